import { dayText } from '../domain/days';
import { campaignLastDay } from '../domain/obligations';
import { UNITS, type Unit } from '../domain/tabs';
import { type Answer, done, type Refusal, refusedByFaults, unchanged } from './answer';
import { changeRow } from './change-row';
import type { Desk } from './ports';
import { act, NO_LETTERS, type SendCounts, sendAfterAct } from './send-from-sidebar';
import type { Session } from './session';

/** What an extension asks for. */
export interface Extension {
  readonly unit: string;
  readonly until: string;
  readonly approvedBy: string;
  readonly document: string;
  readonly reason: string;
  readonly notify?: boolean | undefined;
}

/** Extends a unit's last day; one that is not later than the campaign's own is refused. */
export function extendDeadline(
  desk: Desk,
  extension: Extension,
): Answer<{ unit: string; lastDay: string } & SendCounts> {
  return act(desk, [UNITS], (run) => {
    const { session } = run;
    const unit = unitNamed(session, extension.unit);
    if ('ok' in unit) return unit;
    const reading = session.officeForStatus();
    if (!reading.ok) return refusedByFaults(reading.faults);
    const last = campaignLastDay(reading.office.campaign.deadline);
    if (extension.until <= last) {
      return unchanged('until', `Thời hạn chung đến hết ngày ${dayText(last)}; gia hạn phải đến một ngày sau đó.`);
    }
    const { document, approvedBy, reason } = extension;
    const extensionBasis = `${document}; người duyệt: ${approvedBy}; lý do: ${reason}`;
    changeRow(session, UNITS, unit, { extendedTo: extension.until, extensionBasis }, 'Gia hạn', unit.code);
    const letters = extension.notify
      ? sendAfterAct(run, [{ about: 'extension', unit: unit.code, lastDay: extension.until }])
      : NO_LETTERS;
    return done({ unit: unit.code, lastDay: extension.until, ...letters });
  });
}

/** Exempts a unit; it is shown on and stands outside every count. */
export function exemptUnit(desk: Desk, params: { unit: string; reason: string }): Answer<{ unit: string }> {
  return act(desk, [UNITS], ({ session }) => {
    const unit = unitNamed(session, params.unit);
    if ('ok' in unit) return unit;
    changeRow(session, UNITS, unit, { exemptReason: params.reason }, 'Miễn', unit.code);
    return done({ unit: unit.code });
  });
}

/** Gives the unit with this code, or the refusal that there is none. */
export function unitNamed(session: Session, code: string, field = 'unit'): Unit | Refusal {
  const unit = session.units().units.find((candidate) => candidate.code === code);
  return unit ?? unchanged(field, `Không có đơn vị mang mã ${code} trong danh sách.`);
}
