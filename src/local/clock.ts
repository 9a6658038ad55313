import { drawInteger } from './chance';
import { type Execution, execute } from './execution';
import type { TriggerState } from './store';
import { nextFiring } from './trigger-schedule';
import type { World } from './world';
import { wallTimeAt } from './zoned-time';

/** How time triggers misbehave while the clock moves. */
export interface AdvanceOptions {
  /** Leaves a firing out. */
  skip?: (trigger: Readonly<TriggerState>, at: number) => boolean;
  /** Fires a trigger twice in a row. */
  duplicate?: (trigger: Readonly<TriggerState>, at: number) => boolean;
  /** Fires up to so many milliseconds late. */
  jitter?: number;
}

/** The virtual clock. It also moves by what executions are charged. */
export interface Clock {
  now(): number;
  /** Fires the one time trigger that is due next up to an instant; when none is left the clock stands there, and null is given. */
  step(instant: number | Date, options?: AdvanceOptions): Execution[] | null;
  /** Fires every time trigger due up to an instant, each at its time and as its creator, and stops there. */
  advanceTo(instant: number | Date, options?: AdvanceOptions): Execution[];
  advanceBy(ms: number, options?: AdvanceOptions): Execution[];
}

/** The clock of a world. */
export function clockOf(world: World): Clock {
  const now = () => world.store.clock.now;
  const step = (instant: number | Date, options: AdvanceOptions = {}): Execution[] | null => {
    const until = Number(instant);
    const trigger = nextDue(world, until);
    if (trigger) return fire(world, trigger, options);
    world.store.clock.now = Math.max(until, now());
    return null;
  };
  const advanceTo = (instant: number | Date, options: AdvanceOptions = {}): Execution[] => {
    if (Number(instant) < now()) throw new RangeError('The clock does not go back');
    const executions: Execution[] = [];
    for (let fired = step(instant, options); fired; fired = step(instant, options)) executions.push(...fired);
    return executions;
  };
  return { now, step, advanceTo, advanceBy: (ms, options) => advanceTo(now() + ms, options) };
}

function nextDue({ store }: World, until: number): TriggerState | undefined {
  const due = (trigger: TriggerState) => trigger.schedule?.next ?? Number.POSITIVE_INFINITY;
  return store.triggers
    .filter((trigger) => !trigger.disabled && due(trigger) <= until)
    .reduce<TriggerState | undefined>(
      (first, trigger) => (first && due(first) <= due(trigger) ? first : trigger),
      undefined,
    );
}

function fire(world: World, trigger: TriggerState, { skip, duplicate, jitter = 0 }: AdvanceOptions): Execution[] {
  const { schedule } = trigger;
  const due = schedule?.next;
  if (!schedule || due === null || due === undefined) return [];
  schedule.next = nextFiring(schedule, due);
  if (skip?.(trigger, due)) return [];
  const { store } = world;
  store.clock.now = Math.max(store.clock.now, due + (jitter > 0 ? drawInteger(store.random, 0, jitter) : 0));
  const times = duplicate?.(trigger, due) ? 2 : 1;
  return Array.from({ length: times }, () => {
    const event = timeEvent(trigger, store.clock.now);
    return execute(world, {
      functionName: trigger.handler,
      as: trigger.owner,
      context: 'trigger',
      args: () => [event],
    });
  });
}

/** What a time trigger tells its function: the time in UTC, week days from Monday = 1. */
function timeEvent({ id }: TriggerState, now: number) {
  const { year, month, day, hour, minute, second } = wallTimeAt('UTC', now);
  const weekday = new Date(now).getUTCDay() || 7;
  const firstThursday = Date.UTC(year, month - 1, day) + (4 - weekday) * 86_400_000;
  const yearStart = Date.UTC(new Date(firstThursday).getUTCFullYear(), 0, 1);
  return {
    authMode: 'FULL',
    'day-of-month': day,
    'day-of-week': weekday,
    hour,
    minute,
    month,
    second,
    timezone: 'UTC',
    triggerUid: id,
    'week-of-year': Math.floor((firstThursday - yearStart) / (7 * 86_400_000)) + 1,
    year,
  };
}
