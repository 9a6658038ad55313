import type { FormPagePicture, FormPicture, QuestionPicture } from '../../local/server/messages';
import { dayText } from '../moments';
import { typedDay } from '../typed-day';

/** An answer as it stands on the page: a day is kept as it was typed. */
export type Answer = string | readonly string[];

/** Answers by the id of their question; those of pages that were left stay. */
export type Answers = ReadonlyMap<number, Answer>;

/** What is wrong with the answer to one question. */
export interface AnswerFault {
  readonly question: QuestionPicture;
  readonly message: string;
}

const QUESTION_TYPES = ['TEXT', 'PARAGRAPH_TEXT', 'MULTIPLE_CHOICE', 'CHECKBOX', 'LIST', 'DATE'];

/** Tells whether an item asks for an answer that can be given here. */
export function isAnswerable({ type }: QuestionPicture): boolean {
  return QUESTION_TYPES.includes(type);
}

/** Gives the answers a form opens with. */
export function openingAnswers({ pages, answers }: Pick<FormPicture, 'pages' | 'answers'>): Answers {
  const given = new Map<number, Answer>();
  for (const { id, type } of pages.flatMap(({ questions }) => questions)) {
    const answer = answers[id];
    if (answer !== undefined) given.set(id, type === 'DATE' ? dayText(String(answer)) : answer);
  }
  return given;
}

/**
 * Gives the page that follows, or the end. The last chosen answer that leads somewhere decides, otherwise the page does;
 * after the last page comes the end whatever is chosen.
 */
export function pageAfter(pages: readonly FormPagePicture[], at: number, answers: Answers): number | 'submit' {
  const page = pages[at];
  if (page === undefined || at === pages.length - 1) return 'submit';
  const chosen = page.questions.flatMap(({ id, choices }) => choices.filter(({ value }) => value === answers.get(id)));
  return chosen.findLast(({ next }) => next !== null)?.next ?? page.next;
}

/** Names what keeps a page from being left: questions that must be answered, days that are none. */
export function faultsOn(page: FormPagePicture, answers: Answers): AnswerFault[] {
  return page.questions.filter(isAnswerable).flatMap((question) => {
    const answer = answers.get(question.id);
    if (isBlank(answer)) return question.required ? [{ question, message: 'Đây là câu hỏi bắt buộc.' }] : [];
    if (question.type === 'DATE' && typedDay(String(answer)) === undefined) {
      return [{ question, message: 'Ngày này chưa đúng. Ghi theo thứ tự ngày/tháng/năm, ví dụ 22/02/2023.' }];
    }
    return [];
  });
}

/** Gives what is sent: an answer, blank where there is none, to every question of the pages that were passed. */
export function sentAnswers(
  pages: readonly FormPagePicture[],
  passed: readonly number[],
  answers: Answers,
): Record<string, Answer> {
  const questions = passed.flatMap((index) => pages[index]?.questions ?? []).filter(isAnswerable);
  return Object.fromEntries(
    questions.map(({ id, type }) => {
      const answer = answers.get(id) ?? (type === 'CHECKBOX' ? [] : '');
      return [id, type === 'DATE' ? (typedDay(String(answer)) ?? '') : answer];
    }),
  );
}

function isBlank(answer: Answer | undefined): boolean {
  return answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0);
}
