import * as z from 'zod/mini';
import { dayFromText } from './days';
import { isEmailAddress } from './email-address';
import type { Fault } from './fault';
import { isFilled, normalised } from './folding';
import { SETTINGS } from './tabs';

/** How the value of a setting is checked and then read, what is expected in the words of the fault, and what is usual. */
interface SettingKind<T> {
  readonly check: z.ZodMiniType<string>;
  readonly read: (text: string) => T | undefined;
  readonly expected: string;
  /** What is shown while the value can't be read. */
  readonly usual: T;
}

/** A word that is Có or Không. */
export const YES_NO = kindOf(
  (text) => (text === 'Có' || text === 'Không' ? text === 'Có' : undefined),
  'Có hoặc Không',
  true,
);

/** A day, which people may type as text. */
export const DAY = kindOf(dayFromText, 'một ngày có thật, dạng ngày/tháng/năm, ví dụ 23/02/2023', '');

const LINE = textWhere((text) => text !== '' && !text.includes('\n'), 'một dòng chữ, không để trống');
const OPTIONAL_LINE = textWhere((text) => !text.includes('\n'), 'một dòng chữ hoặc để trống');
const EMAIL = textWhere(isEmailAddress, 'một địa chỉ thư điện tử');
const OPTIONAL_EMAIL = textWhere((text) => text === '' || isEmailAddress(text), `${EMAIL.expected} hoặc để trống`);
const SYMBOL = textWhere(
  (text) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}$/u.test(text),
  'chữ và số viết liền, không dấu cách, không quá 30 ký tự, ví dụ DVK2023',
);
const FIELDS = kindOf(listed, 'các lĩnh vực cách nhau bằng dấu chấm phẩy', []);
const DAYS_BEFORE = kindOf(wholesFalling, 'các số nguyên cách nhau bằng dấu phẩy, ví dụ 7, 3, 1, 0', []);

const setting = <T>(item: string, kind: SettingKind<T>) => ({ item, kind }) as const;

/** Every setting: its `Mục` and the kind of its value. */
export const SETTING_ITEMS = {
  movement: setting('Tên phong trào', LINE),
  symbol: setting('Ký hiệu', SYMBOL),
  issuer: setting('Cơ quan ban hành', LINE),
  office: setting('Đơn vị tổng hợp', LINE),
  planNumber: setting('Số kế hoạch', LINE),
  issuedOn: setting('Ngày ban hành', DAY),
  deadline: setting('Hạn đăng ký (trước ngày)', DAY),
  remindFrom: setting('Bắt đầu nhắc từ ngày', DAY),
  minimum: setting('Số sáng kiến tối thiểu', whole(0, 99)),
  planRequired: setting('Yêu cầu nộp kế hoạch', YES_NO),
  fileRequired: setting('Kế hoạch phải có tệp', YES_NO),
  acceptLate: setting('Nhận sau hạn', YES_NO),
  fields: setting('Lĩnh vực', FIELDS),
  remindBefore: setting('Nhắc trước hạn (ngày)', DAYS_BEFORE),
  overdueEvery: setting('Nhắc quá hạn cách nhau (ngày làm việc)', whole(1, 60)),
  overdueMost: setting('Nhắc quá hạn tối đa (lần)', whole(0, 60)),
  leaderFrom: setting('Đồng gửi lãnh đạo từ lần quá hạn', whole(1, 60)),
  sendHour: setting('Giờ gửi', whole(0, 22, 'một giờ trong ngày, số nguyên')),
  senderName: setting('Tên người gửi', LINE),
  officeEmail: setting('Email đơn vị tổng hợp', EMAIL),
  contactPerson: setting('Người phụ trách', OPTIONAL_LINE),
  contactPhone: setting('Điện thoại liên hệ', OPTIONAL_LINE),
  leaderReportEmail: setting('Email lãnh đạo nhận báo cáo', OPTIONAL_EMAIL),
  reserve: setting('Dành lại cho thư xác nhận (thư/ngày)', whole(0, 1000)),
  trial: setting('Chế độ chạy thử', YES_NO),
} as const satisfies Record<string, { readonly item: string; readonly kind: SettingKind<unknown> }>;

