import type { Execution } from '../../src/local/execution';
import type { Runtime } from '../../src/local/runtime';
import {
  call,
  campaignOf,
  data,
  from,
  initiative,
  OFFICE,
  PLAN,
  passed,
  skipTo,
  submit,
  sweep,
} from '../support/campaign';

const SIZES = [10, 50, 200];
/** Tables that any of these jobs may need: every one but the summary, which is only written. */
const TABLES = 10;

/** A campaign of so many units, all invited, of whom one in five has registered. */
const running = (units: number) =>
  from(`running ${units}`, () => {
    const runtime = campaignOf(units);
    runtime.mail.quota = 1500;
    data(call(runtime, 'sendInvitations'));
    for (let number = 1; number <= units; number += 5) {
      submit(
        runtime,
        `U${String(number).padStart(3, '0')}`,
        { ...PLAN, ...initiative('Trả kết quả tại nhà') },
        { fire: false },
      );
    }
    sweep(runtime);
    skipTo(runtime, '2023-02-15 08:10');
    return runtime;
  });

const world = (units: number) => {
  const runtime = running(units);
  runtime.mail.quota = 1500;
  return runtime;
};

const count = ({ calls }: Execution, pattern: RegExp) =>
  Object.entries(calls).reduce((sum, [name, times]) => (pattern.test(name) ? sum + times : sum), 0);

const reads = (run: Execution) => count(run, /^Range\.get(Values?|DisplayValues?|Formulas?)$/);
const cellWrites = (run: Execution) => count(run, /^Range\.setValues?$|^Sheet\.appendRow$/);
const propertyWrites = (run: Execution) => count(run, /^Properties\.(set|delete)/);
const letters = (run: Execution) => count(run, /^MailApp\.sendEmail$/);

const submitted = (runtime: Runtime, unit: string, answers: Record<string, string>, edit?: string) => {
  const { executions } = submit(runtime, unit, answers, edit === undefined ? {} : { edit });
  return passed(executions[0] as Execution);
};

