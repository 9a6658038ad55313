import type { Change } from '../domain/register-changes';
import type { Table } from './ports';

/** Makes decided changes in a table; they reach the sheet when it is saved. */
export function applyChanges<T>(table: Table<T>, changes: readonly Change<T>[]): void {
  for (const change of changes) {
    if (change.kind === 'append') table.append(change.record);
    else table.update(change.of, change.patch);
  }
}
