import { drawId } from '../chance';
import { type Execution, execute } from '../execution';
import { isQuestion, linkForm, responsesTab, type WrittenResponse, writeResponse } from '../forms-table';
import type { Run } from '../run';
import { Form } from '../services/form';
import { FormResponse } from '../services/form-response';
import { formPublishedUrl, readFormLink, responseEditUrl } from '../services/form-urls';
import { AuthMode } from '../services/script-app';
import { Spreadsheet } from '../services/spreadsheet';
import type { FormItemState, FormResponseState, FormState, SpreadsheetState } from '../store';
import type { World } from '../world';
import { isCalendarDay } from '../zoned-time';
import { sheetEventOf } from './form-event';
import { type FormPage, FormRefusal, pagesOf, visitedPages } from './form-pages';

/** Answers by the title of the question; of several questions of one title each is given the answer. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Answers by the id of the question. */
type AnswersById = ReadonlyMap<number, string | readonly string[]>;

/** How a submission is made. */
export interface SubmitOptions {
  /** The edit link or the id of an earlier response, which opens with its answers in it: what is not given stays, `''` blanks. */
  edit?: string;
  /** When it is sent; by default now. */
  at?: number | Date;
  /** False loses the event: the response is stored and no trigger fires. */
  fire?: boolean;
}

/** What a respondent is left with, and what the submission set off. */
export interface Submission {
  responseId: string;
  editUrl: string;
  executions: Execution[];
}

/** A respondent's hands on a form. */
export interface FormHands {
  readonly id: string;
  readonly state: FormState;
  readonly url: string;
  pages(): FormPage[];
  /** Fills the form and sends it; what the form's page would not let through throws {@link FormRefusal}. */
  submit(answers: Answers | AnswersById, options?: SubmitOptions): Submission;
  /** Unlinks the responses tab, which stays as it is, and links a new one, as the form's own page lets its owner do. */
  relink(): void;
}

/** The hands on a form. */
export function handsOnForm(world: World, form: FormState): FormHands {
  return {
    id: form.id,
    state: form,
    url: formPublishedUrl(form.publishedId),
    pages: () => pagesOf(form),
    submit: (answers, options = {}) => submit(world, form, answers, options),
    relink() {
      const tab = responsesTab(world.store, form);
      const spreadsheet = tab?.spreadsheet ?? world.store.spreadsheets[world.store.script.containerId];
      if (tab) tab.sheet.responses = null;
      linkForm(world.store, form, spreadsheet as SpreadsheetState);
    },
  };
}

/** What a prefilled link opens: a form and the answers already in it. Unknown entries are left out, as the page does. */
export function openPrefilled(world: World, url: string): { formId: string; answers: Record<string, string> } {
  const link = readFormLink(url);
  const form = Object.values(world.store.forms).find(({ publishedId }) => publishedId === link?.publishedId);
  if (!link || !form) throw new FormRefusal('no form', 'There is no form at this address');
  const answers: Record<string, string> = {};
  for (const item of form.items) {
    const value = link.entries.get(item.entryId)?.at(-1);
    const isOffered = item.choices.length === 0 || item.choices.some((choice) => choice.value === value);
    if (value !== undefined && isOffered) answers[item.title] = value;
  }
  return { formId: form.id, answers };
}

function submit(
  world: World,
  form: FormState,
  answers: Answers | AnswersById,
  { edit, at, fire = true }: SubmitOptions,
): Submission {
  const { store } = world;
  if (!form.published) throw new FormRefusal('unpublished', 'The form is not published');
  if (!form.acceptingResponses)
    throw new FormRefusal('closed', form.closedMessage || 'The form does not take responses');
  if (form.limitOneResponsePerUser) throw new FormRefusal('sign-in', 'The form asks for a sign-in');
  if (at !== undefined) store.clock.now = Math.max(store.clock.now, Number(at));
  const previous = edit === undefined ? undefined : editedResponse(form, edit);
  const given = checkedAnswers(form, answers, previous);
  const response: FormResponseState = {
    id: previous?.id ?? drawId(store.random, 66),
    editToken: previous?.editToken ?? drawId(store.random, 40),
    timestamp: store.clock.now,
    respondentEmail: '',
    answers: form.items.flatMap(({ id }) => {
      const value = given.get(id);
      return value === undefined ? [] : [{ itemId: id, value }];
    }),
  };
  if (previous) form.responses[form.responses.indexOf(previous)] = response;
  else form.responses.push(response);
  const executions = fire ? fireForm(world, form, response) : [];
  const written = writeResponse(store, form, response);
  if (fire && written) executions.push(...fireSheet(world, written, previous !== undefined));
  return { responseId: response.id, editUrl: responseEditUrl(form.publishedId, response.editToken), executions };
}

