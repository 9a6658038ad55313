import { drawInteger } from '../chance';
import { COST } from '../costs';
import { ServiceFailure, TEXT } from '../failures';
import { linkForm, responsesTab } from '../forms-table';
import type { Run } from '../run';
import { type EnumValue, enumeration, type Newer, serviceClass } from '../service-class';
import type { FormState } from '../store';
import {
  CheckboxItem,
  DateItem,
  Item,
  type ItemParts,
  ListItem,
  MultipleChoiceItem,
  PageBreakItem,
  ParagraphTextItem,
  SectionHeaderItem,
  TextItem,
} from './form-items';
import { FormResponse } from './form-response';
import { formEditUrl, formPublishedUrl } from './form-urls';
import { User } from './session';

export const DestinationType = enumeration('DestinationType', ['SPREADSHEET']);

/** Tells whether an account may open and change a form. */
export function mayChange({ owner, editors }: FormState, account: string): boolean {
  return owner === account || editors.includes(account);
}

/** A form. */
export class Form {
  constructor(
    private readonly run: Run,
    private readonly state: FormState,
  ) {}

  getId(): string {
    return this.state.id;
  }

  getTitle(): string {
    return this.state.title;
  }

  setTitle(title: string): this {
    return this.set({ title });
  }

  getDescription(): string {
    return this.state.description;
  }

  setDescription(description: string): this {
    return this.set({ description });
  }

  getConfirmationMessage(): string {
    return this.state.confirmationMessage;
  }

  setConfirmationMessage(confirmationMessage: string): this {
    return this.set({ confirmationMessage });
  }

  getCustomClosedFormMessage(): string {
    return this.state.closedMessage;
  }

  setCustomClosedFormMessage(closedMessage: string): this {
    return this.set({ closedMessage });
  }

  canEditResponse(): boolean {
    return this.state.allowResponseEdits;
  }

  setAllowResponseEdits(allowResponseEdits: boolean): this {
    return this.set({ allowResponseEdits });
  }

  collectsEmail(): boolean {
    return this.state.collectEmail;
  }

  setCollectEmail(collectEmail: boolean): this {
    return this.set({ collectEmail });
  }

  setLimitOneResponsePerUser(limitOneResponsePerUser: boolean): this {
    return this.set({ limitOneResponsePerUser });
  }

  setProgressBar(progressBar: boolean): this {
    return this.set({ progressBar });
  }

  setShowLinkToRespondAgain(showLinkToRespondAgain: boolean): this {
    return this.set({ showLinkToRespondAgain });
  }

  setPublishingSummary(publishingSummary: boolean): this {
    return this.set({ publishingSummary });
  }

  /** Only accounts of an organisation have the setting. */
  setRequireLogin(): never {
    throw new ServiceFailure('This operation is not supported for this account.');
  }

  isAcceptingResponses(): boolean {
    return this.state.published && this.state.acceptingResponses;
  }

  setAcceptingResponses(acceptingResponses: boolean): this {
    if (acceptingResponses && !this.state.published) {
      throw new ServiceFailure('Cannot accept responses on an unpublished form.');
    }
    return this.set({ acceptingResponses });
  }

  isPublished(): boolean {
    return this.state.published;
  }

  /** Publishing opens the form, withdrawing closes it. */
  setPublished(published: boolean): this {
    return this.set({ published, acceptingResponses: published });
  }

  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  addTextItem(): TextItem {
    return new TextItem(this.run, this.state, this.add('TEXT'));
  }

  addParagraphTextItem(): ParagraphTextItem {
    return new ParagraphTextItem(this.run, this.state, this.add('PARAGRAPH_TEXT'));
  }

  addListItem(): ListItem {
    return new ListItem(this.run, this.state, this.add('LIST'));
  }

  addMultipleChoiceItem(): MultipleChoiceItem {
    return new MultipleChoiceItem(this.run, this.state, this.add('MULTIPLE_CHOICE'));
  }

