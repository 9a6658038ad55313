import type { Moment } from '../domain/days';
import type { Fault } from '../domain/fault';
import { rowTimeliness } from '../domain/obligations';
import type { Office } from '../domain/office';
import { planReceipt } from '../domain/plan';
import { summaryOf } from '../domain/summary';
import { INITIATIVES, type Initiative, PLANS, type Plan, SUMMARY_TAB } from '../domain/tabs';
import { MEMORY } from './memory-keys';
import type { Table } from './ports';
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
  // A stop between here and the end leaves figures without their looks: the next sweep must not find it said already.
  if (written && session.memory.has(MEMORY.summary)) session.remember({ [MEMORY.summary]: null });
  if (written && !session.desk.summaryPage.write(summary, office.campaign)) {
    const expected = 'có tab này; chạy lại “Thiết lập chiến dịch” để lập lại';
    return { ok: false, faults: [{ tab: SUMMARY_TAB, field: '', found: '', expected }] };
  }
  return { ok: true, written, toRemember: written ? { [MEMORY.summary]: digest } : {} };
}

function markTimeliness(session: Session, office: Office): void {
  const lastDays = new Map(office.files.map(({ unit, lastDay }) => [unit.code, lastDay]));
  const mark = <T extends Initiative | Plan>(table: Table<T>, receiptOf: (row: T) => Moment | undefined) => {
    for (const row of table.rows) {
      const lastDay = lastDays.get(row.unit);
      if (lastDay !== undefined)
        table.update(row, { timeliness: rowTimeliness(receiptOf(row), lastDay) } as Partial<T>);
    }
    table.save({ bridge: true });
  };
  mark(session.table(INITIATIVES), (row) => row.registeredAt);
  mark(session.table(PLANS), (row) => planReceipt(row, office.campaign.fileRequired));
}
