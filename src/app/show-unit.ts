import { addDays, type Day } from '../domain/days';
import { isWaiting } from '../domain/intake';
import { parsedLetterKey } from '../domain/letter-keys';
import type { UnitFile } from '../domain/obligations';
import type { Office } from '../domain/office';
import { unitOfChoice } from '../domain/registration-form';
import { rehearsedDays } from '../domain/rehearsal';
import { sourcesOf } from '../domain/sources';
import {
  AUDIT_LOG,
  type AuditEntry,
  type Initiative,
  type LetterLine,
  type Plan,
  type SetAside,
  type Unit,
} from '../domain/tabs';
import { type Answer, done, unchanged } from './answer';
import { type UnitEntry, unitEntries } from './dashboard';
import { newestFirst, shownEntry } from './list-records';
import { MEMORY } from './memory-keys';
import type { Desk } from './ports';
import { isTodayOver, MOST_DAYS_AHEAD } from './rehearse';
import { Session } from './session';

/** Hồ sơ đơn vị: everything known of one unit. */
export interface ShownUnit {
  readonly summary: UnitEntry;
  readonly unit: Unit;
  readonly plan: Plan | null;
  readonly initiatives: readonly Initiative[];
  /** Its submissions that wait to be dealt with, whatever code they carried. */
  readonly waiting: readonly SetAside[];
  /** Its letters, the newest first. */
  readonly letters: readonly LetterLine[];
  /** What was done about it, the newest first. */
  readonly history: readonly AuditEntry[];
  /** Its secret link, empty before set-up. */
  readonly link: string;
  /** The next reminder if nothing changes. */
  readonly next: { readonly stage: string; readonly on: Day } | null;
}

/** Shows one unit's file. */
export function showUnit(desk: Desk, { code }: { readonly code: string }): Answer<ShownUnit> {
  const session = new Session(desk);
  const reading = session.officeForLetters();
  const office = reading.ok ? reading.office : session.officeForShow();
  const file = office.files.find(({ unit }) => unit.code === code);
  if (file === undefined) return unchanged('code', `Không có đơn vị mang mã ${code} trong danh sách.`);
  const { unit, plan, initiatives } = file;
  const submissions = office.setAside.filter((line) => unitOfChoice(line.unitName, office.units) === unit);
  const responses = [...initiatives, ...(plan ? [plan] : [])].flatMap(({ sources }) =>
    sourcesOf(sources).map((source) => source.split('#')[0]),
  );
  const names = new Set([
    code,
    ...initiatives.map((row) => row.code),
    ...responses,
    ...submissions.map((line) => line.response),
  ]);
  return done({
    summary: unitEntries(office, [file])[0] as UnitEntry,
    unit,
    plan: plan ?? null,
    initiatives,
    waiting: submissions.filter(isWaiting),
    letters: newestFirst(session.letters.lines().filter((line) => line.unit === code)),
    history: newestFirst(session.table(AUDIT_LOG).rows.filter(({ object }) => isAbout(object, names))).map(shownEntry),
    link: session.memory.has(MEMORY.prefill) ? office.linkOf(unit) : '',
    next: reading.ok ? nextReminder(file, office, isTodayOver(session)) : null,
  });
}

// An act concerns a code, several of them, or a letter by its key.
function isAbout(object: string, names: ReadonlySet<string | undefined>): boolean {
  return names.has(parsedLetterKey(object)?.subject.unit) || object.split(', ').some((name) => names.has(name));
}

function nextReminder(file: UnitFile, office: Office, isOver: boolean): ShownUnit['next'] {
  const last = addDays(office.today, MOST_DAYS_AHEAD);
  for (const { office: then, reminders } of rehearsedDays({ ...office, files: [file] }, isOver)) {
    const [reminder] = reminders;
    if (reminder) return { stage: reminder.subject.stage, on: then.today };
    if (then.today >= last) return null;
  }
  return null;
}
