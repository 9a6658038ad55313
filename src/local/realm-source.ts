/**
 * What runs first in every fresh context: it hides the host behind closures made here, so that whatever a script
 * reaches (`constructor`, `instanceof`) belongs to its own context, and sets the virtual clock. What Google is not known
 * to have is taken away: shared memory, WebAssembly and the methods of ES2023. Evaluates to a function that takes the
 * host's hooks and returns what the host needs of the context.
 */
export const REALM_SOURCE = `(function (host) {
  'use strict';
  const RealDate = Date;
  const defineProperty = Object.defineProperty;
  const hosts = new WeakMap();
  const proxies = new WeakMap();
  const handlers = new Map();
  const values = new WeakMap();

  function VirtualDate(...parts) {
    if (!new.target) return new RealDate(host.now()).toString();
    return Reflect.construct(RealDate, parts.length > 0 ? parts : [host.now()], new.target);
  }
  Object.defineProperties(VirtualDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    now: { value: () => host.now(), writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
    prototype: { value: RealDate.prototype, writable: false },
  });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;

  const intl = Intl.DateTimeFormat.prototype;
  const formatGetter = Object.getOwnPropertyDescriptor(intl, 'format').get;
  defineProperty(intl, 'format', {
    configurable: true,
    get() {
      const format = formatGetter.call(this);
      return (date) => format(date === undefined ? host.now() : date);
    },
  });
  const formatToParts = intl.formatToParts;
  intl.formatToParts = function (date) {
    return formatToParts.call(this, date === undefined ? host.now() : date);
  };
  Math.random = () => host.random();

  delete globalThis.WebAssembly;
  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
  for (const name of ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) {
    delete Array.prototype[name];
    delete Object.getPrototypeOf(Int8Array).prototype[name];
  }
  delete String.prototype.isWellFormed;
  delete String.prototype.toWellFormed;
  defineProperty(Error, 'prepareStackTrace', {
    configurable: true,
    value: (error, sites) => {
      const own = sites.filter((site) => host.isScript(site.getFileName()));
      return String(error) + own.map((site) => '\\n    at ' + site).join('');
    },
  });

  function failure(thrown, from) {
    const { name, message } = host.describe(thrown);
    const error = new Error(message);
    defineProperty(error, 'name', { value: name, configurable: true, writable: true, enumerable: false });
    Error.captureStackTrace(error, from);
    return error;
  }

  function toContext(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const length = value.length;
      const copy = new Array(length);
      for (let index = 0; index < length; index += 1) {
        const part = value[index];
        copy[index] = typeof part === 'object' && part !== null ? toContext(part) : part;
      }
      return copy;
    }
    if (host.isDate(value)) return new RealDate(host.timeOf(value));
    const shape = host.shapeOf(value);
    if (shape) return expose(value, shape);
    if (hosts.has(value)) return value;
    const copy = {};
    for (const key of Object.keys(value)) {
      defineProperty(copy, key, { value: toContext(value[key]), writable: true, enumerable: true, configurable: true });
    }
    return copy;
  }

  function expose(target, shape) {
    let proxy = proxies.get(target);
    if (!proxy) {
      const own = {};
      if (shape.open) values.set(target, own);
      proxy = new Proxy(own, handlerFor(shape));
      proxies.set(target, proxy);
      hosts.set(proxy, target);
    }
    return proxy;
  }

  function methodFor(shape, name) {
    const method = {
      [name](...args) {
        let result;
        try {
          result = host.invoke(hosts.get(this), shape, name, args);
        } catch (thrown) {
          throw failure(thrown, method);
        }
        return typeof result === 'object' && result !== null ? toContext(result) : result;
      },
    }[name];
    return method;
  }

  function handlerFor(shape) {
    let handler = handlers.get(shape);
    if (handler) return handler;
    const members = Object.create(null);
    const get = (target, name, proxy) => {
      const known = members[name];
      if (known !== undefined) return known;
      if (shape.open && Object.hasOwn(target, name)) return target[name];
      if (typeof name === 'symbol' || name === 'then' || (name === 'toJSON' && !shape.methods.has(name))) return undefined;
      if (shape.methods.has(name)) return (members[name] = methodFor(shape, name));
      if (Object.hasOwn(shape.constants, name)) return (members[name] = toContext(shape.constants[name]));
      if (name === 'toString') return (members[name] = () => shape.label);
      if (name === 'valueOf') return () => proxy;
      if (name === 'constructor' || name === 'hasOwnProperty') return Object.prototype[name];
      throw failure(host.unknown(shape, name), get);
    };
    handler = {
      get,
      set(target, name, value, proxy) {
        if (!shape.open) throw failure(host.unknown(shape, name), handler.set);
        target[name] = value;
        return true;
      },
      has: (target, name) => shape.methods.has(name) || Object.hasOwn(shape.constants, name) || name in target,
      getPrototypeOf: () => Object.prototype,
      defineProperty(target, name) {
        if (shape.open) return true;
        throw failure(host.unknown(shape, name), handler.defineProperty);
      },
    };
    if (shape.open) delete handler.defineProperty;
    handlers.set(shape, handler);
    return handler;
  }

  function textOf(value) {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return value.stack || String(value);
    if (typeof value === 'object' && value !== null && !hosts.has(value)) return JSON.stringify(value);
    return String(value);
  }
  function print(level) {
    return (...parts) => {
      const [first, ...rest] = parts;
      if (typeof first === 'string' && /%[sdifjoO]/.test(first)) {
        const text = first.replace(/%[sdifjoO]/g, (mark) => (rest.length > 0 ? textOf(rest.shift()) : mark));
        host.log(level, [text, ...rest.map(textOf)].join(' '));
      } else {
        host.log(level, parts.map(textOf).join(' '));
      }
    };
  }
  const timers = new Map();
  globalThis.console = {
    log: print('DEBUG'),
    info: print('INFO'),
    warn: print('WARNING'),
    error: print('ERROR'),
    time: (label) => void timers.set(label, host.now()),
    timeEnd: (label) => host.log('DEBUG', label + ': ' + (host.now() - timers.get(label)) + 'ms'),
  };
  const logged = [];
  globalThis.Logger = {
    log: (...parts) => {
      print('INFO')(...parts);
      logged.push(parts.map(textOf).join(' '));
      return globalThis.Logger;
    },
    getLog: () => logged.join('\\n'),
    clear: () => void (logged.length = 0),
  };

  return {
    toContext,
    hostOf: (value) => hosts.get(value),
    install(name, service) {
      globalThis[name] = toContext(service);
    },
    call(entry, args) {
      try {
        return { ok: true, value: entry(...toContext(args)) };
      } catch (thrown) {
        return { ok: false, thrown };
      }
    },
    illegal(value) {
      const path = [];
      const seen = [];
      const visit = (part) => {
        if (part === null || part === undefined || typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean') return false;
        if (typeof part !== 'object' || part instanceof RealDate || hosts.has(part) || seen.includes(part)) return true;
        if (!Array.isArray(part) && Object.getPrototypeOf(part) !== Object.prototype && Object.getPrototypeOf(part) !== null) return true;
        seen.push(part);
        for (const key of Object.keys(part)) {
          path.push(key);
          if (visit(part[key])) return true;
          path.pop();
        }
        seen.pop();
        return false;
      };
      return visit(value) ? path.join('.') || 'value' : null;
    },
    own: () => Object.keys(globalThis).filter((name) => typeof globalThis[name] === 'function'),
    valuesOf: (target) => values.get(target) ?? {},
  };
})`;
