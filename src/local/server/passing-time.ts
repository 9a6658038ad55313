import type { AdvanceOptions } from '../clock';
import type { Runtime } from '../runtime';

const HOUR_MS = 3_600_000;

/** What passing time asks of the world around it. */
export interface TimePassed {
  runtime(): Runtime;
  /** Tells what matters of the world; two equal texts mean that nothing has happened in between. */
  essence(): string;
  /** Hears of a firing that was left out. */
  skipped(functionName: string): void;
  firesTwice(): boolean;
  /** Hears that a trigger has fired, or that the clock stands. */
  moved(): void;
  /** Hears what went wrong in the machinery itself; time stands then. */
  failed(error: unknown): void;
}

/** Lets virtual time pass: one trigger after the other, and between two of them whoever calls gets a turn. */
export class PassingTime {
  /** The instant to which time is passing. */
  until: number | null = null;
  /** Of each trigger: when it last fired, and what the world was like before. */
  private readonly fired = new Map<string, { at: number; before: string }>();

  constructor(private readonly around: TimePassed) {}

  /** Begins to let time pass to an instant, or changes where it stops. */
  passTo(instant: number): void {
    const isPassing = this.until !== null;
    this.until = instant;
    if (!isPassing) this.soon();
  }

  /** Leaves the clock where it is. */
  stop(): void {
    this.until = null;
  }

  private soon(): void {
    setImmediate(() => {
      try {
        this.go();
      } catch (error) {
        this.until = null;
        this.around.failed(error);
      }
    });
  }

  private go(): void {
    if (this.until === null) return;
    const until = this.until;
    const { clock } = this.around.runtime();
    const fired = clock.step(until, this.options(until));
    if (fired === null) this.until = null;
    if (fired?.some(({ ok }) => !ok)) this.fired.clear();
    if (fired === null || fired.length > 0) this.around.moved();
    if (this.until !== null) this.soon();
  }

  /**
   * A trigger that found nothing to do when it last fired, and since which nothing has happened, is left out for up to an
   * hour; but not before time stands, so that what it leaves behind to show that it runs is no older than its interval.
   */
  private options(until: number): AdvanceOptions {
    return {
      skip: ({ id, handler, schedule }, at) => {
        const last = this.fired.get(id);
        const isLast = (schedule?.next ?? Number.POSITIVE_INFINITY) > until;
        const essence = this.around.essence();
        const isQuiet = last !== undefined && at - last.at < HOUR_MS && last.before === essence;
        if (isQuiet && !isLast) this.around.skipped(handler);
        else this.fired.set(id, { at, before: essence });
        return isQuiet && !isLast;
      },
      duplicate: () => this.around.firesTwice(),
    };
  }
}
