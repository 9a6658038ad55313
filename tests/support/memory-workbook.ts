import type { Table, Workbook } from '../../src/app/ports';
import type { Moment } from '../../src/domain/days';
import type { Fault } from '../../src/domain/fault';
import type { AuditDraft } from '../../src/domain/register-changes';
import { AUDIT_LOG, type RecordOf, type Tab } from '../../src/domain/tabs';

type Row = Readonly<Record<string, unknown>>;

/** Tabs as arrays of rows; the first row has number 2, as under a header. */
export class MemoryWorkbook implements Workbook {
  /** Tabs that are missing, or the column that one of them has lost. */
  readonly lost = new Map<Tab, 'tab' | string>();
  /** Faults of settings that stand in notes. */
  noted: readonly Fault[] = [];
  private readonly tabs = new Map<string, Row[]>();

  /** Gives the rows of a tab as they stand. */
  rows<T extends Tab>(tab: T): RecordOf<T>[] {
    return this.stored(tab) as RecordOf<T>[];
  }

  /** Writes rows as a person does, without any table open. */
  fill<T extends Tab>(tab: T, rows: readonly RecordOf<T>[]): void {
    const stored = this.stored(tab);
    stored.splice(0, stored.length, ...rows.map((row) => ({ ...row })));
  }

  table<T extends Tab>(tab: T): Table<RecordOf<T>> {
    const lost = this.lost.get(tab);
    const stored = lost === 'tab' ? [] : this.stored(tab);
    const read = stored.map((row) => (lost === undefined ? { ...row } : { ...row, [lost]: '' }));
    return new MemoryTable(tab, stored, read, lost) as unknown as Table<RecordOf<T>>;
  }

  addAudit(entries: readonly AuditDraft[], at: Moment, actor: string): void {
    this.stored(AUDIT_LOG).push(...entries.map((entry) => ({ ...entry, at, actor })));
  }

  missingTabs(): readonly string[] {
    return [...this.lost].flatMap(([tab, lost]) => (lost === 'tab' ? [tab.name] : []));
  }

  noteSettings(faults: readonly Fault[]): void {
    this.noted = faults;
  }

  flush(): void {
    // What is written here is seen at once.
  }

  private stored(tab: Tab): Row[] {
    const known = this.tabs.get(tab.name) ?? [];
    this.tabs.set(tab.name, known);
    return known;
  }
}

class MemoryTable implements Table<Row> {
  private readonly places: Map<Row, number>;
  private readonly patches = new Map<number, Row>();
  private appended: Row[] = [];

  constructor(
    private readonly tab: Tab,
    private readonly stored: Row[],
    readonly rows: Row[],
    private readonly lost: string | undefined,
  ) {
    this.places = new Map(rows.map((row, index) => [row, index]));
  }

  get isWhole(): boolean {
    return this.lost === undefined;
  }

  get faults(): Fault[] {
    const field = this.tab.columns[this.lost ?? '']?.header ?? this.tab.name;
    return this.isWhole ? [] : [{ tab: this.tab.name, row: 1, field, found: '', expected: 'cột này' }];
  }

  rowNumber(row: Row): number | undefined {
    const place = this.places.get(row);
    return place === undefined ? undefined : place + 2;
  }

  append(row: Row): void {
    this.rows.push(row);
    this.appended.push(row);
  }

  update(row: Row, patch: Row): void {
    const at = this.rows.indexOf(row);
    if (at < 0) throw new Error(`${this.tab.name}: no such row`);
    if (Object.keys(patch).every((key) => patch[key] === row[key])) return;
    const now = { ...row, ...patch };
    this.rows[at] = now;
    const place = this.places.get(row);
    if (place === undefined) {
      this.appended = this.appended.map((other) => (other === row ? now : other));
      return;
    }
    this.places.delete(row);
    this.places.set(now, place);
    this.patches.set(place, { ...this.patches.get(place), ...patch });
  }

  save(): void {
    if (this.patches.size === 0 && this.appended.length === 0) return;
    if (!this.isWhole) throw new Error(`${this.tab.name}: the tab or one of its columns is missing`);
    for (const [place, patch] of this.patches) this.stored[place] = { ...this.stored[place], ...patch };
    for (const row of this.appended) {
      // After the last row this table knows, as on a sheet: whoever writes without the lock overwrites others.
      const place = this.places.size;
      this.stored[place] = { ...row };
      this.places.set(row, place);
    }
    this.patches.clear();
    this.appended = [];
  }
}
