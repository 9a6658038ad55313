import { fileURLToPath } from 'node:url';

/** The folder this checkout lies in, where node_modules is. */
export const repository = fileURLToPath(new URL('..', import.meta.url));

/**
 * What esbuild is told for every file that Google receives. Newer syntax than es2020 (#private, static fields) is a
 * parse error there, so esbuild rewrites it; charset keeps Vietnamese readable in the script editor.
 */
export const forGoogle = /** @type {const} */ ({
  bundle: true,
  write: false,
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  tsconfigRaw: '{}',
});

/**
 * The text of a bundle that is a single file.
 * @param {{outputFiles: {text: string}[]}} result
 */
export const textOf = ({ outputFiles }) => outputFiles.map((file) => file.text).join('');
