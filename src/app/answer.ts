import * as z from 'zod/mini';
import { dayOf, inZoneOf, isDay, isMoment, type Moment } from '../domain/days';
import { type Fault, faultText } from '../domain/fault';

/** Trả lời của thanh bên: what a call from the sidebar gives back; every message is for staff to read. */
export type Answer<T> = { readonly ok: true; readonly data: T } | Refusal;

/** A call that changed nothing, and why. */
export interface Refusal {
  readonly ok: false;
  readonly error: { readonly code: string; readonly message: string; readonly field?: string };
}

/** Answers with data. */
export function done<T>(data: T): Answer<T> {
  return { ok: true, data };
}

/** Refuses, naming the field of the call that is wrong if one is. */
export function refused(code: string, message: string, field?: string): Refusal {
  return { ok: false, error: { code, message, ...(field !== undefined && { field }) } };
}

/** Refuses because of one field of the call, which changed nothing. */
export function unchanged(field: string, message: string): Refusal {
  return refused(field, `${message} Chưa thay đổi gì.`, field);
}

/** Refuses because settings or tabs are wrong. */
export function refusedByFaults(faults: readonly Fault[]): Refusal {
  return refused('settings', `${faults.map(faultText).join(' ')} Chưa thay đổi gì và chưa gửi thư nào.`);
}

/** Refuses because another run holds the lock. */
export const BUSY = refused('busy', 'Một việc khác đang chạy. Chưa thay đổi gì; thử lại sau ít phút.');

/** Argument: text that may be empty. */
export const text = (most = 49_000) => textWhere((value) => value.length <= most);

/** Argument: text that must be given. */
export const given = (most = 2000) => textWhere((value) => value !== '' && value.length <= most);

/** Argument: one of some words. */
export const oneOf = <const W extends readonly string[]>(words: W) =>
  z.custom<W[number]>((value) => words.includes(value as string));

/** Argument: true or false. */
export const flag = z.custom<boolean>((value) => typeof value === 'boolean');

/** Argument: a day. */
export const day = textWhere(isOurDay);

/** Argument: a day, or empty. */
export const dayOrEmpty = textWhere((value) => value === '' || isOurDay(value));

/** Argument: a day or a moment with its offset. */
export const dayOrMoment = textWhere((value) => isOurDay(value) || (isMoment(value) && isOurDay(dayOf(value))));

/** Argument: a month. */
export const month = textWhere((value) => isOurDay(`${value}-01`));

/** Argument: how many letters at once. */
export const most = z.custom<number>((value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100);

/** Argument: codes of units. */
export const codes = textsUpTo(1000, 30);

/** Argument: a person's name, phones and addresses. */
export const personTexts = textsUpTo(10, 200);

/** Argument: a whole number of at least 1. */
export const count = z.custom<number>((value) => Number.isInteger(value) && Number(value) >= 1);

/** Argument: what an act wrote into cells of a row. */
export const cells = z.custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((content) => typeof content === 'string'),
);

/** Turns a day into the moment at which it begins, and a moment of any zone into the campaign's, whose offset `now` has. */
export function momentOf(dayOrInstant: string, now: Moment): Moment {
  return isDay(dayOrInstant) ? `${dayOrInstant}T00:00:00${now.slice(19)}` : inZoneOf(now, dayOrInstant);
}

function textsUpTo(most: number, length: number) {
  return z.custom<readonly string[]>(
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.length <= most &&
      value.every((part) => typeof part === 'string' && part !== '' && part.length <= length),
  );
}

function textWhere(isExpected: (value: string) => boolean) {
  return z.string().check(z.refine(isExpected));
}

// A year typed short or with a digit too many is a slip, and would be counted to for ages.
function isOurDay(value: string): boolean {
  return isDay(value) && value.startsWith('20');
}
