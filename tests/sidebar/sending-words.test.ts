import type { Preview } from '../../src/app/send-from-sidebar';
import { previewText, quotaText, sentSentences } from '../../src/sidebar/sending-words';

const letter = {
  unit: 'P.BN',
  stage: 'TAY-2023-02-17',
  to: 'bennghe@example.gov.vn',
  cc: ['vanphong@example.gov.vn'],
  subject: 'Nhắc hạn',
  why: 'Nhắc ngay; còn thiếu 01 sáng kiến, giải pháp',
};

function aPreview(parts: Partial<Preview> = {}): Preview {
  return { letters: [letter], unreachable: [], account: 'noivu@example.com', quotaLeft: 100, ...parts };
}

describe('previewText', () => {
  it.each([
    ['letters and their account', aPreview(), '01 thư, gửi từ tài khoản noivu@example.com.'],
    [
      'that no account is set up',
      aPreview({ account: '' }),
      '01 thư, chưa rõ tài khoản gửi; cần chạy “Thiết lập chiến dịch”.',
    ],
    ['that there is nothing to send', aPreview({ letters: [] }), 'Không có thư nào để gửi.'],
  ])('says %s', (_what, preview, text) => {
    expect(previewText(preview)).toBe(text);
  });
});

describe('quotaText', () => {
  it('counts copies as recipients', () => {
    expect(quotaText(aPreview({ quotaLeft: 2 }))).toBe(
      'Hôm nay còn gửi được đến 02 người nhận, kể cả phần dành lại cho thư xác nhận; lần này cần 02.',
    );
  });

  it('says what becomes of letters beyond the quota', () => {
    expect(quotaText(aPreview({ quotaLeft: 1 }))).toBe(
      'Hôm nay còn gửi được đến 01 người nhận, kể cả phần dành lại cho thư xác nhận; lần này cần 02. Thư vượt hạn mức được hoãn và tự gửi khi có hạn mức mới.',
    );
  });

  it('says that letters wait for the account that sends', () => {
    expect(quotaText(aPreview({ quotaLeft: null }))).toBe(
      'Tài khoản đang mở bảng không phải tài khoản gửi: thư được xếp vào hàng chờ và tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.',
    );
  });

  it('is empty when there is nothing to send', () => {
    expect(quotaText(aPreview({ letters: [] }))).toBe('');
  });
});

describe('sentSentences', () => {
  const none = { sent: 0, queued: 0, deferred: 0, failed: 0 };

  it('says in one sentence that all have gone', () => {
    expect(sentSentences({ ...none, sent: 12 }, 12)).toEqual(['Đã gửi 12 thư.']);
  });

  it('has a sentence for each outcome, and for letters that are in none of them', () => {
    expect(sentSentences({ sent: 12, queued: 3, deferred: 10, failed: 2 }, 28)).toMatchInlineSnapshot(`
[
  "Đã gửi 12 thư.",
  "03 thư chờ gửi, tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.",
  "10 thư hoãn gửi do hết hạn mức trong ngày, tự gửi khi có hạn mức mới.",
  "02 thư gửi lỗi. Xem cột Lỗi của tab Nhật ký gửi thư.",
  "01 thư không gửi vì không còn cần, hoặc chưa xác định đã đi hay chưa. Xem tab Nhật ký gửi thư.",
]
`);
  });

  it('says that there was nothing to send', () => {
    expect(sentSentences(none)).toEqual(['Không có thư nào cần gửi.']);
  });

  it('never counts more outcomes than letters as a loss', () => {
    expect(sentSentences({ ...none, sent: 3 }, 2)).toEqual(['Đã gửi 03 thư.']);
  });
});
