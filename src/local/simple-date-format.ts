import { NotEmulated } from './failures';
import { instantOf, isCalendarDay, offsetAt, wallTimeAt } from './zoned-time';

type Token = { letter: string; size: number } | { literal: string };

/** Formats an instant with the letters of Java's SimpleDateFormat; names are English, as `Utilities.formatDate` prints them. */
export function formatInstant(instant: number, timeZone: string, pattern: string): string {
  const wall = wallTimeAt(timeZone, instant);
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  return tokensOf(pattern)
    .map((token) => {
      if ('literal' in token) return token.literal;
      const { letter, size } = token;
      switch (letter) {
        case 'y':
          return size === 2 ? pad(wall.year % 100, 2) : pad(wall.year, size);
        case 'M':
          return size >= 3 ? nameOf(MONTHS[wall.month - 1] as string, size) : pad(wall.month, size);
        case 'd':
          return pad(wall.day, size);
        case 'H':
          return pad(wall.hour, size);
        case 'h':
          return pad(wall.hour % 12 || 12, size);
        case 'm':
          return pad(wall.minute, size);
        case 's':
          return pad(wall.second, size);
        case 'S':
          return pad(wall.millisecond, size);
        case 'a':
          return wall.hour < 12 ? 'AM' : 'PM';
        case 'E':
          return size >= 4 ? (WEEKDAYS[weekday] as string) : (WEEKDAYS[weekday] as string).slice(0, 3);
        case 'u':
          return pad(weekday || 7, size);
        case 'Z':
          return offsetText(offsetAt(timeZone, instant), '');
        case 'X': {
          const offset = offsetAt(timeZone, instant);
          if (offset === 0) return 'Z';
          return size === 3 ? offsetText(offset, ':') : offsetText(offset, '').slice(0, size === 1 ? 3 : 5);
        }
        default:
          throw new NotEmulated(`date format letter ${letter}`);
      }
    })
    .join('');
}

/** Reads a text by such a pattern; undefined when it does not match. Days that do not exist are no match. */
export function parseInstant(text: string, timeZone: string, pattern: string): number | undefined {
  const fields: Record<string, number> = {};
  let rest = text;
  for (const token of tokensOf(pattern)) {
    if ('literal' in token) {
      if (!rest.startsWith(token.literal)) return undefined;
      rest = rest.slice(token.literal.length);
      continue;
    }
    if (!'yMdHmsS'.includes(token.letter)) throw new NotEmulated(`parsing date format letter ${token.letter}`);
    const digits = new RegExp(`^\\d{1,${Math.max(token.size, 2)}}`).exec(rest)?.[0];
    if (digits === undefined) return undefined;
    fields[token.letter] = Number(digits);
    rest = rest.slice(digits.length);
  }
  const { y = 1970, M = 1, d = 1, H = 0, m = 0, s = 0, S = 0 } = fields;
  if (rest !== '' || !isCalendarDay(y, M, d) || H > 23 || m > 59 || s > 59) return undefined;
  return instantOf(timeZone, { year: y, month: M, day: d, hour: H, minute: m, second: s, millisecond: S });
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function nameOf(name: string, size: number): string {
  return size === 3 ? name.slice(0, 3) : name;
}

const knownTokens = new Map<string, readonly Token[]>();

function tokensOf(pattern: string): readonly Token[] {
  const tokens = knownTokens.get(pattern) ?? readTokens(pattern);
  knownTokens.set(pattern, tokens);
  return tokens;
}

function readTokens(pattern: string): Token[] {
  return [...pattern.matchAll(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)].map(([text, quoted, letter]) => {
    if (text === "''") return { literal: "'" };
    if (quoted !== undefined) return { literal: quoted.replaceAll("''", "'") };
    return letter === undefined ? { literal: text } : { letter, size: text.length };
  });
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}

function pad(value: number, size: number): string {
  return String(value).padStart(size, '0');
}
