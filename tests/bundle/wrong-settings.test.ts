import type { Runtime } from '../../src/local/runtime';
import {
  call,
  data,
  initiative,
  lettersSince,
  PLAN,
  passTo,
  refusal,
  rowNumber,
  rowsWhere,
  setSetting,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  typeWhere,
  wardsCampaign,
} from '../support/campaign';

const attention = (runtime: Runtime): string => data(call(runtime, 'dashboard')).attention.settings.join('\n');

const noteOn = (runtime: Runtime, item: string) => {
  const row = rowNumber(runtime, 'Cấu hình', 'Mục', item) - 1;
  return runtime.sheet('Cấu hình').state.rows[row]?.[table(runtime, 'Cấu hình').column('Giá trị') - 1]?.note ?? '';
};

const WRONG: [string, string, RegExp][] = [
  ['Nhắc trước hạn (ngày)', 'bảy', /đang là “bảy”, cần các số nguyên cách nhau bằng dấu phẩy, ví dụ 7, 3, 1, 0/],
  ['Hạn đăng ký (trước ngày)', '31/02/2023', /đang là “31\/02\/2023”, cần một ngày/],
  ['Hạn đăng ký (trước ngày)', '', /đang để trống/],
  ['Bắt đầu nhắc từ ngày', 'sớm', /cần một ngày/],
  ['Số sáng kiến tối thiểu', 'một', /cần một số nguyên/],
  ['Số sáng kiến tối thiểu', '-1', /cần một số nguyên/],
  ['Yêu cầu nộp kế hoạch', 'có lẽ', /cần Có hoặc Không/],
  ['Kế hoạch phải có tệp', 'TRUE', /cần Có hoặc Không/],
  ['Nhận sau hạn', 'co', /cần Có hoặc Không/],
  ['Chế độ chạy thử', 'x', /cần Có hoặc Không/],
  ['Nhắc quá hạn cách nhau (ngày làm việc)', '0', /cần một số nguyên/],
  ['Nhắc quá hạn tối đa (lần)', '1,5', /cần một số nguyên/],
  ['Giờ gửi', '25', /cần một giờ/],
  ['Email đơn vị tổng hợp', 'noivu', /cần một địa chỉ/],
  ['Dành lại cho thư xác nhận (thư/ngày)', 'nhiều', /cần một số nguyên/],
  ['Ký hiệu', 'DVK 2023', /Ký hiệu/],
];

describe('a wrong setting', () => {
  it.each(WRONG)('%s = “%s” is named with what is expected, in the sidebar and on its cell', (item, value, words) => {
    const runtime = wardsCampaign();
    setSetting(runtime, item, value);
    sweep(runtime);
    expect(attention(runtime)).toMatch(words);
    expect(attention(runtime)).toContain(`Cấu hình, mục “${item}”`);
    expect(noteOn(runtime, item)).toMatch(words);
  });

  it.each(WRONG)('%s = “%s” lets no letter go, and intake and dashboard still answer', (item, value) => {
    const runtime = wardsCampaign();
    setSetting(runtime, item, value);
    const before = runtime.mail.outbox.length;
    skipTo(runtime, '2023-02-15 08:10');
    runtime.run('runDaily', [], { context: 'trigger' });
    sweep(runtime);
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    sweep(runtime);
    expect(lettersSince(runtime, before)).toEqual([]);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
    expect(data(call(runtime, 'dashboard')).units).toHaveLength(10);
    expect(refusal(call(runtime, 'sendReminders')).message).toContain('hưa gửi thư nào');
  });

  it('is said in the voice of the office', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Nhắc trước hạn (ngày)', 'bảy');
    expect(attention(runtime)).toContain(
      'Cấu hình, mục “Nhắc trước hạn (ngày)”: đang là “bảy”, cần các số nguyên cách nhau bằng dấu phẩy, ví dụ 7, 3, 1, 0.',
    );
  });

  it('once mended lets the day’s letters go the same day, and its note goes', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Nhắc trước hạn (ngày)', 'bảy');
    passTo(runtime, '2023-02-15 10:00');
    sweep(runtime);
    expect(noteOn(runtime, 'Nhắc trước hạn (ngày)')).not.toBe('');
    const before = runtime.mail.outbox.length;
    setSetting(runtime, 'Nhắc trước hạn (ngày)', '7, 3, 1, 0');
    sweep(runtime);
    sweep(runtime);
    expect(lettersSince(runtime, before)).toHaveLength(11);
    expect(noteOn(runtime, 'Nhắc trước hạn (ngày)')).toBe('');
  });

  it('leaves a person’s own notes on other cells', () => {
    const runtime = wardsCampaign();
    const { state } = runtime.sheet('Cấu hình');
    const row = rowNumber(runtime, 'Cấu hình', 'Mục', 'Tên người gửi') - 1;
    const cells = [...(state.rows[row] ?? [])];
    cells[1] = { ...cells[1], note: 'hỏi lại anh Nam' };
    state.rows[row] = cells;
    setSetting(runtime, 'Giờ gửi', '25');
    sweep(runtime);
    expect(noteOn(runtime, 'Tên người gửi')).toBe('hỏi lại anh Nam');
  });

  it('named twice in the tab is a fault', () => {
    const runtime = wardsCampaign();
    runtime.sheet('Cấu hình').setCells(27, 1, [['Giờ gửi', '10']]);
    expect(attention(runtime)).toMatch(/“Giờ gửi”.*chỉ một dòng/);
  });

  it('that was deleted is named', () => {
    const runtime = wardsCampaign();
    runtime.sheet('Cấu hình').deleteRows(rowNumber(runtime, 'Cấu hình', 'Mục', 'Giờ gửi'));
    expect(attention(runtime)).toMatch(/“Giờ gửi”/);
  });

  it.each(['14/2/2023', '14/02/2023', "'14/02/2023"])('a day typed as %s is understood', (typed) => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Hạn đăng ký (trước ngày)', typed);
    expect(data(call(runtime, 'dashboard')).campaign.lastDay).toBe('2023-02-13');
  });
});

