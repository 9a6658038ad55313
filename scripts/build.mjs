// Makes dist/, the files Google receives: Code.js, Sidebar.html, Preset.html and the manifest.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asBuildError, BuildError } from './build-error.mjs';
import { codeFile } from './code-file.mjs';
import { repository } from './for-google.mjs';
import { pageFile } from './page-file.mjs';
import { presetFile } from './preset-file.mjs';

/**
 * Builds the project in a folder into its dist/ and returns the UTF-8 size in bytes of each file written.
 * Throws a BuildError, and leaves no dist/, when the source cannot become what Google accepts.
 * @param {string} [root]
 * @returns {Promise<Record<string, number>>}
 */
export async function build(root = repository) {
  const dist = join(root, 'dist');
  try {
    for (const name of ['package.json', 'appsscript.json', 'src/main.ts']) {
      if (!existsSync(join(root, name))) throw new BuildError(`${name} is missing.`);
    }
    const sidebar = join(root, 'src/sidebar/sidebar.html');
    const preset = join(root, 'src/preset/shipped.ts');
    const files = {
      'Code.js': await codeFile(root),
      'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
      ...(existsSync(sidebar) && { 'Sidebar.html': await pageFile(sidebar) }),
      ...(existsSync(preset) && { 'Preset.html': await presetFile(preset) }),
    };
    fill(dist, files);
    return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]));
  } catch (error) {
    rmSync(dist, { recursive: true, force: true });
    throw asBuildError(error);
  }
}

/**
 * Leaves exactly these files in a folder; each appears whole, because a test may be reading the folder meanwhile.
 * @param {string} folder
 * @param {Record<string, string>} files
 */
function fill(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const part = join(folder, `${name}.${process.pid}.part`);
    writeFileSync(part, text);
    renameSync(part, join(folder, name));
  }
  const old = readdirSync(folder).filter((name) => !(name in files) && !name.endsWith('.part'));
  for (const name of old) rmSync(join(folder, name), { recursive: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  try {
    const [folder, ...more] = process.argv.slice(2);
    if (more.length > 0) throw new BuildError('give at most one argument, the folder of the project.');
    const sizes = await build(folder && resolve(folder));
    for (const [name, bytes] of Object.entries(sizes)) console.log(`dist/${name}  ${(bytes / 1024).toFixed(1)} KB`);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(`Cannot build: ${error.message}`);
    process.exitCode = 1;
  }
}
