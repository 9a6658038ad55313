import { OTHERS } from './others';
import type { Call, Fault } from './trial';

/**
 * A stop at every moment between two service calls: before the first one, and after each has taken effect, with cells not
 * yet flushed kept and lost.
 *
 * Between a call's effect and the next call only the script's own code runs, so the moment after one is the moment before
 * the next.
 */
export function stopsIn(calls: readonly Call[]): Fault[] {
  const stop = (call: number, phase: 'before' | 'after', unflushed: 'keep' | 'lose'): Fault => ({
    kind: 'stop',
    call,
    phase,
    unflushed,
    name: `stop ${phase} ${calls[call]?.name} ${call}, unflushed ${unflushed}`,
    stops: 1,
    mailFailures: 0,
    endsAlike: 'wholly',
    strike: () => 'kill',
  });
  return [
    stop(0, 'before', 'keep'),
    ...calls.flatMap(({ leavesUnflushed, fails }, call) =>
      fails ? [] : [stop(call, 'after', 'keep'), ...(leavesUnflushed ? [stop(call, 'after', 'lose')] : [])],
    ),
  ];
}

/** Of the calls under the lock, one in so many is tried with another run. */
const HELD_SAMPLE = 40;
const BUSY_SERVICE = 'Service Spreadsheets timed out while accessing document with id 1x.';
const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** What Google is known to throw, by the service that throws it (platform.md §1, “Exact error messages”). */
const ERRORS: readonly (readonly [service: RegExp, texts: readonly string[]])[] = [
  [
    /^MailApp\.sendEmail$/,
    ['Service invoked too many times for one day: email.', 'Invalid email: x', 'Service unavailable: Mail'],
  ],
  [/^(SpreadsheetApp|Spreadsheet|Sheet|Range|EmbeddedChart)/, [BUSY_SERVICE]],
  [/^Properties/, ['You have exceeded the property storage quota. Please remove some properties and try again.']],
  [
    /^Lock/,
    [
      'Lock timeout: another process was holding the lock for too long.',
      'There are too many LockService operations against the same script.',
    ],
  ],
  [/^Form/, ['Service unavailable: Forms']],
  [/./, [SERVER_ERROR]],
];

/** Calls that change nothing: an error of theirs is the same before and after. */
const READS = /\.(get|is|has|as|compute|format|parse|when|build|new|open|to)\w*$/;

/** Gives what Google may throw at a call; once a letter has gone, neither the quota nor its address is refused any more. */
export function errorTextsOf(call: string, phase: 'before' | 'after'): readonly string[] {
  const [, texts = []] = ERRORS.find(([service]) => service.test(call)) ?? [];
  return call === 'MailApp.sendEmail' && phase === 'after' ? texts.slice(-1) : texts;
}

/** Each error of the platform at every call: before the call takes effect and, of calls that change something, after it did. */
export function errorsIn(calls: readonly Call[]): Fault[] {
  return calls.flatMap(({ name, fails }, call) =>
    (fails || READS.test(name) ? (['before'] as const) : (['before', 'after'] as const)).flatMap((phase) =>
      errorTextsOf(name, phase).map(
        (text): Fault => ({
          kind: 'error',
          call,
          phase,
          unflushed: 'keep',
          name: `“${text}” ${phase} ${name} ${call}`,
          // An error nobody catches ends the run like a stop.
          stops: 1,
          mailFailures: name === 'MailApp.sendEmail' ? 1 : 0,
          endsAlike: name === 'MailApp.sendEmail' ? 'registers' : 'wholly',
          strike: () => new Error(text),
        }),
      ),
    ),
  );
}

/**
 * Another run that begins at each call, as if at the same moment.
 *
 * While the act holds the lock the other run can only find that out, so a few such calls stand for all of them; where
 * the lock is free, before it is had, after it is let go and in each pause, every call is tried.
 */
export function overlapsIn(calls: readonly Call[]): Fault[] {
  return OTHERS.flatMap((other) =>
    calls.flatMap(({ name, isLocked }, call): Fault[] => {
      if (isLocked && call % HELD_SAMPLE !== 0) return [];
      return [
        {
          kind: 'overlap',
          call,
          phase: 'before',
          unflushed: 'keep',
          name: `${other.name} begins before ${name} ${call}`,
          stops: 0,
          mailFailures: 0,
          endsAlike: 'no',
          strike: (runtime) => {
            other.run(runtime);
            return undefined;
          },
        },
      ];
    }),
  );
}
