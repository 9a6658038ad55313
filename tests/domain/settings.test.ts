import fc from 'fast-check';
import { faultText } from '../../src/domain/fault';
import {
  LETTER_SETTINGS,
  needed,
  readSettings,
  SETTING_ITEMS,
  type SettingKey,
  shownSettings,
} from '../../src/domain/settings';
import { aCampaign } from '../support/builders';

const PLAN_43: Record<SettingKey, string> = {
  movement: 'phong trào thi đua “Dân vận khéo” năm 2023',
  symbol: 'DVK2023',
  issuer: 'Ủy ban nhân dân Quận 1',
  office: 'Phòng Nội vụ Quận 1',
  planNumber: '43/KH-UBND',
  issuedOn: '07/02/2023',
  deadline: '23/02/2023',
  remindFrom: '08/02/2023',
  minimum: '1',
  planRequired: 'Có',
  fileRequired: 'Có',
  acceptLate: 'Có',
  fields: 'Kinh tế; Văn hóa - xã hội; Quốc phòng - an ninh; Xây dựng hệ thống chính trị',
  remindBefore: '7, 3, 1, 0',
  overdueEvery: '2',
  overdueMost: '5',
  leaderFrom: '2',
  sendHour: '8',
  senderName: 'Phòng Nội vụ Quận 1',
  officeEmail: 'noivu@example.gov.vn',
  contactPerson: 'Trần Văn Bình',
  contactPhone: '028 3829 0000',
  leaderReportEmail: '',
  reserve: '10',
  trial: 'Không',
};

function linesOf(values: Partial<Record<SettingKey, string>> = {}) {
  return (Object.keys(PLAN_43) as SettingKey[]).map((key, index) => ({
    row: index + 2,
    item: SETTING_ITEMS[key].item as string,
    value: values[key] ?? PLAN_43[key],
  }));
}

