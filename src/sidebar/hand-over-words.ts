import type { Data } from './call';

/** Says what becomes of an offer, and what is to be done by hand where the Form could not be shared. */
export function offeredSentences(offer: Data<'offerHandOver'>): string[] {
  const { successor, isShared } = offer;
  return [
    `Đã mở bàn giao cho ${successor}`,
    'Đến khi nhận bàn giao, mọi việc vẫn chạy như cũ.',
    isShared
      ? `Đã chia sẻ Biểu mẫu cho ${successor}`
      : `Chưa chia sẻ được Biểu mẫu: mở Biểu mẫu trong Drive, chọn Chia sẻ, thêm ${successor} với quyền chỉnh sửa.`,
    `Tài khoản ${successor} cần có quyền sửa bảng này, rồi mở thanh bên, mục Bàn giao, chọn “Nhận bàn giao”.`,
    ...unsharedSentences(offer),
  ];
}

/** Says that an offer was taken back, and who may still change the Form. */
export function withdrawnSentences(offer: Data<'offerHandOver'>, successor: string): string[] {
  return [`Đã hủy bàn giao cho ${successor}.`, ...unsharedSentences(offer)];
}

function unsharedSentences({ former, isUnshared }: Data<'offerHandOver'>): string[] {
  if (former === '') return [];
  if (isUnshared) return [`Đã thu hồi quyền sửa Biểu mẫu của ${former}.`];
  return [
    `Chưa thu hồi được quyền sửa Biểu mẫu của ${former}: mở Biểu mẫu trong Drive, chọn Chia sẻ, gỡ ${former}. Đến khi gỡ, tài khoản đó vẫn xem được các câu trả lời và mã xác nhận.`,
  ];
}

/** Says what a hand-over came to, and what still ties the files to the former account. */
export function takenSentences({ before, owner }: Data<'takeOver'>, hasNewForm: boolean): string[] {
  return [
    `Tài khoản vận hành từ nay là ${owner}: lịch chạy đã lập, thư đang chờ sẽ đi trong lần chạy tiếp theo.`,
    ...(hasNewForm ? ['Biểu mẫu mới đã mở. Gửi lại thông báo đăng ký để các đơn vị có liên kết mới.'] : []),
    ...(before === owner
      ? []
      : [
          `Lịch chạy của ${before} không còn tác dụng. Các tệp vẫn thuộc chủ sở hữu cũ trong Drive: nếu tài khoản đó sắp bị xóa, cần chuyển quyền sở hữu bảng và Biểu mẫu trước.`,
        ]),
  ];
}

/** Tells whether, and why, whoever opened the sidebar may take over. */
export function mayTakeOver({
  owner,
  actor,
  successor,
  abandoned,
}: Pick<Data<'health'>, 'owner' | 'actor' | 'successor' | 'abandoned'>): 'no' | 'offered' | 'abandoned' {
  if (owner === '' || owner === actor) return 'no';
  if (successor === actor.toLowerCase()) return 'offered';
  return abandoned ? 'abandoned' : 'no';
}
