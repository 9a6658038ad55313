import { mayTakeOver, offeredSentences, takenSentences, withdrawnSentences } from '../../src/sidebar/hand-over-words';

const OWNER = 'chu.so.huu@example.com';
const SUCCESSOR = 'dong.nghiep@example.com';
const OFFER = { successor: SUCCESSOR, isShared: true, former: '', isUnshared: false };

describe('offeredSentences', () => {
  it('says what goes on meanwhile and what the successor does', () => {
    expect(offeredSentences(OFFER)).toMatchInlineSnapshot(`
[
  "Đã mở bàn giao cho dong.nghiep@example.com",
  "Đến khi nhận bàn giao, mọi việc vẫn chạy như cũ.",
  "Đã chia sẻ Biểu mẫu cho dong.nghiep@example.com",
  "Tài khoản dong.nghiep@example.com cần có quyền sửa bảng này, rồi mở thanh bên, mục Bàn giao, chọn “Nhận bàn giao”.",
]
`);
  });

  it('says how to share the Form by hand where the service did not', () => {
    expect(offeredSentences({ ...OFFER, isShared: false })[2]).toBe(
      `Chưa chia sẻ được Biểu mẫu: mở Biểu mẫu trong Drive, chọn Chia sẻ, thêm ${SUCCESSOR} với quyền chỉnh sửa.`,
    );
  });
});

describe('withdrawnSentences', () => {
  const withdrawn = { ...OFFER, successor: '', isShared: false };

  it('says whose right to change the Form went with the offer', () => {
    expect(withdrawnSentences({ ...withdrawn, former: SUCCESSOR, isUnshared: true }, SUCCESSOR)).toEqual([
      `Đã hủy bàn giao cho ${SUCCESSOR}.`,
      `Đã thu hồi quyền sửa Biểu mẫu của ${SUCCESSOR}.`,
    ]);
  });

  it('says how to take it away by hand where the service did not, also when another was named', () => {
    const words = `Chưa thu hồi được quyền sửa Biểu mẫu của ${OWNER}: mở Biểu mẫu trong Drive, chọn Chia sẻ, gỡ ${OWNER}. Đến khi gỡ, tài khoản đó vẫn xem được các câu trả lời và mã xác nhận.`;
    expect(withdrawnSentences({ ...withdrawn, former: OWNER }, OWNER)[1]).toBe(words);
    expect(offeredSentences({ ...OFFER, former: OWNER }).at(-1)).toBe(words);
  });

  it('says nothing of the Form where the offer had not shared it', () => {
    expect(withdrawnSentences(withdrawn, SUCCESSOR)).toHaveLength(1);
  });
});

describe('takenSentences', () => {
  it('says whose account runs the campaign and what still belongs to the former one', () => {
    expect(takenSentences({ before: OWNER, owner: SUCCESSOR }, false)).toMatchInlineSnapshot(`
[
  "Tài khoản vận hành từ nay là dong.nghiep@example.com: lịch chạy đã lập, thư đang chờ sẽ đi trong lần chạy tiếp theo.",
  "Lịch chạy của chu.so.huu@example.com không còn tác dụng. Các tệp vẫn thuộc chủ sở hữu cũ trong Drive: nếu tài khoản đó sắp bị xóa, cần chuyển quyền sở hữu bảng và Biểu mẫu trước.",
]
`);
  });

  it('asks for new invitations where the Form is a new one', () => {
    expect(takenSentences({ before: OWNER, owner: SUCCESSOR }, true)[1]).toMatch(/^Biểu mẫu mới đã mở\. Gửi lại/);
  });

  it('names no former account when nothing changed', () => {
    expect(takenSentences({ before: SUCCESSOR, owner: SUCCESSOR }, false)).toHaveLength(1);
  });
});

describe('mayTakeOver', () => {
  const health = { owner: OWNER, actor: SUCCESSOR, successor: '', abandoned: false };

  it.each([
    ['another editor', health, 'no'],
    ['the account that was named', { ...health, successor: SUCCESSOR }, 'offered'],
    ['the same, written otherwise', { ...health, actor: 'Dong.Nghiep@example.com', successor: SUCCESSOR }, 'offered'],
    ['another editor after a day without a run', { ...health, abandoned: true }, 'abandoned'],
    ['the owner', { ...health, actor: OWNER, abandoned: true }, 'no'],
    ['anyone before set-up', { ...health, owner: '', abandoned: true }, 'no'],
  ] as const)('of %s', (_who, given, way) => {
    expect(mayTakeOver(given)).toBe(way);
  });
});
