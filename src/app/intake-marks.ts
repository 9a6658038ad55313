import { addDays, type Day, dayOf } from '../domain/days';
import { storedObject } from '../domain/stored-object';
import { MARKS_PREFIX } from './memory-keys';
import type { FormResponse } from './ports';

/** Days for which marks are kept; a response older than that is taken in again only by set-up, which changes nothing. */
export const MARKED_DAYS = 30;

/** A value holds at most 9 KB; beyond this many a day one mark stands for all further ones. */
const MOST_A_DAY = 220;
/** Name of the mark that stands for many: up to which instant versions of its day were looked at. */
const MANY = '';

type Mark = readonly [atMs: number, places: readonly number[]];

/** Place in a mark of a response that was set aside instead of standing in a register. */
export const SET_ASIDE_PLACE = 9;

/**
 * Dấu đã nhận: which version of each recent response was taken in, and where it must stand since.
 *
 * Only a shortcut: deciding again on a version that was taken in changes nothing. It spares reading every response
 * every ten minutes.
 */
export class IntakeMarks {
  private readonly days = new Map<Day, Record<string, Mark>>();
  private readonly changed = new Set<Day>();

  constructor(
    stored: ReadonlyMap<string, string>,
    private readonly short: (id: string) => string,
  ) {
    for (const [name, value] of stored) {
      if (name.startsWith(MARKS_PREFIX)) {
        this.days.set(name.slice(MARKS_PREFIX.length), readMarks(value));
      }
    }
  }

  /** Tells whether there are any marks; without them every response has to be looked at. */
  get isEmpty(): boolean {
    return this.days.size === 0;
  }

  /** Gives where this very version was taken in, or nothing if it was not. */
  placesOf(response: FormResponse): readonly number[] | undefined {
    const mark = this.days.get(dayOf(response.at))?.[this.short(response.id)];
    return mark?.[0] === response.atMs ? mark[1] : undefined;
  }

  /** Gives the instant of the newest version of a response that was taken in, 0 when no mark tells. */
  takenMs(id: string): number {
    const name = this.short(id);
    return Math.max(0, ...[...this.days.values()].map((marks) => marks[name]?.[0] ?? 0));
  }

  /** Gives the instant up to which the versions of a day that brought very many were looked at; none without such a day. */
  get manyUntilMs(): number | undefined {
    const untils = [...this.days.values()].flatMap((marks) => marks[MANY]?.[0] ?? []);
    return untils.length > 0 ? Math.max(...untils) : undefined;
  }

  /** Tells whether a version is as old as the many of its day that have no mark of their own; one that came to light late is, too. */
  isOneOfMany(response: FormResponse): boolean {
    const mark = this.days.get(dayOf(response.at))?.[MANY];
    return mark !== undefined && response.atMs <= mark[0];
  }

  /** Marks a version as taken in; only when versions come `inOrder` may one mark stand for it and all older ones. */
  add(response: FormResponse, places: readonly number[], inOrder = true): void {
    const day = dayOf(response.at);
    const marks = this.days.get(day) ?? {};
    const name = this.short(response.id);
    if (name in marks || Object.keys(marks).length < MOST_A_DAY) marks[name] = [response.atMs, places];
    else if (inOrder) marks[MANY] = [Math.max(response.atMs, marks[MANY]?.[0] ?? 0), []];
    this.days.set(day, marks);
    this.changed.add(day);
  }

  /** Gives what to remember: the days that changed, and those too old to keep. */
  toRemember(today: Day): Record<string, string | null> {
    const values: Record<string, string | null> = {};
    for (const day of this.changed) values[MARKS_PREFIX + day] = JSON.stringify(this.days.get(day));
    for (const day of this.days.keys()) {
      if (day < addDays(today, -MARKED_DAYS)) values[MARKS_PREFIX + day] = null;
    }
    return values;
  }
}

// A mark that can't be read is none: its response is read again, and marked anew.
function readMarks(value: string): Record<string, Mark> {
  const isMark = (mark: unknown) => Array.isArray(mark) && Array.isArray(mark[1]);
  return Object.fromEntries(Object.entries(storedObject(value)).filter(([, mark]) => isMark(mark))) as Record<
    string,
    Mark
  >;
}
