import { isBroughtBy } from './claims';
import { dailyReport } from './daily-report';
import {
  addDays,
  countText,
  type Day,
  dayInWords,
  dayOf,
  daysBetween,
  dayText,
  type Moment,
  momentText,
  weekdayName,
} from './days';
import { isEmailAddress } from './email-address';
import { shortened } from './fault';
import { isFilled, joined } from './folding';
import { owedToUrge, waitingLine } from './intake';
import type { LetterSubject } from './letter-keys';
import { kindOf } from './letter-log';
import { letterNeed } from './letter-need';
import { isExempt, type Owed, type UnitFile } from './obligations';
import type { Office } from './office';
import { contentChoice } from './registration-form';
import { isHeld, isReachable, owedText } from './reminder-plan';
import type { Initiative, LetterKind, Plan } from './tabs';
import { type FieldValues, filled, type Wording, withNotice } from './templates';
import { workingDaysBetween } from './working-days';

/** Thư sẵn sàng gửi: one letter to one unit or to the office. */
export interface ReadyLetter extends Wording {
  readonly kind: LetterKind;
  readonly to: string;
  readonly cc: readonly string[];
}

/** What becomes of a letter when its turn comes; `drop` and `fail` carry the reason for `Lỗi`, `hold` leaves it waiting. */
export type Composed =
  | { readonly turn: 'send'; readonly letter: ReadyLetter }
  | { readonly turn: 'drop' | 'fail'; readonly kind: LetterKind; readonly reason: string }
  | { readonly turn: 'hold'; readonly kind: LetterKind };

/** A letter's text and HTML together may have 200 KB; a longer one is refused by the mail service whoever gets it. */
const MOST_OF_A_NAME = 300;
const MOST_OF_A_COMMENT = 15_000;

/**
 * Composes the letter of a subject from the tabs as they are now.
 *
 * A letter is kept in the log by its key alone; whether it is still needed, to whom it goes and what it says are
 * judged when it leaves, so that a letter that had to wait never tells what is no longer true.
 */
export function compose(subject: LetterSubject, office: Office): Composed {
  if (subject.about === 'report') return composeReport(subject.on, office);
  if (subject.about === 'trial') {
    const campaign = { ...office.campaign, trial: true };
    return compose({ ...subject, about: 'invitation' }, { ...office, campaign });
  }
  const kind = kindOf(subject);
  const file = office.files.find((candidate) => candidate.unit.code === subject.unit);
  if (file === undefined) return { turn: 'hold', kind };
  const template = office.templates.get(kind);
  if (template === undefined || isHeld(subject.unit, office)) return { turn: 'hold', kind };
  const need = letterNeed(subject, file, office);
  if (need.when === 'later') return { turn: 'hold', kind };
  if (need.when === 'never') return { turn: 'drop', kind, reason: need.reason };
  const { unit } = file;
  if (!isReachable(unit, office)) return { turn: 'fail', kind, reason: addressFault(unit.email) };
  const values = { ...unitFields(file, office), ...ownFields(subject, file, office) };
  return {
    turn: 'send',
    letter: addressed(
      { kind, to: unit.email, cc: copies(subject, file, office), ...filled(template, values) },
      unit.name,
      office,
    ),
  };
}

/** Says why an address can't be used. */
export function addressFault(email: string): string {
  return email === '' ? 'Đơn vị chưa có địa chỉ thư điện tử.' : 'Địa chỉ thư điện tử không dùng được.';
}

/** Words a unit's deadline: trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư). */
export function deadlineInWords(lastDay: Day): string {
  return `trước ${dayInWords(addDays(lastDay, 1))} (hết ngày ${dayText(lastDay)}, ${weekdayName(lastDay)})`;
}

/** Gives the ordinal of the next overdue letter to a unit: those recorded for its last day, plus one. */
export function overdueOrdinal(file: UnitFile, office: Office): number {
  return office.book.overdueCount(file.unit.code, file.lastDay) + 1;
}

/** Gives the rows a response brought, as they stand now. */
function broughtBy(response: string, office: Office): { initiatives: Initiative[]; plan: Plan | undefined } {
  return {
    initiatives: office.initiatives.filter((row) => isBroughtBy(row, response) && row.status !== 'Đã rút'),
    plan: office.plans.find((row) => isBroughtBy(row, response)),
  };
}

function composeReport(on: Day, office: Office): Composed {
  const kind: LetterKind = 'Báo cáo nhanh hằng ngày';
  const template = office.templates.get(kind);
  if (on !== office.today) return { turn: 'drop', kind, reason: 'Đã qua ngày báo cáo.' };
  if (template === undefined) return { turn: 'hold', kind };
  const report = dailyReport(office);
  const { campaign } = office;
  const wording = filled(template, { ...officeFields(office), 'Tóm tắt': report.digest, 'Báo cáo': report.text });
  return {
    turn: 'send',
    letter: addressed({ kind, to: campaign.officeEmail, cc: [], ...wording }, campaign.office, office),
  };
}

