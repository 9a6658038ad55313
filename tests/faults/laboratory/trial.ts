import { createHash } from 'node:crypto';
import type { Runtime } from '../../../src/local/runtime';
import type { Store } from '../../../src/local/store';
import { storeToJson } from '../../../src/local/store-copies';
import type { CallVerdict } from '../../../src/local/world';
import { type Act, trigger } from './act';
import { urgedInVain } from './due-letters';
import { type Breach, breachesOf, type Known } from './invariants';
import { type ShownRow, shownRows } from './tabs-read';
import { unreadVersions } from './versions-read';

/** Sự cố: what happens at one service call of an act, before or after the call takes effect. */
export interface Fault {
  readonly kind: 'stop' | 'error' | 'overlap';
  /** The call's place among all calls of the act, from 0. */
  readonly call: number;
  readonly phase: 'before' | 'after';
  /** Names the fault, so that it can be tried again. */
  readonly name: string;
  /** What becomes of cells written and not yet flushed. */
  readonly unflushed: 'keep' | 'lose';
  /** Stops of the platform in it. */
  readonly stops: 0 | 1;
  /** Letters whose fate its errors hide. */
  readonly mailFailures: 0 | 1;
  /** Whether the end must be that of an undisturbed act, letters' states included. */
  readonly endsAlike: 'wholly' | 'registers' | 'no';
  strike(runtime: Runtime): CallVerdict;
}

/** A call of an act, undisturbed. */
export interface Call {
  readonly name: string;
  /** Whether cells may be written and not yet flushed once it is over. */
  readonly leavesUnflushed: boolean;
  /** Whether the act holds the lock when it comes. */
  readonly isLocked: boolean;
  /** Whether it fails by itself, so that nothing comes after it. */
  readonly fails: boolean;
}

/** An act with the calls it makes and the end it comes to when nothing happens. */
export interface Rehearsed {
  readonly act: Act;
  readonly calls: readonly Call[];
  readonly runtime: Runtime;
  readonly start: Store;
  readonly begun: Standing;
  readonly end: Standing;
  readonly known: Partial<Known>;
  /** What came of the worlds that faults have led to so far. */
  readonly seen: Map<string, Outcome>;
}

/** Kết quả: what became of an act with a fault in it. */
export interface Outcome {
  readonly breaches: readonly Breach[];
  /** Letters undetermined at the end that were not before. */
  readonly undetermined: number;
  /** Whether an earlier fault had left the very same world, so that how it goes on was known. */
  readonly isSeen: boolean;
}

/** Where things stand: rows of the registers, letters' states, and how much staff can read back. */
interface Standing {
  readonly rows: readonly string[];
  readonly letters: ReadonlyMap<string, string>;
  readonly sent: number;
  /** Lines of the audit log by `Việc`. */
  readonly acts: ReadonlyMap<string, number>;
}

const WRITES = /^Range\.(set|clear|merge|break|insert)|^Sheet\.(set|insert|append|delete|clear)/;

/** Does an act undisturbed and tells its calls and its end. */
export function rehearsed(act: Act): Rehearsed {
  const runtime = act.world();
  const start = runtime.snapshot();
  const begun = standing(runtime, act);
  const known = act.known?.(runtime) ?? {};
  const calls: Call[] = [];
  let leavesUnflushed = false;
  let isLocked = false;
  runtime.onCall = ({ name, phase }) => {
    if (phase === 'before') {
      calls.push({ name, leavesUnflushed, isLocked, fails: true });
      return undefined;
    }
    if (name === 'SpreadsheetApp.flush') leavesUnflushed = false;
    else if (WRITES.test(name)) leavesUnflushed = true;
    calls[calls.length - 1] = {
      name,
      leavesUnflushed,
      isLocked: isLocked && name !== 'Lock.releaseLock',
      fails: false,
    };
    if (name === 'Lock.tryLock') isLocked = true;
    else if (name === 'Lock.releaseLock') isLocked = false;
    return undefined;
  };
  act.run(runtime);
  runtime.onCall = null;
  toNextMinute(runtime);
  goOn(act, runtime);
  return { act, calls, runtime, start, begun, end: standing(runtime, act), known, seen: new Map() };
}

/** Does an act once more with one fault in it, lets things go on, and tells what is broken then. */
export function tried(rehearsal: Rehearsed, fault: Fault): Outcome {
  const { act, runtime, begun, end, seen } = rehearsal;
  const inVain = struck(rehearsal, fault);
  if (inVain === undefined) {
    return {
      breaches: [{ kind: 'state', what: `the act made no call ${fault.call}` }],
      undetermined: 0,
      isSeen: false,
    };
  }
  const unlogged = fault.endsAlike === 'no' ? [] : unloggedChanges(act, begun, standing(runtime, act));
  const world = `${fault.endsAlike}${fault.stops}${fault.mailFailures}${inVain.length}${worldDigest(runtime)}`;
  const earlier = seen.get(world);
  if (earlier) return { ...earlier, isSeen: true };
  goOn(act, runtime);
  const last = standing(runtime, act);
  const known = knownOf(rehearsal, fault);
  const outcome: Outcome = {
    breaches: [
      ...unlogged,
      ...unloggedChanges(act, begun, last),
      ...breachesOf(runtime, known),
      ...unreadVersions(runtime),
      ...inVain,
      ...(fault.endsAlike === 'no' ? [] : differences(end, last, fault)),
    ],
    undetermined: undeterminedIn(last) - undeterminedIn(begun),
    isSeen: false,
  };
  seen.set(world, outcome);
  return outcome;
}

