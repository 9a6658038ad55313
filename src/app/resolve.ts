import { type Claim, claimOf, isBroughtBy } from '../domain/claims';
import { DISCARDED, isWaiting, waitingLine } from '../domain/intake';
import { isOfMode, parsedLetterKey } from '../domain/letter-keys';
import { unitOfChoice } from '../domain/registration-form';
import { answersFromText, isEmptyClaim, readSubmission } from '../domain/submission';
import {
  INITIATIVES,
  LETTER_LOG,
  type LetterState,
  PLANS,
  SET_ASIDE,
  type SetAside,
  type Tab,
  UNITS,
} from '../domain/tabs';
import { type Answer, done, type Refusal, unchanged } from './answer';
import { changeRow } from './change-row';
import { unitNamed } from './change-unit';
import { newestFirst } from './list-records';
import type { Desk } from './ports';
import { takeClaim } from './record-receipt';
import { act, NO_LETTERS, type SendCounts, sendAfterAct } from './send-from-sidebar';
import type { Session } from './session';

/** Stands for whoever accepted a submission in the tab itself. */
const BY_HAND = 'Ghi tay trong tab';

/** What staff decide on a submission that was set aside. */
export interface SetAsideDecision {
  readonly id: string;
  readonly action: 'accept' | 'discard';
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
}

/** Accepts a submission that was set aside, at the moment it first came, or discards it. */
export function resolveSetAside(desk: Desk, params: SetAsideDecision): Answer<{ id: string; decision: string }> {
  return act(desk, [UNITS, INITIATIVES, PLANS, SET_ASIDE], ({ session }) => {
    const table = session.table(SET_ASIDE);
    const line = waitingLine(table.rows, params.id);
    if (line === undefined) return unchanged('id', 'Bài gửi này không còn chờ xử lý.');
    const decision = params.action === 'accept' ? 'Đã nhận' : 'Đã bỏ';
    const claim = params.action === 'accept' ? claimIn(session, line, params.unit) : undefined;
    if (claim && 'ok' in claim) return claim;
    // As in changeRow, the log comes first, here and below.
    session.audit(claim ? 'Nhận bài gửi' : 'Bỏ bài gửi', line.response, line.reason, params.note ?? '');
    if (claim) takeClaim(session, claim, undefined, line.response);
    table.update(line, {
      decision,
      decidedBy: session.desk.actor + (claim ? '' : DISCARDED),
      note: params.note || line.note,
    });
    table.save();
    return done({ id: line.response, decision });
  });
}

/** Lets a submission that was discarded wait again, unless its sender has sent something newer since. */
export function reopenSubmission(desk: Desk, { id }: { readonly id: string }): Answer<{ id: string }> {
  return act(desk, [INITIATIVES, PLANS, SET_ASIDE], ({ session }) => {
    const [line] = newestFirst(session.table(SET_ASIDE).rows.filter(({ response }) => response === id));
    if (line?.decision !== 'Đã bỏ') return unchanged('id', 'Bài gửi này không ở trạng thái “Đã bỏ”.');
    const received = [
      ...session.table(INITIATIVES).rows.map((row) => ({ ...row, at: row.editedAt || row.registeredAt })),
      ...session.table(PLANS).rows.map((row) => ({ ...row, at: row.editedAt || row.receivedAt })),
    ];
    if (received.some((row) => isBroughtBy(row, id) && row.at > line.at)) {
      return unchanged('id', 'Đơn vị đã gửi nội dung mới hơn và nội dung đó đã được ghi nhận.');
    }
    changeRow(session, SET_ASIDE, line, { decision: '', decidedBy: '' }, 'Mở lại bài gửi', id);
    return done({ id });
  });
}

/** Takes in what staff accepted by typing `Đã nhận` in the tab; what can't be taken in goes on waiting. */
export function acceptTyped(session: Session): void {
  const table = session.table(SET_ASIDE);
  if (![UNITS, INITIATIVES, PLANS, SET_ASIDE].every((tab: Tab) => session.table(tab).isWhole)) return;
  for (const line of table.rows) {
    if (line.decision !== 'Đã nhận' || !isWaiting(line)) continue;
    const claim = claimIn(session, line);
    if ('ok' in claim) continue;
    session.audit('Nhận bài gửi', line.response, line.reason, line.note);
    takeClaim(session, claim, undefined, line.response);
    table.update(line, { decidedBy: BY_HAND });
    table.save();
  }
}

