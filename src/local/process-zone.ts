import { runInThisContext } from 'node:vm';
import { offsetAt } from './zoned-time';

const SAMPLES = [Date.UTC(1990, 0, 15), Date.UTC(2023, 0, 15), Date.UTC(2023, 6, 15)];
let current: string | undefined;

/**
 * Makes the process's local time that of a script's manifest, which is what `new Date(y, m, d)` follows inside it. The
 * variable is set from the main context because a test runner may give its tests a copy of `process`.
 */
export function useProcessZone(timeZone: string): void {
  if (current === timeZone) return;
  const mainProcess = runInThisContext('typeof process === "object" ? process : null') as typeof process | null;
  (mainProcess ?? process).env.TZ = timeZone;
  const isFollowed = SAMPLES.every(
    (instant) => -new Date(instant).getTimezoneOffset() * 60_000 === offsetAt(timeZone, instant),
  );
  if (!isFollowed)
    throw new Error(`The process does not follow the time zone ${timeZone}; start it with TZ=${timeZone}`);
  current = timeZone;
}
