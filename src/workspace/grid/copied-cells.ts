import { type Area, isSame, lastColumnOf, lastRowOf, type Place } from './area';
import type { Layout } from './layout';
import { anchorOf } from './merges';
import { cellOn, inputOf } from './sheet';

/** Cells as they were copied: the texts seen, and the texts that typed again give the same values. */
export interface CopiedCells {
  readonly texts: string[][];
  readonly inputs: string[][];
}

/** Reads the cells of a block for copying. Hidden rows and columns are left out, and a formula gives what it shows. */
export function copiedCells({ sheet, rows, columns, merges }: Layout, area: Area): CopiedCells {
  const places: Place[][] = [];
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    if (rows.sizeOf(row) === 0) continue;
    const line: Place[] = [];
    for (let column = area.column; column <= lastColumnOf(area); column += 1) {
      if (columns.sizeOf(column) > 0) line.push({ row, column });
    }
    places.push(line);
  }
  const cellAt = (place: Place) => (isSame(place, anchorOf(place, merges)) ? cellOn(sheet, place) : null);
  const textAt = (place: Place) => cellAt(place)?.text ?? '';
  const inputAt = (place: Place) => {
    const input = inputOf(cellAt(place));
    return input.startsWith('=') ? textAt(place) : input;
  };
  return { texts: places.map((line) => line.map(textAt)), inputs: places.map((line) => line.map(inputAt)) };
}
