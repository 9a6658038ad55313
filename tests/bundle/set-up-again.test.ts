import type { FormHands } from '../../src/local/people/form-hands';
import type { Runtime } from '../../src/local/runtime';
import {
  COLLEAGUE,
  initiative,
  invitedCampaign,
  OWNER,
  PLAN,
  passed,
  rowNumber,
  rowsWhere,
  setSetting,
  setUnit,
  setUpCampaign,
  skipTo,
  submit,
  sweep,
  table,
  typeWhere,
} from '../support/campaign';

const setUp = (runtime: Runtime, as = OWNER) => passed(runtime.run('setUpCampaign', [], { context: 'menu', as }));

const everythingButLogs = (runtime: Runtime) =>
  Object.fromEntries(
    runtime
      .sheets()
      .filter(({ name }) => name !== 'Nhật ký' && name !== 'Tổng hợp')
      .map(({ name, state }) => [
        name,
        {
          cells: runtime.sheet(name).display(),
          rules: state.conditionalFormats.length,
          protections: state.protections.map(({ description }) => description),
        },
      ]),
  );

const handlers = (runtime: Runtime, owner = OWNER) =>
  runtime.store.triggers
    .filter((trigger) => trigger.owner === owner)
    .map(({ handler }) => handler)
    .sort();

const ALL = ['onRegistrationSubmitted', 'runDaily', 'sweep'];

