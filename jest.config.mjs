import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// hucre ships ES modules only, which jest cannot load among CommonJS tests: it gets one CommonJS file instead.
const { version } = JSON.parse(readFileSync(new URL('node_modules/hucre/package.json', import.meta.url), 'utf8'));
const hucre = `node_modules/.cache/so-sang-kien/hucre-${version}.cjs`;

export default async () => {
  if (!existsSync(new URL(hucre, import.meta.url))) {
    const absWorkingDir = fileURLToPath(new URL('.', import.meta.url));
    await build({
      absWorkingDir,
      entryPoints: ['hucre'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: hucre,
    });
  }
  return {
    testMatch: ['<rootDir>/tests/**/*.test.ts'],
    transform: { '\\.tsx?$': '<rootDir>/tests/support/esbuild-transform.cjs' },
    moduleNameMapper: { '^hucre$': `<rootDir>/${hucre}` },
    globalSetup: '<rootDir>/tests/support/build-once.mjs',
    reporters: ['default', '<rootDir>/tests/support/tally-reporter.cjs'],
  };
};
