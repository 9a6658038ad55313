import { dayOf, dayText } from './days';
import { isEmailAddress } from './email-address';
import { owedToUrge } from './intake';
import type { LetterSubject } from './letter-keys';
import { isRecorded } from './letter-log';
import { isOwing, type UnitFile } from './obligations';
import type { Office } from './office';
import { byHandDay, byHandStage, isExhausted, stageDue, stagesFor } from './reminders';
import type { LetterState, Unit } from './tabs';
import { isWorkingDay } from './working-days';

/** Một lời nhắc sắp gửi: a reminder that is due, and why. */
export interface DueReminder {
  readonly file: UnitFile;
  readonly subject: Extract<LetterSubject, { about: 'stage' }>;
  readonly why: string;
}

/** Tells whether a unit may be urged today: it owes something that no submission of its own waits with, and its deadline rule allows it. */
export function mayBeUrged(file: UnitFile, office: Office): boolean {
  if (!isOwing(file)) return false;
  if (!office.campaign.acceptLate && office.today > file.lastDay) return false;
  if (isHeld(file.unit.code, office)) return false;
  return owedToUrge(file, office.setAside, office.units).length > 0;
}

/** Gives the reminders that a daily run sends today, in the order of the units; none on a day off. */
export function remindersDue(office: Office): DueReminder[] {
  if (!isWorkingDay(office.today, office.daysOff)) return [];
  return office.files.flatMap((file) => {
    const stage = mayBeUrged(file, office) ? stageNow(file, office) : undefined;
    if (stage === undefined) return [];
    const why = `Đợt ${stage.name} (${dayText(stage.on)}); còn thiếu ${owedText(file, office)}`;
    return [{ file, subject: stageSubject(file, stage.name), why }];
  });
}

/** Gives the reminders that staff send by hand now: to the named units, or to every one that owes; at most one a unit a day. */
export function remindersByHand(office: Office, units: readonly string[] | undefined): DueReminder[] {
  return office.files.flatMap((file) => {
    if (units !== undefined && !units.includes(file.unit.code)) return [];
    if (!mayBeUrged(file, office) || hasLeftByHandToday(file.unit.code, office)) return [];
    const subject = stageSubject(file, byHandStage(office.today));
    if (isQueuedOrRecorded(office.book.keyOf(subject), office)) return [];
    return [{ file, subject, why: `Nhắc ngay; còn thiếu ${owedText(file, office)}` }];
  });
}

/** Tells whether a letter to the unit can leave: it has a usable address, or trials are on and the office gets it. */
export function isReachable(unit: Unit, { campaign }: Office): boolean {
  return campaign.trial || isEmailAddress(unit.email);
}

/** Tells whether a unit owes something and has no stage left: it needs a person's attention. */
export function isOutOfStages(file: UnitFile, office: Office): boolean {
  if (!isOwing(file)) return false;
  const { campaign, book, today } = office;
  if (!campaign.acceptLate && today > file.lastDay) return true;
  return isExhausted(stagesOpen(file, office), book.reminded(file.unit.code, file.lastDay), campaign.remindFrom, today);
}

/** Tells whether some unit that owes still has a stage to come. */
export function isAnyStageToCome(office: Office): boolean {
  return office.files.some((file) => isOwing(file) && !isOutOfStages(file, office));
}

/** Says in words what a unit is urged for. */
export function owedText(file: UnitFile, office: Office): string {
  return owedToUrge(file, office.setAside, office.units)
    .map(({ text }) => text)
    .join('; ');
}

/** Gives the stage due for a unit today, whatever it owes. */
export function stageNow(file: UnitFile, office: Office) {
  const { campaign, book, today } = office;
  return stageDue(stagesOpen(file, office), book.reminded(file.unit.code, file.lastDay), campaign.remindFrom, today);
}

/**
 * Tells whether letters to a unit are held back because codes in use have vanished from the list: a unit that nothing
 * knows yet may be the renamed one, and would be urged for what it has already sent.
 */
export function isHeld(unit: string, office: Office): boolean {
  return (
    office.orphans.length > 0 &&
    // A letter that only waits has not been judged yet.
    office.book.lettersOf(unit).every(({ line }) => line.state === 'Chờ gửi') &&
    ![...office.initiatives, ...office.plans].some((row) => row.unit === unit)
  );
}

// After the last day none may say that it is to come.
function stagesOpen({ lastDay }: UnitFile, { campaign, daysOff, today }: Office) {
  return stagesFor(lastDay, campaign, daysOff).filter(({ overdue }) => overdue || today <= lastDay);
}

// One that had to wait overnight counts for the day on which it left.
function hasLeftByHandToday(unit: string, { book, today }: Office): boolean {
  return book
    .lettersOf(unit)
    .some(
      ({ line, key: { subject } }) =>
        subject.about === 'stage' &&
        byHandDay(subject.stage) !== undefined &&
        isRecorded(line.state as LetterState) &&
        dayOf(line.at) === today,
    );
}

function stageSubject(file: UnitFile, stage: string): DueReminder['subject'] {
  return { about: 'stage', unit: file.unit.code, lastDay: file.lastDay, stage };
}

function isQueuedOrRecorded(key: string, office: Office): boolean {
  const state = office.book.letter(key)?.line.state;
  return state !== undefined && state !== 'Không gửi' && state !== 'Gửi lỗi';
}