function editedResponse(form: FormState, edit: string): FormResponseState {
  const token = edit.startsWith('https://') ? readFormLink(edit)?.editToken : null;
  const found = form.responses.find(({ id, editToken }) => (token ? editToken === token : id === edit));
  if (!found) throw new FormRefusal('no response', 'There is no such response');
  if (!form.allowResponseEdits) throw new FormRefusal('no edits', 'Responses to this form cannot be changed');
  return found;
}

function checkedAnswers(
  form: FormState,
  answers: Answers | AnswersById,
  previous: FormResponseState | undefined,
): Map<number, string | string[]> {
  const all = new Map((previous?.answers ?? []).map(({ itemId, value }) => [itemId, value]));
  for (const [id, answer] of answersById(form, answers)) {
    if (answer.length > 0) all.set(id, typeof answer === 'string' ? answer : [...answer]);
    else all.delete(id);
  }
  const visited = visitedPages(form, all).flatMap(({ items }) => items.filter(isQuestion));
  const kept = new Map<number, string | string[]>();
  for (const item of visited) {
    const answer = all.get(item.id);
    if (answer === undefined) {
      if (item.required) throw new FormRefusal('required', `${item.title} is required`, item.title);
      continue;
    }
    refuseUnfit(item, answer);
    kept.set(item.id, answer);
  }
  return kept;
}

function answersById(form: FormState, answers: Answers | AnswersById): AnswersById {
  const questions = form.items.filter(isQuestion);
  const isById = answers instanceof Map;
  const known = new Set<unknown>(questions.map(({ id, title }) => (isById ? id : title)));
  const unknown = (isById ? [...answers.keys()] : Object.keys(answers)).find((key) => !known.has(key));
  if (unknown !== undefined) {
    throw new FormRefusal('unknown question', `The form has no question ${unknown}`, String(unknown));
  }
  if (isById) return answers;
  const given = new Map(Object.entries(answers));
  return new Map(
    questions.flatMap(({ id, title }) => {
      const answer = given.get(title);
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

function refuseUnfit(item: FormItemState, answer: string | string[]): void {
  const takesSeveral = item.type === 'CHECKBOX';
  if (Array.isArray(answer) !== takesSeveral)
    throw new FormRefusal('unfit', `${item.title} takes ${takesSeveral ? 'a list' : 'one text'}`, item.title);
  if (item.choices.length > 0 && !item.otherOption) {
    for (const value of [answer].flat()) {
      if (!item.choices.some((choice) => choice.value === value))
        throw new FormRefusal('unfit', `${item.title} does not offer ${value}`, item.title);
    }
  }
  if (item.type === 'TEXT' && /[\r\n]/.test(String(answer)))
    throw new FormRefusal('unfit', `${item.title} takes one line`, item.title);
  if (item.type === 'DATE') {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(answer)) ?? [];
    if (!year || !isCalendarDay(Number(year), Number(month), Number(day)))
      throw new FormRefusal('unfit', `${item.title} takes a day`, item.title);
  }
}

/** A form's own triggers may run before the row is in the sheet; here they always do. */
function fireForm(world: World, form: FormState, response: FormResponseState): Execution[] {
  return submitTriggers(world, 'FORMS', form.id).map(({ id, handler, owner }) =>
    execute(world, {
      functionName: handler,
      as: owner,
      context: 'trigger',
      args: (run) => [
        {
          authMode: AuthMode.FULL,
          response: new FormResponse(run, form, structuredClone(response)),
          source: new Form(run, form),
          triggerUid: id,
        },
      ],
    }),
  );
}

function fireSheet(world: World, written: WrittenResponse, isEdit: boolean): Execution[] {
  const event = sheetEventOf(written, isEdit);
  return submitTriggers(world, 'SPREADSHEETS', written.spreadsheet.id).map(({ id, handler, owner }) =>
    execute(world, {
      functionName: handler,
      as: owner,
      context: 'trigger',
      args: (run: Run) => {
        const range = new Spreadsheet(run, written.spreadsheet)
          .getSheetById(written.sheet.id)
          ?.getRange(written.row + 1, event.firstColumn + 1, 1, event.columns);
        return [
          { authMode: AuthMode.FULL, namedValues: event.namedValues, range, triggerUid: id, values: event.values },
        ];
      },
    }),
  );
}

function submitTriggers({ store }: World, source: 'FORMS' | 'SPREADSHEETS', sourceId: string) {
  return store.triggers
    .filter((known) => !known.disabled)
    .filter((known) => known.source === source && known.event === 'ON_FORM_SUBMIT' && known.sourceId === sourceId);
}
