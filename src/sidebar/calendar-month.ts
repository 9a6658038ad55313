import { countText, dayInFull } from './official-words';

/** Một ngày của lịch gửi thư. */
export interface CalendarDay {
  readonly day: string;
  /** Whether offices work on it. */
  readonly works: boolean;
  /** Letters that would leave; none known of a day that is past. */
  readonly letters: number | null;
}

/** Gives the month of a day: 2023-02. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Gives the month so many months away. */
export function monthAway(month: string, count: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + count);
  return first.toISOString().slice(0, 7);
}

/** Names a month as a title does: Tháng 02 năm 2023. */
export function monthText(month: string): string {
  return `Tháng ${month.slice(5, 7)} năm ${month.slice(0, 4)}`;
}

/** Gives the column of a day in a week that begins on Monday, from 1. */
export function columnOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** Says what a day of the calendar holds. */
export function calendarDayText({ day, works, letters }: CalendarDay): string {
  const what = letters === null ? 'đã qua' : letters > 0 ? `${countText(letters)} thư` : 'không có thư';
  return `${dayInFull(day)}: ${what}${works ? '' : ', ngày nghỉ'}`;
}

/** Says how many letters a month holds, and on how many days. */
export function monthSum(days: readonly CalendarDay[]): string {
  const sending = days.filter(({ letters }) => (letters ?? 0) > 0);
  const letters = sending.reduce((sum, day) => sum + (day.letters ?? 0), 0);
  return letters > 0
    ? `${countText(letters)} thư trong ${countText(sending.length)} ngày`
    : 'Không có thư nào trong các ngày còn lại của tháng.';
}
