/**
 * Changes the rules bit by bit and asks whether a test notices: `npm run mutation`, which fails below 85 %.
 *
 * Nothing is left out: no kind of change, no wording, no constant. What was found is kept, and only what a change of
 * code or tests may have altered is asked again; constants that no test noticed are asked anew with `-- --force`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/{domain,app}/**/*.ts'],
  // Only what the tests of the rules load; without package.json, lest jest meet the project twice.
  ignorePatterns: ['**', '!src/**', '!tests/**', '!appsscript.json'],
  plugins: ['./tests/support/mutation-runner.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: '.local/mutation/incremental.json',
  tempDirName: '.local/mutation/sandbox',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, skipFull: true },
  htmlReporter: { fileName: '.local/mutation/index.html' },
  jsonReporter: { fileName: '.local/mutation/report.json' },
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
};
