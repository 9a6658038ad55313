import { countText } from './official-words';
import { countOf, type Filter, shownUnits } from './unit-filter';
import { isOwing, type Unit } from './unit-words';

const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  all: '',
  incomplete: ' chưa đủ',
  complete: ' hoàn thành',
  overdue: ' quá hạn',
};

/** What the list shows: a filter, and what is searched for within it. */
export interface View {
  readonly filter: Filter;
  readonly query: string;
}

/** Says what is listed, or why nothing is. */
export function listText(units: readonly Unit[], { filter, query }: View): string {
  if (units.length === 0) return 'Danh sách đơn vị đang trống. Ghi các đơn vị vào tab Đơn vị.';
  const searching = query.trim() !== '';
  const count = shownUnits(units, filter, query).length;
  const what = `đơn vị${FILTER_WORDS[filter]}`;
  if (count > 0) return `${searching ? 'Tìm thấy ' : ''}${countText(count)} ${what}`;
  if (!searching || countOf(units, filter) === 0) return `Không có ${what}.`;
  const elsewhere = shownUnits(units, 'all', query).length;
  const others = elsewhere > 0 ? ` Có ${countText(elsewhere)} đơn vị khớp ngoài nhóm đang xem.` : '';
  return `Không tìm thấy ${what}.${others}`;
}

/** Says how to begin while nothing was set up, or nobody was invited and nothing has come; empty afterwards. */
export function beginningText(units: readonly Unit[], owner: string): string {
  if (owner === '') return 'Chưa thiết lập chiến dịch. Chọn “Thiết lập chiến dịch” trong trình đơn Sổ sáng kiến.';
  const asked = units.filter((unit) => unit.status !== 'Được miễn');
  const nothingCame = asked.length > 0 && asked.every((unit) => unit.status === 'Chưa gửi' && !unit.invited);
  return nothingCame ? 'Chưa có đơn vị nào đăng ký. Gửi thông báo đăng ký để bắt đầu.' : '';
}

/** Thư ở nút cuối màn hình: which letters the button below the list offers to preview, and for whom. */
export interface Offer {
  readonly round: 'reminders' | 'invitations';
  readonly units: readonly Unit[];
  /** Codes to name to the server; none where it would pick the same units, for it never picks one that was written to. */
  readonly codes: readonly string[] | undefined;
}

/**
 * Picks the letters to offer for the ticked units, or else for those shown that owe something: an invitation where none
 * of them was invited, else a reminder.
 */
export function offeredLetters(all: readonly Unit[], shown: readonly Unit[], ticked: readonly Unit[]): Offer {
  const units = (ticked.length > 0 ? ticked : shown).filter(isOwing);
  const round = units.some((unit) => unit.invited) ? 'reminders' : 'invitations';
  const isEvery = round === 'invitations' && units.length === all.filter(isToInvite).length;
  return { round, units, codes: isEvery ? undefined : units.map(({ code }) => code) };
}

/** Tells whether a unit has not been invited and is to be. */
export function isToInvite({ status, invited }: Unit): boolean {
  return status !== 'Được miễn' && !invited;
}

/** Words the button below the list; only units that can be reached are counted, unless trials go to the office. */
export function offerText({ round, units }: Pick<Offer, 'round' | 'units'>, isTrial: boolean): string {
  if (units.length === 0) return 'Không có thư để gửi';
  const what = round === 'invitations' ? 'thông báo' : 'thư';
  const count = units.filter(({ reachable }) => reachable || isTrial).length;
  return count > 0 ? `Xem trước ${countText(count)} ${what}` : `Xem trước ${what}`;
}

/** Says how many units are ticked, and how many of them are out of sight; empty when none is. */
export function tickedText(shown: readonly Unit[], ticked: readonly Unit[]): string {
  if (ticked.length === 0) return '';
  const hidden = ticked.filter((unit) => !shown.includes(unit)).length;
  return `Đã chọn ${countText(ticked.length)} đơn vị${hidden > 0 ? `, ${countText(hidden)} đang ẩn` : ''}`;
}
