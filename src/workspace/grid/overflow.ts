import type { SheetCell, SheetRow } from './sheet';
import { CELL_PADDING, drawnText, fontOf, type Measure } from './wrapped-height';

/** Whether a cell's text may run on into empty cells to its right. */
function doesRunOn({ text, look, isNumber, checkbox }: SheetCell): boolean {
  return (
    text !== '' &&
    !text.includes('\n') &&
    isNumber !== true &&
    checkbox === undefined &&
    (look?.wrap ?? 'OVERFLOW') === 'OVERFLOW' &&
    (look?.horizontal ?? 'left') === 'left'
  );
}

/**
 * Gives the last column that each running text of a row reaches, by the column it starts in. A text stops at a cell with
 * content, at a merged cell, and at the edge of the frozen columns.
 */
export function runningTexts(
  row: SheetRow,
  columns: { readonly count: number; readonly frozen: number; sizeOf(column: number): number },
  isMerged: (column: number) => boolean,
  measure: Measure,
): ReadonlyMap<number, number> {
  const reached = new Map<number, number>();
  row.forEach((cell, index) => {
    const column = index + 1;
    if (cell === null || columns.sizeOf(column) === 0 || isMerged(column) || !doesRunOn(cell)) return;
    const needed = measure(drawnText(cell.text), fontOf(cell.look)) + CELL_PADDING;
    const end = column <= columns.frozen ? columns.frozen : columns.count;
    let [last, width] = [column, columns.sizeOf(column)];
    while (width < needed && last < end && isEmpty(row[last]) && !isMerged(last + 1)) {
      last += 1;
      width += columns.sizeOf(last);
    }
    if (last > column) reached.set(column, last);
  });
  return reached;
}

function isEmpty(cell: SheetCell | null | undefined): boolean {
  return !cell || (cell.text === '' && cell.checkbox === undefined && !cell.choices);
}
