import type { Runtime } from '../../../src/local/runtime';
import { linkOf, wardsCampaign } from '../../support/campaign';
import type { Dice } from './dice';
import { addressesOnFile } from './invariants';
import { type ShownRow, shownRows } from './tabs-read';

/** Something a person has put wrong and will put right again. */
interface Trouble {
  /** What can't be checked from outside meanwhile. */
  readonly hides: 'nothing' | 'summary' | 'everything';
  mend(): void;
}

/** Bài gửi đã đi: a response, whose unit's it is, and when each version of it was sent. */
export interface SentResponse {
  readonly id: string;
  readonly unit: string;
  readonly moments: number[];
}

/** Thế giới đang diễn: a campaign being played, with what its tabs alone can't tell of it. */
export interface PlayedWorld {
  readonly runtime: Runtime;
  /** Codes of the units that there are or were. */
  readonly units: string[];
  readonly responses: SentResponse[];
  readonly troubles: Map<string, Trouble>;
  stops: number;
  mailFailures: number;
  readonly onFile: Set<string>;
  readonly forgotten: Set<string>;
  /** Lines of the letter log as they stood before someone removed them, or had their letter sent anew. */
  readonly formerLines: ShownRow[];
  /** Keys of letters that staff had sent again, or said came back. */
  readonly sentAnew: Set<string>;
  /** Keys of rows beside which people wrote into a column of their own, by tab. */
  readonly notes: Map<string, Set<string>>;
  /** What each initiative's code stood for: its sources and its first receipt. */
  readonly given: Map<string, { readonly sources: Set<string>; registeredAt: string }>;
  /** Keys of letters that were ever undetermined. */
  readonly undetermined: Set<string>;
  /** The units' secret codes, as far as a link reached them. */
  readonly codes: Map<string, string>;
  /** Codes of initiatives whose status somebody typed. */
  readonly typedStatuses: Set<string>;
  /** Whether what came late was ever refused. */
  refusedLate: boolean;
  /** Until when the quota is not what it should be. */
  quotaBackOn: string | null;
}

/** Gives a campaign of ten invited wards on the second morning, to be played. */
export function worldToPlay(): PlayedWorld {
  const runtime = wardsCampaign();
  return {
    runtime,
    units: shownRows(runtime, 'Đơn vị').map((unit) => unit['Mã đơn vị'] ?? ''),
    responses: [],
    troubles: new Map(),
    stops: 0,
    mailFailures: 0,
    onFile: addressesOnFile(runtime),
    forgotten: new Set(),
    formerLines: [],
    sentAnew: new Set(),
    notes: new Map(),
    given: new Map(),
    undetermined: new Set(),
    codes: new Map(),
    typedStatuses: new Set(),
    refusedLate: false,
    quotaBackOn: null,
  };
}

/** Draws a unit; some have much more to do with than others. */
export function someUnit({ units }: PlayedWorld, dice: Dice): string {
  return dice.one(dice.often(60) ? units.slice(0, 3) : units);
}

/** Keeps the addresses that are on file now among those that ever were. */
export function keepAddresses(world: PlayedWorld): void {
  for (const address of addressesOnFile(world.runtime)) world.onFile.add(address);
}

/** Gives the wall clock in Vietnam, `yyyy-MM-dd HH:mm`. */
export function wallClock({ runtime }: PlayedWorld): string {
  return new Date(runtime.clock.now() + 7 * 3_600_000).toISOString().replace('T', ' ').slice(0, 16);
}

/** Gives what a unit's last link fills in by itself; nothing if none ever reached it. */
export function prefilledOf({ runtime, codes }: PlayedWorld, unit: string): Record<string, string> {
  try {
    const { answers } = runtime.openPrefilled(linkOf(runtime, unit));
    codes.set(unit, answers['Mã xác nhận'] ?? '');
    return answers;
  } catch {
    return {};
  }
}

/** Puts right again everything that is wrong. */
export function mend(world: PlayedWorld): string {
  // First the names of tabs and headers, by which everything else is found.
  const names = [...world.troubles.keys()].sort((one, other) => placeOf(one) - placeOf(other));
  for (const name of names) {
    world.troubles.get(name)?.mend();
    world.troubles.delete(name);
  }
  keepAddresses(world);
  return names.join(', ') || 'nothing';
}

function placeOf(trouble: string): number {
  return trouble.startsWith('tab ') ? 0 : trouble.startsWith('header ') ? 1 : 2;
}
