import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/**
 * The built script on services that behave otherwise in one point: `bends` is the source of an object whose keys are
 * calls, such as `Range.getValues`, and whose functions get what the call gave and its arguments, and give what the
 * script is to see. `before` is code that runs first in every execution.
 */
export function bentScript(bends: string, before = ''): string {
  const dist = mkdtempSync(join(tmpdir(), 'bent-'));
  folders.push(dist);
  cpSync('dist', dist, { recursive: true });
  // Files are evaluated by their names, so this one stands before Code.js.
  writeFileSync(join(dist, 'Bent.js'), `${before}\n(${bend})((${bends}));`);
  return dist;
}

/** Runs inside the script: puts a double in the place of each service, which passes on every call. */
function bend(bends: Record<string, (given: unknown, ...args: unknown[]) => unknown>): void {
  const doubles = new WeakMap<object, object>();
  const originals = new WeakMap<object, object>();
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  const original = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(original);
    return isObject(value) ? (originals.get(value) ?? value) : value;
  };
  const double = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(double);
    if (!isObject(value) || value instanceof Date || Object.keys(value).length > 0) return value;
    const known = doubles.get(value);
    if (known) return known;
    const made = new Proxy(value, {
      get(service, name) {
        const member: unknown = Reflect.get(service, name, service);
        if (typeof member !== 'function' || typeof name === 'symbol') return double(member);
        const call = `${String(service)}.${name}`;
        return (...args: unknown[]) => {
          const given = double(member.apply(service, args.map(original)));
          return bends[call] ? bends[call](given, ...args) : given;
        };
      },
    });
    doubles.set(value, made);
    originals.set(made, value);
    return made;
  };
  const scope = globalThis as unknown as Record<string, unknown>;
  for (const name of Object.keys(scope))
    if (/(App|Service|Utilities|Session|Charts)$/.test(name)) scope[name] = double(scope[name]);
}
