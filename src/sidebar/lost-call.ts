import type { SidebarMethod } from '../app/sidebar-call';

const RETRY = 'Kiểm tra kết nối mạng rồi thử lại.';

const unread = (what: string, unharmed = 'Dữ liệu trong bảng không thay đổi.') =>
  `Không nhận được ${what} vì mất liên lạc với máy chủ. ${unharmed} ${RETRY}`;
const unclear = (what: string, todo: string) =>
  `Mất liên lạc với máy chủ nên chưa rõ ${what} hay chưa. Những nội dung khác không thay đổi. ${todo}`;
const lookAtUnit = 'Xem lại hồ sơ đơn vị, nếu chưa có thì làm lại.';
const sendingLost = (rest: string) =>
  `Mất liên lạc với máy chủ khi đang gửi nên chưa rõ thư đã đi đến đâu. Việc gửi có thể vẫn tiếp tục và không thư nào đi hai lần. ${rest}`;

/**
 * What to say when no answer came to a call: what happened, what is unharmed, what to do.
 *
 * The page may only make calls that are listed here, so that none can be lost in silence.
 */
export const LOST_CALL = {
  dashboard: unread('số liệu'),
  unit: unread('hồ sơ đơn vị'),
  submissions: unread('danh sách bài gửi'),
  letters: unread('danh sách thư'),
  initiatives: unread('danh sách sáng kiến'),
  history: unread('nhật ký'),
  checkUnits: unread('kết quả kiểm tra danh sách'),
  health: unread('tình trạng vận hành'),
  rehearse: unread('danh sách thư của ngày này'),
  rehearseMonth: unread('lịch gửi thư'),
  previewReminders: unread('bản xem trước', 'Chưa gửi thư nào.'),
  previewInvitations: unread('bản xem trước', 'Chưa gửi thư nào.'),
  sendReminders: sendingLost('Sau ít phút, xem trước lại để gửi phần còn lại; đơn vị đã được gửi không có trong đó.'),
  sendInvitations: sendingLost('Sau ít phút, xem mục Thư đã gửi và chờ gửi; chỉ gửi tiếp cho đơn vị chưa có trong đó.'),
  sendWaiting: sendingLost('Thư còn lại nằm trong hàng chờ và tự gửi trong lần chạy tiếp theo.'),
  sendTrial: unclear('thư thử đã đi', 'Xem hộp thư của đơn vị tổng hợp, nếu không có thì gửi thử lại.'),
  extendDeadline: unclear('đã gia hạn', lookAtUnit),
  exemptUnit: unclear('đã ghi việc miễn', lookAtUnit),
  restoreUnit: unclear('đã hoàn tác', 'Xem lại hồ sơ đơn vị, nếu vẫn như cũ thì làm lại.'),
  recordPlan: unclear('đã ghi nhận kế hoạch', lookAtUnit),
  recordInitiative: unclear('đã ghi nhận sáng kiến', lookAtUnit),
  markFileReceived: unclear('đã đánh dấu tệp', 'Xem lại danh sách; đơn vị còn trong đó thì đánh dấu lại.'),
  reviewInitiative: unclear('đã lưu kết quả xem xét', 'Xem lại sáng kiến, nếu chưa đổi thì lưu lại.'),
  resolveSetAside: unclear('đã xử lý bài gửi', 'Xem lại danh sách; bài gửi còn chờ thì xử lý lại.'),
  reopenSubmission: unclear('đã đưa bài gửi trở lại hàng chờ', 'Xem lại danh sách rồi thử lại.'),
  resolveUnknownLetter: unclear('đã xử lý thư', 'Xem lại danh sách thư; thư còn ở mục Chưa xác định thì xử lý lại.'),
  markReturned: unclear('đã đánh dấu thư bị trả lại', 'Xem lại danh sách thư rồi thử lại.'),
  confirmLetterLog: unclear('nhật ký gửi thư đã được ghi lại', 'Tải lại; nếu mục này còn hiện thì ghi lại lần nữa.'),
  mend: unclear('đã khắc phục xong', 'Sau ít phút, xem lại tình trạng vận hành; còn điều nào thì khắc phục lại.'),
  offerHandOver: unclear('đã ghi việc bàn giao', 'Mở lại mục Bàn giao, nếu chưa đổi thì làm lại.'),
  takeOver: unclear(
    'đã nhận bàn giao',
    'Mở lại mục Bàn giao xem tài khoản vận hành; nếu chưa đổi thì nhận lại, không thư nào đi hai lần.',
  ),
  compile: unclear('trang tổng hợp đã được lập lại', 'Xem giờ ở dòng “Số liệu tính đến” của trang, rồi thử lại.'),
  findPerson: unread('kết quả tìm'),
  erasePerson: unclear('dữ liệu đã được xóa', 'Tìm lại; ô nào còn hiện thì xóa lại.'),
} as const satisfies Partial<Record<SidebarMethod, string>>;
