import type { SummaryPage } from '../app/ports';
import { SUMMARY_TAB } from '../domain/tabs';
import type { SheetCalendar } from './sheet-calendar';
import { sheetNamed, type TabIds } from './sheet-workbook';
import { colourWords } from './status-colours';
import { drawCharts } from './summary-charts';
import { AFTER_CONTENTS, BEFORE_CONTENTS, LABEL_COLUMN, type Line, layOut, type Look, type PageLayout } from './summary-layout';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows at the top that stay in sight and repeat on every printed page. */
const FROZEN_ROWS = 3;
const WIDTHS_BEFORE = [45, 90, 300, 160, 150, 80];
const CONTENT_WIDTH = 95;
const WIDTHS_AFTER = [170, 90, 90, 260, 70, 120, 160, 120];

const FILLS: Readonly<Record<Look, string>> = {
  title: '#ffffff',
  subtitle: '#ffffff',
  heading: '#dbe5f1',
  header: '#eef2f8',
  plain: '#ffffff',
  alert: '#fdecea',
};

/** The tab `Tổng hợp`, wholly ours: all of it is written at once, so that it is never half old and half new. */
export function sheetSummaryPage(spreadsheet: Spreadsheet, calendar: SheetCalendar, tabIds: TabIds): SummaryPage {
  return {
    write: (summary, campaign) => {
      const sheet = sheetNamed(spreadsheet.getSheets(), SUMMARY_TAB, tabIds);
      if (sheet === null) throw new Error(`${SUMMARY_TAB}: the tab is missing; set-up makes it again`);
      const page = layOut(summary, campaign);
      writePage(sheet, page, calendar);
      drawCharts(sheet, page);
    },
  };
}

function writePage(sheet: Sheet, page: PageLayout, calendar: SheetCalendar): void {
  const height = Math.max(page.lines.length, sheet.getLastRow());
  const width = Math.max(page.width, sheet.getLastColumn());
  makeRoom(sheet, height, width);
  const rows = Array.from({ length: height }, (_, index): Line => page.lines[index] ?? { look: 'plain', cells: [] });
  const isTable = (index: number) => index + 1 > page.unitsHeader && index < page.lines.length;
  const cellsOf = <T>(of: (cell: string | number, line: Line, row: number, column: number) => T) =>
    rows.map((line, row) => Array.from({ length: width }, (_, column) => of(line.cells[column] ?? '', line, row, column)));
  const dayColumn = page.width - AFTER_CONTENTS.length + 1;
  const momentColumn = dayColumn + 4;
  const isDate = (row: number, column: number) => isTable(row) && (column === dayColumn || column === momentColumn);

  sheet.getRange(1, 1, height, width).breakApart();
  const range = sheet.getRange(1, 1, height, width);
  range.setNumberFormats(
    cellsOf((cell, _, row, column) =>
      isDate(row, column) ? (column === dayColumn ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm') : typeof cell === 'number' ? '0' : '@',
    ),
  );
  range.setFontWeights(cellsOf((_, { look }) => (look === 'plain' || look === 'alert' ? 'normal' : 'bold')));
  range.setBackgrounds(
    cellsOf((_, { look, cells }, row, column) =>
      look === 'header' || isTable(row) || (column + 1 >= LABEL_COLUMN && column < cells.length) ? FILLS[look] : '#ffffff',
    ),
  );
  range.setHorizontalAlignments(
    cellsOf((cell, { look }, row, column) =>
      look === 'title' || look === 'subtitle' || look === 'header' || column === 0
        ? 'center'
        : typeof cell === 'number' || isDate(row, column)
          ? 'center'
          : 'left',
    ),
  );
  range.setVerticalAlignment('middle').setWrap(true).setFontSize(11);
  range.setValues(cellsOf((cell, _, row, column) => (isDate(row, column) && cell !== '' ? calendar.cellDate(String(cell)) : cell)));
  dressUp(sheet, page);
}

function dressUp(sheet: Sheet, page: PageLayout): void {
  for (let row = 1; row <= FROZEN_ROWS; row += 1) sheet.getRange(row, 1, 1, page.width).merge();
  sheet.getRange(1, 1).setFontSize(15);
  sheet.setRowHeight(1, 30);
  sheet.setFrozenRows(FROZEN_ROWS);
  const contentCount = page.width - BEFORE_CONTENTS.length - AFTER_CONTENTS.length;
  const widths = [...WIDTHS_BEFORE, ...Array.from({ length: contentCount }, () => CONTENT_WIDTH), ...WIDTHS_AFTER];
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  const tableHeight = page.lines.length - page.unitsHeader + 1;
  sheet.getRange(page.unitsHeader, 1, tableHeight, page.width).setBorder(true, true, true, true, true, true);
  if (tableHeight === 1) return sheet.setConditionalFormatRules([]);
  const ofTable = (column: number) => sheet.getRange(page.unitsHeader + 1, column, tableHeight - 1, 1);
  const firstAfter = page.width - AFTER_CONTENTS.length + 1;
  sheet.setConditionalFormatRules(colourWords([ofTable(5), ofTable(firstAfter), ofTable(firstAfter + 2)]));
}

function makeRoom(sheet: Sheet, height: number, width: number): void {
  const rows = height - sheet.getMaxRows();
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
  const columns = width - sheet.getMaxColumns();
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
}
