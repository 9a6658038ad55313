import { drawId } from '../chance';
import { ServiceFailure } from '../failures';
import { isQuestion, writeResponse } from '../forms-table';
import type { Run } from '../run';
import { serviceClass } from '../service-class';
import type { FormAnswer, FormItemState, FormResponseState, FormState } from '../store';
import { Item } from './form-items';
import { formPublishedUrl, responseEditUrl } from './form-urls';
import { ItemResponse } from './item-response';

/** Types of which an unanswered question comes back as `''`; of the others it is left out. */
const BLANK_WHEN_UNANSWERED = ['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'DATETIME', 'TIME', 'DURATION'];

/** A response: one that was submitted, or one that a script puts together. */
export class FormResponse {
  private wasRead = false;
  private readonly draft = new Map<number, string | string[]>();

  constructor(
    private readonly run: Run,
    private readonly form: FormState,
    private stored: FormResponseState | null,
  ) {}

  getId(): string | null {
    return this.stored?.id ?? null;
  }

  getTimestamp(): Date | null {
    return this.stored && new Date(this.stored.timestamp);
  }

  getRespondentEmail(): string {
    return this.form.collectEmail ? (this.stored?.respondentEmail ?? '') : '';
  }

  getEditResponseUrl(): string | null {
    return this.stored && responseEditUrl(this.form.publishedId, this.stored.editToken);
  }

  getItemResponses(): ItemResponse[] {
    this.countReading();
    return this.form.items.filter(isQuestion).flatMap((item) => {
      const value = this.answerTo(item);
      return value === undefined ? [] : [this.itemResponse(item, value)];
    });
  }

  getResponseForItem({ itemId }: Item): ItemResponse | null {
    this.countReading();
    const item = this.form.items.find(({ id }) => id === itemId);
    const value = item && this.answerTo(item);
    return value === undefined ? null : this.itemResponse(item as FormItemState, value);
  }

  withItemResponse({ itemId, value }: ItemResponse): this {
    this.draft.set(itemId, value);
    return this;
  }

  toPrefilledUrl(): string {
    const entries = this.form.items.flatMap(({ id, entryId }) => {
      const value = this.draft.get(id);
      return value === undefined ? [] : [value].flat().map((part) => `&entry.${entryId}=${encodeURIComponent(part)}`);
    });
    return `${formPublishedUrl(this.form.publishedId)}?usp=pp_url${entries.join('')}`;
  }

  /** Stores the response. Unlike a person's, a script's fires no trigger. */
  submit(): this {
    if (this.stored) throw new ServiceFailure('This response has already been submitted.');
    const { form } = this;
    if (!form.published || !form.acceptingResponses) throw new ServiceFailure('This form is not accepting responses.');
    if (form.limitOneResponsePerUser)
      throw new ServiceFailure('Scripts cannot submit to a form limited to one response per user.');
    const { store } = this.run.world;
    const answers: FormAnswer[] = form.items.flatMap(({ id }) => {
      const value = this.draft.get(id);
      return value === undefined ? [] : [{ itemId: id, value }];
    });
    this.stored = {
      id: drawId(store.random, 66),
      editToken: drawId(store.random, 40),
      timestamp: this.run.now,
      respondentEmail: '',
      answers,
    };
    form.responses.push(this.stored);
    writeResponse(store, form, this.stored);
    return this;
  }

  private answerTo(item: FormItemState): string | string[] | undefined {
    const value = this.stored
      ? this.stored.answers.find(({ itemId }) => itemId === item.id)?.value
      : this.draft.get(item.id);
    if (value !== undefined) return value;
    return this.stored && BLANK_WHEN_UNANSWERED.includes(item.type) ? '' : undefined;
  }

  private itemResponse(item: FormItemState, value: string | string[]): ItemResponse {
    return new ItemResponse(new Item(this.run, this.form, item.id), item.id, value);
  }

  private countReading(): void {
    if (!this.wasRead && this.stored) this.run.dataCalls += 1;
    this.wasRead = true;
  }
}

serviceClass<GoogleAppsScript.Forms.FormResponse>()(FormResponse, 'FormApp.FormResponse', {
  getId: '',
  getTimestamp: '',
  getRespondentEmail: '',
  getEditResponseUrl: '',
  getItemResponses: '',
  getResponseForItem: 'Item',
  withItemResponse: 'ItemResponse',
  toPrefilledUrl: '',
  submit: '',
});
