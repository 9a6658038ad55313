import type { SummaryPage } from '../app/ports';
import { SUMMARY_TAB } from '../domain/tabs';
import type { SheetCalendar } from './sheet-calendar';
import { sheetNamed, type TabIds } from './sheet-workbook';
import { colourWords } from './status-colours';
import { drawCharts } from './summary-charts';
import {
  AFTER_CONTENTS,
  BEFORE_CONTENTS,
  LABEL_COLUMN,
  type Line,
  type Look,
  layOut,
  MIXED,
  type PageLayout,
} from './summary-layout';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows at the top that stay in sight and repeat on every printed page. */
const FROZEN_ROWS = 3;
/** Narrow enough for A4 across; headers wrap. */
const WIDTHS_BEFORE = [40, 75, 235, 135, 95, 65];
const CONTENT_WIDTH = 72;
const WIDTHS_AFTER = [110, 90, 75, 190, 55, 125, 125, 110];

const FILLS: Readonly<Record<Look, string>> = {
  title: '#ffffff',
  subtitle: '#ffffff',
  heading: '#dbe5f1',
  header: '#eef2f8',
  plain: '#ffffff',
  alert: '#fdecea',
};

const CENTRED: readonly Look[] = ['title', 'subtitle', 'header'];

/** The tab `Tổng hợp`, wholly ours: all of it is written at once, so that it is never half old and half new. */
export function sheetSummaryPage(spreadsheet: Spreadsheet, calendar: SheetCalendar, tabIds: TabIds): SummaryPage {
  return {
    write: (summary, campaign) => {
      const sheet = sheetNamed(spreadsheet.getSheets(), SUMMARY_TAB, tabIds);
      if (sheet === null) return false;
      const page = layOut(summary, campaign);
      writePage(sheet, page, calendar);
      dressUp(sheet, page);
      try {
        drawCharts(sheet, page);
      } catch (error) {
        // Charts only adorn figures that stand in the page already.
        console.warn(`${SUMMARY_TAB}: the charts could not be drawn: ${String(error)}`);
      }
      return true;
    },
  };
}

// Formats go by column and stay as they are from one page to the next, so that a run stopped before the values are
// written leaves the old page as it reads.
function writePage(sheet: Sheet, { lines, formats, unitsHeader }: PageLayout, calendar: SheetCalendar): void {
  const height = Math.max(lines.length, sheet.getLastRow());
  const width = Math.max(formats.length, sheet.getLastColumn());
  makeRoom(sheet, height, width);
  const rows = Array.from({ length: height }, (_, index): Line => lines[index] ?? { look: 'plain', cells: [] });
  // Cells that a person merged across the edge of the page can only be parted as a whole.
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  const range = sheet.getRange(1, 1, height, width);
  const byColumn = Array.from({ length: width }, (_, column) => formats[column] ?? MIXED);
  const isTable = (row: number) => row + 1 > unitsHeader && row < lines.length;
  const isDate = (row: number, column: number) => isTable(row) && (byColumn[column] ?? '').startsWith('dd');
  const cellsOf = <T>(of: (cell: string | number, line: Line, row: number, column: number) => T) =>
    rows.map((line, row) => byColumn.map((_, column) => of(line.cells[column] ?? '', line, row, column)));
  const written = (cell: string | number, row: number, column: number) => {
    if (isDate(row, column) && cell !== '') return calendar.cellDate(String(cell));
    // A cell that is not text by its format would take many a text for a formula, a number or a date.
    return typeof cell === 'string' && cell !== '' && byColumn[column] !== '@' ? `'${cell}` : cell;
  };

  range
    .setNumberFormats(rows.map(() => byColumn))
    .setFontWeights(cellsOf((_, { look }) => (look === 'plain' || look === 'alert' ? 'normal' : 'bold')))
    .setBackgrounds(
      cellsOf((_, { look, cells }, row, column) =>
        look === 'header' || isTable(row) || (column + 1 >= LABEL_COLUMN && column < cells.length)
          ? FILLS[look]
          : FILLS.plain,
      ),
    )
    .setHorizontalAlignments(
      cellsOf((cell, { look }, row, column) =>
        CENTRED.includes(look) ||
        column === 0 ||
        typeof cell === 'number' ||
        isDate(row, column) ||
        (!isTable(row) && column >= LABEL_COLUMN)
          ? 'center'
          : 'left',
      ),
    )
    .setVerticalAlignment('middle')
    .setWrap(true)
    .setFontSize(11)
    .setValues(cellsOf((cell, _, row, column) => written(cell, row, column)));
}

function dressUp(sheet: Sheet, page: PageLayout): void {
  for (let row = 1; row <= FROZEN_ROWS; row += 1) sheet.getRange(row, 1, 1, page.formats.length).merge();
  sheet.getRange(1, 1).setFontSize(15);
  sheet
    .getRange(page.progressRow, LABEL_COLUMN + 1)
    .setFontSize(13)
    .setFontWeight('bold');
  sheet.setRowHeight(1, 30);
  sheet.setFrozenRows(FROZEN_ROWS);
  const contentCount = page.formats.length - BEFORE_CONTENTS.length - AFTER_CONTENTS.length;
  const widths = [...WIDTHS_BEFORE, ...Array.from({ length: contentCount }, () => CONTENT_WIDTH), ...WIDTHS_AFTER];
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  const tableHeight = page.lines.length - page.unitsHeader + 1;
  sheet
    .getRange(page.unitsHeader, 1, tableHeight, page.formats.length)
    .setBorder(true, true, true, true, true, true, '#bfbfbf', SpreadsheetApp.BorderStyle.SOLID);
  const ofTable = (column: number) => sheet.getRange(page.unitsHeader + 1, column, tableHeight - 1, 1);
  const firstAfter = page.formats.length - AFTER_CONTENTS.length + 1;
  const coloured = tableHeight === 1 ? [] : [5, firstAfter, firstAfter + 2].map(ofTable);
  sheet.setConditionalFormatRules(coloured.length === 0 ? [] : colourWords(coloured));
}

function makeRoom(sheet: Sheet, height: number, width: number): void {
  const rows = height - sheet.getMaxRows();
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
  const columns = width - sheet.getMaxColumns();
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
}
