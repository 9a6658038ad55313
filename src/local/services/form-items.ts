import { ServiceFailure } from '../failures';
import { renameHeader, syncHeaders } from '../forms-table';
import type { Run } from '../run';
import { type EnumValue, enumeration, serviceClass } from '../service-class';
import { formatInstant } from '../simple-date-format';
import type { ChoiceState, FormItemState, FormState, GoTo } from '../store';
import { ItemResponse } from './item-response';

export const ItemType = enumeration('ItemType', [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'RATING',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
  'UNSUPPORTED',
]);
export const PageNavigationType = enumeration('PageNavigationType', ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']);

/** What every item has. */
export class ItemParts {
  constructor(
    protected readonly run: Run,
    protected readonly form: FormState,
    readonly itemId: number,
  ) {}

  getId(): number {
    return this.itemId;
  }

  getIndex(): number {
    return this.form.items.indexOf(this.state());
  }

  getType(): EnumValue {
    return ItemType[this.state().type as keyof typeof ItemType];
  }

  getTitle(): string {
    return this.state().title;
  }

  setTitle(title: string): this {
    const state = this.state();
    state.title = title;
    const { store } = this.run.world;
    renameHeader(store, this.form, state);
    syncHeaders(store, this.form);
    return this;
  }

  getHelpText(): string {
    return this.state().helpText;
  }

  setHelpText(text: string): this {
    this.state().helpText = text;
    return this;
  }

  protected state(): FormItemState {
    const state = this.form.items.find(({ id }) => id === this.itemId);
    if (!state) throw new ServiceFailure('The item has been deleted from the form.');
    return state;
  }
}

const partsSignatures = {
  getId: '',
  getIndex: '',
  getType: '',
  getTitle: '',
  setTitle: 'String',
  getHelpText: '',
  setHelpText: 'String',
} as const;

/** What every question has. */
class Question extends ItemParts {
  isRequired(): boolean {
    return this.state().required;
  }

  setRequired(enabled: boolean): this {
    this.state().required = enabled;
    return this;
  }

  protected response(value: string | string[]): ItemResponse {
    return new ItemResponse(this, this.itemId, value);
  }
}

const questionSignatures = { ...partsSignatures, isRequired: '', setRequired: 'Boolean' } as const;

/** A line of text. */
export class TextItem extends Question {
  createResponse(response: string): ItemResponse {
    return this.response(response);
  }
}

serviceClass<GoogleAppsScript.Forms.TextItem>()(TextItem, 'FormApp.TextItem', {
  ...questionSignatures,
  createResponse: 'String',
});

/** A longer text. */
export class ParagraphTextItem extends Question {
  createResponse(response: string): ItemResponse {
    return this.response(response);
  }
}

serviceClass<GoogleAppsScript.Forms.ParagraphTextItem>()(ParagraphTextItem, 'FormApp.ParagraphTextItem', {
  ...questionSignatures,
  createResponse: 'String',
});

/** A day. */
export class DateItem extends Question {
  includesYear(): boolean {
    return this.state().includesYear;
  }

  setIncludesYear(enableYear: boolean): this {
    this.state().includesYear = enableYear;
    return this;
  }

  createResponse(response: Date): ItemResponse {
    return this.response(formatInstant(response.getTime(), this.run.world.files.manifest.timeZone, 'yyyy-MM-dd'));
  }
}

serviceClass<GoogleAppsScript.Forms.DateItem>()(DateItem, 'FormApp.DateItem', {
  ...questionSignatures,
  includesYear: '',
  setIncludesYear: 'Boolean',
  createResponse: 'Date',
});

/** A choice of a question. */
export class Choice {
  constructor(readonly state: ChoiceState) {}

  getValue(): string {
    return this.state.value;
  }
}

serviceClass<GoogleAppsScript.Forms.Choice>()(Choice, 'FormApp.Choice', { getValue: '' });

/** What questions with choices have. */
class ChoiceQuestion extends Question {
  getChoices(): Choice[] {
    return this.state().choices.map((choice) => new Choice({ ...choice }));
  }

  setChoices(choices: Choice[]): this {
    if (choices.length === 0) throw new ServiceFailure('The choices must not be empty.');
    const states = choices.map(({ state }) => ({ ...state }));
    const steering = states.filter(({ goTo }) => goTo !== null).length;
    if (steering > 0 && steering < states.length) {
      throw new ServiceFailure(
        'Choices that use page navigation cannot be combined in the same item with choices that do not use page navigation.',
      );
    }
    if (states.some(({ value }) => value === '')) throw new ServiceFailure('Choice values must not be empty.');
    if (new Set(states.map(({ value }) => value)).size !== states.length) {
      throw new ServiceFailure('Questions cannot have duplicate choice values.');
    }
    this.state().choices = states;
    return this;
  }

  setChoiceValues(values: string[]): this {
    if (values.some((value) => value === null)) throw new ServiceFailure('Choice values must not be null.');
    return this.setChoices(values.map((value) => new Choice({ value, goTo: null })));
  }

  protected refuseUnknown(value: string): void {
    const { choices, otherOption } = this.state();
    if (!otherOption && !choices.some((choice) => choice.value === value)) {
      throw new ServiceFailure(`Invalid response submitted to question: ${value}`);
    }
  }

  protected choiceOf(value: string, navigation?: PageBreakItem | EnumValue | boolean): Choice {
    if (navigation === undefined || typeof navigation === 'boolean') return new Choice({ value, goTo: null });
    return new Choice({ value, goTo: goToOf(navigation) });
  }
}

const choiceSignatures = {
  ...questionSignatures,
  getChoices: '',
  setChoices: 'Choice[]',
  setChoiceValues: 'String[]',
} as const;

/** One of a drop-down list. */
export class ListItem extends ChoiceQuestion {
  createChoice(value: string, navigation?: PageBreakItem | EnumValue): Choice {
    return this.choiceOf(value, navigation);
  }

  createResponse(response: string): ItemResponse {
    this.refuseUnknown(response);
    return this.response(response);
  }
}

serviceClass<GoogleAppsScript.Forms.ListItem>()(ListItem, 'FormApp.ListItem', {
  ...choiceSignatures,
  createChoice: 'String|String,PageBreakItem|String,PageNavigationType',
  createResponse: 'String',
});

/** One of several. */
export class MultipleChoiceItem extends ChoiceQuestion {
  createChoice(value: string, navigation?: PageBreakItem | EnumValue): Choice {
    return this.choiceOf(value, navigation);
  }

  createResponse(response: string): ItemResponse {
    this.refuseUnknown(response);
    return this.response(response);
  }

  hasOtherOption(): boolean {
    return this.state().otherOption;
  }

  showOtherOption(enabled: boolean): this {
    this.state().otherOption = enabled;
    return this;
  }
}

serviceClass<GoogleAppsScript.Forms.MultipleChoiceItem>()(MultipleChoiceItem, 'FormApp.MultipleChoiceItem', {
  ...choiceSignatures,
  createChoice: 'String|String,PageBreakItem|String,PageNavigationType',
  createResponse: 'String',
  hasOtherOption: '',
  showOtherOption: 'Boolean',
});

/** Any of several. */
export class CheckboxItem extends ChoiceQuestion {
  createChoice(value: string): Choice {
    return this.choiceOf(value);
  }

  createResponse(responses: string[]): ItemResponse {
    for (const response of responses) this.refuseUnknown(response);
    return this.response(responses);
  }
}

serviceClass<GoogleAppsScript.Forms.CheckboxItem>()(CheckboxItem, 'FormApp.CheckboxItem', {
  ...choiceSignatures,
  createChoice: 'String',
  createResponse: 'String[]',
});

/** The start of a page. */
export class PageBreakItem extends ItemParts {
  /** Where the page before this one leads when no choice on it says otherwise. */
  setGoToPage(target: PageBreakItem | EnumValue): this {
    this.state().goTo = goToOf(target);
    return this;
  }

  getGoToPage(): PageBreakItem | null {
    const { goTo } = this.state();
    return typeof goTo === 'number' ? new PageBreakItem(this.run, this.form, goTo) : null;
  }

  getPageNavigationType(): EnumValue {
    const { goTo } = this.state();
    return PageNavigationType[typeof goTo === 'number' ? 'GO_TO_PAGE' : (goTo ?? 'CONTINUE')];
  }
}

serviceClass<GoogleAppsScript.Forms.PageBreakItem>()(PageBreakItem, 'FormApp.PageBreakItem', {
  ...partsSignatures,
  setGoToPage: 'PageBreakItem|PageNavigationType',
  getGoToPage: '',
  getPageNavigationType: '',
});

/** A heading. */
export class SectionHeaderItem extends ItemParts {}

serviceClass<GoogleAppsScript.Forms.SectionHeaderItem>()(
  SectionHeaderItem,
  'FormApp.SectionHeaderItem',
  partsSignatures,
);

/** An item as a list of items gives it: it must be taken as what it is before more can be done with it. */
export class Item extends ItemParts {
  asTextItem(): TextItem {
    return new TextItem(this.run, this.form, this.taken('TEXT'));
  }

  asParagraphTextItem(): ParagraphTextItem {
    return new ParagraphTextItem(this.run, this.form, this.taken('PARAGRAPH_TEXT'));
  }

  asListItem(): ListItem {
    return new ListItem(this.run, this.form, this.taken('LIST'));
  }

  asMultipleChoiceItem(): MultipleChoiceItem {
    return new MultipleChoiceItem(this.run, this.form, this.taken('MULTIPLE_CHOICE'));
  }

  asCheckboxItem(): CheckboxItem {
    return new CheckboxItem(this.run, this.form, this.taken('CHECKBOX'));
  }

  asDateItem(): DateItem {
    return new DateItem(this.run, this.form, this.taken('DATE'));
  }

  asPageBreakItem(): PageBreakItem {
    return new PageBreakItem(this.run, this.form, this.taken('PAGE_BREAK'));
  }

  asSectionHeaderItem(): SectionHeaderItem {
    return new SectionHeaderItem(this.run, this.form, this.taken('SECTION_HEADER'));
  }

  private taken(type: string): number {
    const state = this.state();
    if (state.type !== type) throw new ServiceFailure(`Invalid conversion for item type: ${state.type}.`);
    return state.id;
  }
}

serviceClass<GoogleAppsScript.Forms.Item>()(Item, 'FormApp.Item', {
  ...partsSignatures,
  asTextItem: '',
  asParagraphTextItem: '',
  asListItem: '',
  asMultipleChoiceItem: '',
  asCheckboxItem: '',
  asDateItem: '',
  asPageBreakItem: '',
  asSectionHeaderItem: '',
});

function goToOf(target: PageBreakItem | EnumValue): GoTo {
  if (target instanceof PageBreakItem) return target.itemId;
  if (target === PageNavigationType.GO_TO_PAGE) throw new ServiceFailure('GO_TO_PAGE needs a page to go to.');
  return target.text as GoTo;
}
