import { ACTS } from './laboratory/acts';
import { triedAct } from './laboratory/laboratory';
import { rehearsed } from './laboratory/trial';

const runs = ACTS.filter(({ family }) => family !== 'sidebar');

describe('an act of a run, with a fault at any of its service calls', () => {
  it.each(runs.map((act) => [act.name, act] as const))('keeps every promise: %s', (_name, act) => {
    const figures = triedAct(act, { form: 'short' });
    expect(figures.flatMap(({ broken }) => broken)).toEqual([]);
    expect(figures.every(({ held }) => held > 0)).toBe(true);
  });
});

describe('reminders to 50 units', () => {
  it('take so long that the lock is let go in between, where every other run is tried', () => {
    const act = ACTS.find(({ name }) => name === 'reminders to 50 units');
    const calls = act ? rehearsed(act).calls : [];
    expect(calls.filter(({ name }) => name === 'Lock.releaseLock').length).toBeGreaterThan(1);
  });
});
