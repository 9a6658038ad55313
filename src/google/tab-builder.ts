import { contentChoice } from '../domain/registration-form';
import { DAY, SETTING_ITEMS, YES_NO } from '../domain/settings';
import {
  AUDIT_LOG,
  type Column,
  type Content,
  INITIATIVES,
  LETTER_LOG,
  PLANS,
  SET_ASIDE,
  SETTINGS,
  type Tab,
  TEMPLATES,
} from '../domain/tabs';
import { columnOf, numberFormat } from './columns';
import { colourWords } from './status-colours';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Colour of a tab's ear: what people fill in, what arrives, what only we write. */
const TAB_COLOURS: Readonly<Record<string, string>> = {
  [INITIATIVES.name]: '#2e7d32',
  [PLANS.name]: '#2e7d32',
  [SET_ASIDE.name]: '#c0392b',
  [LETTER_LOG.name]: '#8c8c8c',
  [AUDIT_LOG.name]: '#8c8c8c',
};
const FILLED_IN = '#d98e04';

/** Columns that only we write; a person who changes them is warned. */
const OWN_COLUMNS: ReadonlyMap<Tab, readonly string[]> = new Map<Tab, readonly string[]>([
  [INITIATIVES, ['code', 'registeredAt', 'editedAt', 'timeliness', 'sources']],
  [PLANS, ['receivedAt', 'editedAt', 'timeliness', 'sources']],
  [SET_ASIDE, ['response', 'at']],
]);

/** Tabs that only we write. */
const OWN_TABS: readonly Tab[] = [LETTER_LOG, AUDIT_LOG];

/** Tabs with long text, whose rows are tall enough to read. */
const WRAPPED: readonly Tab[] = [SETTINGS, TEMPLATES, SET_ASIDE];

/** Makes a table's tab whole: headers that are missing, formats, lists, dates, colours and warnings; no cell with content is touched. */
export function buildTab(sheet: Sheet, tab: Tab, isNew: boolean): void {
  const headers = headersOf(sheet);
  for (const column of Object.values(tab.columns)) {
    if (columnOf(headers, column.header) > 0) continue;
    headers.push(column.header);
    if (headers.length > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
    sheet.getRange(1, headers.length).setNumberFormat('@').setValue(column.header);
    sheet.setColumnWidth(headers.length, column.width ?? 140);
  }
  if (isNew) {
    sheet.setFrozenRows(1);
    sheet.setTabColor(TAB_COLOURS[tab.name] ?? FILLED_IN);
    sheet
      .getRange(1, 1, 1, headers.length)
      .setFontWeight('bold')
      .setBackground('#dbe5f1')
      .setVerticalAlignment('middle')
      .setWrap(true);
    sheet
      .getRange(2, 1, sheet.getMaxRows() - 1, headers.length)
      .setVerticalAlignment('top')
      .setWrap(WRAPPED.includes(tab));
  }
  for (const column of Object.values(tab.columns)) prepareColumn(sheet, columnOf(headers, column.header), column);
  colour(sheet, tab, headers);
  protect(sheet, tab, headers);
}

/** Offers the contents of the movement in the register's cells. */
export function offerContents(sheet: Sheet, contents: readonly Content[]): void {
  const at = columnOf(headersOf(sheet), INITIATIVES.columns.content.header);
  if (at === 0 || contents.length === 0) return;
  body(sheet, at).setDataValidation(listRule(contents.map(contentChoice)));
}

/** Offers in the values of settings what each may be, two words or a day, where nothing is offered yet. */
export function prepareSettings(sheet: Sheet, rows: readonly { readonly item: string; readonly row: number }[]): void {
  const values = body(sheet, columnOf(headersOf(sheet), SETTINGS.columns.value.header));
  const rules = values.getDataValidations();
  for (const { item, row } of rows) {
    const kind = Object.values(SETTING_ITEMS).find((candidate) => candidate.item === item)?.kind;
    const rule = rules[row - 2];
    if (rule?.[0] !== null) continue;
    if (kind === YES_NO) rule[0] = listRule(['Có', 'Không']);
    if (kind === DAY) rule[0] = dayRule();
  }
  values.setDataValidations(rules).setHorizontalAlignment('left');
}

/** Warns whoever changes a whole tab by hand. */
export function warnOnTab(sheet: Sheet, description: string): void {
  if (!isWarnedOn(sheet)) sheet.protect().setDescription(description).setWarningOnly(true);
}

/** Tells whether whoever changes a tab by hand is warned, or kept from it. */
export function isWarnedOn(sheet: Sheet): boolean {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0;
}

/** Gives the headers of a tab as they stand. */
export function headersOf(sheet: Sheet): unknown[] {
  const width = sheet.getLastColumn();
  return width === 0 ? [] : [...(sheet.getRange(1, 1, 1, width).getValues()[0] ?? [])];
}

function prepareColumn(sheet: Sheet, at: number, column: Column): void {
  // The values of settings have formats of their own, row by row.
  if (column.kind !== 'setting' && column.kind !== 'checkbox') body(sheet, at).setNumberFormat(numberFormat(column));
  if (column.kind === 'words') body(sheet, at).setDataValidation(listRule(column.words));
  if (column.kind === 'day') body(sheet, at).setDataValidation(dayRule());
}

function colour(sheet: Sheet, tab: Tab, headers: readonly unknown[]): void {
  if (sheet.getConditionalFormatRules().length > 0) return;
  const ranges = Object.values(tab.columns)
    .filter((column) => column.kind === 'words' && tab !== TEMPLATES)
    .map((column) => body(sheet, columnOf(headers, column.header)));
  if (ranges.length > 0) sheet.setConditionalFormatRules(colourWords(ranges));
}

function protect(sheet: Sheet, tab: Tab, headers: readonly unknown[]): void {
  if (OWN_TABS.includes(tab)) {
    warnOnTab(sheet, `${tab.name}: chỉ để đọc`);
    return;
  }
  const standing = new Set(
    sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection) => protection.getDescription()),
  );
  const warn = (range: GoogleAppsScript.Spreadsheet.Range, description: string) => {
    if (!standing.has(description)) range.protect().setDescription(description).setWarningOnly(true);
  };
  warn(sheet.getRange(1, 1, 1, headers.length), `${tab.name}: giữ nguyên tiêu đề các cột sẵn có`);
  for (const key of OWN_COLUMNS.get(tab) ?? []) {
    const header = tab.columns[key]?.header ?? '';
    warn(body(sheet, columnOf(headers, header)), `${tab.name}: cột “${header}” do chương trình ghi`);
  }
}

function body(sheet: Sheet, column: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(2, column, sheet.getMaxRows() - 1, 1);
}

// Validation warns and never rejects: a rejecting rule would make our own writes throw.
function listRule(words: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...words], true)
    .setAllowInvalid(true)
    .build();
}

function dayRule(): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(true).build();
}
