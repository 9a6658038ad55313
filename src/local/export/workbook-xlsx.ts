import { type RowDef, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre';
import { columnLetters } from '../sheet/a1';
import { cellAt, hasContent } from '../sheet/grid';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type SheetState, type SpreadsheetState } from '../store';
import { unzip, zip } from '../zip-file';
import { neededHeight } from './row-height';
import { PLAIN_FONT, xlsxCell, xlsxColour } from './xlsx-cells';
import { type Measures, xlsxCharts } from './xlsx-charts';
import { type KeepChoices, xlsxConditionalRules, xlsxValidations } from './xlsx-rules';

/** Pixels of the widest digit of the plain font: what xlsx counts column widths in. */
const DIGIT_WIDTH = 7;
const POINTS_PER_PIXEL = 0.75;
/** The height, in points, that the writer lets rows have by default. */
const DEFAULT_HEIGHT = 15;
const TALLEST_ROW = 409;

/** Excel takes no longer names of tabs, nor these characters in them. */
const NAME_LIMIT = 31;
const FORBIDDEN_IN_NAMES = /[[\]:*?/\\]|^'|'$/g;
const CHOICES_SHEET = 'choices';

/**
 * Writes a spreadsheet as an .xlsx file: values, formats, rules and charts as people see them, each tab ready to print on
 * A4. The same spreadsheet and instant give the same bytes. Frozen rows repeat on every printed page, or the one row that
 * `titleRows` names for a tab, counted from 1: a table's header that stands further down repeats from there on.
 */
export async function workbookXlsx(
  spreadsheet: SpreadsheetState,
  now: number,
  titleRows: Readonly<Record<string, number>> = {},
): Promise<Buffer> {
  const names = safeNames(spreadsheet.sheets.map(({ name }) => name));
  const named = new Map(spreadsheet.sheets.map((sheet, index) => [sheet.id, { sheet, name: names[index] as string }]));
  const choices = choicesSheet();
  const sheets = [...named.values()].map(({ sheet, name }) =>
    xlsxSheet(sheet, name, spreadsheet.locale, named, choices.keep),
  );
  const shown = spreadsheet.sheets.findIndex(({ id, hidden }) => id === spreadsheet.activeSheetId && !hidden);
  const firstShown = spreadsheet.sheets.findIndex(({ hidden }) => !hidden);
  const bytes = await writeXlsx({
    sheets: [...sheets, ...choices.written()],
    namedRanges: printTitles(named.values(), titleRows),
    defaultFont: PLAIN_FONT,
    activeSheet: Math.max(0, shown >= 0 ? shown : firstShown),
    properties: { title: spreadsheet.name, modified: new Date(now), created: new Date(now) },
  });
  return zip(unzip(Buffer.from(bytes)) ?? [], now);
}

function xlsxSheet(
  sheet: SheetState,
  name: string,
  locale: string,
  named: ReadonlyMap<number, { sheet: SheetState; name: string }>,
  keepChoices: KeepChoices,
): WriteSheet {
  const used = usedSize(sheet);
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (let row = 0; row < used.rows; row += 1) {
    for (let column = 0; column < used.columns; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell) cells.set(`${row},${column}`, xlsxCell(cell));
    }
  }
  const rowDefs = rowDefsOf(sheet, used.rows, locale);
  const widthOf = (column: number) => sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;
  const measures: Measures = {
    columnWidth: widthOf,
    rowHeight: (row) => (rowDefs.get(row)?.height ?? DEFAULT_HEIGHT) / POINTS_PER_PIXEL,
  };
  return {
    name,
    cells,
    columns: Array.from({ length: used.columns }, (_none, column) => ({
      width: widthOf(column) / DIGIT_WIDTH,
      hidden: sheet.hiddenColumns.includes(column),
    })),
    rowDefs,
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: xlsxValidations(sheet, keepChoices),
    conditionalRules: xlsxConditionalRules(sheet.conditionalFormats),
    charts: xlsxCharts(sheet, named, measures),
    ...((sheet.frozenRows > 0 || sheet.frozenColumns > 0) && {
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    }),
    hidden: sheet.hidden,
    view: {
      showGridLines: !sheet.hiddenGridlines,
      ...(sheet.tabColor && { tabColor: xlsxColour(sheet.tabColor) }),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  };
}

