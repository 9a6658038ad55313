import { dayText } from '../domain/days';
import { campaignLastDay } from '../domain/obligations';
import { changedCells } from '../domain/register-changes';
import { type Unit, UNITS } from '../domain/tabs';
import { type Answer, done, type Refusal, refused, refusedByFaults } from './answer';
import type { Desk } from './ports';
import { act, sendAfterAct, type SendCounts } from './send-from-sidebar';
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
export function extendDeadline(desk: Desk, extension: Extension): Answer<{ unit: string; lastDay: string } & SendCounts> {
  return act(desk, (run) => {
    const { session } = run;
    const unit = unitNamed(session, extension.unit);
    if ('ok' in unit) return unit;
    const reading = session.officeForStatus();
    if (!reading.ok) return refusedByFaults(reading.faults);
    const last = campaignLastDay(reading.office.campaign.deadline);
    if (extension.until <= last) {
      return refused(
        'until',
        `Thời hạn chung đến hết ngày ${dayText(last)}; gia hạn phải đến một ngày sau đó. Chưa thay đổi gì.`,
        'until',
      );
    }
    const { document, approvedBy, reason } = extension;
    changeUnit(session, 'Gia hạn', unit, {
      extendedTo: extension.until,
      extensionBasis: `${document}; người duyệt: ${approvedBy}; lý do: ${reason}`,
    });
    const letters = extension.notify
      ? sendAfterAct(run, [{ about: 'extension', unit: unit.code, lastDay: extension.until }])
      : { sent: 0, queued: 0, deferred: 0, failed: 0 };
    return done({ unit: unit.code, lastDay: extension.until, ...letters });
  });
}

/** Exempts a unit; it is shown on and stands outside every count. */
export function exemptUnit(desk: Desk, params: { unit: string; reason: string }): Answer<{ unit: string }> {
  return act(desk, ({ session }) => {
    const unit = unitNamed(session, params.unit);
    if ('ok' in unit) return unit;
    changeUnit(session, 'Miễn', unit, { exemptReason: params.reason });
    return done({ unit: unit.code });
  });
}

/** Gives the unit with this code, or the refusal that there is none. */
export function unitNamed(session: Session, code: string): Unit | Refusal {
  const unit = session.units().units.find((candidate) => candidate.code === code);
  return unit ?? refused('unit', `Không có đơn vị mang mã ${code} trong danh sách. Chưa thay đổi gì.`, 'unit');
}

function changeUnit(session: Session, what: string, unit: Unit, patch: Partial<Unit>): void {
  const { before, after } = changedCells(UNITS, unit, patch);
  const table = session.table(UNITS);
  table.update(unit, patch);
  table.save();
  session.audit(what, unit.code, before, after);
  session.desk.workbook.flush();
}
