import { RUN_CASES } from './cases/platform-runs';
import { SERVICE_CASES } from './cases/platform-services';

describe('the platform, stopping', () => {
  it.each([...RUN_CASES, ...SERVICE_CASES].map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(one.play()).toEqual([]);
  });
});
