import { ACCESS_ATTACKS } from './cases/attack-access';
import { TEXT_ATTACKS } from './cases/attack-texts';

describe('x', () => {
  it.each([...ACCESS_ATTACKS, ...TEXT_ATTACKS.slice(9, 14)].map((one) => [one.name, one] as const))(
    '%s',
    (_name, one) => {
      expect(one.play()).toEqual([]);
    },
  );
});
