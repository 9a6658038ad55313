import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Execution } from '../../src/local/execution';
import { createRuntime, type Runtime, type RuntimeOptions } from '../../src/local/runtime';
import { BEGUN } from '../support/contracts/clock';
import { SHELF } from '../support/contracts/table';
import { clause, type Kit, otherRun, script } from './adapters';

/** The account the script runs as. */
export const OWNER = 'chu.so.huu@example.com';

const root = join(__dirname, '../..');
const dist = mkdtempSync(join(tmpdir(), 'adapters-'));
afterAll(() => rmSync(dist, { recursive: true }));

const { outputFiles } = buildSync({
  entryPoints: [join(__dirname, 'adapters.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'Adapters',
  target: 'es2020',
  charset: 'utf8',
});
const stubs = [clause, otherRun, script].map(
  ({ name }) => `function ${name}() { return Adapters.${name}.apply(this, arguments); }`,
);
writeFileSync(join(dist, 'Code.js'), [...stubs, ...outputFiles.map(({ text }) => text)].join('\n'));
copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
// What set-up reads the Form's texts from.
copyFileSync(join(root, 'dist/Preset.html'), join(dist, 'Preset.html'));

/** A Sheet whose script is our adapters and nothing else of the product. */
export interface ScriptWorld {
  readonly runtime: Runtime;
  /** Runs a function inside the script; it sees nothing but the kit and its arguments, and gives a plain value. */
  run<Args extends readonly unknown[], T>(work: (kit: Kit, ...args: Args) => T, ...args: Args): T;
  /** The execution of the latest run. */
  readonly latest: Execution;
}

/** Makes the world; its tabs have these headers in row 1 and the rows below them. */
export function scriptWorld(
  tabs: Readonly<Record<string, readonly (readonly unknown[])[]>> = {},
  options: Partial<RuntimeOptions> = {},
): ScriptWorld {
  const runtime = createRuntime({ dist, now: Date.parse(BEGUN), owner: OWNER, ...options });
  const names = Object.keys(tabs);
  const made = runtime.run('script', [
    String((_: Kit, wanted: string[]) => {
      for (const name of wanted) SpreadsheetApp.getActiveSpreadsheet().insertSheet(name);
    }),
    [names],
  ]);
  if (made.error) throw new Error(made.error.message);
  for (const [name, rows] of Object.entries(tabs)) if (rows.length > 0) runtime.sheet(name).setCells(1, 1, rows);
  let latest = made;
  return {
    runtime,
    run(work, ...args) {
      latest = runtime.run('script', [String(work), args]);
      if (latest.error) throw new Error(`${latest.error.name}: ${latest.error.message}`);
      return latest.value as ReturnType<typeof work>;
    },
    get latest() {
      return latest;
    },
  };
}

/** The headers of the shelf in their usual order. */
export const SHELF_HEADERS = Object.values(SHELF.columns).map(({ header }) => header);
