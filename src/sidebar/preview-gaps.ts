import type { Preview } from './sending-words';
import type { Unit } from './unit-words';

/** Units that were asked about and get no letter, by name. */
export interface PreviewGaps {
  /** Without a usable address. */
  readonly unreachable: readonly string[];
  /** Reminded today already, owing nothing more, or with a submission that waits for staff. */
  readonly notNeeded: readonly string[];
}

/** Finds the units that were asked about and get no letter. */
export function previewGaps(asked: readonly Unit[], { letters, unreachable }: Preview): PreviewGaps {
  const written = new Set(letters.map((letter) => letter.unit));
  const named = (units: readonly Unit[]) => units.map((unit) => unit.name);
  // In trial mode, or when an address is mended meanwhile, a unit may stand in both lists: then its letter counts.
  const without = asked.filter((unit) => !written.has(unit.code));
  return {
    unreachable: named(without.filter((unit) => unreachable.includes(unit.code))),
    notNeeded: named(without.filter((unit) => !unreachable.includes(unit.code))),
  };
}

/** So few letters are read one by one anyhow. */
const FEW = 3;

/** Gives the subject and the reason that many letters have in common; empty where they differ or are few. */
export function sharedWords(letters: Preview['letters']): { readonly subject: string; readonly why: string } {
  const shared = (key: 'subject' | 'why') => {
    const [first = '', ...others] = letters.map((letter) => letter[key]);
    return letters.length > FEW && others.every((text) => text === first) ? first : '';
  };
  return { subject: shared('subject'), why: shared('why') };
}
