import type { ScriptFiles } from './script-files';
import type { Store, UserState } from './store';

/** A service call, as a fault-maker sees it: `before` it takes effect and `after`. */
export interface ServiceCall {
  /** `Range.setValues`. */
  readonly name: string;
  /** Its place among the calls of its execution, from 0. */
  readonly index: number;
  readonly phase: 'before' | 'after';
  readonly functionName: string;
  readonly args: readonly unknown[];
}

/** What a fault-maker answers: nothing, `'kill'` to end the execution there, or an error the script gets. */
export type CallVerdict = 'kill' | Error | undefined;

/** Hears of every execution: that one begins, and once it is over what became of it. */
export interface RunWatcher<Account = unknown> {
  begins(): void;
  ended(account: Account): void;
}

/** What all scripts of a world share: the store, and how the world misbehaves. */
export interface Surroundings {
  store: Store;
  /** Executions under way, the innermost last. */
  readonly running: object[];
  watcher: RunWatcher | null;
  /** What scripts asked for and this emulation does not know, and faults of its own. */
  readonly notEmulated: string[];
  // biome-ignore lint/suspicious/noConfusingVoidType: a fault-maker that returns nothing is the usual one
  onCall: ((call: ServiceCall) => CallVerdict | void) | null;
  /** True while the fault-maker thinks; what it runs meanwhile is not asked about. */
  isAsking: boolean;
  /** Errors a fault-maker has injected. */
  readonly injected: WeakSet<object>;
  /** Real time after which an execution that never ends is stopped. */
  readonly hangMs: number;
  loseUnflushed: 'keep' | 'lose';
  /** Recipients an account may write to in a day. */
  mailQuota: number;
  /** What `getRemainingDailyQuota` claims; null for the truth. */
  reportedQuota: number | null;
  /** The button people press on `Ui.alert`, and what they type in a prompt. */
  alertAnswer: string;
  promptAnswer: string;
}

/** One script and what surrounds it: the one bound to the container spreadsheet, or one that stands alone beside it. */
export class World {
  /** Locks of this script held now, by name. */
  readonly locks = new Map<string, HeldLock>();

  constructor(
    readonly shared: Surroundings,
    readonly files: ScriptFiles,
    private readonly standalone: StandaloneState | null = null,
  ) {}

  get store(): Store {
    return this.shared.store;
  }

  get scriptId(): string {
    return this.standalone?.id ?? this.store.script.id;
  }

  get owner(): string {
    return this.standalone?.owner ?? this.store.script.owner;
  }

  /** The file this script is bound to. */
  get containerId(): string | null {
    return this.standalone ? null : this.store.script.containerId;
  }

  /** The properties of this script. */
  get scriptProperties(): Record<string, string> {
    const { properties } = this.store;
    if (!this.standalone) return properties.script;
    const own = properties.standalone[this.standalone.id] ?? {};
    properties.standalone[this.standalone.id] = own;
    return own;
  }
}

/** A script that is bound to no file. */
export interface StandaloneState {
  readonly id: string;
  readonly owner: string;
}

/** A lock and the execution that holds it. */
export interface HeldLock {
  readonly run: object;
  readonly handle: object;
}

/** The account of this address, made at its first use. */
export function userState(store: Store, email: string): UserState {
  const known = store.users[email];
  if (known) return known;
  const fresh = { mail: { since: null, used: 0 }, triggerRuntime: { since: null, used: 0 } };
  store.users[email] = fresh;
  return fresh;
}
