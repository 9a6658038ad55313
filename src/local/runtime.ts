import { basename } from 'node:path';
import { createStore } from './blank-store';
import { type Clock, clockOf } from './clock';
import { type Execution, execute } from './execution';
import { type FormHands, handsOnForm, openPrefilled } from './people/form-hands';
import { handsOn, type SheetHands } from './people/sheet-hands';
import type { RunContext } from './run';
import { readScriptFiles } from './script-files';
import { mailWindow } from './services/mail-app';
import { AuthMode } from './services/script-app';
import { Spreadsheet } from './services/spreadsheet';
import type { MailState, MenuState, SpreadsheetState, Store, UiState } from './store';
import { cloneStore, copiedFile } from './store-copies';
import {
  type CallVerdict,
  type RunWatcher,
  type ServiceCall,
  type StandaloneState,
  type Surroundings,
  World,
} from './world';

/** What a runtime starts from. */
export interface RuntimeOptions {
  /** The folder that would be pushed: `*.js`, `*.html`, `appsscript.json`. */
  dist: string;
  now: number | Date;
  owner?: string;
  /** Name of the container spreadsheet. */
  name?: string;
  locale?: string;
  /** The spreadsheet's zone; by default the manifest's. */
  timeZone?: string;
  seed?: number;
  /** Real time after which an execution that never ends is stopped; ten seconds unless set. */
  hangMs?: number;
  /** A world to go on with instead of an empty one. */
  snapshot?: Store;
}

/** How a function is run. */
interface RunOptions {
  /** Whose account; by default the owner's. */
  as?: string;
  /**
   * Where the run comes from; by default `editor`. `client` is `google.script.run`: only top-level functions whose name
   * does not end in `_`, and only JSON values either way.
   */
  context?: RunContext;
}

/** Letters that left. */
interface MailHands {
  readonly outbox: readonly MailState[];
  /** Recipients an account may write to in 24 hours; 100 unless set. */
  quota: number;
  /** What `getRemainingDailyQuota` claims; null for the truth. */
  reportedQuota: number | null;
  /** What is really left to an account. */
  remaining(email?: string): number;
}

/** A built script in a world of its own. Errors of the script are in its executions; nothing here throws them. */
export interface Runtime {
  /** The whole state; read it freely. */
  readonly store: Store;
  readonly owner: string;
  /** Names of the script's top-level functions. */
  readonly functions: readonly string[];
  /** Names the content of the script's files. */
  readonly digest: string;
  readonly spreadsheet: SpreadsheetState;
  run(functionName: string, args?: readonly unknown[], options?: RunOptions): Execution;
  /** Opens the file as a person does: menus start afresh, `onOpen` runs as a simple trigger, installed ones follow. */
  open(options?: { as?: string }): Execution[];
  readonly clock: Clock;
  /** A person's hands on every tab; the owner's unless another account is named. */
  sheets(options?: { as?: string }): SheetHands[];
  /** A person's hands on a tab; a tab that is not there throws. */
  sheet(name: string): SheetHands;
  forms(): FormHands[];
  form(id: string): FormHands;
  openPrefilled(url: string): { formId: string; answers: Record<string, string> };
  readonly mail: MailHands;
  menu(): readonly MenuState[];
  readonly ui: UiState;
  /** The button pressed on every alert and prompt, and the text typed into prompts. */
  alertAnswer: string;
  promptAnswer: string;
  /**
   * Asked at every service call, before and after it takes effect. It may run other functions meanwhile, as if at the same
   * moment; about their calls it is not asked.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: a fault-maker that returns nothing is the usual one
  onCall: ((call: ServiceCall) => CallVerdict | void) | null;
  /** Hears of every execution, whoever sets it off. */
  watcher: RunWatcher<Execution> | null;
  /** What becomes of cell writes a killed execution had not flushed. */
  loseUnflushed: 'keep' | 'lose';
  /** What scripts asked for that is not emulated, and faults of the emulation itself; empty in a sound test. */
  readonly notEmulated: readonly string[];
  /**
   * Copies the file with its script, as another account's "Make a copy": what was installed or remembered (triggers,
   * properties, caches) and the form do not come along.
   */
  copyFile(owner: string): Runtime;
  /**
   * A second script in the same world, bound to no file, such as a web app: its own folder, manifest, properties and
   * locks, and the same files, forms, mail and clock.
   */
  join(dist: string): Runtime;
  snapshot(): Store;
  restore(snapshot: Store): void;
}

