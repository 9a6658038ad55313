import { EMPTY_ROW } from '../blank-store';
import type { Area, Cell, CellStyle, Row, SheetState } from '../store';

/** The cell at a place, or null where nothing was ever put. */
export function cellAt(sheet: SheetState, row: number, column: number): Cell | null {
  return sheet.rows[row]?.[column] ?? null;
}

/** Makes a frozen cell of the parts that say something; null when none does. */
export function cellOf(parts: { [K in keyof Cell]?: Cell[K] | undefined }): Cell | null {
  const cell: Record<string, unknown> = {};
  let isEmpty = true;
  for (const key in parts) {
    const part = parts[key as keyof Cell];
    if (part === undefined) continue;
    cell[key] = part;
    isEmpty = false;
  }
  return isEmpty ? null : (Object.freeze(cell) as Cell);
}

/** Tells whether a cell holds something of its own; formats, notes and rules do not count. */
export function hasContent(cell: Cell | null | undefined): boolean {
  return cell?.value !== undefined || cell?.formula !== undefined;
}

/** Tells whether an area stands inside the grid. */
export function isInside(sheet: SheetState, { row, column, rows, columns }: Area): boolean {
  return row >= 0 && column >= 0 && row + rows <= sheet.maxRows && column + columns <= sheet.maxColumns;
}

/** Index of the last row with content plus one; 0 for an empty tab. */
export function lastRow(sheet: SheetState): number {
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) if (contentEnd(sheet.rows[row] as Row) > 0) return row + 1;
  return 0;
}

/** Index of the last column with content plus one; 0 for an empty tab. */
export function lastColumn(sheet: SheetState): number {
  return sheet.rows.reduce((last, row) => Math.max(last, contentEnd(row)), 0);
}

const contentEnds = new WeakMap<Row, number>();

/** Where a row's content ends. Rows never change, and blank ones are mostly one and the same, so it is worth remembering. */
function contentEnd(row: Row): number {
  let end = contentEnds.get(row);
  if (end === undefined) {
    end = row.length;
    while (end > 0 && !hasContent(row[end - 1])) end -= 1;
    contentEnds.set(row, end);
  }
  return end;
}

/** Replaces each cell of an area by what `change` makes of it and its place. */
export function changeCells(
  sheet: SheetState,
  area: Area,
  change: (cell: Cell | null, row: number, column: number) => Cell | null,
): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    sheet.rows[row] = changedRow(sheet.rows[row] as Row, area, (cell, column) => change(cell, row, column));
  }
}

/** As {@link changeCells} where the place does not matter: rows that were one object stay one object. */
export function changeAlike(sheet: SheetState, area: Area, change: (cell: Cell | null) => Cell | null): void {
  const changedCells = new Map<Cell | null, Cell | null>();
  const once = (cell: Cell | null) => {
    if (!changedCells.has(cell)) changedCells.set(cell, change(cell));
    return changedCells.get(cell) as Cell | null;
  };
  const changedRows = new Map<Row, Row>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const before = sheet.rows[row] as Row;
    const after = changedRows.get(before) ?? changedRow(before, area, once);
    changedRows.set(before, after);
    sheet.rows[row] = after;
  }
}

/** The style of a cell with some formats set; a format given as undefined goes back to its default. */
export function restyled(
  cell: Cell | null,
  formats: { [K in keyof CellStyle]?: CellStyle[K] | undefined },
): Cell | null {
  const style: Record<string, unknown> = { ...cell?.style };
  for (const [key, format] of Object.entries(formats)) {
    if (format === undefined) delete style[key];
    else style[key] = format;
  }
  return cellOf({ ...cell, style: Object.keys(style).length === 0 ? undefined : (Object.freeze(style) as CellStyle) });
}

function changedRow(before: Row, area: Area, change: (cell: Cell | null, column: number) => Cell | null): Row {
  const cells = before.slice();
  const end = area.column + area.columns;
  while (cells.length < end) cells.push(null);
  for (let column = area.column; column < end; column += 1) cells[column] = change(cells[column] ?? null, column);
  return trimmedRow(cells);
}

/** Freezes a row without its trailing empty cells. */
export function trimmedRow(cells: (Cell | null)[]): Row {
  let length = cells.length;
  while (length > 0 && !cells[length - 1]) length -= 1;
  if (length === 0) return EMPTY_ROW;
  return Object.freeze(cells.slice(0, length));
}
