import { addDays, type Day, daysBetween, weekdayOf } from './days';

/** Ngày nghỉ: the days off beside weekends (holidays, Tết, days in lieu). */
export type DaysOff = ReadonlySet<Day>;

/** Tells whether offices work on the day: neither a weekend nor a day off. */
export function isWorkingDay(day: Day, daysOff: DaysOff): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !daysOff.has(day);
}

/** Gives the day itself if it is a working day, otherwise the last working day before it. */
export function workingDayOnOrBefore(day: Day, daysOff: DaysOff): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, daysOff)) candidate = addDays(candidate, -1);
  return candidate;
}

/** Gives the working day that comes so many working days after the day (1 is the next one). */
export function workingDayAfter(day: Day, count: number, daysOff: DaysOff): Day {
  let candidate = day;
  for (let left = count; left > 0; ) {
    candidate = addDays(candidate, 1);
    if (isWorkingDay(candidate, daysOff)) left -= 1;
  }
  return candidate;
}

/** Counts the working days after the first day up to and including the second; 0 when the second is not later. */
export function workingDaysBetween(from: Day, to: Day, daysOff: DaysOff): number {
  let count = 0;
  for (let offset = 1; offset <= daysBetween(from, to); offset += 1) {
    if (isWorkingDay(addDays(from, offset), daysOff)) count += 1;
  }
  return count;
}
