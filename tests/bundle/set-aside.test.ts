import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  at,
  COLLEAGUE,
  call,
  data,
  initiative,
  lettersSince,
  linkOf,
  PLAN,
  refusal,
  rowsWhere,
  setSetting,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const waiting = (runtime: Runtime) => table(runtime, 'Chờ xử lý').rows;
const registered = (runtime: Runtime) => [...table(runtime, 'Sáng kiến').rows, ...table(runtime, 'Kế hoạch').rows];
const codeOf = (runtime: Runtime, unit: string) =>
  runtime.openPrefilled(linkOf(runtime, unit)).answers['Mã xác nhận'] ?? '';
const urged = (runtime: Runtime) =>
  data(call(runtime, 'previewReminders')).letters.map(({ unit }: { unit: string }) => unit);

const WRONG = 'Mã xác nhận không khớp';

describe('a submission whose code is not its unit’s', () => {
  const cases: [string, (runtime: Runtime) => Record<string, string>][] = [
    ['a wrong code', () => ({ 'Mã xác nhận': 'SAI2345678923456' })],
    ['no code', () => ({ 'Mã xác nhận': '' })],
    ['a code cut short', (runtime) => ({ 'Mã xác nhận': codeOf(runtime, 'P.BN').slice(0, 12) })],
    ['another unit’s name', () => ({ 'Đơn vị': 'Ủy ban nhân dân phường Bến Thành' })],
    ['another unit’s code', (runtime) => ({ 'Mã xác nhận': codeOf(runtime, 'P.BT') })],
  ];

  it.each(cases)('waits with %s, whole and without the code, and does not count', (_what, changed) => {
    const runtime = wardsCampaign();
    const before = runtime.mail.outbox.length;
    const wrong = changed(runtime);
    const { responseId } = submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà'), ...wrong });
    expect(registered(runtime)).toEqual([]);
    expect(waiting(runtime)).toMatchObject([{ Mã: responseId, 'Xử lý': '', 'Người xử lý': '' }]);
    const [line] = waiting(runtime);
    expect(line?.['Thời điểm']).toBe('09/02/2023 09:30');
    expect(line?.['Lý do']).toContain(WRONG);
    expect(line?.['Nội dung gửi']).toContain('Trả kết quả tại nhà');
    expect(line?.['Nội dung gửi']).toContain(PLAN['Liên kết tệp kế hoạch (Word)']);
    for (const code of [codeOf(runtime, 'P.BN'), codeOf(runtime, 'P.BT')]) {
      expect(JSON.stringify(waiting(runtime))).not.toContain(code.slice(0, 12));
    }
    expect(lettersSince(runtime, before)).toEqual([]);
    expect(urged(runtime)).toContain('P.BN');
  });

  it('is taken when the code is typed by hand in small letters with spaces', () => {
    const runtime = wardsCampaign();
    const code = codeOf(runtime, 'P.BN')
      .toLowerCase()
      .replace(/(.{4})/g, '$1 ');
    submit(runtime, 'P.BN', { ...PLAN, 'Mã xác nhận': code });
    expect(waiting(runtime)).toEqual([]);
  });
});

