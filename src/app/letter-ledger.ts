import { inZoneOf, type Moment } from '../domain/days';
import { parsedLetterKey } from '../domain/letter-keys';
import { isRecorded, type LedgerState, restoredLine, settledLine, vanishedKeys } from '../domain/letter-log';
import { storedObject } from '../domain/stored-object';
import { LETTER_STATES, type LetterLine } from '../domain/tabs';
import { LEDGER_PREFIX } from './memory-keys';
import type { Memory, Table } from './ports';

/** Each costs a call of its own. */
const FORGOTTEN_AT_ONCE = 50;

interface Entry {
  readonly state: LedgerState;
  readonly at: Moment;
  /** The whole line while it is not yet in the log. */
  readonly line?: LetterLine;
}

/**
 * Sổ thư: remembers every letter by its key where a stop can't lose it, and brings the log in line with that.
 *
 * Beside each letter two things are written: that it is about to go, before; its fate, after (together with the next
 * letter's intent, so that M letters cost M + 1 writes). The log's rows follow in one write when a run settles; until
 * then the line stands in the entry itself, so a run cut short loses nothing and the next one writes it down.
 *
 * Confirmations that went before `oldReceipts` are forgotten a few at a time: their responses are taken in no more, and
 * their rows count as gone whatever is typed into them.
 */
export class LetterLedger {
  private readonly entries = new Map<string, Entry>();
  private readonly unsettled = new Map<string, LetterLine>();
  private pending: Record<string, string> = {};

  constructor(
    private readonly memory: Memory,
    stored: ReadonlyMap<string, string>,
    private readonly log: Table<LetterLine>,
    private readonly symbol: string,
    private readonly oldReceipts: Moment = '',
  ) {
    for (const [name, value] of stored) {
      if (!name.startsWith(LEDGER_PREFIX)) continue;
      this.entries.set(name.slice(LEDGER_PREFIX.length), parsedEntry(value));
    }
  }

  /** Gives every line of the log as it really stands, those not yet written down included. */
  lines(): LetterLine[] {
    return [...this.log.rows.map((row) => this.settled(row)), ...this.coming()];
  }

  /** Tells whether the letter has gone, or may have: then it is never sent again by itself. */
  hasGone(key: string): boolean {
    const rows = this.log.rows.filter((row) => row.key === key);
    const kept = this.entries.get(key)?.line;
    const coming = this.unsettled.get(key) ?? (kept && settledLine(kept, this.entries));
    const lines = rows.length > 0 ? rows.map((row) => this.settled(row)) : coming ? [coming] : [];
    return lines.some(({ state }) => isRecorded(state as LedgerState));
  }

  /** Gives the keys of letters whose rows someone removed from the log. */
  vanished(): string[] {
    return vanishedKeys(this.log.rows, this.entries).filter((key) => this.entries.get(key)?.line === undefined);
  }

  /** Takes the vanished rows back into the log with their last known state. */
  restoreVanished(): number {
    const keys = this.vanished();
    for (const key of keys) this.unsettled.set(key, restoredLine(key, this.entries));
    return keys.length;
  }

  /** Remembers, before it happens, that a letter is being handed to the mail service. */
  beginSending(line: LetterLine): void {
    this.rememberNow(this.remember({ ...line, state: 'Chờ gửi' }, 'Đang gửi'));
  }

  /** Remembers what became of the letter that was being sent; written with the next one's intent or when settling. */
  endSending(line: LetterLine): void {
    Object.assign(this.pending, this.remember(line, line.state as LedgerState));
    this.unsettled.set(line.key, line);
  }

  /** Remembers something else with the next write, so that it costs none of its own. */
  rememberAlong(values: Readonly<Record<string, string>>): void {
    Object.assign(this.pending, values);
  }

  /** Makes sure that nothing is left unremembered, before the lock is let go; with more to remember, in the same call. */
  rememberNow(more: Readonly<Record<string, string | null>> = {}): void {
    const values = { ...this.pending, ...more };
    if (Object.keys(values).length > 0) this.memory.set(values);
    this.pending = {};
  }

  /** Puts down a line that needs no sending (waiting, deferred, failed, not needed), or a person's word on one. */
  putDown(line: LetterLine): void {
    this.unsettled.set(line.key, line);
  }

  /** Takes over the lines that another ledger put down and did not yet write, unless the letter went during the pause. */
  carryOver(before: LetterLedger): void {
    for (const [key, line] of before.unsettled) if (!this.hasGone(key)) this.unsettled.set(key, line);
  }

