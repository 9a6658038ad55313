import { readFileSync } from 'node:fs';
import { build } from '../../scripts/build.mjs';

/** Builds dist/ before the first test, so that what is tested is the source as it stands, and takes on the manifest's time zone. */
export default async function buildOnce({ rootDir }) {
  process.env.TZ = JSON.parse(readFileSync(`${rootDir}/appsscript.json`, 'utf8')).timeZone;
  try {
    await build();
  } catch (error) {
    console.error(`Cannot build, so every test that needs dist/ will fail: ${error.message}`);
  }
}
