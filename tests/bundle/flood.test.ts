import type { Runtime } from '../../src/local/runtime';
import {
  call,
  data,
  from,
  initiative,
  linkOf,
  rowsWhere,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const FLOOD = 1_200;
/** What a run may last before Google stops it, and what all triggers of a day may. */
const RUN_MS = 360_000;
const DAY_MS = 90 * 60_000;

/** An hour in which more than a thousand submissions come behind three links that got about, half of them with a wrong code. */
const flooded = () =>
  from('flooded', () => {
    const runtime = wardsCampaign();
    const links = ['P.BN', 'P.BT', 'P.CG'].map((unit) => runtime.openPrefilled(linkOf(runtime, unit)));
    for (let number = 0; number < FLOOD; number += 1) {
      const link = links[number % links.length];
      if (link === undefined) throw new Error('No link');
      const code = number % 2 === 0 ? {} : { 'Mã xác nhận': 'SAI' };
      runtime
        .form(link.formId)
        .submit({ ...link.answers, ...code, ...initiative(`Việc số ${number % 40}`) }, { fire: false });
      runtime.clock.advanceBy(2_500, { skip: () => true });
    }
    return runtime;
  });

const properties = (runtime: Runtime) => Object.entries(runtime.store.properties.script);

describe('more than a thousand submissions in an hour', () => {
  it('are taken in over a few runs, each of which ends in time, and then cost little', () => {
    const runtime = flooded();
    const before = runtime.mail.outbox.length;
    const runs = Array.from({ length: 6 }, () => {
      const run = sweep(runtime);
      runtime.clock.advanceBy(600_000, { skip: () => true });
      return run;
    });
    expect(Math.max(...runs.map(({ chargedMs }) => chargedMs))).toBeLessThan(RUN_MS / 3);
    const sources = table(runtime, 'Sáng kiến').rows.flatMap((row) => row.Nguồn?.split('; ') ?? []);
    expect(sources.length + table(runtime, 'Chờ xử lý').rows.length).toBe(FLOOD);
    expect(runtime.mail.outbox.length - before).toBe(15);

    skipTo(runtime, '2023-02-09 14:00');
    const later = sweep(runtime);
    expect(later.chargedMs * 144).toBeLessThan(DAY_MS);
    expect(Math.max(...properties(runtime).map(([, value]) => Buffer.byteLength(value)))).toBeLessThan(9 * 1024);

    // A unit that registers behind all this is served as ever, and staff remind as ever.
    submit(runtime, 'P.DK', initiative('Trả kết quả tại nhà'));
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.DK')).toHaveLength(1);
    expect(runtime.mail.outbox.length - before).toBe(16);
    expect(data(call(runtime, 'sendReminders', { units: ['P.DK', 'P.CK'] }))).toMatchObject({ sent: 2, deferred: 0 });
  });

  it('tell each of their events in little time once an hour has brought too many', () => {
    const runtime = flooded();
    runtime.store.properties.script.intakes = '2023-02-09T10|120';
    const [response] = runtime.forms()[0]?.state.responses.slice(-1) ?? [];
    const run = runtime.run('onRegistrationSubmitted', [{ response: { getId: () => response?.id } }]);
    expect(run).toMatchObject({ ok: true });
    expect(run.chargedMs).toBeLessThan(1_100);
    expect(table(runtime, 'Chờ xử lý').rows).toEqual([]);
  });
});

describe('one title sent more often than its row can name', () => {
  it('waits for staff, and a unit that registers behind it comes in although no event told of it', () => {
    const runtime = wardsCampaign();
    const link = runtime.openPrefilled(linkOf(runtime, 'P.BN'));
    const count = 1_100;
    for (let number = 0; number < count; number += 1) {
      const answers = { ...link.answers, ...initiative('Một việc', { 'Cách làm': `Cách ${number}` }) };
      runtime.form(link.formId).submit(answers, { fire: false });
      runtime.clock.advanceBy(2_000, { skip: () => true });
    }
    submit(runtime, 'P.DK', initiative('Trả kết quả tại nhà'), { fire: false });
    const runs = Array.from({ length: 6 }, () => {
      const run = sweep(runtime);
      runtime.clock.advanceBy(600_000, { skip: () => true });
      return run;
    });
    expect(Math.max(...runs.map(({ chargedMs }) => chargedMs))).toBeLessThan(RUN_MS / 3);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.DK')).toHaveLength(1);
    const sources = table(runtime, 'Sáng kiến').rows.flatMap((row) => row.Nguồn?.split('; ') ?? []);
    expect(sources.length + table(runtime, 'Chờ xử lý').rows.length).toBe(count + 1);
    const audited = table(runtime, 'Nhật ký').rows.length;
    sweep(runtime);
    expect(table(runtime, 'Nhật ký').rows).toHaveLength(audited);
  });
});
