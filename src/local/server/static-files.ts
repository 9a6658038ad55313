import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of the workspace's pages. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json; charset=utf-8',
};

/** Addresses of pages, and the files that hold them. */
const PAGES: Readonly<Record<string, string>> = { '/': 'workspace.html', '/form': 'form.html' };

const NOT_THERE: readonly (string | undefined)[] = ['ENOENT', 'ENAMETOOLONG', 'EISDIR'];

/** The file at an address; undefined where there is none. Files lie flat in the folder, and nothing else is reached. */
export async function readAsset(folder: string, pathname: string): Promise<Asset | undefined> {
  const name = PAGES[pathname] ?? /^\/([\w-]+(?:\.[\w-]+)+)$/.exec(pathname)?.[1];
  const type = TYPES[extname(name ?? '')];
  if (name === undefined || type === undefined) return undefined;
  try {
    return { type, bytes: await readFile(join(folder, name)) };
  } catch (error) {
    if (NOT_THERE.includes((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}
