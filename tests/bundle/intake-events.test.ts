import type { Runtime } from '../../src/local/runtime';
import {
  COLLEAGUE,
  initiative,
  invitedCampaign,
  lettersSince,
  OWNER,
  PLAN,
  passed,
  rowNumber,
  rowsWhere,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
} from '../support/campaign';

const FIRST = { ...PLAN, ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Đi từng nhà' }) };
const UNITS = table(invitedCampaign(), 'Đơn vị').rows.map((row) => row['Mã đơn vị'] ?? '');
const codes = (runtime: Runtime) => table(runtime, 'Sáng kiến').rows.map((row) => row['Mã sáng kiến']);
const registers = (runtime: Runtime) => [table(runtime, 'Sáng kiến').rows, table(runtime, 'Kế hoạch').rows];

describe('the event of a submission', () => {
  it('coming twice changes nothing more and confirms nothing more', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', FIRST);
    const [before, letters] = [registers(runtime), runtime.mail.outbox.length];
    const { id } = runtime.forms()[0]?.state.responses[0] ?? {};
    expect(id).toBeDefined();
    runtime.run('onRegistrationSubmitted', [{ response: { getId: () => id } }], { context: 'trigger' });
    runtime.run('onRegistrationSubmitted', [], { context: 'trigger' });
    expect(registers(runtime)).toEqual(before);
    expect(lettersSince(runtime, letters)).toEqual([]);
  });

  it.each([
    ['no event', []],
    ['an event without data', [{}]],
    ['an event of a response without id', [{ response: { getId: () => '' } }]],
  ])('being %s does what the sweep does', (_what, args) => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', FIRST, { fire: false });
    passed(runtime.run('onRegistrationSubmitted', args, { context: 'trigger' }));
    expect(codes(runtime)).toEqual(['DVK2023-P.BN-01']);
  });

  it('never coming leaves the work to the next sweep', () => {
    const runtime = invitedCampaign();
    const letters = runtime.mail.outbox.length;
    submit(runtime, 'P.BN', FIRST, { fire: false });
    skipTo(runtime, '2023-02-09 09:40');
    sweep(runtime);
    expect(table(runtime, 'Sáng kiến').rows).toMatchObject([{ 'Thời điểm đăng ký': '09/02/2023 09:30' }]);
    expect(lettersSince(runtime, letters)).toHaveLength(1);
  });

  it('run under another account does nothing', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', FIRST, { fire: false });
    for (const name of ['onRegistrationSubmitted', 'sweep', 'runDaily']) {
      const { calls } = passed(runtime.run(name, [], { context: 'trigger', as: COLLEAGUE }));
      expect(calls['Lock.tryLock']).toBeUndefined();
    }
    expect(codes(runtime)).toEqual([]);
  });
});

describe('thirty submissions at once', () => {
  const thirty = UNITS.slice(0, 30);

  it('are all taken in by one sweep, each once, each confirmed once', () => {
    const runtime = invitedCampaign();
    const letters = runtime.mail.outbox.length;
    for (const unit of thirty) submit(runtime, unit, FIRST, { fire: false });
    sweep(runtime);
    sweep(runtime);
    expect(codes(runtime).sort()).toEqual(thirty.map((unit) => `DVK2023-${unit}-01`).sort());
    expect(lettersSince(runtime, letters).map(({ to }) => to[0])).toHaveLength(30);
  });

  it('whose events overlap lose none: one gets the lock, the sweep takes the others', () => {
    const runtime = invitedCampaign();
    const left = [...thirty];
    const overlap = () => {
      const unit = left.shift();
      if (unit !== undefined) submit(runtime, unit, FIRST);
    };
    runtime.onCall = ({ name, phase }) => {
      if (name === 'Lock.tryLock' && phase === 'after') while (left.length > 0) overlap();
    };
    overlap();
    runtime.onCall = null;
    sweep(runtime);
    expect(new Set(codes(runtime))).toEqual(new Set(thirty.map((unit) => `DVK2023-${unit}-01`)));
    expect(codes(runtime)).toHaveLength(30);
  });
});

