import { drawnParts } from '../../../src/workspace/grid/drawn-parts';
import { aLayout } from './a-sheet';

describe('drawnParts', () => {
  it('draws the frozen lines and what is in sight, hidden lines left out', () => {
    const layout = aLayout([['a']], { frozenColumns: 1, hiddenRows: [6], hiddenColumns: [4] });
    const parts = drawnParts(layout, { first: 5, last: 8 }, { first: 3, last: 5 });
    expect(parts).toEqual({ rows: [1, 5, 7, 8], columns: [1, 3, 5] });
  });

  it('draws the corner of a merged cell that reaches into sight, and not of one that does not', () => {
    const layout = aLayout([['a']], {
      merges: [
        { row: 2, column: 1, rows: 9, columns: 4 },
        { row: 12, column: 1, rows: 2, columns: 2 },
      ],
    });
    const parts = drawnParts(layout, { first: 8, last: 10 }, { first: 3, last: 5 });
    expect(parts).toEqual({ rows: [1, 2, 8, 9, 10], columns: [1, 3, 4, 5] });
  });
});
