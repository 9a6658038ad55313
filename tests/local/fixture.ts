import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useProcessZone } from '../../src/local/process-zone';
import { createRuntime, type Runtime, type RuntimeOptions } from '../../src/local/runtime';

const ALL_SCOPES = [
  'spreadsheets',
  'spreadsheets.currentonly',
  'forms',
  'script.send_mail',
  'script.container.ui',
  'script.scriptapp',
  'userinfo.email',
];

/** A script written for one test: its code, its pages and what its manifest says. */
export interface Fixture extends Partial<Omit<RuntimeOptions, 'dist'>> {
  code: string;
  pages?: Record<string, string>;
  scopes?: readonly string[];
  scriptZone?: string;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
  useProcessZone('Asia/Ho_Chi_Minh');
});

/** Half past nine on a working day in Vietnam. */
export const NOW = Date.parse('2023-02-15T09:30:00+07:00');

/** Writes a script's folder, as it would be pushed. */
export function scriptFolder({
  code,
  pages = {},
  scopes = ALL_SCOPES,
  scriptZone = 'Asia/Ho_Chi_Minh',
}: Fixture): string {
  const dist = mkdtempSync(join(tmpdir(), 'script-'));
  folders.push(dist);
  writeFileSync(join(dist, 'Code.js'), code);
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(dist, `${name}.html`), html);
  const oauthScopes = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  writeFileSync(
    join(dist, 'appsscript.json'),
    JSON.stringify({ timeZone: scriptZone, runtimeVersion: 'V8', oauthScopes }),
  );
  return dist;
}

/** Opens a runtime on a script given as text. */
export function runtimeFor(fixture: Fixture): Runtime {
  const { code, pages, scopes, scriptZone, ...options } = fixture;
  return createRuntime({ dist: scriptFolder(fixture), now: NOW, ...options });
}

/** Runs a body in a fresh world and returns what it returns; an error of the script is thrown. */
export function evaluate(body: string, fixture: Partial<Fixture> = {}): unknown {
  const { value, error } = runtimeFor({ ...fixture, code: `function main() { ${body} }` }).run('main');
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value;
}
