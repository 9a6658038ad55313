import { compareMoments, type Day, type Moment } from './days';
import { joined } from './folding';
import { fileMoment, noteOfFile, noteOfLink } from './plan';
import { sourcesOf, sourcesText } from './sources';
import { blankRow, PLANS, type Plan, type ReceiptForm, type Unit } from './tabs';

/** What staff record of a plan that came by post or by mail. */
export interface PlanRecord {
  readonly unit: Unit;
  readonly number: string;
  readonly issuedOn: Day;
  readonly receivedAt: Moment;
  readonly form: ReceiptForm;
  readonly fileReceived: boolean;
  readonly note: string;
  readonly source: string;
  readonly recordedAt: Moment;
}

/** Writes a plan that staff recorded; onto the unit's row if it has one, where the earliest receipt goes on deciding. */
export function recordedPlan(row: Plan | undefined, record: PlanRecord): Plan {
  if (row === undefined) {
    const { unit, number, issuedOn, receivedAt, form, fileReceived, note, source: sources } = record;
    const said = { number, issuedOn, receivedAt, form, fileReceived, note, sources };
    return { ...blankRow(PLANS), unit: unit.code, unitName: unit.name, ...said };
  }
  const named: Plan = {
    ...row,
    number: record.number || row.number,
    issuedOn: record.issuedOn || row.issuedOn,
    note: joined([row.note, record.note], ' '),
    editedAt: record.recordedAt,
    sources: sourcesText([...sourcesOf(row.sources), record.source]),
  };
  if (record.fileReceived) return withFile(named, record.receivedAt);
  const isEarlier = compareMoments(record.receivedAt, row.receivedAt) < 0;
  if (!isEarlier) return named;
  // The link, if there is one, keeps the moment at which it came.
  const hasOwnMoment = row.link !== '' && noteOfLink(row, undefined) === row.note;
  const note = hasOwnMoment ? noteOfLink(named, row.receivedAt) : named.note;
  return { ...named, note, receivedAt: record.receivedAt };
}

/** Ticks that the file came, at the moment staff say or else counted from the first declaration; the earliest moment stands. */
export function withFile(row: Plan, at: Moment | undefined): Plan {
  const known = row.fileReceived ? fileMoment(row) : undefined;
  if (at === undefined || (known !== undefined && compareMoments(known, at) <= 0))
    return { ...row, fileReceived: true };
  return { ...row, fileReceived: true, note: noteOfFile(row, at) };
}
