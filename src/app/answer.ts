import * as z from 'zod/mini';
import { isDay, isMoment, type Moment } from '../domain/days';
import { type Fault, faultText } from '../domain/fault';
import { normalised } from '../domain/folding';

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
export const text = (most = 49_000) =>
  z.string().check(
    z.refine((value) => value.length <= most),
    z.overwrite(normalised),
  );

/** Argument: text that must be given. */
export const given = (most = 2000) => text(most).check(z.refine((value) => value !== ''));

/** Argument: one of some words. */
export const oneOf = <W extends string>(words: readonly W[]) => z.custom<W>((value) => words.includes(value as W));

/** Argument: true or false. */
export const flag = z.custom<boolean>((value) => typeof value === 'boolean');

/** Argument: a day. */
export const day = z.string().check(z.refine(isDay));

/** Argument: a day, or empty. */
export const dayOrEmpty = z.string().check(z.refine((value) => value === '' || isDay(value)));

/** Argument: a day or a moment with its offset. */
export const dayOrMoment = z.string().check(z.refine((value) => isDay(value) || isMoment(value)));

/** Argument: codes of units. */
export const codes = z.array(given(30)).check(z.refine(({ length }) => length > 0 && length <= 1000));

/** Turns a day into the moment at which it begins, with the campaign's offset as `now` has it. */
export function momentOf(dayOrInstant: string, now: Moment): Moment {
  return isDay(dayOrInstant) ? `${dayOrInstant}T00:00:00${now.slice(19)}` : dayOrInstant;
}
