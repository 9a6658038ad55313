import { addDays, type Day, type Moment } from './days';
import { LetterBook } from './letter-log';
import { isToBegin, lettersToTakeUp } from './letter-queue';
import type { Office } from './office';
import { type DueReminder, isReachable, remindersDue } from './reminder-plan';
import { blankRow, LETTER_LOG, type LetterLine } from './tabs';

/** A day of a rehearsal: the office as it would stand then, and the reminders that would leave. */
export interface RehearsedDay {
  readonly office: Office;
  readonly reminders: readonly DueReminder[];
}

/**
 * Gives the reminders of today and of each coming day if every daily run happens and nobody acts; it has no end.
 *
 * When today's run is over, only what still waits goes today.
 */
export function* rehearsedDays(office: Office, isTodayOver: boolean): Generator<RehearsedDay, never> {
  const lines = new Map(office.book.letters().map(({ line }) => [line.key, line]));
  let then = office;
  for (let isOver = isTodayOver; ; isOver = false) {
    const reminders = remindersOf(then, isOver);
    yield { office: then, reminders };
    for (const reminder of reminders) {
      const line = sentLine(reminder, then);
      lines.set(line.key, line);
    }
    const { symbol, trial, sendHour } = office.campaign;
    const today = addDays(then.today, 1);
    const book = reminders.length > 0 ? new LetterBook([...lines.values()], symbol, trial) : then.book;
    then = { ...office, today, now: atHour(today, sendHour, office.now), book };
  }
}

/** Gives the reminders of one day if every daily run before it happens and nobody acts. */
export function rehearsedReminders(office: Office, date: Day, isTodayOver = false): RehearsedDay {
  const days = rehearsedDays(office, isTodayOver);
  let day = days.next().value;
  while (day.office.today < date) day = days.next().value;
  return day;
}

// What waits from an earlier day goes with what is due; a letter that failed goes only to a mended address.
function remindersOf(office: Office, isOver: boolean): DueReminder[] {
  const waiting = new Set(lettersToTakeUp(office).map(({ line }) => line.key));
  return remindersDue(office).filter(
    ({ file, subject }) =>
      isReachable(file.unit, office) &&
      (waiting.has(office.book.keyOf(subject)) || (!isOver && isToBegin(subject, office))),
  );
}

function atHour(day: Day, hour: number, now: Moment): Moment {
  return `${day}T${String(hour).padStart(2, '0')}:00:00${now.slice(19)}`;
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
