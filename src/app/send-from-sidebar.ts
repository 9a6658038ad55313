import { addDays } from '../domain/days';
import { isEmailAddress } from '../domain/email-address';
import type { LetterSubject } from '../domain/letter-keys';
import { compose } from '../domain/letters';
import { isExempt } from '../domain/obligations';
import type { Office } from '../domain/office';
import { rehearsedReminders } from '../domain/rehearsal';
import { type DueReminder, remindersByHand } from '../domain/reminder-plan';
import type { Tab } from '../domain/tabs';
import { type Answer, BUSY, done, type Refusal, refused, refusedByFaults } from './answer';
import { MEMORY } from './memory-keys';
import type { Desk } from './ports';
import { postLetters, queueLetters } from './post-letters';
import { type Run, underLock } from './run';
import { Session } from './session';

/** Số thư của một lần gửi. */
export interface SendCounts {
  readonly sent: number;
  readonly queued: number;
  readonly deferred: number;
  readonly failed: number;
}

/** An act that brought about no letter. */
export const NO_LETTERS: SendCounts = { sent: 0, queued: 0, deferred: 0, failed: 0 };

/** Một thư sẽ gửi, as a preview shows it. */
interface PreviewedLetter {
  readonly unit: string;
  readonly stage: string;
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly why: string;
}

/** Xem trước. */
export interface Preview {
  readonly letters: readonly PreviewedLetter[];
  /** Units that would get one but have no usable address. */
  readonly unreachable: readonly string[];
  /** Address of the account the letters leave from. */
  readonly account: string;
  /** Recipients that may still be written to today; none known unless the owner asks. */
  readonly quotaLeft: number | null;
}

/** A campaign lasts a year; further ahead nothing is left to rehearse. */
const MOST_DAYS_AHEAD = 366;
/** How long an act of the sidebar waits for other runs. */
const ACT_WAIT_MS = 15_000;

/** Shows exactly what `sendReminders` would send now. */
export function previewReminders(desk: Desk, units: readonly string[] | undefined): Answer<Preview> {
  const session = new Session(desk);
  const reading = session.officeForLetters();
  if (!reading.ok) return refusedByFaults(reading.faults);
  const unknown = unknownUnit(units, reading.office);
  return unknown ?? done(previewOf(remindersByHand(reading.office, units), reading.office, session));
}

/** Shows the letters a daily run would send on a coming day if nobody acts until then. */
export function rehearse(desk: Desk, date: string): Answer<Preview & { readonly date: string }> {
  const session = new Session(desk);
  const reading = session.officeForLetters();
  if (!reading.ok) return refusedByFaults(reading.faults);
  if (date < session.today) return refused('past', 'Ngày đã qua. Chọn hôm nay hoặc một ngày sắp tới.', 'date');
  if (date > addDays(session.today, MOST_DAYS_AHEAD)) {
    return refused('far', `Chỉ diễn tập được trong ${MOST_DAYS_AHEAD} ngày tới. Chọn một ngày gần hơn.`, 'date');
  }
  const { office, reminders } = rehearsedReminders(reading.office, date);
  return done({ date, ...previewOf(reminders, office, session) });
}

/** Reminds the named units, or every one that owes, by hand; at most once a unit a day. */
export function sendReminders(desk: Desk, units: readonly string[] | undefined): Answer<SendCounts> {
  return sendNow(desk, (office) => {
    const subjects = remindersByHand(office, units).map(({ subject }) => subject);
    return unknownUnit(units, office) ?? { subjects, audit: 'Nhắc ngay' };
  });
}

