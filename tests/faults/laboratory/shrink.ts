import { type Deed, deedsOf } from './deeds';
import type { Breach } from './invariants';
import { type PlayedCampaign, type PlayOptions, playedDeeds, playedSeed } from './random-campaign';

/** A campaign that breaks a promise, with no deed left that it could do without. */
export interface Shrunk {
  readonly deeds: readonly Deed[];
  readonly played: PlayedCampaign;
  /** How many campaigns were played to find it. */
  readonly plays: number;
}

/** Plays the campaign of a seed and, when it breaks a promise, tells it without the deeds that its breach does not need. */
export function toldSeed(seed: number): Pick<PlayedCampaign, 'breaches' | 'account'> {
  const played = playedSeed(seed);
  const { breaches, account } = played.breaches.length > 0 ? (shrunk(seed)?.played ?? played) : played;
  return { breaches, account };
}

/** Takes from a seed's campaign whatever its first breach does not need; none when it breaks nothing. */
export function shrunk(seed: number, options: PlayOptions = {}): Shrunk | undefined {
  const deeds = deedsOf(seed, options);
  const played = playedDeeds(deeds, options);
  const [breach] = played.breaches;
  if (breach === undefined) return undefined;
  let best: Shrunk = { deeds, played, plays: 1 };
  const isBetter = (fewer: readonly Deed[]): boolean => {
    const tried = playedDeeds(fewer, options);
    const plays = best.plays + 1;
    const isSame = tried.breaches.some((other) => shapeOf(other) === shapeOf(breach));
    best = isSame ? { deeds: fewer, played: tried, plays } : { ...best, plays };
    return isSame;
  };
  isBetter(deeds.slice(0, played.counts.deeds));
  reduce(() => best.deeds, isBetter);
  for (const deed of [...best.deeds]) {
    const { blow, ...calm } = deed;
    if (blow) isBetter(best.deeds.map((other) => (other === deed ? calm : other)));
  }
  reduce(() => best.deeds, isBetter);
  return best;
}

// Delta debugging: ever smaller parts are left out as long as the rest still breaks the same promise.
function reduce(deeds: () => readonly Deed[], isBetter: (fewer: readonly Deed[]) => boolean): void {
  for (let size = Math.ceil(deeds().length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = deeds().length - size; from > -size; from -= size) {
      const start = Math.max(0, from);
      const fewer = [...deeds().slice(0, start), ...deeds().slice(from + size)];
      if (fewer.length < deeds().length) isBetter(fewer);
    }
  }
}

/** A breach without the names and numbers in it, which differ from play to play. */
function shapeOf({ kind, what }: Breach): string {
  return `${kind} ${what.replace(/“[^”]*”|\S*[\d|#@]\S*|\S+\.\S+/g, '…')}`;
}
