import type { Runtime } from '../../src/local/runtime';
import {
  addressedCampaign,
  at,
  COLLEAGUE,
  call,
  data,
  fillForm,
  initiative,
  PLAN,
  passed,
  rowsWhere,
  runDaily,
  setSetting,
  setUnit,
  skipTo,
  stopped,
  stopsOf,
  submit,
  sweep,
  table,
  typeWhere,
  wardsCampaign,
} from '../support/campaign';

const titles = (runtime: Runtime) =>
  table(runtime, 'Sáng kiến').rows.map((row) => `${row['Tên sáng kiến, giải pháp']}: ${row['Trạng thái']}`);
const wrongCode = { 'Mã xác nhận': 'SAI' };

describe('an edit whose event found the lock taken', () => {
  it('is taken in though staff wrote in its row meanwhile', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-14 09:00');
    const { responseId } = submit(runtime, 'P.BN', { 'Số, ký hiệu kế hoạch': '15/KH' });
    skipTo(runtime, '2023-02-15 08:00');
    const { 'Liên kết tệp kế hoạch (Word)': link } = PLAN;
    let isEdited = false;
    runtime.onCall = ({ name, phase }) => {
      if (isEdited || name !== 'MailApp.sendEmail' || phase !== 'after') return undefined;
      isEdited = true;
      const answers = { 'Số, ký hiệu kế hoạch': '15/KH', 'Liên kết tệp kế hoạch (Word)': link };
      fillForm(runtime, 'P.BN', answers, { edit: responseId });
      return undefined;
    };
    runDaily(runtime);
    runtime.onCall = null;
    skipTo(runtime, '2023-02-15 08:05');
    const record = { unit: 'P.BN', number: '', issuedOn: '2023-02-10', receivedAt: '2023-02-15', fileReceived: false };
    data(call(runtime, 'recordPlan', { ...record, form: 'Văn bản giấy' }));
    skipTo(runtime, '2023-02-15 08:10');
    sweep(runtime);
    expect(table(runtime, 'Kế hoạch').rows).toMatchObject([{ 'Liên kết': link }]);
  });

  it('stands beside what another response sent under the old title', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-14 09:00');
    const { responseId } = submit(runtime, 'P.BN', initiative('Một'));
    skipTo(runtime, '2023-02-14 10:00');
    fillForm(runtime, 'P.BN', initiative('Hai'), { edit: responseId, fire: false });
    skipTo(runtime, '2023-02-14 10:05');
    submit(runtime, 'P.BN', initiative('Một'));
    sweep(runtime);
    expect(titles(runtime).sort()).toEqual(['Hai: Chờ xem xét', 'Một: Chờ xem xét']);
  });
});

describe('a title that two responses sent', () => {
  it('goes on standing for the one when the other names something else', () => {
    const runtime = wardsCampaign();
    const { responseId } = submit(runtime, 'P.BN', initiative('Một'));
    skipTo(runtime, '2023-02-14 10:00');
    submit(runtime, 'P.BN', initiative('Một'));
    skipTo(runtime, '2023-02-14 11:00');
    submit(runtime, 'P.BN', initiative('Hai'), { edit: responseId });
    expect(titles(runtime).sort()).toEqual(['Hai: Chờ xem xét', 'Một: Chờ xem xét']);
    skipTo(runtime, '2023-02-14 12:00');
    submit(runtime, 'P.BN', {}, { edit: responseId });
    expect(titles(runtime).sort()).toEqual(['Hai: Đã rút', 'Một: Chờ xem xét']);
  });
});

describe('a response whose titles changed places', () => {
  it('comes back under the title it left its first row for, when that row is deleted', () => {
    const runtime = wardsCampaign();
    const { responseId } = submit(runtime, 'P.BN', { ...initiative('Một'), ...initiative('Hai', {}, 2) });
    skipTo(runtime, '2023-02-14 10:00');
    submit(runtime, 'P.BN', initiative('Hai'), { edit: responseId });
    expect(titles(runtime)).toEqual(['Một: Đã rút', 'Hai: Chờ xem xét']);
    runtime.sheet('Sáng kiến').deleteRows(3);
    sweep(runtime);
    expect(titles(runtime)).toEqual(['Hai: Chờ xem xét']);
    sweep(runtime);
    expect(titles(runtime)).toEqual(['Hai: Chờ xem xét']);
  });

  it('keeps both of them when a later response that named them as well names neither any more', () => {
    const runtime = wardsCampaign();
    const first = submit(runtime, 'P.BN', { ...initiative('Một'), ...initiative('Khác', {}, 2) });
    skipTo(runtime, '2023-02-13 10:00');
    submit(runtime, 'P.BN', initiative('Hai'));
    skipTo(runtime, '2023-02-14 10:00');
    submit(runtime, 'P.BN', { ...initiative('Hai'), ...initiative('Một', {}, 2) }, { edit: first.responseId });
    skipTo(runtime, '2023-02-15 10:00');
    const all = { ...initiative('Ba'), ...initiative('Một', {}, 2), ...initiative('Hai', {}, 3) };
    const later = submit(runtime, 'P.BN', all);
    skipTo(runtime, '2023-02-16 10:00');
    submit(runtime, 'P.BN', initiative('Bốn'), { edit: later.responseId });
    const standing = titles(runtime).filter((title) => title.endsWith('Chờ xem xét'));
    expect(standing.sort()).toEqual(['Bốn: Chờ xem xét', 'Hai: Chờ xem xét', 'Một: Chờ xem xét']);
  });

  it('stays withdrawn where staff withdrew it', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', initiative('Một'));
    typeWhere(runtime, 'Sáng kiến', ['Tên sáng kiến, giải pháp', 'Một'], 'Trạng thái', 'Đã rút');
    sweep(runtime);
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    expect(titles(runtime)).toEqual(['Một: Đã rút']);
  });
});

