import {
  ONE_MORE,
  PLAN_PAGE,
  QUESTIONS,
  type SLOT_QUESTIONS,
  SLOTS,
  type Slot,
  slotPage,
  slotQuestion,
} from '../domain/registration-form';
import type { FormWords } from '../preset/preset';
import { NO_CHOICE } from './google-form';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** How each kind of item is made, and the type by which Google tells it. */
const KINDS = {
  unit: { type: 'LIST', add: (form: Form) => form.addListItem().setChoiceValues([NO_CHOICE]).setRequired(true) },
  list: { type: 'LIST', add: (form: Form) => form.addListItem().setChoiceValues([NO_CHOICE]) },
  choice: { type: 'MULTIPLE_CHOICE', add: (form: Form) => form.addMultipleChoiceItem().setChoiceValues([NO_CHOICE]) },
  text: { type: 'TEXT', add: (form: Form) => form.addTextItem() },
  paragraph: { type: 'PARAGRAPH_TEXT', add: (form: Form) => form.addParagraphTextItem() },
  date: { type: 'DATE', add: (form: Form) => form.addDateItem() },
  page: { type: 'PAGE_BREAK', add: (form: Form) => form.addPageBreakItem() },
} as const;

/** A question or page of the Form as it should be. */
interface ItemPlan {
  readonly title: string;
  readonly kind: keyof typeof KINDS;
}

const SLOT_KINDS: Readonly<Record<keyof typeof SLOT_QUESTIONS, ItemPlan['kind']>> = {
  title: 'text',
  content: 'choice',
  field: 'list',
  reason: 'paragraph',
  method: 'paragraph',
  target: 'paragraph',
  scope: 'paragraph',
  startsOn: 'date',
  endsOn: 'date',
  person: 'text',
};

/**
 * Makes a Form, not yet published where the account knows that state (`FormApp.create(title, isPublished)`, reference 2025-04-08).
 *
 * The title given to `create` names the file only; `getTitle` stays empty until it is set (issue tracker 442747794).
 */
export function newForm(title: string): Form {
  const create = FormApp.create as (title: string, isPublished?: boolean) => Form;
  try {
    return create.call(FormApp, title, false);
  } catch (error) {
    console.warn(`The Form is made the old way: ${String(error)}`);
    return create.call(FormApp, title);
  }
}

/** Puts every question in its place, adding what is missing; what people wrote into standing ones stays. */
export function buildForm(form: Form, title: string, description: string, words: FormWords): void {
  if (form.getTitle() === '') {
    form.setTitle(title).setDescription(description).setConfirmationMessage(words.confirmation);
  }
  form.setAllowResponseEdits(true).setCollectEmail(false).setProgressBar(true).setShowLinkToRespondAgain(true);
  for (const item of form.getItems().filter(isLeftOver)) form.deleteItem(item);
  const unplaced = form.getItems();
  for (const [index, plan] of formPlan().entries()) {
    const at = unplaced.findIndex((item) => fits(item, plan));
    const [standing] = at < 0 ? [] : unplaced.splice(at, 1);
    const item =
      standing ??
      KINDS[plan.kind]
        .add(form)
        .setTitle(plan.title)
        .setHelpText(words.hints[plan.title] ?? '');
    if (item.getIndex() !== index) form.moveItem(item.getIndex(), index);
  }
  leadOn(form.getItems());
}

/** A Form with the state that is not yet in the published types. */
type Publishable = Form & {
  supportsAdvancedResponderPermissions(): boolean;
  isPublished(): boolean;
  setPublished(published: boolean): Form;
};

/** Tells whether units can fill the Form. */
export function isFormOpen(form: Form): boolean {
  const publishable = form as Publishable;
  return (
    form.isAcceptingResponses() && (!publishable.supportsAdvancedResponderPermissions() || publishable.isPublished())
  );
}

/** Opens the Form to the units: published where that state exists, accepting responses everywhere. */
export function publishForm(form: Form): void {
  const publishable = form as Publishable;
  try {
    // Throws on forms made before that state existed (reference of Form.setPublished).
    if (publishable.supportsAdvancedResponderPermissions()) publishable.setPublished(true);
  } catch (error) {
    console.warn(`The Form has no published state here: ${String(error)}`);
  }
  if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
}

function formPlan(): ItemPlan[] {
  return [
    planned(QUESTIONS.unit, 'unit'),
    planned(QUESTIONS.code, 'text'),
    planned(QUESTIONS.sender, 'text'),
    planned(QUESTIONS.senderPhone, 'text'),
    planned(PLAN_PAGE, 'page'),
    planned(QUESTIONS.planNumber, 'text'),
    planned(QUESTIONS.planIssuedOn, 'date'),
    planned(QUESTIONS.planLink, 'text'),
    ...SLOTS.flatMap(slotPlan),
  ];
}

function slotPlan(slot: Slot): ItemPlan[] {
  const questions = (Object.keys(SLOT_KINDS) as (keyof typeof SLOT_KINDS)[]).map((question) =>
    planned(slotQuestion(question, slot), SLOT_KINDS[question]),
  );
  const onward = slot === SLOTS.at(-1) ? [] : [planned(ONE_MORE, 'choice')];
  return [planned(slotPage(slot), 'page'), ...questions, ...onward];
}

function planned(title: string, kind: ItemPlan['kind']): ItemPlan {
  return { title, kind };
}

function fits(item: Item, plan: ItemPlan): boolean {
  return item.getTitle() === plan.title && item.getType() === FormApp.ItemType[KINDS[plan.kind].type];
}

// A question without a title is one that an interrupted run was adding.
function isLeftOver(item: Item): boolean {
  return item.getTitle() === '' && Object.values(KINDS).some(({ type }) => item.getType() === FormApp.ItemType[type]);
}

// "Có" leads to the next initiative, anything else to the end: a page break's own way is taken when the question
// before it was left open (reference of PageBreakItem.setGoToPage).
function leadOn(placed: readonly Item[]): void {
  const pageOf = (slot: Slot) => placed.find((item) => fits(item, planned(slotPage(slot), 'page')))?.asPageBreakItem();
  const questions = placed.filter((item) => item.getTitle() === ONE_MORE);
  SLOTS.slice(1).forEach((slot, index) => {
    const page = pageOf(slot);
    const question = questions[index]?.asMultipleChoiceItem();
    if (page === undefined || question === undefined) throw new Error(`No page ${slot}`);
    page.setGoToPage(FormApp.PageNavigationType.SUBMIT);
    question.setChoices([
      question.createChoice('Có', page),
      question.createChoice('Không', FormApp.PageNavigationType.SUBMIT),
    ]);
  });
}
