import { build } from './build.mjs';
import { bundleEntry } from './bundle-entry.mjs';
import { buildPages } from './workspace-pages.mjs';

/** Builds all that the workspace is started from and returns the module that starts it, run in the folder of the project. */
export async function buildStart() {
  await build();
  await buildPages();
  return bundleEntry('src/demo/start.ts');
}
