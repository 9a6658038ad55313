import type { Lock } from '../../../src/app/ports';
import type { Clause } from './contract';

/** A run's lock, and whether another run could have it at this moment. */
export interface LockWorld {
  readonly lock: Lock;
  isFree(): boolean;
}

/** What a lock promises. */
export const LOCK_CONTRACT: readonly Clause<LockWorld>[] = [
  { it: 'is free at first', does: ({ isFree }) => isFree(), gives: true },
  {
    it: 'excludes every other run while it is held, and no longer',
    does: ({ lock, isFree }) => {
      const held = lock.hold(1000);
      const during = isFree();
      lock.release();
      return [held, during, isFree(), lock.hold(1000)];
    },
    gives: [true, false, true, true],
  },
  {
    it: 'is held once, however often the same run asks',
    does: ({ lock, isFree }) => {
      const asked = [lock.hold(0), lock.hold(0)];
      lock.release();
      return [asked, isFree()];
    },
    gives: [[true, true], true],
  },
  {
    it: 'may be let go without being held',
    does: ({ lock, isFree }) => {
      lock.release();
      return isFree();
    },
    gives: true,
  },
];
