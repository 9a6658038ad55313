import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  COLLEAGUE,
  call,
  campaignOf,
  data,
  from,
  letterLog,
  lettersSince,
  passTo,
  refusal,
  rowsWhere,
  runDaily,
  skipTo,
  stopped,
  stopsOf,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const T7 = (unit: string) => `DVK2023|${unit}|2023-02-22|T-7`;
const stateOf = (runtime: Runtime, key: string) => letterLog(runtime).get(key)?.['Trạng thái'];
const unknown = (runtime: Runtime) => rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', 'Chưa xác định');
const daily = (runtime: Runtime) => void runtime.run('runDaily', [], { context: 'trigger' });

/** The morning of T-7 with three units that all owe. */
const morning = () =>
  from('morning', () => {
    const runtime = campaignOf(3);
    sweep(runtime);
    skipTo(runtime, '2023-02-15 08:10');
    return runtime;
  });

/** The same morning cut short right after the second letter had gone. */
function cutShort(): Runtime {
  const runtime = morning();
  let sent = 0;
  runtime.onCall = ({ name, phase }) => {
    if (name !== 'MailApp.sendEmail' || phase !== 'after') return undefined;
    sent += 1;
    return sent === 2 ? 'kill' : undefined;
  };
  daily(runtime);
  runtime.onCall = null;
  return runtime;
}

const perUnit = (runtime: Runtime) =>
  new Map(
    ['U001', 'U002', 'U003'].map((unit) => [
      unit,
      runtime.mail.outbox.filter(({ to }) => to[0] === addressOf(unit)).length,
    ]),
  );

