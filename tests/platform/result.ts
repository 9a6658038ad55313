import type { Runtime } from '../../src/local/runtime';
import { PLATFORM } from '../../src/preset/platform-check';
import { passed } from '../support/campaign';

/** The name of the result's tab. */
export const TAB = PLATFORM.title;

/** Runs the check as its menu entry does. */
export function check(runtime: Runtime, as = runtime.owner): void {
  passed(runtime.run('checkPlatform', [], { context: 'menu', as }));
}

/** What the result says of one thing that was checked. */
export interface Finding {
  readonly expected: string;
  readonly found: string;
  readonly verdict: string;
}

/** Gives the lines of the result by what was checked. */
export function resultOf(runtime: Runtime, tab = TAB): Map<string, Finding> {
  const lines = runtime.sheet(tab).display();
  const from = lines.findIndex(([first]) => first === PLATFORM.headers[0]) + 1;
  return new Map(
    lines
      .slice(from)
      .map(([name = '', expected = '', found = '', verdict = '']) => [name, { expected, found, verdict }]),
  );
}

/** Gives the lines that are not as expected. */
export function notPassed(runtime: Runtime, tab = TAB): [string, Finding][] {
  return [...resultOf(runtime, tab)].filter(([, { verdict }]) => verdict !== PLATFORM.verdicts[0]);
}
