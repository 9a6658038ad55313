import { readdirSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, resolve, sep } from 'node:path';
import { jestExpect as expect } from '@jest/expect';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bind } from 'jest-each';
import { SnapshotState } from 'jest-snapshot';
import typeScript from './esbuild-transform.cjs';

/** What hundreds of calls, orders or stops alone would notice deserves a test that says it; and they cost the most. */
const NARROW_TEST = /(?<!-(fuzz|orders|properties|stops))\.test\.ts$/;

/** More often than this no test comes by one place: it turns in circles, and need not be waited for. */
const MOST_HITS = 1_000_000;

/** A file of tests, loaded into this process as often as wanted. */
class TestFile {
  tests = [];
  /** The files that it needs, itself among them. */
  modules = new Set();

  constructor(path) {
    this.path = path;
    this.snapshotState = new SnapshotState(`${path}.snap`, {
      updateSnapshot: 'none',
      snapshotFormat: { escapeString: false, printBasicPrototype: false },
    });
  }

  load() {
    this.tests = [];
    const titles = [];
    const seen = new Map();
    const describe = (title, body) => {
      titles.push(title);
      body();
      titles.pop();
    };
    const it = (title, run) => {
      const name = [...titles, title].join(' ');
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const id = `${basename(this.path)} ${name}${times > 1 ? ` #${times}` : ''}`;
      this.tests.push({ id, name, run, file: this });
    };
    describe.each = bind(describe, false);
    it.each = bind(it, false);
    Object.assign(globalThis, { describe, it, expect });
    require(this.path);
    const reach = (module) => {
      if (!isOurs(module.filename) || this.modules.has(module.filename)) return;
      this.modules.add(module.filename);
      module.children.forEach(reach);
    };
    reach(require.cache[this.path]);
  }
}

/**
 * Runs the tests of the rules in one process that loads them once. Stryker's own runner for jest sets up every test
 * file anew for each mutant, which takes seconds where this takes milliseconds. Of jest it gives what these tests use.
 */
class InProcessRunner {
  #files = [];
  #isSpoilt = false;
  /** What the mutated code asks: which mutant is on, and whom to tell what was reached. */
  #stryker = {};

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    globalThis.__stryker__ = this.#stryker;
    // As in build-once.mjs.
    process.env.TZ = JSON.parse(readFileSync('appsscript.json', 'utf8')).timeZone;
    // The first example that fails is enough, and the same mutant meets the same examples each time.
    require('fast-check').configureGlobal({ seed: 43, endOnFailure: true });
    for (const folder of ['tests/domain', 'tests/app']) {
      for (const name of readdirSync(folder)) {
        if (NARROW_TEST.test(name)) this.#files.push(new TestFile(resolve(folder, name)));
      }
    }
    for (const file of this.#files) file.load();
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#files.flatMap((file) => file.tests)) {
      this.#stryker.currentTestId = test.id;
      tests.push(await resultOf(test));
    }
    delete this.#stryker.currentTestId;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail, reloadEnvironment }) {
    if (!reloadEnvironment && this.#isSpoilt) this.#reload();
    const limit = Math.min(hitLimit ?? MOST_HITS, MOST_HITS);
    Object.assign(this.#stryker, { hitLimit: limit, activeMutant: activeMutant.id });
    try {
      const wanted = testFilter && new Set(testFilter);
      const subject = basename(sandboxFileName, '.ts');
      // The file named for the mutated one knows it best, so it is asked first.
      const distance = (file) => (basename(file.path).startsWith(subject) ? 0 : 1);
      const files = this.#files
        .filter((file) => file.modules.has(sandboxFileName))
        .sort((a, b) => distance(a) - distance(b));
      if (reloadEnvironment) this.#forget();
      const tests = [];
      for (const file of files) {
        if (reloadEnvironment) file.load();
        for (const test of file.tests) {
          if (wanted && !wanted.has(test.id)) continue;
          this.#stryker.hitCount = 0;
          tests.push(await resultOf(test));
          const timedOut = determineHitLimitReached(this.#stryker.hitCount, limit);
          if (timedOut) return toMutantRunResult(timedOut);
          if (!disableBail && tests.at(-1).status === TestStatus.Failed) {
            return toMutantRunResult({ status: DryRunStatus.Complete, tests }, false);
          }
        }
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail);
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) });
    } finally {
      for (const name of ['activeMutant', 'hitCount', 'hitLimit']) delete this.#stryker[name];
    }
  }

  #forget() {
    this.#isSpoilt = true;
    for (const path of Object.keys(require.cache)) if (isOurs(path)) delete require.cache[path];
  }

  #reload() {
    this.#forget();
    for (const file of this.#files) file.load();
    this.#isSpoilt = false;
  }
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

// Stryker starts the process in the copy of the project that holds the mutants.
const require = createRequire(resolve('package.json'));
const compiled = new Map();

Module._extensions['.ts'] = (module, path) => {
  if (!compiled.has(path)) compiled.set(path, typeScript.process(readFileSync(path, 'utf8'), path).code);
  module._compile(compiled.get(path), path);
};

function isOurs(path) {
  return path.startsWith(resolve('src') + sep) || path.startsWith(resolve('tests') + sep);
}

async function resultOf({ id, name, run, file }) {
  expect.setState({
    assertionCalls: 0,
    currentTestName: name,
    snapshotState: file.snapshotState,
    suppressedErrors: [],
    testPath: file.path,
  });
  const began = performance.now();
  const result = { id, name, fileName: file.path, status: TestStatus.Success };
  try {
    await run();
    // A snapshot that differs is kept here instead of thrown.
    const [suppressed] = expect.getState().suppressedErrors;
    if (suppressed) throw suppressed;
  } catch (error) {
    Object.assign(result, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
  }
  return { ...result, timeSpentMs: performance.now() - began };
}
