import { types } from 'node:util';
import { draw } from './chance';
import { COST, TRIGGER_RUNTIME_PER_DAY_MS } from './costs';
import { Killed, NotEmulated, ServiceFailure, TEXT } from './failures';
import { installServices } from './globals';
import { useProcessZone } from './process-zone';
import { openRealm, type Realm } from './realm';
import { Run, type RunContext } from './run';
import { HtmlOutput } from './services/html-output';
import { userState, type World } from './world';

/** What became of one execution. */
export interface Execution {
  readonly functionName: string;
  readonly as: string;
  readonly context: RunContext;
  /** When it began. */
  readonly at: number;
  readonly ok: boolean;
  /** What the function returned, as plain values; a page as its title, content and size. */
  readonly value: unknown;
  readonly error?: { name: string; message: string; stack: string };
  /** Why it was stopped, if it was. */
  readonly killed?: string;
  /** Every service call by name, such as `Range.getValues`. */
  readonly calls: Readonly<Record<string, number>>;
  readonly dataCalls: number;
  readonly chargedMs: number;
  readonly log: readonly string[];
}

const DAY_MS = 86_400_000;

/** What is to be run. */
export interface Order {
  functionName: string;
  as: string;
  context: RunContext;
  /** The arguments; they may hold service objects of this run. */
  args(run: Run): readonly unknown[];
}

/** Runs one function in a fresh global scope; whatever the script does, the outcome is told and not thrown. */
export function execute(world: World, order: Order): Execution {
  world.shared.watcher?.begins();
  const execution = executed(world, order);
  world.shared.watcher?.ended(execution);
  return execution;
}

function executed(world: World, { functionName, as, context, args }: Order): Execution {
  const run = new Run(world, functionName, as, context);
  const at = run.now;
  let outcome: Outcome;
  if (context === 'trigger' && triggerRuntime(world, as).used >= TRIGGER_RUNTIME_PER_DAY_MS) {
    outcome = { ok: false, value: null, error: { name: 'Exception', message: TEXT.computerTime, stack: '' } };
  } else {
    world.shared.running.push(run);
    outcome = guarded(run, () => perform(run, args));
    if (run.killed === null) {
      const settled = guarded(run, () => {
        run.flush();
        return { ok: true, value: null };
      });
      if (!settled.ok && outcome.ok) outcome = settled;
    }
    run.settleAfterKill();
    for (const [name, held] of world.locks) if (held.run === run) world.locks.delete(name);
    world.shared.running.pop();
    const outer = world.shared.running.at(-1);
    if (outer instanceof Run) useProcessZone(outer.world.files.manifest.timeZone);
    if (run.faultOfMaker) throw run.faultOfMaker.thrown;
    if (context === 'trigger') triggerRuntime(world, as).used += run.chargedMs;
  }
  return {
    functionName,
    as,
    context,
    at,
    ...(run.killed === null
      ? outcome
      : { ok: false, value: null, error: { name: 'Exception', message: run.killed, stack: '' }, killed: run.killed }),
    calls: run.calls,
    dataCalls: run.dataCalls,
    chargedMs: run.chargedMs,
    log: run.log,
  };
}

type Outcome = Pick<Execution, 'ok' | 'value' | 'error'>;

function perform(run: Run, args: (run: Run) => readonly unknown[]): Outcome {
  const { world, functionName, context } = run;
  const { files } = world;
  useProcessZone(files.manifest.timeZone);
  run.charge(COST.start + COST.startPerKilobyte * files.kilobytes);
  const realm = realmOf(run);
  run.realm = realm;
  installServices(realm, run);
  for (const script of files.scripts) realm.evaluate(script);
  const given = args(run);
  if (context === 'client') refuseIllegal(realm, given);
  const outcome = realm.call(entryPoint(realm, run), given);
  if (!outcome.ok) throw outcome.thrown;
  if (types.isPromise(outcome.value)) throw new NotEmulated(`${functionName} returning a promise`);
  if (context === 'client') return { ok: true, value: carried(realm, outcome.value) };
  const value = realm.toHost(outcome.value);
  return { ok: true, value: value instanceof HtmlOutput ? value.page : value };
}

