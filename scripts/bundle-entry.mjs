// Bundles a TypeScript entry meant for Node; packages are left to Node to find.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { BuildError } from './build-error.mjs';
import { repository } from './for-google.mjs';

/**
 * Bundles a file of the repository and returns the path of the module that came of it.
 * @param {string} entry
 */
export async function bundleEntry(entry) {
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
  return outfile;
}
