import type { Fault } from '../domain/fault';
import type { RecordOf, Tab } from '../domain/tabs';
import type { Table } from './ports';

/** Names the rows whose key stands in a row above, as when a row was copied: each counts once more than it should. */
export function doubledRows<T extends Tab>(
  tab: T,
  key: keyof RecordOf<T> & string,
  table: Table<RecordOf<T>>,
): Fault[] {
  const seen = new Set<string>();
  return table.rows.flatMap((record) => {
    const found = String(record[key]);
    if (found === '' || !seen.has(found)) {
      seen.add(found);
      return [];
    }
    const row = table.rowNumber(record);
    const field = tab.columns[key]?.header ?? '';
    return [{ tab: tab.name, ...(row && { row }), field, found, expected: 'mỗi mã chỉ một dòng' }];
  });
}
