import type { Wish } from './command-line';
import type { Figures } from './figures';
import type { Breach } from './invariants';
import { actsOf, triedAct } from './laboratory';
import type { NamedCase } from './named-case';
import { type Caught, caught, PLANTED_BUGS } from './planted-bugs';

/** Chiến dịch ngẫu nhiên: how the campaign of a seed came out. */
interface PlayedCampaign {
  readonly breaches: readonly Breach[];
  /** One line for each deed. */
  readonly account: readonly string[];
}

/** What is tried beside the acts. */
export interface Parts {
  readonly cases: readonly NamedCase[];
  /** Plays the campaign of a seed; one that breaks a promise is told without the deeds it does not need. */
  readonly playedSeed: ((seed: number) => PlayedCampaign) | undefined;
}

/** What one process found in its share of the work. */
export interface Findings {
  readonly figures: readonly Figures[];
  readonly cases: readonly { readonly name: string; readonly breaches: readonly Breach[] }[];
  readonly bugs: readonly Caught[];
  readonly campaigns: readonly ({ readonly seed: number } & PlayedCampaign)[];
}

/** Hears of the work as it goes on. */
export interface Listener {
  /** What is being tried, once for each trial. */
  onTrial(what: string): void;
  /** The figures of an act, once this process has tried its share of it. */
  onAct(figures: readonly Figures[]): void;
}

/** Tells whether acts are asked for as a whole, and not only some of them. */
export function isWhole({ only, point }: Wish): boolean {
  return only === undefined && point === undefined;
}

/** Does one process's share of what is wished. */
export function worked(
  wish: Wish,
  { cases, playedSeed }: Parts,
  part: { readonly index: number; readonly of: number },
  listener: Listener,
): Findings {
  const { onTrial } = listener;
  const isMine = (_thing: unknown, place: number) => place % part.of === part.index;
  const asks = (what: Wish['what']) => wish.what === 'all' || wish.what === what;
  const seeds = Array.from(
    { length: asks('campaigns') && playedSeed ? wish.seeds : 0 },
    (_, place) => wish.seed + place,
  );
  return {
    cases: (asks('cases') ? cases : []).filter(isMine).map(({ name, play }) => {
      onTrial(name);
      return { name, breaches: played(play) };
    }),
    bugs: (asks('acts') && isWhole(wish) ? PLANTED_BUGS : []).filter(isMine).map((bug) => {
      onTrial(bug.name);
      return caught(bug);
    }),
    campaigns: seeds.filter(isMine).map((seed) => {
      onTrial(`seed ${seed}`);
      return { seed, ...(playedSeed as NonNullable<Parts['playedSeed']>)(seed) };
    }),
    figures: asks('acts') ? figuresOf(wish, part, listener) : [],
  };
}

function figuresOf(wish: Wish, part: { index: number; of: number }, { onTrial, onAct }: Listener): Figures[] {
  const figures: Figures[] = [];
  for (const act of actsOf(wish)) {
    const own = triedAct(act, { ...wish, part }, () => onTrial(act.name));
    onAct(own);
    figures.push(...own);
  }
  return figures;
}

function played(play: () => Breach[]): Breach[] {
  try {
    return play();
  } catch (error) {
    return [{ kind: 'state', what: `the case itself failed: ${String(error)}` }];
  }
}
