import type { Preview, SendCounts } from '../app/send-from-sidebar';
import { countText } from './official-words';

/** Says how many letters would go, and from which account. */
export function previewText({ letters, account }: Preview): string {
  if (letters.length === 0) return 'Không có thư nào để gửi.';
  const from =
    account === '' ? 'chưa rõ tài khoản gửi; cần chạy “Thiết lập chiến dịch”' : `gửi từ tài khoản ${account}`;
  return `${countText(letters.length)} thư, ${from}.`;
}

/** Says whether the day's quota is enough, or when the letters leave if only the owner's account can send them. */
export function quotaText({ letters, quotaLeft }: Preview): string {
  if (letters.length === 0) return '';
  if (quotaLeft === null) {
    return 'Tài khoản đang mở bảng không phải tài khoản gửi: thư được xếp vào hàng chờ và tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.';
  }
  const needed = letters.reduce((sum, { cc }) => sum + 1 + cc.length, 0);
  const left = `Hôm nay còn gửi được đến ${countText(quotaLeft)} người nhận, kể cả phần dành lại cho thư xác nhận`;
  return needed <= quotaLeft
    ? `${left}; lần này cần ${countText(needed)}.`
    : `${left}; lần này cần ${countText(needed)}. Thư vượt hạn mức được hoãn và tự gửi khi có hạn mức mới.`;
}

/**
 * Says what became of letters, a sentence for each outcome.
 *
 * `expected` is how many were promised, when that is known: a letter that is in none of the counts is named too.
 */
export function sentSentences({ sent, queued, deferred, failed }: SendCounts, expected?: number): string[] {
  const others = Math.max(0, (expected ?? 0) - sent - queued - deferred - failed);
  const sentences = [
    ...counted(sent, (count) => `Đã gửi ${count} thư.`),
    ...counted(queued, (count) => `${count} thư chờ gửi, tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.`),
    ...counted(deferred, (count) => `${count} thư hoãn gửi do hết hạn mức trong ngày, tự gửi khi có hạn mức mới.`),
    ...counted(failed, (count) => `${count} thư gửi lỗi. Xem cột Lỗi của tab Nhật ký gửi thư.`),
    ...counted(
      others,
      (count) => `${count} thư không gửi vì không còn cần, hoặc chưa xác định đã đi hay chưa. Xem tab Nhật ký gửi thư.`,
    ),
  ];
  return sentences.length > 0 ? sentences : ['Không có thư nào cần gửi.'];
}

function counted(count: number, sentence: (count: string) => string): string[] {
  return count > 0 ? [sentence(countText(count))] : [];
}
