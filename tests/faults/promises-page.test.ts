import { readFileSync } from 'node:fs';
import { CASES } from './cases/all-cases';
import { promisesPage, wordingOf } from './laboratory/promises-page';

describe('docs/promises.md', () => {
  it('lists exactly the acts, kinds of faults and cases there are; “npm run faults -- --cases” writes the cases anew', () => {
    expect(wordingOf(readFileSync('docs/promises.md', 'utf8'))).toEqual(wordingOf(promisesPage(CASES)));
  });
});
