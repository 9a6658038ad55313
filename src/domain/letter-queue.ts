import { isReportDue } from './daily-report';
import { dayOf, daysBetween } from './days';
import { isEmailAddress } from './email-address';
import { isOfMode, type LetterSubject } from './letter-keys';
import { isRecorded, kindOf, type Letter, RESTORED } from './letter-log';
import { isFailureOpen } from './letter-need';
import type { Office } from './office';
import { remindersDue } from './reminder-plan';
import { byHandDay } from './reminders';
import type { LetterState } from './tabs';

/** Gives the letters of the log whose turn may have come: waiting, deferred until today, failed at an address that has changed since. */
export function lettersToTakeUp(office: Office): Letter[] {
  const hour = Number(office.now.slice(11, 13));
  return office.book.letters().filter(({ line, key }) => {
    if (!isOfMode(key, office.campaign.trial)) return false;
    if (line.state === 'Chờ gửi') return true;
    if (line.state === 'Hoãn gửi') return dayOf(line.at) < office.today && hour >= office.campaign.sendHour;
    return line.state === 'Gửi lỗi' && isAddressMended({ line, key }, office) && isFailureOpen({ line, key }, office);
  });
}

/** Gives what a daily run sends anew: the reminders due and the office's report, those already in hand left out. */
export function dailySubjects(office: Office): LetterSubject[] {
  const report: LetterSubject = { about: 'report', unit: '', on: office.today };
  return [...remindersDue(office).map(({ subject }) => subject), ...(isReportDue(office) ? [report] : [])].filter(
    (subject) => isToBegin(subject, office),
  );
}

/** Orders letters: confirmations, overdue by count, T-0, T-1 …, review results, extensions, invitations, the report; ties by unit. */
export function inSendingOrder(subjects: readonly LetterSubject[], office: Office): LetterSubject[] {
  return subjects
    .map((subject) => ({ subject, rank: rankOf(subject, office) }))
    .sort(
      (a, b) =>
        a.rank[0] - b.rank[0] ||
        a.rank[1] - b.rank[1] ||
        (a.subject.unit < b.subject.unit ? -1 : a.subject.unit > b.subject.unit ? 1 : 0),
    )
    .map(({ subject }) => subject);
}

/** Tells whether a daily run begins this letter: it is not in hand yet, or it failed at an address that has changed since. */
export function isToBegin(subject: LetterSubject, office: Office): boolean {
  const letter = office.book.letter(office.book.keyOf(subject));
  if (letter === undefined) return true;
  const { state } = letter.line;
  if (isRecorded(state as LetterState) || state === 'Chờ gửi' || state === 'Hoãn gửi') return false;
  return state === 'Không gửi' || isAddressMended(letter, office);
}

function isAddressMended({ line, key }: Letter, office: Office): boolean {
  const { subject } = key;
  const email =
    subject.about === 'report' || key.trial
      ? office.campaign.officeEmail
      : (office.units.find((unit) => unit.code === subject.unit)?.email ?? '');
  return isEmailAddress(email) && email !== line.to && line.error !== RESTORED;
}

function rankOf(subject: LetterSubject, office: Office): readonly [number, number] {
  switch (subject.about) {
    case 'receipt':
      return [0, 0];
    case 'stage': {
      if (kindOf(subject) === 'Đôn đốc quá hạn') return [1, -office.book.overdueCount(subject.unit, subject.lastDay)];
      const byHand = byHandDay(subject.stage);
      return [2, byHand === undefined ? Number(subject.stage.slice(2)) : daysBetween(office.today, subject.lastDay)];
    }
    case 'verdict':
      return [3, 0];
    case 'extension':
      return [4, 0];
    case 'invitation':
    case 'trial':
      return [5, 0];
    case 'report':
      return [6, 0];
  }
}
