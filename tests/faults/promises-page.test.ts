import { readFileSync } from 'node:fs';
import { CASES } from './cases/all-cases';
import { pageAfter, promisesPage, wordingOf } from './laboratory/promises-page';

describe('docs/promises.md', () => {
  it('lists exactly the acts, kinds of faults and cases there are; “npm run faults -- --cases” writes the cases anew', () => {
    expect(wordingOf(readFileSync('docs/promises.md', 'utf8'))).toEqual(wordingOf(promisesPage(CASES)));
  });
});

describe('pageAfter', () => {
  const page = promisesPage(CASES);
  const campaigns = [
    { seed: 2, breaches: [], account: [] },
    { seed: 1, breaches: [{ kind: 'lost', what: 'a response' } as const], account: [] },
  ];
  const cases = CASES.map(({ name }) => ({ name, breaches: [] }));
  const run = { on: '2023-03-15', minutes: 7, findings: { figures: [], cases, bugs: [], campaigns } };
  const none = { acts: false, campaigns: false, cases: false };

  it('writes what came of random campaigns anew and leaves everything else', () => {
    const now = pageAfter(page, CASES, run, { ...none, campaigns: true });
    expect(now.replace('1 of 2 held, seeds 1 to 2', '')).toBe(page);
    expect(now).not.toBe(page);
  });

  it('writes what came of the acts anew, and of the cases', () => {
    expect(pageAfter(page, CASES, run, { ...none, acts: true })).toContain('Last tried on 2023-03-15: 0 faults');
    expect(pageAfter(page, CASES, run, { ...none, cases: true }).match(/ holds \|/g)).toHaveLength(CASES.length);
    expect(pageAfter(page, CASES, run, none)).toBe(page);
  });

  it('says so where only a sample was tried', () => {
    const now = pageAfter(page, CASES, { ...run, isSample: true }, { ...none, acts: true });
    expect(now).toContain('Last tried on 2023-03-15: a sample of 0 faults');
  });

  it('writes all of it anew after a whole run', () => {
    expect(pageAfter(page, CASES, run, { acts: true, campaigns: true, cases: true })).toBe(promisesPage(CASES, run));
  });
});