function realmOf(run: Run): Realm {
  const { world } = run;
  return openRealm(
    {
      now: () => world.store.clock.now,
      random: () => draw(world.store.random),
      log: (level, text) => {
        if (run.killed === null) run.log.push(`${level} ${text}`);
      },
      isScript: (fileName) => world.files.scriptNames.has(fileName),
      invoke: (target, shape, name, values) => run.invoke(target, shape, name, values),
      unknown: (shape, name) => new NotEmulated(`${shape.label}.${String(name)}`),
      describe: (thrown) => {
        if (thrown instanceof NotEmulated) world.shared.notEmulated.push(thrown.message);
        if (thrown instanceof ServiceFailure || thrown instanceof NotEmulated || thrown instanceof Killed)
          return thrown;
        if (world.shared.injected.has(thrown as object)) return thrown as Error;
        if (isOfScript(thrown)) return thrown as Error;
        world.shared.notEmulated.push(`fault of the emulation: ${(thrown as Error).stack}`);
        return { name: 'EmulationFault', message: String((thrown as Error).stack) };
      },
    },
    world.shared.hangMs,
  );
}

function entryPoint(realm: Realm, { functionName, context }: Run): unknown {
  const isTopLevel = realm.functionNames().includes(functionName);
  if (isTopLevel && !(context === 'client' && functionName.endsWith('_'))) return realm.expression(functionName);
  if (context !== 'client' && /^[\w$]+(\.[\w$]+)*$/.test(functionName)) {
    const found = realm.expression(
      `typeof ${functionName.split('.')[0]} === 'undefined' ? undefined : ${functionName}`,
    );
    if (typeof found === 'function') return found;
  }
  throw new ServiceFailure(`Script function not found: ${functionName}`);
}

function refuseIllegal(realm: Realm, args: readonly unknown[]): void {
  for (const arg of args) refuse(realm.illegalPart(realm.toContext(arg)));
}

/** What the browser gets of a returned value. */
function carried(realm: Realm, value: unknown): unknown {
  refuse(realm.illegalPart(value));
  return value === undefined ? null : JSON.parse(JSON.stringify(realm.toHost(value)));
}

function refuse(illegalPart: string | null): void {
  if (illegalPart !== null) throw new ServiceFailure(`Failed due to illegal value in property: ${illegalPart}`);
}

function guarded(run: Run, act: () => Outcome): Outcome {
  try {
    return act();
  } catch (thrown) {
    if (thrown instanceof Killed) return { ok: false, value: null };
    if ((thrown as { code?: string })?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      run.killed ??= TEXT.ranTooLong;
      return { ok: false, value: null };
    }
    if (thrown instanceof NotEmulated) run.world.shared.notEmulated.push(thrown.message);
    return { ok: false, value: null, error: describeThrown(thrown) };
  }
}

function describeThrown(thrown: unknown): { name: string; message: string; stack: string } {
  if (typeof thrown !== 'object' || thrown === null) return { name: '', message: String(thrown), stack: '' };
  const { name, message, stack } = thrown as Error;
  return { name: String(name ?? ''), message: String(message ?? thrown), stack: String(stack ?? '') };
}

/** An error of the script's own that passes through a service, such as a template. */
function isOfScript(thrown: unknown): boolean {
  return types.isNativeError(thrown) && !(thrown instanceof Error);
}

function triggerRuntime(world: World, email: string) {
  const { triggerRuntime: window } = userState(world.store, email);
  const { now } = world.store.clock;
  if (window.since === null || now - window.since >= DAY_MS) Object.assign(window, { since: now, used: 0 });
  return window;
}
