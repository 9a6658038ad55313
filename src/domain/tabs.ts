import type { Day, Moment } from './days';

/** How the cells of a column are written and read; `words` is text limited to a list that the cell offers. */
export type Column =
  | { readonly header: string; readonly kind: 'text'; readonly width?: number }
  | { readonly header: string; readonly kind: 'words'; readonly words: readonly string[]; readonly width?: number }
  | { readonly header: string; readonly kind: 'number'; readonly width?: number }
  | { readonly header: string; readonly kind: 'day'; readonly width?: number }
  | { readonly header: string; readonly kind: 'moment'; readonly width?: number }
  | { readonly header: string; readonly kind: 'checkbox'; readonly width?: number }
  | { readonly header: string; readonly kind: 'setting'; readonly width?: number };

type CellOf<C extends Column> = C['kind'] extends 'checkbox'
  ? boolean
  : C['kind'] extends 'number'
    ? number | ''
    : C['kind'] extends 'day'
      ? Day
      : C['kind'] extends 'moment'
        ? Moment
        : string;

/** A table kept in a tab: its name and its columns, found by their headers and never by position. */
export interface Tab<Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  readonly name: string;
  readonly columns: Columns;
}

/** One row of a tab as plain data; an empty or unreadable cell is `''` (`false` for a checkbox). */
export type RecordOf<T extends Tab> = { readonly [K in keyof T['columns']]: CellOf<T['columns'][K]> };

/** Gives a row in which every cell is empty. */
export function blankRow<T extends Tab>(tab: T): RecordOf<T> {
  const cells = Object.entries(tab.columns).map(([key, { kind }]) => [key, kind === 'checkbox' ? false : '']);
  return Object.fromEntries(cells) as RecordOf<T>;
}

/** States of an initiative. */
export const INITIATIVE_STATUSES = ['Chờ xem xét', 'Đạt yêu cầu', 'Yêu cầu bổ sung', 'Không đạt', 'Đã rút'] as const;
/** Trạng thái của sáng kiến. */
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number];

/** States of a letter. */
export const LETTER_STATES = ['Chờ gửi', 'Đã gửi', 'Hoãn gửi', 'Gửi lỗi', 'Chưa xác định', 'Không gửi'] as const;
/** Trạng thái của thư. */
export type LetterState = (typeof LETTER_STATES)[number];

/** Ways in which something reaches the office. */
export const RECEIPT_FORMS = ['Biểu mẫu', 'Trang đơn vị', 'Thư điện tử', 'Văn bản giấy'] as const;
/** Hình thức nhận. */
export type ReceiptForm = (typeof RECEIPT_FORMS)[number];

/** What staff decided on a submission that was set aside; an empty cell is still waiting. */
const SET_ASIDE_DECISIONS = ['Đã nhận', 'Đã bỏ'] as const;

/** Timeliness of a row of a register. */
const ROW_TIMELINESS = ['Đúng hạn', 'Trễ hạn'] as const;

/** Kinds of letters. */
export const LETTER_KINDS = [
  'Thông báo đăng ký',
  'Xác nhận đã nhận',
  'Nhắc hạn',
  'Đôn đốc quá hạn',
  'Thông báo kết quả xem xét',
  'Thông báo gia hạn',
  'Báo cáo nhanh hằng ngày',
] as const;
/** Loại thư. */
export type LetterKind = (typeof LETTER_KINDS)[number];

const text = <H extends string>(header: H, width = 140) => ({ header, kind: 'text', width }) as const;
const words = <H extends string>(header: H, list: readonly string[], width = 130) =>
  ({ header, kind: 'words', words: list, width }) as const;
const day = <H extends string>(header: H, width = 100) => ({ header, kind: 'day', width }) as const;
const moment = <H extends string>(header: H, width = 130) => ({ header, kind: 'moment', width }) as const;

/** Sổ đăng ký sáng kiến. */
export const INITIATIVES = {
  name: 'Sáng kiến',
  columns: {
    code: text('Mã sáng kiến', 150),
    unit: text('Mã đơn vị', 90),
    unitName: text('Tên đơn vị', 240),
    title: text('Tên sáng kiến, giải pháp', 320),
    content: text('Nội dung', 240),
    field: text('Lĩnh vực', 160),
    reason: text('Thực trạng, lý do', 280),
    method: text('Cách làm', 280),
    target: text('Chỉ tiêu, kết quả dự kiến', 240),
    scope: text('Đối tượng, địa bàn', 180),
    startsOn: day('Bắt đầu'),
    endsOn: day('Hoàn thành'),
    person: text('Người phụ trách', 160),
    sender: text('Người gửi', 160),
    senderPhone: text('Điện thoại người gửi', 130),
    registeredAt: moment('Thời điểm đăng ký'),
    editedAt: moment('Sửa lần cuối'),
    timeliness: words('Đúng hạn', ROW_TIMELINESS, 90),
    status: words('Trạng thái', INITIATIVE_STATUSES),
    comment: text('Ý kiến xem xét', 240),
    form: words('Hình thức nhận', RECEIPT_FORMS),
    sources: text('Nguồn', 160),
  },
} as const satisfies Tab;
/** Sáng kiến: one registered initiative. */
export type Initiative = RecordOf<typeof INITIATIVES>;

