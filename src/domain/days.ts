/** Ngày: a calendar day written `yyyy-MM-dd`, so that days compare and sort as text. */
export type Day = string;

/** Thời điểm: an instant written in the campaign's own time zone as ISO 8601 with offset, `yyyy-MM-ddTHH:mm:ss+07:00`. */
export type Moment = string;

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** Tells whether the text is a day that exists, written `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  // A year beyond four digits is written with a sign.
  return /^\d/.test(text) && dayFromEpoch(epochDays(text)) === text;
}

/** Tells whether the text is a moment that exists, with its offset. */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-]\d{2}:\d{2}$/.test(text) && isDay(text.slice(0, 10));
}

/** Adds days to a day; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  return dayFromEpoch(epochDays(day) + count);
}

/** Counts the days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDays(to) - epochDays(from);
}

/** Gives the day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return (((epochDays(day) + 4) % 7) + 7) % 7;
}

/** Gives the day on which a moment falls in the campaign's time zone. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

/** Writes a moment with the offset that another one has. */
export function inZoneOf(other: Moment, moment: Moment): Moment {
  const offset = other.slice(19);
  const wallClock = new Date(
    Date.parse(`${moment.slice(0, 19)}Z`) + Date.parse(moment) - Date.parse(moment.slice(0, 19) + offset),
  );
  return wallClock.toISOString().slice(0, 19) + offset;
}

/** Compares two moments as instants, for sorting from the earliest; none is neither earlier nor later than another. */
export function compareMoments(a: Moment, b: Moment): number {
  return Date.parse(a) - Date.parse(b);
}

/** Gives the earliest of some moments, or none when there are none. */
export function earliest(moments: readonly Moment[]): Moment | undefined {
  return [...moments].sort(compareMoments)[0];
}

/** Reads a day as an office writes it, `dd/MM/yyyy` or `d/M/yyyy`, or as `yyyy-MM-dd`; none if there is no such day. */
export function dayFromText(text: string): Day | undefined {
  const day = text
    .trim()
    .replace(
      /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
      (_all, d: string, m: string, y: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
    );
  return isDay(day) ? day : undefined;
}

/** Writes a day for tables and short sentences: 22/02/2023. */
export function dayText(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Writes a moment for tables: 22/02/2023 16:45. */
export function momentText(moment: Moment): string {
  return `${dayText(dayOf(moment))} ${moment.slice(11, 16)}`;
}

/** Writes a day in the words of an official sentence: ngày 23 tháng 02 năm 2023. */
export function dayInWords(day: Day): string {
  return `ngày ${day.slice(8, 10)} tháng ${day.slice(5, 7)} năm ${day.slice(0, 4)}`;
}

/** Names the day of the week: thứ Tư. */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day)] as string;
}

/** Writes a count as official text does, with a zero before numbers below ten: 03. */
export function countText(count: number): string {
  return String(count).padStart(2, '0');
}

function epochDays(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function dayFromEpoch(days: number): Day {
  const date = new Date(days * DAY_MS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