describe('the cost of one registration', () => {
  const runs = SIZES.map((units) => submitted(world(units), 'U002', { ...PLAN, ...initiative('Việc mới') }));

  it('is the same however many units there are', () => {
    expect(new Set(runs.map(({ dataCalls }) => dataCalls)).size).toBe(1);
    expect(new Set(runs.map(propertyWrites)).size).toBe(1);
  });

  it('is at most one read a tab, one write a tab it changes, the response and the confirmation', () => {
    for (const run of runs) {
      expect(reads(run)).toBeLessThanOrEqual(TABLES);
      // Registers of initiatives and plans, and the letter log.
      expect(cellWrites(run)).toBeLessThanOrEqual(3);
      expect(count(run, /^Form\.getRespons/)).toBe(1);
      expect(letters(run)).toBe(1);
      expect(run.dataCalls).toBeLessThanOrEqual(TABLES + 3 + 3);
    }
  });

  it('of an edit is the same, one line in the log of acts, and one look more at each tab whose rows it rewrites', () => {
    const costs = SIZES.map((units) => {
      const runtime = world(units);
      const [first] = runtime.forms()[0]?.state.responses ?? [];
      return submitted(
        runtime,
        'U001',
        { ...PLAN, ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi bưu điện' }) },
        first?.id,
      );
    });
    expect(new Set(costs.map(({ dataCalls }) => dataCalls)).size).toBe(1);
    for (const run of costs) {
      // The register of initiatives and the log of acts; the plan says the same as before.
      expect(reads(run)).toBeLessThanOrEqual(TABLES + 1);
      expect(cellWrites(run)).toBeLessThanOrEqual(3);
    }
  });
});

describe('the cost of a sweep with nothing to do', () => {
  it('is one read a tab, no write and no letter, however many units there are', () => {
    const runs = SIZES.map((units) => {
      const runtime = world(units);
      runtime.run('runDaily', [], { context: 'trigger' });
      sweep(runtime);
      return sweep(runtime);
    });
    expect(new Set(runs.map(({ dataCalls }) => dataCalls)).size).toBe(1);
    for (const run of runs) {
      expect(reads(run)).toBeLessThanOrEqual(TABLES);
      expect(cellWrites(run)).toBe(0);
      expect(letters(run)).toBe(0);
    }
  });
});

describe('the cost of a daily run with M letters', () => {
  it.each(SIZES)('with %i units is M letters, one read a tab for each hold of the lock, and a little more', (units) => {
    const runtime = world(units);
    const run = passed(runtime.run('runDaily', [], { context: 'trigger' }));
    const sent = letters(run);
    expect(runtime.mail.outbox.at(-1)?.to).toEqual([OFFICE]);
    expect(sent).toBe(units - Math.ceil(units / 5) + 1);
    const holds = (run.calls['Lock.tryLock'] ?? 0) as number;
    expect(run.dataCalls).toBeLessThanOrEqual(sent + 2 * Math.ceil(sent / 100) + holds * TABLES + 4);
    expect(propertyWrites(run)).toBeLessThanOrEqual(2 * sent);
    expect(reads(run)).toBeLessThanOrEqual(holds * TABLES);
  });

  it.each(SIZES)('with %i units holds the lock at most 30 s at a time', (units) => {
    const runtime = world(units);
    let since = 0;
    let longest = 0;
    runtime.onCall = ({ name, phase }) => {
      if (name === 'Lock.tryLock' && phase === 'after') since = runtime.clock.now();
      if (name === 'Lock.releaseLock' && phase === 'before') longest = Math.max(longest, runtime.clock.now() - since);
    };
    runtime.run('runDaily', [], { context: 'trigger' });
    expect(longest).toBeLessThanOrEqual(30_000);
  });

  it('reads no tab twice within one hold of the lock', () => {
    const runtime = world(50);
    let opened = 0;
    let most = 0;
    runtime.onCall = ({ name, phase }) => {
      if (phase === 'after') return;
      if (name === 'Lock.tryLock') opened = 0;
      if (name === 'Sheet.getDataRange') opened += 1;
      most = Math.max(most, opened);
    };
    runtime.run('runDaily', [], { context: 'trigger' });
    expect(most).toBeLessThanOrEqual(TABLES);
  });
});

describe('the cost of compiling the summary', () => {
  it.each(SIZES)('with %i units is one read a tab and at most four writes', (units) => {
    const run = passed(world(units).run('compileSummary', [], { context: 'menu' }));
    expect(reads(run)).toBeLessThanOrEqual(TABLES);
    expect(run.dataCalls).toBeLessThanOrEqual(reads(run) + 4);
  });
});

describe('the cost of the dashboard', () => {
  it('is one read a tab and no write, however many units there are', () => {
    const runs = SIZES.map((units) =>
      passed(world(units).run('sidebarCall', ['dashboard', {}], { context: 'client' })),
    );
    for (const run of runs) {
      expect(run.dataCalls).toBeLessThanOrEqual(TABLES);
      expect(propertyWrites(run)).toBe(0);
    }
  });
});

describe('the cost of what the sidebar shows', () => {
  it.each([
    ['unit', { code: 'U001' }],
    ['submissions', {}],
    ['letters', {}],
    ['initiatives', {}],
    ['history', {}],
    ['checkUnits', {}],
    ['health', {}],
    ['previewReminders', {}],
    ['previewInvitations', {}],
    ['rehearseMonth', { month: '2023-02' }],
  ])('%s is at most one read a tab, no write and no letter', (method, params) => {
    const run = passed(world(50).run('sidebarCall', [method, params], { context: 'client' }));
    expect(run.value).toMatchObject({ ok: true });
    // Health also reads the header of the Form's own tab.
    expect(run.dataCalls).toBeLessThanOrEqual(method === 'health' ? TABLES + 1 : TABLES);
    expect(cellWrites(run) + propertyWrites(run) + letters(run)).toBe(0);
  });
});

describe('the cost of staff’s acts', () => {
  it.each([
    [
      'recordInitiative',
      { unit: 'U001', title: 'Trả kết quả tại nhà', content: '2', receivedAt: '2023-02-08', form: 'Văn bản giấy' },
    ],
    ['markFileReceived', { units: ['U001', 'U002', 'U003'] }],
    ['reviewInitiative', { code: 'DVK2023-U001-01', verdict: 'Đạt yêu cầu', comment: 'Tốt' }],
    ['extendDeadline', { unit: 'U001', until: '2023-02-28', approvedBy: 'CT', document: '1/TB', reason: 'Thiên tai' }],
    ['restoreUnit', { unit: 'U001', extendedTo: '2023-02-28', exemptReason: 'Giải thể' }],
    ['sendReminders', { most: 5 }],
    ['sendTrial', { unit: 'U001' }],
  ])('%s reads each tab at most once, and once more to rewrite rows where they stand by then', (method, params) => {
    const run = passed(world(10).run('sidebarCall', [method, params], { context: 'client' }));
    expect(reads(run)).toBeLessThanOrEqual(TABLES + 1);
    const headers = count(run, /^Range\.getValues$/) - count(run, /^Sheet\.getDataRange$/);
    expect(headers).toBeLessThanOrEqual(1);
  });
});
