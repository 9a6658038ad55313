import type { Runtime } from '../local/runtime';
import type { WorkspaceWords } from '../local/server/words';
import { COLLEAGUE, OWNER } from './unit-contacts';

/** What each function of the script is for. */
const FUNCTION_TITLES: Readonly<Record<string, string>> = {
  onOpen: 'Mở tệp',
  onInstall: 'Cài đặt',
  setUpCampaign: 'Thiết lập chiến dịch',
  onRegistrationSubmitted: 'Nhận đăng ký',
  sweep: 'Quét định kỳ',
  runDaily: 'Việc hằng ngày',
  compileSummary: 'Lập lại trang tổng hợp',
  showSidebar: 'Mở thanh bên',
  sidebarCall: 'Việc trên thanh bên',
};

/** What each method of the sidebar is for. */
const METHOD_TITLES: Readonly<Record<string, string>> = {
  dashboard: 'Xem tình hình chung',
  unit: 'Xem hồ sơ đơn vị',
  previewReminders: 'Xem trước thư nhắc',
  previewInvitations: 'Xem trước thông báo đăng ký',
  sendReminders: 'Gửi thư nhắc',
  sendInvitations: 'Gửi thông báo đăng ký',
  sendWaiting: 'Gửi tiếp thư đang chờ',
  sendTrial: 'Gửi thư thử',
  extendDeadline: 'Gia hạn',
  exemptUnit: 'Miễn đăng ký',
  restoreUnit: 'Hoàn tác gia hạn, miễn',
  recordPlan: 'Ghi nhận kế hoạch',
  recordInitiative: 'Ghi nhận sáng kiến',
  markFileReceived: 'Đánh dấu đã nhận tệp',
  reviewInitiative: 'Xem xét sáng kiến',
  resolveSetAside: 'Xử lý bài gửi đang chờ',
  reopenSubmission: 'Hoàn tác việc bỏ bài gửi',
  resolveUnknownLetter: 'Xử lý thư chưa xác định',
  markReturned: 'Đánh dấu thư bị trả lại',
  confirmLetterLog: 'Xác nhận nhật ký gửi thư',
  submissions: 'Xem bài gửi đang chờ',
  letters: 'Xem thư đã gửi',
  initiatives: 'Xem sáng kiến',
  history: 'Xem nhật ký',
  checkUnits: 'Kiểm tra danh sách đơn vị',
  rehearse: 'Diễn tập một ngày',
  rehearseMonth: 'Diễn tập một tháng',
  health: 'Kiểm tra hoạt động',
  compile: 'Lập lại trang tổng hợp',
  mend: 'Khắc phục vận hành',
  offerHandOver: 'Mở bàn giao',
  takeOver: 'Nhận bàn giao',
};

/** Where the units' addresses stand, and what the office is called. */
const UNITS_TAB = 'Đơn vị';
const SETTINGS_TAB = 'Cấu hình';
const ADDRESS_COLUMNS = [
  ['Email', ''],
  ['Email đồng gửi', ' (đồng gửi)'],
  ['Email lãnh đạo', ' (lãnh đạo)'],
] as const;

/** What the workspace says of this script and its people. */
export const START_WORDS: WorkspaceWords = {
  accounts: [
    { email: OWNER, role: 'Cán bộ tổng hợp, chủ sở hữu tệp' },
    { email: COLLEAGUE, role: 'Chuyên viên, người cùng sửa tệp' },
  ],
  fileName: 'so-sang-kien',
  opensSidebar: 'showSidebar',
  titleOf(functionName, [method]) {
    const title = FUNCTION_TITLES[functionName] ?? functionName;
    return functionName === 'sidebarCall' && typeof method === 'string' ? (METHOD_TITLES[method] ?? title) : title;
  },
  mailboxes: (runtime) => [...officeMailboxes(runtime), ...unitMailboxes(runtime)],
  isHeartbeat: (property) => property.startsWith('heartbeat:'),
  titleRows(runtime) {
    // The header of the units' table stands below the figures; in print it is what each further page needs.
    const tab = runtime.sheets().find(({ name }) => name === 'Tổng hợp');
    const header = (tab?.display().findIndex(([first]) => first === 'STT') ?? -1) + 1;
    return header > 0 ? { 'Tổng hợp': header } : {};
  },
};

function officeMailboxes(runtime: Runtime): { address: string; name: string }[] {
  const settings = new Map(rowsOf(runtime, SETTINGS_TAB).map((row) => [row.Mục ?? '', row['Giá trị'] ?? '']));
  const office = settings.get('Đơn vị tổng hợp') ?? '';
  return [
    { address: settings.get('Email đơn vị tổng hợp') ?? '', name: office },
    { address: settings.get('Email lãnh đạo nhận báo cáo') ?? '', name: 'Lãnh đạo nhận báo cáo' },
    ...START_WORDS.accounts.map(({ email, role }) => ({ address: email, name: role })),
  ];
}

function unitMailboxes(runtime: Runtime): { address: string; name: string }[] {
  const units = rowsOf(runtime, UNITS_TAB);
  return ADDRESS_COLUMNS.flatMap(([column, suffix]) =>
    units.map((unit) => ({ address: unit[column] ?? '', name: `${unit['Tên đơn vị'] ?? ''}${suffix}` })),
  );
}

/** The rows of a tab by their headers; none where people have deleted or renamed it. */
function rowsOf(runtime: Runtime, tab: string): Record<string, string>[] {
  const [headers = [], ...rows] =
    runtime
      .sheets()
      .find(({ name }) => name === tab)
      ?.display() ?? [];
  return rows.map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column] ?? ''])));
}
