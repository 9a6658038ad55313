import { type Blow, drawnBlow } from './blow';
import { type Dice, diceOf } from './dice';
import { runDaily, runSweep, setUpAgain, spendQuota } from './platform-deeds';
import { mend, type PlayedWorld } from './played-world';
import { editSheet } from './sheet-deeds';
import { useSidebar } from './staff-deeds';
import { changeSetting, makeTrouble } from './trouble-deeds';
import { editResponse, register, registerTogether } from './unit-deeds';

/** Việc đã rút thăm: one thing that happens in a campaign; what exactly follows from its own seed and the world it meets. */
export interface Deed {
  /** When, `yyyy-MM-dd HH:mm`. */
  readonly at: string;
  readonly kind: DeedKind;
  readonly seed: number;
  readonly blow?: Blow;
}

/** What happens, by its name; each tells what it did in one line. */
export const DEED_KINDS = {
  register,
  editResponse,
  registerTogether,
  useSidebar,
  editSheet,
  makeTrouble,
  changeSetting,
  putRight: (world: PlayedWorld) => `put right: ${mend(world)}`,
  runDaily,
  runSweep,
  setUpAgain,
  spendQuota,
} as const satisfies Record<string, (world: PlayedWorld, dice: Dice) => string>;

/** Name of what happens. */
type DeedKind = keyof typeof DEED_KINDS;

const FIRST_DAY = Date.UTC(2023, 1, 9);
/** Days on which something happens, unless fewer are asked for. */
export const EVENTFUL_DAYS = 33;

const WEIGHTS: readonly (readonly [weight: number, kind: DeedKind])[] = [
  [11, 'register'],
  [7, 'editResponse'],
  [1, 'registerTogether'],
  [8, 'useSidebar'],
  [8, 'editSheet'],
  [1, 'makeTrouble'],
  [1, 'changeSetting'],
  [3, 'runSweep'],
  [1, 'setUpAgain'],
  [1, 'spendQuota'],
];
/** How many deeds a day has. */
const BUSY_DAYS: readonly (readonly [weight: number, deeds: number])[] = [
  [4, 0],
  [4, 1],
  [3, 2],
  [2, 4],
];
const SETS_OFF_A_RUN: ReadonlySet<DeedKind> = new Set([
  'register',
  'editResponse',
  'registerTogether',
  'useSidebar',
  'runDaily',
  'runSweep',
  'setUpAgain',
]);
/** In so many of a hundred of those the platform strikes. */
const STRUCK = 30;

/** Gives the day so many days after the first, `yyyy-MM-dd`. */
export function dayAfterFirst(days: number): string {
  return new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);
}

/** What campaigns are drawn from. */
export interface DrawOptions {
  /** Days on which something happens, from 09/02/2023; to 13/03/2023 unless said otherwise. */
  readonly days?: number;
  /** Whether people also edit the sheet while a run is under way. */
  readonly editsDuringRuns?: boolean;
}

/** Draws what happens in a campaign of thirty-odd days, in its order. */
export function deedsOf(seed: number, { days = EVENTFUL_DAYS, editsDuringRuns }: DrawOptions = {}): Deed[] {
  const dice = diceOf(seed);
  const deeds: Deed[] = [];
  const add = (day: number, time: string, kind: DeedKind) =>
    deeds.push({
      at: `${dayAfterFirst(day)} ${time}`,
      kind,
      seed: dice.seed(),
      ...(SETS_OFF_A_RUN.has(kind) && dice.often(STRUCK) && { blow: drawnBlow(dice, editsDuringRuns) }),
    });
  for (let day = 0; day < days; day += 1) {
    const isWeekend = new Date(dayAfterFirst(day)).getUTCDay() % 6 === 0;
    if (day > 0 && dice.often(isWeekend ? 30 : 85)) add(day, `08:${two(dice.whole(0, 59))}`, 'runDaily');
    // Late, and past midnight: a run of the day before.
    if (dice.often(5)) add(day, `00:${two(dice.whole(1, 40))}`, 'runDaily');
    for (let more = dice.weighed(BUSY_DAYS); more > 0; more -= 1) {
      const kind = dice.weighed(WEIGHTS);
      add(day, `${two(dice.whole(9, 22))}:${two(dice.whole(40, 59))}`, kind);
      if (kind === 'makeTrouble') add(day + dice.whole(0, 2), `23:${two(dice.whole(0, 30))}`, 'putRight');
    }
  }
  return deeds.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
