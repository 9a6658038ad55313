import { isOfMode, type LetterSubject } from '../domain/letter-keys';
import { dailySubjects, lettersToTakeUp } from '../domain/letter-queue';
import { compileSummary } from './compile-summary';
import { MEMORY } from './memory-keys';
import { offerChoices } from './offer-choices';
import type { Desk } from './ports';
import { type PostResult, postLetters } from './post-letters';
import { acceptTyped } from './resolve';
import { type Run, underLock } from './run';
import type { Session } from './session';
import { type IntakeResult, takeInResponses } from './take-in-responses';

/** What a run of a trigger did; nothing at all when another run held the lock, or the account is not the owner. */
export interface TriggerReport {
  readonly ran: 'intake' | 'sweep' | 'daily' | 'busy';
  readonly taken: number;
  readonly setAside: number;
  readonly letters: PostResult;
}

/** An intake that does not get the lock soon leaves its work to the sweep. */
const INTAKE_WAIT_MS = 5_000;
/** Beyond so many in an hour an intake leaves its work to the sweep, too: each would read every tab for one response. */
const INTAKES_AN_HOUR = 120;
/** The daily run may wait for others; it has the day's work to do. */
const DAILY_WAIT_MS = 30_000;

/** Takes in one response and confirms it; without an id, or when it is unknown, does what the sweep does. */
export function takeInRegistration(desk: Desk, responseId: string | undefined): TriggerReport {
  if (responseId === undefined) return sweep(desk);
  const hour = desk.clock.now().slice(0, 13);
  const [known, count] = (desk.memory.all().get(MEMORY.intakes) ?? '').split('|');
  const intakes = known === hour ? Number(count) + 1 : 1;
  if (intakes > INTAKES_AN_HOUR) return BUSY;
  return asOwner(desk, INTAKE_WAIT_MS, (run) => {
    const intake = takeInResponses(run.session, { id: responseId });
    const letters = postLetters(run, intake.receipts);
    if (run.hasLostLock) return report('intake', intake, letters);
    settle(run, intake, { [MEMORY.heartbeatIntake]: run.session.now, [MEMORY.intakes]: `${hour}|${intakes}` });
    return report('intake', intake, letters);
  });
}

/** Takes in what has not been taken in, sends what waits, finishes what was cut short, and recompiles what changed. */
export function sweep(desk: Desk): TriggerReport {
  return asOwner(desk, INTAKE_WAIT_MS, (run) => {
    const beat = { [MEMORY.heartbeatSweep]: run.session.now };
    if (isDailyDue(run)) return daily(run, beat);
    const intake = takeInResponses(run.session, 'new');
    acceptTyped(run.session);
    const letters = postLetters(run, [...intake.receipts, ...waitingSubjects(run.session)]);
    if (run.hasLostLock) return report('sweep', intake, letters);
    const compiled = compileSummary(run.session, 'ifChanged');
    settle(run, intake, { ...(compiled.ok && compiled.toRemember), ...offerChoices(run.session), ...beat });
    return report('sweep', intake, letters);
  });
}

/** Takes in, reminds, compiles and reports to the office; a second time on the same day finds nothing left to send. */
export function runDaily(desk: Desk): TriggerReport {
  return asOwner(desk, DAILY_WAIT_MS, (run) => daily(run, {}));
}

// Asked under the lock: the owner may have changed while this run waited for it.
function asOwner(desk: Desk, waitMs: number, work: (run: Run) => TriggerReport): TriggerReport {
  const guarded = (run: Run) => (run.session.memory.get(MEMORY.owner) === desk.actor ? work(run) : BUSY);
  return underLock(desk, waitMs, guarded)?.done ?? BUSY;
}

function daily(run: Run, alsoRemember: Readonly<Record<string, string>>): TriggerReport {
  const { today, memory } = run.session;
  const isFirst = memory.get(MEMORY.dailyBegun) !== today;
  if (isFirst) run.session.letters.rememberAlong({ [MEMORY.dailyBegun]: today });
  const intake = takeInResponses(run.session, 'new');
  acceptTyped(run.session);
  const reading = run.session.officeForLetters();
  const due = reading.ok ? dailySubjects(reading.office) : [];
  const letters = postLetters(run, [...intake.receipts, ...waitingSubjects(run.session), ...due]);
  if (run.hasLostLock) return report('daily', intake, letters);
  const compiled = compileSummary(run.session, isFirst ? 'always' : 'ifChanged');
  const isDone = reading.ok && !letters.unfinished;
  settle(run, intake, {
    ...(compiled.ok && compiled.toRemember),
    ...offerChoices(run.session),
    ...alsoRemember,
    [MEMORY.heartbeatDaily]: run.session.now,
    ...(isDone && { [MEMORY.dailyDone]: today }),
  });
  return report('daily', intake, letters);
}

/** The sweep does the day's work when it was begun and not finished, or when an hour after its time it has not begun. */
function isDailyDue({ session }: Run): boolean {
  const { sendHour } = session.settings.values;
  if (sendHour === undefined || session.memory.get(MEMORY.dailyDone) === session.today) return false;
  const begun = session.memory.get(MEMORY.dailyBegun) === session.today;
  return begun || Number(session.now.slice(11, 13)) > sendHour;
}

function settle(run: Run, intake: IntakeResult, values: Readonly<Record<string, string | null>>): void {
  const { session } = run;
  const remembered = { ...intake.toRemember, ...noteFaults(session), ...values };
  session.settleLetters(remembered);
}

/** Shows what is wrong with settings beside their values and remembers whether the Form can be reached, when that has changed. */
function noteFaults(session: Session): Record<string, string | null> {
  const { faults } = session.settings;
  const notes = faults.length > 0 ? session.desk.digest(JSON.stringify(faults)) : undefined;
  const hasNotesChanged = session.memory.get(MEMORY.notes) !== notes;
  if (hasNotesChanged) session.desk.workbook.noteSettings(faults);
  const isFormLost = session.form === undefined;
  return {
    ...(hasNotesChanged && { [MEMORY.notes]: notes ?? null }),
    ...(isFormLost !== session.memory.has(MEMORY.formFault) && { [MEMORY.formFault]: isFormLost ? session.now : null }),
  };
}

/** Gives the letters of the log whose turn may have come, and lays trials aside that were never sent before trials ended. */
function waitingSubjects(session: Session): LetterSubject[] {
  const reading = session.officeForLetters();
  if (!reading.ok) return [];
  const { office } = reading;
  for (const { line, key } of office.book.letters()) {
    if (key.trial && !isOfMode(key, office.campaign.trial) && line.state === 'Chờ gửi') {
      session.letters.putDown({ ...line, state: 'Không gửi', error: 'Đã tắt chế độ chạy thử.' });
    }
  }
  return lettersToTakeUp(office).map(({ key }) => key.subject);
}

function report(ran: TriggerReport['ran'], intake: IntakeResult, letters: PostResult): TriggerReport {
  return { ran, taken: intake.taken, setAside: intake.setAside, letters };
}

const BUSY: TriggerReport = {
  ran: 'busy',
  taken: 0,
  setAside: 0,
  letters: { sent: 0, queued: 0, deferred: 0, failed: 0, unfinished: true },
};
