import * as fc from 'fast-check';
import { numberText, scaleTo, slicesOf } from '../../../src/workspace/grid/chart-scale';

describe('scaleTo', () => {
  it.each([
    [12, [0, 5, 10, 15]],
    [36, [0, 10, 20, 30, 40]],
    [3, [0, 1, 2, 3]],
    [1, [0, 1]],
    [0, [0, 1]],
    [0.4, [0, 0.2, 0.4]],
  ])('marks %d', (largest, marks) => {
    expect(scaleTo(largest, 5)).toEqual(marks);
  });

  it('reaches the largest value in few steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (largest) => {
        const marks = scaleTo(largest, 5);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(largest);
        expect(marks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('slicesOf', () => {
  it('shares the whole among what is above zero', () => {
    expect(slicesOf([3, 0, 1], 100).map((slice) => slice?.share)).toEqual([0.75, undefined, 0.25]);
  });

  it('begins at the top and turns clockwise', () => {
    const [first] = slicesOf([1, 3], 100);
    expect(first?.outline).toBe('M0 0L0 -100A100 100 0 0 1 100 0Z');
  });

  it('draws a single value as a whole circle with its label in the middle', () => {
    const [only] = slicesOf([5, 0], 100);
    expect(only?.outline).toBe('M0 -100A100 100 0 1 1 0 100A100 100 0 1 1 0 -100Z');
    expect(only?.middle).toEqual({ x: 0, y: 0 });
  });
});

describe('numberText', () => {
  it('writes numbers as the office does', () => {
    expect(numberText(1234.5)).toBe('1.234,5');
  });
});
