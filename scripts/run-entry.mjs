// Bundles a TypeScript entry meant for Node and runs it.
import { spawnSync } from 'node:child_process';
import { bundleEntry } from './bundle-entry.mjs';

/**
 * Runs a file of the repository with these arguments and returns its exit code.
 * @param {string} entry
 * @param {string[]} [args]
 */
export async function runEntry(entry, args = []) {
  const file = await bundleEntry(entry);
  return spawnSync(process.execPath, ['--enable-source-maps', file, ...args], { stdio: 'inherit' }).status ?? 1;
}