describe('a daily run stopped anywhere', () => {
  const stops = stopsOf(morning, daily);

  it('leaves at most one letter undetermined, sends none twice and loses none, once it has run on', () => {
    const wrong = stops.flatMap((stop) => {
      const runtime = stopped(morning, daily, stop);
      skipTo(runtime, '2023-02-15 09:20');
      sweep(runtime);
      sweep(runtime);
      const counts = [...perUnit(runtime).values()];
      const waiting = unknown(runtime).map((row) => row['Mã đơn vị'] ?? '');
      const lost = [...perUnit(runtime)].filter(([unit, count]) => count === 0 && !waiting.includes(unit));
      const isRight = waiting.length <= 1 && counts.every((count) => count <= 1) && lost.length === 0;
      return isRight
        ? []
        : [
            `${stop.phase} ${stop.name} ${stop.index}, unflushed ${stop.unflushed}: ${counts.join(' ')}; ${waiting.join()}`,
          ];
    });
    expect(stops.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('leaves one line a letter in the log', () => {
    for (const stop of stops.filter((_, index) => index % 9 === 0)) {
      const runtime = stopped(morning, daily, stop);
      sweep(runtime);
      const keys = table(runtime, 'Nhật ký gửi thư').rows.map((row) => row.Khóa);
      expect(keys).toHaveLength(new Set(keys).size);
    }
  });
});

describe('a letter whose run was cut short as it left', () => {
  it('is Chưa xác định with what staff should do, is counted, and is never sent again by itself', () => {
    const runtime = cutShort();
    passTo(runtime, '2023-02-16 12:00');
    sweep(runtime);
    expect(unknown(runtime)).toHaveLength(1);
    const [line] = unknown(runtime);
    expect(line?.Lỗi).toContain('Kiểm tra mục Đã gửi');
    expect(data(call(runtime, 'dashboard')).attention.unknownLetters).toBe(1);
    expect(Math.max(...perUnit(runtime).values())).toBe(1);
  });

  it('counts as a stage recorded, so that the next stage goes at its time', () => {
    const runtime = cutShort();
    passTo(runtime, '2023-02-17 12:00');
    expect(stateOf(runtime, 'DVK2023|U002|2023-02-22|T-3')).toBe('Đã gửi');
  });

  it('is marked as sent by staff who found it', () => {
    const runtime = cutShort();
    sweep(runtime);
    const key = T7('U002');
    expect(stateOf(runtime, key)).toBe('Chưa xác định');
    const before = runtime.mail.outbox.length;
    data(call(runtime, 'resolveUnknownLetter', { key, action: 'markSent' }, COLLEAGUE));
    sweep(runtime);
    expect(stateOf(runtime, key)).toBe('Đã gửi');
    expect(lettersSince(runtime, before)).toEqual([]);
    expect(rowsWhere(runtime, 'Nhật ký', 'Đối tượng', key)).toMatchObject([{ 'Người thực hiện': COLLEAGUE }]);
    expect(refusal(call(runtime, 'resolveUnknownLetter', { key, action: 'resend' })).field).toBe('key');
  });

  it('is sent again by the owner at once', () => {
    const runtime = cutShort();
    sweep(runtime);
    const before = runtime.mail.outbox.length;
    expect(data(call(runtime, 'resolveUnknownLetter', { key: T7('U002'), action: 'resend' }))).toMatchObject({
      sent: 1,
    });
    expect(lettersSince(runtime, before).map(({ to }) => to)).toEqual([[addressOf('U002')]]);
    expect(stateOf(runtime, T7('U002'))).toBe('Đã gửi');
  });

  it('is sent again for a colleague by the owner’s next sweep', () => {
    const runtime = cutShort();
    sweep(runtime);
    const before = runtime.mail.outbox.length;
    const key = T7('U002');
    expect(data(call(runtime, 'resolveUnknownLetter', { key, action: 'resend' }, COLLEAGUE))).toMatchObject({
      sent: 0,
      queued: 1,
    });
    expect(lettersSince(runtime, before)).toEqual([]);
    sweep(runtime);
    expect(lettersSince(runtime, before).map(({ to, from: sender }) => [to[0], sender])).toEqual([
      [addressOf('U002'), runtime.owner],
    ]);
  });
});

describe('an error of the mail service that says nothing', () => {
  it.each([['before'], ['after']] as const)(
    'thrown %s the letter went leaves it Chưa xác định and ends the run',
    (phase) => {
      const runtime = morning();
      runtime.onCall = (made) =>
        made.name === 'MailApp.sendEmail' && made.phase === phase ? new Error('Service error: Mail') : undefined;
      runDaily(runtime);
      runtime.onCall = null;
      expect(unknown(runtime)).toHaveLength(1);
      sweep(runtime);
      expect(unknown(runtime)).toHaveLength(1);
      expect([...perUnit(runtime).values()].every((count) => count <= 1)).toBe(true);
    },
  );
});

describe('a letter that a colleague asks for', () => {
  it('waits as Chờ gửi, which the answer says, and leaves with the owner’s next sweep from the owner’s account', () => {
    const runtime = wardsCampaign();
    const before = runtime.mail.outbox.length;
    const answer = data(call(runtime, 'sendReminders', { units: ['P.BN', 'P.BT'] }, COLLEAGUE));
    expect(answer).toMatchObject({ sent: 0, queued: 2, deferred: 0, failed: 0 });
    expect(lettersSince(runtime, before)).toEqual([]);
    expect(rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', 'Chờ gửi')).toHaveLength(2);
    sweep(runtime);
    expect(lettersSince(runtime, before).map(({ from: sender }) => sender)).toEqual([runtime.owner, runtime.owner]);
    sweep(runtime);
    expect(lettersSince(runtime, before)).toHaveLength(2);
  });

  it('is laid aside with a reason when the unit owes nothing any more', () => {
    const runtime = wardsCampaign();
    data(call(runtime, 'sendReminders', { units: ['P.BN'] }, COLLEAGUE));
    data(call(runtime, 'exemptUnit', { unit: 'P.BN', reason: 'Đã giải thể' }));
    const before = runtime.mail.outbox.length;
    sweep(runtime);
    expect(lettersSince(runtime, before)).toEqual([]);
    expect(rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', 'Không gửi')).toMatchObject([
      { Lỗi: expect.stringMatching(/miễn/) },
    ]);
  });
});
