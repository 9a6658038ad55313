import { CASES } from './cases/all-cases';

const own = CASES.filter(({ section }) => section === 'platform');

describe('CASES of the section platform', () => {
  it.each(own.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(one.play()).toEqual([]);
  });
});
