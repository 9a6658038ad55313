import { EMPTY_ROW } from '../blank-store';
import type { Area, Cell, Row, SheetState, SpreadsheetState } from '../store';
import { cellAt, cellOf, trimmedRow } from './grid';

type Axis = 'row' | 'column';

/** What Google lets a file hold, all tabs together, and a tab have of columns. */
const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;

/** Tells whether a tab may grow by so many rows and columns; a negative number of them is none. */
export function hasRoomFor(
  { sheets }: SpreadsheetState,
  sheet: SheetState,
  moreRows: number,
  moreColumns: number,
): boolean {
  const rows = sheet.maxRows + Math.max(0, moreRows);
  const columns = sheet.maxColumns + Math.max(0, moreColumns);
  const others = sheets.filter(({ id }) => id !== sheet.id).reduce((sum, tab) => sum + tab.maxRows * tab.maxColumns, 0);
  return columns <= MOST_COLUMNS && others + rows * columns <= MOST_CELLS;
}

/** Inserts blank rows before a row; they take the formats and rules of the row above. */
export function insertRows(sheet: SheetState, at: number, count: number): void {
  const above = sheet.rows[at - 1];
  const blank = above ? trimmedRow(above.map(formatOnly)) : EMPTY_ROW;
  // Not spliced in: as arguments of a call so many rows would overflow the stack.
  sheet.rows = sheet.rows.slice(0, at).concat(new Array<Row>(count).fill(blank), sheet.rows.slice(at));
  sheet.maxRows += count;
  shift(sheet, 'row', at, count);
}

/** Deletes rows. */
export function deleteRows(sheet: SheetState, at: number, count: number): void {
  sheet.rows.splice(at, count);
  sheet.maxRows -= count;
  shift(sheet, 'row', at, -count);
}

/** Inserts blank columns before a column; they take the formats and rules of the column to the left. */
export function insertColumns(sheet: SheetState, at: number, count: number): void {
  mapRows(sheet, (cells) => {
    if (cells.length < at) return cells;
    const blank = at > 0 ? formatOnly(cells[at - 1] ?? null) : null;
    return trimmedRow([...cells.slice(0, at), ...new Array<Cell | null>(count).fill(blank), ...cells.slice(at)]);
  });
  sheet.maxColumns += count;
  sheet.responses?.columns.splice(at, 0, ...new Array<null>(count).fill(null));
  shift(sheet, 'column', at, count);
}

/** Deletes columns. */
export function deleteColumns(sheet: SheetState, at: number, count: number): void {
  mapRows(sheet, (cells) => trimmedRow([...cells.slice(0, at), ...cells.slice(at + count)]));
  sheet.maxColumns -= count;
  sheet.responses?.columns.splice(at, count);
  shift(sheet, 'column', at, -count);
}

/** Moves a column so that it stands before what is now at `to`, as dragging its letter does. */
export function moveColumn(sheet: SheetState, from: number, to: number): void {
  const target = to > from ? to - 1 : to;
  const moved = <T>(cells: readonly T[], filler: T): T[] => {
    const copy = [...cells];
    while (copy.length <= Math.max(from, target)) copy.push(filler);
    copy.splice(target, 0, ...copy.splice(from, 1));
    return copy;
  };
  mapRows(sheet, (cells) => trimmedRow(moved<Cell | null>(cells, null)));
  if (sheet.responses) sheet.responses.columns = moved<'timestamp' | number | null>(sheet.responses.columns, null);
  const widths = moved(
    Array.from({ length: sheet.maxColumns }, (_none, column) => sheet.columnWidths[column]),
    undefined,
  );
  sheet.columnWidths = {};
  for (const [column, width] of widths.entries()) if (width !== undefined) sheet.columnWidths[column] = width;
  const newPlace = (column: number) =>
    column === from
      ? target
      : column + Number(column >= target && column < from) - Number(column > from && column <= target);
  sheet.hiddenColumns = sheet.hiddenColumns.map(newPlace).sort((left, right) => left - right);
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    areas: rule.areas.flatMap((area) => movedAreas(area, newPlace)),
  }));
}

/** What becomes of an area whose columns go elsewhere: the runs of columns that stand together again. */
function movedAreas(area: Area, newPlace: (column: number) => number): Area[] {
  const columns = Array.from({ length: area.columns }, (_none, index) => newPlace(area.column + index));
  const runs: Area[] = [];
  for (const column of columns.sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ ...area, column, columns: 1 });
  }
  return runs;
}

