import { namesLostRows, namesTrouble } from './attention-words';
import type { Data } from './call';
import { countText } from './official-words';

type Health = Pick<Data<'health'>, 'troubles' | 'missingTabs' | 'owner' | 'actor'>;
type Trouble = Health['troubles'][number];

const WORDS: Readonly<Record<Trouble, string>> = {
  notSetUp: 'Bảng này chưa được thiết lập. Chọn “Thiết lập chiến dịch” trong trình đơn Sổ sáng kiến.',
  copied:
    'Bảng này là bản sao: lịch chạy, Biểu mẫu và mã xác nhận không đi theo, không thư nào đi từ đây. Làm việc ở bảng gốc. Chỉ chọn “Thiết lập chiến dịch” nếu muốn mở một chiến dịch riêng tại bảng này.',
  sweepLate:
    'Hơn 01 giờ không có lần quét 10 phút nào: lịch chạy bị thiếu, bị tắt hoặc thuộc tài khoản khác. Bài gửi vẫn nằm trong Biểu mẫu, thư chờ gửi vẫn được giữ.',
  dailyLate: 'Hơn 01 ngày không có việc hằng ngày: thư nhắc và báo cáo nhanh chưa đi.',
  triggerMissing: 'Tài khoản vận hành thiếu lịch chạy.',
  triggerDoubled: 'Lịch chạy bị trùng. Không thư nào đi hai lần vì vậy.',
  formLost:
    'Tài khoản vận hành không mở được Biểu mẫu: Biểu mẫu đã bị xóa hoặc không còn quyền sửa. Nội dung đã nhận được giữ nguyên; bài gửi mới chưa được nhận.',
  formClosed: 'Biểu mẫu đang đóng (chưa xuất bản hoặc không nhận câu trả lời) nên đơn vị chưa gửi được.',
  formElsewhere: 'Biểu mẫu không ghi câu trả lời vào bảng này. Bài gửi vẫn được nhận.',
  responsesMissing: 'Không có tab câu trả lời của Biểu mẫu. Bài gửi vẫn được nhận từ Biểu mẫu.',
  responsesShown: 'Tab câu trả lời đang hiện hoặc không được bảo vệ, trong khi có mã xác nhận của các đơn vị.',
  unchecked: 'Chưa kiểm tra được Biểu mẫu và lịch chạy vì dịch vụ của Google bị gián đoạn. Kiểm tra lại sau ít phút.',
};

/** Troubles that the button of mending ends for nobody. */
const NOT_MENDED: readonly Trouble[] = ['notSetUp', 'copied', 'formLost', 'unchecked'];
/** Troubles that any editor's account ends. */
const MENDED_BY_ANYONE: readonly Trouble[] = ['responsesShown'];

/** Picks what is to be mended in the tabs by hand, leaving out what the screen tells of elsewhere. */
export function tabFaults(faults: readonly string[]): string[] {
  return faults.filter((text) => !namesLostRows(text) && !namesTrouble(text));
}

/** Says what runs as it should where there is no trouble; the tabs are named only when nothing is wrong in them. */
export function runningSentences(faults: readonly string[]): string[] {
  const count = tabFaults(faults).length;
  if (count > 0) {
    return [
      'Lịch chạy và Biểu mẫu hoạt động bình thường.',
      `Trong bảng có ${countText(count)} điều cần sửa, nêu tại mục “Cần sửa trong bảng” dưới đây.`,
    ];
  }
  return faults.some(namesLostRows)
    ? ['Lịch chạy và Biểu mẫu hoạt động bình thường.']
    : ['Lịch chạy, Biểu mẫu và các tab hoạt động bình thường.'];
}

/** Says of each trouble what has happened and what is unharmed. */
export function troubleLines({ troubles, missingTabs }: Pick<Health, 'troubles' | 'missingTabs'>): string[] {
  return [
    ...troubles.map((trouble) => WORDS[trouble]),
    ...(missingTabs.length > 0
      ? [
          `Thiếu tab: ${missingTabs.join(', ')}. Nội dung của các tab khác không thay đổi. Để lấy lại dữ liệu của tab đã xóa, nhấn Ctrl+Z hoặc mở Tệp → Nhật ký phiên bản; “Khắc phục” chỉ lập lại tab trống.`,
        ]
      : []),
  ];
}

/** Counts what the button of mending ends for whoever opened the sidebar. */
export function mendableCount({ troubles, missingTabs, owner, actor }: Health): number {
  const isOwner = owner === actor;
  const mended = troubles.filter((trouble) =>
    isOwner ? !NOT_MENDED.includes(trouble) : MENDED_BY_ANYONE.includes(trouble),
  ).length;
  return owner === '' ? 0 : mended + (missingTabs.length > 0 ? 1 : 0);
}

/** Tells whether something is left that only the owner's account can end. */
export function needsOwner({ troubles, owner, actor }: Health): boolean {
  return (
    owner !== '' &&
    owner !== actor &&
    troubles.some((trouble) => trouble !== 'unchecked' && !MENDED_BY_ANYONE.includes(trouble))
  );
}

/** Says what the button of mending came to. */
export function mendedSentences(count: number, left: readonly Trouble[]): string[] {
  return [
    left.length === 0
      ? `Đã khắc phục ${countText(count)} điều.`
      : 'Đã khắc phục những điều tài khoản này làm được. Còn lại:',
    ...left.map((trouble) => WORDS[trouble]),
  ];
}
