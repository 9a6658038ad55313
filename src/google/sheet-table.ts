import type { Table } from '../app/ports';
import { type RawCell, readCell } from '../domain/cells';
import { type Fault, shortened } from '../domain/fault';
import { normalised } from '../domain/folding';

import type { Column, RecordOf, Tab } from '../domain/tabs';
import type { SheetCalendar } from './sheet-calendar';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cell = string | number | boolean | Date;

/** Number formats by kind of column; text columns keep whatever is written into them verbatim. */
const NUMBER_FORMATS: Readonly<Record<Column['kind'], string>> = {
  text: '@',
  words: '@',
  setting: '@',
  number: '0',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  checkbox: 'General',
};

/** A cell holds at most 50,000 characters. */
const MOST_CHARACTERS = 50_000;

/** Gives the number format of a column. */
export function numberFormat(column: Column): string {
  return NUMBER_FORMATS[column.kind];
}

/** Gives the column, counted from 1, that has a header; 0 when none has. */
export function columnOf(headers: readonly unknown[], header: string): number {
  return headers.findIndex((candidate) => typeof candidate === 'string' && normalised(candidate) === header) + 1;
}

/** Opens a tab as a table: one read of its cells; columns are found by their headers, so people may move and sort them. */
export function sheetTable<T extends Tab>(sheet: Sheet | null, tab: T, calendar: SheetCalendar): Table<RecordOf<T>> {
  return new SheetTable<RecordOf<T>>(sheet, tab, calendar);
}

/** Gives the first and last of each run of numbers; two runs are one when every number between them may bridge them. */
function runs(numbers: Iterable<number>, mayBridge: (between: number) => boolean): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    let reach = last ? last[1] + 1 : number;
    while (last && reach < number && mayBridge(reach)) reach += 1;
    if (last && reach === number) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

class SheetTable<T> implements Table<T> {
  readonly faults: Fault[] = [];
  private readonly cells: Cell[][];
  private readonly columns = new Map<keyof T & string, number>();
  private readonly records: T[] = [];
  private readonly rowNumbers = new Map<T, number>();
  private readonly foreign = new Set<number>();
  private readonly changed = new Map<number, Set<number>>();
  private appended: T[] = [];

  constructor(
    private readonly sheet: Sheet | null,
    private readonly tab: Tab,
    private readonly calendar: SheetCalendar,
  ) {
    this.cells = sheet === null ? [] : (sheet.getDataRange().getValues() as Cell[][]);
    this.findColumns();
    for (let row = 2; row <= this.cells.length; row += 1) this.readRow(row);
  }

  get rows(): readonly T[] {
    return this.records;
  }

  get isWhole(): boolean {
    return this.columns.size === Object.keys(this.tab.columns).length;
  }

  rowNumber(row: T): number | undefined {
    return this.rowNumbers.get(row);
  }

  append(row: T): void {
    this.records.push(row);
    this.appended.push(row);
  }

  update(row: T, patch: Partial<T>): void {
    const at = this.records.indexOf(row);
    if (at < 0) throw new Error(`${this.tab.name}: update of a row that is not in the table`);
    const keys = (Object.keys(patch) as (keyof T & string)[]).filter((key) => patch[key] !== row[key]);
    if (keys.length === 0) return;
    const now = { ...row, ...patch };
    this.records[at] = now;
    const waiting = this.appended.indexOf(row);
    if (waiting >= 0) {
      this.appended[waiting] = now;
      return;
    }
    const number = this.rowNumbers.get(row);
    if (number === undefined) throw new Error(`${this.tab.name}: update of a row without a place in the sheet`);
    this.rowNumbers.delete(row);
    this.rowNumbers.set(now, number);
    for (const key of keys) this.change(number, key, now[key]);
  }

  save(options: { readonly bridge?: boolean } = {}): void {
    if (this.changed.size === 0 && this.appended.length === 0) return;
    const { sheet } = this;
    if (sheet === null || !this.isWhole) {
      throw new Error(`${this.tab.name}: the tab or one of its columns is missing, nothing was written`);
    }
    if (this.appended.length > 0) this.noticeNewRows(sheet);
    const firstNew = this.lastUsedRow() + 1;
    for (const record of this.appended) this.place(record);
    const lastNew = firstNew + this.appended.length - 1;
    const missing = lastNew - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    if (this.appended.length > 0) this.offerCheckboxes(sheet, firstNew, this.appended.length);
    const isBridge = (row: number) => options.bridge === true && !this.foreign.has(row);
    for (const [from, to] of runs(this.changed.keys(), isBridge)) this.writeRows(sheet, from, to);
    this.appended = [];
    this.changed.clear();
  }

