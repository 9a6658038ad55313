import { isEmailAddress } from './email-address';
import { QUESTIONS, SLOTS, slotQuestion } from './registration-form';
import type { Answers } from './submission';
import { AUDIT_LOG, INITIATIVES, LETTER_LOG, PLANS, SET_ASIDE, type Tab, UNITS } from './tabs';

/** What stands in the place of what was erased. */
export const ERASED = '(đã xóa)';

/** Columns in which something of a person may be erased: none that a count, a key or a sentence of ours is read from. */
export const PERSONAL_COLUMNS: ReadonlyMap<Tab, readonly string[]> = new Map<Tab, readonly string[]>([
  [UNITS, keys('contact phone email ccEmail leaderEmail extensionBasis exemptReason note')],
  [INITIATIVES, keys('reason method target scope person sender senderPhone comment')],
  [PLANS, keys('sender senderPhone note')],
  [SET_ASIDE, keys('content decidedBy note')],
  [LETTER_LOG, keys('to cc subject error')],
  [AUDIT_LOG, keys('actor before after')],
]);

/** Cells that say how to reach a unit: emptied, so that a successor is written there. */
const CONTACT_CELLS = keys('contact phone email ccEmail leaderEmail');

/** The cell that belongs to the person whom another cell of its row names. */
const BESIDE: Readonly<Record<string, string>> = {
  contact: 'phone',
  sender: 'senderPhone',
};

const FAMILY_NAMES = anyCase('Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ');

/** One more word of a name; one in capitals only where the name is, too, since it is an abbreviation otherwise. */
const MORE_OF_NAME = ' +\\p{Lu}(?![\\p{Lu}.])|(?<=\\p{Lu}{2}) +\\p{Lu}';

/** Tells whether a text names one person well enough to be looked for: a full name, a phone number or an address. */
export function isPersonText(text: string): boolean {
  return isEmailAddress(text) || digitsOf(text).length >= 8 || (text.length >= 5 && /\p{L} +\p{L}/u.test(text));
}

/**
 * Makes what finds a person's name, phone or address in a text, whole words only, however digits are grouped.
 *
 * A name that goes on with another word of a name, or begins with another family name, is somebody else's.
 */
export function personPattern(texts: readonly string[]): RegExp {
  const patterns = texts.map((text) => {
    const digits = digitsOf(text);
    if (digits.length >= 8) {
      const gap = '[\\s.()-]{0,5}';
      return `(?:\\+?84|0)?${gap}${[...digits.replace(/^(84|0)/, '')].join(gap)}`;
    }
    const words = anyCase(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).replace(/\s+/g, '\\s+');
    return isEmailAddress(text) ? `${words}(?![.-]\\w)` : `(?<!(?:${FAMILY_NAMES}) )${words}(?!${MORE_OF_NAME})`;
  });
  return new RegExp(
    `(?<![\\p{L}\\p{N}_]|[\\w.+%-](?=[\\w.+%-]{0,64}@))(?:${patterns.join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
}

/** Gives what a cell reads once the person is erased from it. */
export function erasedCell(key: string, text: string, pattern: RegExp): string {
  const left = text.replace(pattern, ERASED);
  return left === ERASED && CONTACT_CELLS.includes(key) ? '' : left;
}

/** Gives the texts that stand beside a person's name in a row and belong to the same person. */
export function besideTexts(row: Readonly<Record<string, unknown>>, pattern: RegExp): string[] {
  const isNamed = (key: string) => String(row[key]).search(pattern) >= 0;
  const [, sent = ''] = /^Điện thoại: (.+)$/m.exec(String(row.content)) ?? [];
  return [
    ...Object.entries(BESIDE).flatMap(([key, other]) => (isNamed(key) ? String(row[other]) : [])),
    ...(isNamed('content') ? [sent] : []),
  ];
}

/**
 * Leaves out of answers who sent them, who is in charge, and all free text.
 *
 * Which of the free texts spoke of the person is not remembered: that would take the name, or a mark for each.
 */
export function withoutPersons(answers: Answers): Answers {
  const titles: readonly string[] = [
    QUESTIONS.sender,
    QUESTIONS.senderPhone,
    ...SLOTS.flatMap((slot) =>
      (['person', 'reason', 'method', 'target', 'scope'] as const).map((question) => slotQuestion(question, slot)),
    ),
  ];
  return Object.fromEntries(Object.entries(answers).filter(([title]) => !titles.includes(title)));
}

// A pattern that ignores case can't tell a capital.
function anyCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

function digitsOf(text: string): string {
  return /^[+\d\s().-]+$/.test(text) ? text.replace(/\D/g, '') : '';
}

function keys(names: string): string[] {
  return names.split(' ');
}
