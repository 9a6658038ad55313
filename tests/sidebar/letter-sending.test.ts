import type { Params } from '../../src/sidebar/call';
import { currentSending, forgetSending, startSending } from '../../src/sidebar/letter-sending';
import { LOST_CALL } from '../../src/sidebar/lost-call';

type Batch = { sent: number; queued: number; deferred: number; failed: number };
type Call = readonly [method: string, params: Params<'sendReminders'>];

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
    await startSending('sendReminders', ['P.BN'], 25, true);
    expect(calls).toEqual([
      ['sendReminders', { units: ['P.BN'], most: 10 }],
      ['sendWaiting', { most: 10 }],
      ['sendWaiting', { most: 10 }],
    ]);
    expect(currentSending()).toEqual({
      total: 25,
      counts: { sent: 24, queued: 0, deferred: 0, failed: 1 },
      isUnderWay: false,
      problem: '',
    });
  });

  it('leaves the choice of units to the server when none are named', async () => {
    const calls = aServer([{ ...none, sent: 1 }]);
    await startSending('sendInvitations', undefined, 1, true);
    expect(calls).toEqual([['sendInvitations', { most: 10 }]]);
  });

  it('asks no more once for an account whose letters wait for another one', async () => {
    const calls = aServer([{ ...none, queued: 4 }]);
    await startSending('sendReminders', ['P.BN'], 4, false);
    expect(calls).toHaveLength(1);
    expect(currentSending()).toMatchObject({ counts: { queued: 4 }, isUnderWay: false, problem: '' });
  });

  it('stops when a batch brings nothing on its way', async () => {
    const stuck = { ...none, queued: 3 };
    const calls = aServer([{ ...stuck, sent: 10 }, stuck, stuck]);
    await startSending('sendReminders', ['P.BN'], 13, true);
    expect(calls).toHaveLength(2);
    expect(currentSending()).toMatchObject({ counts: { sent: 10, queued: 3 }, isUnderWay: false });
  });

  it('says what is unclear when a call is lost, and keeps what is known', async () => {
    aServer([{ ...none, sent: 10, queued: 5 }, 'lost']);
    await startSending('sendReminders', ['P.BN'], 15, true);
    expect(currentSending()).toMatchObject({
      counts: { sent: 10, queued: 5 },
      isUnderWay: false,
      problem: LOST_CALL.sendWaiting,
    });
  });

  it('claims nothing when the first call is lost', async () => {
    aServer(['lost']);
    await startSending('sendReminders', ['P.BN'], 1, true);
    expect(currentSending()).toMatchObject({ counts: none, isUnderWay: false, problem: LOST_CALL.sendReminders });
  });

  it('does not begin a second time while letters are on their way', async () => {
    const calls = aServer([{ ...none, sent: 1 }]);
    await Promise.all([
      startSending('sendReminders', ['P.BN'], 1, true),
      startSending('sendReminders', ['P.BN'], 1, true),
    ]);
    expect(calls).toHaveLength(1);
  });
});
