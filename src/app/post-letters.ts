import type { LetterSubject } from '../domain/letter-keys';
import { isRecorded, kindOf } from '../domain/letter-log';
import { inSendingOrder } from '../domain/letter-queue';
import { compose, type ReadyLetter } from '../domain/letters';
import type { Office } from '../domain/office';
import type { LetterLine, LetterState } from '../domain/tabs';
import { MEMORY } from './memory-keys';
import { ReceiptLimits } from './receipt-limits';
import type { Run } from './run';
import type { Session } from './session';

/** What became of letters: whole numbers; `unfinished` when the run had to leave some to the next one. */
export interface PostResult {
  readonly sent: number;
  readonly queued: number;
  readonly deferred: number;
  readonly failed: number;
  /** Letters whose fate nobody knows, if there are any. */
  readonly unknown?: number;
  readonly unfinished: boolean;
}

const QUOTA_SPENT = 'Hết hạn mức gửi thư trong ngày.';

/**
 * Sends letters, each once and only once; whatever stops the run, at most one is left whose fate nobody knows.
 *
 * Who still needs one is judged when its turn comes, from the tabs as they are then. The lines stay in the ledger
 * until it is settled. Once `most` have gone, the rest is left to the next run.
 */
export function postLetters(run: Run, subjects: readonly LetterSubject[], most = Number.POSITIVE_INFINITY): PostResult {
  const waitingKeys = putDownAsWaiting(run.session, subjects);
  const states = new Map<string, string>(waitingKeys.map((key) => [key, 'Chờ gửi']));
  let unfinished = false;
  let sent = 0;
  let office = officeOf(run.session);
  if (office === undefined || subjects.length === 0) return counted(states, subjects.length > 0);
  const { mailer } = run.session.desk;
  let quota = mailer.quotaLeft();
  let limits = new ReceiptLimits(run.session.letters.lines(), run.session.now);
  const once = [...new Map(subjects.map((subject) => [JSON.stringify(subject), subject])).values()];
  for (const subject of inSendingOrder(once, office)) {
    const before = run.session;
    if (run.isOutOfTime || sent >= most || !run.pauseIfHeldLong()) return counted(states, true);
    // The report counts what this very run sent; after a pause everything is looked at again.
    if (run.session !== before || subject.about === 'report') office = officeOf(run.session);
    if (run.session !== before) limits = new ReceiptLimits(run.session.letters.lines(), run.session.now);
    if (office === undefined) return counted(states, true);
    const turn = takeTurn(subject, office, run.session, quota, limits);
    quota = turn.quota;
    if (turn.state === 'Đã gửi') sent += 1;
    states.set(office.book.keyOf(subject), turn.state ?? 'gone before');
    // The mail service is in trouble: each further try could leave one more letter undetermined.
    if (turn.state === 'Chưa xác định') {
      unfinished = true;
      break;
    }
  }
  return counted(states, unfinished);
}

/** Puts letters down as waiting, so that the owner's next run sends them whatever happens to this one; gives how many wait. */
export function queueLetters(session: Session, subjects: readonly LetterSubject[]): number {
  const { length } = putDownAsWaiting(session, subjects);
  session.settleLetters();
  return length;
}

// Gives the keys of those that wait, since now or before. A reminder is found again by the calendar, and so is the
// report; anything else would be forgotten without a line.
function putDownAsWaiting(session: Session, subjects: readonly LetterSubject[]): string[] {
  const office = session.officeForShow();
  const waiting: string[] = [];
  for (const subject of subjects) {
    // A unit's letter names the symbol in its key and its link: from now on it must stay.
    if (!office.campaign.trial && subject.about !== 'trial' && subject.about !== 'report')
      session.letters.rememberAlong({ [MEMORY.symbol]: session.symbol });
    const key = office.book.keyOf(subject);
    const known = office.book.letter(key)?.line.state;
    if (known !== 'Chờ gửi') {
      const isFoundAgain =
        (subject.about === 'stage' && !subject.stage.startsWith('TAY-')) || subject.about === 'report';
      const isOver = subject.about !== 'receipt' && (known === 'Không gửi' || known === 'Gửi lỗi');
      if (isFoundAgain || (known !== undefined && !isOver)) continue;
      session.letters.putDown(lineOf(subject, office, session, 'Chờ gửi', ''));
    }
    waiting.push(key);
  }
  return waiting;
}

