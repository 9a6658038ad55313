import type { Fault } from '../domain/fault';
import { rowTimeliness, type UnitFile } from '../domain/obligations';
import type { Office } from '../domain/office';
import { planReceipt } from '../domain/plan';
import { summaryOf } from '../domain/summary';
import { INITIATIVES, PLANS, SUMMARY_TAB } from '../domain/tabs';
import { MEMORY } from './memory-keys';
import type { Session } from './session';

/** What compiling did, and what to remember once it is written. */
export type Compiled =
  | { readonly ok: true; readonly written: boolean; readonly toRemember: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Writes the summary and the timeliness of the registers' rows; `ifChanged` leaves a summary alone that says the same. */
export function compileSummary(session: Session, when: 'always' | 'ifChanged'): Compiled {
  const reading = session.officeForStatus();
  if (!reading.ok) return reading;
  const { office } = reading;
  markTimeliness(session, office);
  const summary = summaryOf(office);
  const headings = [office.campaign.movement, office.campaign.issuer];
  const digest = session.desk.digest(JSON.stringify({ ...summary, asOf: '', headings }));
  const written = when === 'always' || session.memory.get(MEMORY.summary) !== digest;
  if (written && !session.desk.summaryPage.write(summary, office.campaign)) {
    const expected = 'có tab này; chạy lại “Thiết lập chiến dịch” để lập lại';
    return { ok: false, faults: [{ tab: SUMMARY_TAB, field: '', found: '', expected }] };
  }
  return { ok: true, written, toRemember: written ? { [MEMORY.summary]: digest } : {} };
}

function markTimeliness(session: Session, office: Office): void {
  const files = new Map<string, UnitFile>(office.files.map((file) => [file.unit.code, file]));
  const initiatives = session.table(INITIATIVES);
  for (const row of office.initiatives) {
    const file = files.get(row.unit);
    if (file) initiatives.update(row, { timeliness: rowTimeliness(row.registeredAt, file.lastDay) });
  }
  const plans = session.table(PLANS);
  for (const row of office.plans) {
    const file = files.get(row.unit);
    const receipt = planReceipt(row, office.campaign.fileRequired);
    if (file) plans.update(row, { timeliness: rowTimeliness(receipt, file.lastDay) });
  }
  initiatives.save({ bridge: true });
  plans.save({ bridge: true });
}
