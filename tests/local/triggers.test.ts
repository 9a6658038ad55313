import { NOW, runtimeFor } from './fixture';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const code = `
  function tick(e) { return e; }
  function daily() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(8).inTimezone('Asia/Ho_Chi_Minh').create(); }
  function nearHalf() { ScriptApp.newTrigger('tick').timeBased().everyDays(2).atHour(8).nearMinute(5).create(); }
  function minutes() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
  function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(6).create(); }
  function once() { ScriptApp.newTrigger('tick').timeBased().after(5 * 60 * 1000).create(); }
  function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]); }
  function fill() { for (let i = 0; i < 21; i += 1) minutes(); }
  function drop() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function again() { minutes(); }
  function chain() { ScriptApp.newTrigger('again').timeBased().after(1).create(); }
  function slow() { Utilities.sleep(250000); }
  function slowTrigger() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(5).create(); }
`;

const times = (executions: readonly { at: number }[]) =>
  executions.map(({ at }) =>
    new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' }).format(at),
  );

describe('a daily trigger (guide to installable triggers: a time chosen within the hour, kept day to day)', () => {
  it('fires each day at the same minute of its hour', () => {
    const runtime = runtimeFor({ code });
    runtime.run('daily');
    const fired = times(runtime.clock.advanceTo(NOW + 3 * DAY));
    expect(fired.map((time) => time.slice(0, 13))).toEqual(['2023-02-16 08', '2023-02-17 08', '2023-02-18 08']);
    expect(new Set(fired.map((time) => time.slice(11))).size).toBe(1);
  });

  it('keeps to its zone, whatever the zone of the script', () => {
    const runtime = runtimeFor({ code, scriptZone: 'America/New_York' });
    runtime.run('daily');
    expect(times(runtime.clock.advanceTo(NOW + DAY))[0]).toMatch(/^2023-02-16 08/);
  });

  it('with nearMinute stays within a quarter of an hour of it, and may be every second day', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const runtime = runtimeFor({ code, seed });
      runtime.run('nearHalf');
      const [first, second] = runtime.clock.advanceTo(NOW + 4 * DAY).map(({ at }) => at);
      const distance = Math.abs((first as number) - Date.parse('2023-02-16T08:05:00+07:00'));
      expect(distance).toBeLessThanOrEqual(15 * MINUTE);
      expect(Math.round(((second as number) - (first as number)) / HOUR)).toBe(48);
    }
  });
});

describe('other time triggers', () => {
  it('fire every so many minutes or hours', () => {
    const runtime = runtimeFor({ code });
    runtime.run('minutes');
    expect(runtime.clock.advanceBy(HOUR)).toHaveLength(6);
    runtime.run('drop');
    runtime.run('hourly');
    expect(runtime.clock.advanceBy(DAY)).toHaveLength(4);
  });

  it('fire once, not before their time, and stay listed', () => {
    const runtime = runtimeFor({ code });
    runtime.run('once');
    expect(runtime.clock.advanceBy(4 * MINUTE)).toEqual([]);
    expect(runtime.clock.advanceBy(DAY)).toHaveLength(1);
    expect(runtime.run('list').value).toEqual([['tick', 'CLOCK', 'CLOCK']]);
  });

  it('tell their time in UTC (event objects)', () => {
    const runtime = runtimeFor({ code });
    runtime.run('daily');
    const [execution] = runtime.clock.advanceBy(DAY);
    expect(execution).toMatchObject({ as: 'owner@example.com', context: 'trigger' });
    expect(execution?.value).toMatchObject({
      authMode: 'FULL',
      year: 2023,
      month: 2,
      'day-of-month': 16,
      'day-of-week': 4,
      hour: 1,
      timezone: 'UTC',
      triggerUid: runtime.store.triggers[0]?.id,
    });
  });

  it.each([
    [`everyMinutes(7)`, 'must be one of 1, 5, 10, 15 or 30'],
    [`atHour(8)`, 'must have a schedule'],
    [`everyDays(1).inTimezone('Hà Nội')`, 'Invalid argument'],
    [`after(1).atHour(8)`, 'need a recurring trigger'],
    [`everyDays(1).atHour(24)`, 'between 0 and 23'],
  ])('%s throws', (chain, text) => {
    const runtime = runtimeFor({
      code: `function main() { ScriptApp.newTrigger('tick').timeBased().${chain}.create(); }`,
    });
    expect(runtime.run('main').error?.message).toContain(text);
  });
});

describe('faults of the clock', () => {
  it('skip, double and delay firings', () => {
    const runtime = runtimeFor({ code });
    runtime.run('daily');
    const start = runtime.snapshot();
    expect(runtime.clock.advanceBy(3 * DAY, { skip: (_trigger, at) => at < NOW + DAY })).toHaveLength(2);
    runtime.restore(start);
    expect(runtime.clock.advanceBy(2 * DAY, { duplicate: () => true })).toHaveLength(4);
    runtime.restore(start);
    const due = runtime.store.triggers[0]?.schedule?.next as number;
    const [late] = runtime.clock.advanceBy(DAY, { jitter: HOUR });
    expect((late?.at as number) - due).toBeGreaterThan(0);
  });

  it('does not go back', () => {
    expect(() => runtimeFor({ code }).clock.advanceTo(NOW - 1)).toThrow('does not go back');
  });

  it('moves by one firing at a time when asked, and then stands', () => {
    const runtime = runtimeFor({ code });
    runtime.run('minutes');
    const until = NOW + 25 * MINUTE;
    const steps = Array.from({ length: 4 }, () => runtime.clock.step(until)?.length ?? null);
    expect(steps.slice(0, 2)).toEqual([1, 1]);
    expect(steps.at(-1)).toBeNull();
    expect(runtime.clock.now()).toBe(until);
  });
});

describe('triggers of accounts', () => {
  it('are seen and deleted by their own account only', () => {
    const runtime = runtimeFor({ code });
    runtime.run('minutes');
    runtime.run('minutes', [], { as: 'second@example.com' });
    runtime.run('drop');
    expect(runtime.store.triggers.map(({ owner }) => owner)).toEqual(['second@example.com']);
    expect(runtime.clock.advanceBy(10 * MINUTE)).toMatchObject([{ as: 'second@example.com' }]);
  });

  it('are at most 20 each', () => {
    const runtime = runtimeFor({ code });
    expect(runtime.run('fill').error?.message).toMatch(/^This script has too many triggers\./);
    expect(runtime.store.triggers).toHaveLength(20);
  });

  it('come up disabled when a trigger installs them', () => {
    const runtime = runtimeFor({ code });
    runtime.run('chain');
    expect(runtime.clock.advanceBy(DAY).map(({ functionName }) => functionName)).toEqual(['again']);
    expect(runtime.store.triggers.map(({ disabled }) => disabled)).toEqual([false, true]);
  });

  it('run 90 minutes a day together, and then fail (quotas)', () => {
    const runtime = runtimeFor({ code });
    runtime.run('slowTrigger');
    const fired = runtime.clock.advanceBy(3 * HOUR);
    expect(fired.filter(({ ok }) => ok)).toHaveLength(22);
    expect(fired.at(-1)?.error?.message).toBe('Service using too much computer time for one day.');
  });
});
