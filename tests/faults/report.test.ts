import { ACTS } from './laboratory/acts';
import { counted, noFigures } from './laboratory/figures';
import { isSound, joined, reportText } from './laboratory/report';
import type { Findings } from './laboratory/share';
import type { Fault, Outcome } from './laboratory/trial';

const [act] = ACTS as [(typeof ACTS)[number]];
const NOTHING: Findings = { figures: [], cases: [], bugs: [], campaigns: [] };

function figures(...outcomes: Outcome['breaches'][]) {
  const fault = { name: 'stop after Range.setValues 12' } as Fault;
  return outcomes.reduce(
    (sum, breaches) => counted(sum, fault, { breaches, undetermined: 1, isSeen: false }),
    noFigures(act, 'stop', 9),
  );
}

describe('joined', () => {
  it('adds up what several processes found of one act', () => {
    const parts = [figures([]), figures([{ kind: 'lost', what: 'a row' }], [])].map((one) => ({
      ...NOTHING,
      figures: [one],
    }));
    expect(joined(parts).figures).toMatchObject([{ moments: 9, tried: 3, held: 2, lost: 1, undetermined: 1 }]);
  });
});

describe('reportText', () => {
  it('names each breach by the command that repeats it', () => {
    const found = { ...NOTHING, figures: [figures([{ kind: 'twice', what: 'two letters' }])] };
    const text = reportText(found);
    expect(text).toContain(
      'npm run faults -- --only "first registration" --point "stop after Range.setValues 12"\n    twice: two letters',
    );
    expect(text).toContain('NOT every promise held.');
    expect(isSound(found)).toBe(false);
  });

  it('says that every promise held when each did', () => {
    const found = { ...NOTHING, figures: [figures([], [])], cases: [{ name: 'A case', breaches: [] }] };
    expect(reportText(found)).toContain('Every promise held.');
    expect(isSound(found)).toBe(true);
  });

  it.each([
    ['a case', { cases: [{ name: 'A case', breaches: [{ kind: 'lost', what: 'a row' } as const] }] }],
    [
      'a campaign',
      { campaigns: [{ seed: 7, breaches: [{ kind: 'lost', what: 'a row' } as const], account: ['a deed'] }] },
    ],
    [
      'a planted bug that nobody noticed',
      {
        bugs: [
          {
            bug: { name: 'a bug', part: 'lock', line: '', instead: '', noticedAs: [], acts: [] } as const,
            tried: 8,
            broken: 0,
            checks: [],
          },
        ],
      },
    ],
  ])('is not sound for %s', (_what, part) => {
    expect(isSound({ ...NOTHING, ...part })).toBe(false);
  });
});
