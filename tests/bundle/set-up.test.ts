import type { Runtime } from '../../src/local/runtime';
import type { SheetState } from '../../src/local/store';
import { at, COLLEAGUE, OWNER, rowsWhere, setUpCampaign, table } from '../support/campaign';

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'Sáng kiến': [
    'Mã sáng kiến, Mã đơn vị, Tên đơn vị',
    'Tên sáng kiến, giải pháp',
    'Nội dung, Lĩnh vực',
    'Thực trạng, lý do',
    'Cách làm',
    'Chỉ tiêu, kết quả dự kiến',
    'Đối tượng, địa bàn',
    'Bắt đầu, Hoàn thành, Người phụ trách, Người gửi, Điện thoại người gửi, Thời điểm đăng ký, Sửa lần cuối',
    'Đúng hạn, Trạng thái, Ý kiến xem xét, Hình thức nhận, Nguồn',
  ],
  'Kế hoạch': [
    'Mã đơn vị, Tên đơn vị',
    'Số, ký hiệu',
    'Ngày ban hành, Liên kết, Đã nhận tệp, Tên tệp, Dung lượng, SHA-256, Người gửi, Điện thoại người gửi',
    'Thời điểm nhận, Sửa lần cuối, Đúng hạn, Hình thức nhận, Ghi chú, Nguồn',
  ],
  'Chờ xử lý': ['Mã, Thời điểm, Lý do, Đơn vị ghi trên biểu mẫu, Nội dung gửi, Xử lý, Người xử lý, Ghi chú'],
  'Đơn vị': [
    'Mã đơn vị, Tên đơn vị, Nhóm, Email, Email đồng gửi, Email lãnh đạo, Người đầu mối, Điện thoại',
    'Gia hạn đến hết ngày, Căn cứ gia hạn, Lý do miễn, Ghi chú',
  ],
  'Nội dung': ['Số, Tên ngắn, Tên đầy đủ'],
  'Cấu hình': ['Mục, Giá trị, Giải thích'],
  'Mẫu thư': ['Loại, Tiêu đề, Nội dung'],
  'Ngày nghỉ': ['Ngày, Lý do'],
  'Nhật ký gửi thư': ['Khóa, Loại, Mã đơn vị, Người nhận, Đồng gửi, Tiêu đề, Trạng thái, Thời điểm, Lỗi'],
  'Nhật ký': ['Thời điểm, Người thực hiện, Việc, Đối tượng, Trước, Sau'],
};

// Headers that hold a comma themselves stand alone above.
const WITH_COMMA = [
  'Tên sáng kiến, giải pháp',
  'Thực trạng, lý do',
  'Chỉ tiêu, kết quả dự kiến',
  'Đối tượng, địa bàn',
  'Số, ký hiệu',
];

const headersOf = (tab: string) =>
  (HEADERS[tab] ?? []).flatMap((line) => (WITH_COMMA.includes(line) ? [line] : line.split(', ')));

const stateOf = (runtime: Runtime, tab: string): SheetState => runtime.sheet(tab).state;

function column(runtime: Runtime, tab: string, header: string) {
  const at = table(runtime, tab).column(header) - 1;
  return stateOf(runtime, tab)
    .rows.slice(1)
    .map((row) => row[at] ?? null);
}

