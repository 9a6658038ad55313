import type { WrittenResponse } from '../forms-table';
import { shownText } from '../sheet/cell-values';
import { cellAt } from '../sheet/grid';

/** What a spreadsheet's submit event tells of the row; columns are zero-based. */
export interface SheetEvent {
  values: string[];
  namedValues: Record<string, string[]>;
  firstColumn: number;
  columns: number;
}

/**
 * The event of a written response: everything as shown text, by the headers as they are now. After an edit only what
 * changed is filled in and the range covers no more than that.
 */
export function sheetEventOf(
  { spreadsheet, sheet, row, changedColumns }: WrittenResponse,
  isEdit: boolean,
): SheetEvent {
  const linked = (sheet.responses?.columns ?? []).flatMap((held, column) =>
    held === null || held === undefined ? [] : [column],
  );
  const shown = (at: number, column: number) => shownText(cellAt(sheet, at, column), spreadsheet.locale);
  const texts = linked.map((column) => (!isEdit || changedColumns.includes(column) ? shown(row, column) : ''));
  const namedValues: Record<string, string[]> = {};
  for (const [index, column] of linked.entries()) {
    const title = shown(0, column);
    namedValues[title] = [...(namedValues[title] ?? []), texts[index] as string];
  }
  const touched = isEdit && changedColumns.length > 0 ? changedColumns : linked;
  const firstColumn = Math.min(...touched);
  return { values: texts, namedValues, firstColumn, columns: Math.max(...touched) - firstColumn + 1 };
}