/**
 * Leaves the world of a rehearsal as it is right after a fault; gives the letters that left in vain so far and
 * from then on, or nothing when the act never came to the fault.
 */
export function struck({ act, runtime, start }: Rehearsed, fault: Fault): Breach[] | undefined {
  runtime.restore(start);
  const inVain = urgedInVain(runtime);
  runtime.loseUnflushed = fault.unflushed;
  let call = -1;
  let isOver = false;
  runtime.onCall = ({ phase }) => {
    if (isOver) return undefined;
    if (phase === 'before') call += 1;
    if (call !== fault.call || phase !== fault.phase) return undefined;
    isOver = true;
    return fault.strike(runtime);
  };
  act.run(runtime);
  runtime.onCall = null;
  runtime.loseUnflushed = 'keep';
  toNextMinute(runtime);
  return isOver ? inVain : undefined;
}

/**
 * Names the whole state of a world. Two worlds of one name go on alike, because nothing else is kept between
 * executions; left out is only how long triggers have run, of which no script here comes near the day's limit.
 */
function worldDigest({ store }: Runtime): string {
  const users = Object.entries(store.users).map(([name, { mail }]) => [name, mail]);
  return createHash('sha1')
    .update(storeToJson({ ...store, users: Object.fromEntries(users) }))
    .digest('base64');
}

// Whatever follows a fault follows a little later, and the moment it begins does not hang on how long the calls took.
function toNextMinute(runtime: Runtime): void {
  runtime.clock.advanceTo(Math.ceil((runtime.clock.now() + 1) / 60_000) * 60_000, { skip: () => true });
}

function goOn(act: Act, runtime: Runtime): void {
  if (act.goOn) act.goOn(runtime);
  trigger(runtime, 'sweep');
}

function knownOf({ known }: Rehearsed, { stops, mailFailures }: Fault): Known {
  return {
    ...known,
    stops: stops + (known.stops ?? 0),
    mailFailures: mailFailures + (known.mailFailures ?? 0),
  };
}

// A number that a stopped run remembered is never given again, so codes may leave one out; ids of staff's records are drawn.
function standing(runtime: Runtime, { line }: Act): Standing {
  const shown = (row: ShownRow) => {
    const { 'Mã sáng kiến': _code, Nguồn: sources = '', ...rest } = row;
    const text = JSON.stringify({ ...rest, Nguồn: sources.replace(/tay#\S+/g, 'tay').replace(/^tay(; tay)+$/, 'tay') });
    // What a person does once more bears a later time of the same day.
    return line === undefined ? text : text.replace(/ \d\d:\d\d(:\d\d)?"/g, '"');
  };
  const acts = new Map<string, number>();
  for (const { Việc: act = '' } of shownRows(runtime, 'Nhật ký')) acts.set(act, (acts.get(act) ?? 0) + 1);
  return {
    rows: ['Sáng kiến', 'Kế hoạch', 'Chờ xử lý', 'Đơn vị', 'Cấu hình', 'Nội dung', 'Mẫu thư', 'Ngày nghỉ'].flatMap(
      (tab) => shownRows(runtime, tab).map((row) => `${tab} ${shown(row)}`),
    ),
    letters: new Map(shownRows(runtime, 'Nhật ký gửi thư').map((line) => [line.Khóa ?? '', line['Trạng thái'] ?? ''])),
    sent: runtime.mail.outbox.length,
    acts,
  };
}

function undeterminedIn({ letters }: Standing): number {
  return [...letters.values()].filter((state) => state === 'Chưa xác định').length;
}

/** What an act of a person has changed without a line that says who did it. */
function unloggedChanges({ line }: Act, before: Standing, after: Standing): Breach[] {
  if (line === undefined || (after.acts.get(line) ?? 0) > (before.acts.get(line) ?? 0)) return [];
  const changed = [
    ...after.rows.filter((row) => !before.rows.includes(row)),
    ...[...after.letters].filter(([key, state]) => before.letters.get(key) !== state).map(([key]) => key),
    ...(after.sent > before.sent ? [`${after.sent - before.sent} letters`] : []),
  ];
  return changed.slice(0, 1).map((what) => ({ kind: 'unseen', what: `changed without a line “${line}”: ${what}` }));
}

function differences(expected: Standing, found: Standing, { endsAlike }: Fault): Breach[] {
  const missing = expected.rows.filter((row) => !found.rows.includes(row));
  const added = found.rows.filter((row) => !expected.rows.includes(row));
  const letters = [...expected.letters].flatMap(([key, state]): Breach[] => {
    const now = found.letters.get(key);
    const isAlike = now === state || (now === 'Chưa xác định' && state === 'Đã gửi');
    if (now === undefined) return [{ kind: 'lost', what: `letter ${key} (${state}) has no line` }];
    return isAlike || endsAlike === 'registers'
      ? []
      : [{ kind: 'lost', what: `letter ${key} is “${now}”, not “${state}”` }];
  });
  return [
    ...missing.map((row): Breach => ({ kind: 'lost', what: `row ${row}` })),
    ...added.map((row): Breach => ({ kind: 'state', what: `unexpected row ${row}` })),
    ...letters,
  ];
}
