const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The day of a moment, `yyyy-MM-dd`, as its own offset has it. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** The time of day of a moment: 09:00. */
export function timeText(moment: string): string {
  return moment.slice(11, 16);
}

/** Writes a day as people do: 08/02/2023. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Writes a moment for a table: 08/02/2023 09:00. */
export function momentText(moment: string): string {
  return `${dayText(dayOf(moment))} ${timeText(moment)}`;
}

/** Writes a day for a sentence: thứ Tư, 08/02/2023. */
export function dayInWords(day: string): string {
  return `${weekdayName(day)}, ${dayText(day)}`;
}

/** Names the day of the week. */
function weekdayName(day: string): string {
  return WEEKDAYS[weekdayOf(day)] ?? '';
}

/** Tells whether a day is Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day));
}

/** Moves a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Moves a moment; the offset stays. */
export function later(moment: string, ms: number): string {
  const shifted = new Date(Date.parse(moment) + offsetMs(moment) + ms).toISOString();
  return `${shifted.slice(0, 19)}${offsetOf(moment)}`;
}

/** Gives the moment of a day at a full hour, with the offset of another moment. */
export function at(day: string, hour: number, like: string): string {
  return `${day}T${String(hour).padStart(2, '0')}:00:00${offsetOf(like)}`;
}

/** Gives the next morning of a Monday to Friday at a full hour, later than a moment. */
export function nextMorning(moment: string, hour: number): string {
  let day = dayOf(moment);
  while (isWeekend(day) || Date.parse(at(day, hour, moment)) <= Date.parse(moment)) day = addDays(day, 1);
  return at(day, hour, moment);
}

// 0 is Sunday. Days are reckoned in UTC, where none is shorter than another.
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function offsetOf(moment: string): string {
  return /(?:[+-]\d\d:\d\d|Z)$/.exec(moment)?.[0] ?? 'Z';
}

function offsetMs(moment: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE_MS;
}
