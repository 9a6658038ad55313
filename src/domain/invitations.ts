import type { LetterSubject } from './letter-keys';
import { isRecorded } from './letter-log';
import { isExempt } from './obligations';
import type { Office } from './office';
import type { LetterState } from './tabs';

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
    const sent = office.book.invitations(unit.code);
    const last = Math.max(0, ...sent.map(({ number }) => number));
    // One that waits or failed is taken up under its own number.
    const isOpen = sent.some(({ number, state }) => number === last && !isRecorded(state as LetterState));
    const number = isOpen ? last : last + 1;
    const why = number === 1 ? 'chưa được gửi thông báo' : `gửi lại, lần ${number}`;
    return [{ subject: { about: 'invitation', unit: unit.code, number }, why }];
  });
}

/** Tells whether an invitation to the unit has gone or is on its way. */
export function isInvited(unit: string, office: Office): boolean {
  return office.book.invitations(unit).some(({ state }) => state !== 'Gửi lỗi' && state !== 'Không gửi');
}
