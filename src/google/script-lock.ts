import type { Lock } from '../app/ports';

/** The script's lock: excludes every run of every user, and is let go by the platform when a run dies. */
export function scriptLock(): Lock {
  const lock = LockService.getScriptLock();
  return {
    hold: (waitMs) => {
      try {
        return lock.tryLock(waitMs);
      } catch (error) {
        // A lock service that is down is a lock not had: the work is left to a later run.
        console.warn(`The lock could not be asked for: ${String(error)}`);
        return false;
      }
    },
    release: () => lock.releaseLock(),
  };
}
