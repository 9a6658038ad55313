import { readFileSync } from 'node:fs';
import { CASES } from './cases/all-cases';
import { pageWithCampaigns, promisesPage, wordingOf } from './laboratory/promises-page';

describe('docs/promises.md', () => {
  it('lists exactly the acts, kinds of faults and cases there are; “npm run faults -- --cases” writes the cases anew', () => {
    expect(wordingOf(readFileSync('docs/promises.md', 'utf8'))).toEqual(wordingOf(promisesPage(CASES)));
  });
});

describe('pageWithCampaigns', () => {
  it('writes what came of random campaigns anew and leaves everything else', () => {
    const page = promisesPage(CASES);
    const breaches = [{ kind: 'lost', what: 'a response' } as const];
    const campaigns = [
      { seed: 2, breaches: [], account: [] },
      { seed: 1, breaches, account: [] },
    ];
    const now = pageWithCampaigns(page, { figures: [], cases: [], bugs: [], campaigns });
    expect(now).toContain('1 of 2 held, seeds 1 to 2 |');
    expect(wordingOf(now)).toEqual(wordingOf(page));
    expect(now.replace('1 of 2 held, seeds 1 to 2', '')).toBe(page);
  });
});
