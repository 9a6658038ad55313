import type { Table, Workbook } from '../app/ports';
import type { Moment } from '../domain/days';
import type { Fault } from '../domain/fault';
import { faultText } from '../domain/fault';
import type { AuditDraft } from '../domain/register-changes';
import { AUDIT_LOG, type AuditEntry, type RecordOf, SETTINGS, type Tab } from '../domain/tabs';
import type { SheetCalendar } from './sheet-calendar';
import { columnOf, numberFormat, sheetTable } from './sheet-table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NOTE_OPENING = 'Cần sửa: ';
const MOST_CHARACTERS = 50_000;

/** The tabs of the shared Sheet. */
export function sheetWorkbook(spreadsheet: Spreadsheet, calendar: SheetCalendar, tabIds: TabIds): Workbook {
  const sheets = spreadsheet.getSheets();
  const sheetOf = (tab: Tab) => sheetNamed(sheets, tab.name, tabIds);
  return {
    table: <T extends Tab>(tab: T): Table<RecordOf<T>> => sheetTable(sheetOf(tab), tab, calendar),
    addAudit: (entries, at, actor) => addAudit(sheetOf(AUDIT_LOG), entries, at, actor, calendar),
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

// The log only grows and is never needed to decide: its headers are read, not its lines.
function addAudit(
  sheet: Sheet | null,
  entries: readonly AuditDraft[],
  at: Moment,
  actor: string,
  calendar: SheetCalendar,
): void {
  if (sheet === null || entries.length === 0) return;
  const width = sheet.getLastColumn();
  const headers = width === 0 ? [] : (sheet.getRange(1, 1, 1, width).getValues()[0] ?? []);
  const first = sheet.getLastRow() + 1;
  const missing = first + entries.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const columns = Object.entries(AUDIT_LOG.columns).map(([key, column]) => ({
    key: key as keyof AuditEntry,
    column,
    at: columnOf(headers, column.header),
  }));
  for (const run of adjoining(columns.filter((column) => column.at > 0))) {
    const values = entries.map((entry) =>
      run.map(({ key }) => (key === 'at' ? calendar.cellDate(at) : shortEnough({ ...entry, actor, at }[key]))),
    );
    const range = sheet.getRange(first, run[0]?.at ?? 1, entries.length, run.length);
    range.setNumberFormats(values.map(() => run.map(({ column }) => numberFormat(column)))).setValues(values);
  }
}

function noteSettings(sheet: Sheet | null, faults: readonly Fault[]): void {
  if (sheet === null || sheet.getLastRow() < 2) return;
  const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
  const at = columnOf(headers, SETTINGS.columns.value.header);
  if (at === 0) return;
  const range = sheet.getRange(2, at, sheet.getLastRow() - 1, 1);
  const noteOf = new Map(faults.map((fault) => [fault.row, NOTE_OPENING + faultText(fault)]));
  const notes = range.getNotes().map(([note = ''], index) => {
    const wanted = noteOf.get(index + 2);
    return [wanted ?? (note.startsWith(NOTE_OPENING) ? '' : note)];
  });
  range.setNotes(notes);
}

function adjoining<T extends { readonly at: number }>(columns: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const column of [...columns].sort((a, b) => a.at - b.at)) {
    const last = runs.at(-1);
    if (last && last.at(-1)?.at === column.at - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function shortEnough(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}
