import { anchorOf, cellArea, mergesOf, wholeCells } from '../../../src/workspace/grid/merges';

const wide = { row: 2, column: 2, rows: 1, columns: 3 };
const tall = { row: 2, column: 5, rows: 3, columns: 1 };
const merges = mergesOf([wide, tall]);

describe('mergesOf', () => {
  it('finds a merged cell by any of its places and by no other', () => {
    expect(merges.at({ row: 2, column: 4 })).toBe(wide);
    expect(merges.at({ row: 4, column: 5 })).toBe(tall);
    expect(merges.at({ row: 3, column: 2 })).toBeUndefined();
    expect(merges.at({ row: 2, column: 1 })).toBeUndefined();
  });
});

describe('anchorOf', () => {
  it('is the corner of a merged cell, and a plain cell itself', () => {
    expect(anchorOf({ row: 4, column: 5 }, merges)).toEqual({ row: 2, column: 5 });
    expect(anchorOf({ row: 4, column: 4 }, merges)).toEqual({ row: 4, column: 4 });
  });
});

describe('cellArea', () => {
  it('is the whole merged cell, or one place', () => {
    expect(cellArea({ row: 2, column: 3 }, merges)).toBe(wide);
    expect(cellArea({ row: 9, column: 3 }, merges)).toEqual({ row: 9, column: 3, rows: 1, columns: 1 });
  });
});

describe('wholeCells', () => {
  it('grows until no merged cell is cut, one drawing in the next', () => {
    expect(wholeCells({ row: 1, column: 4, rows: 2, columns: 2 }, merges)).toEqual({
      row: 1,
      column: 2,
      rows: 4,
      columns: 4,
    });
  });

  it('looks again at the cells it passed once it has grown', () => {
    const passed = { row: 4, column: 1, rows: 1, columns: 2 };
    const met = { row: 2, column: 2, rows: 1, columns: 3 };
    const grown = wholeCells({ row: 2, column: 4, rows: 3, columns: 1 }, mergesOf([passed, met]));
    expect(grown).toEqual({ row: 2, column: 1, rows: 3, columns: 4 });
  });

  it('leaves a block alone that cuts none', () => {
    const block = { row: 5, column: 1, rows: 2, columns: 6 };
    expect(wholeCells(block, merges)).toEqual(block);
  });
});
