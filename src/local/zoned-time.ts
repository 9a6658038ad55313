const DAY_MS = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
const dayOffsets = new Map<string, Map<number, number | null>>();

/** A wall-clock reading. Month is 1 to 12. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/** Tells whether a time zone is known by this name. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
export function offsetAt(zone: string, instant: number): number {
  const day = Math.floor(instant / DAY_MS);
  const known = dayOffsets.get(zone) ?? new Map<number, number | null>();
  dayOffsets.set(zone, known);
  let offset = known.get(day);
  if (offset === undefined) {
    const atStart = exactOffset(zone, day * DAY_MS);
    offset = atStart === exactOffset(zone, (day + 1) * DAY_MS) ? atStart : null;
    known.set(day, offset);
  }
  return offset ?? exactOffset(zone, instant);
}

/** Milliseconds since 1970 of the wall clock read as if it were UTC. */
function wallClockAt(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/** The instant at which a zone's wall clock reads this (given as if it were UTC). */
function instantOfWallClock(zone: string, wallClock: number): number {
  const guess = wallClock - offsetAt(zone, wallClock);
  return wallClock - offsetAt(zone, guess);
}

/** The wall-clock reading of an instant. */
export function wallTimeAt(zone: string, instant: number): WallTime {
  const date = new Date(wallClockAt(zone, instant));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The instant of a wall-clock reading. */
export function instantOf(zone: string, wall: Partial<WallTime> & Pick<WallTime, 'year' | 'month' | 'day'>): number {
  const { year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 } = wall;
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day);
  clock.setUTCHours(hour, minute, second, millisecond);
  return instantOfWallClock(zone, clock.getTime());
}

/** Days from 1899-12-30 to 1970-01-01: what a serial counts from. */
const SERIAL_OF_1970 = 25569;

/** The serial number a spreadsheet stores for an instant: wall-clock days since 1899-12-30. */
export function serialOf(zone: string, instant: number): number {
  return wallClockAt(zone, instant) / DAY_MS + SERIAL_OF_1970;
}

/** The instant a serial number stands for, to the millisecond. */
export function instantOfSerial(zone: string, serial: number): number {
  return instantOfWallClock(zone, Math.round((serial - SERIAL_OF_1970) * DAY_MS));
}

/** The wall clock a serial number shows, as if it were UTC. */
export function wallClockOfSerial(serial: number): Date {
  return new Date(Math.round((serial - SERIAL_OF_1970) * DAY_MS));
}

/** The serial number of a day and a time of day. */
export function serialOfWall(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day);
  clock.setUTCHours(hour, minute, second, 0);
  return clock.getTime() / DAY_MS + SERIAL_OF_1970;
}

/** Tells whether a day stands in the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day);
  return clock.getUTCFullYear() === year && clock.getUTCMonth() === month - 1 && clock.getUTCDate() === day;
}

function exactOffset(zone: string, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(instant)) parts[type] = Number(value);
  const year = parts.year as number;
  const wall = new Date(0);
  wall.setUTCFullYear(year, (parts.month as number) - 1, parts.day as number);
  wall.setUTCHours(parts.hour as number, parts.minute as number, parts.second as number, 0);
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
