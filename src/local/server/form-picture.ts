import { isQuestion } from '../forms-table';
import { pagesOf } from '../people/form-pages';
import { formPublishedUrl, readFormLink } from '../services/form-urls';
import type { FormResponseState, FormState, GoTo, Store } from '../store';
import type { FormPagePicture, FormPicture } from './messages';
import { Refusal } from './refusal';
import { SENTENCES } from './sentences';

type Answers = Record<string, string | readonly string[]>;

/** The form at an address as whoever opens it meets it: with the answers the address brings, or those it edits. */
export function formPicture(store: Store, url: string): FormPicture {
  const link = URL.canParse(url) ? readFormLink(url) : undefined;
  const form = Object.values(store.forms).find(({ publishedId }) => publishedId === link?.publishedId);
  if (!link || !form) throw new Refusal(SENTENCES.noForm);
  const edited = link.editToken === null ? null : editedResponse(form, link.editToken);
  const answers: Answers = edited ? answersOf(edited) : {};
  for (const item of form.items) {
    const value = link.entries.get(item.entryId)?.at(-1);
    const isOffered = item.choices.length === 0 || item.choices.some((choice) => choice.value === value);
    if (value !== undefined && isOffered) answers[item.id] = item.type === 'CHECKBOX' ? [value] : value;
  }
  return {
    formId: form.id,
    title: form.title,
    description: form.description,
    closed: closedBecause(form, edited !== null),
    edit: edited?.id ?? null,
    confirmation: form.confirmationMessage,
    progressBar: form.progressBar,
    showAgain: form.showLinkToRespondAgain,
    publicUrl: formPublishedUrl(form.publishedId),
    pages: pagePictures(form),
    answers,
  };
}

function editedResponse(form: FormState, token: string): FormResponseState {
  const response = form.responses.find(({ editToken }) => editToken === token);
  if (!response) throw new Refusal(SENTENCES.noResponse);
  return response;
}

function answersOf({ answers }: FormResponseState): Answers {
  return Object.fromEntries(answers.map(({ itemId, value }) => [itemId, value]));
}

function closedBecause(form: FormState, isEdit: boolean): string | null {
  if (!form.published) return SENTENCES.notPublished;
  if (!form.acceptingResponses) return form.closedMessage || SENTENCES.closed;
  return isEdit && !form.allowResponseEdits ? SENTENCES.noEdits : null;
}

function pagePictures(form: FormState): FormPagePicture[] {
  const pages = pagesOf(form);
  const target = (goTo: GoTo | null, from: number): number | 'submit' => {
    if (goTo === 'SUBMIT') return 'submit';
    if (goTo === 'RESTART') return 0;
    const named = typeof goTo === 'number' ? pages.findIndex(({ start }) => start?.id === goTo) : -1;
    return named >= 0 ? named : from + 1 < pages.length ? from + 1 : 'submit';
  };
  return pages.map(({ start, items }, index) => ({
    id: start?.id ?? null,
    title: start?.title ?? '',
    help: start?.helpText ?? '',
    next: target(pages[index + 1]?.start?.goTo ?? null, index),
    questions: items.map((item) => ({
      id: item.id,
      type: item.type,
      title: item.title,
      help: item.helpText,
      required: isQuestion(item) && item.required,
      choices: item.choices.map(({ value, goTo }) => ({
        value,
        next: goTo === null ? null : target(goTo, index),
      })),
      ...(item.otherOption && { other: true }),
    })),
  }));
}
