import { dayText, isDay, isMoment, momentText } from './days';
import type { Tab } from './tabs';

/** One change of a register: a new row, or new values in some cells of a row. */
export type Change<T> =
  | { readonly kind: 'append'; readonly record: T }
  | { readonly kind: 'update'; readonly of: T; readonly patch: Partial<T> };

/** Việc ghi nhật ký: an entry without its moment and actor, which the use case knows. */
export interface AuditDraft {
  readonly act: string;
  readonly object: string;
  readonly before: string;
  readonly after: string;
}

/** Rows of a register while a decision is made: what each was and what it becomes. */
export class Draft<T extends object> {
  private readonly entries: { readonly original?: T; now: T }[];

  constructor(rows: readonly T[]) {
    this.entries = rows.map((row) => ({ original: row, now: row }));
  }

  /** Gives the rows as they would stand now. */
  rows(): T[] {
    return this.entries.map((entry) => entry.now);
  }

  /** Adds a row. */
  append(record: T): void {
    this.entries.push({ now: record });
  }

  /** Changes cells of a row. */
  update(row: T, patch: Partial<T>): void {
    const entry = this.entries.find((candidate) => candidate.now === row);
    if (entry === undefined) throw new Error('No such row');
    entry.now = { ...row, ...patch };
  }

  /** Gives what must be written. */
  changes(): Change<T>[] {
    return this.entries.flatMap(({ original, now }): Change<T>[] => {
      if (original === undefined) return [{ kind: 'append', record: now }];
      const keys = differingKeys(original, now);
      if (keys.length === 0) return [];
      const patch: Partial<T> = {};
      for (const key of keys) patch[key] = now[key];
      return [{ kind: 'update', of: original, patch }];
    });
  }
}

/** Gives the keys of a patch whose values differ from the row's. */
export function differingKeys<T extends object>(row: T, patch: Partial<T>): (keyof T)[] {
  return (Object.keys(patch) as (keyof T)[]).filter((key) => patch[key] !== row[key]);
}

/** Words the cells that a change touches, as they were and as they become, by their headers. */
export function changedCells<T extends object>(
  tab: Tab,
  row: T,
  patch: Partial<T>,
): Pick<AuditDraft, 'before' | 'after'> {
  const keys = differingKeys(row, patch);
  const worded = (record: Partial<T>) =>
    keys.map((key) => `${tab.columns[key as string]?.header}: ${cellText(record[key])}`).join('\n');
  return { before: worded(row), after: worded(patch) };
}

function cellText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  const text = String(value ?? '');
  if (isDay(text)) return dayText(text);
  if (isMoment(text)) return momentText(text);
  return text === '' ? '(trống)' : text;
}
