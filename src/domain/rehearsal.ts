import { addDays, type Day } from './days';
import { LetterBook } from './letter-log';
import { isToBegin, lettersToTakeUp } from './letter-queue';
import type { Office } from './office';
import { type DueReminder, isReachable, remindersDue } from './reminder-plan';
import { blankRow, LETTER_LOG, type LetterLine } from './tabs';

/** Gives the reminders of a coming day if every daily run before it happens and nobody acts. */
export function rehearsedReminders(office: Office, date: Day): { office: Office; reminders: DueReminder[] } {
  const lines = new Map(office.book.letters().map(({ line }) => [line.key, line]));
  let day = office.today;
  let then = office;
  let reminders = remindersOf(then);
  while (day < date) {
    for (const reminder of reminders) {
      const line = sentLine(reminder, then);
      lines.set(line.key, line);
    }
    day = addDays(day, 1);
    then = {
      ...office,
      today: day,
      now: `${day}T${String(office.campaign.sendHour).padStart(2, '0')}:00:00${office.now.slice(19)}`,
      book: new LetterBook([...lines.values()], office.campaign.symbol, office.campaign.trial),
    };
    reminders = remindersOf(then);
  }
  return { office: then, reminders };
}

// What waits from an earlier day goes with what is due; a letter that failed goes only to a mended address.
function remindersOf(office: Office): DueReminder[] {
  const waiting = new Set(lettersToTakeUp(office).map(({ line }) => line.key));
  return remindersDue(office).filter(
    ({ file, subject }) =>
      isReachable(file.unit, office) && (waiting.has(office.book.keyOf(subject)) || isToBegin(subject, office)),
  );
}

function sentLine({ subject, file }: DueReminder, office: Office): LetterLine {
  return {
    ...blankRow(LETTER_LOG),
    key: office.book.keyOf(subject),
    unit: file.unit.code,
    to: file.unit.email,
    state: 'Đã gửi',
    at: office.now,
  };
}
