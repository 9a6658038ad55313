import type { Day, Moment } from './days';
import { compareMoments } from './days';
import { isFilled } from './folding';
import { type LetterKey, type LetterSubject, letterKey, parsedLetterKey } from './letter-keys';
import { byHandDay, type Reminded } from './reminders';
import { blankRow, LETTER_LOG, LETTER_STATES, type LetterKind, type LetterLine, type LetterState } from './tabs';

/**
 * State of a letter in the ledger, which is written beside each letter as it goes and outlives a run that is cut short.
 *
 * `Đang gửi` stands only while a letter is with the mail service; found later, it means that nobody knows its fate.
 */
export type LedgerState = LetterState | 'Đang gửi';

/** Sổ thư: the last known state of each letter by its key. */
export type Ledger = ReadonlyMap<string, { readonly state: LedgerState; readonly at: Moment }>;

/** A letter's line in the log as it really stands, with its key parsed. */
export interface Letter {
  readonly line: LetterLine;
  readonly key: LetterKey;
}

/** Tells whether the letter counts as having gone: sent, or perhaps sent. */
export function isRecorded(state: LedgerState | undefined): boolean {
  return state === 'Đã gửi' || state === 'Chưa xác định' || state === 'Đang gửi';
}

/** Error of a letter whose run was cut short. */
export const FATE_UNKNOWN =
  'Không xác định được thư này đã đi hay chưa vì lần chạy bị ngắt giữa chừng. Kiểm tra mục Đã gửi của hộp thư, rồi chọn “Đã gửi” hoặc “Gửi lại”.';

/** Note on a line that was removed from the log and written back: to whom it went is no longer known. */
export const RESTORED = 'Dòng này đã bị xóa và được ghi lại; người nhận và tiêu đề không còn.';

/**
 * Tells how a line of the log really stands: a line that says the letter went is believed, whoever wrote it;
 * otherwise the ledger is, with its own copy of the line while it has one; an unreadable state counts as undetermined.
 */
export function settledLine(line: LetterLine, ledger: Ledger, kept: LetterLine = line): LetterLine {
  const known = ledger.get(line.key);
  const typed = LETTER_STATES.find((state) => state === line.state);
  if (isRecorded(typed) || (known !== undefined && typed === known.state)) return line;
  if (known === undefined) return typed === undefined ? { ...line, state: 'Chưa xác định', error: FATE_UNKNOWN } : line;
  const state = known.state === 'Đang gửi' ? 'Chưa xác định' : known.state;
  const error = state === 'Chưa xác định' ? FATE_UNKNOWN : isRecorded(state) ? '' : kept.error;
  return { ...kept, state, at: known.at, error };
}

/** Gives the keys the ledger knows whose lines have vanished from the log. */
export function vanishedKeys(lines: readonly LetterLine[], ledger: Ledger): string[] {
  const standing = new Set(lines.map((line) => line.key));
  return [...ledger.keys()].filter((key) => !standing.has(key));
}

/** Writes back the line of a vanished letter, as far as its key tells. */
export function restoredLine(key: string, ledger: Ledger): LetterLine {
  const known = ledger.get(key);
  const parsed = parsedLetterKey(key);
  const line: LetterLine = {
    ...blankRow(LETTER_LOG),
    key,
    kind: parsed ? kindOf(parsed.subject) : '',
    unit: parsed?.subject.unit ?? '',
    state: known === undefined || known.state === 'Đang gửi' ? 'Chưa xác định' : known.state,
    at: known?.at ?? '',
    error: RESTORED,
  };
  return settledLine(line, ledger);
}