  /**
   * Writes the log's rows, then the ledger in short form, with whatever else the run has to remember, in one call each.
   *
   * Twice is harmless: what already stands is not written again.
   */
  settle(alsoRemember: Readonly<Record<string, string | null>> = {}, flush: () => void = () => undefined): void {
    if (!this.log.isWhole) {
      // The log is broken; until it is mended the lines stand in the ledger.
      for (const line of this.unsettled.values())
        Object.assign(this.pending, this.remember(line, line.state as LedgerState));
      this.rememberNow(alsoRemember);
      return;
    }
    const coming = this.coming();
    const standing = this.log.rows.map((row) => ({ row, line: this.settled(row) }));
    for (const { row, line } of standing) if (row !== line) this.log.update(row, line);
    for (const line of coming) this.log.append(line);
    const short: Record<string, string | null> = {};
    let forgotten = 0;
    for (const line of [...standing.map((row) => row.line), ...coming]) {
      const { key, state, at } = line;
      const entry = this.entries.get(key);
      const isToForget = at !== '' && isRecorded(state as LedgerState) && this.isOldReceipt(line);
      if (isToForget && (entry === undefined || entry.state === state)) {
        if (entry === undefined || entry.line !== undefined || forgotten >= FORGOTTEN_AT_ONCE) continue;
        forgotten += 1;
        short[LEDGER_PREFIX + key] = null;
        this.entries.delete(key);
        continue;
      }
      // A letter that was never to be sent needs no memory, nor does one of another campaign that someone pasted in.
      const isForgettable =
        entry === undefined && (state === 'Không gửi' || parsedLetterKey(key)?.symbol !== this.symbol);
      if (isForgettable || (entry !== undefined && entry.line === undefined && entry.state === state)) continue;
      short[LEDGER_PREFIX + key] = shortEntry(state, at);
      this.entries.set(key, { state: state as LedgerState, at });
    }
    this.log.save({ bridge: true });
    flush();
    this.unsettled.clear();
    this.rememberNow({ ...short, ...alsoRemember });
  }

  // A row whose key is none of ours is a person's, and left alone.
  private settled(row: LetterLine): LetterLine {
    if (parsedLetterKey(row.key) === undefined) return row;
    const entry = this.entries.get(row.key);
    // What is typed into the row of a forgotten letter is no order to send it; a person says what became of it.
    const isTyped = entry === undefined && row.state !== 'Không gửi' && this.isOldReceipt(row);
    const isDoubtful = isTyped && !isRecorded(row.state as LedgerState);
    return (
      this.unsettled.get(row.key) ?? settledLine(isDoubtful ? { ...row, state: '' } : row, this.entries, entry?.line)
    );
  }

  private isOldReceipt({ key, at }: LetterLine): boolean {
    const parsed = parsedLetterKey(key);
    return at < this.oldReceipts && parsed?.symbol === this.symbol && parsed.subject.about === 'receipt';
  }

  private coming(): LetterLine[] {
    const standing = new Set(this.log.rows.map((row) => row.key));
    const kept = [...this.entries.values()].flatMap(({ line }) =>
      line === undefined || this.unsettled.has(line.key) ? [] : settledLine(line, this.entries),
    );
    return [...this.unsettled.values(), ...kept].filter((line) => !standing.has(line.key));
  }

  private remember(line: LetterLine, state: LedgerState): Record<string, string> {
    this.entries.set(line.key, { state, at: line.at, line });
    return { [LEDGER_PREFIX + line.key]: JSON.stringify({ state, line }) };
  }
}

// All entries share 500 KB: the place of the state in its list, the moment in seconds, its offset.
function shortEntry(state: string, at: Moment): string {
  const place = (LETTER_STATES as readonly string[]).indexOf(state);
  return `${place}${at && (Date.parse(at) / 1000).toString(36) + at.slice(19)}`;
}

// An entry that can't be read was a letter all the same: it counts as perhaps sent until a person says what became of it.
function parsedEntry(value: string): Entry {
  const [, place, seconds, offset = 'Z'] = /^(\d)(?:([0-9a-z]+)(Z|[+-]\d\d:\d\d))?$/.exec(value) ?? [];
  const short = LETTER_STATES[Number(place)];
  if (short !== undefined) {
    const instant = seconds && new Date(Number.parseInt(seconds, 36) * 1000).toISOString();
    return { state: short, at: instant ? inZoneOf(`${instant.slice(0, 19)}${offset}`, instant) : '' };
  }
  const { state, line } = storedObject(value) as Partial<{ state: LedgerState; line: LetterLine }>;
  if (state && typeof line?.at === 'string' && typeof line.key === 'string') return { state, at: line.at, line };
  const [word, at = ''] = value.split('|');
  return { state: LETTER_STATES.find((known) => known === word) ?? 'Chưa xác định', at };
}
