import { copiedCells } from '../../../src/workspace/grid/copied-cells';
import { aLayout } from './a-sheet';

describe('copiedCells', () => {
  it('gives what is seen, and what typed again gives the same', () => {
    const layout = aLayout([[{ text: '1.000', input: '1000' }, { text: '001', input: "'001" }, 'chữ']]);
    const { texts, inputs } = copiedCells(layout, { row: 1, column: 1, rows: 1, columns: 3 });
    expect(texts).toEqual([['1.000', '001', 'chữ']]);
    expect(inputs).toEqual([['1000', "'001", 'chữ']]);
  });

  it('gives what a formula shows, for its references would lead elsewhere', () => {
    const layout = aLayout([[{ text: '3', input: '=A2+1' }]]);
    expect(copiedCells(layout, { row: 1, column: 1, rows: 1, columns: 1 }).inputs).toEqual([['3']]);
  });

  it('leaves hidden rows and columns out', () => {
    const layout = aLayout(
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
      { hiddenColumns: [2] },
      [2],
    );
    expect(copiedCells(layout, { row: 1, column: 1, rows: 3, columns: 3 }).texts).toEqual([
      ['a', 'c'],
      ['g', 'i'],
    ]);
  });

  it('takes a merged cell once', () => {
    const layout = aLayout([['gộp', 'khuất']], { merges: [{ row: 1, column: 1, rows: 1, columns: 2 }] });
    expect(copiedCells(layout, { row: 1, column: 1, rows: 1, columns: 2 }).texts).toEqual([['gộp', '']]);
  });
});
