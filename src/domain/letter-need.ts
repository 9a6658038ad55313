import { addDays } from './days';
import { hasSource, owedToUrge } from './intake';
import type { LetterSubject } from './letter-keys';
import type { Letter } from './letter-log';
import { isExempt, type UnitFile } from './obligations';
import type { Office } from './office';
import { stageNow } from './reminder-plan';
import { byHandDay, stagesFor } from './reminders';
import { isWorkingDay } from './working-days';

/** Whether a letter is still needed, as the tabs are now; `never` carries the reason for `Lỗi`. */
export type LetterNeed = { readonly when: 'now' | 'later' } | { readonly when: 'never'; readonly reason: string };

/** Subject of a letter to a unit. */
export type UnitLetterSubject = Exclude<LetterSubject, { about: 'report' }>;

const NOW: LetterNeed = { when: 'now' };

/** Judges whether a letter to a unit is still needed. */
export function letterNeed(subject: UnitLetterSubject, file: UnitFile, office: Office): LetterNeed {
  if (subject.about === 'stage') return stageNeed(subject, file, office);
  if (subject.about === 'receipt') {
    const lines = office.setAside.filter((line) => line.response === subject.response);
    const isDiscarded = lines.length > 0 && lines.every((line) => line.decision === 'Đã bỏ');
    return isDiscarded && !hasSource(office, subject.response) ? never('Bài gửi đã được bỏ.') : NOW;
  }
  if (isExempt(file.unit)) return never('Đơn vị đã được miễn.');
  if (subject.about === 'extension') {
    return subject.lastDay === file.lastDay ? NOW : never('Thời hạn của đơn vị đã đổi.');
  }
  if (subject.about === 'verdict') {
    const initiative = office.initiatives.find((row) => row.code === subject.initiative);
    return initiative?.status === subject.verdict ? NOW : never('Kết quả xem xét đã đổi.');
  }
  return NOW;
}

/** Tells whether a failed letter still asks for a person: nothing has overtaken it. */
export function isFailureOpen({ key: { subject } }: Letter, office: Office): boolean {
  if (subject.about === 'report') return subject.on === office.today;
  const file = office.files.find((candidate) => candidate.unit.code === subject.unit);
  if (file === undefined || (subject.about === 'invitation' && file.status === 'Hoàn thành')) return false;
  return letterNeed(subject, file, office).when !== 'never';
}

function stageNeed(subject: Extract<LetterSubject, { about: 'stage' }>, file: UnitFile, office: Office): LetterNeed {
  const { today, campaign, daysOff } = office;
  if (isExempt(file.unit)) return never('Đơn vị đã được miễn.');
  if (file.status === 'Hoàn thành') return never('Đơn vị đã hoàn thành.');
  if (subject.lastDay !== file.lastDay) return never('Thời hạn của đơn vị đã đổi.');
  if (!campaign.acceptLate && today > file.lastDay) return never('Đã hết hạn và chiến dịch không nhận sau hạn.');
  if (owedToUrge(file, office.setAside, office.units).length === 0) {
    return never('Nội dung còn thiếu đã được gửi và đang chờ xử lý.');
  }
  const due = stageNow(file, office);
  const sentByHandOn = byHandDay(subject.stage);
  const isByHandAfter = (day: string) =>
    office.book
      .lettersOf(file.unit.code)
      .some(
        ({ line, key: { subject: other } }) =>
          other.about === 'stage' &&
          other.lastDay === file.lastDay &&
          (byHandDay(other.stage) ?? '') > day &&
          line.state !== 'Không gửi',
      );
  if (sentByHandOn !== undefined) {
    const isOvertaken = (due !== undefined && due.on > sentByHandOn) || isByHandAfter(sentByHandOn);
    return isOvertaken ? never('Đã đến đợt nhắc sau.') : NOW;
  }
  if (due?.name === subject.stage) {
    // One by hand, which may still wait, speaks for every stage up to its day.
    return isWorkingDay(today, daysOff) && !isByHandAfter(addDays(due.on, -1)) ? NOW : { when: 'later' };
  }
  const stages = stagesFor(file.lastDay, campaign, daysOff);
  const own = stages.find((stage) => stage.name === subject.stage);
  return own !== undefined && own.on > today ? { when: 'later' } : never('Đã đến đợt nhắc sau.');
}

function never(reason: string): LetterNeed {
  return { when: 'never', reason };
}
