import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createContext, Script } from 'node:vm';

/** What a folder pushed to Google holds. */
export interface ScriptFiles {
  /** Compiled once, evaluated anew in every execution, in this order. */
  readonly scripts: readonly Script[];
  readonly scriptNames: ReadonlySet<string>;
  /** Html files by their name without extension, sub-folder included. */
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
  readonly kilobytes: number;
  /** Names this very content. */
  readonly digest: string;
  /** Names of the functions declared at the top level. */
  readonly functions: readonly string[];
  /** Tells whether a function of this name is declared at the top level. */
  declares(functionName: string): boolean;
}

/** The parts of `appsscript.json` that change what a script may do. */
interface Manifest {
  timeZone: string;
  oauthScopes: readonly string[];
}

/** Reads and compiles a folder as clasp would push it; a folder Google would refuse throws. */
export function readScriptFiles(folder: string): ScriptFiles {
  const scripts: Script[] = [];
  const names = new Set<string>();
  const pages = new Map<string, string>();
  let manifest: Manifest | undefined;
  let bytes = 0;
  const digest = createHash('sha256');
  for (const file of listFiles(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const name = file.replace(/\.[^.]*$/, '');
    digest.update(`${file}\0${text}\0`);
    if (/\.(js|gs)$/.test(file)) {
      if (names.has(name)) throw new Error(`Two scripts are named ${name}`);
      names.add(name);
      scripts.push(new Script(text, { filename: name }));
      bytes += Buffer.byteLength(text);
    } else if (file.endsWith('.html')) {
      pages.set(name, text);
    } else if (file === 'appsscript.json') {
      manifest = readManifest(text);
    }
  }
  if (!manifest) throw new Error('appsscript.json is missing');
  const declared = declaredFunctions(scripts);
  return {
    scripts,
    scriptNames: names,
    pages,
    manifest,
    kilobytes: bytes / 1024,
    digest: digest.digest('hex'),
    functions: [...declared],
    declares: (name) => declared.has(name),
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function readManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Partial<Manifest> & { runtimeVersion?: string };
  if (manifest.runtimeVersion !== 'V8') throw new Error('appsscript.json: runtimeVersion must be "V8"');
  if (!manifest.timeZone) throw new Error('appsscript.json: timeZone is missing');
  if (!manifest.oauthScopes)
    throw new Error('appsscript.json: oauthScopes is missing, and inferring them is not emulated');
  return { timeZone: manifest.timeZone, oauthScopes: manifest.oauthScopes };
}

/** Functions are declared before the code between them runs, so that it does not matter that services are missing. */
function declaredFunctions(scripts: readonly Script[]): Set<string> {
  const context: Record<string, unknown> = createContext({}) as Record<string, unknown>;
  for (const script of scripts) {
    try {
      script.runInContext(context, { timeout: 10_000 });
    } catch {
      // What the code would do with the services shows when it is really run.
    }
  }
  return new Set(Object.keys(context).filter((name) => typeof context[name] === 'function'));
}
