import { isQuestion } from '../forms-table';
import { FormRefusal } from '../people/form-pages';
import { createRuntime, type Runtime } from '../runtime';
import type { Json, Store } from '../store';
import { Delivery, type MailServer } from './delivery';
import { formPicture } from './form-picture';
import { bareAddress } from './mailboxes';
import type { Deed, Letter, MethodName, Methods, Reply, RunPicture, Submitted, Troubles } from './messages';
import { befall } from './mishaps';
import { momentIn } from './moments';
import { checkedParams, isMethod } from './params';
import { PassingTime } from './passing-time';
import { workspacePicture } from './picture';
import { Refusal } from './refusal';
import { RunLog } from './run-log';
import { formSentence, SENTENCES } from './sentences';
import { SheetDeeds } from './sheet-deeds';
import { TabPictures } from './tab-picture';
import { TabWatch } from './tab-watch';
import { TroubleMaker } from './troubles';
import type { WorkspaceWords } from './words';
import { worldEssence } from './world-essence';

/** What a workspace is opened with. */
export interface WorkspaceOptions {
  /** The folder that would be pushed. */
  readonly dist: string;
  readonly words: WorkspaceWords;
  /** Makes the world the workspace begins with, and begins again with. */
  begin(): Runtime;
  /** What a workspace left when it was last closed. */
  readonly saved?: SavedWorkspace | undefined;
  /** Where letters are delivered to besides standing in mailboxes. */
  readonly mailServer?: MailServer | undefined;
  /** Hears what goes wrong unexpectedly while nobody waits for an answer. */
  complain(error: unknown): void;
}

/** All that a workspace has to remember, as plain JSON. */
export interface SavedWorkspace {
  /** Names the script it was left with. */
  readonly script: string;
  readonly store: Store;
  readonly account: string;
  readonly shown: number;
  readonly runs: readonly RunPicture[];
  readonly troubles: Troubles;
  /** How many letters of the outbox have been delivered; null where none are. */
  readonly delivered: number | null;
}

type Handlers = { readonly [M in MethodName]: (params: Methods[M]['params']) => Methods[M]['data'] };

/** A file, its people and its clock, as the pages of the workspace show and change them. */
export class Workspace {
  /** Rises with every change; above all that were given before a restart. */
  revision = Date.now();
  shown = 1;
  account: string;
  readonly runLog: RunLog;
  readonly tabWatch = new TabWatch();
  readonly troubles = new TroubleMaker(() => this.runtime);
  readonly deeds = new SheetDeeds(
    () => this.runtime,
    () => this.account,
  );
  private readonly tabs = new TabPictures();
  private readonly listeners = new Set<(revision: number) => void>();
  private known: { revision: number; essence: string } | null = null;
  readonly time = new PassingTime({
    runtime: () => this.runtime,
    essence: () => this.essence(),
    skipped: (functionName) => this.runLog.skipped(functionName),
    firesTwice: () => this.troubles.armed.twice,
    moved: () => this.changed(),
    failed: (error) => {
      this.options.complain(error);
      this.changed();
    },
  });
  /** Delivery of letters to a real server, where one was named. */
  readonly delivery: Delivery | null;
  runtime: Runtime;

  constructor(private readonly options: WorkspaceOptions) {
    const { dist, saved, words } = options;
    this.runtime = saved ? createRuntime({ dist, now: saved.store.clock.now, snapshot: saved.store }) : options.begin();
    this.account = saved?.account ?? this.firstAccount();
    this.shown = saved?.shown ?? 1;
    this.runLog = new RunLog(
      {
        look: () => this.tabWatch.look(this.runtime.spreadsheet.sheets, this.revision + 1),
        letters: () => this.runtime.mail.outbox,
        timeZone: () => this.runtime.spreadsheet.timeZone,
        titleOf: words.titleOf,
      },
      saved?.runs,
    );
    const { mailServer } = options;
    const outbox = () => this.runtime.mail.outbox;
    // Letters that left before anyone asked for delivery have been read where they are.
    this.delivery = mailServer
      ? new Delivery(mailServer, outbox, saved?.delivered ?? outbox().length, () => this.changed())
      : null;
    this.attach(saved?.troubles);
    if (saved && saved.script !== this.runtime.digest) this.reopen();
  }

  /** Leaves the clock where it is and delivers nothing more; resolves when no letter is under way. */
  async close(): Promise<void> {
    this.time.stop();
    await this.delivery?.close();
  }

  get words(): WorkspaceWords {
    return this.options.words;
  }