function copies(subject: LetterSubject, file: UnitFile, office: Office): string[] {
  const { ccEmail, leaderEmail, email } = file.unit;
  const toLeader = kindOf(subject) === 'Đôn đốc quá hạn' && overdueOrdinal(file, office) >= office.campaign.leaderFrom;
  const wanted = [ccEmail, toLeader ? leaderEmail : ''].filter(
    (address) => isEmailAddress(address) && address.toLowerCase() !== email.toLowerCase(),
  );
  return [...new Set(wanted)];
}

// While trials are on nothing reaches a unit: every letter goes to the office and says for whom it was.
function addressed(letter: ReadyLetter, name: string, office: Office): ReadyLetter {
  if (!office.campaign.trial) return letter;
  const copied = letter.cc.length > 0 ? `, đồng gửi ${letter.cc.join(', ')}` : '';
  const to = letter.to === '' ? 'chưa có địa chỉ' : letter.to;
  const notice = `Thư chạy thử. Khi gửi thật, thư này đến ${name} (${to}${copied}).`;
  return {
    kind: letter.kind,
    to: office.campaign.officeEmail,
    cc: [],
    ...withNotice({ ...letter, subject: `[CHẠY THỬ] ${letter.subject}` }, notice),
  };
}

function officeFields({ campaign, today }: Office): FieldValues {
  return {
    'Tên phong trào': campaign.movement,
    'Cơ quan ban hành': campaign.issuer,
    'Đơn vị tổng hợp': campaign.office,
    'Hôm nay': dayText(today),
    'Tên người gửi': campaign.senderName,
  };
}

function unitFields(file: UnitFile, office: Office): FieldValues {
  const { campaign } = office;
  return {
    ...officeFields(office),
    'Đơn vị': shortened(file.unit.name, MOST_OF_A_NAME),
    'Số kế hoạch': campaign.planNumber,
    'Ngày ban hành': dayInWords(campaign.issuedOn),
    'Thời hạn': deadlineInWords(file.lastDay),
    'Ngày cuối': dayText(file.lastDay),
    'Liên kết': { link: office.linkOf(file.unit), label: 'Biểu mẫu đăng ký của đơn vị' },
    'Liên hệ': contactText(office),
    'Tình hình': situationText(file, office),
    'Còn thiếu': isExempt(file.unit)
      ? 'không có, quý đơn vị được miễn'
      : file.owed.map(({ text }) => text).join('; ') || 'không có, quý đơn vị đã gửi đủ nội dung',
  };
}

function ownFields(
  subject: Exclude<LetterSubject, { about: 'report' | 'trial' }>,
  file: UnitFile,
  office: Office,
): FieldValues {
  switch (subject.about) {
    case 'stage':
      return {
        'Còn thiếu': owedText(file, office),
        'Còn lại': timeLeftText(file, office),
        Lần: String(overdueOrdinal(file, office)),
        'Quá hạn': overdueText(file, office),
      };
    case 'invitation':
      return {
        'Việc cần làm': dutiesText(office),
        'Nội dung phong trào': office.contents.map(contentChoice).join('\n'),
      };
    case 'receipt':
      return receiptFields(subject.response, office);
    case 'verdict': {
      const initiative = office.initiatives.find((row) => row.code === subject.initiative);
      return {
        'Mã sáng kiến': subject.initiative,
        'Tên sáng kiến': shortened(initiative?.title ?? '', MOST_OF_A_NAME),
        'Kết luận': subject.verdict,
        'Ý kiến': initiative?.comment.slice(0, MOST_OF_A_COMMENT) || 'không có ý kiến thêm',
      };
    }
    case 'extension':
      return { 'Căn cứ': file.unit.extensionBasis };
  }
}

