import { dayText } from '../domain/days';
import { campaignLastDay } from '../domain/obligations';
import { differingKeys } from '../domain/register-changes';
import { UNITS, type Unit } from '../domain/tabs';
import { type Answer, done, type Refusal, refusedByFaults, unchanged } from './answer';
import { changedSince, changeRow } from './change-row';
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

/** Cells of a unit that an act changes and that can be written back. */
type UnitCells = Pick<Unit, 'extendedTo' | 'extensionBasis' | 'exemptReason'>;

/** What an act changed: with both it can be taken back, unless somebody has changed it since. */
interface Change<C> {
  readonly before: C;
  readonly after: C;
}

/** Extends a unit's last day; one that is not later than the campaign's own is refused. */
export function extendDeadline(
  desk: Desk,
  extension: Extension,
): Answer<{ unit: string; lastDay: string } & Change<Omit<UnitCells, 'exemptReason'>> & SendCounts> {
  return act(desk, [UNITS], (run) => {
    const { session } = run;
    const unit = unitNamed(session, extension.unit);
    if ('ok' in unit) return unit;
    const refusal = notLater(session, extension.until, 'until');
    if (refusal) return refusal;
    const { document, approvedBy, reason } = extension;
    const extensionBasis = `${document}; người duyệt: ${approvedBy}; lý do: ${reason}`;
    const after = { extendedTo: extension.until, extensionBasis };
    changeRow(session, UNITS, unit, after, 'Gia hạn', unit.code);
    const letters = extension.notify
      ? sendAfterAct(run, [{ about: 'extension', unit: unit.code, lastDay: extension.until }])
      : NO_LETTERS;
    const before = { extendedTo: unit.extendedTo, extensionBasis: unit.extensionBasis };
    return done({ unit: unit.code, lastDay: extension.until, before, after, ...letters });
  });
}

/** Exempts a unit; it is shown on and stands outside every count. */
export function exemptUnit(
  desk: Desk,
  params: { readonly unit: string; readonly reason: string },
): Answer<{ unit: string } & Change<Pick<UnitCells, 'exemptReason'>>> {
  return act(desk, [UNITS], ({ session }) => {
    const unit = unitNamed(session, params.unit);
    if ('ok' in unit) return unit;
    const after = { exemptReason: params.reason };
    changeRow(session, UNITS, unit, after, 'Miễn', unit.code);
    return done({ unit: unit.code, before: { exemptReason: unit.exemptReason }, after });
  });
}

/** Writes cells of a unit back to what they were before an act; no letter leaves. */
export function restoreUnit(
  desk: Desk,
  {
    unit: code,
    expected,
    ...cells
  }: { readonly unit: string; readonly expected?: Readonly<Record<string, string>> | undefined } & {
    readonly [K in keyof UnitCells]?: string | undefined;
  },
): Answer<{ unit: string }> {
  return act(desk, [UNITS], ({ session }) => {
    const unit = unitNamed(session, code);
    if ('ok' in unit) return unit;
    const patch: Partial<UnitCells> = Object.fromEntries(
      Object.entries(cells).filter(([, value]) => value !== undefined),
    );
    const refusal =
      changedSince(unit, expected, 'unit') ??
      (cells.extendedTo ? notLater(session, cells.extendedTo, 'extendedTo') : undefined);
    if (refusal) return refusal;
    const keys = differingKeys<Unit>(unit, patch);
    const what = keys.includes('exemptReason') ? 'miễn' : 'gia hạn';
    if (keys.length > 0) changeRow(session, UNITS, unit, patch, `Hoàn tác ${what}`, code);
    return done({ unit: code });
  });
}

/** Refuses a last day that is not later than the campaign's own. */
function notLater(session: Session, until: string, field: string): Refusal | undefined {
  const reading = session.officeForStatus();
  if (!reading.ok) return refusedByFaults(reading.faults);
  const last = campaignLastDay(reading.office.campaign.deadline);
  return until <= last
    ? unchanged(field, `Thời hạn chung đến hết ngày ${dayText(last)}; gia hạn phải đến một ngày sau đó.`)
    : undefined;
}

/** Gives the unit with this code, or the refusal that there is none. */
export function unitNamed(session: Session, code: string, field = 'unit'): Unit | Refusal {
  const unit = session.units().units.find((candidate) => candidate.code === code);
  return unit ?? unchanged(field, `Không có đơn vị mang mã ${code} trong danh sách.`);
}
