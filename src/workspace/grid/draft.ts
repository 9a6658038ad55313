import { isFound } from '../folded';
import type { Place } from './area';
import type { SheetCell } from './sheet';

/** A text being typed into a cell. */
export interface Draft {
  readonly place: Place;
  readonly text: string;
  /** The text the cell had; taken over unchanged, it is no edit. */
  readonly before: string;
  /** Whether the caret moves inside the text; a cell that is typed over is left by an arrow. */
  readonly isInside: boolean;
  /** The choice an arrow key has reached, counted among those that fit. */
  readonly reached: number | null;
}

/** Gives the choices of a cell that fit what was typed: all of them until something is typed. */
export function fittingChoices({ text, before }: Draft, cell: SheetCell | null): readonly string[] {
  const choices = cell?.choices ?? [];
  return text === before ? choices : choices.filter((choice) => isFound(text, choice));
}

/** Gives the text a draft leaves in its cell: the choice that was reached, or what was typed. */
export function textLeft(draft: Draft, cell: SheetCell | null): string {
  return draft.reached === null ? draft.text : (fittingChoices(draft, cell)[draft.reached] ?? draft.text);
}

/** Goes to the next choice up or down, round and round. */
export function withNextChoice(draft: Draft, cell: SheetCell | null, step: 1 | -1): Draft {
  const { length } = fittingChoices(draft, cell);
  if (length === 0) return draft;
  const from = draft.reached ?? (step === 1 ? -1 : 0);
  return { ...draft, reached: (from + step + length) % length };
}