function claimIn(session: Session, line: SetAside, code?: string): Claim | Refusal {
  const unit = code === undefined ? unitOfChoice(line.unitName, session.units().units) : unitNamed(session, code);
  if (unit === undefined) {
    return unchanged('unit', 'Không rõ bài gửi của đơn vị nào. Chọn đơn vị rồi nhận lại.');
  }
  if ('ok' in unit) return unit;
  const submission = readSubmission(answersFromText(line.content));
  const untitled = [...submission.initiatives].find(([, claim]) => claim.title === '');
  if (untitled !== undefined) {
    return unchanged(
      'id',
      `Sáng kiến ${untitled[0]} thiếu tên. Ghi thêm dòng “Tên sáng kiến, giải pháp (${untitled[0]}): …” vào ô “Nội dung gửi” rồi nhận lại.`,
    );
  }
  if (isEmptyClaim(submission)) return unchanged('id', 'Bài gửi không có nội dung nào để ghi nhận.');
  return claimOf(line.response, line.at, unit, submission);
}

/** Settles a letter whose fate nobody knows: staff looked, and it went or is to be sent again. */
export function resolveUnknownLetter(
  desk: Desk,
  params: { key: string; action: 'resend' | 'markSent' },
): Answer<{ key: string; state: string } & SendCounts> {
  return act(desk, [LETTER_LOG], (run) => {
    const { session } = run;
    const line = lineOf(session, params.key, 'Chưa xác định');
    const key = parsedLetterKey(params.key);
    if (line === undefined || key === undefined) {
      return unchanged('key', 'Thư này không còn ở trạng thái “Chưa xác định”.');
    }
    if (params.action === 'resend' && !isOfMode(key, session.settings.values.trial ?? false)) {
      return unchanged('key', 'Thư này thuộc chế độ chạy thử khác với hiện tại nên không gửi lại được.');
    }
    if (params.action === 'resend') {
      session.audit('Gửi lại thư chưa xác định', line.key, line.state, 'Chờ gửi');
      session.letters.putDown({ ...line, state: 'Chờ gửi', at: session.now, error: '' });
      session.settleLetters();
      const counts = sendAfterAct(run, [key.subject]);
      return done({ key: line.key, state: lineOf(run.session, line.key)?.state ?? 'Chờ gửi', ...counts });
    }
    session.audit('Xác định thư đã gửi', line.key, line.state, 'Đã gửi');
    session.letters.putDown({ ...line, state: 'Đã gửi', error: '' });
    session.settleLetters();
    return done({ key: line.key, state: 'Đã gửi', ...NO_LETTERS });
  });
}

/** Marks a letter as returned; it is tried again once the unit's address has changed. */
export function markReturned(desk: Desk, params: { key: string }): Answer<{ key: string; state: string }> {
  return act(desk, [LETTER_LOG], ({ session }) => {
    const line = lineOf(session, params.key, 'Đã gửi');
    if (line === undefined) return unchanged('key', 'Chỉ thư “Đã gửi” mới đánh dấu bị trả lại được.');
    session.audit('Đánh dấu thư bị trả lại', line.key, 'Đã gửi', 'Gửi lỗi');
    session.letters.putDown({ ...line, state: 'Gửi lỗi', error: 'Thư bị trả lại.' });
    session.settleLetters();
    return done({ key: line.key, state: 'Gửi lỗi' });
  });
}

/** Writes back the lines that vanished from the letter log, after which letters leave again. */
export function confirmLetterLog(desk: Desk): Answer<{ restored: number }> {
  return act(desk, [LETTER_LOG], ({ session }) => {
    const restored = session.letters.restoreVanished();
    if (restored > 0) {
      session.audit('Ghi lại nhật ký gửi thư', LETTER_LOG.name, '', `${restored} dòng`);
      session.settleLetters();
    }
    return done({ restored });
  });
}

function lineOf(session: Session, key: string, state?: LetterState) {
  return session.letters.lines().find((line) => line.key === key && (state === undefined || line.state === state));
}
