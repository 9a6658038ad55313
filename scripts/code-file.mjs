import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { BuildError, sentence } from './build-error.mjs';
import { forGoogle, repository, textOf } from './for-google.mjs';
import { minified } from './minified.mjs';

const product = 'Sổ sáng kiến';
const limitKb = 120;
/**
 * Sources whose exported functions keep their names; what lies between them in a trace is found by line and column. Those
 * left out only put values together or compare them; the one error that comes from them is known by its words.
 */
const tracedFiles =
  /^src\/(main\.ts|app\/(?!(answer|prefilled-link|account|doubled-rows)\.)|google\/(?!(columns|standing-rows)\.))/;
const forServer = {
  ...forGoogle,
  platform: /** @type {const} */ ('neutral'),
  mainFields: ['module', 'main'],
  // Fields become plain assignments in the constructor; the standard's own way needs a helper and a call for each.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
};

/**
 * The text of Code.js: a real function for each export of src/main.ts, since Google looks for declarations, then the
 * validator, then our own code.
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
    ...functions.map((name) => `function ${name}() { return App.${name}(...arguments); }`),
    '',
    ...(checks.length > 0 ? [await validator(checks)] : []),
    'var App;',
    await app(root, functions, checks),
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
 * Our own code, without the names of variables and the spaces that Google would read again at every execution; methods,
 * classes and the functions that use cases and adapters export keep their names, because a stack trace is all that is
 * left of a run that failed.
 * @param {string} root
 * @param {string[]} functions
 * @param {string[]} checks
 */
async function app(root, functions, checks) {
  const zod = checks.map((name) => `const z_${name} = Zod.${name}; export { z_${name} as ${name} };`);
  const names = functions.join(', ');
  const built = await esbuild.build({
    ...forServer,
    absWorkingDir: root,
    stdin: { contents: `import { ${names} } from './src/main';\nApp = { ${names} };`, resolveDir: root },
    format: 'iife',
    metafile: true,
    plugins: [zodMini(zod.join('\n'))],
  });
  const [warning] = built.warnings;
  if (warning) throw new BuildError(sentence(warning));
  const files = Object.keys(built.metafile.inputs).filter((file) => tracedFiles.test(file));
  const exported = files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return [...source.matchAll(/^ *export function (\w+)/gm)].map(([, name = '']) => name);
  });
  const readable = textOf(built);
  // esbuild turns `class Name {}` into `var Name = class {}`, which to terser is one more variable.
  const classes = [...readable.matchAll(/^ *var (\w+) = class\b/gm)].map(([, name = '']) => name);
  return minified(readable, exported, classes);
}

/**
 * The parts of zod/mini in use, on lines of its own with short names: half the size of the same code left readable.
 * @param {string[]} checks
 */
async function validator(checks) {
  // Under other names, because some of theirs, like `enum`, name nothing in a script.
  const imports = checks.map((name) => `${name} as z_${name}`).join(', ');
  const contents = `import { ${imports} } from 'zod/mini';\nZod = { ${checks.map((name) => `${name}: z_${name}`).join(', ')} };`;
  const built = await esbuild.build({
    ...forServer,
    stdin: { contents, resolveDir: repository },
    format: 'iife',
    plugins: [plainErrors, ...(checks.every((name) => simpleChecks.includes(name)) ? onlySimple : [])],
  });
  const { version } = JSON.parse(readFileSync(join(repository, 'node_modules/zod/package.json'), 'utf8'));
  const code = await minified(textOf(built), [], []);
  return `// zod/mini ${version}, MIT License, Copyright (c) 2025 Colin McDonnell\nvar Zod;\n${code}`;
}

/**
 * Puts a plain error with its issues in the place of zod's, which word every detail of a schema: what is wrong is said
 * in our own words.
 */
const plainErrors = standsIn('core/errors.js', [
  "export class $ZodError extends Error { constructor(issues) { super('Invalid value'); this.issues = issues; } }",
  'export { $ZodError as $ZodRealError };',
  'export let flattenError, formatError, prettifyError, toDotPath, treeifyError;',
]);

/** The parts of zod/mini that judge a single value and are called as they are, not as methods of a schema. */
const simpleChecks = ['custom', 'optional', 'refine', 'safeParse', 'string'];

/**
 * Leaves out what simple checks never ask for: words for issues, facts about schemas in a schema, and the methods of
 * schemas, zod/mini's and the standard's. The schemas themselves are zod's own.
 */
const onlySimple = [
  standsIn('core/util.js', [
    "export * from './util.js?whole';",
    'export const finalizeIssue = (issue) => issue;',
    'const nothing = () => {};',
    'export { nothing as defineLazyInternal, nothing as hide, nothing as members, nothing as own };',
  ]),
  standsIn('mini/schemas.js', [
    "import { $ZodCustom, $ZodOptional, $ZodString } from '../core/schemas.js';",
    "export const refine = (fn) => new $ZodCustom({ type: 'custom', check: 'custom', fn });",
    "export const custom = (fn) => new $ZodCustom({ type: 'custom', check: 'custom', fn, abort: true });",
    "export const optional = (innerType) => new $ZodOptional({ type: 'optional', innerType });",
    "const text = (checks) => new $ZodString({ type: 'string', checks });",
    'export const string = () => Object.assign(text([]), { check: (...checks) => text(checks) });',
  ]),
];

/**
 * Stands in for one module of zod.
 * @param {string} file
 * @param {string[]} lines
 * @returns {esbuild.Plugin}
 */
function standsIn(file, lines) {
  return {
    name: file,
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, ({ path, suffix }) =>
        path.endsWith(join('zod/v4', file)) && suffix === ''
          ? { contents: lines.join('\n'), resolveDir: dirname(path) }
          : undefined,
      );
    },
  };
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
