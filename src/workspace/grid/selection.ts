import { type Area, areaBetween, isIn, isSame, lastColumnOf, lastRowOf, type Place } from './area';
import { type Axis, visibleAfter, visibleNear } from './axis';
import { anchorOf, cellArea, type Merges, wholeCells } from './merges';

/** What is selected: a block between two corners, and the cell in it that typing goes to. */
export interface Selection {
  readonly active: Place;
  readonly corner: Place;
  /** The corner that moves when the block is stretched. */
  readonly head: Place;
}

/** What moving about a tab depends on. */
export interface Terrain {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: Merges;
  /** The last row and column with content. */
  readonly lastRow: number;
  readonly lastColumn: number;
  isFilled(place: Place): boolean;
}

/** Where an arrow key points. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** Selects one cell. */
export function selectionAt(place: Place, { merges }: Pick<Terrain, 'merges'>): Selection {
  const anchor = anchorOf(place, merges);
  return { active: anchor, corner: anchor, head: anchor };
}

/** Selects a block and keeps typing at its first corner. */
export function selectionOf(corner: Place, head: Place, { merges }: Pick<Terrain, 'merges'>): Selection {
  return { active: anchorOf(corner, merges), corner, head };
}

/** Selects whole columns. */
export function columnsSelected(first: number, last: number, terrain: Terrain): Selection {
  return selectionOf({ row: 1, column: first }, { row: terrain.rows.count, column: last }, terrain);
}

/** Selects whole rows. */
export function rowsSelected(first: number, last: number, terrain: Terrain): Selection {
  return selectionOf({ row: first, column: 1 }, { row: last, column: terrain.columns.count }, terrain);
}

/** Gives the selected block, no merged cell cut. */
export function selectedArea({ corner, head }: Selection, merges: Merges): Area {
  return wholeCells(areaBetween(corner, head), merges);
}

/** Tells whether more than one cell is selected. */
export function isRange(selection: Selection, merges: Merges): boolean {
  const area = selectedArea(selection, merges);
  const cell = cellArea(selection.active, merges);
  return area.rows !== cell.rows || area.columns !== cell.columns;
}

/** Selects the block of content first, and all of the tab when that is selected already. */
export function allSelected(selection: Selection, terrain: Terrain): Selection {
  const { rows, columns, lastRow, lastColumn, merges } = terrain;
  const content = { row: 1, column: 1, rows: lastRow, columns: lastColumn };
  const area = selectedArea(selection, merges);
  const isContentSelected = area.rows >= lastRow && area.columns >= lastColumn;
  const end =
    lastRow > 0 && isIn(selection.active, content) && !isContentSelected
      ? { row: lastRow, column: lastColumn }
      : { row: rows.count, column: columns.count };
  return { active: selection.active, corner: { row: 1, column: 1 }, head: end };
}

/** Moves by one cell, or with `jump` to the edge of a block of content; `extend` stretches the selected block instead. */
export function moved(
  selection: Selection,
  terrain: Terrain,
  direction: Direction,
  { extend, jump }: { extend: boolean; jump: boolean },
): Selection {
  const from = extend ? selection.head : selection.active;
  const to = jump ? jumped(from, direction, terrain) : stepped(from, direction, terrain);
  return extend ? { ...selection, head: to } : selectionAt(to, terrain);
}

/** Moves to an end of the row, or of the tab. */
export function movedToEdge(
  selection: Selection,
  terrain: Terrain,
  edge: 'rowStart' | 'rowEnd' | 'start' | 'end',
  extend: boolean,
): Selection {
  const from = extend ? selection.head : selection.active;
  const { rows, columns, lastRow, lastColumn } = terrain;
  const to = {
    rowStart: { row: from.row, column: 1 },
    rowEnd: { row: from.row, column: Math.max(lastColumn, 1) },
    start: { row: 1, column: 1 },
    end: { row: Math.max(lastRow, 1), column: Math.max(lastColumn, 1) },
  }[edge];
  return reached(
    selection,
    { row: visibleNear(rows, to.row), column: visibleNear(columns, to.column) },
    terrain,
    extend,
  );
}

