import type { Layout } from './layout';
import { cellOn } from './sheet';
import { CELL_PADDING, drawnText, fontOf } from './wrapped-height';

const NARROWEST = 40;
const WIDEST = 600;
/** Room for the arrow of a cell with choices. */
const ARROW = 20;

/** Gives the width at which the texts of a column fit, within bounds; merged cells do not count. */
export function fittingWidth({ sheet, rows, merges, measure }: Layout, column: number): number {
  let widest = 0;
  for (const row of sheet.rows.keys()) {
    const cell = cellOn(sheet, { row, column });
    if (cell === null || cell.text === '' || rows.sizeOf(row) === 0 || merges.at({ row, column })) continue;
    const font = fontOf(cell.look);
    const lines = drawnText(cell.text).split('\n');
    const width = Math.max(...lines.map((line) => measure(line, font))) + (cell.choices ? ARROW : 0);
    widest = Math.max(widest, width);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + CELL_PADDING + 2));
}