  /** Answers a call of a page; what is refused comes back as a {@link Refusal} thrown. */
  call(method: string, params: unknown): Methods[MethodName]['data'] {
    if (!isMethod(method)) throw new Refusal(SENTENCES.noMethod, 404);
    const handler = this.handlers[method] as (params: unknown) => Methods[MethodName]['data'];
    return handler(checkedParams(method, params));
  }

  /** Calls back with each new revision, until the function it gives is called. */
  onChange(listener: (revision: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What has to be kept to go on from here. */
  save(): SavedWorkspace {
    return {
      script: this.runtime.digest,
      store: this.runtime.store,
      account: this.account,
      shown: this.shown,
      runs: this.runLog.runs,
      troubles: this.troubles.armed,
      delivered: this.delivery?.next ?? null,
    };
  }

  private readonly handlers: Handlers = {
    picture: () => workspacePicture(this),
    tab: ({ tab, since }) => {
      const { spreadsheet } = this.runtime;
      const sheet = spreadsheet.sheets.find(({ id }) => id === tab);
      if (!sheet) throw new Refusal(SENTENCES.noTab);
      return this.tabs.draw(spreadsheet, sheet, this.tabWatch.of(tab), this.account, since);
    },
    type: (params) => this.deed('person', () => this.deeds.edit('type', params)),
    paste: (params) => this.deed('person', () => this.deeds.edit('paste', params)),
    clear: (params) => this.deed('person', () => this.deeds.edit('clear', params)),
    insertRows: (params) => this.deed('person', () => this.deeds.edit('insertRows', params)),
    deleteRows: (params) => this.deed('person', () => this.deeds.edit('deleteRows', params)),
    insertColumns: (params) => this.deed('person', () => this.deeds.edit('insertColumns', params)),
    deleteColumns: (params) => this.deed('person', () => this.deeds.edit('deleteColumns', params)),
    moveColumn: (params) => this.deed('person', () => this.deeds.edit('moveColumn', params)),
    sort: (params) => this.deed('person', () => this.deeds.edit('sort', params)),
    resizeColumn: (params) => this.deed('person', () => this.deeds.edit('resizeColumn', params)),
    undo: () => this.deed('person', () => this.deeds.turn('takeBack')),
    redo: () => this.deed('person', () => this.deeds.turn('doAgain')),
    sitDown: ({ account }) => this.sitDown(account),
    menu: ({ functionName }) => this.menu(functionName),
    closeSidebar: () =>
      this.deed('person', () => {
        this.runtime.ui.sidebar = null;
      }),
    client: ({ functionName, args }) => this.client(functionName, args),
    form: ({ url }) => formPicture(this.runtime.store, url),
    submit: (params) => this.submit(params),
    mailbox: ({ address }) => ({ letters: this.lettersTo(address) }),
    passTo: ({ moment }) => {
      const instant = Date.parse(moment);
      if (instant <= this.runtime.clock.now()) throw new Refusal(SENTENCES.timeBack);
      this.runLog.because('clock');
      this.time.passTo(instant);
      this.changed();
      return {};
    },
    stopTime: () => {
      this.time.stop();
      this.changed();
      return {};
    },
    arm: (troubles) => this.deed('person', () => this.troubles.arm(troubles)),
    spoil: ({ mishap }) => this.deed('person', () => befall(this.runtime.store, mishap)),
    startAgain: () => this.startAgain(),
  };

  private deed(cause: RunPicture['cause'], act: () => void, args: readonly unknown[] = []): Deed {
    const before = this.runLog.latest();
    this.runLog.because(cause, args);
    try {
      act();
    } finally {
      this.runLog.because('clock');
      this.changed();
    }
    return { runs: this.runLog.since(before) };
  }

  private changed(): void {
    this.tabWatch.look(this.runtime.spreadsheet.sheets, this.revision + 1);
    this.revision += 1;
    for (const listener of this.listeners) listener(this.revision);
    this.delivery?.deliver();
  }

  private sitDown(account: string): Deed {
    if (!this.words.accounts.some(({ email }) => email === account)) throw new Refusal(SENTENCES.noAccount);
    return this.deed('person', () => {
      this.account = account;
      this.deeds.history.forget();
      this.runtime.open({ as: account });
    });
  }

  /** Loads menus and sidebar of a script that was built anew since; what they were is still in the store. */
  private reopen(): void {
    const wasShown = this.runtime.ui.sidebar !== null;
    this.deed('person', () => {
      this.runtime.open({ as: this.account });
      if (wasShown) this.runAtScreen(this.words.opensSidebar, [], 'menu');
    });
  }

  private menu(functionName: string): Deed {
    if (!this.runtime.menu().some((menu) => offers(menu, functionName))) throw new Refusal(SENTENCES.noFunction);
    return this.deed('person', () => this.runAtScreen(functionName, [], 'menu'));
  }

  private client(functionName: string, args: Json[]): Methods['client']['data'] {
    let execution: ReturnType<Runtime['run']> | undefined;
    this.deed(
      'sidebar',
      () => {
        execution = this.runAtScreen(functionName, args, 'client');
      },
      args,
    );
    if (execution?.ok) return { ok: true, value: execution.value as Json };
    const { name = '', message = '' } = execution?.error ?? {};
    return { ok: false, message: name ? `${name}: ${message}` : message };
  }

  /** A page that a script shows anew replaces the one before, even where both are the same. */
  private runAtScreen(functionName: string, args: readonly Json[], context: 'menu' | 'client') {
    const { sidebar } = this.runtime.ui;
    const execution = this.runtime.run(functionName, args, { as: this.account, context });
    if (this.runtime.ui.sidebar !== sidebar) this.shown += 1;
    return execution;
  }

  private submit({ formId, answers, edit }: Methods['submit']['params']): Submitted {
    const form = this.runtime.forms().find(({ id }) => id === formId);
    if (!form) throw new Refusal(SENTENCES.noForm);
    // The page shows every answer an edited response had, so what it leaves out has been blanked.
    const blanks = edit === undefined ? [] : questionIds(form).map((id) => [id, ''] as const);
    const given = Object.entries(answers).map(([id, answer]) => [Number(id), answer] as const);
    let editUrl: string | null = null;
    try {
      const deed = this.deed('form', () => {
        const sent = form.submit(new Map([...blanks, ...given]), edit === undefined ? {} : { edit });
        editUrl = form.state.allowResponseEdits ? sent.editUrl : null;
      });
      return { ...deed, message: form.state.confirmationMessage, editUrl };
    } catch (thrown) {
      if (thrown instanceof FormRefusal) throw new Refusal(formSentence(thrown));
      throw thrown;
    }
  }

  private lettersTo(address: string): Letter[] {
    const { timeZone } = this.runtime.spreadsheet;
    const wanted = bareAddress(address);
    return this.runtime.mail.outbox
      .filter(({ to, cc, bcc }) => [...to, ...cc, ...bcc].some((recipient) => bareAddress(recipient) === wanted))
      .map((mail) => ({
        id: mail.id,
        at: momentIn(timeZone, mail.at),
        from: { name: mail.senderName, address: mail.from },
        to: mail.to,
        cc: mail.cc,
        replyTo: mail.replyTo,
        subject: mail.subject,
        text: mail.body,
        html: mail.htmlBody,
        attachments: mail.attachments.map(({ name, base64 }) => ({ name, bytes: Buffer.byteLength(base64, 'base64') })),
      }))
      .reverse();
  }

  private startAgain(): Deed {
    this.time.stop();
    return this.deed('person', () => {
      this.runtime = this.options.begin();
      this.account = this.firstAccount();
      this.shown += 1;
      this.runLog.runs = [];
      this.deeds.history.forget();
      this.delivery?.startAgain();
      this.attach();
    });
  }

  private attach(troubles?: Troubles): void {
    this.runtime.watcher = this.runLog;
    this.troubles.attach(troubles);
    this.changed();
  }

  private firstAccount(): string {
    return this.words.accounts[0]?.email ?? this.runtime.owner;
  }

  private essence(): string {
    if (this.known?.revision !== this.revision) {
      this.known = { revision: this.revision, essence: worldEssence(this.runtime.store, this.tabWatch, this.words) };
    }
    return this.known.essence;
  }
}

/** What a call gives, with a refusal as the sentence it is. */
export function replyOf(act: () => Methods[MethodName]['data']): { status: number; reply: Reply<MethodName> } {
  try {
    return { status: 200, reply: { ok: true, data: act() } };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { status: thrown.status, reply: { ok: false, message: thrown.message } };
  }
}

type Menu = ReturnType<Runtime['menu']>[number];

function offers({ entries }: Menu, functionName: string): boolean {
  return entries.some((entry) =>
    entry.kind === 'menu'
      ? offers(entry.menu, functionName)
      : entry.kind === 'item' && entry.functionName === functionName,
  );
}

function questionIds(form: ReturnType<Runtime['form']>): number[] {
  return form
    .pages()
    .flatMap(({ items }) => items)
    .filter(isQuestion)
    .map(({ id }) => id);
}
