import { COLLEAGUE } from '../../support/campaign';
import { trigger } from './act';
import type { Dice } from './dice';
import { type PlayedWorld, wallClock } from './played-world';

/** The daily trigger comes, as often as it pleases. */
export function runDaily(world: PlayedWorld, dice: Dice): string {
  const times = dice.often(7) ? 2 : 1;
  for (let time = 1; time <= times; time += 1) trigger(world.runtime, 'runDaily');
  return times === 1 ? 'daily run' : 'daily run, twice';
}

/** A sweep comes, the owner's or one of a trigger that somebody else has set up. */
export function runSweep({ runtime }: PlayedWorld, dice: Dice): string {
  const isOwners = dice.often(85);
  runtime.run('sweep', [], { context: 'trigger', ...(!isOwners && { as: COLLEAGUE }) });
  return isOwners ? 'sweep' : "sweep of a colleague's trigger";
}

/** Somebody runs set-up again. */
export function setUpAgain(world: PlayedWorld): string {
  // Whoever runs it while a column has another name gets a second one, and would have to move what came into it.
  if ([...world.troubles.keys()].some((name) => name.startsWith('header'))) return 'set-up waits for a header';
  world.runtime.run('setUpCampaign', [], { context: 'menu' });
  return 'set-up again';
}

/** For a day the mail service gives less than it should, or says something else than it gives. */
export function spendQuota(world: PlayedWorld, dice: Dice): string {
  const { mail, clock } = world.runtime;
  const [quota, reported] = dice.one([
    [0, null],
    [3, null],
    [12, null],
    [3, 100],
    [100, 0],
  ] as const);
  mail.quota = quota;
  mail.reportedQuota = reported;
  world.quotaBackOn = new Date(clock.now() + 31 * 3_600_000).toISOString().slice(0, 10);
  return `quota ${quota}${reported === null ? '' : `, said to be ${reported}`}`;
}

/** Gives the mail service back what it should have, once the day of its trouble is over. */
export function giveQuotaBack(world: PlayedWorld): void {
  if (world.quotaBackOn === null || wallClock(world) < world.quotaBackOn) return;
  Object.assign(world.runtime.mail, { quota: 100, reportedQuota: null });
  world.quotaBackOn = null;
}
