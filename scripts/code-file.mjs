import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { BuildError, sentence } from './build-error.mjs';
import { forGoogle, repository, textOf } from './for-google.mjs';

const product = 'Sổ sáng kiến';
const limitKb = 400;
const forServer = { ...forGoogle, platform: /** @type {const} */ ('neutral'), mainFields: ['module', 'main'] };

/**
 * The text of Code.js: a real function for each export of src/main.ts, since Google looks for declarations, then the
 * validator, then our own code with its names and lines kept, so that whoever opens the script editor can read it.
 * @param {string} root
 */
export async function codeFile(root) {
  const { functions, checks } = await analyse(root);
  const hidden = functions.find((name) => name.endsWith('_'));
  if (hidden) throw new BuildError(`src/main.ts exports ${hidden}, but Apps Script hides names that end in "_".`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  const text = [
    `// ${product} ${version}. Built by "npm run build"; edit the source, not this file.`,
    "'use strict';",
    '',
    ...functions.map((name) => `function ${name}() { return App.${name}.apply(this, arguments); }`),
    '',
    ...(checks.length > 0 ? [await validator(checks)] : []),
    await app(root, checks),
  ].join('\n');
  const kb = Buffer.byteLength(text) / 1024;
  if (kb > limitKb) throw new BuildError(`Code.js is ${kb.toFixed(1)} KB; the limit is ${limitKb} KB.`);
  return text;
}

/**
 * Names what main.ts exports and which parts of zod/mini the source uses. An IIFE build tells neither, so this is
 * an ESM build in which zod/mini is empty: esbuild then warns of each name it does not find there.
 * @param {string} root
 */
async function analyse(root) {
  const { metafile, warnings } = await esbuild
    .build({
      ...forServer,
      absWorkingDir: root,
      entryPoints: ['src/main.ts'],
      format: 'esm',
      metafile: true,
      plugins: [zodMini('export {}')],
    })
    .catch(explainNamedImport);
  const exported = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const missing = warnings.filter(({ id }) => id === 'import-is-undefined');
  const checks = missing.flatMap(({ text }) => /^Import "(\w+)"/.exec(text)?.[1] ?? []);
  return { functions: exported.filter((name) => name !== 'default'), checks: [...new Set(checks)].sort() };
}

/**
 * A named import of zod/mini is an error in that build, of a kind nobody would understand.
 * @param {esbuild.BuildFailure} failure
 * @returns {never}
 */
function explainNamedImport(failure) {
  const named = failure.errors?.find(({ text }) => text.includes('"validator:zod/mini"'));
  if (named)
    throw new BuildError(sentence({ ...named, text: "write import * as z from 'zod/mini', never a named import." }));
  throw failure;
}

/**
 * @param {string} root
 * @param {string[]} checks
 */
async function app(root, checks) {
  const zod = checks.map((name) => `const z_${name} = Zod.${name}; export { z_${name} as ${name} };`);
  const built = await esbuild.build({
    ...forServer,
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    format: 'iife',
    globalName: 'App',
    plugins: [zodMini(zod.join('\n'))],
  });
  const [warning] = built.warnings;
  if (warning) throw new BuildError(sentence(warning));
  return textOf(built);
}

/**
 * The parts of zod/mini in use, on lines of its own with short names: half the size of the same code left readable.
 * @param {string[]} checks
 */
async function validator(checks) {
  const built = await esbuild.build({
    ...forServer,
    stdin: { contents: `export { ${checks.join(', ')} } from 'zod/mini';`, resolveDir: repository },
    format: 'iife',
    globalName: 'Zod',
    minify: true,
    lineLimit: 500,
  });
  const { version } = JSON.parse(readFileSync(join(repository, 'node_modules/zod/package.json'), 'utf8'));
  return `// zod/mini ${version}, MIT License, Copyright (c) 2025 Colin McDonnell\n${textOf(built)}`;
}

/**
 * Stands in for the module zod/mini, so that the rest of the bundle is built without it.
 * @param {string} contents
 * @returns {esbuild.Plugin}
 */
function zodMini(contents) {
  return {
    name: 'zod-mini',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^zod\/mini$/ }, ({ path }) => ({ path, namespace: 'validator' }));
      onLoad({ filter: /^zod\/mini$/, namespace: 'validator' }, () => ({ contents }));
    },
  };
}
