import type { Execution } from '../execution';
import type { RunWatcher } from '../world';
import type { RunPicture } from './messages';
import { momentIn } from './moments';
import type { TabChange } from './tab-watch';

/** What the log reads of the world around an execution. */
export interface RunSurroundings {
  /** Notices what changed in the tabs since it was last asked. */
  look(): readonly TabChange[];
  letters(): readonly { to: readonly string[]; subject: string }[];
  timeZone(): string;
  titleOf(functionName: string, args: readonly unknown[]): string;
}

const KEPT_RUNS = 200;

/** The executions there were, each with what it did. */
export class RunLog implements RunWatcher<Execution> {
  /** Newest first. */
  runs: RunPicture[];
  private cause: RunPicture['cause'] = 'person';
  private args: readonly unknown[] = [];
  private lettersBefore = 0;

  constructor(
    private readonly around: RunSurroundings,
    runs: readonly RunPicture[] = [],
  ) {
    this.runs = [...runs];
  }

  /** Says what sets off the executions that follow, and with which arguments. */
  because(cause: RunPicture['cause'], args: readonly unknown[] = []): void {
    this.cause = cause;
    this.args = args;
  }

  begins(): void {
    this.around.look();
    this.lettersBefore = this.around.letters().length;
  }

  ended(execution: Execution): void {
    const { functionName, as, at, ok, error, killed, calls, dataCalls, chargedMs } = execution;
    const run: RunPicture = {
      number: this.latest() + 1,
      at: momentIn(this.around.timeZone(), at),
      functionName,
      title: this.around.titleOf(functionName, this.args),
      account: as,
      cause: this.cause,
      ok,
      error: ok ? null : (killed ?? errorText(error)),
      letters: this.around
        .letters()
        .slice(this.lettersBefore)
        .map(({ to, subject }) => ({ to: to.join(', '), subject })),
      changes: this.around.look(),
      calls: Object.values(calls).reduce((sum, times) => sum + times, 0),
      dataCalls,
      chargedMs: Math.round(chargedMs),
      times: 1,
      stopped: killed !== undefined,
      skipped: 0,
    };
    const [last, ...earlier] = this.runs;
    this.runs =
      last && isSame(last, run)
        ? [{ ...run, times: last.times + 1, skipped: last.skipped }, ...earlier]
        : [run, ...this.runs].slice(0, KEPT_RUNS);
  }

  /** Counts a firing of the clock that was left out because it would have found nothing. */
  skipped(functionName: string): void {
    const last = this.runs.find((run) => run.functionName === functionName);
    if (last) this.runs = this.runs.map((run) => (run === last ? { ...run, skipped: run.skipped + 1 } : run));
  }

  /** Number of the latest run; 0 before the first. */
  latest(): number {
    return this.runs[0]?.number ?? 0;
  }

  /** The runs after a number, in the order they were. */
  since(number: number): RunPicture[] {
    return this.runs.filter((run) => run.number > number).reverse();
  }
}

/** Whether two runs of the clock, one after the other, both found nothing to do. */
function isSame(left: RunPicture, right: RunPicture): boolean {
  const isIdle = ({ cause, ok, letters, changes }: RunPicture) =>
    cause === 'clock' && ok && letters.length === 0 && changes.length === 0;
  return isIdle(left) && isIdle(right) && left.functionName === right.functionName && left.account === right.account;
}

function errorText(error: Execution['error']): string {
  if (!error) return '';
  return error.name ? `${error.name}: ${error.message}` : error.message;
}
