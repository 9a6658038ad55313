import { EMPTY_ROW } from '../blank-store';
import type { Row, SheetState } from '../store';

/** How many rows of a tab came out different. */
export interface TabChange {
  readonly tab: string;
  readonly rows: number;
}

/** What was last seen of a tab. Versions rise; that of a row is the one in which it came to be as it is. */
export interface SeenTab {
  readonly rows: readonly Row[];
  readonly rowVersions: readonly number[];
  readonly version: number;
  /** From this version on the rows that changed are known one by one; who saw an older one has to read all. */
  readonly wholeSince: number;
  readonly shape: string;
  readonly layout: string;
}

/** Notices what changes in tabs. Rows are frozen, so one that changed is another object. */
export class TabWatch {
  /** The version in which something last changed in any tab. */
  latest = 0;
  private readonly seen = new Map<number, SeenTab>();

  /** Looks at every tab, gives what changed the number of a version, and tells in which tabs rows changed. */
  look(sheets: readonly SheetState[], version: number): TabChange[] {
    const changes: TabChange[] = [];
    for (const sheet of sheets) {
      const before = this.seen.get(sheet.id);
      const after = seenTab(sheet, before, version);
      if (after === before) continue;
      this.seen.set(sheet.id, after);
      this.latest = version;
      const rows = changedRows(before?.rows ?? [], sheet.rows);
      if (rows > 0) changes.push({ tab: sheet.name, rows });
    }
    for (const id of this.seen.keys()) if (!sheets.some((sheet) => sheet.id === id)) this.seen.delete(id);
    for (const { id, charts } of sheets) this.touchCharts(id, charts, version);
    return changes;
  }

  /** What was last seen of a tab; it has to be one that was looked at. */
  of(id: number): SeenTab {
    const seen = this.seen.get(id);
    if (!seen) throw new Error(`The tab ${id} was never looked at`);
    return seen;
  }

  /** A chart shows other tabs' cells; when these change so does the tab it stands on. */
  private touchCharts(id: number, charts: SheetState['charts'], version: number): void {
    const isStale = charts.some(({ ranges }) =>
      ranges.some(({ sheetId }) => sheetId !== id && this.seen.get(sheetId)?.version === version),
    );
    if (isStale) this.seen.set(id, { ...this.of(id), version });
  }
}

function seenTab(sheet: SheetState, before: SeenTab | undefined, version: number): SeenTab {
  const { rows: _rows, maxRows, maxColumns, conditionalFormats, ...around } = sheet;
  const shape = JSON.stringify([maxRows, maxColumns, conditionalFormats]);
  const layout = JSON.stringify(around);
  if (before?.shape !== shape) {
    const rowVersions = sheet.rows.map(() => version);
    return { rows: [...sheet.rows], rowVersions, version, wholeSince: version, shape, layout };
  }
  const differs = sheet.rows.some((row, index) => row !== before.rows[index]);
  if (!differs) return layout === before.layout ? before : { ...before, version, layout };
  const rowVersions = sheet.rows.map((row, index) =>
    row === before.rows[index] ? (before.rowVersions[index] as number) : version,
  );
  return { ...before, rows: [...sheet.rows], rowVersions, version, layout };
}

/** Rows that are new or gone, wherever they stand; where rows only changed places, those that did. */
function changedRows(before: readonly Row[], after: readonly Row[]): number {
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((row) => row !== EMPTY_ROW && !old.has(row)).length;
  const gone = before.filter((row) => row !== EMPTY_ROW && !now.has(row)).length;
  return Math.max(added, gone) || after.filter((row, index) => row !== EMPTY_ROW && row !== before[index]).length;
}
