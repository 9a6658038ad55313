import { dayText } from './official-words';
import { typedDay } from './typed-day';

/** One of several choices. */
interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A field of a form: how it is asked for, and what is said when it must be given and is not. */
export interface FieldSpec<F extends string> {
  readonly name: F;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'phone' | 'day' | 'select' | 'radio' | 'check';
  readonly hint?: string;
  /** Said when it is empty; a field without it may be. */
  readonly need?: string;
  readonly choices?: readonly Choice[];
  /** A day must be later than this one, and why. */
  readonly after?: { readonly day: string; readonly why: string } | undefined;
  /** A day must not be later than this one. */
  readonly upTo?: string;
}

/** What is typed in a form; all fields are text, and a ticked box is `yes`. */
export type Values<F extends string> = Readonly<Record<F, string>>;

/** What is wrong in one field, in words that say how to mend it. */
export interface FieldError<F extends string> {
  readonly field: F;
  readonly text: string;
}

/** Finds what is wrong in a form, in the order of its fields. */
export function fieldErrors<F extends string>(fields: readonly FieldSpec<F>[], values: Values<F>): FieldError<F>[] {
  return fields.flatMap((field) => {
    const text = fieldError(field, values[field.name].trim());
    return text === '' ? [] : [{ field: field.name, text }];
  });
}

/** Gives a day that was typed as the server takes it; nothing for an empty field. */
export function dayOrNothing(text: string): string {
  return typedDay(text) ?? '';
}

function fieldError<F extends string>({ kind, need = '', after, upTo }: FieldSpec<F>, typed: string): string {
  if (typed === '') return need;
  if (kind !== 'day') return '';
  const day = typedDay(typed);
  if (day === undefined) return `“${typed.slice(0, 20)}” không phải một ngày có thật. Ghi dạng 03/03/2023.`;
  if (after !== undefined && day <= after.day) return `Ghi một ngày sau ${dayText(after.day)}, ${after.why}.`;
  return upTo !== undefined && day > upTo ? `Ghi một ngày không sau hôm nay, ${dayText(upTo)}.` : '';
}
