// Tries the built script with faults at every moment, on this machine, and tells what broke.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { BuildError } from './build-error.mjs';
import { repository } from './for-google.mjs';
import { runEntry } from './run-entry.mjs';

try {
  await build();
  process.env.TEST_DIST ??= join(repository, 'dist');
  process.env.TZ = JSON.parse(readFileSync(join(repository, 'appsscript.json'), 'utf8')).timeZone;
  process.exitCode = await runEntry('tests/faults/laboratory/faults-command.ts', process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`Cannot build: ${error.message}`);
  process.exitCode = 1;
}
