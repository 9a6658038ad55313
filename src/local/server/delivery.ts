import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { mailOptions } from '../export/letters-eml';
import type { MailState } from '../store';
import type { Picture } from './messages';
import { SENTENCES } from './sentences';

const RETRY_MS = 30_000;

/** How long a stop waits for the letter under way, whose sending once more nobody wants. */
const CLOSE_MS = 10_000;

type Outcome = 'delivered' | 'refused' | 'later';

/** Where letters are delivered to, read from an address such as `smtp://localhost:1025`. */
export interface MailServer {
  readonly url: string;
  /** The same without name and password. */
  readonly shown: string;
}

/** Reads the address of a mail server; undefined for anything else. */
export function mailServerAt(text: string): MailServer | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, host } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '' ? { url: text, shown: host } : undefined;
}

/**
 * Delivers letters to one mail server, in the order they left and each once. One that the server refuses for good is
 * counted and passed over; when it cannot be reached the same letter is tried again later.
 */
export class Delivery {
  private readonly transport: ReturnType<typeof createTransport>;
  private delivered = 0;
  private refused = 0;
  private failed: string | null = null;
  private isBusy = false;
  private running: Promise<void> = Promise.resolve();
  private isClosed = false;
  private retry: NodeJS.Timeout | null = null;

  /** `next` is the place in the outbox of the first letter to deliver; `moved` hears of each step. */
  constructor(
    private readonly server: MailServer,
    private readonly outbox: () => readonly MailState[],
    public next: number,
    private readonly moved: () => void,
  ) {
    this.transport = createTransport(server.url);
  }

  /** How it goes. */
  get state(): NonNullable<Picture['delivery']> {
    return { to: this.server.shown, delivered: this.delivered, failed: this.failed };
  }

  /** Delivers what has not been delivered yet, one letter after the other. */
  deliver(): void {
    if (this.isBusy) return;
    this.isBusy = true;
    this.running = this.deliverAll();
  }

  private async deliverAll(): Promise<void> {
    try {
      for (let mail = this.outbox()[this.next]; mail && !this.isClosed; mail = this.outbox()[this.next]) {
        const outcome = await this.send(mail);
        // Meanwhile the world may have begun anew, with other letters.
        if (this.outbox()[this.next] !== mail) continue;
        this.count(outcome);
        // Told last: what is kept then has to know that this letter has left.
        this.moved();
        if (outcome === 'later') {
          this.tryLater();
          break;
        }
      }
    } finally {
      this.isBusy = false;
    }
  }

  /** Begins anew with the first letter of another outbox. */
  startAgain(): void {
    this.next = 0;
    this.delivered = 0;
    this.refused = 0;
    this.failed = null;
  }

  /** Begins no other letter, and resolves once the one under way has arrived or has been waited for long enough. */
  async close(limit = CLOSE_MS): Promise<void> {
    this.isClosed = true;
    if (this.retry) clearTimeout(this.retry);
    const giveUp = new AbortController();
    await Promise.race([this.running, pause(limit, undefined, giveUp).catch(() => {})]);
    giveUp.abort();
    this.transport.close();
  }

  private async send(mail: MailState): Promise<Outcome> {
    try {
      await this.transport.sendMail(mailOptions(mail));
      return 'delivered';
    } catch (error) {
      const { responseCode } = error as { responseCode?: number };
      return responseCode !== undefined && responseCode >= 500 ? 'refused' : 'later';
    }
  }

  private count(outcome: Outcome): void {
    if (outcome === 'later') {
      this.failed = SENTENCES.mailServerSilent;
      return;
    }
    this.next += 1;
    if (outcome === 'delivered') this.delivered += 1;
    else this.refused += 1;
    this.failed = this.refused === 0 ? null : `${SENTENCES.lettersRefused} ${this.refused}.`;
  }

  private tryLater(): void {
    this.retry ??= setTimeout(() => {
      this.retry = null;
      this.deliver();
    }, RETRY_MS);
    this.retry.unref();
  }
}