describe('codes in use', () => {
  it('a changed Ký hiệu is named and stops letters; codes and links go on as they were', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Ký hiệu', 'KHAC');
    const before = runtime.mail.outbox.length;
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    passTo(runtime, '2023-02-15 10:00');
    expect(attention(runtime)).toMatch(/“Ký hiệu”: đang là “KHAC”, cần giữ nguyên “DVK2023”/);
    expect(lettersSince(runtime, before)).toEqual([]);
    expect(table(runtime, 'Sáng kiến').rows.map((row) => row['Mã sáng kiến'])).toEqual(['DVK2023-P.BN-01']);
  });

  it('a unit deleted from the list after it was invited is named, and the others’ letters go', () => {
    const runtime = wardsCampaign();
    runtime.sheet('Đơn vị').deleteRows(rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN'));
    const before = runtime.mail.outbox.length;
    skipTo(runtime, '2023-02-15 08:10');
    runtime.run('runDaily', [], { context: 'trigger' });
    expect(attention(runtime)).toContain('“P.BN”');
    expect(lettersSince(runtime, before)).toHaveLength(10);
  });

  it('a code given twice in the list is named with its row', () => {
    const runtime = wardsCampaign();
    setUnit(runtime, 'P.BT', 'Mã đơn vị', 'P.BN');
    expect(attention(runtime)).toMatch(/Đơn vị, dòng 3.*mỗi mã chỉ dùng cho một đơn vị/);
  });
});

describe('wording of letters', () => {
  it.each([
    ['Nội dung', 'Kính gửi: {{Đơn vị}} {{Tên lạ}}', /\{\{Tên lạ\}\}/],
    ['Tiêu đề', '', /Tiêu đề/],
  ])('with a wrong %s is named, and only that kind of letter waits', (column, text, words) => {
    const runtime = wardsCampaign();
    typeWhere(runtime, 'Mẫu thư', ['Loại', 'Nhắc hạn'], column, text);
    expect(attention(runtime)).toMatch(words);
    const before = runtime.mail.outbox.length;
    submit(runtime, 'P.BN', PLAN);
    passTo(runtime, '2023-02-15 10:00');
    const subjects = lettersSince(runtime, before).map(({ subject }) => subject.split(' ')[0]);
    expect(subjects).not.toContain('Nhắc');
    expect(subjects).toContain('Đã');
  });

  it('that staff changed is used', () => {
    const runtime = wardsCampaign();
    typeWhere(runtime, 'Mẫu thư', ['Loại', 'Nhắc hạn'], 'Tiêu đề', 'Nhắc {{Đơn vị}} trước {{Ngày cuối}}');
    passTo(runtime, '2023-02-15 10:00');
    expect(runtime.mail.outbox.map(({ subject }) => subject)).toContain(
      'Nhắc Ủy ban nhân dân phường Bến Nghé trước 22/02/2023',
    );
  });
});
