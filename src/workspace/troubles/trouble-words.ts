import type { Mishap, Troubles } from '../../local/server/messages';

/** What is said of a trouble: its name, what happens, and what should be seen. */
export interface TroubleWords {
  readonly name: string;
  readonly what: string;
  readonly expect: string;
}

/** The day's quota of letters is nearly spent. */
export const QUOTA_TROUBLE: TroubleWords = {
  name: 'Sắp hết hạn mức thư',
  what: 'Hôm nay chỉ còn gửi được ít thư; 10 thư dành lại cho thư xác nhận.',
  expect: 'thư vượt hạn mức ghi “Hoãn gửi” và tự đi vào ngày hôm sau; không thư nào mất hoặc đi hai lần.',
};

/** Troubles that strike a number of times. */
export const COUNTED_TROUBLES: readonly (TroubleWords & {
  readonly key: 'sheetTimeouts' | 'mailFailures' | 'stops';
  readonly unit: string;
})[] = [
  {
    key: 'sheetTimeouts',
    unit: 'lần nữa',
    name: 'Bảng tính không trả lời',
    what: 'Những lần đọc hoặc ghi bảng tính kế tiếp bị báo quá thời gian.',
    expect: 'lượt chạy dừng và ghi lỗi; lượt quét sau làm tiếp, không hàng nào ghi trùng, không đăng ký nào mất.',
  },
  {
    key: 'mailFailures',
    unit: 'thư nữa',
    name: 'Dịch vụ thư báo lỗi',
    what: 'Thư kế tiếp đã đi nhưng dịch vụ vẫn báo lỗi.',
    expect: 'thư ghi “Chưa xác định” và không tự gửi lại; thanh bên hỏi người xử lý: đã đi hay gửi lại.',
  },
  {
    key: 'stops',
    unit: 'lượt nữa',
    name: 'Bị ngắt giữa chừng',
    what: 'Lượt chạy kế tiếp bị ngắt ngay sau khi một thư đi hoặc sau khi ghi bảng tính.',
    expect: 'nhiều nhất một thư “Chưa xác định”; lượt quét sau làm tiếp phần còn lại.',
  },
];

/** Time triggers fire twice. */
export const TWICE_TROUBLE: TroubleWords = {
  name: 'Chạy hai lần',
  what: 'Mỗi lượt chạy theo giờ được gọi hai lần liền nhau.',
  expect: 'lượt thứ hai không thay đổi gì; mỗi đơn vị vẫn chỉ nhận một thư.',
};

/** What someone may have done by hand outside the cells; each happens at once and stays until it is mended. */
export const MISHAPS: readonly (TroubleWords & { readonly mishap: Mishap })[] = [
  {
    mishap: 'triggersGone',
    name: 'Mất lịch chạy',
    what: 'Mọi lịch chạy tự động của tệp bị xóa, như khi có người xóa trong mục Trình kích hoạt của Apps Script.',
    expect: 'không thư nào tự đi; thanh bên nêu “Tài khoản vận hành thiếu lịch chạy”, Khắc phục lập lại đủ lịch.',
  },
  {
    mishap: 'triggerDoubled',
    name: 'Lịch chạy bị trùng',
    what: 'Một lịch chạy tự động được cài thêm lần nữa.',
    expect: 'lượt thứ hai không gửi thư nào; thanh bên nêu “Lịch chạy bị trùng”, Khắc phục để lại mỗi việc một lịch.',
  },
  {
    mishap: 'formClosed',
    name: 'Biểu mẫu bị đóng',
    what: 'Biểu mẫu thôi nhận câu trả lời, như khi có người tắt trong phần chỉnh sửa Biểu mẫu.',
    expect: 'đơn vị không gửi được; thanh bên nêu “Biểu mẫu đang đóng”, Khắc phục mở lại với cùng liên kết.',
  },
  {
    mishap: 'responsesShown',
    name: 'Tab câu trả lời bị bỏ ẩn',
    what: 'Tab ẩn nhận câu trả lời của Biểu mẫu hiện ra trong bảng tính.',
    expect: 'thanh bên nêu “Tab câu trả lời đang hiện”, Khắc phục ẩn lại; tài khoản nào có quyền sửa cũng làm được.',
  },
];

/** Counts the troubles that are armed. */
export function armedCount({ quotaLeft, twice, ...counted }: Troubles): number {
  return Object.values(counted).filter((times) => times > 0).length + Number(quotaLeft !== null) + Number(twice);
}
