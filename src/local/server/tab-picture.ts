import { neededHeight } from '../export/row-height';
import { linesHeight } from '../export/text-size';
import { letteringOf } from '../export/xlsx-cells';
import { isKeptOut } from '../services/sheet-place';
import { conditionalLooks } from '../sheet/conditional-formats';
import {
  type Area,
  type CellStyle,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type Row,
  type SheetState,
  type SpreadsheetState,
} from '../store';
import { cellPicture, stylePicture } from './cell-picture';
import { chartPicture } from './chart-picture';
import type { CellPicture, StylePicture, TabPicture } from './messages';
import type { SeenTab } from './tab-watch';

type RowPicture = readonly (CellPicture | null)[];

/** Draws tabs, and keeps what it drew of rows that stay as they are. */
export class TabPictures {
  private readonly drawings = new Map<number, Drawing>();

  /** A tab as an account sees it: whole, or only the rows that changed since a version. */
  draw(
    file: SpreadsheetState,
    sheet: SheetState,
    seen: SeenTab,
    account: string,
    since: number | undefined,
  ): TabPicture {
    const known = this.drawings.get(sheet.id);
    const drawing = known?.shape === seen.shape ? known : new Drawing(seen.shape);
    this.drawings.set(sheet.id, drawing);
    const partial = since !== undefined && since >= seen.wholeSince && since <= seen.version;
    const rows: Record<number, RowPicture> = {};
    for (const [index, row] of sheet.rows.entries()) {
      if (partial && (seen.rowVersions[index] as number) <= since) continue;
      const picture = drawing.row(file, sheet, row, index);
      if (partial || picture.length > 0) rows[index + 1] = picture;
    }
    const ofWholeTab = sheet.protections.filter(({ area }) => area === null);
    return {
      tab: sheet.id,
      version: seen.version,
      partial,
      maxRows: sheet.maxRows,
      maxColumns: sheet.maxColumns,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      hiddenRows: sheet.hiddenRows.map((row) => row + 1),
      hiddenColumns: sheet.hiddenColumns.map((column) => column + 1),
      hiddenGridlines: sheet.hiddenGridlines,
      columnWidths: fromOne(sheet.columnWidths),
      rowHeights: drawing.rowHeights(sheet, file.locale),
      defaultWidth: DEFAULT_COLUMN_WIDTH,
      defaultHeight: DEFAULT_ROW_HEIGHT,
      merges: sheet.merges.map(areaFromOne),
      protected: isKeptOut(account, file, { ...sheet, protections: ofWholeTab }, ANY_CELL),
      warnings: sheet.protections
        .filter(({ warningOnly }) => warningOnly)
        .map(({ area, description }) => ({ area: area && areaFromOne(area), text: description })),
      rows,
      styles: drawing.styles,
      charts: sheet.charts.map((chart) => chartPicture(chart, file.sheets, file.locale)),
    };
  }
}

/** What was drawn of a tab. The first of its styles is the plain one; a style keeps its place. */
class Drawing {
  readonly styles: StylePicture[] = [{}];
  private readonly places = new Map<string, number>([['{}', 0]]);
  private readonly known = new WeakMap<CellStyle, number>();
  private readonly drawn: { row: Row; picture: RowPicture }[] = [];
  private readonly measured: { row: Row; around: string; height: number }[] = [];

  constructor(readonly shape: string) {}

  row(file: SpreadsheetState, sheet: SheetState, row: Row, index: number): RowPicture {
    const known = this.drawn[index];
    if (known?.row === row) return known.picture;
    const rules = sheet.conditionalFormats.filter(({ areas }) =>
      areas.some((area) => index >= area.row && index < area.row + area.rows),
    );
    const reach = Math.max(
      row.length,
      ...rules.flatMap(({ areas }) => areas.map((area) => area.column + area.columns)),
    );
    const cells: (CellPicture | null)[] = [];
    for (let column = 0; column < reach; column += 1) {
      const cell = row[column] ?? null;
      const looks = rules.length > 0 ? conditionalLooks(rules, cell, index, column, file.locale) : NO_LOOKS;
      cells.push(cellPicture(cell, this.place(cell?.style, looks), file));
    }
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    this.drawn[index] = { row, picture: cells };
    return cells;
  }

  /** Heights in pixels where they differ from the default: a row is as tall as was set, and as its text needs. */
  rowHeights(sheet: SheetState, locale: string): Record<number, number> {
    const around = JSON.stringify([sheet.columnWidths, sheet.merges]);
    const heights: Record<number, number> = {};
    for (const [index, row] of sheet.rows.entries()) {
      const known = this.measured[index];
      const height =
        known?.row === row && known.around === around
          ? known.height
          : Math.ceil(neededHeight(sheet, index, locale) * PIXELS_PER_POINT);
      this.measured[index] = { row, around, height };
      const set = sheet.rowHeights[index] ?? DEFAULT_ROW_HEIGHT;
      // A plain line fits the default height, whatever is reckoned for it.
      const shown = height > PLAIN_LINE ? Math.max(set, height) : set;
      if (shown !== DEFAULT_ROW_HEIGHT) heights[index + 1] = shown;
    }
    return heights;
  }

  private place(own: CellStyle = NO_LOOKS, looks: CellStyle): number {
    const isPlain = Object.keys(looks).length === 0;
    const known = isPlain ? this.known.get(own) : undefined;
    if (known !== undefined) return known;
    const picture = stylePicture({ ...own, ...looks });
    const key = JSON.stringify(picture);
    const place = this.places.get(key) ?? this.styles.push(picture) - 1;
    this.places.set(key, place);
    if (isPlain) this.known.set(own, place);
    return place;
  }
}

const ANY_CELL: Area = Object.freeze({ row: 0, column: 0, rows: 1, columns: 1 });
const NO_LOOKS: CellStyle = Object.freeze({});
const PIXELS_PER_POINT = 4 / 3;
const PLAIN_LINE = Math.ceil(linesHeight(1, letteringOf(undefined)) * PIXELS_PER_POINT);

function areaFromOne({ row, column, ...size }: Area): Area {
  return { row: row + 1, column: column + 1, ...size };
}

function fromOne(sizes: Readonly<Record<number, number>>): Record<number, number> {
  return Object.fromEntries(Object.entries(sizes).map(([index, size]) => [Number(index) + 1, size]));
}
