import { isQuestion } from '../forms-table';
import type { FormItemState, FormState, GoTo } from '../store';

/** A page of a form as respondents meet it. */
export interface FormPage {
  /** The item that starts it; null for the first. */
  start: FormItemState | null;
  items: FormItemState[];
}

/** Divides a form into its pages. */
export function pagesOf(form: FormState): FormPage[] {
  const pages: FormPage[] = [{ start: null, items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ start: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/**
 * The pages a respondent comes through with these answers. The last choice on a page that steers decides; otherwise the
 * page break that follows says where to go, and by itself it is the next page. Steering on the last page has no effect.
 */
export function visitedPages(form: FormState, answers: ReadonlyMap<number, string | string[]>): FormPage[] {
  const pages = pagesOf(form);
  const visited: FormPage[] = [];
  let at = 0;
  while (at < pages.length) {
    const page = pages[at] as FormPage;
    if (visited.includes(page)) throw new FormRefusal('circle', 'These choices lead in a circle');
    visited.push(page);
    const next = pages[at + 1];
    if (!next) break;
    const target = steering(page, answers) ?? next.start?.goTo ?? 'CONTINUE';
    if (target === 'SUBMIT') break;
    at =
      target === 'CONTINUE' ? at + 1 : target === 'RESTART' ? 0 : pages.findIndex(({ start }) => start?.id === target);
  }
  return visited;
}

/** Why a form did not take a submission, as its page would say it. */
export class FormRefusal extends Error {
  override readonly name = 'FormRefusal';

  /** `question` is the title of the one concerned. */
  constructor(
    readonly reason: FormRefusalReason,
    message: string,
    readonly question: string | null = null,
  ) {
    super(message);
  }
}

/** Why a form takes nothing, or not this. */
type FormRefusalReason =
  | 'no form'
  | 'unpublished'
  | 'closed'
  | 'sign-in'
  | 'no response'
  | 'no edits'
  | 'unknown question'
  | 'required'
  | 'unfit'
  | 'circle';

function steering(page: FormPage, answers: ReadonlyMap<number, string | string[]>): GoTo | undefined {
  return page.items
    .filter(isQuestion)
    .flatMap((item) => item.choices.filter(({ value, goTo }) => goTo !== null && value === answers.get(item.id)))
    .at(-1)?.goTo as GoTo | undefined;
}
