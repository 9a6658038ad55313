import {
  axisOf,
  drawnLines,
  linesInSight,
  lineUnder,
  scrollToShow,
  seenAt,
  visibleAfter,
  visibleNear,
  visibleRuns,
} from '../../../src/workspace/grid/axis';

/** Ten lines of 20 pixels; the third is hidden, the fifth 50 pixels. The first is frozen. */
const axis = axisOf(10, 1, (line) => ({ 3: 0, 5: 50 })[line] ?? 20);
const long = axisOf(2000, 1, () => 20);

describe('axisOf', () => {
  it('adds sizes up', () => {
    expect([1, 2, 4, 5, 6, 11].map(axis.startOf)).toEqual([0, 20, 40, 60, 110, 210]);
    expect(axis.total).toBe(210);
    expect(axis.frozenSize).toBe(20);
    expect(axis.sizeOf(5)).toBe(50);
  });

  it.each([
    [0, 1],
    [19, 1],
    [20, 2],
    [39, 2],
    [40, 4],
    [109, 5],
    [110, 6],
    [-5, 1],
    [9999, 10],
  ])('finds at %i pixels line %i, never a hidden one', (offset, line) => {
    expect(axis.at(offset)).toBe(line);
  });

  it('freezes no more lines than there are', () => {
    expect(axisOf(2, 5, () => 20).frozen).toBe(2);
  });
});

describe('visibleAfter', () => {
  it('passes over hidden lines and stops at an end', () => {
    expect(visibleAfter(axis, 2, 1)).toBe(4);
    expect(visibleAfter(axis, 4, -1)).toBe(2);
    expect(visibleAfter(axis, 10, 1)).toBeUndefined();
    expect(visibleAfter(axis, 1, -1)).toBeUndefined();
  });
});

describe('visibleNear', () => {
  it('takes the line itself, then the next one, then the one before', () => {
    expect(visibleNear(axis, 2)).toBe(2);
    expect(visibleNear(axis, 3)).toBe(4);
    expect(visibleNear(axis, 99)).toBe(10);
    expect(
      visibleNear(
        axisOf(3, 0, (line) => (line === 3 ? 0 : 20)),
        3,
      ),
    ).toBe(2);
  });
});

describe('linesInSight', () => {
  it('begins behind the frozen lines', () => {
    expect(linesInSight(long, 0, 100)).toEqual({ first: 2, last: 5 });
  });

  it('counts a line that is only partly seen', () => {
    expect(linesInSight(long, 30, 100)).toEqual({ first: 3, last: 7 });
  });

  it('ends with the last line', () => {
    expect(linesInSight(long, 40_000, 100)).toEqual({ first: 2000, last: 2000 });
  });
});

describe('drawnLines', () => {
  it('draws spare lines on both sides and none of the frozen ones twice', () => {
    expect(drawnLines(undefined, { first: 50, last: 70 }, long, 10)).toEqual({ first: 40, last: 80 });
    expect(drawnLines(undefined, { first: 2, last: 30 }, long, 10)).toEqual({ first: 2, last: 40 });
    expect(drawnLines(undefined, { first: 1990, last: 2000 }, long, 10)).toEqual({ first: 1980, last: 2000 });
  });

  it('stays as it is while it covers what is in sight', () => {
    const drawn = { first: 40, last: 80 };
    expect(drawnLines(drawn, { first: 45, last: 80 }, long, 10)).toBe(drawn);
    expect(drawnLines(drawn, { first: 46, last: 81 }, long, 10)).toEqual({ first: 36, last: 91 });
  });

  it('counts spare lines by those that can be seen', () => {
    const filtered = axisOf(1000, 0, (line) => (line % 100 === 0 ? 20 : 0));
    expect(drawnLines(undefined, { first: 300, last: 500 }, filtered, 2)).toEqual({ first: 100, last: 700 });
  });
});

describe('scrollToShow', () => {
  const extent = 120;

  it.each([
    ['stays when the line is in sight', 4, 20, 20],
    ['goes up to a line above', 3, 100, 20],
    ['goes down just far enough', 50, 0, 880],
    ['stays for a frozen line', 1, 500, 500],
  ])('%s', (_case, line, scroll, expected) => {
    expect(scrollToShow(long, line, line, scroll, extent)).toBe(expected);
  });

  it('shows the start of what is larger than the room', () => {
    expect(scrollToShow(long, 10, 200, 0, extent)).toBe(160);
  });
});

describe('lineUnder', () => {
  it('finds the line that is seen at a point, frozen ones where they stay', () => {
    expect(lineUnder(long, 10, 400)).toBe(1);
    expect(lineUnder(long, 30, 400)).toBe(22);
  });

  it('is where seenAt puts the line', () => {
    for (const line of [1, 22, 57]) expect(lineUnder(long, seenAt(long, line, 400) + 5, 400)).toBe(line);
  });
});

describe('visibleRuns', () => {
  it('leaves hidden lines out', () => {
    expect(visibleRuns(axis, 2, 6)).toEqual([
      { first: 2, last: 2 },
      { first: 4, last: 6 },
    ]);
    expect(visibleRuns(axis, 3, 3)).toEqual([]);
  });
});
