import type { NamedCase } from '../laboratory/named-case';

/** Every named case, in the order of the table of promises. */
export const CASES: readonly NamedCase[] = [];
