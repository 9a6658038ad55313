import type { StoredValue } from '../store';
import { isCalendarDay, serialOfWall, wallTimeAt } from '../zoned-time';

/** What a spreadsheet makes of a text that is typed or written into an Automatic cell. */
export interface TypedValue {
  value?: StoredValue;
  formula?: string;
  /** The format the cell takes on if it had none. */
  numberFormat?: string;
}

/** Where a text is typed: the locale orders days and separators, the zone says which year it is. */
export interface TypingPlace {
  locale: string;
  timeZone: string;
  now: number;
}

/**
 * Reads a text as if a person typed it: numbers, dates, times, percentages, booleans, errors and formulas are recognised
 * in the locale's writing. What starts with `+`, `-` or `@` and is no number is taken for a formula: nobody promises it
 * is not.
 */
export function readTyped(text: string, place: TypingPlace): TypedValue {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (!/^[\s\u00a0\d=+\-@#($₫.,tf]/i.test(text)) return { value: text };
  const typed = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (typed.startsWith('=') && typed.length > 1) return { formula: typed };
  const recognised = readBoolean(typed) ?? readError(typed) ?? readNumber(typed, place) ?? readMoment(typed, place);
  if (recognised) return recognised;
  if (/^[+\-@]./.test(typed)) return { formula: `=${typed}` };
  return { value: text };
}

function readBoolean(typed: string): TypedValue | undefined {
  if (!/^(true|false)$/i.test(typed)) return undefined;
  return { value: typed.toLowerCase() === 'true' };
}

function readError(typed: string): TypedValue | undefined {
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/.test(typed) ? { value: { error: typed } } : undefined;
}

function readNumber(typed: string, { locale }: TypingPlace): TypedValue | undefined {
  const [group, decimal] = isDecimalComma(locale) ? ['\\.', ','] : [',', '\\.'];
  const bare = typed
    .replace(/^\((.+)\)$/, '-$1')
    .replace(/^([+-]?)\s*[$₫]\s*/, '$1')
    .replace(/\s*[₫đ]$/, '');
  const pattern = new RegExp(`^([+-]?)(\\d+(?:${group}\\d{3,})*)?(?:${decimal}(\\d*))?(e[+-]?\\d+)?\\s*(%?)$`, 'i');
  const match = pattern.exec(bare);
  if (!match || (match[2] === undefined && !match[3])) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '', percent = ''] = match;
  const digits = whole.replace(/[.,]/g, '');
  const value = Number(`${sign}${digits || '0'}.${fraction || '0'}${exponent}`) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return undefined;
  if (percent) return { value, numberFormat: fraction ? '0.00%' : '0%' };
  if (bare !== typed && /[$₫đ]/.test(typed)) return { value, numberFormat: '#,##0' };
  if (exponent) return { value, numberFormat: '0' };
  return whole === digits ? { value } : { value, numberFormat: '#,##0' };
}

const TIME = '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?';

function readMoment(typed: string, place: TypingPlace): TypedValue | undefined {
  const time = new RegExp(`^${TIME}$`).exec(typed);
  if (time) return withTime(0, time.slice(1), 'HH:mm:ss');
  const [, dayText = '', ...clock] = new RegExp(`^(\\S+?)(?:[ T]${TIME})?$`).exec(typed) ?? [];
  const day = readDay(dayText, place);
  if (day === undefined) return undefined;
  return clock[0] === undefined
    ? { value: day, numberFormat: dateFormatOf(place.locale) }
    : withTime(day, clock, dateTimeFormatOf(place.locale));
}

function withTime(day: number, clock: (string | undefined)[], numberFormat: string): TypedValue | undefined {
  const [hour = 0, minute = 0, second = 0] = clock.map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return { value: day + (hour * 3600 + minute * 60 + second) / 86_400, numberFormat };
}

function readDay(text: string, { locale, timeZone, now }: TypingPlace): number | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return daySerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthOnly = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthOnly) return daySerial(Number(monthOnly[2]), Number(monthOnly[1]), 1);
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [day, month] = locale === 'en_US' ? [second, first] : [first, second];
  return daySerial(yearOf(match[4], wallTimeAt(timeZone, now).year), month, day);
}

function yearOf(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function daySerial(year: number, month: number, day: number): number | undefined {
  return year >= 1900 && isCalendarDay(year, month, day) ? serialOfWall(year, month, day) : undefined;
}

/** Tells whether a locale writes decimals with a comma. */
export function isDecimalComma(locale: string): boolean {
  return !/^(en|ja|zh|ko|th)/.test(locale);
}

/** The format a date without a time of day takes on by itself. */
export function dateFormatOf(locale: string): string {
  return locale === 'en_US' ? 'M/d/yyyy' : 'dd/MM/yyyy';
}

/** The format a date with a time of day takes on by itself. */
export function dateTimeFormatOf(locale: string): string {
  return `${dateFormatOf(locale)} HH:mm:ss`;
}