/** Invites the units not yet invited, or the named ones once more. */
export function sendInvitations(desk: Desk, units: readonly string[] | undefined): Answer<SendCounts> {
  return sendNow(desk, (office) => {
    const subjects = office.units
      .filter((unit) => !isExempt(unit) && (units === undefined || units.includes(unit.code)))
      .flatMap((unit): LetterSubject[] => {
        const earlier = office.book.invitations(unit.code);
        const last = earlier.reduce((most, { number }) => Math.max(most, number), 0);
        const standing = earlier.some(({ state }) => state !== 'Gửi lỗi' && state !== 'Không gửi');
        if (units === undefined && standing) return [];
        const number = units === undefined ? Math.max(last, 1) : last + 1;
        return [{ about: 'invitation', unit: unit.code, number }];
      });
    return unknownUnit(units, office) ?? { subjects, audit: 'Gửi thông báo đăng ký' };
  });
}

/** Queues letters an act brings about and, for the owner, sends them; others' letters leave with the owner's next sweep. */
export function sendAfterAct(run: Run, subjects: readonly LetterSubject[]): SendCounts {
  const queuedNow = queueLetters(run.session, subjects);
  if (run.session.memory.get(MEMORY.owner) !== run.session.desk.actor) {
    return { ...NO_LETTERS, queued: queuedNow };
  }
  const { sent, queued, deferred, failed } = postLetters(run, subjects);
  if (!run.hasLostLock) run.session.settleLetters();
  return { sent, queued, deferred, failed };
}

/** Does an act of the sidebar under the lock, unless a tab that it writes lacks a column. */
export function act<T>(desk: Desk, tabs: readonly Tab[], work: (run: Run) => Answer<T>): Answer<T> {
  const guarded = (run: Run): Answer<T> => {
    const broken = tabs.map((tab) => run.session.table(tab)).filter((table) => !table.isWhole);
    return broken.length > 0 ? refusedByFaults(broken.flatMap(({ faults }) => faults)) : work(run);
  };
  return underLock(desk, ACT_WAIT_MS, guarded)?.done ?? BUSY;
}

/** Refuses when a named unit is not in the list. */
function unknownUnit(units: readonly string[] | undefined, office: Office): Refusal | undefined {
  const unknown = units?.filter((code) => !office.units.some((unit) => unit.code === code)) ?? [];
  return unknown.length === 0
    ? undefined
    : refused('unit', `Không có đơn vị mang mã ${unknown.join(', ')} trong danh sách. Chưa thay đổi gì.`, 'units');
}

function sendNow(
  desk: Desk,
  choose: (office: Office) => Refusal | { subjects: readonly LetterSubject[]; audit: string },
): Answer<SendCounts> {
  return act(desk, [], (run) => {
    const reading = run.session.officeForLetters();
    if (!reading.ok) return refusedByFaults(reading.faults);
    const chosen = choose(reading.office);
    if ('ok' in chosen) return chosen;
    const { subjects } = chosen;
    if (subjects.length === 0) return done(NO_LETTERS);
    const fixesSymbol = subjects.some(({ about }) => about === 'invitation') && !reading.office.campaign.trial;
    if (fixesSymbol && !run.session.memory.has(MEMORY.symbol)) {
      run.session.remember({ [MEMORY.symbol]: reading.office.campaign.symbol });
    }
    run.session.audit(chosen.audit, subjects.map(({ unit }) => unit).join(', '), '', `${subjects.length} thư`);
    return done(sendAfterAct(run, subjects));
  });
}

function previewOf(reminders: readonly DueReminder[], office: Office, session: Session): Preview {
  const letters = reminders.flatMap(({ subject, why }): PreviewedLetter[] => {
    const composed = compose(subject, office);
    if (composed.turn !== 'send') return [];
    const { to, cc, subject: title } = composed.letter;
    return [{ unit: subject.unit, stage: subject.stage, to, cc, subject: title, why }];
  });
  const owner = session.memory.get(MEMORY.owner) ?? '';
  return {
    letters,
    unreachable: reminders.filter(({ file }) => !isEmailAddress(file.unit.email)).map(({ file }) => file.unit.code),
    account: owner,
    quotaLeft: owner === session.desk.actor ? session.desk.mailer.quotaLeft() : null,
  };
}
