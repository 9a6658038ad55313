import * as fc from 'fast-check';
import {
  areaAround,
  areaBetween,
  areaNamed,
  areasOutside,
  doMeet,
  isIn,
  lettersOf,
  nameOf,
} from '../../../src/workspace/grid/area';

describe('lettersOf', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('names column %i %s', (column, letters) => {
    expect(lettersOf(column)).toBe(letters);
  });
});

describe('areaNamed', () => {
  it('reads what nameOf writes', () => {
    const number = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(number, number, number, number, (row, column, rows, columns) => {
        const area = { row, column, rows, columns };
        expect(areaNamed(nameOf(area))).toEqual(area);
      }),
    );
  });

  it('takes small letters, spaces and corners in any order', () => {
    expect(areaNamed(' d5:b3 ')).toEqual({ row: 3, column: 2, rows: 3, columns: 3 });
  });

  it.each(['', 'B', '12', 'B0', 'B3:', 'B3:C', 'Tổng hợp', 'B3;C4'])('finds no block in “%s”', (name) => {
    expect(areaNamed(name)).toBeUndefined();
  });
});

describe('areaBetween', () => {
  it('is the same whichever corner comes first', () => {
    const [one, other] = [
      { row: 5, column: 2 },
      { row: 3, column: 4 },
    ];
    expect(areaBetween(one, other)).toEqual({ row: 3, column: 2, rows: 3, columns: 3 });
    expect(areaBetween(other, one)).toEqual(areaBetween(one, other));
  });
});

describe('areaAround', () => {
  it('holds both blocks and no more', () => {
    const one = { row: 2, column: 2, rows: 1, columns: 4 };
    const other = { row: 4, column: 1, rows: 2, columns: 2 };
    expect(areaAround(one, other)).toEqual({ row: 2, column: 1, rows: 4, columns: 5 });
  });
});

describe('doMeet', () => {
  const block = { row: 3, column: 3, rows: 2, columns: 2 };

  it.each([
    ['a corner in common', { row: 4, column: 4, rows: 3, columns: 3 }, true],
    ['the row below', { row: 5, column: 3, rows: 1, columns: 2 }, false],
    ['the column to the left', { row: 3, column: 2, rows: 2, columns: 1 }, false],
    ['one inside the other', { row: 1, column: 1, rows: 9, columns: 9 }, true],
  ])('with %s', (_case, other, expected) => {
    expect(doMeet(block, other)).toBe(expected);
    expect(doMeet(other, block)).toBe(expected);
  });
});

describe('isIn', () => {
  it('counts the edges in', () => {
    const block = { row: 2, column: 2, rows: 2, columns: 3 };
    expect(isIn({ row: 3, column: 4 }, block)).toBe(true);
    expect(isIn({ row: 4, column: 4 }, block)).toBe(false);
    expect(isIn({ row: 3, column: 5 }, block)).toBe(false);
  });
});

describe('areasOutside', () => {
  it('gives every cell of the first block that is not in the other, once', () => {
    const number = fc.integer({ min: 1, max: 6 });
    const block = fc.record({ row: number, column: number, rows: number, columns: number });
    fc.assert(
      fc.property(block, block, (area, other) => {
        const left = areasOutside(area, other);
        for (let row = 1; row <= 12; row += 1) {
          for (let column = 1; column <= 12; column += 1) {
            const place = { row, column };
            const expected = isIn(place, area) && !isIn(place, other) ? 1 : 0;
            expect(left.filter((one) => isIn(place, one))).toHaveLength(expected);
          }
        }
      }),
    );
  });
});
