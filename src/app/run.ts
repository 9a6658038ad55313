import { MEMORY } from './memory-keys';
import type { Desk } from './ports';
import { Session } from './session';

/** The lock is held at most 30 s at a time; a pause is made well before that. */
const HOLD_MS = 20_000;
/** A run may last 6 minutes; it stops itself well before that and the next one goes on. */
const BUDGET_MS = 240_000;
/** How long a run waits to get the lock back after a pause. */
const REGAIN_MS = 30_000;

/** Lần chạy: one execution's hold on the lock, in as many sessions as it makes pauses. */
export class Run {
  private current: Session;
  private heldSinceMs: number;
  private isHeld = true;

  constructor(private readonly desk: Desk) {
    this.current = new Session(desk);
    this.heldSinceMs = desk.clock.elapsedMs();
  }

  /** Gives the session of the present hold. */
  get session(): Session {
    return this.current;
  }

  /** Tells whether this run has to end and leave the rest to the next one. */
  get isOutOfTime(): boolean {
    return this.desk.clock.elapsedMs() > BUDGET_MS;
  }

  /** Tells whether the lock was not had back after a pause, or the owner is another by then: nothing may be written any more. */
  get hasLostLock(): boolean {
    return !this.isHeld;
  }

  /**
   * Lets others in when the lock has been held long, and looks at everything again after that.
   *
   * Gives `false` when nothing may be written any more.
   */
  pauseIfHeldLong(): boolean {
    if (this.desk.clock.elapsedMs() - this.heldSinceMs < HOLD_MS) return true;
    const before = this.current;
    before.rememberFates();
    this.desk.workbook.flush();
    this.desk.lock.release();
    this.isHeld = this.desk.lock.hold(REGAIN_MS);
    if (!this.isHeld) return false;
    this.heldSinceMs = this.desk.clock.elapsedMs();
    const owner = before.memory.get(MEMORY.owner);
    this.current = new Session(this.desk);
    this.isHeld = this.current.memory.get(MEMORY.owner) === owner;
    if (this.isHeld) this.current.letters.carryOver(before.letters);
    return this.isHeld;
  }
}

/** Does work under the lock; gives nothing when the lock can't be had in time. */
export function underLock<T>(desk: Desk, waitMs: number, work: (run: Run) => T): { done: T } | undefined {
  if (!desk.lock.hold(waitMs)) return undefined;
  const run = new Run(desk);
  try {
    return { done: work(run) };
  } catch (error) {
    // The letters that went are remembered as gone, whatever failed after them.
    run.session.rememberFates();
    throw error;
  } finally {
    desk.workbook.flush();
    desk.lock.release();
  }
}
