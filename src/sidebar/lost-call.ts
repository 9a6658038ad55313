import type { SidebarMethod } from '../app/sidebar-call';

/**
 * What to say when no answer came to a call: what happened, what is unharmed, what to do.
 *
 * The page may only make calls that are listed here, so that none can be lost in silence.
 */
export const LOST_CALL = {
  dashboard:
    'Không nhận được số liệu vì mất liên lạc với máy chủ. Dữ liệu trong bảng không thay đổi. Kiểm tra kết nối mạng rồi chọn “Tải lại”.',
  previewReminders:
    'Không nhận được bản xem trước vì mất liên lạc với máy chủ. Chưa gửi thư nào. Kiểm tra kết nối mạng rồi xem trước lại.',
  sendReminders:
    'Mất liên lạc với máy chủ khi đang gửi nên chưa rõ thư đã đi đến đâu. Việc gửi có thể vẫn tiếp tục; mỗi đơn vị không nhận quá một thư nhắc gửi tay trong ngày. Xem tab Nhật ký gửi thư sau ít phút, rồi xem trước lại để gửi phần còn lại.',
  sendInvitations:
    'Mất liên lạc với máy chủ khi đang gửi nên chưa rõ thông báo đã đi đến đâu. Việc gửi có thể vẫn tiếp tục, thông báo đã đi được ghi trong tab Nhật ký gửi thư. Xem tab này sau ít phút; chỉ gửi tiếp cho đơn vị chưa có trong đó.',
  confirmLetterLog:
    'Mất liên lạc với máy chủ nên chưa rõ nhật ký đã được ghi lại hay chưa. Không có thư nào bị gửi hai lần. Chọn “Tải lại”; nếu mục này còn hiện thì xác nhận lại.',
} as const satisfies Partial<Record<SidebarMethod, string>>;
