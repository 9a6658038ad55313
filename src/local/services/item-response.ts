import { serviceClass } from '../service-class';

/** An answer to one question. */
export class ItemResponse {
  constructor(
    private readonly item: object,
    readonly itemId: number,
    readonly value: string | string[],
  ) {}

  getItem(): object {
    return this.item;
  }

  getResponse(): string | string[] {
    return this.value;
  }
}

serviceClass<GoogleAppsScript.Forms.ItemResponse>()(ItemResponse, 'FormApp.ItemResponse', {
  getItem: '',
  getResponse: '',
});