describe('set-up on an empty Sheet', () => {
  const runtime = setUpCampaign();

  it.each(Object.keys(HEADERS))('gives %s exactly its columns, in their order', (tab) => {
    expect(table(runtime, tab).headers).toEqual(headersOf(tab));
  });

  it('puts the summary first and technical tabs last, and leaves no blank tab behind', () => {
    expect(
      runtime
        .sheets()
        .filter(({ state }) => !state.hidden)
        .map(({ name }) => name),
    ).toEqual([
      'Tổng hợp',
      'Sáng kiến',
      'Kế hoạch',
      'Chờ xử lý',
      'Đơn vị',
      'Nội dung',
      'Cấu hình',
      'Mẫu thư',
      'Ngày nghỉ',
      'Hướng dẫn',
      'Nhật ký gửi thư',
      'Nhật ký',
    ]);
  });

  it.each(Object.keys(HEADERS))('freezes the header row of %s', (tab) => {
    expect(stateOf(runtime, tab).frozenRows).toBe(1);
  });

  it.each([
    ['Sáng kiến', 'Tên sáng kiến, giải pháp', '@'],
    ['Sáng kiến', 'Mã sáng kiến', '@'],
    ['Sáng kiến', 'Điện thoại người gửi', '@'],
    ['Sáng kiến', 'Bắt đầu', 'dd/mm/yyyy'],
    ['Sáng kiến', 'Thời điểm đăng ký', 'dd/mm/yyyy hh:mm'],
    ['Kế hoạch', 'Số, ký hiệu', '@'],
    ['Kế hoạch', 'Liên kết', '@'],
    ['Chờ xử lý', 'Nội dung gửi', '@'],
    ['Đơn vị', 'Mã đơn vị', '@'],
    ['Đơn vị', 'Điện thoại', '@'],
    ['Đơn vị', 'Gia hạn đến hết ngày', 'dd/mm/yyyy'],
    ['Nhật ký gửi thư', 'Khóa', '@'],
    ['Nhật ký', 'Trước', '@'],
  ])('formats %s, %s as %s down to the last row', (tab, header, format) => {
    const cells = column(runtime, tab, header);
    expect(cells.length).toBeGreaterThan(900);
    expect(new Set(cells.map((cell) => cell?.style?.numberFormat))).toEqual(new Set([format]));
  });

  it('leaves the summary in view', () => {
    expect(runtime.spreadsheet.activeSheetId).toBe(stateOf(runtime, 'Tổng hợp').id);
  });

  it('validates by warning and never rejects', () => {
    const rules = runtime
      .sheets()
      .flatMap(({ state }) =>
        state.rows.flatMap((row) => row.flatMap((cell) => (cell?.validation ? [cell.validation] : []))),
      );
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ allowInvalid }) => !allowInvalid)).toEqual([]);
  });

  it.each([
    ['Sáng kiến', 'Trạng thái', ['Chờ xem xét', 'Đạt yêu cầu', 'Yêu cầu bổ sung', 'Không đạt', 'Đã rút']],
    ['Sáng kiến', 'Hình thức nhận', ['Biểu mẫu', 'Trang đơn vị', 'Thư điện tử', 'Văn bản giấy']],
    ['Sáng kiến', 'Đúng hạn', ['Đúng hạn', 'Trễ hạn']],
    ['Chờ xử lý', 'Xử lý', ['Đã nhận', 'Đã bỏ']],
    ['Nhật ký gửi thư', 'Trạng thái', ['Chờ gửi', 'Đã gửi', 'Hoãn gửi', 'Gửi lỗi', 'Chưa xác định', 'Không gửi']],
    [
      'Sáng kiến',
      'Nội dung',
      [
        '1. Không để người nghèo, người yếu thế tụt hậu, bị bỏ quên',
        '2. Không gây phiền hà cho người dân và doanh nghiệp',
        '3. Không xả rác ra đường phố và kênh rạch',
        '4. Không vi phạm luật giao thông đường bộ',
        '5. Không tụ tập gây rối, ảnh hưởng an ninh chính trị, trật tự an toàn nơi cư trú và trên đường phố',
      ],
    ],
  ])('offers in %s, %s the words of that column', (tab, header, words) => {
    expect(column(runtime, tab, header)[0]?.validation?.values).toEqual(words);
  });

  it('protects by warning only', () => {
    const protections = runtime.sheets().flatMap(({ state }) => state.protections);
    expect(protections.length).toBeGreaterThan(0);
    expect(protections.filter(({ warningOnly }) => !warningOnly)).toEqual([]);
  });

  it('works in the Vietnamese locale and the campaign’s zone, with real dates', () => {
    expect(runtime.spreadsheet).toMatchObject({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
    const values = runtime.sheet('Cấu hình').values();
    const deadline = values.find(([item]) => item === 'Hạn đăng ký (trước ngày)')?.[1];
    expect(Number(deadline)).toBe(at('2023-02-23'));
    expect(Number(runtime.sheet('Ngày nghỉ').values()[1]?.[0])).toBe(at('2023-01-02'));
  });

  it.each([
    ['Ký hiệu', 'DVK2023'],
    ['Đơn vị tổng hợp', 'Phòng Nội vụ Quận 1'],
    ['Hạn đăng ký (trước ngày)', '23/02/2023'],
    ['Bắt đầu nhắc từ ngày', '08/02/2023'],
    ['Số sáng kiến tối thiểu', '1'],
    ['Yêu cầu nộp kế hoạch', 'Có'],
    ['Kế hoạch phải có tệp', 'Có'],
    ['Nhận sau hạn', 'Có'],
    ['Lĩnh vực', 'Kinh tế; Văn hóa - xã hội; Quốc phòng - an ninh; Xây dựng hệ thống chính trị'],
    ['Nhắc trước hạn (ngày)', '7, 3, 1, 0'],
    ['Nhắc quá hạn cách nhau (ngày làm việc)', '2'],
    ['Nhắc quá hạn tối đa (lần)', '5'],
    ['Đồng gửi lãnh đạo từ lần quá hạn', '2'],
    ['Giờ gửi', '8'],
    ['Email đơn vị tổng hợp', 'noivu.q1@tphcm.gov.vn'],
    ['Dành lại cho thư xác nhận (thư/ngày)', '10'],
    ['Chế độ chạy thử', 'Không'],
  ])('presets %s', (item, value) => {
    expect(rowsWhere(runtime, 'Cấu hình', 'Mục', item).map((row) => row['Giá trị'])).toEqual([value]);
  });

  it('lists exactly the settings of the page, in its order', () => {
    expect(table(runtime, 'Cấu hình').rows.map((row) => row.Mục)).toEqual([
      'Tên phong trào',
      'Ký hiệu',
      'Cơ quan ban hành',
      'Đơn vị tổng hợp',
      'Số kế hoạch',
      'Ngày ban hành',
      'Hạn đăng ký (trước ngày)',
      'Bắt đầu nhắc từ ngày',
      'Số sáng kiến tối thiểu',
      'Yêu cầu nộp kế hoạch',
      'Kế hoạch phải có tệp',
      'Nhận sau hạn',
      'Lĩnh vực',
      'Nhắc trước hạn (ngày)',
      'Nhắc quá hạn cách nhau (ngày làm việc)',
      'Nhắc quá hạn tối đa (lần)',
      'Đồng gửi lãnh đạo từ lần quá hạn',
      'Giờ gửi',
      'Tên người gửi',
      'Email đơn vị tổng hợp',
      'Người phụ trách',
      'Điện thoại liên hệ',
      'Email lãnh đạo nhận báo cáo',
      'Dành lại cho thư xác nhận (thư/ngày)',
      'Chế độ chạy thử',
    ]);
  });

  it('lists the units of the plan with empty addresses', () => {
    const { rows } = table(runtime, 'Đơn vị');
    expect(rows).toHaveLength(36);
    expect(rows.filter((row) => row.Email !== '')).toEqual([]);
    expect(rows.at(-1)).toMatchObject({
      'Mã đơn vị': 'P.TD',
      'Tên đơn vị': 'Ủy ban nhân dân phường Tân Định',
      Nhóm: 'Phường',
    });
  });

  it('lists the days off of 2023', () => {
    expect(table(runtime, 'Ngày nghỉ').rows.map((row) => row.Ngày)).toEqual([
      '02/01/2023',
      ...['20', '21', '22', '23', '24', '25', '26'].map((day) => `${day}/01/2023`),
      ...['29/04', '30/04', '01/05', '02/05', '03/05', '01/09', '02/09', '03/09', '04/09'].map((day) => `${day}/2023`),
    ]);
  });

  it('hides and protects the responses tab', () => {
    const [responses, ...more] = runtime.sheets().filter(({ state }) => state.responses !== null);
    expect(more).toEqual([]);
    expect(responses?.state.hidden).toBe(true);
    expect(responses?.state.protections).toHaveLength(1);
  });

  it('leaves exactly three triggers, of the owner', () => {
    expect(runtime.store.triggers.map(({ handler, owner }) => [handler, owner]).sort()).toEqual([
      ['onRegistrationSubmitted', OWNER],
      ['runDaily', OWNER],
      ['sweep', OWNER],
    ]);
  });

  it('keeps the secret in no tab and logs who set up', () => {
    const { secret = '' } = runtime.store.properties.script;
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(runtime.spreadsheet)).not.toContain(secret);
    expect(table(runtime, 'Nhật ký').rows).toMatchObject([{ 'Người thực hiện': OWNER, Việc: 'Thiết lập chiến dịch' }]);
  });

  it('uses nothing that is not emulated and never waits for a click', () => {
    expect(runtime.notEmulated).toEqual([]);
    expect(runtime.ui.dialogs).toEqual([]);
  });
});

describe('the menu', () => {
  it('is there after the file opens, for the owner and for a colleague', () => {
    const runtime = setUpCampaign();
    for (const as of [OWNER, COLLEAGUE]) {
      expect(runtime.open({ as }).map(({ ok }) => ok)).toEqual([true]);
      expect(JSON.stringify(runtime.menu())).toContain('setUpCampaign');
    }
  });
});
