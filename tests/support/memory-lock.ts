import type { Lock } from '../../src/app/ports';
import type { MemoryClock } from './memory-clock';

/** A lock that really excludes: each run has its own handle, and only one of them holds. */
export class MemoryLock {
  private holder: Lock | undefined;
  /** What others do at the moment at which the lock is next let go. */
  whenReleased: (() => void) | undefined;

  constructor(private readonly clock: MemoryClock) {}

  /** Gives another run's handle. */
  forRun(): Lock {
    const handle: Lock = {
      hold: (waitMs) => {
        this.holder ??= handle;
        if (this.holder !== handle) this.clock.pass(waitMs);
        return this.holder === handle;
      },
      release: () => {
        if (this.holder !== handle) return;
        this.holder = undefined;
        const others = this.whenReleased;
        this.whenReleased = undefined;
        others?.();
      },
    };
    return handle;
  }
}
