import { addDays, type Day } from '../domain/days';
import type { Office } from '../domain/office';
import { rehearsedDays, rehearsedReminders } from '../domain/rehearsal';
import { isWorkingDay } from '../domain/working-days';
import { type Answer, done, type Refusal, refused } from './answer';
import { MEMORY } from './memory-keys';
import type { Desk } from './ports';
import { type Preview, previewedLetters, previewOf, shown } from './send-from-sidebar';
import type { Session } from './session';

/** A campaign lasts a year; further ahead nothing is left to rehearse. */
export const MOST_DAYS_AHEAD = 366;

/** Một ngày của lịch diễn tập. */
export interface RehearsedDate {
  readonly day: Day;
  readonly works: boolean;
  /** How many letters would leave; `null` for a day that has passed. */
  readonly letters: number | null;
}

/** Shows the letters a daily run would send on a coming day if nobody acts until then. */
export function rehearse(desk: Desk, { date }: { readonly date: string }): Answer<Preview & { readonly date: string }> {
  return shown(desk, (now, session) => {
    if (date < now.today) return refused('past', 'Ngày đã qua. Chọn hôm nay hoặc một ngày sắp tới.', 'date');
    const tooFar = farAhead(date, 'date', now);
    if (tooFar) return tooFar;
    const { office, reminders } = rehearsedReminders(now, date, isTodayOver(session));
    return done({ date, ...previewOf(reminders, office, session) });
  });
}

/** Counts the letters of each day of a month as {@link rehearse} shows them. */
export function rehearseMonth(
  desk: Desk,
  { month }: { readonly month: string },
): Answer<{ readonly days: readonly RehearsedDate[] }> {
  return shown(desk, (now, session) => {
    const tooFar = farAhead(`${month}-01`, 'month', now);
    if (tooFar) return tooFar;
    const days: RehearsedDate[] = [];
    const coming = rehearsedDays(now, isTodayOver(session));
    let then = coming.next().value;
    for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) {
      while (then.office.today < day) then = coming.next().value;
      const letters = then.office.today === day ? previewedLetters(then.reminders, then.office).length : null;
      days.push({ day, works: isWorkingDay(day, now.daysOff), letters });
    }
    return done({ days });
  });
}

/** Tells whether today's run is over, so that what it did not send goes on the next day. */
export function isTodayOver(session: Session): boolean {
  return session.memory.get(MEMORY.dailyDone) === session.today;
}

function farAhead(day: Day, field: string, { today }: Office): Refusal | undefined {
  return day > addDays(today, MOST_DAYS_AHEAD)
    ? refused('far', `Chỉ diễn tập được trong ${MOST_DAYS_AHEAD} ngày tới. Chọn một ngày gần hơn.`, field)
    : undefined;
}
