import { CASES } from './cases/all-cases';

const own = CASES.filter(({ section }) => section === 'people');

describe('CASES of the section people', () => {
  it.each(own.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(one.play()).toEqual([]);
  });
});
