import type { Params } from '../../src/sidebar/call';
import { currentSending, forgetSending, startSending } from '../../src/sidebar/letter-sending';
import { LOST_CALL } from '../../src/sidebar/lost-call';
import { allWaiting, roundOrder } from '../../src/sidebar/sending-order';
import type { SendCounts as Batch } from '../../src/sidebar/sending-progress';

type Call = readonly [method: string, params: Params<'sendReminders'> & Params<'sendWaiting'>];

const reminders = (total: number) => ({ ...roundOrder('reminders', ['P.BN'], undefined, 1), total });
const none: Batch = { sent: 0, queued: 0, deferred: 0, failed: 0 };

/** Puts a server in place that answers so, each call in turn, and gives the calls it gets. */
function aServer(answers: readonly (Batch | 'lost')[]): Call[] {
  const calls: Call[] = [];
  const runner = (onAnswer: (answer: unknown) => void, onLost: (error: Error) => void): object => ({
    withSuccessHandler: (handler: typeof onAnswer) => runner(handler, onLost),
    withFailureHandler: (handler: typeof onLost) => runner(onAnswer, handler),
    sidebarCall: (...call: [string, Call[1]]) => {
      calls.push(call);
      const answer = answers[calls.length - 1] ?? 'lost';
      if (answer === 'lost') onLost(new Error('gone'));
      else onAnswer({ ok: true, data: answer });
    },
  });
  Object.assign(globalThis, {
    google: {
      script: {
        run: runner(
          () => {},
          () => {},
        ),
      },
    },
  });
  return calls;
}

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  jest.restoreAllMocks();
  forgetSending();
});

describe('startSending', () => {
  it('goes on batch by batch until nothing waits, and adds up what became of the letters', async () => {
    const calls = aServer([
      { ...none, sent: 10, queued: 15 },
      { ...none, sent: 9, queued: 5, failed: 1 },
      { ...none, sent: 5 },
    ]);
    await startSending(reminders(25), true);
    expect(calls).toEqual([
      ['sendReminders', { units: ['P.BN'], most: 10 }],
      ['sendWaiting', { units: ['P.BN'], kind: 'stage', most: 10 }],
      ['sendWaiting', { units: ['P.BN'], kind: 'stage', most: 10 }],
    ]);
    expect(currentSending()).toEqual({
      total: 25,
      counts: { sent: 24, queued: 0, deferred: 0, failed: 1 },
      isUnderWay: false,
      problem: '',
    });
  });

  it('sends all that wait when that is asked for', async () => {
    const calls = aServer([{ ...none, sent: 1 }]);
    await startSending(allWaiting(1), true);
    expect(calls).toEqual([['sendWaiting', { most: 10 }]]);
  });

  it('asks no more once for an account whose letters wait for another one', async () => {
    const calls = aServer([{ ...none, queued: 4 }]);
    await startSending(reminders(4), false);
    expect(calls).toHaveLength(1);
    expect(currentSending()).toMatchObject({ counts: { queued: 4 }, isUnderWay: false, problem: '' });
  });

  it('stops when a batch brings nothing on its way', async () => {
    const stuck = { ...none, queued: 3 };
    const calls = aServer([{ ...stuck, sent: 10 }, stuck, stuck]);
    await startSending(reminders(13), true);
    expect(calls).toHaveLength(2);
    expect(currentSending()).toMatchObject({ counts: { sent: 10, queued: 3 }, isUnderWay: false });
  });

  it('stops at a letter whose fate nobody knows, since each further batch could leave one more', async () => {
    const calls = aServer([
      { ...none, sent: 3, queued: 31, unknown: 1 },
      { ...none, queued: 30, unknown: 1 },
    ]);
    await startSending(reminders(35), true);
    expect(calls).toHaveLength(1);
    expect(currentSending()).toMatchObject({ counts: { sent: 3, queued: 31, unknown: 1 }, isUnderWay: false });
  });

  it('stops at such a letter of a later batch, too', async () => {
    const calls = aServer([
      { ...none, sent: 10, queued: 25 },
      { ...none, sent: 2, queued: 22, unknown: 1 },
      { ...none, sent: 10, queued: 12 },
    ]);
    await startSending(reminders(35), true);
    expect(calls).toHaveLength(2);
    expect(currentSending()).toMatchObject({ counts: { sent: 12, queued: 22, unknown: 1 } });
  });

  it('says what is unclear when a call is lost, and keeps what is known', async () => {
    aServer([{ ...none, sent: 10, queued: 5 }, 'lost']);
    await startSending(reminders(15), true);
    expect(currentSending()).toMatchObject({
      counts: { sent: 10, queued: 5 },
      isUnderWay: false,
      problem: LOST_CALL.sendWaiting,
    });
  });

  it('claims nothing when the first call is lost', async () => {
    aServer(['lost']);
    await startSending(reminders(1), true);
    expect(currentSending()).toMatchObject({ counts: none, isUnderWay: false, problem: LOST_CALL.sendReminders });
  });

  it('does not begin a second time while letters are on their way', async () => {
    const calls = aServer([{ ...none, sent: 1 }]);
    await Promise.all([startSending(reminders(1), true), startSending(reminders(1), true)]);
    expect(calls).toHaveLength(1);
  });
});
