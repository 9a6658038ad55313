import type { Runtime } from '../../src/local/runtime';
import {
  COLLEAGUE,
  call,
  campaignOf,
  data,
  letterLog,
  OFFICE,
  rowsWhere,
  setSetting,
  skipTo,
  sweep,
} from '../support/campaign';

const stateOf = (runtime: Runtime, key: string) => letterLog(runtime).get(key)?.['Trạng thái'];
const unknown = (runtime: Runtime) => rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', 'Chưa xác định');
const daily = (runtime: Runtime) => void runtime.run('runDaily', [], { context: 'trigger' });

describe('a run that can’t get its lock back after a pause', () => {
  /** Slow mail makes the run pause; meanwhile a colleague's act goes through, and the lock is then refused. */
  function lockLost(): Runtime {
    const runtime = campaignOf(60);
    sweep(runtime);
    skipTo(runtime, '2023-02-15 08:10');
    let isLost = false;
    runtime.onCall = ({ name, phase }) => {
      if (name === 'MailApp.sendEmail' && phase === 'before') runtime.store.clock.now += 2_000;
      if (name === 'Lock.releaseLock' && phase === 'after' && !isLost) {
        isLost = true;
        data(call(runtime, 'sendInvitations', { units: ['U060'] }, COLLEAGUE));
      }
      return isLost && name === 'Lock.tryLock' && phase === 'before' ? new Error('Lock service down') : undefined;
    };
    daily(runtime);
    runtime.onCall = null;
    return runtime;
  }

  it('writes nothing over what others wrote meanwhile, and the next one goes on', () => {
    const runtime = lockLost();
    expect(stateOf(runtime, 'DVK2023|U060|MOI|1')).toBe('Chờ gửi');
    expect(data(call(runtime, 'dashboard')).attention.settings.join(' ')).not.toContain('Nhật ký gửi thư');
    sweep(runtime);
    sweep(runtime);
    const reminders = runtime.mail.outbox
      .filter(({ subject }) => subject.startsWith('Nhắc hạn'))
      .map(({ to }) => to[0]);
    expect(reminders).toHaveLength(60);
    expect(new Set(reminders).size).toBe(60);
    expect(unknown(runtime)).toEqual([]);
  });
});

describe('a run of many letters with slow mail', () => {
  it('stops itself before six minutes, the next goes on, and nothing goes twice', () => {
    const runtime = campaignOf(150);
    setSetting(runtime, 'Bắt đầu nhắc từ ngày', '15/02/2023');
    sweep(runtime);
    runtime.mail.quota = 1500;
    skipTo(runtime, '2023-02-15 08:10');
    runtime.onCall = ({ name, phase }) => {
      if (name === 'MailApp.sendEmail' && phase === 'before') runtime.store.clock.now += 5_000;
    };
    const runs = [];
    for (let run = 0; run < 6; run += 1) {
      const { at, killed } = runtime.run(run === 0 ? 'runDaily' : 'sweep', [], { context: 'trigger' });
      runs.push({ killed, minutes: (runtime.clock.now() - at) / 60_000 });
    }
    runtime.onCall = null;
    const reminders = runtime.mail.outbox.filter(({ to }) => to[0] !== OFFICE).map(({ to }) => to[0]);
    expect(runs.filter(({ killed }) => killed !== undefined)).toEqual([]);
    expect(Math.max(...runs.map(({ minutes }) => minutes))).toBeLessThan(5.5);
    expect(runs[0]?.minutes).toBeGreaterThan(2);
    expect(reminders).toHaveLength(150);
    expect(new Set(reminders).size).toBe(150);
    expect(unknown(runtime)).toEqual([]);
    expect(runtime.mail.outbox.filter(({ to }) => to[0] === OFFICE).length).toBeLessThanOrEqual(2);
  });
});
