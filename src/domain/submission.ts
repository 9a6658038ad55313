import { type Day, dayFromText, type Moment } from './days';
import { shortened } from './fault';
import { normalised } from './folding';
import { ANSWER_TITLES, QUESTIONS, SLOT_QUESTIONS, SLOTS, type Slot, slotQuestion } from './registration-form';
import type { Initiative, Plan } from './tabs';

/** Answers of a response by the titles of their questions; blank ones may be missing. */
export type Answers = Readonly<Record<string, string>>;

/** Bài gửi: one version of a response to the Form. */
export interface Response {
  readonly id: string;
  readonly at: Moment;
  readonly answers: Answers;
}

/** What a response says of the launch plan. */
export type PlanClaim = Pick<Plan, 'number' | 'issuedOn' | 'link'>;

/** What a response says of one initiative. */
export type InitiativeClaim = Pick<Initiative, keyof typeof SLOT_QUESTIONS>;

/** Nội dung bài gửi: the answers read as what they claim. */
export interface Submission {
  readonly sender: string;
  readonly senderPhone: string;
  readonly plan: PlanClaim | undefined;
  readonly initiatives: ReadonlyMap<Slot, InitiativeClaim>;
  /** Why it can't be taken in as it is, in the words of `Lý do`. */
  readonly problems: readonly string[];
}

/** A cell holds at most 50,000 characters; what is longer is cut with a note and stands whole in the Form. */
const CELL_LIMIT = 49_000;
const CUT_NOTE = ' [… còn nữa; toàn văn trong câu trả lời của Biểu mẫu]';

/** Reads the answers; days and links that can't be are named as problems. */
export function readSubmission(answers: Answers): Submission {
  const problems: string[] = [];
  const answer = (title: string) => fitted(normalised(answers[title] ?? ''));
  const day = (title: string): Day => {
    const text = answer(title);
    if (text === '') return '';
    const read = dayFromText(text);
    if (read !== undefined && read >= '2000-01-01' && read <= '2099-12-31') return read;
    problems.push(`“${title}” không phải một ngày có thật: “${shortened(text, 30)}”.`);
    return '';
  };
  const plan = readPlan(answer, day, problems);
  const initiatives = new Map<Slot, InitiativeClaim>();
  for (const slot of SLOTS) {
    const claim = readInitiative(slot, answer, day);
    if (claim === undefined) continue;
    if (claim.title === '') problems.push(`Sáng kiến ${slot} thiếu tên.`);
    initiatives.set(slot, claim);
  }
  if (plan === undefined && initiatives.size === 0) {
    problems.push('Không có nội dung kế hoạch hoặc sáng kiến nào.');
  }
  return { sender: answer(QUESTIONS.sender), senderPhone: answer(QUESTIONS.senderPhone), plan, initiatives, problems };
}

/** Writes the answers so that a person can read them and `answersFromText` can take them back; the code is left out. */
export function submissionText(answers: Answers): string {
  const lines = (limit: number) =>
    ANSWER_TITLES.flatMap((title) => {
      const text = fitted(normalised(answers[title] ?? ''), limit);
      return text === '' ? [] : [`${title}: ${text.replace(/\n/g, '\n    ')}`];
    }).join('\n');
  // The longest answers give way first, so that every answer is still there.
  let limit = CELL_LIMIT;
  while (lines(limit).length > CELL_LIMIT) limit = Math.floor(limit * 0.8);
  return lines(limit);
}

/** Takes back the answers that `submissionText` wrote. */
export function answersFromText(text: string): Answers {
  const answers: Record<string, string> = {};
  let current = '';
  for (const line of text.split('\n')) {
    const title = ANSWER_TITLES.find((candidate) => line.startsWith(`${candidate}: `));
    if (title !== undefined) {
      current = title;
      answers[current] = line.slice(title.length + 2);
    } else if (current !== '') {
      answers[current] += `\n${line.replace(/^ {4}/, '')}`;
    }
  }
  return answers;
}

/** Tells whether the response empties everything it could claim. */
export function isEmptyClaim(submission: Submission): boolean {
  return submission.plan === undefined && submission.initiatives.size === 0;
}

/** Writes the answers in one canonical form, from which a version's digest is made. */
export function canonicalAnswers(answers: Answers): string {
  return JSON.stringify([QUESTIONS.code, ...ANSWER_TITLES].map((title) => normalised(answers[title] ?? '')));
}

/** Tells whether text is a link that a register may hold: http or https and nothing else. */
export function isWebLink(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\.[^\s]+$/i.test(text);
}

function readPlan(
  answer: (title: string) => string,
  day: (title: string) => Day,
  problems: string[],
): PlanClaim | undefined {
  const link = answer(QUESTIONS.planLink);
  if (link !== '' && !isWebLink(link)) {
    problems.push(`“${QUESTIONS.planLink}” không phải một liên kết http(s): “${shortened(link, 40)}”.`);
  }
  const number = answer(QUESTIONS.planNumber);
  const issuedOn = day(QUESTIONS.planIssuedOn);
  return number === '' && link === '' && answer(QUESTIONS.planIssuedOn) === '' ? undefined : { number, issuedOn, link };
}

function readInitiative(
  slot: Slot,
  answer: (title: string) => string,
  day: (title: string) => Day,
): InitiativeClaim | undefined {
  const text = (question: keyof typeof SLOT_QUESTIONS) => answer(slotQuestion(question, slot));
  const questions = Object.keys(SLOT_QUESTIONS) as (keyof typeof SLOT_QUESTIONS)[];
  if (questions.every((question) => text(question) === '')) return undefined;
  return {
    title: text('title').replace(/\s{0,9}\n\s*/g, ' '),
    content: text('content'),
    field: text('field'),
    reason: text('reason'),
    method: text('method'),
    target: text('target'),
    scope: text('scope'),
    startsOn: day(slotQuestion('startsOn', slot)),
    endsOn: day(slotQuestion('endsOn', slot)),
    person: text('person'),
  };
}

function fitted(text: string, limit = CELL_LIMIT): string {
  if (text.length <= limit) return text;
  // A pair of surrogates, an emoji say, is not cut in two.
  return text.slice(0, limit - CUT_NOTE.length).replace(/[\uD800-\uDBFF]$/, '') + CUT_NOTE;
}