describe('people’s own columns', () => {
  it('are kept, and moved columns are found', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', FIRST);
    const tab = runtime.sheet('Sáng kiến');
    tab.insertColumns(3);
    tab.setCells(1, 3, [['Chấm điểm'], ['chín điểm']]);
    const last = table(runtime, 'Sáng kiến').headers.length + 1;
    tab.setCells(1, last, [['Công thức'], ['=LEN("abc")']]);
    tab.moveColumn(table(runtime, 'Sáng kiến').column('Nguồn'), 1);
    tab.moveColumn(table(runtime, 'Sáng kiến').column('Trạng thái'), 2);
    submit(runtime, 'P.BT', FIRST);
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi bưu điện' }));
    sweep(runtime);
    const [first, second] = table(runtime, 'Sáng kiến').rows;
    expect(first).toMatchObject({
      'Chấm điểm': 'chín điểm',
      'Mã đơn vị': 'P.BN',
      'Cách làm': 'Gửi bưu điện',
      'Trạng thái': 'Chờ xem xét',
    });
    expect(second).toMatchObject({ 'Chấm điểm': '', 'Mã đơn vị': 'P.BT', 'Trạng thái': 'Chờ xem xét' });
    expect(Object.values(tab.formulas())).toEqual(['=LEN("abc")']);
  });

  it('may be checkboxes filled down to the end without pushing rows away', () => {
    const runtime = invitedCampaign();
    const tab = runtime.sheet('Sáng kiến');
    const own = table(runtime, 'Sáng kiến').headers.length + 1;
    tab.setCells(1, own, [['Đã đọc'], ...Array.from({ length: 200 }, () => [false])]);
    submit(runtime, 'P.BN', FIRST);
    expect(rowNumber(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toBe(2);
  });

  it('and blank rows, sorting, filtering and hiding lose nothing', () => {
    const runtime = invitedCampaign();
    for (const unit of ['P.TD', 'P.BN', 'P.DK']) submit(runtime, unit, FIRST);
    const tab = runtime.sheet('Sáng kiến');
    tab.insertRows(3, 2);
    tab.sort(table(runtime, 'Sáng kiến').column('Mã sáng kiến'));
    tab.hideRow(2);
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi bưu điện' }));
    submit(runtime, 'VP', FIRST);
    sweep(runtime);
    expect(codes(runtime).sort()).toEqual(['DVK2023-P.BN-01', 'DVK2023-P.DK-01', 'DVK2023-P.TD-01', 'DVK2023-VP-01']);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([{ 'Cách làm': 'Gửi bưu điện' }]);
  });
});

describe('a row of a register that someone deleted', () => {
  it('comes back with the next sweep, under a number never given before', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', FIRST);
    runtime.sheet('Sáng kiến').deleteRows(2);
    sweep(runtime);
    expect(codes(runtime)).toEqual(['DVK2023-P.BN-02']);
    submit(runtime, 'P.BN', initiative('Sáng kiến khác'));
    expect(codes(runtime)).toEqual(['DVK2023-P.BN-02', 'DVK2023-P.BN-03']);
  });

  it('of the plan or of those waiting comes back too', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', FIRST);
    submit(runtime, 'P.BT', { ...FIRST, 'Mã xác nhận': 'SAI' });
    runtime.sheet('Kế hoạch').deleteRows(2);
    runtime.sheet('Chờ xử lý').deleteRows(2);
    const letters = runtime.mail.outbox.length;
    sweep(runtime);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
    expect(table(runtime, 'Chờ xử lý').rows).toHaveLength(1);
    expect(lettersSince(runtime, letters)).toEqual([]);
  });
});

describe('a code of a unit that was renamed after it registered', () => {
  it('is named in attention, and the unit is not urged under its new code', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', FIRST);
    setUnit(runtime, 'P.BN', 'Mã đơn vị', 'P.BNG');
    const answer = runtime.run('sidebarCall', ['dashboard', {}], { context: 'client', as: OWNER }).value;
    expect(JSON.stringify(answer)).toContain('“P.BN”');
    const preview = runtime.run('sidebarCall', ['previewReminders', {}], { context: 'client', as: OWNER }).value;
    expect(JSON.stringify(preview)).not.toContain('P.BNG');
  });
});
