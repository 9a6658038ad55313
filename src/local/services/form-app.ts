import { drawId } from '../chance';
import { ServiceFailure, TEXT } from '../failures';
import type { Run } from '../run';
import { serviceClass } from '../service-class';
import { DestinationType, Form, mayChange } from './form';
import { ItemType, PageNavigationType } from './form-items';

/** The door to forms: an account reaches its own and those it was made an editor of, and no others. */
export class FormApp {
  constructor(private readonly run: Run) {}

  /** The title names the file; what respondents see is blank until `setTitle`. Unpublished unless asked otherwise. */
  create(title: string, isPublished = false): Form {
    if (title === '') throw new ServiceFailure('Invalid argument: title');
    const { store } = this.run.world;
    const id = drawId(store.random, 44);
    store.forms[id] = {
      id,
      publishedId: `1FAIpQL${drawId(store.random, 49)}`,
      owner: this.run.as,
      editors: [],
      fileName: title,
      title: '',
      description: '',
      confirmationMessage: '',
      closedMessage: '',
      published: isPublished,
      acceptingResponses: isPublished,
      allowResponseEdits: false,
      collectEmail: false,
      limitOneResponsePerUser: false,
      progressBar: false,
      showLinkToRespondAgain: true,
      publishingSummary: false,
      items: [],
      responses: [],
      destination: null,
    };
    return new Form(this.run, store.forms[id]);
  }

  openById(id: string): Form {
    const state = this.run.world.store.forms[id];
    if (!state || !mayChange(state, this.run.as)) throw new ServiceFailure(TEXT.noAccess);
    return new Form(this.run, state);
  }

  openByUrl(url: string): Form {
    const id = /\/forms\/d\/([\w-]+)\/edit/.exec(url)?.[1];
    if (id === undefined) throw new ServiceFailure('Invalid argument: url');
    return this.openById(id);
  }
}

serviceClass<GoogleAppsScript.Forms.FormApp>()(
  FormApp,
  'FormApp',
  { create: 'String|String,Boolean', openById: 'String', openByUrl: 'String' },
  { constants: { DestinationType, ItemType, PageNavigationType } },
);
