// Opens the workspace in a browser, with the files Google would receive.
import { pathToFileURL } from 'node:url';
import { stop } from 'esbuild';
import { BuildError } from './build-error.mjs';
import { repository } from './for-google.mjs';
import { buildStart } from './start-files.mjs';

try {
  const entry = await buildStart();
  // Its service would go on beside the workspace for as long as that is open.
  await stop();
  process.setSourceMapsEnabled(true);
  process.chdir(repository);
  // In this very process, so that what has to be saved hears that it is to stop.
  await import(pathToFileURL(entry).href);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`Cannot build: ${error.message}`);
  process.exitCode = 1;
}