describe('“Đã nhận” typed in “Chờ xử lý”', () => {
  const discarded = () => {
    const runtime = wardsCampaign();
    fillForm(runtime, 'P.BN', { ...initiative('Một'), ...wrongCode });
    const id = table(runtime, 'Chờ xử lý').rows[0]?.Mã ?? '';
    data(call(runtime, 'resolveSetAside', { id, action: 'discard' }));
    return { runtime, id };
  };

  it('takes in a submission that was discarded, too', () => {
    const { runtime, id } = discarded();
    expect(table(runtime, 'Chờ xử lý').rows[0]?.['Người xử lý']).toMatch(/^chu\.so\.huu@.*\(bỏ\)$/);
    typeWhere(runtime, 'Chờ xử lý', ['Mã', id], 'Xử lý', 'Đã nhận');
    expect(data(call(runtime, 'dashboard')).attention.setAside).toBe(1);
    sweep(runtime);
    expect(titles(runtime)).toEqual(['Một: Chờ xem xét']);
    expect(data(call(runtime, 'dashboard')).attention.setAside).toBe(0);
  });

  it('accepts nothing that staff have not seen', () => {
    const runtime = wardsCampaign();
    const { responseId } = fillForm(runtime, 'P.BN', { ...initiative('Thật'), ...wrongCode });
    typeWhere(runtime, 'Chờ xử lý', ['Mã', responseId], 'Xử lý', 'Đã nhận');
    fillForm(runtime, 'P.BN', { ...initiative('Giả'), ...wrongCode }, { edit: responseId });
    sweep(runtime);
    expect(titles(runtime)).toEqual([]);
    expect(data(call(runtime, 'dashboard')).attention.setAside).toBe(1);
  });
});

describe('a stop beside columns of a person’s own', () => {
  it('leaves no half row that counts where the column holds formulas', () => {
    const make = () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BT', initiative('Của P.BT'));
      const tab = runtime.sheet('Sáng kiến');
      const own = table(runtime, 'Sáng kiến').headers.length + 1;
      tab.type(1, own, 'Của tôi');
      tab.type(2, own, '=1+1');
      tab.moveColumn(own, 4);
      return runtime;
    };
    const act = (runtime: Runtime) => void fillForm(runtime, 'P.BN', { ...PLAN, ...initiative('Một việc') });
    const rows = stopsOf(make, act, /^Range\.setValues/).map((stop) => {
      const runtime = stopped(make, act, stop);
      sweep(runtime);
      return rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN').map((row) => [
        row['Tên sáng kiến, giải pháp'],
        row['Trạng thái'],
        row['Đúng hạn'],
        row['Hình thức nhận'],
      ]);
    });
    expect(rows.length).toBeGreaterThan(8);
    for (const found of rows) expect(found).toEqual([['Một việc', 'Chờ xem xét', 'Đúng hạn', 'Biểu mẫu']]);
  });

  it('leaves no line without a key in the letter log', () => {
    const make = () => {
      const runtime = addressedCampaign();
      const state = table(runtime, 'Nhật ký gửi thư').column('Trạng thái');
      runtime.sheet('Nhật ký gửi thư').insertColumns(state);
      return runtime;
    };
    const act = (runtime: Runtime) =>
      void runtime.run('sidebarCall', ['sendInvitations', {}], { context: 'client', as: COLLEAGUE });
    for (const stop of stopsOf(make, act, /^Range\.setValues/)) {
      const runtime = stopped(make, act, stop);
      sweep(runtime);
      const lines = table(runtime, 'Nhật ký gửi thư').rows;
      expect(lines.filter((line) => line.Khóa === '' || line['Trạng thái'] === '')).toEqual([]);
    }
  });
});

describe('a campaign of very many units', () => {
  it('goes on taking in', () => {
    const runtime = wardsCampaign();
    const { script } = runtime.store.properties;
    for (let unit = 0; unit < 400; unit += 1)
      script[`initiativeNumber:TruongTrungHocPhoThong.Dai-${String(unit).padStart(3, '0')}`] = '1';
    submit(runtime, 'P.BT', initiative('Một'));
    expect(titles(runtime)).toEqual(['Một: Chờ xem xét']);
    expect(script['initiativeNumber:P.BT']).toBe('1');
  });
});

describe('the choices of the Form', () => {
  it('follow the units while a setting stops all letters', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Email đơn vị tổng hợp', '');
    skipTo(runtime, '2023-02-10 10:00');
    sweep(runtime);
    setUnit(runtime, 'P.BN', 'Tên đơn vị', 'Phường Bến Nghé mới');
    runtime.clock.advanceTo(at('2023-02-10 10:25')).map(passed);
    expect(JSON.stringify(runtime.forms().map(({ state }) => state.items))).toContain('Phường Bến Nghé mới');
  });
});

describe('“Tổng hợp”', () => {
  it('is written anew though a person merged cells across its edge', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', initiative('Một'));
    const tab = runtime.sheet('Tổng hợp');
    const lastRow = tab.values().length;
    tab.merge(lastRow, 2, 3, 2);
    const execution = runtime.run('compileSummary', [], { context: 'menu' });
    expect(execution.error).toBeUndefined();
    expect(tab.values().length).toBe(lastRow);
  });
});