describe('set-up run once more', () => {
  it('changes nothing in a Sheet that is whole', () => {
    const runtime = setUpCampaign();
    const before = everythingButLogs(runtime);
    const properties = { ...runtime.store.properties.script };
    const form = structuredClone(runtime.forms()[0]?.state);
    setUp(runtime);
    expect(everythingButLogs(runtime)).toEqual(before);
    expect(runtime.store.properties.script).toEqual({
      ...properties,
      summaryDigest: expect.any(String),
      scheduled: expect.any(String),
    });
    expect(runtime.forms().map(({ state }) => state)).toEqual([form]);
    expect(handlers(runtime)).toEqual(ALL);
  });

  it('keeps every letter and link: the same Form, the same codes', () => {
    const runtime = invitedCampaign();
    const letters = runtime.mail.outbox.length;
    setUp(runtime);
    expect(runtime.mail.outbox).toHaveLength(letters);
    submit(runtime, 'P.BN', PLAN);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
  });

  it('keeps what people changed, sorted, moved and added', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    const units = runtime.sheet('Đơn vị');
    setUnit(runtime, 'P.BN', 'Tên đơn vị', 'UBND phường Bến Nghé');
    units.deleteRows(rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'BBT'));
    units.insertColumns(2);
    units.setCells(1, 2, [['Ghi chú riêng'], ['việc của chị Hoa'], ['=1+1']]);
    units.moveColumn(table(runtime, 'Đơn vị').column('Email'), 1);
    units.sort(table(runtime, 'Đơn vị').column('Tên đơn vị'));
    setSetting(runtime, 'Giờ gửi', '9');
    typeWhere(runtime, 'Mẫu thư', ['Loại', 'Nhắc hạn'], 'Tiêu đề', 'Nhắc: {{Đơn vị}}');
    typeWhere(runtime, 'Sáng kiến', ['Mã sáng kiến', 'DVK2023-P.BN-01'], 'Cách làm', 'Cán bộ sửa lại cho rõ');
    sweep(runtime);
    const before = everythingButLogs(runtime);
    setUp(runtime);
    expect(everythingButLogs(runtime)).toEqual(before);
  });

  it('puts back a setting, a wording, a column and a tab that were deleted, and nothing else', () => {
    const runtime = invitedCampaign();
    setSetting(runtime, 'Giờ gửi', '9');
    runtime.sheet('Cấu hình').deleteRows(rowNumber(runtime, 'Cấu hình', 'Mục', 'Nhận sau hạn'));
    runtime.sheet('Mẫu thư').deleteRows(rowNumber(runtime, 'Mẫu thư', 'Loại', 'Nhắc hạn'));
    runtime.sheet('Ngày nghỉ').deleteRows(2);
    runtime.sheet('Sáng kiến').deleteColumns(table(runtime, 'Sáng kiến').column('Ý kiến xem xét'));
    runtime.sheet('Chờ xử lý').delete();
    runtime.sheet('Tổng hợp').delete();
    setUp(runtime);
    expect(rowsWhere(runtime, 'Cấu hình', 'Mục', 'Nhận sau hạn')).toMatchObject([{ 'Giá trị': 'Có' }]);
    expect(rowsWhere(runtime, 'Cấu hình', 'Mục', 'Giờ gửi')).toMatchObject([{ 'Giá trị': '9' }]);
    expect(rowsWhere(runtime, 'Mẫu thư', 'Loại', 'Nhắc hạn')).toHaveLength(1);
    expect(table(runtime, 'Sáng kiến').headers).toContain('Ý kiến xem xét');
    expect(table(runtime, 'Chờ xử lý').headers).toHaveLength(8);
    expect(runtime.sheet('Tổng hợp').display()[0]?.[0]).toMatch(/^TỔNG HỢP/);
    expect(table(runtime, 'Ngày nghỉ').rows).toHaveLength(16);
  });

  it('finds a tab that was renamed instead of making another', () => {
    const runtime = invitedCampaign();
    runtime.sheet('Đơn vị').rename('Danh sách đơn vị');
    const count = runtime.sheets().length;
    setUp(runtime);
    expect(runtime.sheets()).toHaveLength(count);
  });

  it.each(ALL)('makes a deleted trigger %s again, once', (handler) => {
    const runtime = setUpCampaign();
    const at = runtime.store.triggers.findIndex((trigger) => trigger.handler === handler);
    runtime.store.triggers.splice(at, 1);
    setUp(runtime);
    expect(handlers(runtime)).toEqual(ALL);
  });

  it('mends what it keeps in script properties after someone has damaged that, and no run stops for it meanwhile', () => {
    const runtime = invitedCampaign();
    const properties = runtime.store.properties.script;
    const { tabs, prefill } = properties;
    properties.tabs = '{"Đơn vị":';
    properties.prefill = '{"base":';
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà'));
    sweep(runtime);
    expect(table(runtime, 'Sáng kiến').rows).toHaveLength(1);
    setUp(runtime);
    expect([properties.tabs, properties.prefill]).toEqual([tabs, prefill]);
    const before = runtime.mail.outbox.length;
    sweep(runtime);
    expect(runtime.mail.outbox.slice(before).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Đã nhận/),
    ]);
  });

  it('removes a doubled trigger', () => {
    const runtime = setUpCampaign();
    const [first] = runtime.store.triggers;
    if (first) runtime.store.triggers.push({ ...first, id: 'twin' });
    setUp(runtime);
    expect(handlers(runtime)).toEqual(ALL);
  });

  it('makes a changed hour of sending take effect', () => {
    const runtime = setUpCampaign();
    setSetting(runtime, 'Giờ gửi', '14');
    setUp(runtime);
    expect(runtime.store.triggers.find(({ handler }) => handler === 'runDaily')?.schedule?.hour).toBe(14);
  });

  it('leaves the words that staff gave the Form’s questions', () => {
    const runtime = setUpCampaign();
    const form = runtime.forms()[0] as FormHands;
    const sender = form.state.items.find(({ title }) => title === 'Họ tên người gửi');
    if (sender) sender.helpText = 'Ghi đầy đủ họ và tên';
    setUp(runtime);
    expect(form.state.items.find(({ title }) => title === 'Họ tên người gửi')?.helpText).toBe('Ghi đầy đủ họ và tên');
  });

  it('never touches, months later, what staff decided about rows of long ago', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    const row = ['Mã sáng kiến', 'DVK2023-P.BN-01'] as const;
    typeWhere(runtime, 'Sáng kiến', row, 'Trạng thái', 'Đã rút');
    typeWhere(runtime, 'Sáng kiến', row, 'Cách làm', 'Cán bộ ghi thêm');
    skipTo(runtime, '2023-04-10 09:00');
    submit(runtime, 'P.BT', PLAN);
    sweep(runtime);
    setUp(runtime);
    expect(rowsWhere(runtime, 'Sáng kiến', ...row)).toMatchObject([
      { 'Trạng thái': 'Đã rút', 'Cách làm': 'Cán bộ ghi thêm' },
    ]);
  });
});

describe('set-up run by another account', () => {
  it('repairs the tabs, and leaves owner, Form and triggers alone', () => {
    const runtime = invitedCampaign();
    runtime.sheet('Cấu hình').deleteRows(rowNumber(runtime, 'Cấu hình', 'Mục', 'Nhận sau hạn'));
    const form = structuredClone(runtime.forms()[0]?.state);
    setUp(runtime, COLLEAGUE);
    expect(rowsWhere(runtime, 'Cấu hình', 'Mục', 'Nhận sau hạn')).toHaveLength(1);
    expect(runtime.forms().map(({ state }) => state)).toEqual([form]);
    expect(handlers(runtime)).toEqual(ALL);
    expect(handlers(runtime, COLLEAGUE)).toEqual([]);
    expect(runtime.store.properties.script.owner).toBe(OWNER);
    expect(table(runtime, 'Nhật ký').rows.at(-1)).toMatchObject({ 'Người thực hiện': COLLEAGUE });
  });

  it('does not disturb the intake that follows', () => {
    const runtime = invitedCampaign();
    setUp(runtime, COLLEAGUE);
    submit(runtime, 'P.BN', PLAN);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
  });
});
