import type { Act } from '../../../src/workspace/act';
import { copiedFrom, pasteCells } from '../../../src/workspace/grid/copied';
import { deedsOn } from '../../../src/workspace/grid/grid-deeds';
import { aLayout } from './a-sheet';

const texts = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
  ['g', 'h', 'i'],
];
const whole = { row: 1, column: 1, rows: 3, columns: 3 };
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Cuts a block, then pastes it on a tab, and gives what was asked of the server. */
async function moved(given: {
  layout?: ReturnType<typeof aLayout>;
  cut: typeof whole;
  to: typeof whole;
  tab?: number;
  isStill?: boolean;
  refused?: string;
  isCut?: boolean;
}) {
  const { layout = aLayout(texts), tab = 7, isStill = true, isCut = true } = given;
  const asked: [string, unknown][] = [];
  const looked: [number, number][] = [];
  const act: Act = async (method, params) => {
    asked.push([method, params]);
    return method !== given.refused;
  };
  const { inputs, cut } = copiedFrom(layout, given.cut, deedsOn(layout, act), isCut);
  const deeds = deedsOn(aLayout([], { tab }), act);
  const pasted = await pasteCells(inputs, cut, {
    tab,
    area: given.to,
    deeds,
    isStill: async (...version) => {
      looked.push(version);
      return isStill;
    },
  });
  return { pasted, asked, looked };
}

describe('copiedFrom', () => {
  it('takes what is seen, and remembers a place only to cut from it', () => {
    const layout = aLayout(texts, { version: 4 });
    const deeds = deedsOn(layout, async () => true);
    expect(copiedFrom(layout, whole, deeds, false)).toEqual({ texts, inputs: texts, cut: undefined });
    expect(copiedFrom(layout, whole, deeds, true).cut).toMatchObject({ tab: 7, version: 4, area: whole });
  });
});

describe('pasteCells', () => {
  it('pastes what is cut and then clears its old place', async () => {
    const { pasted, asked, looked } = await moved({ cut: cell(1, 2), to: cell(9, 1) });
    expect(asked).toEqual([
      ['paste', { tab: 7, row: 9, column: 1, texts: [['b']] }],
      ['clear', { tab: 7, ...cell(1, 2) }],
    ]);
    expect(pasted).toEqual({ area: cell(9, 1), isLeft: false });
    expect(looked).toEqual([[7, 1]]);
  });

  it('spares rows and columns that were out of view when it was cut', async () => {
    const layout = aLayout(texts, { hiddenColumns: [2] }, [2]);
    const { asked } = await moved({ layout, cut: whole, to: cell(9, 1) });
    expect(asked).toEqual([
      [
        'paste',
        {
          tab: 7,
          row: 9,
          column: 1,
          texts: [
            ['a', 'c'],
            ['g', 'i'],
          ],
        },
      ],
      ['clear', { tab: 7, ...cell(1, 1) }],
      ['clear', { tab: 7, ...cell(1, 3) }],
      ['clear', { tab: 7, ...cell(3, 1) }],
      ['clear', { tab: 7, ...cell(3, 3) }],
    ]);
  });

  it('keeps what now stands where the old place and the new one overlap', async () => {
    const { asked } = await moved({ cut: { ...whole, rows: 2 }, to: cell(2, 2) });
    expect(asked.slice(1)).toEqual([
      ['clear', { tab: 7, row: 1, column: 1, rows: 1, columns: 3 }],
      ['clear', { tab: 7, row: 2, column: 1, rows: 1, columns: 1 }],
    ]);
  });

  it('clears the whole old place when it goes to another tab', async () => {
    const { asked } = await moved({ cut: cell(1, 1), to: cell(1, 1), tab: 8 });
    expect(asked).toEqual([
      ['paste', { tab: 8, row: 1, column: 1, texts: [['a']] }],
      ['clear', { tab: 7, ...cell(1, 1) }],
    ]);
  });

  it('clears nothing once the tab has changed since the cut, and says so', async () => {
    const { pasted, asked } = await moved({ cut: cell(1, 1), to: cell(9, 1), isStill: false });
    expect(asked.map(([method]) => method)).toEqual(['paste']);
    expect(pasted?.isLeft).toBe(true);
  });

  it('clears nothing when the cells are refused', async () => {
    const { pasted, asked } = await moved({ cut: cell(1, 1), to: cell(9, 1), refused: 'paste' });
    expect(asked.map(([method]) => method)).toEqual(['paste']);
    expect(pasted).toBeUndefined();
  });

  it('stops clearing at the first refusal', async () => {
    const { asked } = await moved({ cut: { ...whole, rows: 2 }, to: cell(2, 2), refused: 'clear' });
    expect(asked.map(([method]) => method)).toEqual(['paste', 'clear']);
  });

  it('fills the block selected when that holds a copy a whole number of times', async () => {
    const to = { row: 5, column: 1, rows: 2, columns: 2 };
    const { pasted, asked, looked } = await moved({ cut: cell(1, 1), to, isCut: false });
    expect(asked).toEqual([
      [
        'paste',
        {
          tab: 7,
          row: 5,
          column: 1,
          texts: [
            ['a', 'a'],
            ['a', 'a'],
          ],
        },
      ],
    ]);
    expect(pasted).toEqual({ area: to, isLeft: false });
    expect(looked).toEqual([]);
  });
});
