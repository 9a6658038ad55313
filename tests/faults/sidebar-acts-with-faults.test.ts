import { SIDEBAR_METHODS } from '../../src/app/sidebar-call';
import { triedAct } from './laboratory/laboratory';
import { SIDEBAR_ACTS } from './laboratory/sidebar-acts';

const LOOKING = [
  'checkUnits',
  'dashboard',
  'findPerson',
  'health',
  'history',
  'initiatives',
  'letters',
  'previewInvitations',
  'previewReminders',
  'rehearse',
  'rehearseMonth',
  'submissions',
  'unit',
];

describe('an act of the sidebar, with a fault at any of its service calls', () => {
  it('stands in the list of acts if it changes something', () => {
    const tried = new Set(SIDEBAR_ACTS.flatMap(({ method }) => method ?? []));
    expect([...tried, ...LOOKING].sort()).toEqual(Object.keys(SIDEBAR_METHODS).sort());
  });

  it.each(SIDEBAR_ACTS.map((act) => [act.name, act] as const))('keeps every promise: %s', (_name, act) => {
    const figures = triedAct(act, { form: 'short' });
    expect(figures.flatMap(({ broken }) => broken)).toEqual([]);
    expect(figures.every(({ held }) => held > 0)).toBe(true);
  });

  it.each(SIDEBAR_ACTS.flatMap((act) => (act.line === undefined ? [] : [[act.name, act] as const])))(
    'says in the audit log who did it before it changes anything: %s',
    (_name, act) => {
      const [stops] = triedAct(act, { form: 'long', point: 'stop after Range.setValues' });
      expect(stops?.broken).toEqual([]);
      expect(stops?.tried).toBeGreaterThan(0);
    },
  );
});
