import { isWaiting } from '../domain/intake';
import { isFailureOpen } from '../domain/letter-need';
import { unitOfChoice } from '../domain/registration-form';
import {
  AUDIT_LOG,
  type AuditEntry,
  INITIATIVES,
  type Initiative,
  type LetterLine,
  SET_ASIDE,
  type SetAside,
} from '../domain/tabs';
import { type Answer, done } from './answer';
import type { Desk } from './ports';
import { Session } from './session';

const MOST_DISCARDED = 20;
const MOST_SENT = 100;
const MOST_ENTRIES = 200;
/** Beyond this a text of the audit log is cut; it stands whole in its tab. */
const MOST_CHARACTERS = 1000;

/** Lists the submissions that wait, then the last ones discarded, each with the unit its sender chose. */
export function listSubmissions(
  desk: Desk,
): Answer<{ readonly lines: readonly (SetAside & { readonly unit: string })[] }> {
  const session = new Session(desk);
  const { rows } = session.table(SET_ASIDE);
  const { units } = session.units();
  const discarded = newestFirst(rows.filter(({ decision }) => decision === 'Đã bỏ')).slice(0, MOST_DISCARDED);
  return done({
    lines: [...rows.filter(isWaiting), ...discarded].map((line) => ({
      ...line,
      unit: unitOfChoice(line.unitName, units)?.code ?? '',
    })),
  });
}

/** Lists the letters that wait or ask for a person, and the last ones sent, the newest first; a failure that something has overtaken asks nobody. */
export function listLetters(desk: Desk): Answer<{ readonly lines: readonly LetterLine[] }> {
  const office = new Session(desk).officeForShow();
  const asking = office.book
    .letters()
    .filter((letter) =>
      letter.line.state === 'Gửi lỗi' ? isFailureOpen(letter, office) : letter.line.state !== 'Không gửi',
    );
  const lines = newestFirst(asking.map(({ line }) => line));
  const past = new Set(lines.filter(({ state }) => state === 'Đã gửi').slice(MOST_SENT));
  return done({ lines: lines.filter((line) => !past.has(line)) });
}

/** Lists every initiative. */
export function listInitiatives(desk: Desk): Answer<{ readonly initiatives: readonly Initiative[] }> {
  return done({ initiatives: new Session(desk).table(INITIATIVES).rows });
}

/** Lists the last acts, the newest first. */
export function listHistory(desk: Desk): Answer<{ readonly lines: readonly AuditEntry[] }> {
  const { rows } = new Session(desk).table(AUDIT_LOG);
  return done({ lines: newestFirst(rows).slice(0, MOST_ENTRIES).map(shownEntry) });
}

/** Orders lines from the newest; of one moment the lower in the tab is the newer. */
export function newestFirst<T extends { readonly at: string }>(lines: readonly T[]): T[] {
  return [...lines].reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Gives an entry of the audit log without the tail of what is very long. */
export function shownEntry(entry: AuditEntry): AuditEntry {
  return { ...entry, before: beginning(entry.before), after: beginning(entry.after) };
}

function beginning(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