/** How far a tab is filled: down to the last content, note, line or fill that people see. */
function usedSize(sheet: SheetState): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows.entries()) {
    const last = cells.findLastIndex(
      (cell) =>
        hasContent(cell) ||
        cell?.note !== undefined ||
        cell?.style?.borders !== undefined ||
        (cell?.style?.background ?? '#ffffff') !== '#ffffff',
    );
    if (last >= 0) rows = row + 1;
    columns = Math.max(columns, last + 1);
  }
  for (const merge of sheet.merges) {
    rows = Math.max(rows, merge.row + merge.rows);
    columns = Math.max(columns, merge.column + merge.columns);
  }
  return { rows, columns };
}

/**
 * Heights of rows that are hidden, were set, or need more than a plain line. Google lets a row grow with its text and a
 * script's height is only the least; a file must say how tall it is, or large and wrapped text is cut.
 */
function rowDefsOf(sheet: SheetState, rows: number, locale: string): Map<number, RowDef> {
  const defs = new Map<number, RowDef>();
  for (let row = 0; row < rows; row += 1) {
    const set = sheet.rowHeights[row];
    const needed = neededHeight(sheet, row, locale);
    const isSized = set !== undefined || needed > DEFAULT_HEIGHT;
    const height = Math.min(TALLEST_ROW, Math.max((set ?? DEFAULT_ROW_HEIGHT) * POINTS_PER_PIXEL, needed));
    const hidden = sheet.hiddenRows.includes(row);
    if (isSized || hidden) defs.set(row, { ...(isSized && { height }), ...(hidden && { hidden }) });
  }
  return defs;
}

/** What repeats on every printed page; named here because the writer does not quote names of tabs. */
function printTitles(
  named: Iterable<{ sheet: SheetState; name: string }>,
  titleRows: Readonly<Record<string, number>>,
): NonNullable<WriteOptions['namedRanges']> {
  return [...named].flatMap(({ sheet, name }) => {
    const last = titleRows[sheet.name] ?? sheet.frozenRows;
    const range = `${quoted(name)}!$${titleRows[sheet.name] ?? 1}:$${last}`;
    return last > 0 ? [{ name: '_xlnm.Print_Titles', range, scope: name }] : [];
  });
}

/** A tab nobody sees for choices too long to stand in a rule. */
function choicesSheet(): { keep: KeepChoices; written(): WriteSheet[] } {
  const kept = new Map<string, readonly string[]>();
  return {
    keep(choices) {
      const key = JSON.stringify(choices);
      if (!kept.has(key)) kept.set(key, choices);
      const letter = columnLetters([...kept.keys()].indexOf(key));
      return `${quoted(CHOICES_SHEET)}!$${letter}$1:$${letter}$${choices.length}`;
    },
    written() {
      if (kept.size === 0) return [];
      const lists = [...kept.values()];
      const longest = Math.max(...lists.map(({ length }) => length));
      const rows = Array.from({ length: longest }, (_none, row) => lists.map((list) => list[row] ?? null));
      return [{ name: CHOICES_SHEET, rows, veryHidden: true }];
    },
  };
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** Names Excel takes, no two alike. */
function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>([CHOICES_SHEET, 'history']);
  return names.map((name) => {
    const plain = name.replace(FORBIDDEN_IN_NAMES, '_').slice(0, NAME_LIMIT) || '_';
    let safe = plain;
    for (let count = 2; taken.has(safe.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      safe = plain.slice(0, NAME_LIMIT - suffix.length) + suffix;
    }
    taken.add(safe.toLowerCase());
    return safe;
  });
}
