import type { Table } from '../app/ports';
import { type RawCell, readCell } from '../domain/cells';
import { type Fault, shortened } from '../domain/fault';
import type { Column, RecordOf, Tab } from '../domain/tabs';
import { columnOf, numberFormat } from './columns';
import type { SheetCalendar } from './sheet-calendar';
import { type Cell, isSameCell, type SeenRow, standingRows } from './standing-rows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell holds at most 50,000 characters. */
const MOST_CHARACTERS = 50_000;

/** How long a tab's columns are taken to stand where they were read, when rows are only added. */
const FRESH_MS = 3000;

/** Opens a tab as a table: one read of its cells; columns are found by their headers, so people may move and sort them. */
export function sheetTable<T extends Tab>(sheet: Sheet | null, tab: T, calendar: SheetCalendar): Table<RecordOf<T>> {
  return new SheetTable<RecordOf<T>>(sheet, tab, calendar);
}

/** Gives the first and last of each run of numbers; two runs are one when every number between them may bridge them. */
function runs(
  numbers: Iterable<number>,
  mayBridge: (between: number) => boolean | undefined,
): [first: number, last: number][] {
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

/** Where a record's row stands, as last seen, and its cells that are to be written. */
interface Place<T> extends SeenRow {
  readonly touched: Set<keyof T & string>;
}

/** Columns to be written by the numbers of their rows. */
type Changed = Map<number, Set<number>>;

class SheetTable<T> implements Table<T> {
  readonly faults: Fault[] = [];
  private readonly keys: readonly (keyof T & string)[];
  private readonly columns = new Map<keyof T & string, number>();
  private readonly records: T[] = [];
  private readonly places = new Map<T, Place<T>>();
  private cells: Cell[][] = [];
  private readAt = 0;
  private appended: T[] = [];

  constructor(
    private readonly sheet: Sheet | null,
    private readonly tab: Tab,
    private readonly calendar: SheetCalendar,
  ) {
    this.keys = Object.keys(tab.columns) as (keyof T & string)[];
    this.look();
    for (let row = 2; row <= this.cells.length; row += 1) this.readRow(row);
  }

  get rows(): readonly T[] {
    return this.records;
  }

  get isWhole(): boolean {
    return this.columns.size === this.keys.length;
  }

  rowNumber(row: T): number | undefined {
    return this.places.get(row)?.number;
  }

  append(row: T): void {
    this.records.push(row);
    this.appended.push(row);
  }

  update(row: T, patch: Partial<T>): void {
    const at = this.records.indexOf(row);
    if (at < 0) throw new Error(`${this.tab.name}: no such row`);
    const keys = (Object.keys(patch) as (keyof T & string)[]).filter((key) => patch[key] !== row[key]);
    if (keys.length === 0) return;
    const now = { ...row, ...patch };
    this.records[at] = now;
    const waiting = this.appended.indexOf(row);
    if (waiting >= 0) {
      this.appended[waiting] = now;
      return;
    }
    const place = this.places.get(row) as Place<T>;
    this.places.delete(row);
    this.places.set(now, place);
    for (const key of keys) place.touched.add(key);
  }

  save(options: { readonly bridge?: boolean } = {}): void {
    const standing = this.records.filter((record) => this.places.get(record)?.touched.size);
    const { sheet, appended } = this;
    if (standing.length === 0 && appended.length === 0) return;
    if (sheet && (standing.length > 0 || this.mayHaveChanged(sheet))) this.look();
    if (sheet === null || !this.isWhole) {
      throw new Error(`${this.tab.name}: column missing, nothing was written`);
    }
    const changed = this.changeStanding(standing);
    const firstNew = this.lastUsedRow() + 1;
    for (const record of appended) this.place(record, changed);
    const missing = appended.length > 0 ? this.cells.length - sheet.getMaxRows() : 0;
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    for (const isNew of [false, true]) {
      const rows = [...changed.keys()].filter((row) => isNew === (row >= firstNew && !options.bridge));
      for (const [from, to] of runs(rows, () => options.bridge)) this.writeRows(sheet, from, to, changed, isNew);
    }
    // What waits to be written waits with the numbers that its rows have now.
    if (standing.length > 0) SpreadsheetApp.flush();
    if (appended.length > 0) this.offerCheckboxes(sheet, firstNew, appended.length);
    this.appended = [];
  }

  private look(): void {
    if (this.sheet) this.cells = this.sheet.getDataRange().getValues() as Cell[][];
    this.readAt = Date.now();
    this.findColumns();
  }

  private mayHaveChanged(sheet: Sheet): boolean {
    return (
      sheet.getLastRow() !== this.cells.length ||
      sheet.getLastColumn() !== this.cells[0]?.length ||
      Date.now() - this.readAt > FRESH_MS
    );
  }

  // What people did meanwhile counts as done right after us: a row that is gone and a cell that says something else
  // are theirs.
  private changeStanding(standing: readonly T[]): Changed {
    const changed: Changed = new Map();
    const places = standing.map((record) => this.places.get(record) as Place<T>);
    const now = standing.length > 0 ? this.cells.map((row) => this.own(row)) : [];
    const names = [...this.places.values()].map(({ cells }) => cells[0]);
    for (const [index, number] of standingRows(places, names, now).entries()) {
      const record = standing[index] as T;
      const { cells, touched } = places[index] as Place<T>;
      if (number !== undefined) {
        const mine = [...touched].filter((key) => {
          const at = this.keys.indexOf(key);
          return isSameCell(now[number - 1]?.[at], cells[at]);
        });
        this.write(number, record, mine, changed, cells);
      }
      touched.clear();
    }
    return changed;
  }

  private findColumns(): void {
    const headers = this.cells[0] ?? [];
    this.columns.clear();
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
          expected: 'đúng một cột mang tên này ở dòng 1: nhấn Ctrl+Z để hoàn tác hoặc ghi lại tiêu đề cột',
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
    this.places.set(record as T, { number, cells: this.own(cells), touched: new Set() });
  }

  private raw(cell: Cell): RawCell {
    return cell instanceof Date ? { wallClock: this.calendar.wallClock(cell) } : cell;
  }

  private own(row: readonly Cell[]): Cell[] {
    return this.keys.map((key) => row[(this.columns.get(key) ?? 0) - 1] ?? '');
  }

  private place(record: T, changed: Changed): void {
    const number = this.lastUsedRow() + 1;
    this.cells[number - 1] ??= (this.cells[0] ?? []).map(() => '');
    this.write(number, record, this.keys, changed, []);
  }

  private write(
    number: number,
    record: T,
    keys: readonly (keyof T & string)[],
    changed: Changed,
    before: readonly Cell[],
  ): void {
    const row = this.cells[number - 1] as Cell[];
    const cells = [...before];
    const columns = new Set<number>();
    for (const key of keys) {
      const at = this.columns.get(key) as number;
      row[at - 1] = cells[this.keys.indexOf(key)] = this.written(key, record);
      columns.add(at);
    }
    if (columns.size > 0) changed.set(number, columns);
    // Cells that are not ours to write are remembered as the record has them, whatever they say by now.
    this.places.set(record, { number, cells, touched: new Set() });
  }

  private written(key: keyof T & string, record: T): Cell {
    const value: unknown = record[key];
    const kind = this.tab.columns[key]?.kind;
    if ((kind === 'day' || kind === 'moment') && value !== '') return this.calendar.cellDate(value as string);
    if (typeof value !== 'string') return value as Cell;
    return value.length <= MOST_CHARACTERS ? value : `${value.slice(0, MOST_CHARACTERS - 1)}…`;
  }

  // A person's own column of checkboxes or formulas filled down to the end of the sheet holds no content yet.
  private lastUsedRow(): number {
    for (let row = this.cells.length; row > 1; row -= 1) {
      if (this.cells[row - 1]?.some((cell) => cell !== '' && cell !== false)) return row;
    }
    return 1;
  }

  private writeRows(sheet: Sheet, from: number, to: number, changed: Changed, isNew: boolean): void {
    const touched = new Set<number>();
    for (let row = from; row <= to; row += 1) for (const column of changed.get(row) ?? []) touched.add(column);
    // Untouched columns of our own are written along; a person's column in between is stepped over.
    const own = new Map([...this.columns].map(([key, at]) => [at, this.tab.columns[key] as Column]));
    const pieces = runs(touched, (column) => own.has(column));
    // Last goes what tells that the row has been written; where that is not among the pieces, any may be the last.
    const marked = this.columns.get('editedAt' as keyof T & string) ?? Infinity;
    const last = pieces.findIndex(([, right]) => marked <= right);
    pieces.push(...pieces.splice(last, 1));
    const [whole = [0, 0]] = runs(touched, () => true);
    const across = (top: number, left: number, right: number) =>
      sheet.getRange(top, left, to - top + 1, right - left + 1);
    // A stop between two writes would leave a new row that passes for whole; a person's formulas in between are worth it.
    const isInOne =
      isNew &&
      pieces.length > 1 &&
      !across(1, ...whole)
        .getFormulas()
        .flat()
        .some(Boolean);
    const cells = (left: number, right: number) =>
      this.cells.slice(from - 1, to).map((row) => row.slice(left - 1, right));
    for (const [left, right] of pieces) {
      const values = cells(left, right);
      const formats = (values[0] ?? []).map((_, offset) => numberFormat(own.get(left + offset) as Column));
      // Formats first: a cell that is text by then keeps "=1+1" or "001" as it was sent.
      const range = across(from, left, right).setNumberFormats(values.map(() => formats));
      if (!isInOne) range.setValues(values);
    }
    if (isInOne) across(from, ...whole).setValues(cells(...whole));
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