  addCheckboxItem(): CheckboxItem {
    return new CheckboxItem(this.run, this.state, this.add('CHECKBOX'));
  }

  addDateItem(): DateItem {
    return new DateItem(this.run, this.state, this.add('DATE'));
  }

  addPageBreakItem(): PageBreakItem {
    return new PageBreakItem(this.run, this.state, this.add('PAGE_BREAK'));
  }

  addSectionHeaderItem(): SectionHeaderItem {
    return new SectionHeaderItem(this.run, this.state, this.add('SECTION_HEADER'));
  }

  getItems(itemType?: EnumValue): Item[] {
    return this.state.items
      .filter(({ type }) => itemType === undefined || type === itemType.text)
      .map(({ id }) => new Item(this.run, this.state, id));
  }

  getItemById(id: number): Item | null {
    return this.state.items.some((item) => item.id === id) ? new Item(this.run, this.state, id) : null;
  }

  moveItem(from: number | ItemParts, to: number): Item {
    const index = typeof from === 'number' ? from : from.getIndex();
    const { items } = this.state;
    const [moved] = items.splice(index, 1);
    if (!moved || to < 0 || to > items.length) throw new ServiceFailure('Invalid argument: index');
    items.splice(to, 0, moved);
    return new Item(this.run, this.state, moved.id);
  }

  /** Removes an item; the column of its answers stays. Pages and choices that led to it go on to the next page. */
  deleteItem(which: number | ItemParts): void {
    const index = typeof which === 'number' ? which : which.getIndex();
    const [removed] = this.state.items.splice(index, 1);
    if (!removed) throw new ServiceFailure('Invalid argument: index');
    for (const item of this.state.items) {
      if (item.goTo === removed.id) item.goTo = 'CONTINUE';
      for (const choice of item.choices) if (choice.goTo === removed.id) choice.goTo = 'CONTINUE';
    }
  }

  /** Links a tab of a spreadsheet; it stands there after the next flush, not before. */
  setDestination(_type: EnumValue, id: string): this {
    const { store } = this.run.world;
    const spreadsheet = store.spreadsheets[id];
    if (!spreadsheet) throw new ServiceFailure(TEXT.noAccess);
    this.run.deferUntilFlush(() => linkForm(store, this.state, spreadsheet));
    return this;
  }

  removeDestination(): this {
    const tab = responsesTab(this.run.world.store, this.state);
    if (tab) tab.sheet.responses = null;
    return this.set({ destination: null });
  }

  getDestinationId(): string {
    if (!this.state.destination) throw new ServiceFailure('The form currently has no response destination.');
    return this.state.destination.spreadsheetId;
  }

  getDestinationType(): EnumValue {
    this.getDestinationId();
    return DestinationType.SPREADSHEET;
  }

  /** All responses, or those of an instant and later. */
  getResponses(timestamp?: Date): FormResponse[] {
    const since = timestamp?.getTime() ?? Number.NEGATIVE_INFINITY;
    const found = this.state.responses.filter((response) => response.timestamp >= since);
    this.run.charge(found.length * COST.readResponse);
    return found.map((response) => new FormResponse(this.run, this.state, structuredClone(response)));
  }

  getResponse(responseId: string): FormResponse {
    const found = this.state.responses.find(({ id }) => id === responseId);
    if (!found) throw new ServiceFailure(`No response with the given ID: ${responseId}`);
    return new FormResponse(this.run, this.state, structuredClone(found));
  }

  /** Empties the form's own store of responses; what a spreadsheet holds of them stays there. */
  deleteAllResponses(): this {
    return this.set({ responses: [] });
  }

  createResponse(): FormResponse {
    return new FormResponse(this.run, this.state, null);
  }

  getPublishedUrl(): string {
    return formPublishedUrl(this.state.publishedId);
  }

