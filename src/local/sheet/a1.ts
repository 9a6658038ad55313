import type { Area } from '../store';

/** The letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** An area in A1 notation, as `Range.getA1Notation` prints it. */
export function a1Of({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** Reads A1 notation, also whole columns (`B:D`) and rows (`2:5`), which reach to the end of the grid; undefined for anything else. */
export function readA1(text: string, maxRows: number, maxColumns: number): Area | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  const isSpan = text.includes(':');
  if (!isSpan && (!firstColumn || !firstRow)) return undefined;
  if (isSpan && !(lastColumn || lastRow)) return undefined;
  const left = firstColumn ? columnIndex(firstColumn) : 0;
  const top = firstRow ? Number(firstRow) - 1 : 0;
  const right = lastColumn ? columnIndex(lastColumn) : isSpan ? maxColumns - 1 : left;
  const bottom = lastRow ? Number(lastRow) - 1 : isSpan ? maxRows - 1 : top;
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
