import { recoveredActs, triedAct } from './laboratory/laboratory';
import { recoveriesOf } from './laboratory/recoveries';

const SHORT = { form: 'short' } as const;

describe('a recovery, with a fault at any of its service calls', () => {
  it.each(recoveredActs(SHORT).map((act) => [act.name, act] as const))('keeps every promise: %s', (_name, act) => {
    const [recovery] = recoveriesOf(act);
    const figures = recovery ? triedAct(recovery, SHORT) : [];
    expect(figures.flatMap(({ broken }) => broken)).toEqual([]);
    expect(figures.every(({ held }) => held > 0)).toBe(true);
  });
});
