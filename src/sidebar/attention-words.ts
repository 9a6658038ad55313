import type { Data } from './call';
import type { Route } from './navigation';
import { countText } from './official-words';

type Attention = Data<'dashboard'>['attention'];

/** Thẻ việc cần xử lý: what needs a person, and where it is dealt with. */
export interface AttentionCard {
  readonly text: string;
  /** What follows from it, or what to do. */
  readonly hint: string;
  /** Whether something stands still until it is dealt with. */
  readonly isUrgent: boolean;
  /** The screen that deals with it, or the filter of the list that shows the units. */
  readonly leadsTo: Route | 'overdue';
}

/** Lists what needs a person: what stops letters first, then what waits for a decision, then the rest. */
export function attentionCards(attention: Attention): AttentionCard[] {
  const faults = attention.settings.filter((text) => !namesLostRows(text)).length;
  return [
    lostCard(attention.lostLetters),
    card(attention.stoppedRuns, 'việc tự động đã dừng', 'Xem và khắc phục.', { screen: 'health' }, true),
    card(faults, 'điều cần sửa trong bảng', 'Xem từng điều và cách sửa.', { screen: 'health' }, true),
    unknownCard(attention.unknownLetters),
    card(attention.setAside, 'bài gửi chờ xử lý', 'Nhận hoặc bỏ từng bài.', { screen: 'submissions' }, true),
    card(attention.failedLetters, 'thư gửi lỗi', 'Sửa địa chỉ để thư được gửi lại.', LETTERS, true),
    card(attention.outOfStages, 'đơn vị hết lượt nhắc', 'Còn thiếu và không còn đợt nhắc nào.', 'overdue', true),
    card(
      attention.unanswered,
      'sáng kiến chưa được bổ sung',
      'Đã yêu cầu từ 03 ngày làm việc trước.',
      initiatives('Yêu cầu bổ sung'),
      true,
    ),
    card(
      attention.toReview,
      'sáng kiến chờ xem xét',
      'Cho kết luận từng sáng kiến.',
      initiatives('Chờ xem xét'),
      false,
    ),
    card(attention.deferredLetters, 'thư hoãn gửi', 'Tự gửi khi có hạn mức mới.', LETTERS, false),
    card(attention.queuedLetters, 'thư chờ gửi', 'Tự gửi trong lần chạy tiếp theo.', LETTERS, false),
  ].filter((one) => one !== undefined);
}

/** Picks the cards of letters that stand still until a person has looked at them. */
export function lettersInTrouble({ lostLetters, unknownLetters }: Attention) {
  return [lostCard(lostLetters), unknownCard(unknownLetters)].filter((one) => one !== undefined);
}

/** Tells whether a fault is named among the troubles, too. */
export function namesTrouble(sentence: string): boolean {
  return /^Không (còn tab|mở được Biểu mẫu)/.test(sentence);
}

/** Tells whether a fault is the one that `lostLetters` counts. */
export function namesLostRows(sentence: string): boolean {
  return /^Nhật ký gửi thư, .*thiếu \d+ dòng/.test(sentence);
}

const LETTERS: Route = { screen: 'letters' };

function lostCard(count: number) {
  return card(count, 'dòng bị xóa khỏi nhật ký gửi thư', 'Mọi thư đang dừng cho đến khi ghi lại.', LETTERS, true);
}

function unknownCard(count: number) {
  return card(count, 'thư chưa xác định', 'Chưa rõ đã đi hay chưa.', LETTERS, true);
}

function initiatives(view: 'Yêu cầu bổ sung' | 'Chờ xem xét'): Route {
  return { screen: 'initiatives', view };
}

function card(
  count: number,
  words: string,
  hint: string,
  leadsTo: AttentionCard['leadsTo'],
  isUrgent: boolean,
): AttentionCard | undefined {
  return count > 0 ? { text: `${countText(count)} ${words}`, hint, isUrgent, leadsTo } : undefined;
}