/** Opens a built script in a world. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const files = readScriptFiles(options.dist);
  const store = options.snapshot
    ? cloneStore(options.snapshot)
    : createStore({
        now: Number(options.now),
        owner: options.owner ?? 'owner@example.com',
        name: options.name ?? 'Untitled spreadsheet',
        locale: options.locale ?? 'vi_VN',
        timeZone: options.timeZone ?? files.manifest.timeZone,
        seed: options.seed ?? 1,
      });
  return runtimeOf(new World(surroundingsOf(store, options.hangMs), files));
}

function surroundingsOf(store: Store, hangMs = 10_000): Surroundings {
  return {
    store,
    running: [],
    watcher: null,
    notEmulated: [],
    injected: new WeakSet(),
    onCall: null,
    isAsking: false,
    hangMs,
    loseUnflushed: 'keep',
    mailQuota: 100,
    reportedQuota: null,
    alertAnswer: 'OK',
    promptAnswer: '',
  };
}

/** `bound` is the script that triggers and people's hands concern. */
function runtimeOf(world: World, bound = world): Runtime {
  const { shared } = world;
  const container = () => world.store.spreadsheets[world.store.script.containerId] as SpreadsheetState;
  const run: Runtime['run'] = (functionName, args = [], { as = world.owner, context = 'editor' } = {}) =>
    execute(world, { functionName, as, context, args: () => args });
  const formHands = (id: string) => {
    const form = world.store.forms[id];
    if (!form) throw new Error(`There is no form ${id}`);
    return handsOnForm(bound, form);
  };
  const sheets = ({ as = bound.owner } = {}) =>
    container().sheets.map((sheet) =>
      handsOn(bound, container(), sheet, as, (...area) => void fireEdit(bound, as, sheet.id, area)),
    );
  return {
    get store() {
      return world.store;
    },
    get owner() {
      return world.owner;
    },
    functions: world.files.functions,
    digest: world.files.digest,
    get spreadsheet() {
      return container();
    },
    run,
    open: ({ as = world.owner } = {}) => openFile(bound, as),
    clock: clockOf(bound),
    sheets,
    sheet(name) {
      const found = sheets().find((sheet) => sheet.name === name);
      if (!found) throw new Error(`There is no tab ${name}`);
      return found;
    },
    forms: () => Object.keys(world.store.forms).map(formHands),
    form: formHands,
    openPrefilled: (url) => openPrefilled(world, url),
    mail: mailHands(world),
    menu: () => world.store.ui.menus,
    get ui() {
      return world.store.ui;
    },
    get alertAnswer() {
      return shared.alertAnswer;
    },
    set alertAnswer(answer) {
      shared.alertAnswer = answer;
    },
    get promptAnswer() {
      return shared.promptAnswer;
    },
    set promptAnswer(answer) {
      shared.promptAnswer = answer;
    },
    get onCall() {
      return shared.onCall;
    },
    set onCall(maker) {
      shared.onCall = maker;
    },
    get watcher() {
      return shared.watcher;
    },
    set watcher(watcher) {
      shared.watcher = watcher;
    },
    get loseUnflushed() {
      return shared.loseUnflushed;
    },
    set loseUnflushed(choice) {
      shared.loseUnflushed = choice;
    },
    get notEmulated() {
      return shared.notEmulated;
    },
    copyFile: (owner) =>
      runtimeOf(new World(surroundingsOf(copiedFile(world.store, owner), shared.hangMs), world.files)),
    join: (dist) => runtimeOf(new World(shared, readScriptFiles(dist), standaloneOf(world, dist)), bound),
    snapshot: () => cloneStore(world.store),
    restore(snapshot) {
      if (shared.running.length > 0) throw new Error('An execution is under way');
      shared.store = cloneStore(snapshot);
    },
  };
}

function mailHands(world: World): MailHands {
  const { shared } = world;
  return {
    get outbox() {
      return world.store.outbox;
    },
    get quota() {
      return shared.mailQuota;
    },
    set quota(recipients) {
      shared.mailQuota = recipients;
    },
    get reportedQuota() {
      return shared.reportedQuota;
    },
    set reportedQuota(recipients) {
      shared.reportedQuota = recipients;
    },
    remaining: (email = world.owner) => Math.max(0, shared.mailQuota - mailWindow(world.store, email).used),
  };
}

/** The same folder is the same script, so that its properties are found again. */
function standaloneOf({ owner }: World, dist: string): StandaloneState {
  return { id: `standalone-${basename(dist)}`, owner };
}

function openFile(world: World, as: string): Execution[] {
  const { store } = world;
  Object.assign(store.ui, { menus: [], sidebar: null, dialogs: [] });
  const args = (run: Parameters<typeof containerOf>[0]) => [{ authMode: AuthMode.LIMITED, source: containerOf(run) }];
  const simple = world.files.declares('onOpen')
    ? [execute(world, { functionName: 'onOpen', as, context: 'simple', args })]
    : [];
  const installed = store.triggers
    .filter(({ source, event, disabled }) => source === 'SPREADSHEETS' && event === 'ON_OPEN' && !disabled)
    .map(({ id, handler, owner }) =>
      execute(world, {
        functionName: handler,
        as: owner,
        context: 'trigger',
        args: (run) => [{ authMode: AuthMode.FULL, source: containerOf(run), triggerUid: id }],
      }),
    );
  return [...simple, ...installed];
}

function fireEdit(
  world: World,
  as: string,
  sheetId: number,
  [row, column, rows, columns]: [number, number, number, number],
): Execution[] {
  const event = (run: Parameters<typeof containerOf>[0]) => {
    const source = containerOf(run);
    return { source, range: source.getSheetById(sheetId)?.getRange(row, column, rows, columns) };
  };
  const fired: Execution[] = [];
  if (world.files.declares('onEdit')) {
    const args = (run: Parameters<typeof containerOf>[0]) => [{ ...event(run), authMode: AuthMode.LIMITED }];
    fired.push(execute(world, { functionName: 'onEdit', as, context: 'simple', args }));
  }
  for (const { id, handler, owner, source, event: kind, disabled } of world.store.triggers) {
    if (source !== 'SPREADSHEETS' || kind !== 'ON_EDIT' || disabled) continue;
    const args = (run: Parameters<typeof containerOf>[0]) => [
      { ...event(run), authMode: AuthMode.FULL, triggerUid: id },
    ];
    fired.push(execute(world, { functionName: handler, as: owner, context: 'trigger', args }));
  }
  return fired;
}

function containerOf(run: ConstructorParameters<typeof Spreadsheet>[0]): Spreadsheet {
  const { store } = run.world;
  return new Spreadsheet(run, store.spreadsheets[store.script.containerId] as SpreadsheetState);
}
