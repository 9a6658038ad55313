import { changedCells } from '../domain/register-changes';
import type { RecordOf, Tab } from '../domain/tabs';
import { type Refusal, unchanged } from './answer';
import type { Session } from './session';

/** Refuses to take an act back where somebody has changed since what it wrote into a row. */
export function changedSince(
  row: object,
  expected: Readonly<Record<string, string>> | undefined,
  field: string,
): Refusal | undefined {
  const now = new Map<string, unknown>(Object.entries(row));
  return Object.entries(expected ?? {}).some(([key, written]) => now.get(key) !== written)
    ? unchanged(field, 'Không hoàn tác được vì nội dung đã thay đổi sau đó.')
    : undefined;
}

/** Writes new values into cells of a row at once, and into the audit log what they were and what they became. */
export function changeRow<T extends Tab>(
  session: Session,
  tab: T,
  row: RecordOf<T>,
  patch: Partial<RecordOf<T>>,
  act: string,
  object: string,
): void {
  const { before, after } = changedCells(tab, row, patch);
  // First the log: a stop in between may leave a line too many, never a change without one.
  session.audit(act, object, before, after);
  const table = session.table(tab);
  table.update(row, patch);
  table.save();
  session.desk.workbook.flush();
}
