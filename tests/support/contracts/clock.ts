import type { Clock } from '../../../src/app/ports';
import type { Clause } from './contract';

/** A clock that began shortly after 09:30 on 15/02/2023 in the campaign's zone. */
export interface ClockWorld {
  readonly clock: Clock;
  pass(ms: number): void;
}

/** When the clock begins. */
export const BEGUN = '2023-02-15T09:30:00+07:00';

/** What a clock promises. */
export const CLOCK_CONTRACT: readonly Clause<ClockWorld>[] = [
  {
    it: 'tells moments in the campaign’s own zone, with its offset',
    does: ({ clock }) => /^2023-02-15T09:3\d:\d\d\+07:00$/.test(clock.now()),
    gives: true,
  },
  {
    it: 'tells the same time of some days ago',
    does: ({ clock }) => [
      clock.daysAgo(0) === clock.now(),
      clock.daysAgo(29).slice(0, 10),
      clock.daysAgo(29).slice(10) === clock.now().slice(10),
    ],
    gives: [true, '2023-01-17', true],
  },
  {
    it: 'tells how long the run has lasted',
    does: ({ clock, pass }) => {
      const before = clock.elapsedMs();
      pass(20_000);
      const passed = clock.elapsedMs() - before;
      return [before >= 0 && before < 20_000, passed >= 20_000 && passed < 21_000];
    },
    gives: [true, true],
  },
];