  private findColumns(): void {
    const headers = this.cells[0] ?? [];
    for (const [key, column] of Object.entries(this.tab.columns)) {
      const twins = headers.filter((header) => columnOf([header], column.header) > 0);
      if (twins.length === 1) {
        this.columns.set(key as keyof T & string, columnOf(headers, column.header));
      } else {
        this.faults.push({
          tab: this.tab.name,
          row: 1,
          field: column.header,
          found: twins.length === 0 ? '' : `${twins.length} cột cùng tên`,
          expected: 'đúng một cột mang tên này ở dòng 1',
        });
      }
    }
  }

  private readRow(number: number): void {
    const cells = this.cells[number - 1] ?? [];
    const record: Record<string, unknown> = {};
    let isBlank = true;
    const faults: Fault[] = [];
    for (const [key, column] of Object.entries(this.tab.columns)) {
      const at = this.columns.get(key as keyof T & string);
      const reading = readCell(column, this.raw(at === undefined ? '' : (cells[at - 1] ?? '')), (wallClock) =>
        this.calendar.offsetAt(wallClock),
      );
      record[key] = reading.value;
      if (reading.found !== '' && reading.value !== false) isBlank = false;
      if (reading.expected !== undefined) {
        const { header } = column;
        faults.push({
          tab: this.tab.name,
          row: number,
          field: header,
          found: shortened(reading.found),
          expected: reading.expected,
        });
      }
    }
    if (isBlank) return;
    this.faults.push(...faults);
    this.records.push(record as T);
    this.rowNumbers.set(record as T, number);
  }

  private raw(cell: Cell): RawCell {
    return cell instanceof Date ? { wallClock: this.calendar.wallClock(cell) } : cell;
  }

  // Rows that people have added since the tab was read; ours go below them and no write goes over them.
  private noticeNewRows(sheet: Sheet): void {
    for (let row = this.cells.length + 1; row <= sheet.getLastRow(); row += 1) {
      this.cells.push([]);
      this.foreign.add(row);
    }
  }

  private place(record: T): void {
    const number = this.lastUsedRow() + 1;
    this.cells[number - 1] = Array.from({ length: this.cells[0]?.length ?? 0 }, () => '');
    this.rowNumbers.set(record, number);
    for (const key of this.columns.keys()) this.change(number, key, record[key]);
  }

  private change(number: number, key: keyof T & string, value: unknown): void {
    const at = this.columns.get(key);
    const row = this.cells[number - 1];
    if (at === undefined || row === undefined) {
      throw new Error(`${this.tab.name}: no place for ${key} in row ${number}, nothing was written`);
    }
    row[at - 1] = this.written(key, value);
    const columns = this.changed.get(number) ?? new Set();
    this.changed.set(number, columns.add(at));
  }

  private written(key: keyof T & string, value: unknown): Cell {
    const kind = this.tab.columns[key]?.kind;
    if ((kind === 'day' || kind === 'moment') && value !== '') return this.calendar.cellDate(value as string);
    if (typeof value !== 'string') return value as Cell;
    return value.length <= MOST_CHARACTERS ? value : `${value.slice(0, MOST_CHARACTERS - 1)}…`;
  }

  // A person's own column of checkboxes or formulas filled down to the end of the sheet holds no content yet.
  private lastUsedRow(): number {
    for (let row = this.cells.length; row > 1; row -= 1) {
      if (this.foreign.has(row) || this.cells[row - 1]?.some((cell) => cell !== '' && cell !== false)) return row;
    }
    return 1;
  }

  private writeRows(sheet: Sheet, from: number, to: number): void {
    const touched = new Set<number>();
    for (let row = from; row <= to; row += 1) for (const column of this.changed.get(row) ?? []) touched.add(column);
    // Untouched columns of our own are written along; a person's column in between is stepped over.
    const own = new Set(this.columns.values());
    for (const [left, right] of runs(touched, (column) => own.has(column))) {
      const columns = this.columnsBetween(left, right);
      const values = this.cells.slice(from - 1, to).map((row) => row.slice(left - 1, right));
      const formats = values.map(() => columns.map(numberFormat));
      // Formats first: a cell that is text by then keeps "=1+1" or "001" as it was sent.
      sheet.getRange(from, left, values.length, columns.length).setNumberFormats(formats).setValues(values);
    }
  }

  private columnsBetween(left: number, right: number): Column[] {
    const byPlace = new Map([...this.columns].map(([key, at]) => [at, this.tab.columns[key] as Column]));
    return Array.from({ length: right - left + 1 }, (_, offset) => byPlace.get(left + offset) as Column);
  }

  private offerCheckboxes(sheet: Sheet, from: number, count: number): void {
    for (const [key, column] of Object.entries(this.tab.columns)) {
      const at = this.columns.get(key as keyof T & string);
      if (column.kind !== 'checkbox' || at === undefined) continue;
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(true).build();
      sheet.getRange(from, at, count, 1).setDataValidation(rule);
    }
  }
}
