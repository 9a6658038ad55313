import type { Clock } from '../../src/app/ports';
import type { Moment } from '../../src/domain/days';

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;

/** A clock that stands still until it is moved; every run counts its own time from it. */
export class MemoryClock {
  private nowMs: number;

  constructor(now: Moment) {
    this.nowMs = Date.parse(now);
  }

  /** Lets time pass. */
  pass(ms: number): void {
    this.nowMs += ms;
  }

  /** Moves on to a moment, or back for a clock that was set wrong. */
  set(now: Moment): void {
    this.nowMs = Date.parse(now);
  }

  /** Gives the clock of a run that begins now. */
  forRun(): Clock {
    const startedMs = this.nowMs;
    return {
      now: () => momentAt(this.nowMs),
      daysAgo: (days) => momentAt(this.nowMs - days * DAY_MS),
      elapsedMs: () => this.nowMs - startedMs,
    };
  }
}

function momentAt(instantMs: number): Moment {
  return `${new Date(instantMs + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
