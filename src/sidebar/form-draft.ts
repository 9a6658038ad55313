type Texts<F extends string> = Readonly<Record<F, string>>;

/** A form as it is opened: what its fields began with when they were typed in, and what stands in them. */
export interface Resumed<F extends string> {
  readonly begun: Texts<F>;
  readonly values: Texts<F>;
}

// Only what was typed outlives the screen, so that a look at another one costs nobody their text and nothing stale comes back.
const drafts = new Map<string, { readonly begun: Texts<string>; readonly typed: Texts<string> }>();

/** Keeps what was typed in a form that is closed; nothing of it if nobody touched it. */
export function keepDraft<F extends string>(id: string, begun: Texts<F>, values: Texts<F>): void {
  const fields = Object.keys(values) as F[];
  const touched = fields.filter((field) => values[field] !== begun[field]);
  const partOf = (texts: Texts<F>) => Object.fromEntries(touched.map((field) => [field, texts[field]]));
  if (touched.length === 0) drafts.delete(id);
  else drafts.set(id, { begun: partOf(begun), typed: partOf(values) });
}

/** Forgets what was typed in a form. */
export function forgetDraft(id: string): void {
  drafts.delete(id);
}

/** Opens a form with what it begins with now and, over it, what was typed in it before. */
export function resumed<F extends string>(id: string, initial: Texts<F>): Resumed<F> {
  const draft = drafts.get(id);
  return { begun: { ...initial, ...draft?.begun }, values: { ...initial, ...draft?.typed } };
}

/** Names the fields whose content was changed elsewhere since, and which the form would overwrite with something else. */
export function overtakenFields<F extends string>(begun: Texts<F>, values: Texts<F>, now: Texts<F>): F[] {
  const fields = Object.keys(now) as F[];
  return fields.filter((field) => now[field] !== begun[field] && now[field] !== values[field]);
}
