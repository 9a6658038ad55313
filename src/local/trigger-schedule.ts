import { drawInteger } from './chance';
import type { RandomState, TriggerSchedule } from './store';
import { instantOf, wallTimeAt } from './zoned-time';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a script asks of a time trigger; null where it leaves the choice to Google. */
export interface ScheduleWish {
  every: TriggerSchedule['every'];
  count: number;
  hour: number | null;
  nearMinute: number | null;
  timeZone: string;
  /** Of a one-off: when it is due. */
  at: number | null;
}

/** Chooses when a new trigger fires first, and the minute that a daily or hourly one keeps. */
export function planTrigger(wish: ScheduleWish, now: number, random: RandomState): TriggerSchedule {
  const hour = wish.hour ?? (wish.every === 'days' ? drawInteger(random, 0, 23) : 0);
  const minute = wish.nearMinute === null ? drawInteger(random, 0, 59) : wish.nearMinute + drawInteger(random, -15, 15);
  const schedule: TriggerSchedule = {
    every: wish.every,
    count: wish.count,
    hour,
    minute,
    timeZone: wish.timeZone,
    next: null,
  };
  switch (wish.every) {
    case 'once':
      return { ...schedule, next: Math.max(wish.at ?? now, now) + drawInteger(random, 0, 59_999) };
    case 'minutes':
      return { ...schedule, next: now + drawInteger(random, 1, wish.count * MINUTE_MS) };
    case 'hours':
      return { ...schedule, next: now + drawInteger(random, 1, wish.count * HOUR_MS) };
    default:
      return { ...schedule, next: dayTime(schedule, now, 0) };
  }
}

/** When a trigger fires after it was due at this instant; null for a one-off. */
export function nextFiring(schedule: TriggerSchedule, due: number): number | null {
  switch (schedule.every) {
    case 'once':
      return null;
    case 'minutes':
      return due + schedule.count * MINUTE_MS;
    case 'hours':
      return due + schedule.count * HOUR_MS;
    default:
      return dayTime(schedule, due, schedule.count - 1);
  }
}

/** The first instant after `after` at the schedule's time of day, some days further on. */
function dayTime({ hour, minute, timeZone }: TriggerSchedule, after: number, furtherDays: number): number {
  const { year, month, day } = wallTimeAt(timeZone, after);
  for (let ahead = -1; ; ahead += 1) {
    const midnight = new Date(Date.UTC(year, month - 1, day + ahead));
    const instant = instantOf(timeZone, {
      year: midnight.getUTCFullYear(),
      month: midnight.getUTCMonth() + 1,
      day: midnight.getUTCDate(),
      hour,
      minute,
    });
    if (instant > after)
      return furtherDays === 0
        ? instant
        : dayTime({ hour, minute, timeZone } as TriggerSchedule, instant, furtherDays - 1);
  }
}
