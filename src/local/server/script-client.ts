/**
 * The half of `google.script` that lives in a script's page, as the source of a function of the names of the functions
 * that may be called. It asks the page around the frame, which is all it can reach: `{ask: 'run', call, functionName,
 * args}` is answered by `{call, ok, value}` or `{call, ok, message}`; `{ask: 'host', act, size}` is not answered.
 */
export const SCRIPT_CLIENT = String(clientScript);

// Runs in the frame: it may use nothing from outside itself.
function clientScript(functions: readonly string[]): void {
  interface Handlers {
    readonly success?: (value: unknown, user: unknown) => void;
    readonly failure?: (error: Error, user: unknown) => void;
    readonly user?: unknown;
  }
  const page = globalThis as unknown as {
    readonly parent: { postMessage(message: unknown, origin: string): void };
    readonly location: { protocol: string; host: string };
    readonly HTMLFormElement: abstract new () => object;
    readonly FormData: new (form: object) => Iterable<[string, unknown]>;
    readonly Node: abstract new () => object;
    addEventListener(kind: 'message', hear: (event: { source: unknown; data: unknown }) => void): void;
  };
  const waiting = new Map<number, Handlers>();
  let calls = 0;

  page.addEventListener('message', ({ source, data }) => {
    if (source !== page.parent) return;
    const answer = data as { call: number; ok: boolean; value: unknown; message: string };
    const handlers = waiting.get(answer.call);
    if (!handlers) return;
    waiting.delete(answer.call);
    const { success, failure, user } = handlers;
    if (answer.ok) success?.(answer.value, user);
    else if (failure) failure(new Error(answer.message), user);
    else console.error(`Uncaught ${answer.message}`);
  });

  const refuse = (place: string | number): never => {
    throw new TypeError(`Failed due to illegal value in property: ${place}`);
  };

  const legal = (value: unknown, place: string | number, within: readonly unknown[]): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (value === undefined) return null;
    if (typeof value !== 'object' || value instanceof Date || value instanceof page.Node || within.includes(value)) {
      return refuse(place);
    }
    const inside = [...within, value];
    if (Array.isArray(value)) return value.map((part, index) => legal(part, index, inside));
    const copy: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) if (part !== undefined) copy[key] = legal(part, key, inside);
    return copy;
  };

  const fieldsOf = (form: object): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    for (const [name, value] of new page.FormData(form)) {
      if (typeof value !== 'string') refuse(name);
      const before = fields[name];
      fields[name] = before === undefined ? value : [before, value].flat();
    }
    return fields;
  };

  const send = (functionName: string, args: unknown[], handlers: Handlers): void => {
    const [first] = args;
    const isForm = args.length === 1 && first instanceof page.HTMLFormElement;
    const sent = isForm ? [fieldsOf(first as object)] : args.map((value, index) => legal(value, index, []));
    calls += 1;
    waiting.set(calls, handlers);
    page.parent.postMessage({ ask: 'run', call: calls, functionName, args: sent }, '*');
  };

  const runner = (handlers: Handlers): object => {
    const made: Record<string, unknown> = {
      withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, success } as Handlers),
      withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, failure } as Handlers),
      withUserObject: (user: unknown) => runner({ ...handlers, user }),
    };
    for (const name of functions) made[name] = (...args: unknown[]) => send(name, args, handlers);
    return Object.freeze(made);
  };

  const host = (act: string) => (size?: number) => page.parent.postMessage({ ask: 'host', act, size }, '*');
  const google = {
    script: Object.freeze({
      run: runner({}),
      host: Object.freeze({
        close: host('close'),
        setHeight: host('setHeight'),
        setWidth: host('setWidth'),
        origin: `${page.location.protocol}//${page.location.host}`,
        editor: Object.freeze({ focus: host('focus') }),
      }),
    }),
  };
  Object.defineProperty(page, 'google', { value: Object.freeze(google) });
}
