const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const DAY_MS = 86_400_000;

/** Writes a count as official text does, with a zero before numbers below ten: 03. */
export function countText(count: number): string {
  return String(count).padStart(2, '0');
}

/** Writes a `yyyy-MM-dd` day as people read it: 22/02/2023. */
export function dayText(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Writes a moment as people read it, in the zone it was given in: 22/02/2023 16:45. */
export function momentText(moment: string): string {
  return `${dayText(moment)} ${moment.slice(11, 16)}`;
}

/** Names the day of the week: thứ Tư. */
export function weekdayName(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Writes a day with its day of the week: 22/02/2023, thứ Tư. */
export function dayInFull(day: string): string {
  return `${dayText(day)}, ${weekdayName(day)}`;
}

/** Adds days to a day; a negative count goes back. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Begins a sentence with a capital: thứ Tư → Thứ Tư. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
