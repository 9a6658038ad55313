import { isEmailAddress } from '../domain/email-address';
import { invitationsByHand } from '../domain/invitations';
import type { LetterSubject } from '../domain/letter-keys';
import { lettersToTakeUp } from '../domain/letter-queue';
import { compose } from '../domain/letters';
import { isExempt } from '../domain/obligations';
import type { Office } from '../domain/office';
import { remindersByHand } from '../domain/reminder-plan';
import type { Tab } from '../domain/tabs';
import { accountOf } from './account';
import { type Answer, BUSY, done, type Refusal, refused, refusedByFaults, unchanged } from './answer';
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
  /** Letters whose fate nobody knows, if there are any; then sending stops. */
  readonly unknown?: number;
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

/** Một thư định gửi: what a letter that is due is about, and why it is. */
interface DueLetter {
  readonly subject: Extract<LetterSubject, { about: 'stage' | 'invitation' }>;
  readonly why: string;
}

/** What staff ask to be sent: to whom, and how many letters at once; what is left waits. */
interface Sending {
  readonly units?: readonly string[] | undefined;
  readonly most?: number | undefined;
}

/** Kinds of letters that staff send to many units. */
export const ROUND_KINDS = ['stage', 'invitation'] as const;
type RoundKind = (typeof ROUND_KINDS)[number];

/** How long an act of the sidebar waits for other runs. */
const ACT_WAIT_MS = 15_000;

/** Shows exactly what `sendReminders` would send now. */
export function previewReminders(desk: Desk, { units }: Pick<Sending, 'units'>): Answer<Preview> {
  return preview(desk, units, remindersByHand);
}

/** Shows exactly what `sendInvitations` would send now. */
export function previewInvitations(desk: Desk, { units }: Pick<Sending, 'units'>): Answer<Preview> {
  return preview(desk, units, invitationsByHand);
}

/** Reminds the named units, or every one that owes, by hand; at most once a unit a day. */
export function sendReminders(desk: Desk, { units, most }: Sending): Answer<SendCounts> {
  return sendNow(desk, 'Nhắc ngay', most, (office) => unknownUnit(units, office) ?? remindersByHand(office, units));
}

/** Invites the units not yet invited, or the named ones once more. */
export function sendInvitations(desk: Desk, { units, most }: Sending): Answer<SendCounts> {
  return sendNow(
    desk,
    'Gửi thông báo đăng ký',
    most,
    (office) => unknownUnit(units, office) ?? invitationsByHand(office, units),
  );
}

/** Sends the invitation of one unit to the office, as trials do, so that staff see it first. */
export function sendTrial(
  desk: Desk,
  { unit }: { readonly unit: string },
): Answer<SendCounts & { readonly to: string }> {
  let to = '';
  const answer = sendNow(desk, 'Gửi thư thử', undefined, (office) => {
    if (office.units.some((row) => row.code === unit && isExempt(row))) {
      return unchanged('unit', `Đơn vị ${unit} đã được miễn. Chọn một đơn vị khác.`);
    }
    to = office.campaign.officeEmail;
    let number = 1;
    const subject = () => ({ about: 'trial', unit, number }) as const;
    while (office.book.letter(office.book.keyOf(subject()))) number += 1;
    return unknownUnit([unit], office, 'unit') ?? [{ subject: subject() }];
  });
  return answer.ok ? done({ ...answer.data, to }) : answer;
}

/** Goes on with the letters that wait, or those of them to some units and of one kind; for any account but the owner's they wait on. */
export function sendWaiting(
  desk: Desk,
  { units, kind, most }: Sending & { readonly kind?: RoundKind | undefined },
): Answer<SendCounts> {
  // Whose act each of them was stands in the log since they were put down.
  return sendNow(desk, '', most, (office) =>
    lettersToTakeUp(office).flatMap(({ line, key }) => {
      const { about, unit } = key.subject;
      const isAsked = (units?.includes(unit) ?? true) && (kind ?? about) === about;
      return isAsked && line.state === 'Chờ gửi' ? [key] : [];
    }),
  );
}

/** Queues letters an act brings about and, for the owner, sends them; others' letters leave with the owner's next sweep. */
export function sendAfterAct(run: Run, subjects: readonly LetterSubject[], most?: number): SendCounts {
  const queuedNow = queueLetters(run.session, subjects);
  if (run.session.memory.get(MEMORY.owner) !== run.session.desk.actor) {
    return { ...NO_LETTERS, queued: queuedNow };
  }
  const { unfinished, ...counts } = postLetters(run, subjects, most);
  if (!run.hasLostLock) run.session.settleLetters();
  return counts;
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
function unknownUnit(units: readonly string[] | undefined, office: Office, field = 'units'): Refusal | undefined {
  const unknown = units?.filter((code) => !office.units.some((unit) => unit.code === code)) ?? [];
  return unknown.length === 0
    ? undefined
    : refused('unit', `Không có đơn vị mang mã ${unknown.join(', ')} trong danh sách. Chưa thay đổi gì.`, field);
}

/** Shows something of the office that sends letters; settings and tabs that stop letters stop this, too. */
export function shown<T>(desk: Desk, show: (office: Office, session: Session) => Answer<T>): Answer<T> {
  const session = new Session(desk);
  const reading = session.officeForLetters();
  return reading.ok ? show(reading.office, session) : refusedByFaults(reading.faults);
}

/** Shows letters that are due in an office. */
export function previewOf(due: readonly DueLetter[], office: Office, session: Session): Preview {
  const { owner, quotaLeft } = accountOf(session);
  const asked = new Set(due.map(({ subject }) => subject.unit));
  return {
    letters: previewedLetters(due, office),
    unreachable: office.units.flatMap(({ code, email }) => (asked.has(code) && !isEmailAddress(email) ? [code] : [])),
    account: owner,
    quotaLeft,
  };
}

/** Gives the letters that would really leave. */
export function previewedLetters(due: readonly DueLetter[], office: Office): PreviewedLetter[] {
  return due.flatMap(({ subject, why }) => {
    const composed = compose(subject, office);
    if (composed.turn !== 'send') return [];
    const { to, cc, subject: title } = composed.letter;
    const stage = subject.about === 'stage' ? subject.stage : `MOI-${subject.number}`;
    return [{ unit: subject.unit, stage, to, cc, subject: title, why }];
  });
}

function preview(
  desk: Desk,
  units: readonly string[] | undefined,
  choose: (office: Office, units: readonly string[] | undefined) => readonly DueLetter[],
): Answer<Preview> {
  return shown(
    desk,
    (office, session) => unknownUnit(units, office) ?? done(previewOf(choose(office, units), office, session)),
  );
}

function sendNow(
  desk: Desk,
  audit: string,
  most: number | undefined,
  choose: (office: Office) => Refusal | readonly { readonly subject: LetterSubject }[],
): Answer<SendCounts> {
  return act(desk, [], (run) => {
    const reading = run.session.officeForLetters();
    if (!reading.ok) return refusedByFaults(reading.faults);
    const due = choose(reading.office);
    if ('ok' in due) return due;
    const subjects = due.map(({ subject }) => subject);
    if (subjects.length === 0) return done(NO_LETTERS);
    const units = subjects.map(({ unit }) => unit).join(', ');
    if (audit !== '') run.session.audit(audit, units, '', `${subjects.length} thư`);
    return done(sendAfterAct(run, subjects, most));
  });
}