interface Turn {
  readonly quota: number;
  readonly state?: LetterState;
}

function takeTurn(
  subject: LetterSubject,
  office: Office,
  session: Session,
  quota: number,
  limits: ReceiptLimits,
): Turn {
  const { letters, desk } = session;
  const key = office.book.keyOf(subject);
  if (letters.hasGone(key)) return { quota };
  const known = office.book.letter(key)?.line;
  const putDown = (state: LetterState, error: string, letter?: ReadyLetter): Turn => {
    letters.putDown(lineOf(subject, office, session, state, error, letter));
    return { quota, state };
  };
  if (subject.about === 'receipt') {
    if (known?.state === 'Không gửi') return { quota };
    // Asked before anything is read for the letter: a flood must cost little.
    const held = limits.held(subject.unit, quota);
    if (held) {
      const isSaid = held.state === 'Chờ gửi' && known?.error === held.reason;
      return isSaid ? { quota, state: held.state } : putDown(held.state, held.reason);
    }
  }
  const composed = compose(subject, office);
  switch (composed.turn) {
    case 'hold':
      return { quota, state: 'Chờ gửi' };
    case 'drop':
      return putDown('Không gửi', composed.reason);
    case 'fail':
      return putDown('Gửi lỗi', composed.reason);
    case 'send':
      break;
  }
  const { letter } = composed;
  const recipients = 1 + letter.cc.length;
  if (recipients > quota - reserveFor(subject, office)) return putDown('Hoãn gửi', QUOTA_SPENT, letter);
  letters.beginSending(lineOf(subject, office, session, 'Chờ gửi', '', letter));
  const { senderName, officeEmail } = office.campaign;
  const outcome = desk.mailer.send({ ...letter, senderName, replyTo: officeEmail });
  const end = (state: LetterState, error: string, left: number): Turn => {
    letters.endSending(lineOf(subject, office, session, state, error, letter));
    if (subject.about === 'receipt' && isRecorded(state)) limits.count(subject.unit, recipients);
    return { quota: left, state };
  };
  switch (outcome.result) {
    case 'sent':
      return end('Đã gửi', '', quota - recipients);
    case 'quota':
      return end('Hoãn gửi', QUOTA_SPENT, 0);
    case 'address':
      return end('Gửi lỗi', outcome.error, quota);
    case 'unknown':
      return end('Chưa xác định', outcome.error, quota);
  }
}

function lineOf(
  subject: LetterSubject,
  office: Office,
  session: Session,
  state: LetterState,
  error: string,
  letter?: ReadyLetter,
): LetterLine {
  const key = office.book.keyOf(subject);
  const known = office.book.letter(key)?.line;
  const unit = office.units.find((candidate) => candidate.code === subject.unit);
  return {
    key,
    kind: kindOf(subject),
    unit: subject.unit,
    to: letter?.to ?? unit?.email ?? '',
    cc: letter?.cc.join(', ') ?? known?.cc ?? '',
    subject: letter?.subject ?? known?.subject ?? '',
    state,
    at: session.desk.clock.now(),
    error,
  };
}

function officeOf(session: Session): Office | undefined {
  const reading = session.officeForLetters();
  return reading.ok ? reading.office : undefined;
}

function reserveFor(subject: LetterSubject, { campaign }: Office): number {
  return subject.about === 'receipt' || subject.about === 'report' ? 0 : campaign.reserve;
}

function counted(states: ReadonlyMap<string, string>, unfinished: boolean): PostResult {
  const inState = (state: string) => [...states.values()].filter((candidate) => candidate === state).length;
  const unknown = inState('Chưa xác định');
  return {
    sent: inState('Đã gửi'),
    queued: inState('Chờ gửi'),
    deferred: inState('Hoãn gửi'),
    failed: inState('Gửi lỗi'),
    ...(unknown > 0 && { unknown }),
    unfinished,
  };
}
