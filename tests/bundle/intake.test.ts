import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  initiative,
  lettersSince,
  linkOf,
  PLAN,
  rowsWhere,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const initiatives = (runtime: Runtime, unit = 'P.BN') => rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', unit);
const plans = (runtime: Runtime, unit = 'P.BN') => rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', unit);
const titles = (runtime: Runtime, unit = 'P.BN') =>
  initiatives(runtime, unit).map((row) => row['Tên sáng kiến, giải pháp']);

const FIRST = initiative('Trả kết quả tại nhà', {
  'Cách làm': 'Đi từng nhà',
  'Bắt đầu': '2023-03-01',
  'Hoàn thành': '2023-11-30',
});
const SECOND = initiative('Tổ dân phố không rác', { 'Nội dung': '3. Không xả rác ra đường phố và kênh rạch' }, 2);
const THIRD = initiative('Chốt giao thông học đường', { 'Nội dung': '4. Không vi phạm luật giao thông đường bộ' }, 3);

describe('a first registration through a unit’s link', () => {
  const runtime = wardsCampaign();
  const before = runtime.mail.outbox.length;
  const { responseId, editUrl } = submit(runtime, 'P.BN', {
    'Họ tên người gửi': 'Nguyễn Thị An',
    'Điện thoại': '0283 822 0001',
    ...PLAN,
    ...FIRST,
    ...SECOND,
    ...THIRD,
  });

  it('makes a row of each initiative, with the code of its unit', () => {
    expect(initiatives(runtime)).toMatchObject([
      {
        'Mã sáng kiến': 'DVK2023-P.BN-01',
        'Tên đơn vị': 'Ủy ban nhân dân phường Bến Nghé',
        'Tên sáng kiến, giải pháp': 'Trả kết quả tại nhà',
        'Nội dung': '2. Không gây phiền hà cho người dân và doanh nghiệp',
        'Cách làm': 'Đi từng nhà',
        'Bắt đầu': '01/03/2023',
        'Hoàn thành': '30/11/2023',
        'Người gửi': 'Nguyễn Thị An',
        'Điện thoại người gửi': '0283 822 0001',
        'Thời điểm đăng ký': '09/02/2023 09:30',
        'Sửa lần cuối': '',
        'Đúng hạn': 'Đúng hạn',
        'Trạng thái': 'Chờ xem xét',
        'Hình thức nhận': 'Biểu mẫu',
        Nguồn: `${responseId}#1`,
      },
      {
        'Mã sáng kiến': 'DVK2023-P.BN-02',
        'Nội dung': '3. Không xả rác ra đường phố và kênh rạch',
        Nguồn: `${responseId}#2`,
      },
      {
        'Mã sáng kiến': 'DVK2023-P.BN-03',
        'Nội dung': '4. Không vi phạm luật giao thông đường bộ',
        Nguồn: `${responseId}#3`,
      },
    ]);
  });

  it('makes a row of the plan', () => {
    expect(plans(runtime)).toMatchObject([
      {
        'Số, ký hiệu': '15/KH-UBND',
        'Ngày ban hành': '10/02/2023',
        'Liên kết': 'https://drive.example.vn/ke-hoach-15.docx',
        'Đã nhận tệp': 'FALSE',
        'Thời điểm nhận': '09/02/2023 09:30',
        'Đúng hạn': 'Đúng hạn',
        'Hình thức nhận': 'Biểu mẫu',
        Nguồn: `${responseId}#0`,
      },
    ]);
  });

  it('is confirmed once, to the address on file, with what came, what is missing, the deadline and the edit link', () => {
    const [letter, ...more] = lettersSince(runtime, before);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: [addressOf('P.BN')], cc: [], replyTo: 'noivu.q1@tphcm.gov.vn' });
    expect(letter?.body).toContain('03 sáng kiến (mã DVK2023-P.BN-01, DVK2023-P.BN-02, DVK2023-P.BN-03)');
    expect(letter?.body).toContain('còn thiếu: không');
    expect(letter?.body).toContain('trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư)');
    expect(letter?.body).toContain(editUrl);
    expect(letter?.body).toContain(linkOf(runtime, 'P.BN'));
  });
});