describe('staff who decide on a waiting submission', () => {
  const withWrongCode = () => {
    const runtime = wardsCampaign();
    const sent = submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà'), 'Mã xác nhận': 'SAI' });
    skipTo(runtime, '2023-02-24 09:00');
    return { runtime, ...sent };
  };

  it('accept it at the moment it first came', () => {
    const { runtime, responseId } = withWrongCode();
    data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept', note: 'Đã gọi điện' }, COLLEAGUE));
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([
      { 'Thời điểm đăng ký': '09/02/2023 09:30', 'Đúng hạn': 'Đúng hạn', Nguồn: `${responseId}#1` },
    ]);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toMatchObject([
      { 'Thời điểm nhận': '09/02/2023 09:30' },
    ]);
    expect(waiting(runtime)).toMatchObject([
      { 'Xử lý': 'Đã nhận', 'Người xử lý': COLLEAGUE, 'Ghi chú': 'Đã gọi điện' },
    ]);
    expect(rowsWhere(runtime, 'Nhật ký', 'Đối tượng', responseId)).toMatchObject([{ 'Người thực hiện': COLLEAGUE }]);
  });

  it('accept it for another unit than the one it names', () => {
    const { runtime, responseId } = withWrongCode();
    data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept', unit: 'P.BT' }));
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BT')).toMatchObject([{ 'Mã sáng kiến': 'DVK2023-P.BT-01' }]);
  });

  it('discard it, after which it counts nowhere and can’t be decided again', () => {
    const { runtime, responseId } = withWrongCode();
    data(call(runtime, 'resolveSetAside', { id: responseId, action: 'discard' }));
    expect(registered(runtime)).toEqual([]);
    expect(waiting(runtime)).toMatchObject([{ 'Xử lý': 'Đã bỏ' }]);
    expect(refusal(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept' })).field).toBe('id');
  });

  it('are not undone by a later sweep', () => {
    for (const action of ['accept', 'discard']) {
      const { runtime, responseId } = withWrongCode();
      data(call(runtime, 'resolveSetAside', { id: responseId, action }));
      const before = [registered(runtime), waiting(runtime)];
      sweep(runtime);
      sweep(runtime);
      expect([registered(runtime), waiting(runtime)].map((rows) => rows.length)).toEqual(
        before.map((rows) => rows.length),
      );
    }
  });
});

describe('an edit of a waiting submission', () => {
  const withWrongCode = () => {
    const runtime = wardsCampaign();
    const code = codeOf(runtime, 'P.BN');
    return {
      runtime,
      code,
      ...submit(runtime, 'P.BN', { ...initiative('Trả kết quả tại nhà'), 'Mã xác nhận': 'SAI' }),
    };
  };

  it('that mends it is taken in, and the edit’s moment counts', () => {
    const { runtime, editUrl, code } = withWrongCode();
    skipTo(runtime, '2023-02-24 10:00');
    submit(runtime, 'P.BN', { ...initiative('Trả kết quả tại nhà'), 'Mã xác nhận': code }, { edit: editUrl });
    expect(waiting(runtime)).toMatchObject([{ 'Xử lý': 'Đã nhận' }]);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([
      { 'Thời điểm đăng ký': '24/02/2023 10:00', 'Đúng hạn': 'Trễ hạn' },
    ]);
  });

  it('that does not mend it updates the line, which keeps its first moment', () => {
    const { runtime, editUrl } = withWrongCode();
    skipTo(runtime, '2023-02-10 10:00');
    submit(runtime, 'P.BN', { ...initiative('Tên khác'), 'Mã xác nhận': 'SAI' }, { edit: editUrl });
    expect(waiting(runtime)).toHaveLength(1);
    expect(waiting(runtime)[0]?.['Nội dung gửi']).toContain('Tên khác');
    expect(waiting(runtime)[0]?.['Thời điểm']).toBe('09/02/2023 09:30');
  });

  it('makes a new line after the old one was discarded', () => {
    const { runtime, editUrl, responseId } = withWrongCode();
    data(call(runtime, 'resolveSetAside', { id: responseId, action: 'discard' }));
    submit(runtime, 'P.BN', { ...initiative('Tên khác'), 'Mã xác nhận': 'SAI' }, { edit: editUrl });
    expect(waiting(runtime).map((line) => line['Xử lý'])).toEqual(['Đã bỏ', '']);
  });

  it('after acceptance, with the right code, updates what was accepted', () => {
    const { runtime, editUrl, responseId, code } = withWrongCode();
    data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept' }));
    submit(runtime, 'P.BN', { ...initiative('Tên khác'), 'Mã xác nhận': code }, { edit: editUrl });
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([
      {
        'Mã sáng kiến': 'DVK2023-P.BN-01',
        'Tên sáng kiến, giải pháp': 'Tên khác',
        'Thời điểm đăng ký': '09/02/2023 09:30',
      },
    ]);
  });
});

describe('a submission with the right code that can’t be accepted as it is', () => {
  it.each([
    ['an impossible year', { ...initiative('Có tên'), 'Bắt đầu (1)': '0026-02-20' }, 'Bắt đầu (1)'],
    ['an initiative without a title', { 'Cách làm (1)': 'Đi từng nhà' }, 'thiếu tên'],
    ['nothing in it', { 'Họ tên người gửi': 'Nguyễn Thị An' }, 'Không có nội dung'],
    ['a link that is none', { ...PLAN, 'Liên kết tệp kế hoạch (Word)': 'javascript:alert(1)' }, 'Liên kết'],
  ])('waits whole with %s, and the unit is told why', (_what, answers, reason) => {
    const runtime = wardsCampaign();
    const before = runtime.mail.outbox.length;
    const { editUrl } = submit(runtime, 'P.BN', answers);
    expect(registered(runtime)).toEqual([]);
    expect(waiting(runtime)[0]?.['Lý do']).toContain(reason);
    const [letter] = lettersSince(runtime, before);
    expect(letter?.to).toEqual([addressOf('P.BN')]);
    expect(letter?.body).toContain(waiting(runtime)[0]?.['Lý do']);
    expect(letter?.body).toContain(editUrl);
  });

  it('keeps its unit from being urged for what it contains, and only for that', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', { ...PLAN, 'Cách làm (1)': 'Chưa đặt tên' });
    submit(runtime, 'P.BT', { 'Cách làm (1)': 'Chưa đặt tên' });
    expect(urged(runtime)).not.toContain('P.BN');
    const preview = data(call(runtime, 'previewReminders', { units: ['P.BT'] }));
    expect(preview.letters[0].why).toContain('kế hoạch');
    expect(preview.letters[0].why).not.toContain('sáng kiến');
  });

  it('can’t be accepted while an initiative has no title, and says what to do', () => {
    const runtime = wardsCampaign();
    const { responseId } = submit(runtime, 'P.BN', { 'Cách làm (1)': 'Chưa đặt tên' });
    expect(refusal(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept' })).message).toContain(
      'thiếu tên',
    );
  });
});

describe('a unit that is not in the list', () => {
  it('waits', () => {
    const runtime = wardsCampaign();
    const link = linkOf(runtime, 'P.BN');
    setUnit(runtime, 'P.BN', 'Tên đơn vị', 'Phường mới đổi tên');
    const { formId, answers } = runtime.openPrefilled(link);
    runtime.form(formId).submit({ ...answers, ...PLAN });
    expect(registered(runtime)).toEqual([]);
    expect(waiting(runtime)).toMatchObject([{ 'Đơn vị ghi trên biểu mẫu': 'Ủy ban nhân dân phường Bến Nghé' }]);
  });
});

describe('with “Nhận sau hạn” = Không', () => {
  const late = () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Nhận sau hạn', 'Không');
    return runtime;
  };

  it('what is new after the unit’s deadline waits, and what comes on the last day does not', () => {
    const runtime = late();
    submit(runtime, 'P.BT', PLAN, { at: at('2023-02-22 23:59') });
    submit(runtime, 'P.BN', PLAN, { at: at('2023-02-23 00:00') });
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BT')).toHaveLength(1);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toEqual([]);
    expect(waiting(runtime)[0]?.['Lý do']).toContain('22/02/2023');
  });

  it('an extended unit is judged by its own last day', () => {
    const runtime = late();
    setUnit(runtime, 'P.BN', 'Gia hạn đến hết ngày', '24/02/2023');
    submit(runtime, 'P.BN', PLAN, { at: at('2023-02-24 20:00') });
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toMatchObject([{ 'Đúng hạn': 'Đúng hạn' }]);
  });

  it('an edit of what came in time is taken in, and one that adds something waits whole', () => {
    const runtime = late();
    const { editUrl } = submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà'));
    skipTo(runtime, '2023-02-24 09:00');
    submit(runtime, 'P.BN', initiative('Trả kết quả tận nhà'), { edit: editUrl });
    expect(waiting(runtime)).toEqual([]);
    submit(runtime, 'P.BN', { ...initiative('Trả kết quả tận nhà'), ...PLAN }, { edit: editUrl });
    expect(waiting(runtime)).toHaveLength(1);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toEqual([]);
  });

  it('accepting a late one by staff keeps its moment, and it is late', () => {
    const runtime = late();
    const { responseId } = submit(runtime, 'P.BN', PLAN, { at: at('2023-02-23 08:00') });
    data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept' }));
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toMatchObject([
      { 'Thời điểm nhận': '23/02/2023 08:00', 'Đúng hạn': 'Trễ hạn' },
    ]);
  });
});