function receiptFields(response: string, office: Office): FieldValues {
  const brought = broughtBy(response, office);
  const waiting = waitingLine(office.setAside, response);
  const edit = office.editLinkOf(response);
  const links: FieldValues = {
    'Liên kết sửa':
      edit === '' ? 'dùng liên kết hiện ra sau khi gửi Biểu mẫu' : { link: edit, label: 'Sửa nội dung đã gửi' },
  };
  if (waiting) {
    return {
      ...links,
      'Kết quả': 'Chưa ghi nhận nội dung đăng ký',
      'Nội dung nhận': `Chưa ghi nhận được nội dung gửi ${atText(waiting.at)} vì: ${waiting.reason} Nội dung đã gửi vẫn được giữ để ${office.campaign.office} xem xét; mở liên kết sửa dưới đây để bổ sung.`,
    };
  }
  const parts = [
    brought.initiatives.length === 0
      ? ''
      : `${countText(brought.initiatives.length)} sáng kiến (mã ${brought.initiatives.map((row) => row.code).join(', ')})`,
    brought.plan && (brought.plan.number !== '' || brought.plan.link !== '' || brought.plan.issuedOn !== '')
      ? `kế hoạch phát động${brought.plan.number === '' ? '' : ` số ${shortened(brought.plan.number)}`}${brought.plan.link === '' && !brought.plan.fileReceived ? ' (chưa kèm tệp)' : ''}`
      : '',
  ].filter(isFilled);
  const at = latestReceipt(brought, office.now);
  return {
    ...links,
    'Kết quả': 'Đã nhận nội dung đăng ký',
    'Nội dung nhận':
      parts.length === 0
        ? `${office.campaign.office} đã ghi nhận việc rút lại nội dung đăng ký. Hiện không còn nội dung nào của lần gửi này.`
        : `${office.campaign.office} đã nhận ${atText(at)}: ${parts.join('; ')}.`,
  };
}

function latestReceipt(brought: { initiatives: readonly Initiative[]; plan: Plan | undefined }, now: Moment): Moment {
  const moments = [
    ...brought.initiatives.map((row) => row.editedAt || row.registeredAt),
    brought.plan ? brought.plan.editedAt || brought.plan.receivedAt : '',
  ].filter(isFilled);
  return moments.sort().at(-1) ?? now;
}

function atText(moment: Moment): string {
  return `lúc ${momentText(moment).slice(11)} ngày ${dayText(dayOf(moment))}`;
}

function contactText({ campaign }: Office): string {
  const phone = campaign.contactPhone === '' ? '' : `điện thoại ${campaign.contactPhone}`;
  return joined([campaign.contactPerson || campaign.office, phone, `thư điện tử ${campaign.officeEmail}`], ', ');
}

function dutiesText({ campaign }: Office): string {
  const duties = [
    campaign.minimum > 0 ? `Đăng ký ít nhất ${countText(campaign.minimum)} sáng kiến, giải pháp.` : '',
    campaign.planRequired
      ? `Gửi kế hoạch phát động của đơn vị${campaign.fileRequired ? ' (tệp Word: dán liên kết vào Biểu mẫu, hoặc gửi tệp qua thư điện tử công vụ)' : ''}.`
      : '',
  ].filter(isFilled);
  return duties.map((duty, index) => `${index + 1}. ${duty}`).join('\n');
}

function situationText(file: UnitFile, office: Office): string {
  const { campaign } = office;
  const urged = new Set(owedToUrge(file, office.setAside, office.units).map(({ obligation }) => obligation));
  const isWaiting = (obligation: Owed['obligation']) =>
    !urged.has(obligation) && file.owed.some((owed) => owed.obligation === obligation);
  const plan = isWaiting('plan')
    ? 'đang xem xét kế hoạch phát động quý đơn vị đã gửi'
    : file.planState === 'Đã nhận'
      ? 'đã nhận kế hoạch phát động của quý đơn vị'
      : file.planState === 'Đã khai, chưa có tệp'
        ? 'đã nhận số kế hoạch phát động của quý đơn vị nhưng chưa nhận tệp Word'
        : 'chưa nhận kế hoạch phát động của quý đơn vị';
  const have = file.counted.length;
  const initiatives = isWaiting('initiatives')
    ? 'đang xem xét sáng kiến, giải pháp quý đơn vị đã gửi'
    : have === 0 && file.initiatives.some((row) => row.status === 'Không đạt')
      ? `đã nhận sáng kiến, giải pháp nhưng chưa đạt yêu cầu (tối thiểu ${countText(campaign.minimum)})`
      : have === 0
        ? `chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu ${countText(campaign.minimum)})`
        : `đã nhận ${countText(have)} sáng kiến, giải pháp${have < campaign.minimum ? ` (tối thiểu ${countText(campaign.minimum)})` : ''}`;
  return joined([campaign.planRequired ? plan : '', campaign.minimum > 0 ? initiatives : ''], ', ');
}

function overdueText({ lastDay }: UnitFile, { today, daysOff }: Office): string {
  const workingDays = workingDaysBetween(lastDay, today, daysOff);
  return workingDays > 0
    ? `quá hạn ${countText(workingDays)} ngày làm việc`
    : `quá hạn ${countText(Math.max(0, daysBetween(lastDay, today)))} ngày`;
}

function timeLeftText(file: UnitFile, { today, daysOff }: Office): string {
  const left = daysBetween(today, file.lastDay);
  if (left <= 0) return 'hôm nay là ngày cuối';
  return `còn ${countText(left)} ngày (${countText(workingDaysBetween(today, file.lastDay, daysOff))} ngày làm việc)`;
}
