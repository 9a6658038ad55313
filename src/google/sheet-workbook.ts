import type { Table, Workbook } from '../app/ports';
import type { Moment } from '../domain/days';
import type { Fault } from '../domain/fault';
import { faultText } from '../domain/fault';
import { normalised } from '../domain/folding';
import type { AuditDraft } from '../domain/register-changes';
import {
  AUDIT_LOG,
  type AuditEntry,
  type Column,
  type RecordOf,
  SETTINGS,
  SUMMARY_TAB,
  TABLES,
  type Tab,
} from '../domain/tabs';
import { columnOf } from './columns';
import type { SheetCalendar } from './sheet-calendar';
import { sheetTable } from './sheet-table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NOTE_OPENING = 'Cần sửa: ';

/** The tabs of the shared Sheet. */
export function sheetWorkbook(spreadsheet: Spreadsheet, calendar: SheetCalendar, tabIds: TabIds): Workbook {
  const sheets = spreadsheet.getSheets();
  const sheetOf = (tab: Tab) => sheetNamed(sheets, tab.name, tabIds);
  return {
    table: <T extends Tab>(tab: T): Table<RecordOf<T>> => sheetTable(sheetOf(tab), tab, calendar),
    addAudit: (entries, at, actor) => addAudit(sheetTable(sheetOf(AUDIT_LOG), AUDIT_LOG, calendar), entries, at, actor),
    missingTabs: () =>
      [...TABLES.map(({ name }) => name), SUMMARY_TAB].filter((name) => !sheetNamed(sheets, name, tabIds)),
    noteSettings: (faults) => noteSettings(sheetOf(SETTINGS), faults),
    flush: () => SpreadsheetApp.flush(),
  };
}

/** Identifiers that our tabs had when they were made, by their names then. */
export type TabIds = Readonly<Record<string, number>>;

/** Finds a tab by its name, or one that was renamed by the identifier it had when it was made. */
export function sheetNamed(sheets: readonly Sheet[], name: string, tabIds: TabIds): Sheet | null {
  return (
    sheets.find((sheet) => sheet.getName() === name) ??
    sheets.find((sheet) => sheet.getSheetId() === tabIds[name]) ??
    null
  );
}

function addAudit(table: Table<AuditEntry>, entries: readonly AuditDraft[], at: Moment, actor: string): void {
  // A broken log is named to staff and keeps no work from being done.
  if (entries.length === 0 || !table.isWhole) return;
  for (const entry of entries) table.append({ ...entry, at, actor });
  table.save();
  // At once: what it tells of comes next, and rows that people insert meanwhile must find it in its place.
  SpreadsheetApp.flush();
}

function noteSettings(sheet: Sheet | null, faults: readonly Fault[]): void {
  if (sheet === null || sheet.getLastRow() < 2) return;
  const rows = sheet.getDataRange().getValues();
  const [item = 0, value = 0] = ([SETTINGS.columns.item, SETTINGS.columns.value] as Column[]).map(({ header }) =>
    columnOf(rows[0] ?? [], header),
  );
  if (item * value === 0) return;
  // A setting is found by its name, wherever its row stands by now.
  const noteOf = new Map(faults.map((fault) => [fault.field, NOTE_OPENING + faultText(fault)]));
  const range = sheet.getRange(2, value, rows.length - 1, 1);
  const notes = range.getNotes().map(([note = ''], index) => {
    const wanted = noteOf.get(normalised(String(rows[index + 1]?.[item - 1])));
    return [wanted ?? (note.startsWith(NOTE_OPENING) ? '' : note)];
  });
  range.setNotes(notes);
}
