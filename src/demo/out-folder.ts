import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A file to leave, its path inside the folder with `/`. */
export interface OutFile {
  path: string;
  content: string | Buffer;
}

/** Lists what a demo left, so that the next one can tell its files from other people's. */
const MARKER = '.so-sang-kien-chay-thu';
/** Files that systems leave in folders by themselves. */
const UNNOTICED: ReadonlySet<string> = new Set([MARKER, '.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** What stands in the folder: nothing, an earlier demo, or something the demo must leave alone (and why, in a sentence). */
export type FolderState = { state: 'free' } | { state: 'earlier demo' } | { state: 'occupied'; why: string };

/** Looks at the folder before anything is written. */
export function folderState(folder: string): FolderState {
  if (!existsSync(folder)) return { state: 'free' };
  const occupied = (why: string): FolderState => ({ state: 'occupied', why });
  if (!statSync(folder).isDirectory()) return occupied(`“${folder}” là một tệp, không phải thư mục.`);
  const files = filesIn(folder);
  if (!existsSync(join(folder, MARKER))) {
    return files.length === 0 ? { state: 'free' } : occupied(`Thư mục “${folder}” đang có tệp khác (${files[0]}).`);
  }
  const listed = new Set(readFileSync(join(folder, MARKER), 'utf8').split('\n'));
  const stranger = files.find((file) => !listed.has(file));
  return stranger === undefined
    ? { state: 'earlier demo' }
    : occupied(`Thư mục “${folder}” có tệp không do lần chạy thử trước để lại (${stranger}).`);
}

/** Leaves exactly these files in the folder, in place of an earlier demo's; `folderState` has found it free for that. */
export function fillFolder(folder: string, files: readonly OutFile[]): void {
  if (folderState(folder).state === 'occupied') throw new Error(`${folder} is not the demo's to fill`);
  if (existsSync(folder)) for (const file of filesIn(folder)) rmSync(join(folder, file));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARKER), `${files.map(({ path }) => path).join('\n')}\n`);
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !UNNOTICED.has(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
