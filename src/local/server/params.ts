import * as z from 'zod/mini';
import type { MethodName, Methods } from './messages';
import { Refusal } from './refusal';
import { SENTENCES } from './sentences';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;
const LONGEST_TEXT = 100_000;

const tab = z.int();
const row = z.int().check(z.gte(1), z.lte(1_000_000));
const column = z.int().check(z.gte(1), z.lte(18_278));
const rowCount = z.int().check(z.gte(1), z.lte(MOST_ROWS));
const columnCount = z.int().check(z.gte(1), z.lte(MOST_COLUMNS));
const text = z.string().check(z.maxLength(LONGEST_TEXT));
const name = z.string().check(z.minLength(1), z.maxLength(2000));
const count = z.int().check(z.gte(0), z.lte(1000));
const nothing = z.strictObject({});
const jsonValue = z.json();

/** How the parameters of each method are checked. */
const CHECKS: { readonly [M in MethodName]: z.ZodMiniType } = {
  picture: nothing,
  tab: z.strictObject({ tab, since: z.optional(z.number()) }),
  type: z.strictObject({ tab, row, column, text }),
  paste: z.strictObject({
    tab,
    row,
    column,
    texts: z.array(z.array(text).check(z.maxLength(MOST_COLUMNS))).check(z.minLength(1), z.maxLength(MOST_ROWS)),
  }),
  clear: z.strictObject({ tab, row, column, rows: rowCount, columns: columnCount }),
  insertRows: z.strictObject({ tab, before: row, count: rowCount }),
  deleteRows: z.strictObject({ tab, first: row, count: rowCount }),
  insertColumns: z.strictObject({ tab, before: column, count: columnCount }),
  deleteColumns: z.strictObject({ tab, first: column, count: columnCount }),
  moveColumn: z.strictObject({ tab, from: column, to: column }),
  sort: z.strictObject({ tab, column, ascending: z.boolean() }),
  resizeColumn: z.strictObject({ tab, column, width: z.int().check(z.gte(2), z.lte(2000)) }),
  undo: nothing,
  redo: nothing,
  sitDown: z.strictObject({ account: name }),
  menu: z.strictObject({ functionName: name }),
  closeSidebar: nothing,
  client: z.strictObject({ functionName: name, args: z.array(jsonValue).check(z.maxLength(20)) }),
  form: z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(20_000)) }),
  submit: z.strictObject({
    formId: name,
    answers: z.record(z.string(), z.union([text, z.array(text)])),
    edit: z.optional(name),
  }),
  mailbox: z.strictObject({ address: name }),
  passTo: z.strictObject({ moment: z.iso.datetime({ offset: true }) }),
  stopTime: nothing,
  arm: z.strictObject({
    quotaLeft: z.optional(z.nullable(count)),
    sheetTimeouts: z.optional(count),
    mailFailures: z.optional(count),
    stops: z.optional(count),
    twice: z.optional(z.boolean()),
  }),
  spoil: z.strictObject({ mishap: z.enum(['triggersGone', 'triggerDoubled', 'formClosed', 'responsesShown']) }),
  startAgain: nothing,
};

/** Tells whether the workspace has a method of this name. */
export function isMethod(method: string): method is MethodName {
  return Object.hasOwn(CHECKS, method);
}

/** Gives what a page sent as the parameters of a method; anything that does not fit is refused. */
export function checkedParams<M extends MethodName>(method: M, params: unknown): Methods[M]['params'] {
  const verdict = verdictOn(CHECKS[method], params);
  if (!verdict?.success) throw new Refusal(SENTENCES.badParams, 400);
  return verdict.data as Methods[M]['params'];
}

/** Values nested so deeply that checking them overflows the stack are no parameters either. */
function verdictOn(check: z.ZodMiniType, params: unknown): ReturnType<typeof z.safeParse> | undefined {
  try {
    return z.safeParse(check, params);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
