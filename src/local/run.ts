import { COST, RUN_LIMIT_MS, SIMPLE_TRIGGER_LIMIT_MS } from './costs';
import { Killed, NotEmulated, ServiceFailure, TEXT } from './failures';
import type { Realm } from './realm';
import { isAllowed, SIMPLE_TRIGGER_SCOPES } from './scopes';
import { fits, type MethodShape, type ServiceShape, signatureText } from './service-class';
import type { World } from './world';

/** Where an execution comes from; it decides what it may show and whom it knows. */
export type RunContext = 'editor' | 'menu' | 'client' | 'trigger' | 'simple' | 'web';

interface QueuedWrite {
  readonly cells: number;
  readonly apply: () => void;
}

/** One execution under way: what it has called, what it was charged, and what it has written but not yet flushed. */
export class Run {
  readonly calls: Record<string, number> = {};
  readonly log: string[] = [];
  dataCalls = 0;
  chargedMs = 0;
  killed: string | null = null;
  /** What the fault-maker itself threw: a test's failed expectation must not end in the script's catch. */
  faultOfMaker: { thrown: unknown } | null = null;
  /** Set by the runtime once the global scope exists. */
  realm: Realm | null = null;
  private callIndex = 0;
  private sawSpreadsheet = false;
  private pending: QueuedWrite[] = [];
  private readonly deferred: (() => void)[] = [];
  private fraction = 0;

  constructor(
    readonly world: World,
    readonly functionName: string,
    readonly as: string,
    readonly context: RunContext,
  ) {}

  get now(): number {
    return this.world.store.clock.now;
  }

  /** Passes time, and ends the execution when it has run too long. */
  charge(ms: number): void {
    this.chargedMs += ms;
    const passed = Math.floor(ms + this.fraction);
    this.fraction += ms - passed;
    this.world.store.clock.now += passed;
    const limit = this.context === 'simple' ? SIMPLE_TRIGGER_LIMIT_MS : RUN_LIMIT_MS;
    if (this.chargedMs > limit) this.kill(TEXT.ranTooLong);
  }

  /** Charges the first touch of the spreadsheet. */
  touchSpreadsheet(): void {
    if (this.sawSpreadsheet) return;
    this.sawSpreadsheet = true;
    this.charge(COST.firstSpreadsheetAccess);
  }

  /** Ends the execution: every further call throws and does nothing. */
  kill(reason: string): never {
    this.killed ??= reason;
    throw new Killed(this.killed);
  }

  /** Counts a call and runs it between the fault-maker's two questions. */
  invoke(target: object | undefined, shape: ServiceShape, name: string, contextArgs: unknown[]): unknown {
    if (this.killed !== null) throw new Killed(this.killed);
    const method = shape.methods.get(name) as MethodShape;
    if (!target) throw new NotEmulated(`${method.call} without its object`);
    const realm = this.realm as Realm;
    const args = contextArgs.length === 0 ? contextArgs : (realm.toHost(contextArgs) as unknown[]);
    this.calls[method.call] = (this.calls[method.call] ?? 0) + 1;
    if (method.isData) this.dataCalls += 1;
    const index = this.callIndex;
    this.callIndex += 1;
    this.ask(method.call, index, 'before', args);
    this.checkScopes(method);
    if (!fits(method, args)) throw new ServiceFailure(signatureText(method, args));
    this.charge(method.fixedCost);
    const result = (target as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args);
    this.ask(method.call, index, 'after', args);
    return result;
  }

  /** Queues a write; Google bundles them until something is read, flushed or over. */
  write(cells: number, apply: () => void): void {
    this.pending.push({ cells, apply });
  }

  /** Puts off what Google does on its own some time after the call. */
  deferUntilFlush(happen: () => void): void {
    this.deferred.push(happen);
  }

  /** Commits, and lets what was put off happen. */
  flush(): void {
    this.commit();
    for (const happen of this.deferred.splice(0)) happen();
  }

  /** Makes queued writes visible to everyone. One that fails throws here and takes the later ones with it. */
  commit(): void {
    if (this.pending.length === 0) return;
    const writes = this.pending;
    this.pending = [];
    this.charge(COST.flush);
    for (const { cells, apply } of writes) {
      this.charge(cells * COST.writeCell);
      apply();
    }
  }

  /** Settles what a killed execution had queued: kept or lost, as the world decides. */
  settleAfterKill(): void {
    const writes = this.world.shared.loseUnflushed === 'lose' ? [] : this.pending;
    this.pending = [];
    for (const { apply } of writes) {
      try {
        apply();
      } catch (thrown) {
        if (!(thrown instanceof ServiceFailure)) throw thrown;
      }
    }
    for (const happen of this.deferred.splice(0)) happen();
  }

  private ask(name: string, index: number, phase: 'before' | 'after', args: readonly unknown[]): void {
    const { shared } = this.world;
    const { onCall } = shared;
    if (!onCall || shared.isAsking) return;
    shared.isAsking = true;
    let verdict: ReturnType<typeof onCall>;
    try {
      verdict = onCall({ name, index, phase, functionName: this.functionName, args });
    } catch (thrown) {
      this.faultOfMaker = { thrown };
      this.kill('The fault-maker failed');
    } finally {
      shared.isAsking = false;
    }
    if (verdict === 'kill') this.kill(`Stopped ${phase} ${name}`);
    if (!verdict) return;
    shared.injected.add(verdict);
    throw verdict;
  }

  private checkScopes({ scopes, path }: MethodShape): void {
    if (scopes.length === 0) return;
    if (!isAllowed(scopes, this.world.files.manifest.oauthScopes)) {
      throw new ServiceFailure(
        `Specified permissions are not sufficient to call ${path}. Required permissions: ${scopes.join(' || ')}`,
      );
    }
    if (this.context === 'simple' && !isAllowed(scopes, SIMPLE_TRIGGER_SCOPES)) {
      throw new ServiceFailure(
        `You do not have permission to call ${path}. Required permissions: ${scopes.join(' || ')}`,
      );
    }
  }
}