/** Key of a setting. */
export type SettingKey = keyof typeof SETTING_ITEMS;

/** Cấu hình: the value of every setting. */
export type Campaign = {
  readonly [K in SettingKey]: NonNullable<ReturnType<(typeof SETTING_ITEMS)[K]['kind']['read']>>;
};

type SettingFault = Fault & { readonly key: SettingKey };

/** Settings as far as they can be read, with the faults of those that can't. */
export interface Settings {
  readonly values: Partial<Campaign>;
  readonly faults: readonly SettingFault[];
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
  const faults: SettingFault[] = [];
  for (const key of Object.keys(SETTING_ITEMS) as SettingKey[]) {
    const { item, kind }: { item: string; kind: SettingKind<unknown> } = SETTING_ITEMS[key];
    const [first, second] = lines.filter((line) => line.item === item);
    if (first === undefined) {
      faults.push(faultAt(key, first, 'có dòng này trong tab; chạy lại “Thiết lập chiến dịch” để bổ sung'));
    } else if (second !== undefined) {
      faults.push(faultAt(key, second, 'chỉ một dòng cho mục này'));
    } else {
      const checked = z.safeParse(kind.check, normalised(first.value));
      if (checked.success) values[key] = kind.read(checked.data);
      else faults.push(faultAt(key, first, kind.expected));
    }
  }
  return { values: values as Partial<Campaign>, faults: [...faults, ...contradictions(values, lines)] };
}

/** Gives the settings as far as they can be read, with what is usual in the place of the others, for showing only. */
export function shownSettings({ values }: Settings): Campaign {
  const usual = Object.entries(SETTING_ITEMS).map(([key, { kind }]) => [key, kind.usual]);
  return { ...(Object.fromEntries(usual) as Campaign), minimum: 1, sendHour: 8, trial: false, ...values };
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

function contradictions({ issuedOn, deadline }: Partial<Campaign>, lines: readonly SettingLine[]): SettingFault[] {
  if (issuedOn === undefined || deadline === undefined || issuedOn < deadline) return [];
  const line = lines.find(({ item }) => item === SETTING_ITEMS.deadline.item);
  return [faultAt('deadline', line, 'một ngày sau “Ngày ban hành”')];
}

function faultAt(key: SettingKey, line: SettingLine | undefined, expected: string): SettingFault {
  const place = { key, tab: SETTINGS.name, field: SETTING_ITEMS[key].item };
  return { ...place, ...(line && { row: line.row }), found: line?.value ?? '', expected };
}

// What can't be read is refused by the check, so that a value is read only after it was found good.
function kindOf<T>(read: (text: string) => T | undefined, expected: string, usual: T): SettingKind<T> {
  return { check: z.string().check(z.refine((text) => read(text) !== undefined)), read, expected, usual };
}

function textWhere(isExpected: (text: string) => boolean, expected: string): SettingKind<string> {
  return kindOf((text) => (isExpected(text) ? text : undefined), expected, '');
}

function whole(from: number, to: number, what = 'một số nguyên'): SettingKind<number> {
  const read = (text: string) => {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    return number >= from && number <= to ? number : undefined;
  };
  return kindOf(read, `${what} từ ${from} đến ${to}`, from);
}

function wholesFalling(text: string): number[] | undefined {
  if (!/^\d{1,3}(\s*[,;]\s*\d{1,3})*$/.test(text)) return undefined;
  return [...new Set(text.split(/[,;]/).map(Number))].sort((a, b) => b - a);
}

function listed(text: string): string[] | undefined {
  const parts = text.split(/[;\n]/).map((part) => part.trim());
  const named = parts.filter(isFilled);
  return named.length > 0 ? named : undefined;
}
