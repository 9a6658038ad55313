import { minify } from 'terser';
import { shortened } from './syntax-tree.mjs';

/** Past this column a line of Code.js ends where it can, so that the place a stack trace names is found in the editor. */
const lineLength = 500;

/**
 * An IIFE as a syntax tree; terser leaves out the function around one that declares nothing.
 * @typedef {{body: [{expression: {callee?: {body: {body: import('./syntax-tree.mjs').Node[]}}}}]}} Iife
 */

/**
 * Terser with what its types leave out: it also gives and takes syntax trees.
 * @typedef {(source: string | Iife, options: object) => Promise<{code?: string, ast: Iife}>} Terser
 */
const terser = /** @type {Terser} */ (/** @type {unknown} */ (minify));

/**
 * Makes a bundle, which is an IIFE, small. What is constant was checked by the compiler, so `let` says enough here; and
 * with a parameter of that name terser writes `undefined` as one letter.
 * @param {string} readable
 * @param {string[]} functions whose names are kept
 * @param {string[]} classes
 */
export async function minified(readable, functions, classes) {
  const source = readable.replace(/^( *(?:for \()?)const /gm, '$1let ').replace('(() => {', '((undefined) => {');
  // esbuild tells functions of one name apart by a number.
  const kept = new RegExp(`^(${functions.join('|')})\\d*$`);
  const names = { ecma: 2020, keep_fnames: kept, keep_classnames: true };
  const { ast } = await terser(source, {
    ...names,
    compress: { passes: 3, hoist_funs: true, pure_getters: true, unsafe: true, unsafe_undefined: true },
    mangle: false,
    format: { spidermonkey: true, code: false },
  });

  // Terser knows most of functions that are declared and of properties that are named, so it is only now that the
  // former become arrows and the latter variables.
  const block = ast.body[0].expression.callee?.body ?? { body: [] };
  const reserved = block.body.flatMap(({ id }) => (id && kept.test(id.name) ? [id.name] : []));
  block.body = shortened(block.body);
  const { code } = await terser(ast, {
    ...names,
    parse: { spidermonkey: true },
    compress: { defaults: false, arrows: true, unsafe_arrows: true },
    mangle: { reserved: [...classes, ...reserved] },
    format: { max_line_len: lineLength },
  });
  return `${code}\n`;
}
