import type { FormChoices, FormResponse, RegistrationForm } from '../app/ports';
import { QUESTIONS, SLOTS, slotQuestion } from '../domain/registration-form';
import type { Answers } from '../domain/submission';
import type { SheetCalendar } from './sheet-calendar';

type Form = GoogleAppsScript.Forms.Form;

/** What the list of units offers while the tab has none; `setChoiceValues([])` throws. */
export const NO_CHOICE = '(Chưa có trong danh sách)';

/** Words of errors that pass by themselves. */
const PASSING = /service|server|time|again|dịch vụ|máy chủ|nhiều lần|thử lại/i;

/** The Form on Google. */
export function googleForm(form: Form, calendar: SheetCalendar): RegistrationForm {
  return {
    responsesSince: (since) => {
      const responses = since === undefined ? form.getResponses() : form.getResponses(new Date(Date.parse(since)));
      return responses
        .map((response) => formResponse(response, calendar))
        .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
    },
    response: (id) => {
      try {
        return formResponse(form.getResponse(id), calendar);
      } catch (error) {
        // An id that is no longer there is answered with an exception of unknown words, and so is every passing trouble.
        if (PASSING.test(String(error))) throw error;
        return undefined;
      }
    },
    offer: (choices) => offerChoices(form, choices),
  };
}

/** Makes the Form's lists offer these choices. */
export function offerChoices(form: Form, choices: FormChoices): void {
  const wanted = new Map<string, readonly string[]>([[QUESTIONS.unit, choices.units]]);
  for (const slot of SLOTS) {
    wanted.set(slotQuestion('content', slot), choices.contents);
    wanted.set(slotQuestion('field', slot), choices.fields);
  }
  for (const item of form.getItems()) {
    const values = wanted.get(item.getTitle());
    if (values === undefined) continue;
    const offered = values.length > 0 ? [...new Set(values)] : [NO_CHOICE];
    // A question that someone made of another kind offers what they made it offer.
    const type = item.getType();
    if (type === FormApp.ItemType.LIST) item.asListItem().setChoiceValues(offered);
    else if (type === FormApp.ItemType.MULTIPLE_CHOICE) item.asMultipleChoiceItem().setChoiceValues(offered);
  }
}

function formResponse(response: GoogleAppsScript.Forms.FormResponse, calendar: SheetCalendar): FormResponse {
  const timestamp = response.getTimestamp();
  return {
    id: response.getId(),
    at: calendar.moment(new Date(timestamp.getTime())),
    atMs: timestamp.getTime(),
    answers: () => answersOf(response),
    editLink: () => response.getEditResponseUrl(),
  };
}

function answersOf(response: GoogleAppsScript.Forms.FormResponse): Answers {
  const answers: Record<string, string> = {};
  for (const itemResponse of response.getItemResponses()) {
    const answer = itemResponse.getResponse();
    answers[itemResponse.getItem().getTitle()] = Array.isArray(answer) ? answer.join(', ') : String(answer ?? '');
  }
  return answers;
}
