import type { Runtime } from '../../../src/local/runtime';
import type { Dice } from './dice';
import { errorTextsOf } from './faults';

/** Đòn: what the platform does at one service call of a deed, chosen by its place or by what it is. */
export interface Blow {
  readonly at: 'any call' | 'a letter' | 'the lock' | 'a write';
  /** The place among such calls, from 0. */
  readonly place: number;
  readonly phase: 'before' | 'after';
  readonly does: 'stop' | 'stop, losing what was not flushed' | 'error' | Meanwhile;
}

/** What else may happen at the very moment of a call. */
export type Meanwhile = 'other run' | 'edit in the sheet';

/** What a blow hit, and what that may have cost. */
export interface Struck {
  readonly call: string | null;
  /** Stops of the platform in it. */
  readonly stops: number;
  /** Letters whose fate it hides. */
  readonly mailFailures: number;
}

const CALLS: Readonly<Record<Blow['at'], RegExp>> = {
  'any call': /./,
  'a letter': /^MailApp\.sendEmail$/,
  'the lock': /^Lock\./,
  'a write': /^(Range\.set|Sheet\.(insert|delete|append)|Properties\.(set|delete)|SpreadsheetApp\.flush)/,
};

/** Draws a blow; people edit the sheet in the middle of a run only if asked for. */
export function drawnBlow(dice: Dice, withEdits = false): Blow {
  const at = dice.weighed<Blow['at']>([
    [5, 'any call'],
    [3, 'a letter'],
    [3, 'a write'],
    [1, 'the lock'],
  ]);
  const most = { 'any call': 120, 'a letter': 6, 'a write': 14, 'the lock': 1 }[at];
  return {
    at,
    place: dice.often(30) ? dice.whole(0, 3) : dice.whole(0, most),
    phase: dice.one(['before', 'after']),
    does: dice.weighed<Blow['does']>([
      [1, 'stop'],
      [1, 'stop, losing what was not flushed'],
      [2, 'error'],
      [1, 'other run'],
      [withEdits ? 3 : 0, 'edit in the sheet'],
    ]),
  };
}

/**
 * Lets something happen with a blow in it; what else happens at that moment is up to the caller.
 *
 * An error that nobody catches ends a run like a stop, so it counts as one.
 */
export function struckBy(
  runtime: Runtime,
  blow: Blow,
  meanwhile: (what: Meanwhile) => void,
  happen: () => void,
): Struck {
  let seen = -1;
  let struck: Struck = { call: null, stops: 0, mailFailures: 0 };
  runtime.loseUnflushed = blow.does === 'stop, losing what was not flushed' ? 'lose' : 'keep';
  runtime.onCall = ({ name, phase }) => {
    if (struck.call !== null || !CALLS[blow.at].test(name)) return undefined;
    if (phase === 'before') seen += 1;
    if (seen !== blow.place || phase !== blow.phase) return undefined;
    struck = { call: name, stops: 0, mailFailures: 0 };
    if (blow.does === 'other run' || blow.does === 'edit in the sheet') {
      meanwhile(blow.does);
      return undefined;
    }
    struck = { ...struck, stops: 1 };
    if (blow.does !== 'error') return 'kill';
    const texts = errorTextsOf(name, phase);
    if (name === 'MailApp.sendEmail') struck = { ...struck, mailFailures: 1 };
    return new Error(texts[blow.place % texts.length]);
  };
  try {
    happen();
  } finally {
    runtime.onCall = null;
    runtime.loseUnflushed = 'keep';
  }
  return struck;
}

/** Words a blow for an account. */
export function blowText({ at, place, phase, does }: Blow): string {
  return `${does} ${phase} ${at} ${place}`;
}
