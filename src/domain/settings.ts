import * as z from 'zod/mini';
import { type Day, dayFromText } from './days';
import { isEmailAddress } from './email-address';
import type { Fault } from './fault';
import { normalised } from './folding';
import { SETTINGS } from './tabs';

const line = z
  .string()
  .check(z.minLength(1), z.refine((text) => !text.includes('\n')));
const optionalLine = z.string().check(z.refine((text) => !text.includes('\n')));
const symbol = z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}$/u));
const day = z.pipe(
  z.string().check(z.refine((text) => dayFromText(text) !== undefined)),
  z.transform((text): Day => dayFromText(text) as Day),
);
const email = z.string().check(z.refine(isEmailAddress));
const optionalEmail = z.string().check(z.refine((text) => text === '' || isEmailAddress(text)));
const yesNo = z.pipe(
  z.enum(['Có', 'Không']),
  z.transform((word) => word === 'Có'),
);
const whole = (from: number, to: number) =>
  z.pipe(
    z
      .string()
      .check(
        z.regex(/^\d{1,4}$/),
        z.refine((text) => Number(text) >= from && Number(text) <= to),
      ),
    z.transform(Number),
  );
const wholes = z.pipe(
  z.string().check(z.regex(/^\d{1,3}(\s*[,;]\s*\d{1,3})*$/)),
  z.transform((text) => [...new Set(text.split(/[,;]/).map(Number))].sort((a, b) => b - a)),
);
const list = z.pipe(
  z.string().check(z.minLength(1)),
  z.transform((text) =>
    text
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);

const LINE = 'một dòng chữ, không để trống';
const OPTIONAL_LINE = 'một dòng chữ hoặc để trống';
const DAY = 'một ngày có thật, dạng dd/MM/yyyy';
const YES_NO = 'Có hoặc Không';

/** Every setting: its `Mục`, how its value is read, and what is expected in the words of the fault. */
export const SETTING_ITEMS = {
  movement: { item: 'Tên phong trào', value: line, expected: LINE },
  symbol: {
    item: 'Ký hiệu',
    value: symbol,
    expected: 'chữ và số viết liền, không dấu cách, không quá 30 ký tự, ví dụ DVK2023',
  },
  issuer: { item: 'Cơ quan ban hành', value: line, expected: LINE },
  office: { item: 'Đơn vị tổng hợp', value: line, expected: LINE },
  planNumber: { item: 'Số kế hoạch', value: line, expected: LINE },
  issuedOn: { item: 'Ngày ban hành', value: day, expected: DAY },
  deadline: { item: 'Hạn đăng ký (trước ngày)', value: day, expected: DAY },
  remindFrom: { item: 'Bắt đầu nhắc từ ngày', value: day, expected: DAY },
  minimum: { item: 'Số sáng kiến tối thiểu', value: whole(0, 99), expected: 'một số nguyên từ 0 đến 99' },
  planRequired: { item: 'Yêu cầu nộp kế hoạch', value: yesNo, expected: YES_NO },
  fileRequired: { item: 'Kế hoạch phải có tệp', value: yesNo, expected: YES_NO },
  acceptLate: { item: 'Nhận sau hạn', value: yesNo, expected: YES_NO },
  fields: {
    item: 'Lĩnh vực',
    value: list,
    expected: 'các lĩnh vực cách nhau bằng dấu chấm phẩy',
  },
  remindBefore: {
    item: 'Nhắc trước hạn (ngày)',
    value: wholes,
    expected: 'các số nguyên cách nhau bằng dấu phẩy, ví dụ 7, 3, 1, 0',
  },
  overdueEvery: {
    item: 'Nhắc quá hạn cách nhau (ngày làm việc)',
    value: whole(1, 60),
    expected: 'một số nguyên từ 1 đến 60',
  },
  overdueMost: { item: 'Nhắc quá hạn tối đa (lần)', value: whole(0, 60), expected: 'một số nguyên từ 0 đến 60' },
  leaderFrom: { item: 'Đồng gửi lãnh đạo từ lần quá hạn', value: whole(1, 60), expected: 'một số nguyên từ 1 đến 60' },
  sendHour: { item: 'Giờ gửi', value: whole(0, 22), expected: 'một giờ trong ngày, số nguyên từ 0 đến 22' },
  senderName: { item: 'Tên người gửi', value: line, expected: LINE },
  officeEmail: { item: 'Email đơn vị tổng hợp', value: email, expected: 'một địa chỉ thư điện tử' },
  contactPerson: { item: 'Người phụ trách', value: optionalLine, expected: OPTIONAL_LINE },
  contactPhone: { item: 'Điện thoại liên hệ', value: optionalLine, expected: OPTIONAL_LINE },
  leaderReportEmail: {
    item: 'Email lãnh đạo nhận báo cáo',
    value: optionalEmail,
    expected: 'một địa chỉ thư điện tử hoặc để trống',
  },
  reserve: {
    item: 'Dành lại cho thư xác nhận (thư/ngày)',
    value: whole(0, 1000),
    expected: 'một số nguyên từ 0 đến 1000',
  },
  trial: { item: 'Chế độ chạy thử', value: yesNo, expected: YES_NO },
} as const;

/** Key of a setting. */
export type SettingKey = keyof typeof SETTING_ITEMS;

/** Cấu hình: the value of every setting. */
export type Campaign = { readonly [K in SettingKey]: z.output<(typeof SETTING_ITEMS)[K]['value']> };

/** Settings as far as they can be read, with the faults of those that can't. */
export interface Settings {
  readonly values: Partial<Campaign>;
  readonly faults: readonly (Fault & { readonly key: SettingKey })[];
}

/** Settings without which no unit's status can be told. */
export const STATUS_SETTINGS = [
  'symbol',
  'deadline',
  'minimum',
  'planRequired',
  'fileRequired',
] as const satisfies SettingKey[];

/** Settings without which no letter may leave: all but those that only the Form and the leaders' report use. */
export const LETTER_SETTINGS = (Object.keys(SETTING_ITEMS) as SettingKey[]).filter(
  (key) => key !== 'fields' && key !== 'leaderReportEmail',
);

/** A line of `Cấu hình` with its row number in the tab. */
export interface SettingLine {
  readonly row: number;
  readonly item: string;
  readonly value: string;
}

/** Reads the settings from the lines of their tab; every fault names its `Mục`, and good ones are kept beside it. */
export function readSettings(lines: readonly SettingLine[]): Settings {
  const values: Record<string, unknown> = {};
  const faults: (Fault & { key: SettingKey })[] = [];
  for (const [key, { item, value, expected }] of Object.entries(SETTING_ITEMS)) {
    const found = lines.filter((candidate) => candidate.item === item);
    const fault = (row: number | undefined, text: string, wanted: string = expected) =>
      faults.push({
        key: key as SettingKey,
        tab: SETTINGS.name,
        ...(row !== undefined && { row }),
        field: item,
        found: text,
        expected: wanted,
      });
    const [first, second] = found;
    if (first === undefined) {
      fault(undefined, '', 'có dòng này trong tab; chạy lại “Thiết lập chiến dịch” để bổ sung');
    } else if (second !== undefined) {
      fault(second.row, second.value, 'chỉ một dòng cho mục này');
    } else {
      const read = z.safeParse(value as z.ZodMiniType<unknown, string>, normalised(first.value));
      if (read.success) values[key] = read.data;
      else fault(first.row, first.value);
    }
  }
  return { values: values as Partial<Campaign>, faults: [...faults, ...contradictions(values, lines)] };
}

/** Gives the settings a job needs, or the faults that stop it. */
export function needed<K extends SettingKey>(
  settings: Settings,
  keys: readonly K[],
): { ok: true; campaign: Pick<Campaign, K> } | { ok: false; faults: readonly Fault[] } {
  const wanted: readonly SettingKey[] = keys;
  const faults = settings.faults.filter((fault) => wanted.includes(fault.key));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, campaign: settings.values as Pick<Campaign, K> };
}

function contradictions(values: Partial<Campaign>, lines: readonly SettingLine[]): (Fault & { key: SettingKey })[] {
  const { issuedOn, deadline } = values;
  if (issuedOn === undefined || deadline === undefined || issuedOn < deadline) return [];
  const { item } = SETTING_ITEMS.deadline;
  const at = lines.find((candidate) => candidate.item === item);
  return [
    {
      key: 'deadline',
      tab: SETTINGS.name,
      ...(at && { row: at.row }),
      field: item,
      found: at?.value ?? '',
      expected: 'một ngày sau “Ngày ban hành”',
    },
  ];
}
