import { ACTS } from './laboratory/acts';
import { triedAct } from './laboratory/laboratory';

const runs = ACTS.filter(({ family }) => family !== 'sidebar');

describe('an act of a run, with a fault at any of its service calls', () => {
  it.each(runs.map((act) => [act.name, act] as const))('keeps every promise: %s', (_name, act) => {
    const figures = triedAct(act, { form: 'short' });
    expect(figures.flatMap(({ broken }) => broken)).toEqual([]);
    expect(figures.every(({ held }) => held > 0)).toBe(true);
  });
});
