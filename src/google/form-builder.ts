import {
  ONE_MORE,
  PLAN_PAGE,
  QUESTIONS,
  SLOT_QUESTIONS,
  SLOTS,
  type Slot,
  slotPage,
  slotQuestion,
} from '../domain/registration-form';
import { NO_CHOICE } from './google-form';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** A question or page of the Form as it should be. */
interface ItemPlan {
  readonly title: string;
  readonly kind: 'list' | 'choice' | 'text' | 'paragraph' | 'date' | 'page';
  readonly help?: string;
  readonly required?: true;
}

/** What the Form says besides its questions. */
export interface FormWords {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
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
export function buildForm(form: Form, words: FormWords): void {
  if (form.getTitle() === '') {
    form.setTitle(words.title).setDescription(words.description).setConfirmationMessage(words.confirmation);
  }
  form.setAllowResponseEdits(true).setCollectEmail(false).setProgressBar(true).setShowLinkToRespondAgain(true);
  const unplaced = form.getItems();
  const placed = formPlan().map((plan, index) => {
    const at = unplaced.findIndex((item) => item.getTitle() === plan.title && fits(item, plan));
    const [standing] = at < 0 ? [] : unplaced.splice(at, 1);
    const item = standing ?? addItem(form, plan);
    if (item.getIndex() !== index) form.moveItem(item.getIndex(), index);
    return item;
  });
  leadOn(placed);
}

/** Opens the Form to the units: published where that state exists, accepting responses everywhere. */
export function publishForm(form: Form): void {
  const publishable = form as Form & {
    supportsAdvancedResponderPermissions(): boolean;
    setPublished(published: boolean): Form;
  };
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
    { title: QUESTIONS.unit, kind: 'list', required: true, help: 'Tên đơn vị đăng ký.' },
    {
      title: QUESTIONS.code,
      kind: 'text',
      help: 'Đã điền sẵn khi mở Biểu mẫu bằng liên kết trong thư của đơn vị; giữ nguyên.',
    },
    { title: QUESTIONS.sender, kind: 'text' },
    { title: QUESTIONS.senderPhone, kind: 'text' },
    {
      title: PLAN_PAGE,
      kind: 'page',
      help: 'Có thể bỏ qua trang này nếu chưa có kế hoạch; sửa và bổ sung được sau khi gửi.',
    },
    { title: QUESTIONS.planNumber, kind: 'text', help: 'Ví dụ: 15/KH-UBND.' },
    { title: QUESTIONS.planIssuedOn, kind: 'date' },
    {
      title: QUESTIONS.planLink,
      kind: 'text',
      help: 'Dán liên kết đến tệp Word. Không có liên kết thì gửi tệp qua thư điện tử công vụ.',
    },
    ...SLOTS.flatMap((slot) => slotPlan(slot)),
  ];
}

function slotPlan(slot: Slot): ItemPlan[] {
  const questions = (Object.keys(SLOT_QUESTIONS) as (keyof typeof SLOT_QUESTIONS)[]).map(
    (question): ItemPlan => ({ title: slotQuestion(question, slot), kind: SLOT_KINDS[question] }),
  );
  const isLast = slot === SLOTS.at(-1);
  return [
    { title: slotPage(slot), kind: 'page' },
    ...questions,
    ...(isLast ? [] : [{ title: ONE_MORE, kind: 'choice' } as const]),
  ];
}

function fits(item: Item, plan: ItemPlan): boolean {
  return item.getType() === typeOf(plan.kind);
}

function typeOf(kind: ItemPlan['kind']): GoogleAppsScript.Forms.ItemType {
  switch (kind) {
    case 'list':
      return FormApp.ItemType.LIST;
    case 'choice':
      return FormApp.ItemType.MULTIPLE_CHOICE;
    case 'text':
      return FormApp.ItemType.TEXT;
    case 'paragraph':
      return FormApp.ItemType.PARAGRAPH_TEXT;
    case 'date':
      return FormApp.ItemType.DATE;
    case 'page':
      return FormApp.ItemType.PAGE_BREAK;
  }
}

function addItem(form: Form, plan: ItemPlan): Item {
  const { title, help = '' } = plan;
  switch (plan.kind) {
    case 'list':
      form
        .addListItem()
        .setTitle(title)
        .setHelpText(help)
        .setChoiceValues([NO_CHOICE])
        .setRequired(plan.required ?? false);
      break;
    case 'choice':
      form.addMultipleChoiceItem().setTitle(title).setHelpText(help).setChoiceValues([NO_CHOICE]);
      break;
    case 'text':
      form.addTextItem().setTitle(title).setHelpText(help);
      break;
    case 'paragraph':
      form.addParagraphTextItem().setTitle(title).setHelpText(help);
      break;
    case 'date':
      form.addDateItem().setTitle(title).setHelpText(help);
      break;
    case 'page':
      form.addPageBreakItem().setTitle(title).setHelpText(help);
      break;
  }
  const added = form.getItems().at(-1);
  if (added === undefined) throw new Error(`buildForm: the Form did not take the item "${title}"`);
  return added;
}

// "Có" leads to the next initiative, anything else to the end: a page break's own way is taken when the question
// before it was left open (reference of PageBreakItem.setGoToPage).
function leadOn(placed: readonly Item[]): void {
  const pageOf = (slot: Slot) =>
    placed
      .find((item) => item.getTitle() === slotPage(slot) && item.getType() === FormApp.ItemType.PAGE_BREAK)
      ?.asPageBreakItem();
  const questions = placed.filter((item) => item.getTitle() === ONE_MORE);
  SLOTS.slice(1).forEach((slot, index) => {
    const page = pageOf(slot);
    const question = questions[index]?.asMultipleChoiceItem();
    if (page === undefined || question === undefined) throw new Error(`buildForm: no page for initiative ${slot}`);
    page.setGoToPage(FormApp.PageNavigationType.SUBMIT);
    question.setChoices([
      question.createChoice('Có', page),
      question.createChoice('Không', FormApp.PageNavigationType.SUBMIT),
    ]);
  });
}
