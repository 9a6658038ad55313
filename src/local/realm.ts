import { types } from 'node:util';
import { createContext, Script } from 'node:vm';
import { REALM_SOURCE } from './realm-source';
import { type ServiceShape, shapeOf } from './service-class';

/** What a fresh context asks of the host. */
export interface RealmHooks {
  now(): number;
  random(): number;
  log(level: string, text: string): void;
  isScript(fileName: string): boolean;
  /** Runs a method; `args` are values of the context. */
  invoke(target: object | undefined, shape: ServiceShape, name: string, args: unknown[]): unknown;
  /** The error for a member that is not emulated. */
  unknown(shape: ServiceShape, name: string): Error;
  /** Name and text of what the host threw, as the script shall see them. */
  describe(thrown: unknown): { name: string; message: string };
}

/** A fresh global scope of a script: nothing of an earlier execution is in it. */
export interface Realm {
  install(name: string, service: object): void;
  /** Evaluates a file of the script in the global scope. */
  evaluate(script: Script): void;
  /** The value of an expression in the global scope. */
  expression(code: string): unknown;
  /** Calls a function of the script; what it throws comes back as `thrown`. */
  call(entry: unknown, args: readonly unknown[]): { ok: true; value: unknown } | { ok: false; thrown: unknown };
  /** Calls a function of the script from within a service; what it throws goes on to the script. */
  callInside(entry: unknown, args: readonly unknown[]): unknown;
  toContext(value: unknown): unknown;
  /** A value of the context as one of the host: plain parts copied, service objects as they are here. */
  toHost(value: unknown): unknown;
  /** Where a value holds something `google.script.run` cannot carry; null when it can be carried. */
  illegalPart(value: unknown): string | null;
  /** What the script has set on an open object, such as a template. */
  valuesOf(target: object): Record<string, unknown>;
  /** Names of the functions the global scope holds. */
  functionNames(): string[];
}

interface Inside {
  toContext(value: unknown): unknown;
  hostOf(value: object): object | undefined;
  valuesOf(target: object): Record<string, unknown>;
  install(name: string, service: object): void;
  call(entry: unknown, args: readonly unknown[]): { ok: true; value: unknown } | { ok: false; thrown: unknown };
  illegal(value: unknown): string | null;
  own(): string[];
}

const bootstrap = new Script(REALM_SOURCE, { filename: 'realm' });
const ENTRY = '\u0000entry';
const callEntry = new Script(`globalThis[${JSON.stringify(ENTRY)}]()`, { filename: 'realm' });

/** Opens a fresh context with a script's globals and no others; what never ends in it is stopped after `hangMs` of real time. */
export function openRealm(hooks: RealmHooks, hangMs: number): Realm {
  const context = createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
  const makeInside = bootstrap.runInContext(context) as (host: object) => Inside;
  const inside = makeInside({ ...hooks, isDate: types.isDate, timeOf, shapeOf });

  const toHost = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return Array.from(value, toHost);
    if (types.isDate(value)) return new Date(timeOf(value));
    const service = inside.hostOf(value);
    if (service) return service;
    if (types.isNativeError(value)) return { name: value.name, message: value.message };
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toHost(part)]));
  };

  return {
    install: inside.install,
    evaluate: (script) => void script.runInContext(context, { timeout: hangMs }),
    expression: (code) => new Script(code, { filename: 'realm' }).runInContext(context, { timeout: hangMs }),
    call(entry, args) {
      let outcome: ReturnType<Inside['call']> | undefined;
      Object.defineProperty(context, ENTRY, {
        configurable: true,
        value: () => {
          delete (context as Record<string, unknown>)[ENTRY];
          outcome = inside.call(entry, args);
        },
      });
      callEntry.runInContext(context, { timeout: hangMs });
      return outcome as ReturnType<Inside['call']>;
    },
    callInside: (entry, args) => (entry as (...values: readonly unknown[]) => unknown)(...args),
    toContext: inside.toContext,
    toHost,
    illegalPart: inside.illegal,
    valuesOf: inside.valuesOf,
    functionNames: inside.own,
  };
}

function timeOf(date: unknown): number {
  return Date.prototype.getTime.call(date);
}
