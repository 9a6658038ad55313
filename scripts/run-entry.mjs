// Bundles a TypeScript entry meant for Node and runs it; packages are left to Node to find.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { BuildError } from './build-error.mjs';
import { repository } from './for-google.mjs';

/**
 * Runs a file of src/ with these arguments and returns its exit code.
 * @param {string} entry
 * @param {string[]} [args]
 */
export async function runEntry(entry, args = []) {
  if (!existsSync(join(repository, entry))) throw new BuildError(`${entry} is missing.`);
  const outfile = join(repository, 'node_modules/.cache/so-sang-kien', basename(entry).replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: repository,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    sourcemap: 'linked',
    tsconfigRaw: '{}',
  });
  return spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' }).status ?? 1;
}