/** Sorts the rows of an area by columns of the grid; blanks come last either way. */
export function sortArea(sheet: SheetState, area: Area, keys: readonly { column: number; ascending: boolean }[]): void {
  const blocks = Array.from({ length: area.rows }, (_none, index) => area.row + index).map((row) => ({
    keys: keys.map(({ column }) => cellAt(sheet, row, column)),
    cells: Array.from({ length: area.columns }, (_none, index) => cellAt(sheet, row, area.column + index)),
  }));
  blocks.sort((left, right) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = compareCells(left.keys[index] ?? null, right.keys[index] ?? null, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  for (const [index, { cells }] of blocks.entries()) {
    const row = [...(sheet.rows[area.row + index] as Row)];
    while (row.length < area.column + area.columns) row.push(null);
    row.splice(area.column, area.columns, ...cells);
    sheet.rows[area.row + index] = trimmedRow(row);
  }
}

const collator = new Intl.Collator('vi', { sensitivity: 'base' });

function compareCells(left: Cell | null, right: Cell | null, ascending: boolean): number {
  const [a, b] = [left?.value, right?.value];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    rankOf(a) - rankOf(b) ||
    (typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b)) ||
    0;
  return ascending ? order : -order;
}

function rankOf(value: unknown): number {
  return ['number', 'string', 'boolean', 'object'].indexOf(typeof value);
}

function formatOnly(cell: Cell | null): Cell | null {
  return cell && cellOf({ style: cell.style, validation: cell.validation });
}

function mapRows(sheet: SheetState, change: (cells: Row) => Row): void {
  const changed = new Map<Row, Row>();
  sheet.rows = sheet.rows.map((row) => {
    const after = changed.get(row) ?? change(row);
    changed.set(row, after);
    return after;
  });
}

/** Moves what stands beside the cells: merges, protections, conditional formats, charts, sizes, hidden lines. */
function shift(sheet: SheetState, axis: Axis, at: number, delta: number): void {
  const shiftAll = (areas: Area[]) =>
    areas.map((area) => shiftedArea(area, axis, at, delta)).filter((area) => area !== null);
  sheet.merges = shiftAll(sheet.merges).filter(({ rows, columns }) => rows * columns > 1);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, areas: shiftAll(rule.areas) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (!protection.area) return [protection];
    const area = shiftedArea(protection.area, axis, at, delta);
    return area ? [{ ...protection, area }] : [];
  });
  for (const chart of sheet.charts) {
    chart.ranges = chart.ranges.flatMap((range) => {
      if (range.sheetId !== sheet.id) return [range];
      const area = shiftedArea(range.area, axis, at, delta);
      return area ? [{ ...range, area }] : [];
    });
    if (axis === 'row') chart.anchorRow = shiftedIndex(chart.anchorRow, at, delta) ?? at;
    else chart.anchorColumn = shiftedIndex(chart.anchorColumn, at, delta) ?? at;
  }
  const shiftIndexes = (indexes: number[]) =>
    indexes.map((index) => shiftedIndex(index, at, delta)).filter((index) => index !== null);
  if (axis === 'row') {
    sheet.hiddenRows = shiftIndexes(sheet.hiddenRows);
    sheet.rowHeights = shiftedSizes(sheet.rowHeights, at, delta);
    if (delta < 0) sheet.frozenRows = Math.max(sheet.frozenRows - overlap(0, sheet.frozenRows, at, -delta), 0);
  } else {
    sheet.hiddenColumns = shiftIndexes(sheet.hiddenColumns);
    sheet.columnWidths = shiftedSizes(sheet.columnWidths, at, delta);
    if (delta < 0) sheet.frozenColumns = Math.max(sheet.frozenColumns - overlap(0, sheet.frozenColumns, at, -delta), 0);
  }
}

function shiftedArea(area: Area, axis: Axis, at: number, delta: number): Area | null {
  const [start, size] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  let [newStart, newSize] = [start, size];
  if (delta > 0) {
    if (at <= start) newStart += delta;
    else if (at < start + size) newSize += delta;
  } else {
    newSize -= overlap(start, size, at, -delta);
    newStart = start < at ? start : Math.max(at, start + delta);
  }
  if (newSize <= 0) return null;
  return axis === 'row' ? { ...area, row: newStart, rows: newSize } : { ...area, column: newStart, columns: newSize };
}

function shiftedIndex(index: number, at: number, delta: number): number | null {
  if (index < at) return index;
  if (delta < 0 && index < at - delta) return null;
  return index + delta;
}

function shiftedSizes(sizes: Record<number, number>, at: number, delta: number): Record<number, number> {
  const shifted: Record<number, number> = {};
  for (const [key, size] of Object.entries(sizes)) {
    const index = shiftedIndex(Number(key), at, delta);
    if (index !== null) shifted[index] = size;
  }
  return shifted;
}

function overlap(start: number, size: number, otherStart: number, otherSize: number): number {
  return Math.max(0, Math.min(start + size, otherStart + otherSize) - Math.max(start, otherStart));
}
