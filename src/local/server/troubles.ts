import { isDataCall } from '../costs';
import { ServiceFailure } from '../failures';
import type { Runtime } from '../runtime';
import { mailWindow } from '../services/mail-app';
import type { CallVerdict, ServiceCall } from '../world';
import type { Troubles } from './messages';
import { senderOf } from './mishaps';

/** What an account may send in a day at Google. */
const USUAL_QUOTA = 100;

/** No trouble asked for. */
const NO_TROUBLES: Troubles = { quotaLeft: null, sheetTimeouts: 0, mailFailures: 0, stops: 0, twice: false };

const SHEET_READS = /^(Range|Sheet|Spreadsheet)\.get/;
const SHEET_CALLS = /^(Range|Sheet|Spreadsheet)\./;

/** Makes a world misbehave as asked; each counted trouble goes down as it strikes. */
export class TroubleMaker {
  private readonly counts = { sheetTimeouts: 0, mailFailures: 0, stops: 0 };
  private twice = false;
  /** Whose quota is cut short, and the beginning of the 24 hours it is cut for. */
  private cutWindow: { account: string; since: number | null } | null = null;

  constructor(private readonly runtime: () => Runtime) {}

  /** Lets a world be misbehaved with; to be called for every new one. */
  attach(troubles: Troubles = NO_TROUBLES): void {
    this.runtime().onCall = (call) => this.verdict(call);
    this.arm({ ...NO_TROUBLES, ...troubles });
  }

  /** Asks for troubles; what is not named stays as it is. */
  arm({ quotaLeft, twice, ...counts }: Partial<Troubles>): void {
    Object.assign(this.counts, counts);
    if (twice !== undefined) this.twice = twice;
    if (quotaLeft !== undefined) this.cutQuota(quotaLeft);
  }

  /** What is armed now. */
  get armed(): Troubles {
    this.liftOldCut();
    return {
      ...this.counts,
      quotaLeft: this.cutWindow ? this.runtime().mail.remaining(this.cutWindow.account) : null,
      twice: this.twice,
    };
  }

  /** Gives the usual quota back when the 24 hours it was cut for are over, or letters leave from another account. */
  private liftOldCut(): void {
    if (!this.cutWindow) return;
    const { account, since } = this.window();
    if (this.cutWindow.account !== account) this.cutQuota(null);
    else if (this.cutWindow.since === null) this.cutWindow.since = since;
    else if (this.cutWindow.since !== since) this.cutQuota(null);
  }

  private cutQuota(left: number | null): void {
    const { account, since, used } = this.window();
    this.cutWindow = left === null ? null : { account, since };
    this.runtime().mail.quota = left === null ? USUAL_QUOTA : used + left;
  }

  private window(): { account: string; since: number | null; used: number } {
    const { store } = this.runtime();
    const account = senderOf(store);
    return { account, ...mailWindow(store, account) };
  }

  private verdict({ name, phase }: ServiceCall): CallVerdict {
    const { counts } = this;
    // The script must not meet yesterday's cut in a window that its own call is about to begin.
    if (phase === 'before' && name.startsWith('MailApp.')) this.liftOldCut();
    const isLetter = name === 'MailApp.sendEmail';
    const isWrite = isDataCall(name) && SHEET_CALLS.test(name) && !SHEET_READS.test(name);
    if (phase === 'after' && counts.stops > 0 && (isLetter || isWrite)) {
      counts.stops -= 1;
      return 'kill';
    }
    if (phase === 'after' && counts.mailFailures > 0 && isLetter) {
      counts.mailFailures -= 1;
      return new ServiceFailure("We're sorry, a server error occurred. Please wait a bit and try again.");
    }
    const isRead = isDataCall(name) && SHEET_READS.test(name);
    // A read gives nothing; a write has landed all the same, which is the harder case for a script.
    if (counts.sheetTimeouts > 0 && ((isRead && phase === 'before') || (isWrite && phase === 'after'))) {
      counts.sheetTimeouts -= 1;
      const { id } = this.runtime().spreadsheet;
      return new ServiceFailure(`Service Spreadsheets timed out while accessing document with id ${id}.`);
    }
    return undefined;
  }
}
