import { armedCount } from '../../src/workspace/troubles/trouble-words';

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
