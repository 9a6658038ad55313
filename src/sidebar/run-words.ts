import { addDays, momentText } from './official-words';

/** How a kind of run is doing, in words. */
export interface RunState {
  readonly text: string;
  /** Whether it seems to have stopped. */
  readonly isLate: boolean;
}

/**
 * Says when a kind of run last finished, and whether none has for more than so many days.
 *
 * Days, because only the campaign's day is known here: the browser's clock may be another one.
 */
export function runState(last: string | null, today: string, mostDays: number): RunState {
  // Right after set-up nothing has run yet, and that is no fault.
  if (last === null) return { text: 'Chưa chạy lần nào', isLate: false };
  return { text: momentText(last), isLate: last.slice(0, 10) < addDays(today, -mostDays) };
}
