import { EMPTY_ROW } from './blank-store';
import type { Row, SpreadsheetState, Store } from './store';

/** Copies a state so that neither copy sees what later happens to the other; frozen parts are shared. */
export function cloneStore<T>(state: T): T {
  if (typeof state !== 'object' || state === null || Object.isFrozen(state)) return state;
  if (Array.isArray(state)) return state.map(cloneStore) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(state)) copy[key] = cloneStore((state as Record<string, unknown>)[key]);
  return copy as T;
}

/** The world of a copy of the container file: a new file and script, nothing installed, no form. */
export function copiedFile(store: Store, owner: string): Store {
  const copy = cloneStore(store);
  const seed = store.random.seed + 1;
  const containerId = `spreadsheet-${seed}`;
  const container = copy.spreadsheets[store.script.containerId] as SpreadsheetState;
  Object.assign(container, { id: containerId, owner, name: `Copy of ${container.name}` });
  for (const sheet of container.sheets) {
    sheet.responses = null;
    sheet.protections = [];
  }
  return {
    ...copy,
    random: { seed, drawn: 0 },
    script: { id: `script-${seed}`, owner, containerId },
    users: {},
    spreadsheets: { [containerId]: container },
    forms: {},
    properties: { script: {}, document: {}, user: {}, standalone: {} },
    cache: {},
    triggers: [],
    outbox: [],
    ui: { menus: [], sidebar: null, dialogs: [], toasts: [], alerts: [] },
  };
}

/** Writes a state as JSON text, runs of equal rows as one, so that blank formatted rows cost nothing. */
export function storeToJson(store: Store): string {
  return JSON.stringify(store, (key, value) => (key === 'rows' && Array.isArray(value) ? packRows(value) : value));
}

/** Reads what {@link storeToJson} wrote. */
export function storeFromJson(text: string): Store {
  return unpackedStore(JSON.parse(text));
}

/** Makes a state of the parsed JSON of one. */
export function unpackedStore(parsed: unknown): Store {
  const store = parsed as Store;
  for (const spreadsheet of Object.values(store.spreadsheets)) {
    for (const sheet of spreadsheet.sheets) sheet.rows = unpackRows(sheet.rows as unknown as PackedRows);
  }
  // What was written before forms could be shared says nothing of it.
  for (const form of Object.values(store.forms)) form.editors ??= [];
  return store;
}

type PackedRows = { count: number; row: Row }[];

function packRows(rows: Row[]): PackedRows {
  const packed: PackedRows = [];
  for (const row of rows) {
    const last = packed.at(-1);
    if (last?.row === row) last.count += 1;
    else packed.push({ count: 1, row });
  }
  return packed;
}

function unpackRows(packed: PackedRows): Row[] {
  return packed.flatMap(({ count, row }) => new Array<Row>(count).fill(row.length === 0 ? EMPTY_ROW : freezeDeep(row)));
}

function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freezeDeep(part);
  return Object.freeze(value);
}
