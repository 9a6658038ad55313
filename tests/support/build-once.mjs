import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildStart } from '../../scripts/start-files.mjs';
import { findBrowser } from './browser/find-browser.mjs';

/**
 * Prepares what every test may rely on: dist/ and the pages of the workspace are the source as it stands, the time zone is
 * the manifest's, TEST_START names what `npm start` runs, and TEST_BROWSER says which browser there is.
 */
export default async function buildOnce({ rootDir }) {
  process.env.TZ = JSON.parse(readFileSync(join(rootDir, 'appsscript.json'), 'utf8')).timeZone;
  const browser = findBrowser(join(rootDir, 'node_modules/.cache/so-sang-kien'));
  if (browser) process.env.TEST_BROWSER = JSON.stringify(browser);
  else noBrowser();
  try {
    process.env.TEST_START = await buildStart();
  } catch (error) {
    console.error(`Cannot build, so every test that needs what is built will fail: ${error.message}`);
  }
}

function noBrowser() {
  const found = 'No browser was found: no Chrome, Chromium or Edge is installed and CHROMIUM_PATH names none.';
  if (process.env.CI === 'true') throw new Error(`${found} In CI the tests in tests/browser may not be skipped.`);
  console.error(`\n${found}\nALL TESTS IN tests/browser ARE SKIPPED.\n`);
}
