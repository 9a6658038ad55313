/** Ends the output with one plain line for a machine to read, after jest's own summary. */
module.exports = class TallyReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => {
      // Said again where it is seen: the message of the set-up has long scrolled away.
      if (numPendingTests > 0 && !process.env.TEST_BROWSER) console.log('No browser: tests/browser was skipped.');
      console.log(`${numPassedTests} passed, ${failed} failed`);
    });
  }
};
