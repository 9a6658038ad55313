import { types } from 'node:util';
import { fixedCost, isDataCall } from './costs';
import { scopesFor } from './scopes';

/** How the script sees a class of ours: its name in the reference, its methods and its constants. */
export interface ServiceShape {
  /** As in error texts: `SpreadsheetApp.Range`. */
  readonly path: string;
  /** The last part of the path; call counts and costs go by it. */
  readonly label: string;
  readonly methods: ReadonlyMap<string, MethodShape>;
  readonly constants: Readonly<Record<string, unknown>>;
  /** Whether the script may set properties of its own on the object. */
  readonly open: boolean;
}

/** One method: what it takes and what it costs. */
export interface MethodShape {
  readonly name: string;
  /** `Range.getValues`. */
  readonly call: string;
  /** `SpreadsheetApp.Range.getValues`. */
  readonly path: string;
  readonly overloads: readonly (readonly ParameterType[])[];
  readonly fixedCost: number;
  readonly isData: boolean;
  readonly scopes: readonly string[];
}

interface ParameterType {
  readonly base: string;
  readonly depth: number;
  readonly nullable: boolean;
  readonly rest: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: a class is looked up by its constructor, whatever it takes
type Constructor<T> = new (...args: any[]) => T;

/** The methods of a class that the script may call: all its public ones. */
// biome-ignore lint/suspicious/noExplicitAny: any function counts
type MethodName<T> = { [K in keyof T]: T[K] extends (...args: any[]) => unknown ? K : never }[keyof T] & string;

/**
 * What each method takes: overloads separated by `|`, parameters by commas. `Integer` refuses fractions, `[]` is an
 * array, `?` also takes null, `Value` is anything a cell can be given, `Any` anything at all, `...` any number of them.
 */
export type Signatures<T, Documented> = { readonly [K in MethodName<T>]: K extends keyof Documented ? string : never };

/** Methods newer than the type package, documented all the same. */
export type Newer<Names extends string> = { readonly [K in Names]: unknown };

const shapes = new Map<unknown, ServiceShape>();

/** Makes a class visible to scripts. `Documented` is its type in the reference: a method not in it does not compile. */
export function serviceClass<Documented>() {
  return <T>(
    type: Constructor<T>,
    path: string,
    signatures: Signatures<T, Documented>,
    { constants = {}, open = false }: { constants?: Record<string, unknown>; open?: boolean } = {},
  ): void => {
    const label = path.split('.').at(-1) as string;
    const methods = new Map<string, MethodShape>();
    for (const [name, signature] of Object.entries<string>(signatures)) {
      const call = `${label}.${name}`;
      methods.set(name, {
        name,
        call,
        path: `${path}.${name}`,
        overloads: signature.split('|').map(parseParameters),
        fixedCost: fixedCost(call),
        isData: isDataCall(call),
        scopes: scopesFor(label, name),
      });
    }
    shapes.set(type, { path, label, methods, constants, open });
  };
}

/** How the script sees this object; undefined for what is no service object. */
export function shapeOf(value: object): ServiceShape | undefined {
  return shapes.get(value.constructor);
}

/** Every class that scripts may see: what is emulated, and nothing else is. */
export function emulatedClasses(): ServiceShape[] {
  return [...shapes.values()];
}

/** Tells whether these arguments fit one of a method's overloads. */
export function fits(method: MethodShape, args: readonly unknown[]): boolean {
  return method.overloads.some((overload) => fitsOverload(overload, args));
}

/** Google's text for arguments that fit no overload. */
export function signatureText(method: MethodShape, args: readonly unknown[]): string {
  return `The parameters (${args.map(nameOfType).join(',')}) don't match the method signature for ${method.path}.`;
}

function parseParameters(text: string): ParameterType[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, base, arrays, mark] = /^(\w+)((?:\[\])*)(\?|\.\.\.)?$/.exec(part) as unknown as [
        string,
        string,
        string,
        string?,
      ];
      return { base, depth: arrays.length / 2, nullable: mark === '?', rest: mark === '...' };
    });
}

function fitsOverload(overload: readonly ParameterType[], args: readonly unknown[]): boolean {
  const last = overload.at(-1);
  if (last?.rest) {
    return args.every((arg, index) => fitsType(overload[Math.min(index, overload.length - 1)] as ParameterType, arg));
  }
  return overload.length === args.length && overload.every((type, index) => fitsType(type, args[index]));
}

function fitsType(type: ParameterType, value: unknown): boolean {
  if (value === null || value === undefined)
    return type.nullable || type.base === 'Any' || (type.base === 'Value' && type.depth === 0);
  return fitsDepth(type.base, type.depth, value);
}

function fitsDepth(base: string, depth: number, value: unknown): boolean {
  if (depth > 0) {
    if (!Array.isArray(value)) return false;
    for (let index = 0; index < value.length; index += 1) {
      const part: unknown = value[index];
      if (part === null || part === undefined ? depth > 1 : !fitsDepth(base, depth - 1, part)) return false;
    }
    return true;
  }
  switch (base) {
    case 'Any':
      return true;
    case 'Value':
      return typeof value !== 'object' ? typeof value !== 'function' : types.isDate(value);
    case 'String':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Integer':
      return Number.isInteger(value);
    case 'Byte':
      return Number.isInteger(value) && (value as number) >= -128 && (value as number) <= 127;
    case 'Date':
      return types.isDate(value);
    case 'Object':
      return typeof value === 'object' && !Array.isArray(value) && !types.isDate(value) && !shapeOf(value as object);
    default:
      return typeof value === 'object' && isOfClass(value as object, base);
  }
}

function isOfClass(value: object, name: string): boolean {
  if (value instanceof EnumValue) return value.enumName === name;
  return (
    shapeOf(value)?.label === name ||
    (name === 'BlobSource' && shapeOf(value)?.label === 'Blob') ||
    isItemOf(value, name)
  );
}

function isItemOf(value: object, name: string): boolean {
  return name === 'Item' && (shapeOf(value)?.label.endsWith('Item') ?? false);
}

function nameOfType(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : nameOfType(value[0])}[]`;
  if (typeof value !== 'object') return typeof value;
  return shapeOf(value)?.path ?? '(class)';
}

/** A constant such as `FormApp.ItemType.LIST`: prints and serialises as its name, and is the same object every time. */
export class EnumValue {
  constructor(
    readonly enumName: string,
    readonly text: string,
    private readonly position: number,
  ) {}

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }

  name(): string {
    return this.text;
  }

  ordinal(): number {
    return this.position;
  }
}
serviceClass<Newer<'toString' | 'toJSON' | 'name' | 'ordinal'>>()(EnumValue, 'Enum', {
  toString: '',
  toJSON: 'Any...',
  name: '',
  ordinal: '',
});

/** Makes the members of one enumeration. */
export function enumeration<Name extends string>(
  enumName: string,
  names: readonly Name[],
): Readonly<Record<Name, EnumValue>> {
  return Object.freeze(
    Object.fromEntries(names.map((name, index) => [name, new EnumValue(enumName, name, index)])),
  ) as Record<Name, EnumValue>;
}
