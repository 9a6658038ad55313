import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname } from 'node:path';
import * as z from 'zod/mini';
import { storeToJson, unpackedStore } from '../store-copies';
import type { SavedWorkspace } from './workspace';

/** Rises when what is written is no longer understood by what reads it. */
const STATE_VERSION = 1;

/** As much of the file as tells whether it is one; the rest was written together with it. */
const stateShape = z.object({
  version: z.literal(STATE_VERSION),
  workspace: z.object({
    script: z.string(),
    account: z.string(),
    shown: z.number(),
    runs: z.array(z.object({ number: z.number() })),
    troubles: z.object({ twice: z.boolean() }),
    delivered: z.nullable(z.number()),
  }),
  store: z.object({
    clock: z.object({ now: z.number() }),
    random: z.object({ seed: z.number(), drawn: z.number() }),
    script: z.object({ containerId: z.string(), owner: z.string() }),
    users: z.record(z.string(), z.object({})),
    spreadsheets: z.record(z.string(), z.object({ sheets: z.array(z.object({ rows: z.array(z.unknown()) })) })),
    forms: z.record(z.string(), z.object({ items: z.array(z.unknown()) })),
    properties: z.object({
      script: z.object({}),
      document: z.object({}),
      user: z.object({}),
      standalone: z.object({}),
    }),
    cache: z.record(z.string(), z.object({})),
    triggers: z.array(z.object({ id: z.string() })),
    outbox: z.array(z.object({ id: z.string() })),
    ui: z.object({ menus: z.array(z.unknown()) }),
  }),
});

/** What was found where a workspace is kept: nothing, what it left, or something else that now lies beside it. */
export type FoundState =
  | { readonly found: 'nothing' }
  | { readonly found: 'workspace'; readonly saved: SavedWorkspace }
  | { readonly found: 'damaged' | 'other version'; readonly setAside: string };

/** Reads what a workspace left. A file that cannot be gone on with is set aside under another name and never lost. */
export function readState(file: string): FoundState {
  if (!existsSync(file)) return { found: 'nothing' };
  const parsed = parsedState(file);
  if (parsed && typeof parsed === 'object' && 'version' in parsed && parsed.version !== STATE_VERSION) {
    return { found: 'other version', setAside: setAside(file) };
  }
  if (!z.safeParse(stateShape, parsed).success) return { found: 'damaged', setAside: setAside(file) };
  const { workspace, store } = parsed as { workspace: Omit<SavedWorkspace, 'store'>; store: unknown };
  return { found: 'workspace', saved: { ...workspace, store: unpackedStore(store) } };
}

/** Writes what a workspace leaves; whoever reads meanwhile, or after a stop in the middle, finds the old file or the new one whole. */
export function writeState(file: string, { store, ...workspace }: SavedWorkspace): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  const text = `{"version":${STATE_VERSION},"workspace":${JSON.stringify(workspace)},"store":${storeToJson(store)}}\n`;
  const handle = openSync(part, 'w');
  try {
    // Unlike `writeSync` it goes on until all is written or throws, and a file in parts never takes the old one's place.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}

/** Gives a file another name that nothing has, and returns it. */
function setAside(file: string): string {
  const kind = extname(file);
  for (let number = 1; ; number += 1) {
    const other = `${file.slice(0, file.length - kind.length)}-de-rieng-${number}${kind}`;
    if (existsSync(other)) continue;
    renameSync(file, other);
    return other;
  }
}

function parsedState(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
