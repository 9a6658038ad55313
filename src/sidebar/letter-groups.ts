import type { Data } from './call';
import { found } from './search';

/** Một thư as the list shows it. */
export type LetterLine = Data<'letters'>['lines'][number];

/** States in which letters are listed, in the order in which they need a person. */
export const LETTER_GROUPS = ['Chưa xác định', 'Gửi lỗi', 'Hoãn gửi', 'Chờ gửi', 'Đã gửi'] as const;
/** Nhóm thư. */
export type LetterGroup = (typeof LETTER_GROUPS)[number];

/** What the letters of each group are waiting for. */
export const GROUP_HINTS: Readonly<Record<LetterGroup, string>> = {
  'Chưa xác định':
    'Lần chạy bị ngắt giữa chừng hoặc dịch vụ thư báo lỗi nên chưa rõ các thư này đã đi hay chưa. Kiểm tra mục Đã gửi trong hộp thư của tài khoản vận hành, rồi chọn “Đã gửi” hoặc “Gửi lại” cho từng thư.',
  'Gửi lỗi': 'Sửa địa chỉ ở cột Email của tab Đơn vị; thư còn cần thiết được gửi lại khi địa chỉ đã đổi.',
  'Hoãn gửi': 'Hạn mức trong ngày đã hết. Các thư này tự gửi khi có hạn mức mới.',
  'Chờ gửi': 'Các thư này tự gửi từ tài khoản vận hành, trong lần chạy tiếp theo, khoảng 10 phút một lần.',
  'Đã gửi': 'Một trăm thư gần nhất. Thư bị hộp thư trả lại thì đánh dấu ở đây.',
};

/** Picks the letters of a group whose unit, recipient or subject holds every word searched for, the latest first. */
export function lettersIn(
  lines: readonly LetterLine[],
  group: LetterGroup,
  query: string,
  nameOf: (unit: string) => string,
): LetterLine[] {
  const inGroup = lines.filter(({ state }) => state === group);
  return found(
    inGroup,
    query,
    ({ unit, to, subject, kind }) => `${nameOf(unit)} ${unit} ${to} ${subject} ${kind}`,
  ).sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}
