/** Hồ Chí Minh City has been seven hours ahead of UTC, without summer time, all through the story. */
const OFFSET = '+07:00';
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** The instant of a wall-clock reading such as `2023-02-08 09:20`. */
export function instantOf(reading: string): number {
  return Date.parse(`${reading.replace(' ', 'T')}:00${OFFSET}`);
}

/** The day, `yyyy-MM-dd`, on which an instant falls. */
export function dayOf(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day of an instant: 09:20. */
export function timeText(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(11, 16);
}

/** The hour of an instant, 0 to 23, and the minutes past it. */
export function timeOf(instant: number): { hour: number; minute: number } {
  const clock = new Date(instant + OFFSET_MS);
  return { hour: clock.getUTCHours(), minute: clock.getUTCMinutes() };
}

/** A day as people write it: 22/02/2023. */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}

/** The name of a day's weekday. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
}

/** Every day from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** A count as official text has it, numbers below ten with a zero: 07. */
export function countText(count: number): string {
  return String(count).padStart(2, '0');
}