/** Sổ kế hoạch phát động. */
export const PLANS = {
  name: 'Kế hoạch',
  columns: {
    unit: text('Mã đơn vị', 90),
    unitName: text('Tên đơn vị', 240),
    number: text('Số, ký hiệu', 140),
    issuedOn: day('Ngày ban hành'),
    link: text('Liên kết', 240),
    fileReceived: { header: 'Đã nhận tệp', kind: 'checkbox', width: 90 },
    fileName: text('Tên tệp', 180),
    fileSize: { header: 'Dung lượng', kind: 'number', width: 90 },
    fileHash: text('SHA-256', 120),
    sender: text('Người gửi', 160),
    senderPhone: text('Điện thoại người gửi', 130),
    receivedAt: moment('Thời điểm nhận'),
    editedAt: moment('Sửa lần cuối'),
    timeliness: words('Đúng hạn', ROW_TIMELINESS, 90),
    form: words('Hình thức nhận', RECEIPT_FORMS),
    note: text('Ghi chú', 240),
    sources: text('Nguồn', 160),
  },
} as const satisfies Tab;
/** Kế hoạch phát động của một đơn vị: a unit's launch plan as far as it has come. */
export type Plan = RecordOf<typeof PLANS>;

/** Bài gửi chờ xử lý: submissions that could not be taken in as they are. */
export const SET_ASIDE = {
  name: 'Chờ xử lý',
  columns: {
    response: text('Mã', 160),
    at: moment('Thời điểm'),
    reason: text('Lý do', 300),
    unitName: text('Đơn vị ghi trên biểu mẫu', 240),
    content: text('Nội dung gửi', 420),
    decision: words('Xử lý', SET_ASIDE_DECISIONS, 100),
    decidedBy: text('Người xử lý', 180),
    note: text('Ghi chú', 220),
  },
} as const satisfies Tab;
/** Bài gửi chờ xử lý: a submission set aside. */
export type SetAside = RecordOf<typeof SET_ASIDE>;

/** Danh sách đơn vị. */
export const UNITS = {
  name: 'Đơn vị',
  columns: {
    code: text('Mã đơn vị', 90),
    name: text('Tên đơn vị', 300),
    group: text('Nhóm', 170),
    email: text('Email', 220),
    ccEmail: text('Email đồng gửi', 220),
    leaderEmail: text('Email lãnh đạo', 220),
    contact: text('Người đầu mối', 160),
    phone: text('Điện thoại', 120),
    extendedTo: day('Gia hạn đến hết ngày', 130),
    extensionBasis: text('Căn cứ gia hạn', 240),
    exemptReason: text('Lý do miễn', 200),
    note: text('Ghi chú', 220),
  },
} as const satisfies Tab;
/** Đơn vị: a unit that owes something to the campaign. */
export type Unit = RecordOf<typeof UNITS>;

/** Các nội dung của phong trào. */
export const CONTENTS = {
  name: 'Nội dung',
  columns: {
    number: text('Số', 60),
    shortName: text('Tên ngắn', 180),
    fullName: text('Tên đầy đủ', 520),
  },
} as const satisfies Tab;
/** Nội dung của phong trào: one of the "5 không" in the first campaign. */
export type Content = RecordOf<typeof CONTENTS>;

/** Bảng cấu hình. */
export const SETTINGS = {
  name: 'Cấu hình',
  columns: {
    item: text('Mục', 260),
    value: { header: 'Giá trị', kind: 'setting', width: 340 },
    explanation: text('Giải thích', 560),
  },
} as const satisfies Tab;

/** Mẫu thư. */
export const TEMPLATES = {
  name: 'Mẫu thư',
  columns: {
    kind: words('Loại', LETTER_KINDS, 200),
    subject: text('Tiêu đề', 380),
    body: text('Nội dung', 760),
  },
} as const satisfies Tab;
/** Mẫu thư: the wording of one kind of letter. */
export type Template = RecordOf<typeof TEMPLATES>;

/** Ngày nghỉ. */
export const DAYS_OFF = {
  name: 'Ngày nghỉ',
  columns: { day: day('Ngày', 120), reason: text('Lý do', 320) },
} as const satisfies Tab;

/** Nhật ký gửi thư. */
export const LETTER_LOG = {
  name: 'Nhật ký gửi thư',
  columns: {
    key: text('Khóa', 320),
    kind: words('Loại', LETTER_KINDS, 190),
    unit: text('Mã đơn vị', 90),
    to: text('Người nhận', 220),
    cc: text('Đồng gửi', 220),
    subject: text('Tiêu đề', 380),
    state: words('Trạng thái', LETTER_STATES, 120),
    at: moment('Thời điểm'),
    error: text('Lỗi', 320),
  },
} as const satisfies Tab;
/** Một thư trong nhật ký: a letter's line in the log. */
export type LetterLine = RecordOf<typeof LETTER_LOG>;

/** Nhật ký: every act that changed something. */
export const AUDIT_LOG = {
  name: 'Nhật ký',
  columns: {
    at: moment('Thời điểm'),
    actor: text('Người thực hiện', 200),
    act: text('Việc', 220),
    object: text('Đối tượng', 180),
    before: text('Trước', 380),
    after: text('Sau', 380),
  },
} as const satisfies Tab;
/** Một việc trong nhật ký. */
export type AuditEntry = RecordOf<typeof AUDIT_LOG>;

/** Tên trang tổng hợp, which is laid out freely and is no table. */
export const SUMMARY_TAB = 'Tổng hợp';

/** Tên trang hướng dẫn. */
export const GUIDE_TAB = 'Hướng dẫn';

/** Every table, in the order in which its tab stands; technical ones last. */
export const TABLES = [
  INITIATIVES,
  PLANS,
  SET_ASIDE,
  UNITS,
  CONTENTS,
  SETTINGS,
  TEMPLATES,
  DAYS_OFF,
  LETTER_LOG,
  AUDIT_LOG,
] as const satisfies readonly Tab[];
