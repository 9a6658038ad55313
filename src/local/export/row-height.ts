import { shownText } from '../sheet/cell-values';
import { DEFAULT_COLUMN_WIDTH, type Row, type SheetState } from '../store';
import { linesHeight, wrappedLines } from './text-size';
import { letteringOf } from './xlsx-cells';

/** The height in points that a row needs for its text to be read whole; 0 where there is none. */
export function neededHeight(sheet: SheetState, row: number, locale: string): number {
  let needed = 0;
  for (const [column, cell] of (sheet.rows[row] as Row).entries()) {
    if (!cell || cell.value === undefined) continue;
    const merge = sheet.merges.find((candidate) => candidate.row === row && candidate.column === column);
    if (merge && merge.rows > 1) continue;
    const lettering = letteringOf(cell.style);
    // Only text wraps: a number or a day that finds no room stays on its line.
    const wraps = cell.style?.wrap === 'WRAP' && typeof cell.value === 'string';
    const width = widthOfBlock(sheet, column, merge?.columns);
    const lines = wraps ? wrappedLines(shownText(cell, locale), width, lettering) : 1;
    needed = Math.max(needed, linesHeight(lines, lettering));
  }
  return needed;
}

function widthOfBlock(sheet: SheetState, column: number, columns = 1): number {
  let width = 0;
  for (let at = column; at < column + columns; at += 1) width += sheet.columnWidths[at] ?? DEFAULT_COLUMN_WIDTH;
  return width;
}
