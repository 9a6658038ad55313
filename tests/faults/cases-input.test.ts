import { CASES } from './cases/all-cases';

const own = CASES.filter(({ section }) => section === 'input');

describe('CASES of the section input', () => {
  it.each(own.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(one.play()).toEqual([]);
  });
});
