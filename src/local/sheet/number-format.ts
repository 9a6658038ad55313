import { NotEmulated } from '../failures';
import type { StoredValue } from '../store';
import { wallClockOfSerial } from '../zoned-time';
import { isDecimalComma } from './typed-text';

const dateFormats = new Map<string, boolean>();

/** Tells whether numbers under this format are dates or times. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === '@' || format === '') return false;
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = /[ymdhs]/i.test(withoutLiterals(format)) && !/general/i.test(format);
    dateFormats.set(format, known);
  }
  return known;
}

/** The text a cell shows. */
export function displayText(value: StoredValue | undefined, format: string | undefined, locale: string): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDateFormat(format)) return dateText(value, format as string, locale);
  if (format === undefined || format === '' || format === '@' || /^general$/i.test(format))
    return plainNumber(value, locale);
  return numberText(value, format, locale);
}

function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}

function plainNumber(value: number, locale: string): string {
  const text =
    Math.abs(value) < 1e15
      ? String(Number(value.toPrecision(10 + Math.max(0, integerDigits(value) - 10))))
      : String(value);
  return isDecimalComma(locale) ? text.replace('.', ',') : text;
}

function integerDigits(value: number): number {
  return Math.max(1, Math.floor(Math.log10(Math.abs(value) || 1)) + 1);
}

interface FormatToken {
  text: string;
  /** What a quoted or escaped part prints. */
  literal: string | undefined;
}

const knownTokens = new Map<string, readonly FormatToken[]>();

function tokensOf(format: string): readonly FormatToken[] {
  const parts = format.matchAll(/"([^"]*)"|\\(.)|\[[^\]]*\]|y+|d+|h+|m+|s+|am\/pm|a\/p|./gis);
  const tokens =
    knownTokens.get(format) ?? [...parts].map(([text, quoted, escaped]) => ({ text, literal: quoted ?? escaped }));
  knownTokens.set(format, tokens);
  return tokens;
}

function dateText(serial: number, format: string, locale: string): string {
  const clock = wallClockOfSerial(serial);
  const tokens = tokensOf(format);
  const isTwelveHours = tokens.some(({ text }) => /^a(m\/p|\/p)m?$/i.test(text));
  return tokens
    .map(({ text, literal }, index) => {
      if (literal !== undefined) return literal;
      if (text.startsWith('[')) return '';
      const size = text.length;
      switch (text[0]?.toLowerCase()) {
        case 'y':
          return size > 2 ? pad(clock.getUTCFullYear(), 4) : pad(clock.getUTCFullYear() % 100, 2);
        case 'd':
          return size > 2
            ? named(clock, locale, { weekday: size > 3 ? 'long' : 'short' })
            : pad(clock.getUTCDate(), size);
        case 'h':
          return pad(isTwelveHours ? clock.getUTCHours() % 12 || 12 : clock.getUTCHours(), size);
        case 's':
          return pad(clock.getUTCSeconds(), size);
        case 'm':
          if (isMinutes(tokens, index)) return pad(clock.getUTCMinutes(), size);
          return size > 2
            ? named(clock, locale, { month: size > 3 ? 'long' : 'short' })
            : pad(clock.getUTCMonth() + 1, size);
        case 'a':
          return isTwelveHours && size > 1 ? (clock.getUTCHours() < 12 ? 'AM' : 'PM') : text;
        default:
          return text;
      }
    })
    .join('');
}

function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const isField = ({ text, literal }: FormatToken) => literal === undefined && /^[ymdhs]/i.test(text);
  const before = tokens.slice(0, index).findLast(isField);
  const after = tokens.slice(index + 1).find(isField);
  return /^h/i.test(before?.text ?? '') || /^s/i.test(after?.text ?? '');
}

function named(clock: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return clock.toLocaleDateString(locale.replace('_', '-'), { ...options, timeZone: 'UTC' });
}

function pad(value: number, size: number): string {
  return String(value).padStart(size, '0');
}

function numberText(value: number, format: string, locale: string): string {
  const sections = format.split(';');
  const section =
    value < 0 && sections[1] !== undefined
      ? sections[1]
      : value === 0 && sections[2] !== undefined
        ? sections[2]
        : sections[0];
  if (section === undefined || /[eE][+-]/.test(withoutLiterals(section)))
    throw new NotEmulated(`number format ${format}`);
  const absolute = sections.length > 1 && value < 0 ? -value : value;
  const match = /^((?:"[^"]*"|\\.|[^#0?.,"\\])*)([#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+)?(.*)$/s.exec(section);
  const [, before = '', core = '', after = ''] = match ?? [];
  const percent = /%/.test(withoutLiterals(after)) ? 100 : 1;
  const text = core === '' ? '' : coreText(absolute * percent, core, locale);
  return `${literalText(before)}${text}${literalText(after)}`;
}

function coreText(value: number, core: string, locale: string): string {
  const [whole = '', fraction = ''] = core.split('.');
  const rounded = Math.abs(value).toFixed(fraction.length);
  const [digits = '0', decimals = ''] = rounded.split('.');
  const least = (whole.match(/0/g) ?? []).length;
  const padded = (digits === '0' && least === 0 ? '' : digits).padStart(least, '0');
  const [group, decimal] = isDecimalComma(locale) ? ['.', ','] : [',', '.'];
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, group) : padded;
  const required = fraction.lastIndexOf('0') + 1;
  let kept = decimals;
  while (kept.length > required && kept.endsWith('0')) kept = kept.slice(0, -1);
  return `${value < 0 && Number(rounded) !== 0 ? '-' : ''}${grouped}${kept ? decimal + kept : ''}`;
}

function literalText(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)|\[[^\]]*\]/g,
    (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
}
