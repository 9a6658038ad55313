import type { Data } from './call';
import { countText } from './official-words';
import type { SendCounts } from './sending-progress';

/** Xem trước: the letters that would go. */
export type Preview = Data<'previewReminders'>;

type Account = Data<'dashboard'>['account'];
type Letters = Preview['letters'];

/** Says from which account letters leave. */
export function accountText(owner: string): string {
  return owner === '' ? 'Chưa rõ; cần chạy “Thiết lập chiến dịch”' : owner;
}

/** Counts whom letters go to; the quota counts copies too. */
export function recipientCount(letters: readonly Pick<Letters[number], 'cc'>[]): number {
  return letters.reduce((sum, { cc }) => sum + 1 + cc.length, 0);
}

/** Gives the addresses of a cell that copies go to. */
export function copiesIn(cell: string): string[] {
  return cell === '' ? [] : cell.split(', ');
}

/** Names what {@link quotaText} tells of. */
export function quotaName(quotaLeft: number | null): string {
  return quotaLeft === null ? 'Lúc gửi' : 'Hạn mức';
}

/** Says whether the day's quota is enough, or when the letters leave if only the owner's account can send them. */
export function quotaText(
  recipients: number,
  quotaLeft: number | null,
  account: Pick<Account, 'actor' | 'owner' | 'reserved'>,
): string {
  if (quotaLeft === null) {
    return account.actor === account.owner
      ? 'Chưa đọc được hạn mức của dịch vụ thư; thư không gửi được được giữ lại và tự gửi sau.'
      : 'Người đang mở bảng không phải tài khoản gửi: thư được xếp vào hàng chờ và tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.';
  }
  const kept = account.reserved > 0 ? ` (dành ${countText(account.reserved)} cho thư xác nhận)` : '';
  const left = `Hôm nay còn gửi được đến ${countText(quotaLeft)} người nhận${kept}, lần này cần ${countText(recipients)}.`;
  return recipients <= quotaLeft - account.reserved
    ? left
    : `${left} Thư vượt hạn mức được hoãn và tự gửi khi có hạn mức mới.`;
}

/**
 * Says what became of letters, a sentence for each outcome.
 *
 * `expected` is how many were promised, when that is known: a letter that is in none of the counts is named too.
 */
export function sentSentences(counts: SendCounts, expected?: number): string[] {
  const { sent, queued, deferred, failed, unknown = 0 } = counts;
  const others = Math.max(0, (expected ?? 0) - sent - queued - deferred - failed - unknown);
  // Letters that nobody chose fail for want of an address: the preview named their units, not them.
  const beside = expected === undefined ? 0 : sent + deferred + failed + unknown - expected;
  const unreachable = Math.min(failed, Math.max(0, beside));
  const sentences = [
    ...counted(sent, (count) => `Đã gửi ${count} thư.`),
    ...counted(queued, (count) => `${count} thư chờ gửi, tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.`),
    ...counted(deferred, (count) => `${count} thư hoãn gửi do hết hạn mức trong ngày, tự gửi khi có hạn mức mới.`),
    ...counted(unreachable, (count) => `${count} đơn vị thiếu địa chỉ dùng được nên không gửi được thư.`),
    ...counted(failed - unreachable, (count) => `${count} thư gửi lỗi. Xem lý do ở mục Thư đã gửi và chờ gửi.`),
    ...counted(
      unknown,
      (count) => `${count} thư chưa xác định đã đi hay chưa nên việc gửi dừng lại. Xem mục Thư đã gửi và chờ gửi.`,
    ),
    ...counted(
      others,
      (count) => `${count} thư không còn cần, hoặc đã do lần chạy khác xử lý. Xem mục Thư đã gửi và chờ gửi.`,
    ),
  ];
  return sentences.length > 0 ? sentences : ['Không có thư nào cần gửi.'];
}

/** Says what became of a letter sent again; one that is no longer needed is not sent. */
export function resentSentences({ state, ...counts }: Data<'resolveUnknownLetter'>): string[] {
  return state === 'Không gửi' ? ['Thư này không còn cần gửi nên được ghi “Không gửi”.'] : sentSentences(counts);
}

/** Says what became of the letter that tells a unit of an act, which outlives the act; nothing if none was asked for. */
export function noticeLetterSentences(counts: SendCounts): string[] {
  const { sent, queued, deferred, failed, unknown = 0 } = counts;
  if (sent + queued + deferred + failed + unknown === 0) return [];
  return [...sentSentences({ sent, queued, deferred, failed, unknown }), 'Hoàn tác không thu hồi được thư.'];
}

/** Names the letter that tells a unit of an act, with its recipients; or says why there can be none. */
export function noticeText(unit: { readonly email: string; readonly ccEmail: string }, reachable: boolean): string {
  if (!reachable) return 'Không gửi thư báo được: đơn vị chưa có địa chỉ thư dùng được.';
  const cc = unit.ccEmail === '' ? '' : `, đồng gửi ${unit.ccEmail}`;
  return `01 thư đến ${unit.email}${cc}`;
}

function counted(count: number, sentence: (count: string) => string): string[] {
  return count > 0 ? [sentence(countText(count))] : [];
}
