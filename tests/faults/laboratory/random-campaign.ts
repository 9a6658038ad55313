import { skipTo } from '../../support/campaign';
import { trigger } from './act';
import { blowText, type Meanwhile, struckBy } from './blow';
import { campaignBreaches, isHidden, lettersLeftWaiting } from './campaign-promises';
import { DEED_KINDS, type Deed, type DrawOptions, dayAfterFirst, deedsOf, EVENTFUL_DAYS } from './deeds';
import { diceOf } from './dice';
import { urgedInVain } from './due-letters';
import { type Breach, breachesOf } from './invariants';
import { giveQuotaBack } from './platform-deeds';
import { keepAddresses, mend, type PlayedWorld, wallClock, worldToPlay } from './played-world';
import { unlikeWhatWasSaid } from './said-last';
import { editSheet } from './sheet-deeds';
import { register } from './unit-deeds';

/** How a campaign came out. */
export interface PlayedCampaign {
  /** What was broken, at the first moment anything was; empty when every promise held. */
  readonly breaches: readonly Breach[];
  /** When that was found, `yyyy-MM-dd HH:mm`; none when every promise held. */
  readonly brokenAt: string | null;
  /** One line for each deed, in their order. */
  readonly account: readonly string[];
  readonly counts: PlayedCounts;
  readonly world: PlayedWorld;
}

/** How much happened in a campaign. */
interface PlayedCounts {
  readonly deeds: number;
  readonly blows: number;
  readonly stops: number;
  readonly responses: number;
  readonly letters: number;
  readonly checks: number;
}

/** What else may be asked of a campaign. */
export interface PlayOptions extends DrawOptions {
  /** A further promise, checked whenever the others are. */
  readonly alsoCheck?: (world: PlayedWorld) => Breach[];
}

/** Plays the campaign of a seed: the same seed always gives the same. */
export function playedSeed(seed: number, options: PlayOptions = {}): PlayedCampaign {
  return playedDeeds(deedsOf(seed, options), options);
}

/**
 * Plays a list of deeds and ends with two quiet days.
 *
 * The promises are checked on every second evening of a day on which something happened, after a sweep that nothing
 * disturbs, and on the quiet evenings; the first that is broken ends the campaign.
 */
export function playedDeeds(deeds: readonly Deed[], options: PlayOptions = {}): PlayedCampaign {
  const { days = EVENTFUL_DAYS } = options;
  const world = worldToPlay();
  const urged = urgedInVain(world.runtime);
  const inVain: Breach[] = [];
  // While tabs can't be read as they are, nobody can tell from outside who owes what.
  const look = () => inVain.push(...urged.splice(0).filter(() => !isHidden(world, 'summary')));
  const account: string[] = [];
  const counts = { blows: 0, checks: 0 };
  const ended = (breaches: readonly Breach[]): PlayedCampaign => ({
    breaches,
    brokenAt: breaches.length > 0 ? wallClock(world) : null,
    account,
    counts: {
      ...counts,
      deeds: account.length,
      stops: world.stops,
      responses: world.responses.length,
      letters: world.runtime.mail.outbox.length,
    },
    world,
  });
  const check = (isQuiet: boolean): Breach[] => {
    counts.checks += 1;
    look();
    return [...inVain, ...promisesBroken(world, options, isQuiet)];
  };
  let unlooked = 0;
  for (let day = 0; day < days; day += 1) {
    const date = dayAfterFirst(day);
    const ofDay = deeds.filter(({ at }) => at.startsWith(date));
    for (const deed of ofDay) {
      account.push(done(world, deed));
      look();
      if (deed.blow) counts.blows += 1;
    }
    unlooked += ofDay.some(({ kind, blow }) => kind !== 'runDaily' || blow) ? 1 : 0;
    if (unlooked < 2) continue;
    unlooked = 0;
    sweepAtNight(world, date);
    const breaches = check(false);
    if (breaches.length > 0) return ended(breaches);
  }
  mend(world);
  for (const date of [dayAfterFirst(days), dayAfterFirst(days + 1)]) {
    moveTo(world, `${date} 08:10`);
    trigger(world.runtime, 'runDaily');
    sweepAtNight(world, date);
    const breaches = check(true);
    if (breaches.length > 0) return ended(breaches);
  }
  return ended(lettersLeftWaiting(world));
}

function done(world: PlayedWorld, { at, kind, seed, blow }: Deed): string {
  moveTo(world, at);
  const dice = diceOf(seed);
  if (blow === undefined) return `${at} ${DEED_KINDS[kind](world, dice)}`;
  let told = '';
  const struck = struckBy(
    world.runtime,
    blow,
    (what) => meanwhile(world, what, seed),
    () => {
      told = DEED_KINDS[kind](world, dice);
    },
  );
  world.stops += struck.stops;
  world.mailFailures += struck.mailFailures;
  keepAddresses(world);
  return `${at} ${told} [${blowText(blow)}: ${struck.call ?? 'came to nothing'}]`;
}

/** What comes in the middle of a run. */
function meanwhile(world: PlayedWorld, what: Meanwhile, seed: number): void {
  const dice = diceOf(seed + 1);
  const { runtime } = world;
  if (what === 'edit in the sheet') {
    editSheet(world, dice);
    return;
  }
  dice.weighed<() => void>([
    [3, () => trigger(runtime, 'sweep')],
    [2, () => trigger(runtime, 'runDaily')],
    [3, () => void register(world, dice)],
    [2, () => void runtime.run('sidebarCall', ['sendReminders', {}], { context: 'client' })],
    [1, () => void runtime.run('setUpCampaign', [], { context: 'menu' })],
  ])();
}

/** The last sweep of a day, which nothing disturbs. */
function sweepAtNight(world: PlayedWorld, date: string): void {
  moveTo(world, `${date} 23:40`);
  trigger(world.runtime, 'sweep');
}

function promisesBroken(world: PlayedWorld, { alsoCheck }: PlayOptions, isQuiet: boolean): Breach[] {
  const { runtime, stops, mailFailures, onFile, forgotten, formerLines } = world;
  if (isHidden(world, 'everything')) return [];
  // Whether each undetermined letter had a stop is asked over the whole campaign.
  const known = { stops: stops + 1e6, mailFailures, onFile, forgotten, formerLines };
  return [
    ...breachesOf(runtime, known).filter(
      ({ kind, what }) =>
        !(kind === 'summary' && isHidden(world, 'summary')) &&
        // What became due after the day's run is for the next day's.
        !(what.endsWith('is due and has no line') && !isQuiet),
    ),
    ...campaignBreaches(world),
    ...unlikeWhatWasSaid(world),
    ...(alsoCheck?.(world) ?? []),
  ];
}

// A run takes time, so that the next deed may find it later than it was to be.
function moveTo(world: PlayedWorld, at: string): void {
  if (wallClock(world) < at) skipTo(world.runtime, at);
  giveQuotaBack(world);
}