describe('SETTING_ITEMS', () => {
  it('has the rows of the tab, in their order', () => {
    expect(Object.values(SETTING_ITEMS).map(({ item }) => item)).toEqual([
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
});

describe('readSettings', () => {
  it('reads the settings of plan 43', () => {
    expect(readSettings(linesOf())).toEqual({ values: aCampaign(), faults: [] });
  });

  it('finds settings by name, so rows may be moved and added', () => {
    const moved = [{ row: 2, item: 'Việc riêng của phòng', value: 'x' }, ...linesOf().reverse()];
    expect(readSettings(moved)).toEqual({ values: aCampaign(), faults: [] });
  });

  it.each<[SettingKey, string, unknown]>([
    ['symbol', 'TĐ-2024', 'TĐ-2024'],
    ['deadline', '2023-03-01', '2023-03-01'],
    ['deadline', '1/3/2023', '2023-03-01'],
    ['deadline', '29/02/2024', '2024-02-29'],
    ['minimum', '0', 0],
    ['minimum', '2', 2],
    ['planRequired', 'Không', false],
    ['planRequired', ' Có ', true],
    ['planRequired', 'Có'.normalize('NFD'), true],
    ['fields', 'Kinh tế', ['Kinh tế']],
    ['fields', 'Kinh tế;\nVăn hóa - xã hội;', ['Kinh tế', 'Văn hóa - xã hội']],
    ['remindBefore', '7,3,1,0', [7, 3, 1, 0]],
    ['remindBefore', '0; 1; 3; 7', [7, 3, 1, 0]],
    ['remindBefore', '3, 3, 1', [3, 1]],
    ['remindBefore', '5', [5]],
    ['overdueEvery', '1', 1],
    ['overdueMost', '0', 0],
    ['leaderFrom', '1', 1],
    ['sendHour', '0', 0],
    ['officeEmail', 'noivu.q1@tphcm.gov.vn', 'noivu.q1@tphcm.gov.vn'],
    ['contactPerson', '', ''],
    ['contactPhone', '', ''],
    ['leaderReportEmail', 'lanhdao@example.gov.vn', 'lanhdao@example.gov.vn'],
    ['reserve', '0', 0],
    ['trial', 'Có', true],
  ])('reads %s from %j', (key, value, expected) => {
    const settings = readSettings(linesOf({ [key]: value }));
    expect(settings.faults).toEqual([]);
    expect(settings.values[key]).toEqual(expected);
  });

  it.each<[SettingKey, string]>([
    ['movement', ''],
    ['movement', 'một\nhai'],
    ['symbol', ''],
    ['symbol', 'DVK 2023'],
    ['symbol', 'DVK|2023'],
    ['symbol', '=DVK'],
    ['issuer', ''],
    ['office', ''],
    ['planNumber', ''],
    ['issuedOn', ''],
    ['issuedOn', '31/02/2023'],
    ['deadline', ''],
    ['deadline', '29/02/2023'],
    ['deadline', '23 tháng 2'],
    ['deadline', '44980'],
    ['deadline', '#REF!'],
    ['remindFrom', '#REF!'],
    ['minimum', ''],
    ['minimum', '-1'],
    ['minimum', '1.5'],
    ['minimum', 'một'],
    ['planRequired', ''],
    ['planRequired', 'có'],
    ['planRequired', 'CÓ'],
    ['planRequired', 'TRUE'],
    ['planRequired', 'X'],
    ['fileRequired', 'Có.'],
    ['acceptLate', 'khong'],
    ['fields', ''],
    ['fields', ' ; ;'],
    ['remindBefore', 'bảy'],
    ['remindBefore', '7, 3, một'],
    ['remindBefore', '7, -3'],
    ['remindBefore', '7 3 1'],
    ['overdueEvery', '0'],
    ['overdueEvery', 'hai'],
    ['overdueMost', '-1'],
    ['leaderFrom', '0'],
    ['sendHour', '24'],
    ['sendHour', '8 giờ'],
    ['senderName', ''],
    ['senderName', 'Phòng\r\nBcc: b@example.com'],
    ['officeEmail', ''],
    ['officeEmail', 'a@example.com, b@example.com'],
    ['contactPerson', 'một\nhai'],
    ['leaderReportEmail', 'lãnh đạo'],
    ['reserve', ''],
    ['reserve', '10 thư'],
    ['trial', 'Đang thử'],
  ])('refuses for %s the value %j, naming it, and reads the others', (key, value) => {
    const { values, faults } = readSettings(linesOf({ [key]: value }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ key, tab: 'Cấu hình', field: SETTING_ITEMS[key].item, found: value });
    const { [key]: _refused, ...others } = aCampaign();
    expect(values).toEqual(others);
  });

  it.each<[SettingKey, string, string]>([
    [
      'remindBefore',
      'bảy',
      'Cấu hình, mục “Nhắc trước hạn (ngày)”: đang là “bảy”, cần các số nguyên cách nhau bằng dấu phẩy, ví dụ 7, 3, 1, 0.',
    ],
    ['minimum', 'một', 'Cấu hình, mục “Số sáng kiến tối thiểu”: đang là “một”, cần một số nguyên từ 0 đến 99.'],
    ['sendHour', '24', 'Cấu hình, mục “Giờ gửi”: đang là “24”, cần một giờ trong ngày, số nguyên từ 0 đến 22.'],
    ['trial', 'đang thử', 'Cấu hình, mục “Chế độ chạy thử”: đang là “đang thử”, cần Có hoặc Không.'],
    [
      'deadline',
      '',
      'Cấu hình, mục “Hạn đăng ký (trước ngày)”: đang để trống, cần một ngày có thật, dạng ngày/tháng/năm, ví dụ 23/02/2023.',
    ],
  ])('words the fault of %s as staff read it', (key, value, expected) => {
    expect(readSettings(linesOf({ [key]: value })).faults.map(faultText)).toEqual([expected]);
  });

  it('says in which row a fault stands', () => {
    const [fault] = readSettings(linesOf({ trial: 'đang thử' })).faults;
    expect(fault).toMatchObject({ row: 26, found: 'đang thử' });
  });

  it.each<[SettingKey, number, number]>([
    ['minimum', 0, 99],
    ['overdueEvery', 1, 60],
    ['overdueMost', 0, 60],
    ['leaderFrom', 1, 60],
    ['sendHour', 0, 22],
    ['reserve', 0, 1000],
  ])('takes %s from %i to %i and nothing beyond', (key, from, to) => {
    const read = (value: number) => readSettings(linesOf({ [key]: String(value) })).values[key];
    expect([read(from - 1), read(from), read(to), read(to + 1)]).toEqual([undefined, from, to, undefined]);
  });

  it.each([
    ['10,100', [100, 10]],
    ['30 , 7;3', [30, 7, 3]],
    ['7x,3', undefined],
    ['1000', undefined],
  ])('takes the days of reminders %s as %j', (value, days) => {
    expect(readSettings(linesOf({ remindBefore: value })).values.remindBefore).toEqual(days);
  });

  it('names a setting whose row is gone', () => {
    const { faults } = readSettings(linesOf().filter(({ item }) => item !== 'Giờ gửi'));
    expect(faults.map(({ key }) => key)).toEqual(['sendHour']);
    expect(faults.map(faultText)).toMatchInlineSnapshot(`
[
  "Cấu hình, mục “Giờ gửi”: đang để trống, cần có dòng này trong tab; chạy lại “Thiết lập chiến dịch” để bổ sung.",
]
`);
  });

  it('takes neither of two rows of one setting', () => {
    const { values, faults } = readSettings([...linesOf(), { row: 99, item: 'Giờ gửi', value: '9' }]);
    expect(values.sendHour).toBeUndefined();
    expect(faults.map(faultText)).toMatchInlineSnapshot(`
[
  "Cấu hình, mục “Giờ gửi”: đang là “9”, cần chỉ một dòng cho mục này.",
]
`);
  });

  it.each([
    ['07/02/2023', false],
    ['06/02/2023', false],
    ['08/02/2023', true],
  ])('with the plan of 07/02/2023, takes the deadline %s: %s', (deadline, taken) => {
    const { faults } = readSettings(linesOf({ deadline }));
    expect(faults.map((fault) => [fault.key, fault.row, fault.found, faultText(fault)])).toEqual(
      taken
        ? []
        : [
            [
              'deadline',
              8,
              deadline,
              `Cấu hình, mục “Hạn đăng ký (trước ngày)”: đang là “${deadline}”, cần một ngày sau “Ngày ban hành”.`,
            ],
          ],
    );
  });
});

describe('any text as a setting', () => {
  const keys = Object.keys(PLAN_43) as SettingKey[];
  const piece = fc.constantFrom(
    '7',
    ',',
    ';',
    ' ',
    '0',
    '999',
    '-1',
    '1.5',
    'Có',
    'không',
    '\n',
    '\u00a0',
    '23/02/2023',
    '31/02/2023',
    'a@b.vn',
    'DVK2023',
    '.',
    '=1+1',
    '٣',
    '__proto__',
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 5 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('is either read or named, never both and never neither, and takes no other setting along', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), anyText, (key, value) => {
        const { values, faults } = readSettings(linesOf({ [key]: value }));
        const wrong = new Set(faults.map((fault) => fault.key));
        const deadlines: SettingKey[] = ['issuedOn', 'deadline'];
        for (const other of keys) {
          const isTiedToIt = other === key || (deadlines.includes(other) && deadlines.includes(key));
          if (!isTiedToIt)
            expect([other, wrong.has(other), values[other] === undefined]).toEqual([other, false, false]);
        }
        if (values[key] === undefined) expect([...wrong]).toEqual([key]);
        for (const fault of faults) expect(faultText(fault)).toMatch(/^Cấu hình, mục “.+”: .+, cần .+\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('is shown as something usable, whatever stands in the tab', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), anyText), { maxLength: 30 }), (lines) => {
        const rows = lines.map(([key, value], index) => ({ row: index + 2, item: SETTING_ITEMS[key].item, value }));
        const shown = shownSettings(readSettings(rows));
        for (const key of keys) expect([key, shown[key] === undefined]).toEqual([key, false]);
      }),
    );
  });
});

describe('shownSettings', () => {
  it('shows what is usual where nothing can be read', () => {
    expect(shownSettings(readSettings([]))).toMatchInlineSnapshot(`
{
  "acceptLate": true,
  "contactPerson": "",
  "contactPhone": "",
  "deadline": "",
  "fields": [],
  "fileRequired": true,
  "issuedOn": "",
  "issuer": "",
  "leaderFrom": 1,
  "leaderReportEmail": "",
  "minimum": 1,
  "movement": "",
  "office": "",
  "officeEmail": "",
  "overdueEvery": 1,
  "overdueMost": 0,
  "planNumber": "",
  "planRequired": true,
  "remindBefore": [],
  "remindFrom": "",
  "reserve": 0,
  "sendHour": 8,
  "senderName": "",
  "symbol": "",
  "trial": false,
}
`);
  });
});

describe('needed', () => {
  it('gives the settings a job needs although others are wrong', () => {
    const result = needed(readSettings(linesOf({ fields: '' })), ['deadline', 'minimum']);
    expect(result).toMatchObject({ ok: true, campaign: { deadline: '2023-02-23', minimum: 1 } });
  });

  it('gives only the faults of the settings a job needs', () => {
    const result = needed(readSettings(linesOf({ deadline: 'mai', sendHour: 'sáng' })), ['deadline', 'minimum']);
    expect(result.ok ? [] : result.faults.map(({ field }) => field)).toEqual(['Hạn đăng ký (trước ngày)']);
  });
});

describe('LETTER_SETTINGS', () => {
  it('has every setting but the fields of the Form and the address for the leaders’ report', () => {
    const others = (Object.keys(SETTING_ITEMS) as SettingKey[]).filter(
      (key) => !(LETTER_SETTINGS as readonly SettingKey[]).includes(key),
    );
    expect(others).toEqual(['fields', 'leaderReportEmail']);
  });
});