/** Names the kind of a letter by its subject; a reminder by hand is taken for one before the deadline. */
export function kindOf(subject: LetterSubject): LetterKind {
  switch (subject.about) {
    case 'stage': {
      const day = byHandDay(subject.stage);
      const overdue = day === undefined ? subject.stage.startsWith('QH-') : day > subject.lastDay;
      return overdue ? 'Đôn đốc quá hạn' : 'Nhắc hạn';
    }
    case 'invitation':
    case 'trial':
      return 'Thông báo đăng ký';
    case 'receipt':
      return 'Xác nhận đã nhận';
    case 'verdict':
      return 'Thông báo kết quả xem xét';
    case 'extension':
      return 'Thông báo gia hạn';
    case 'report':
      return 'Báo cáo nhanh hằng ngày';
  }
}

/** The log of one campaign as questions: what a unit was told, what waits, what failed. */
export class LetterBook {
  private readonly byKey = new Map<string, Letter>();
  private readonly byUnit = new Map<string, Letter[]>();

  /** Takes settled lines; those with unreadable keys and of other campaigns stay out. */
  constructor(
    lines: readonly LetterLine[],
    private readonly symbol: string,
    private readonly trial: boolean,
  ) {
    for (const line of lines) {
      const key = parsedLetterKey(line.key);
      if (key?.symbol !== symbol) continue;
      const letter = { line, key };
      const twin = this.byKey.get(line.key);
      // A copied row must not hide that the letter went.
      if (twin && isRecorded(twin.line.state as LetterState)) continue;
      this.byKey.set(line.key, letter);
    }
    for (const letter of this.byKey.values()) {
      const group = this.byUnit.get(letter.key.subject.unit);
      if (group) group.push(letter);
      else this.byUnit.set(letter.key.subject.unit, [letter]);
    }
  }

  /** Writes the key of a letter of this campaign, a trial's own while trials are on. */
  keyOf(subject: LetterSubject): string {
    return letterKey({ symbol: this.symbol, trial: this.trial, subject });
  }

  /** Gives the letter with this key, if the log has it. */
  letter(key: string): Letter | undefined {
    return this.byKey.get(key);
  }

  /** Gives every letter, in the log's order. */
  letters(): Letter[] {
    return [...this.byKey.values()];
  }

  /** Gives the letters about a unit, trials left out. */
  lettersOf(unit: string): Letter[] {
    return (this.byUnit.get(unit) ?? []).filter((letter) => !letter.key.trial);
  }

  /** Tells what a unit was reminded of for one last day; while trials are on, only trials answer. */
  reminded(unit: string, lastDay: Day): Reminded {
    const stages = new Set<string>();
    const byHandOn: Day[] = [];
    for (const { subject } of this.recordedStages(unit, this.trial)) {
      if (subject.lastDay !== lastDay) continue;
      const day = byHandDay(subject.stage);
      if (day === undefined) stages.add(subject.stage);
      else byHandOn.push(day);
    }
    return { stages, byHandOn };
  }

  /** Counts the overdue letters recorded for a unit and one last day. */
  overdueCount(unit: string, lastDay: Day): number {
    return this.recordedStages(unit, this.trial).filter(
      ({ subject }) => subject.lastDay === lastDay && kindOf(subject) === 'Đôn đốc quá hạn',
    ).length;
  }

  /** Counts the reminders recorded for a unit, any last day, and gives the moment of the latest. */
  reminderCount(unit: string): { count: number; latest: Moment | '' } {
    const moments = this.recordedStages(unit, false).map(({ at }) => at);
    return { count: moments.length, latest: moments.filter(isFilled).sort(compareMoments).at(-1) ?? '' };
  }

  /** Gives the invitations of a unit, in this mode (trial or not). */
  invitations(unit: string): { number: number; state: string }[] {
    return (this.byUnit.get(unit) ?? []).flatMap(({ key, line }) =>
      key.subject.about === 'invitation' && key.trial === this.trial
        ? [{ number: key.subject.number, state: line.state }]
        : [],
    );
  }

  private recordedStages(unit: string, trial: boolean) {
    return (this.byUnit.get(unit) ?? []).flatMap(({ key, line }) =>
      key.subject.about === 'stage' && key.trial === trial && isRecorded(line.state as LetterState)
        ? [{ subject: key.subject, at: line.at }]
        : [],
    );
  }
}