describe('an edit', () => {
  const edited = (first: Record<string, string>, second: Record<string, string>, day = '2023-02-24 10:00') => {
    const runtime = wardsCampaign();
    const { editUrl, responseId } = submit(runtime, 'P.BN', first);
    skipTo(runtime, day);
    submit(runtime, 'P.BN', second, { edit: editUrl });
    return { runtime, responseId };
  };

  it('updates the rows of its response and keeps their codes and their first moment', () => {
    const { runtime, responseId } = edited(
      { ...PLAN, ...FIRST },
      { ...PLAN, ...initiative('Trả kết quả tận nhà dân') },
    );
    expect(initiatives(runtime)).toMatchObject([
      {
        'Mã sáng kiến': 'DVK2023-P.BN-01',
        'Tên sáng kiến, giải pháp': 'Trả kết quả tận nhà dân',
        'Cách làm': '',
        'Bắt đầu': '',
        'Thời điểm đăng ký': '09/02/2023 09:30',
        'Sửa lần cuối': '24/02/2023 10:00',
        'Đúng hạn': 'Đúng hạn',
        Nguồn: `${responseId}#1`,
      },
    ]);
  });

  it('keeps what was there before in the log', () => {
    const { runtime } = edited(FIRST, initiative('Trả kết quả tận nhà dân'));
    const entry = rowsWhere(runtime, 'Nhật ký', 'Đối tượng', 'DVK2023-P.BN-01')[0];
    expect(entry?.Trước).toContain('Đi từng nhà');
    expect(entry?.Trước).toContain('Trả kết quả tại nhà');
  });

  it('brings a slot first filled in it at the moment of the edit', () => {
    const { runtime } = edited(FIRST, { ...FIRST, ...SECOND });
    expect(initiatives(runtime).map((row) => [row['Mã sáng kiến'], row['Thời điểm đăng ký'], row['Đúng hạn']])).toEqual(
      [
        ['DVK2023-P.BN-01', '09/02/2023 09:30', 'Đúng hạn'],
        ['DVK2023-P.BN-02', '24/02/2023 10:00', 'Trễ hạn'],
      ],
    );
  });

  it('withdraws an initiative whose answers it empties, and keeps the others', () => {
    const { runtime } = edited({ ...FIRST, ...SECOND }, FIRST);
    expect(initiatives(runtime).map((row) => row['Trạng thái'])).toEqual(['Chờ xem xét', 'Đã rút']);
  });

  it('that empties everything withdraws all of it, is not set aside, and is confirmed', () => {
    const { runtime } = edited({ ...PLAN, ...FIRST }, {});
    expect(initiatives(runtime).map((row) => row['Trạng thái'])).toEqual(['Đã rút']);
    expect(plans(runtime)).toMatchObject([{ 'Số, ký hiệu': '', 'Ngày ban hành': '', 'Liên kết': '' }]);
    expect(table(runtime, 'Chờ xử lý').rows).toEqual([]);
    expect(runtime.mail.outbox.at(-1)?.body).toContain('rút lại');
  });

  it('brings a withdrawn initiative back under its old code', () => {
    const runtime = wardsCampaign();
    const { editUrl } = submit(runtime, 'P.BN', FIRST);
    submit(runtime, 'P.BN', {}, { edit: editUrl });
    submit(runtime, 'P.BN', FIRST, { edit: editUrl });
    expect(initiatives(runtime)).toMatchObject([{ 'Mã sáng kiến': 'DVK2023-P.BN-01', 'Trạng thái': 'Chờ xem xét' }]);
  });

  it('makes a link that comes later count from its own moment', () => {
    const { runtime } = edited({ 'Số, ký hiệu kế hoạch': '15/KH' }, PLAN);
    expect(plans(runtime)).toMatchObject([{ 'Thời điểm nhận': '09/02/2023 09:30', 'Đúng hạn': 'Trễ hạn' }]);
  });

  it('keeps a plan in time whose link was only replaced later', () => {
    const { runtime } = edited(PLAN, { ...PLAN, 'Liên kết tệp kế hoạch (Word)': 'https://drive.example.vn/moi.docx' });
    expect(plans(runtime)).toMatchObject([{ 'Liên kết': 'https://drive.example.vn/moi.docx', 'Đúng hạn': 'Đúng hạn' }]);
  });

  it('of a changed answer is confirmed once more, and the same answers sent again are not', () => {
    const runtime = wardsCampaign();
    const { editUrl } = submit(runtime, 'P.BN', FIRST);
    const before = runtime.mail.outbox.length;
    submit(runtime, 'P.BN', { ...FIRST, ...PLAN }, { edit: editUrl });
    submit(runtime, 'P.BN', { ...FIRST, ...PLAN }, { edit: editUrl });
    expect(lettersSince(runtime, before)).toHaveLength(1);
  });
});

