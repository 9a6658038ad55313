import { type Area, areaAround, doMeet, type Place } from './area';

/** The merged cells of a tab. */
export interface Merges {
  readonly areas: readonly Area[];
  /** The merged cell a place belongs to. */
  at(place: Place): Area | undefined;
}

/** Makes merged cells findable by any of their places. */
export function mergesOf(areas: readonly Area[]): Merges {
  const byRow = new Map<number, Area[]>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  }
  return {
    areas,
    at: ({ row, column }) =>
      byRow.get(row)?.find((area) => column >= area.column && column < area.column + area.columns),
  };
}

/** Gives the block of one cell: itself, or all of the merged cell it belongs to. */
export function cellArea(place: Place, merges: Merges): Area {
  return merges.at(place) ?? { row: place.row, column: place.column, rows: 1, columns: 1 };
}

/** Gives the place that holds the content of a cell: the upper left corner when it is merged. */
export function anchorOf(place: Place, merges: Merges): Place {
  const merge = merges.at(place);
  return merge ? { row: merge.row, column: merge.column } : place;
}

/** Grows a block until no merged cell is cut by its edge. */
export function wholeCells(area: Area, merges: Merges): Area {
  let grown = area;
  for (const merge of merges.areas) if (doMeet(grown, merge)) grown = areaAround(grown, merge);
  return grown.rows === area.rows && grown.columns === area.columns ? grown : wholeCells(grown, merges);
}
