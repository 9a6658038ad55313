import type { CellPicture, StylePicture, TabPicture } from '../../local/server/messages';
import type { Place } from './area';

/** A cell as the server pictured it, with its look at hand. */
export interface SheetCell extends Omit<CellPicture, 'style'> {
  readonly look?: StylePicture;
  /** Whether the text was typed just now and the server has not answered yet. */
  readonly isPending?: true;
}

/** The cells of a row; trailing empty ones are left out. */
export type SheetRow = readonly (SheetCell | null)[];

/** A tab as the page knows it. */
export interface Sheet extends Omit<TabPicture, 'rows' | 'styles' | 'partial'> {
  /** Rows with content or looks, by number. A row that did not change stays the same object. */
  readonly rows: ReadonlyMap<number, SheetRow>;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What is typed into a cell to check its box. */
export const CHECKED = 'TRUE';

/** What is typed into a cell to clear its box. */
export const UNCHECKED = 'FALSE';

/** Takes in a picture of a tab: a whole one, or the changed rows of one on top of what was known. */
export function sheetOf(picture: TabPicture, known?: Sheet): Sheet {
  const { rows: pictured, styles, partial, ...rest } = picture;
  const rows = new Map<number, SheetRow>(partial ? known?.rows : undefined);
  for (const [row, cells] of Object.entries(pictured)) {
    rows.set(
      Number(row),
      cells.map((cell) => cell && withLook(cell, styles)),
    );
  }
  for (const row of [...rows.keys()]) if (row > rest.maxRows) rows.delete(row);
  return { ...rest, rows, ...extentOf(rows) };
}

/** Shows a text in a cell before the server has answered. */
export function withTyped(sheet: Sheet, { row, column }: Place, text: string): Sheet {
  const cells = [...(sheet.rows.get(row) ?? [])];
  while (cells.length < column) cells.push(null);
  const { look, choices, checkbox } = cells[column - 1] ?? {};
  cells[column - 1] = {
    text,
    isPending: true,
    ...(look && { look }),
    ...(choices && { choices }),
    ...(checkbox !== undefined && { checkbox: text === CHECKED }),
  };
  const rows = new Map(sheet.rows).set(row, cells);
  return { ...sheet, rows, ...extentOf(rows) };
}

/** Gives the cell at a place. */
export function cellOn(sheet: Sheet, { row, column }: Place): SheetCell | null {
  return sheet.rows.get(row)?.[column - 1] ?? null;
}

/** Gives what editing a cell begins with. */
export function inputOf(cell: SheetCell | null): string {
  return cell?.input ?? cell?.text ?? '';
}

function withLook({ style, ...cell }: CellPicture, styles: readonly StylePicture[]): SheetCell {
  const look = style === undefined ? undefined : styles[style];
  return look === undefined ? cell : { ...cell, look };
}

function extentOf(rows: ReadonlyMap<number, SheetRow>): { lastRow: number; lastColumn: number } {
  let [lastRow, lastColumn] = [0, 0];
  for (const [row, cells] of rows) {
    const last = cells.findLastIndex((cell) => cell !== null && cell.text !== '') + 1;
    if (last > 0) lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, last);
  }
  return { lastRow, lastColumn };
}
