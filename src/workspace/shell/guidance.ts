import type { Picture } from '../../local/server/messages';
import type { Route } from '../route';

/** What someone who is new here may do next. */
export interface Guidance {
  readonly step: number;
  readonly text: string;
  /** Where that is done, when it is not on the screen already. */
  readonly place?: { readonly name: string; readonly route: Route };
}

type Seen = Pick<Picture, 'sidebar' | 'mailboxes' | 'runs'>;

const SHEET = { name: 'Mở Bảng tính', route: { view: 'sheet' } } as const;

const INVITE: Guidance = {
  step: 1,
  text: 'Bắt đầu: ở thanh bên, chọn “Xem trước … thông báo”, đọc lại rồi gửi. Mỗi đơn vị nhận một thư có liên kết riêng.',
  place: SHEET,
};

const OPEN_SIDEBAR: Guidance = {
  step: 1,
  text: 'Bắt đầu: mở trình đơn Sổ sáng kiến của bảng tính, chọn “Mở thanh bên”.',
  place: SHEET,
};

const FURTHER: readonly Guidance[] = [
  {
    step: 2,
    text: 'Thư đã đến các đơn vị. Mở Hộp thư, chọn một đơn vị, rồi chọn liên kết trong thư để đăng ký như đơn vị đó trên điện thoại.',
    place: { name: 'Mở Hộp thư', route: { view: 'mail' } },
  },
  {
    step: 3,
    text: 'Đăng ký đã vào bảng tính. Cho thời gian trôi ở thanh cuối màn hình: gần đến hạn, thư nhắc tự đi vào buổi sáng.',
  },
  {
    step: 4,
    text: 'Thư nhắc đã đi. Ở thanh bên có thể gia hạn, miễn hoặc ghi nhận hộ một đơn vị; ở mục Thử sự cố có thể xem việc gì vẫn nguyên vẹn khi có lỗi.',
  },
  {
    step: 5,
    text: 'Xem trang Tổng hợp và Nhật ký, hoặc tải bảng tính và thư về máy ở trình đơn Tệp. Muốn chơi lại thì chọn “Làm lại từ đầu”.',
    place: SHEET,
  },
];

/** How many steps there are. */
export const GUIDANCE_STEPS = 5;

/**
 * Chooses the next thing to try by what has happened so far. A step once reached stays reached, for only the latest runs
 * are told; while no unit has a letter all begins anew.
 */
export function guidanceFor(seen: Seen, reached = 1): Guidance {
  const step = stepOf(seen);
  if (step === 1) return seen.sidebar === null ? OPEN_SIDEBAR : INVITE;
  return FURTHER.find((guidance) => guidance.step === Math.max(step, reached)) ?? INVITE;
}

function stepOf({ mailboxes, runs }: Seen): number {
  // A trial letter reaches the mailbox of the office alone.
  if (mailboxes.filter(({ letters }) => letters > 0).length < 2) return 1;
  if (!runs.some(({ cause }) => cause === 'form')) return 2;
  // The office's own report leaves every working day; reminders leave by more than one.
  if (!runs.some(({ cause, letters }) => cause === 'clock' && letters.length > 1)) return 3;
  return runs.every(({ ok }) => ok) ? 4 : 5;
}
