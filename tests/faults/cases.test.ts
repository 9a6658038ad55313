import { CHANGE_CASES } from './cases/people-changes';
import { LIST_CASES } from './cases/people-lists';

describe('x', () => {
  it.each([...CHANGE_CASES.slice(0, 1), ...LIST_CASES].map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(one.play()).toEqual([]);
  });
});
