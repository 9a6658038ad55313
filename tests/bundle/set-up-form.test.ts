import type { FormHands } from '../../src/local/people/form-hands';
import type { Runtime } from '../../src/local/runtime';
import {
  call,
  data,
  initiative,
  invitedCampaign,
  linkOf,
  PLAN,
  setUnit,
  setUpCampaign,
  submit,
  sweep,
  table,
} from '../support/campaign';

const slotTitles = (slot: number) =>
  [
    'Tên sáng kiến, giải pháp',
    'Nội dung',
    'Lĩnh vực',
    'Thực trạng, lý do',
    'Cách làm',
    'Chỉ tiêu, kết quả dự kiến',
    'Đối tượng, địa bàn',
    'Bắt đầu',
    'Hoàn thành',
    'Người phụ trách',
  ].map((title) => `${title} (${slot})`);

const kinds = (form: FormHands) => new Map(form.state.items.map(({ title, type }) => [title, type]));

describe('the Form of a new campaign', () => {
  const runtime = setUpCampaign();
  const [form, ...more] = runtime.forms() as [FormHands, ...FormHands[]];

  it('is one, published, without sign-in, editable after sending and linked to the Sheet', () => {
    expect(more).toEqual([]);
    expect(form.state).toMatchObject({
      published: true,
      acceptingResponses: true,
      allowResponseEdits: true,
      limitOneResponsePerUser: false,
    });
    expect(runtime.sheets().some(({ state }) => state.responses !== null)).toBe(true);
  });

  it('asks exactly these questions, page by page', () => {
    expect(form.pages().map(({ start, items }) => [start?.title ?? '', items.map(({ title }) => title)])).toEqual([
      ['', ['Đơn vị', 'Mã xác nhận', 'Họ tên người gửi', 'Điện thoại']],
      ['Kế hoạch phát động', ['Số, ký hiệu kế hoạch', 'Ngày ban hành kế hoạch', 'Liên kết tệp kế hoạch (Word)']],
      ['Sáng kiến 1', [...slotTitles(1), 'Đăng ký thêm sáng kiến?']],
      ['Sáng kiến 2', [...slotTitles(2), 'Đăng ký thêm sáng kiến?']],
      ['Sáng kiến 3', slotTitles(3)],
    ]);
  });

  it('requires only the unit', () => {
    expect(form.state.items.filter(({ required }) => required).map(({ title }) => title)).toEqual(['Đơn vị']);
  });

  it.each([
    ['Đơn vị', 'LIST'],
    ['Mã xác nhận', 'TEXT'],
    ['Ngày ban hành kế hoạch', 'DATE'],
    ['Nội dung (1)', 'MULTIPLE_CHOICE'],
    ['Lĩnh vực (2)', 'LIST'],
    ['Cách làm (3)', 'PARAGRAPH_TEXT'],
    ['Bắt đầu (1)', 'DATE'],
    ['Đăng ký thêm sáng kiến?', 'MULTIPLE_CHOICE'],
  ])('asks %s as %s', (title, kind) => {
    expect(kinds(form).get(title)).toBe(kind);
  });

  it('offers the units of the tab, the contents and the fields', () => {
    const choices = (title: string) =>
      form.state.items.find((item) => item.title === title)?.choices.map(({ value }) => value);
    expect(choices('Đơn vị')).toHaveLength(36);
    expect(choices('Nội dung (3)')?.[2]).toBe('3. Không xả rác ra đường phố và kênh rạch');
    expect(choices('Lĩnh vực (1)')).toEqual([
      'Kinh tế',
      'Văn hóa - xã hội',
      'Quốc phòng - an ninh',
      'Xây dựng hệ thống chính trị',
    ]);
    expect(choices('Đăng ký thêm sáng kiến?')).toEqual(['Có', 'Không']);
  });
});

describe('the list of units in the Form', () => {
  const offered = (runtime: Runtime) => (runtime.forms()[0]?.state.items[0]?.choices ?? []).map(({ value }) => value);

  it('follows the tab within one sweep', () => {
    const runtime = invitedCampaign();
    setUnit(runtime, 'P.BT', 'Tên đơn vị', 'Phường Bến Thành');
    runtime.sheet('Đơn vị').setCells(38, 1, [['P.MOI', 'Phường mới', 'Phường']]);
    sweep(runtime);
    expect(offered(runtime)).toEqual(expect.arrayContaining(['Phường Bến Thành', 'Phường mới']));
    expect(offered(runtime)).not.toContain('Ủy ban nhân dân phường Bến Thành');
  });

  it('tells two units of one name apart by their codes, and reports them', () => {
    const runtime = invitedCampaign();
    setUnit(runtime, 'P.BT', 'Tên đơn vị', 'Ủy ban nhân dân phường Bến Nghé');
    sweep(runtime);
    expect(offered(runtime)).toEqual(
      expect.arrayContaining(['Ủy ban nhân dân phường Bến Nghé (P.BN)', 'Ủy ban nhân dân phường Bến Nghé (P.BT)']),
    );
    expect(data(call(runtime, 'dashboard')).attention.settings.join(' ')).toMatch(/dòng 28.*tên khác nhau/);
  });

  it('leads from a link made after the change', () => {
    const runtime = invitedCampaign();
    setUnit(runtime, 'P.BT', 'Tên đơn vị', 'Phường Bến Thành');
    sweep(runtime);
    data(call(runtime, 'sendInvitations', { units: ['P.BT'] }));
    submit(runtime, 'P.BT', PLAN);
    expect(table(runtime, 'Kế hoạch').rows).toMatchObject([{ 'Mã đơn vị': 'P.BT' }]);
  });
});

describe('the way through the Form', () => {
  const titled = (slot: number) => ({ [`Tên sáng kiến, giải pháp (${slot})`]: `Sáng kiến số ${slot}` });
  const answered = (answers: Record<string, string>) => {
    const runtime = invitedCampaign();
    const { responseId } = submit(runtime, 'P.BN', answers);
    const form = runtime.forms()[0] as FormHands;
    const response = form.state.responses.find(({ id }) => id === responseId);
    const titles = new Map(form.state.items.map(({ id, title }) => [id, title]));
    return (response?.answers ?? []).map(({ itemId }) => titles.get(itemId));
  };

  it('ends after the first initiative unless one more is wanted', () => {
    expect(answered({ ...titled(1), ...titled(2) })).not.toContain('Tên sáng kiến, giải pháp (2)');
    expect(answered({ ...titled(1), ...titled(2), 'Đăng ký thêm sáng kiến?': 'Không' })).not.toContain(
      'Tên sáng kiến, giải pháp (2)',
    );
  });

  it('leads on with Có, up to the third', () => {
    const all = answered({ ...titled(1), ...titled(2), ...titled(3), 'Đăng ký thêm sáng kiến?': 'Có' });
    expect(all).toEqual(expect.arrayContaining([1, 2, 3].map((slot) => `Tên sáng kiến, giải pháp (${slot})`)));
  });

  it('takes a plan without initiatives and the other way round', () => {
    expect(answered(PLAN)).toContain('Số, ký hiệu kế hoạch');
    expect(answered(initiative('Chỉ có sáng kiến'))).not.toContain('Số, ký hiệu kế hoạch');
  });

  it('opens from a unit’s link with its name and its code', () => {
    const runtime = invitedCampaign();
    const { answers } = runtime.openPrefilled(linkOf(runtime, 'P.BN'));
    expect(answers['Đơn vị']).toBe('Ủy ban nhân dân phường Bến Nghé');
    expect(answers['Mã xác nhận']).toMatch(/^[0-9A-Z]{16}$/);
  });
});