/** Moves up or down by a screen of so many pixels. */
export function movedByPage(
  selection: Selection,
  terrain: Terrain,
  pixels: number,
  { down, extend }: { down: boolean; extend: boolean },
): Selection {
  const from = extend ? selection.head : selection.active;
  const { rows } = terrain;
  const row = rows.at(rows.startOf(from.row) + (down ? pixels : -pixels));
  const other = row === from.row ? visibleAfter(rows, row, down ? 1 : -1) : row;
  return reached(selection, { row: other ?? row, column: from.column }, terrain, extend);
}

/** Goes on to the next cell as Tab (along the row) and Enter (along the column) do; inside a selected block it stays in it. */
export function cycled(selection: Selection, terrain: Terrain, along: 'row' | 'column', backwards: boolean): Selection {
  const area = selectedArea(selection, terrain.merges);
  if (!isRange(selection, terrain.merges)) {
    const direction = along === 'row' ? (backwards ? 'left' : 'right') : backwards ? 'up' : 'down';
    return selectionAt(stepped(selection.active, direction, terrain), terrain);
  }
  let place = selection.active;
  for (let left = area.rows * area.columns; left > 0; left -= 1) {
    place = nextIn(area, place, along, backwards);
    const isShown = terrain.rows.sizeOf(place.row) > 0 && terrain.columns.sizeOf(place.column) > 0;
    if (isShown && isSame(place, anchorOf(place, terrain.merges))) break;
  }
  return { ...selection, active: place };
}

/** Keeps a selection on cells that exist and can be seen, after rows went or were filtered away. */
export function onVisibleCells(selection: Selection, terrain: Terrain): Selection {
  const { rows, columns } = terrain;
  const { active } = selection;
  const row = visibleNear(rows, active.row);
  const column = visibleNear(columns, active.column);
  const isWithin = ({ row: at, column: across }: Place) => at <= rows.count && across <= columns.count;
  if (row === active.row && column === active.column && isWithin(selection.corner) && isWithin(selection.head))
    return selection;
  return selectionAt({ row, column }, terrain);
}

function reached(selection: Selection, to: Place, terrain: Terrain, extend: boolean): Selection {
  return extend ? { ...selection, head: to } : selectionAt(to, terrain);
}

function stepped(place: Place, direction: Direction, { rows, columns, merges }: Terrain): Place {
  const cell = cellArea(place, merges);
  const { row, column } = place;
  if (direction === 'up') return { row: visibleAfter(rows, cell.row, -1) ?? row, column };
  if (direction === 'down') return { row: visibleAfter(rows, lastRowOf(cell), 1) ?? row, column };
  if (direction === 'left') return { row, column: visibleAfter(columns, cell.column, -1) ?? column };
  return { row, column: visibleAfter(columns, lastColumnOf(cell), 1) ?? column };
}

function jumped(place: Place, direction: Direction, terrain: Terrain): Place {
  const isFilled = (at: Place) => terrain.isFilled(anchorOf(at, terrain.merges));
  let at = stepped(place, direction, terrain);
  const runs = isFilled(place) && isFilled(at);
  for (;;) {
    if (!runs && isFilled(at)) return at;
    const next = stepped(at, direction, terrain);
    if (isSame(next, at) || (runs && !isFilled(next))) return at;
    at = next;
  }
}

function nextIn(area: Area, { row, column }: Place, along: 'row' | 'column', backwards: boolean): Place {
  const across = along === 'row' ? area.columns : area.rows;
  const index =
    along === 'row'
      ? (row - area.row) * area.columns + column - area.column
      : (column - area.column) * area.rows + row - area.row;
  const count = area.rows * area.columns;
  const next = (index + (backwards ? count - 1 : 1)) % count;
  const [major, minor] = [Math.floor(next / across), next % across];
  return along === 'row'
    ? { row: area.row + major, column: area.column + minor }
    : { row: area.row + minor, column: area.column + major };
}
