// Plays the 2023 campaign on this machine with the files Google would receive.

import { build } from './build.mjs';
import { BuildError } from './build-error.mjs';
import { runEntry } from './run-entry.mjs';

try {
  await build();
  process.exitCode = await runEntry('src/demo/demo.ts', process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`Cannot build: ${error.message}`);
  process.exitCode = 1;
}
