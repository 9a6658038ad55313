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

/** Says how to begin while nothing has come from any unit; empty afterwards. */
export function beginningText(units: readonly Unit[]): string {
  const asked = units.filter((unit) => unit.status !== 'Được miễn');
  const nothingCame = asked.length > 0 && asked.every((unit) => unit.status === 'Chưa gửi');
  return nothingCame ? 'Chưa có đơn vị nào đăng ký. Gửi thông báo đăng ký để bắt đầu.' : '';
}

/** Says to whom the buttons below the list apply: the ticked units, else those shown that owe something. */
export function scopeText(shown: readonly Unit[], ticked: readonly Unit[]): string {
  if (ticked.length > 0) {
    const hidden = ticked.filter((unit) => !shown.includes(unit)).length;
    return `Đã chọn ${countText(ticked.length)} đơn vị${hidden > 0 ? `, ${countText(hidden)} đang ẩn` : ''}`;
  }
  const owing = shown.filter(isOwing).length;
  return owing > 0 ? `Nhắc ${countText(owing)} đơn vị đang hiện` : 'Không có đơn vị cần nhắc đang hiện';
}
