import { type Draft, fittingChoices, textLeft, withNextChoice } from '../../../src/workspace/grid/draft';

const cell = { text: 'Chờ xem xét', choices: ['Chờ xem xét', 'Đạt yêu cầu', 'Không đạt'] };
const opened: Draft = {
  place: { row: 2, column: 3 },
  text: 'Chờ xem xét',
  before: 'Chờ xem xét',
  isInside: true,
  reached: null,
};

describe('fittingChoices', () => {
  it('offers all until something is typed, then those that fit, marks aside', () => {
    expect(fittingChoices(opened, cell)).toEqual(cell.choices);
    expect(fittingChoices({ ...opened, text: 'dat' }, cell)).toEqual(['Đạt yêu cầu', 'Không đạt']);
  });

  it('offers nothing in a cell without choices', () => {
    expect(fittingChoices(opened, { text: 'x' })).toEqual([]);
    expect(fittingChoices(opened, null)).toEqual([]);
  });
});

describe('withNextChoice', () => {
  it('goes round the choices in both directions', () => {
    const reach = (steps: readonly (1 | -1)[]) =>
      steps.reduce<Draft>((draft, step) => withNextChoice(draft, cell, step), opened).reached;
    expect(reach([1])).toBe(0);
    expect(reach([1, 1, 1, 1])).toBe(0);
    expect(reach([-1])).toBe(2);
  });

  it('reaches nothing where nothing fits', () => {
    expect(withNextChoice({ ...opened, text: 'zzz' }, cell, 1).reached).toBeNull();
  });
});

describe('textLeft', () => {
  it('is the choice that was reached, or what was typed', () => {
    expect(textLeft({ ...opened, text: 'dat', reached: 1 }, cell)).toBe('Không đạt');
    expect(textLeft({ ...opened, text: 'dat' }, cell)).toBe('dat');
  });
});
