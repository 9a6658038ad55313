import { CHANGED_BY } from '../../src/sidebar/changed-by';
import { LOST_CALL } from '../../src/sidebar/lost-call';

const acts = Object.entries(CHANGED_BY);
const READ = /^(dashboard|unit|submissions|letters|initiatives|history|checkUnits|health|rehearse|preview|find)/;

describe('CHANGED_BY', () => {
  it('knows every method that is not a question', () => {
    const writes = Object.keys(LOST_CALL).filter((method) => !READ.test(method));
    expect(acts.map(([method]) => method).sort()).toEqual(writes.sort());
  });

  it.each(acts)('makes %s outdate answers to questions only', (_method, changed) => {
    expect(changed.length).toBeGreaterThan(0);
    for (const method of changed) expect(method).toMatch(READ);
  });

  it.each(acts.filter(([method]) => method !== 'compile' && method !== 'sendTrial'))(
    'brings the picture up to date after %s',
    (_method, changed) => {
      expect(changed).toContain('dashboard');
    },
  );
});
