import { troubleLines } from '../../src/sidebar/trouble-words';
import { armedCount, MISHAPS } from '../../src/workspace/troubles/trouble-words';

const none = { quotaLeft: null, sheetTimeouts: 0, mailFailures: 0, stops: 0, twice: false };

describe('armedCount', () => {
  it('counts kinds of trouble, not how often each strikes', () => {
    expect(armedCount(none)).toBe(0);
    expect(armedCount({ ...none, stops: 5, twice: true })).toBe(2);
  });

  it('counts a quota that is spent', () => {
    expect(armedCount({ ...none, quotaLeft: 0 })).toBe(1);
  });
});

describe('MISHAPS', () => {
  it.each([
    ['triggersGone', 'triggerMissing'],
    ['triggerDoubled', 'triggerDoubled'],
    ['formClosed', 'formClosed'],
    ['responsesShown', 'responsesShown'],
  ] as const)('quotes of %s what the sidebar says of it', (mishap, trouble) => {
    const { expect: seen = '' } = MISHAPS.find((words) => words.mishap === mishap) ?? {};
    const quoted = /nêu “(.+?)”/.exec(seen)?.[1] ?? 'nothing';
    expect(troubleLines({ troubles: [trouble], missingTabs: [] })[0]).toContain(quoted);
  });
});
