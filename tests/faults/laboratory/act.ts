import type { Runtime } from '../../../src/local/runtime';
import { OWNER } from '../../support/campaign';
import type { Known } from './invariants';

/** Việc: something that a run or a person does, from a world in which it is due, and how things go on after a fault. */
export interface Act {
  readonly name: string;
  readonly family: 'intake' | 'reminders' | 'compile' | 'set-up' | 'sidebar' | 'recovery';
  /** The method of the sidebar that it calls. */
  readonly method?: string;
  /** Makes the world before it. */
  world(): Runtime;
  /** Does it; whatever faults end its runs with, it does not throw. */
  run(runtime: Runtime): void;
  /** What follows by itself or by whoever sees that it went wrong; a sweep unless said otherwise. */
  goOn?(runtime: Runtime): void;
  /** `Việc` of the line that it leaves in the audit log once it has changed something. */
  readonly line?: string;
  /** What happened in its world that its tabs can't tell. */
  known?(runtime: Runtime): Partial<Known>;
}

/** Runs a function as its triggers do, once for each account that has one, however it ends. */
export function trigger(runtime: Runtime, handler: 'sweep' | 'runDaily'): void {
  const others = runtime.store.triggers.filter((known) => known.handler === handler).map(({ owner }) => owner);
  for (const as of new Set([OWNER, ...others])) runtime.run(handler, [], { context: 'trigger', as });
}

/** Sets the campaign up once more from the menu, however it ends. */
export function setUp(runtime: Runtime): void {
  runtime.run('setUpCampaign', [], { context: 'menu' });
}
