/** A cell by the numbers of its row and column; both count from 1, as people see them. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A block of cells: its upper left corner and its size. */
export interface Area extends Place {
  readonly rows: number;
  readonly columns: number;
}

/** Gives the block that has two places at opposite corners. */
export function areaBetween(one: Place, other: Place): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.abs(one.row - other.row) + 1;
  const columns = Math.abs(one.column - other.column) + 1;
  return { row, column, rows, columns };
}

/** Gives the smallest block around two blocks. */
export function areaAround(one: Area, other: Area): Area {
  const start = { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) };
  const end = {
    row: Math.max(lastRowOf(one), lastRowOf(other)),
    column: Math.max(lastColumnOf(one), lastColumnOf(other)),
  };
  return areaBetween(start, end);
}

/** Gives the number of a block's last row. */
export function lastRowOf({ row, rows }: Area): number {
  return row + rows - 1;
}

/** Gives the number of a block's last column. */
export function lastColumnOf({ column, columns }: Area): number {
  return column + columns - 1;
}

/** Tells whether a place lies in a block. */
export function isIn({ row, column }: Place, area: Area): boolean {
  return row >= area.row && row <= lastRowOf(area) && column >= area.column && column <= lastColumnOf(area);
}

/** Tells whether two blocks share a cell. */
export function doMeet(one: Area, other: Area): boolean {
  return (
    one.row <= lastRowOf(other) &&
    other.row <= lastRowOf(one) &&
    one.column <= lastColumnOf(other) &&
    other.column <= lastColumnOf(one)
  );
}

/** Gives what is left of a block without the cells it shares with another, as blocks that do not meet. */
export function areasOutside(area: Area, other: Area): Area[] {
  if (!doMeet(area, other)) return [area];
  const first = Math.max(area.row, other.row);
  const end = Math.min(lastRowOf(area), lastRowOf(other)) + 1;
  const beside = { row: first, rows: end - first };
  const after = lastColumnOf(other) + 1;
  return [
    { ...area, rows: first - area.row },
    { ...area, row: end, rows: lastRowOf(area) - end + 1 },
    { ...area, ...beside, columns: other.column - area.column },
    { ...area, ...beside, column: after, columns: lastColumnOf(area) - after + 1 },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Tells whether two places are the same cell. */
export function isSame(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Gives the letters of a column: A, Z, AA. */
export function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Names a block as people write it: B3, or B3:D5. */
export function nameOf(area: Area): string {
  const first = `${lettersOf(area.column)}${area.row}`;
  return area.rows * area.columns === 1 ? first : `${first}:${lettersOf(lastColumnOf(area))}${lastRowOf(area)}`;
}

/** Reads the name of a cell or block in either order and case; what is no such name is undefined. */
export function areaNamed(name: string): Area | undefined {
  const match = /^\s*([a-z]{1,3})(\d{1,7})(?::([a-z]{1,3})(\d{1,7}))?\s*$/i.exec(name);
  if (!match) return undefined;
  const [, letters = '', row = '', endLetters = letters, endRow = row] = match;
  const area = areaBetween(
    { row: Number(row), column: columnOf(letters) },
    { row: Number(endRow), column: columnOf(endLetters) },
  );
  return area.row < 1 ? undefined : area;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
