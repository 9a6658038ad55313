import type { CellPicture, StylePicture, TabPicture } from '../../../src/local/server/messages';
import { layouts } from '../../../src/workspace/grid/layout';
import { type Sheet, sheetOf } from '../../../src/workspace/grid/sheet';
import type { Measure } from '../../../src/workspace/grid/wrapped-height';

type Texts = readonly (readonly (string | CellPicture | null)[])[];

/** Each letter is 10 pixels wide, so that widths in tests can be counted. */
export const tenPixels: Measure = (text) => text.length * 10;

/** A picture of a tab of 20 rows and 6 columns with these cells in its upper left corner. */
export function aPicture(texts: Texts, given: Partial<TabPicture> = {}): TabPicture {
  const styles: StylePicture[] = [{}];
  const rows = texts.map((cells, index) => [
    index + 1,
    cells.map((cell) => (typeof cell === 'string' ? (cell === '' ? null : { text: cell }) : cell)),
  ]);
  return {
    tab: 7,
    version: 1,
    partial: false,
    maxRows: 20,
    maxColumns: 6,
    frozenRows: 1,
    frozenColumns: 0,
    hiddenRows: [],
    hiddenColumns: [],
    hiddenGridlines: false,
    columnWidths: {},
    rowHeights: {},
    defaultWidth: 100,
    defaultHeight: 20,
    merges: [],
    protected: false,
    warnings: [],
    rows: Object.fromEntries(rows),
    styles,
    charts: [],
    ...given,
  };
}

/** The same as the page knows it. */
export function aSheet(texts: Texts, given: Partial<TabPicture> = {}): Sheet {
  return sheetOf(aPicture(texts, given));
}

/** The same laid out; `leftOut` are rows a view leaves out. */
export function aLayout(texts: Texts, given: Partial<TabPicture> = {}, leftOut: readonly number[] = []) {
  return layouts(tenPixels)(aSheet(texts, given), new Set(leftOut));
}
