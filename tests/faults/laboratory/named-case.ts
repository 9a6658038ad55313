import type { Breach } from './invariants';

/** Tình huống: one named way in which things go wrong, and what must hold all the same. */
export interface NamedCase {
  /** Where it belongs in the table of promises. */
  readonly section: 'platform' | 'people' | 'input' | 'attacks';
  /** What goes wrong, in a few words; names the case. */
  readonly name: string;
  /** What holds all the same. */
  readonly promise: string;
  /** How the case tries it, in a few words. */
  readonly how: string;
  /** Plays it and gives what is broken then; empty when the promise holds. A check of the case's own is a breach of kind `state`. */
  play(): Breach[];
}
