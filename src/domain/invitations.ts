import type { LetterSubject } from './letter-keys';
import { isExempt } from './obligations';
import type { Office } from './office';

/** Một thông báo sắp gửi: an invitation that staff may send, and why. */
export interface DueInvitation {
  readonly subject: Extract<LetterSubject, { about: 'invitation' }>;
  readonly why: string;
}

/** Gives the invitations that staff send now: to the units not yet invited, or to the named ones once more. */
export function invitationsByHand(office: Office, units: readonly string[] | undefined): DueInvitation[] {
  return office.units.flatMap((unit) => {
    if (isExempt(unit) || (units !== undefined && !units.includes(unit.code))) return [];
    if (units === undefined && isInvited(unit.code, office)) return [];
    const last = Math.max(0, ...office.book.invitations(unit.code).map(({ number }) => number));
    // A first invitation that failed is taken up under its own number.
    const number = units === undefined ? Math.max(last, 1) : last + 1;
    const why = number === 1 ? 'chưa được gửi thông báo' : `gửi lại, lần ${number}`;
    return [{ subject: { about: 'invitation', unit: unit.code, number }, why }];
  });
}

/** Tells whether an invitation to the unit has gone or is on its way. */
export function isInvited(unit: string, office: Office): boolean {
  return office.book.invitations(unit).some(({ state }) => state !== 'Gửi lỗi' && state !== 'Không gửi');
}
