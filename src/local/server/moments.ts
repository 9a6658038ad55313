import { offsetAt } from '../zoned-time';

const MINUTE_MS = 60_000;

/** An instant as ISO 8601 with the offset of a zone, to the second. */
export function momentIn(timeZone: string, instant: number): string {
  const offset = Math.round(offsetAt(timeZone, instant) / MINUTE_MS);
  const wall = new Date(instant + offset * MINUTE_MS).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${wall}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
