import type { Dashboard } from '../app/dashboard';
import { countText } from './official-words';

/** Việc cần xử lý: one sentence for a person, and whether its button writes the letter log's lost rows back. */
export interface AttentionItem {
  readonly text: string;
  readonly restoresLetterLog: boolean;
}

/** Words what needs a person: what stops letters first, then what waits for a decision, then the rest. */
export function attentionItems(attention: Dashboard['attention']): AttentionItem[] {
  const { setAside, unknownLetters, failedLetters, deferredLetters, settings } = attention;
  const plain = [
    ...counted(unknownLetters, 'thư chưa xác định đã đi hay chưa. Xem tab Nhật ký gửi thư và mục Đã gửi của hộp thư.'),
    ...counted(setAside, 'bài gửi chờ xử lý. Xem tab Chờ xử lý.'),
    ...counted(failedLetters, 'thư gửi lỗi. Sửa địa chỉ trong tab Đơn vị; thư được gửi lại khi địa chỉ đã đổi.'),
    ...counted(deferredLetters, 'thư hoãn gửi do hết hạn mức trong ngày. Thư tự gửi khi có hạn mức mới.'),
    ...settings.filter((text) => !namesLostRows(text)),
  ];
  return [
    ...settings.filter(namesLostRows).map((text) => ({ text, restoresLetterLog: true })),
    ...plain.map((text) => ({ text, restoresLetterLog: false })),
  ];
}

function counted(count: number, words: string): string[] {
  return count > 0 ? [`${countText(count)} ${words}`] : [];
}

function namesLostRows(sentence: string): boolean {
  return /^Nhật ký gửi thư, .*thiếu \d+ dòng/.test(sentence);
}