  /** Shares the form with an account, as its page's “Add collaborators” does. */
  addEditor(editor: string | User): this {
    const email = typeof editor === 'string' ? editor : editor.getEmail();
    if (!email.includes('@')) throw new ServiceFailure(`Invalid argument: ${email}`);
    if (!mayChange(this.state, email)) this.state.editors.push(email);
    return this;
  }

  /** Those who may change it; the reference leaves open whether the owner is one of them, here it is. */
  getEditors(): User[] {
    return [this.state.owner, ...this.state.editors].map((email) => new User(email));
  }

  /** Takes an account off the editors; the owner stays. */
  removeEditor(editor: string | User): this {
    const email = typeof editor === 'string' ? editor : editor.getEmail();
    return this.set({ editors: this.state.editors.filter((other) => other !== email) });
  }

  getEditUrl(): string {
    return formEditUrl(this.state.id);
  }

  getSummaryUrl(): string {
    return formPublishedUrl(this.state.publishedId).replace('viewform', 'viewanalytics');
  }

  shortenFormUrl(url: string): string {
    if (!url.startsWith('https://docs.google.com/forms/')) throw new ServiceFailure('Invalid argument: url');
    return `https://forms.gle/${this.state.publishedId.slice(0, 17)}`;
  }

  private set(changes: Partial<FormState>): this {
    Object.assign(this.state, changes);
    return this;
  }

  private add(type: string): number {
    const { random } = this.run.world.store;
    const id = drawInteger(random, 1, 2_000_000_000);
    const hasChoices = ['LIST', 'MULTIPLE_CHOICE', 'CHECKBOX'].includes(type);
    this.state.items.push({
      id,
      entryId: drawInteger(random, 1, 2_000_000_000),
      type,
      title: '',
      helpText: '',
      required: false,
      choices: hasChoices ? [{ value: '', goTo: null }] : [],
      otherOption: false,
      goTo: null,
      includesYear: true,
    });
    return id;
  }
}

serviceClass<
  GoogleAppsScript.Forms.Form &
    Newer<'isPublished' | 'setPublished' | 'supportsAdvancedResponderPermissions' | 'setRequireLogin'>
>()(Form, 'FormApp.Form', {
  getId: '',
  getTitle: '',
  setTitle: 'String',
  getDescription: '',
  setDescription: 'String',
  getConfirmationMessage: '',
  setConfirmationMessage: 'String',
  getCustomClosedFormMessage: '',
  setCustomClosedFormMessage: 'String',
  canEditResponse: '',
  setAllowResponseEdits: 'Boolean',
  collectsEmail: '',
  setCollectEmail: 'Boolean',
  setLimitOneResponsePerUser: 'Boolean',
  setProgressBar: 'Boolean',
  setShowLinkToRespondAgain: 'Boolean',
  setPublishingSummary: 'Boolean',
  setRequireLogin: 'Boolean',
  isAcceptingResponses: '',
  setAcceptingResponses: 'Boolean',
  isPublished: '',
  setPublished: 'Boolean',
  supportsAdvancedResponderPermissions: '',
  addTextItem: '',
  addParagraphTextItem: '',
  addListItem: '',
  addMultipleChoiceItem: '',
  addCheckboxItem: '',
  addDateItem: '',
  addPageBreakItem: '',
  addSectionHeaderItem: '',
  getItems: '|ItemType',
  getItemById: 'Integer',
  moveItem: 'Integer,Integer|Item,Integer',
  deleteItem: 'Integer|Item',
  setDestination: 'DestinationType,String',
  removeDestination: '',
  getDestinationId: '',
  getDestinationType: '',
  getResponses: '|Date',
  getResponse: 'String',
  deleteAllResponses: '',
  createResponse: '',
  getPublishedUrl: '',
  addEditor: 'String|User',
  getEditors: '',
  removeEditor: 'String|User',
  getEditUrl: '',
  getSummaryUrl: '',
  shortenFormUrl: 'String',
});