describe('the same title from the same unit', () => {
  it.each([
    ['another case and spaces', 'TRẢ KẾT QUẢ   tại nhà'],
    ['other punctuation', '“Trả kết quả” tại nhà.'],
    ['decomposed letters', 'Trả kết quả tại nhà'.normalize('NFD')],
  ])('in %s updates the initiative', (_how, title) => {
    const runtime = wardsCampaign();
    const first = submit(runtime, 'P.BN', FIRST).responseId;
    const second = submit(runtime, 'P.BN', initiative(title, { 'Cách làm': 'Gửi qua bưu điện' })).responseId;
    expect(initiatives(runtime)).toMatchObject([
      { 'Mã sáng kiến': 'DVK2023-P.BN-01', 'Cách làm': 'Gửi qua bưu điện', Nguồn: `${first}#1; ${second}#1` },
    ]);
    expect(rowsWhere(runtime, 'Nhật ký', 'Đối tượng', 'DVK2023-P.BN-01')[0]?.Trước).toContain('Đi từng nhà');
  });

  it('stands until its last source is emptied, and then is withdrawn', () => {
    const runtime = wardsCampaign();
    const first = submit(runtime, 'P.BN', FIRST);
    const second = submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi qua bưu điện' }));
    submit(runtime, 'P.BN', {}, { edit: second.editUrl });
    expect(initiatives(runtime)).toMatchObject([{ 'Trạng thái': 'Chờ xem xét', 'Cách làm': 'Đi từng nhà' }]);
    submit(runtime, 'P.BN', {}, { edit: first.editUrl });
    expect(initiatives(runtime)).toMatchObject([{ 'Trạng thái': 'Đã rút' }]);
  });

  it('of another unit is another initiative', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', FIRST);
    submit(runtime, 'P.BT', FIRST);
    expect(titles(runtime, 'P.BT')).toEqual(['Trả kết quả tại nhà']);
    expect(initiatives(runtime)).toHaveLength(1);
  });

  it('twice in one response is one initiative', () => {
    const runtime = wardsCampaign();
    const { responseId } = submit(runtime, 'P.BN', { ...FIRST, ...initiative('Trả kết quả tại nhà', {}, 2) });
    expect(initiatives(runtime).map((row) => row.Nguồn)).toEqual([`${responseId}#1; ${responseId}#2`]);
  });

  it('is written by the latest submission even when an earlier one is taken in after it', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', FIRST, { fire: false });
    skipTo(runtime, '2023-02-09 10:00');
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi qua bưu điện' }));
    sweep(runtime);
    expect(initiatives(runtime)).toMatchObject([
      { 'Cách làm': 'Gửi qua bưu điện', 'Thời điểm đăng ký': '09/02/2023 09:30' },
    ]);
  });

  it('keeps what staff decided about the initiative', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', FIRST);
    const row = 2;
    runtime.sheet('Sáng kiến').type(row, table(runtime, 'Sáng kiến').column('Trạng thái'), 'Đạt yêu cầu');
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi qua bưu điện' }));
    expect(initiatives(runtime)).toMatchObject([{ 'Trạng thái': 'Đạt yêu cầu' }]);
  });
});

describe('the plan of a unit', () => {
  it('is one row however many responses name it', () => {
    const runtime = wardsCampaign();
    const first = submit(runtime, 'P.BN', PLAN).responseId;
    const second = submit(runtime, 'P.BN', { 'Số, ký hiệu kế hoạch': '16/KH-UBND' }).responseId;
    expect(plans(runtime)).toMatchObject([{ 'Số, ký hiệu': '16/KH-UBND', Nguồn: `${first}#0; ${second}#0` }]);
  });

  it('is emptied of its claim when its last source is emptied', () => {
    const runtime = wardsCampaign();
    const { editUrl } = submit(runtime, 'P.BN', { ...PLAN, ...FIRST });
    submit(runtime, 'P.BN', FIRST, { edit: editUrl });
    expect(plans(runtime)).toMatchObject([{ 'Số, ký hiệu': '', 'Liên kết': '' }]);
  });
});
