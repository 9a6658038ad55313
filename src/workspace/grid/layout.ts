import { type Axis, axisOf } from './axis';
import { type Merges, mergesOf } from './merges';
import type { Terrain } from './selection';
import { cellOn, type Sheet, type SheetRow } from './sheet';
import { type Measure, ownHeight } from './wrapped-height';

/** A tab laid out on the screen: where each row and column stands and which cells are one. */
export interface Layout extends Terrain {
  readonly sheet: Sheet;
  readonly measure: Measure;
}

/** Gives what lays tabs out. It remembers the heights of rows that did not change, so that an edit measures one row. */
export function layouts(measure: Measure) {
  let heights = new WeakMap<SheetRow, number>();
  let heightsOf = '';

  /** Lays a tab out without the rows left out of view; `resized` is a column as it is being dragged. */
  return (sheet: Sheet, leftOut: ReadonlySet<number>, resized?: { column: number; width: number }): Layout => {
    const merges = mergesOf(sheet.merges);
    const columns = columnsOf(sheet, resized);
    const key = JSON.stringify([sheet.tab, sheet.columnWidths, sheet.hiddenColumns, sheet.merges, resized]);
    if (key !== heightsOf) heights = new WeakMap();
    heightsOf = key;
    const hidden = new Set([...sheet.hiddenRows, ...leftOut]);
    const heightOf = (row: number) => {
      if (hidden.has(row)) return 0;
      const cells = sheet.rows.get(row);
      const fixed = sheet.rowHeights[row];
      if (fixed !== undefined || cells === undefined) return fixed ?? sheet.defaultHeight;
      const known = heights.get(cells);
      if (known !== undefined) return known;
      const height = heightOfOwn(cells, row, columns, merges, sheet.defaultHeight);
      heights.set(cells, height);
      return height;
    };
    return {
      sheet,
      measure,
      merges,
      columns,
      rows: axisOf(sheet.maxRows, sheet.frozenRows, heightOf),
      lastRow: sheet.lastRow,
      lastColumn: sheet.lastColumn,
      isFilled: (place) => (cellOn(sheet, place)?.text ?? '') !== '',
    };
  };

  function heightOfOwn(cells: SheetRow, row: number, columns: Axis, merges: Merges, least: number): number {
    const isMerged = (column: number) => merges.at({ row, column }) !== undefined;
    return ownHeight(cells, columns.sizeOf, isMerged, measure, least);
  }
}

function columnsOf(sheet: Sheet, resized: { column: number; width: number } | undefined): Axis {
  const hidden = new Set(sheet.hiddenColumns);
  return axisOf(sheet.maxColumns, sheet.frozenColumns, (column) => {
    if (hidden.has(column)) return 0;
    if (resized?.column === column) return resized.width;
    return sheet.columnWidths[column] ?? sheet.defaultWidth;
  });
}
