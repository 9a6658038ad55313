const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** Writes a count as official text does, with a zero before numbers below ten: 03. */
export function countText(count: number): string {
  return String(count).padStart(2, '0');
}

/** Writes a `yyyy-MM-dd` day as people read it: 22/02/2023. */
export function dayText(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Names the day of the week: thứ Tư. */
export function weekdayName(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}
