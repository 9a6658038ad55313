import type { Runtime } from '../../src/local/runtime';
import { call, data, initiative, PLAN, rowsWhere, submit, sweep, table, wardsCampaign } from '../support/campaign';

const RISKY = [
  '=HYPERLINK("https://example.com";"bấm vào đây")',
  '=1+1',
  '+84 28 3822 0001',
  '-1',
  '@SUM(A1)',
  '\t=1+1 có thẻ trước',
  '＝1+1',
  '＋84',
  '－1',
  '＠SUM(A1)',
  '$5',
  "'có dấu nháy đầu",
  '001',
  '1E5',
  '1/2',
  '03/04/2023',
  '50%',
  'TRUE',
  '#REF!',
  '1.000.000',
  '<b>đậm</b> & {{Liên kết}} $& \u202eviết ngược',
];

const cells = (runtime: Runtime, tab: string, header: string) => {
  const values = runtime.sheet(tab).values();
  const at = (values[0] ?? []).indexOf(header);
  return values.slice(1).map((row) => row[at]);
};

const shown = (text: string) => text.replace('\u202e', '').trim();

describe('text that came from outside', () => {
  it.each(RISKY)('%s stays what it is in the registers', (text) => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', {
      'Họ tên người gửi': text.replace('\t', ''),
      ...initiative(`${text} `.replace('\t', ''), { 'Cách làm': text, 'Đối tượng, địa bàn': text }),
    });
    sweep(runtime);
    expect(cells(runtime, 'Sáng kiến', 'Cách làm')).toEqual([shown(text)]);
    expect(cells(runtime, 'Sáng kiến', 'Đối tượng, địa bàn')).toEqual([shown(text)]);
    expect(cells(runtime, 'Sáng kiến', 'Người gửi')).toEqual([shown(text.replace('\t', ''))]);
    expect(runtime.sheet('Sáng kiến').formulas()).toEqual({});
  });

  it.each(RISKY)('%s stays what it is when staff record, review, extend and exempt with it', (text) => {
    const runtime = wardsCampaign();
    const { code } = data(
      call(runtime, 'recordInitiative', {
        unit: 'P.BN',
        title: `Tên ${text}`,
        content: '2',
        method: text,
        receivedAt: '2023-02-09',
        form: 'Văn bản giấy',
      }),
    );
    data(call(runtime, 'reviewInitiative', { code, verdict: 'Yêu cầu bổ sung', comment: text }));
    data(call(runtime, 'exemptUnit', { unit: 'P.BT', reason: text }));
    data(
      call(runtime, 'recordPlan', {
        unit: 'P.DK',
        number: text,
        issuedOn: '',
        receivedAt: '2023-02-09',
        form: 'Thư điện tử',
        fileReceived: true,
        note: text,
      }),
    );
    sweep(runtime);
    expect(cells(runtime, 'Sáng kiến', 'Cách làm')).toEqual([shown(text)]);
    expect(cells(runtime, 'Sáng kiến', 'Ý kiến xem xét')).toEqual([shown(text)]);
    expect(rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BT')).toMatchObject([{ 'Lý do miễn': shown(text) }]);
    expect(cells(runtime, 'Kế hoạch', 'Số, ký hiệu')).toEqual([shown(text)]);
    for (const tab of ['Sáng kiến', 'Kế hoạch', 'Đơn vị', 'Nhật ký', 'Tổng hợp', 'Nhật ký gửi thư']) {
      expect(runtime.sheet(tab).formulas()).toEqual({});
    }
  });

  it.each(RISKY)('%s stays what it is while it waits and when it is accepted', (text) => {
    const runtime = wardsCampaign();
    const { responseId } = submit(runtime, 'P.BN', {
      ...initiative('Tên', { 'Cách làm': text }),
      'Mã xác nhận': text.replace('\t', ''),
    });
    expect(runtime.sheet('Chờ xử lý').formulas()).toEqual({});
    data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept' }));
    expect(cells(runtime, 'Sáng kiến', 'Cách làm')).toEqual([shown(text)]);
  });

  it('reaches letters escaped and fills no field', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', { 'Số, ký hiệu kế hoạch': '<img src=x onerror=alert(1)>{{Liên kết}}$&' });
    const letter = runtime.mail.outbox.at(-1);
    expect(letter?.body).toContain('<img src=x onerror=alert(1)>{{Liên kết}}$&');
    expect(letter?.htmlBody).toContain('&lt;img src=x onerror=alert(1)&gt;{{Liên kết}}$&amp;');
    expect(letter?.htmlBody).not.toContain('<img');
  });

  it('of 50,001 characters is cut with a note and loses nothing else', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', {
      ...PLAN,
      ...initiative('Rất dài', { 'Cách làm': 'dài '.repeat(12_501), 'Đối tượng, địa bàn': 'phường' }),
    });
    const [row] = table(runtime, 'Sáng kiến').rows;
    expect(row?.['Cách làm']?.length).toBeLessThanOrEqual(50_000);
    expect(row?.['Cách làm']).toMatch(/còn nữa; toàn văn trong câu trả lời của Biểu mẫu/);
    expect(row).toMatchObject({ 'Tên sáng kiến, giải pháp': 'Rất dài', 'Đối tượng, địa bàn': 'phường' });
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
  });

  it('of 50,001 characters waits with a wrong code, with every other answer beside it', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', {
      ...PLAN,
      ...initiative('Rất dài', { 'Thực trạng, lý do': 'dài '.repeat(12_501), 'Cách làm': 'Cách sau cùng' }),
      'Mã xác nhận': 'SAI',
    });
    const [line] = table(runtime, 'Chờ xử lý').rows;
    expect(line?.['Nội dung gửi']?.length).toBeLessThanOrEqual(50_000);
    expect(line?.['Nội dung gửi']).toContain('Cách sau cùng');
  });

  it('with line breaks and emoji keeps them', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', initiative('Tên 🌱', { 'Cách làm': 'dòng một\ndòng hai\n\ndòng ba 👩‍🌾' }));
    expect(cells(runtime, 'Sáng kiến', 'Cách làm')).toEqual(['dòng một\ndòng hai\n\ndòng ba 👩‍🌾']);
    expect(cells(runtime, 'Sáng kiến', 'Tên sáng kiến, giải pháp')).toEqual(['Tên 🌱']);
  });
});
