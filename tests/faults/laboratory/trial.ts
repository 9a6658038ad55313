import type { Runtime } from '../../../src/local/runtime';
import type { Store } from '../../../src/local/store';
import type { CallVerdict } from '../../../src/local/world';
import { type Act, trigger } from './acts';
import { type Breach, breachesOf } from './invariants';
import { type ShownRow, shownRows } from './tabs-read';

/** Sự cố: what happens at one service call of an act, before or after the call takes effect. */
export interface Fault {
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
}

/** An act with the calls it makes and the end it comes to when nothing happens. */
export interface Rehearsed {
  readonly act: Act;
  readonly calls: readonly Call[];
  readonly runtime: Runtime;
  readonly start: Store;
  readonly end: End;
}

/** Where things stand at the end: rows of the registers and letters' states. */
interface End {
  readonly rows: readonly string[];
  readonly letters: ReadonlyMap<string, string>;
}

const WRITES = /^Range\.(set|clear|merge|break|insert)|^Sheet\.(set|insert|append|delete|clear)/;

/** Does an act undisturbed and tells its calls and its end. */
export function rehearsed(act: Act): Rehearsed {
  const runtime = act.world();
  const start = runtime.snapshot();
  const calls: Call[] = [];
  let leavesUnflushed = false;
  let isLocked = false;
  runtime.onCall = ({ name, phase }) => {
    if (phase === 'before') return undefined;
    if (name === 'SpreadsheetApp.flush') leavesUnflushed = false;
    else if (WRITES.test(name)) leavesUnflushed = true;
    calls.push({ name, leavesUnflushed, isLocked: isLocked && name !== 'Lock.releaseLock' });
    if (name === 'Lock.tryLock') isLocked = true;
    else if (name === 'Lock.releaseLock') isLocked = false;
    return undefined;
  };
  act.run(runtime);
  runtime.onCall = null;
  goOn(act, runtime);
  return { act, calls, runtime, start, end: endOf(runtime) };
}

/** Does an act once more with one fault in it, lets things go on, and tells what is broken then. */
export function tried({ act, runtime, start, end }: Rehearsed, fault: Fault): Breach[] {
  runtime.restore(start);
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
  if (!isOver) return [{ kind: 'state', what: `the act made no call ${fault.call}` }];
  goOn(act, runtime);
  const breaches = breachesOf(runtime, fault);
  return fault.endsAlike === 'no' ? breaches : [...breaches, ...differences(end, endOf(runtime), fault)];
}

function goOn(act: Act, runtime: Runtime): void {
  if (act.goOn) act.goOn(runtime);
  trigger(runtime, 'sweep');
}

// A number that a stopped run remembered is never given again, so codes may leave one out; ids of staff's records are drawn.
function endOf(runtime: Runtime): End {
  const shown = (row: ShownRow) => {
    const { 'Mã sáng kiến': _code, Nguồn: sources = '', ...rest } = row;
    return JSON.stringify({ ...rest, Nguồn: sources.replace(/tay#\S+/g, 'tay').replace(/^tay(; tay)+$/, 'tay') });
  };
  return {
    rows: ['Sáng kiến', 'Kế hoạch', 'Chờ xử lý', 'Đơn vị', 'Cấu hình', 'Nội dung', 'Mẫu thư', 'Ngày nghỉ'].flatMap(
      (tab) => shownRows(runtime, tab).map((row) => `${tab} ${shown(row)}`),
    ),
    letters: new Map(shownRows(runtime, 'Nhật ký gửi thư').map((line) => [line.Khóa ?? '', line['Trạng thái'] ?? ''])),
  };
}

function differences(expected: End, found: End, { endsAlike }: Fault): Breach[] {
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
