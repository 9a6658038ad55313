import { countText, type Day, dayOf, dayText } from './days';
import { joined } from './folding';
import { isWaiting } from './intake';
import { isFailureOpen } from './letter-need';
import { timelinessOf } from './obligations';
import type { Office } from './office';
import { isAnyStageToCome, isOutOfStages, owedText } from './reminder-plan';
import { totalsOf } from './summary';
import { type AuditEntry, INITIATIVES, type Initiative, type SetAside } from './tabs';
import { isWorkingDay, workingDaysBetween } from './working-days';

/** A letter may hold 200 KB, text and HTML together; a longer report could not leave at all. */
const SECTION_LINES = 200;

/** Working days that a unit has to answer a request for more before the office is told. */
const ANSWER_WITHIN = 3;

/** Name of the audit entry that a review leaves. */
export const REVIEW_ACT = 'Xem xét sáng kiến';

/** Việc cần người xử lý. */
export interface Attention {
  readonly setAside: readonly SetAside[];
  readonly unknownLetters: number;
  readonly failedLetters: number;
  readonly deferredLetters: number;
  /** Initiatives for which more was asked and nothing came for several working days. */
  readonly unanswered: readonly Initiative[];
  /** Units that owe and have no stage left. */
  readonly outOfStages: readonly string[];
}

/** Gathers what needs a person. */
export function attentionOf(office: Office): Attention {
  const letters = office.book.letters().filter((letter) => !letter.key.trial);
  const inState = (state: string) => letters.filter((letter) => letter.line.state === state).length;
  return {
    setAside: office.setAside.filter(isWaiting),
    unknownLetters: inState('Chưa xác định'),
    failedLetters: letters.filter((letter) => letter.line.state === 'Gửi lỗi' && isFailureOpen(letter, office)).length,
    deferredLetters: inState('Hoãn gửi'),
    unanswered: office.initiatives.filter((row) => isUnanswered(row, office)),
    outOfStages: office.files.filter((file) => isOutOfStages(file, office)).map((file) => file.unit.code),
  };
}

/** Tells whether the office gets its report today: on working days, until nobody owes and nothing needs a person. */
export function isReportDue(office: Office): boolean {
  if (!isWorkingDay(office.today, office.daysOff) || office.today < office.campaign.remindFrom) return false;
  const { setAside, unknownLetters, failedLetters, deferredLetters, unanswered, outOfStages } = attentionOf(office);
  const counts = [
    setAside.length,
    unknownLetters,
    failedLetters,
    deferredLetters,
    unanswered.length,
    outOfStages.length,
  ];
  return counts.some((count) => count > 0) || isAnyStageToCome(office);
}

/** Writes the daily report: figures first, then what needs a person, then who owes what with contact and phone. */
export function dailyReport(office: Office): { digest: string; text: string } {
  const totals = totalsOf(office.files, office.today);
  const attention = attentionOf(office);
  const today = office.book
    .letters()
    .filter((letter) => letter.key.trial === office.campaign.trial && dayOf(letter.line.at) === office.today);
  const todayIn = (state: string) => countText(today.filter((letter) => letter.line.state === state).length);
  const digest = `hoàn thành ${totals.complete}/${totals.units - totals.exempt}, miễn ${countText(totals.exempt)}`;
  const sections = [
    `Số liệu đến ngày ${dayText(office.today)}: ${digest}; đúng hạn ${countText(totals.onTime)}, trễ hạn ${countText(totals.late)}, chưa đủ ${countText(totals.incomplete)}.`,
    `Thư trong ngày: đã gửi ${todayIn('Đã gửi')}, lỗi ${todayIn('Gửi lỗi')}, chưa xác định ${todayIn('Chưa xác định')}, hoãn ${todayIn('Hoãn gửi')}.`,
    section('Cần xử lý', attentionLines(attention, office)),
    section('Đơn vị còn thiếu', owingLines(office)),
  ];
  return { digest, text: joined(sections, '\n\n') };
}

/** Gives the day on which each initiative was last reviewed, from the audit log. */
export function reviewDays(audit: readonly AuditEntry[]): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const entry of audit) {
    const day = dayOf(entry.at);
    if (entry.act === REVIEW_ACT && day > (days.get(entry.object) ?? '')) days.set(entry.object, day);
  }
  return days;
}

function isUnanswered(row: Initiative, office: Office): boolean {
  if (row.status !== 'Yêu cầu bổ sung') return false;
  const since = office.reviewedOn(row.code) ?? dayOf(row.editedAt || row.registeredAt);
  return since !== '' && workingDaysBetween(since, office.today, office.daysOff) >= ANSWER_WITHIN;
}

function attentionLines(attention: Attention, office: Office): string[] {
  const nameOf = (code: string) => office.units.find((unit) => unit.code === code)?.name ?? code;
  const count = (number: number, words: string) => (number > 0 ? [`${countText(number)} ${words}`] : []);
  return [
    ...count(attention.setAside.length, 'bài gửi chờ xử lý (tab Chờ xử lý).'),
    ...count(attention.unknownLetters, 'thư chưa xác định đã đi hay chưa.'),
    ...count(attention.failedLetters, 'thư gửi lỗi.'),
    ...count(attention.deferredLetters, 'thư hoãn gửi do hết hạn mức trong ngày.'),
    ...attention.unanswered.map(
      (row) =>
        `${row.code} (${row.unitName}): chưa trả lời yêu cầu bổ sung; xem cột “${INITIATIVES.columns.comment.header}”.`,
    ),
    ...attention.outOfStages.map((code) => `${nameOf(code)}: hết lượt nhắc, còn thiếu.`),
  ];
}

function owingLines(office: Office): string[] {
  return office.files
    .filter((file) => file.owed.length > 0 && file.status !== 'Được miễn')
    .map((file) => {
      const { unit } = file;
      const contact = joined([unit.contact, unit.phone], ', ') || 'chưa có đầu mối';
      const waiting = owedText(file, office) === '' ? ' (đã gửi, đang chờ xử lý)' : '';
      const owed = file.owed.map(({ text }) => text).join('; ');
      return `${unit.name}: ${owed}${waiting}; ${timelinessOf(file, office.today).toLowerCase()}; ${contact}.`;
    });
}

function section(title: string, lines: readonly string[]): string {
  const more = lines.length - SECTION_LINES;
  const told = more > 0 ? [...lines.slice(0, SECTION_LINES), `và ${countText(more)} dòng nữa, xem thanh bên.`] : lines;
  return lines.length === 0 ? '' : `${title}:\n${told.map((line) => `- ${line}`).join('\n')}`;
}
