/** The rows or the columns of a tab along the screen, in pixels. Lines count from 1; a hidden line has no size. */
export interface Axis {
  readonly count: number;
  /** So many lines at the start stay in sight. */
  readonly frozen: number;
  readonly frozenSize: number;
  readonly total: number;
  startOf(line: number): number;
  sizeOf(line: number): number;
  /** The visible line at a distance from the start; beyond an end it is the last one there. */
  at(offset: number): number;
}

/** Lines from one to another. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Lays lines of the given sizes one after the other. */
export function axisOf(count: number, frozenLines: number, sizeOf: (line: number) => number): Axis {
  const starts = new Float64Array(count + 2);
  for (let line = 1; line <= count; line += 1) starts[line + 1] = startAt(line) + sizeOf(line);
  function startAt(line: number): number {
    return starts[Math.max(1, Math.min(line, count + 1))] ?? 0;
  }
  const frozen = Math.min(frozenLines, count);
  const total = startAt(count + 1);
  return {
    count,
    frozen,
    frozenSize: startAt(frozen + 1),
    total,
    startOf: startAt,
    sizeOf: (line) => startAt(line + 1) - startAt(line),
    at(offset) {
      const inside = Math.max(0, Math.min(offset, total - 1));
      let [low, high] = [1, Math.max(1, count)];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (startAt(middle) <= inside) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** Tells whether a line exists and is not hidden. */
export function isVisible(axis: Axis, line: number): boolean {
  return line >= 1 && line <= axis.count && axis.sizeOf(line) > 0;
}

/** Gives the next visible line in a direction, or undefined at the end. */
export function visibleAfter(axis: Axis, line: number, step: 1 | -1): number | undefined {
  for (let next = line + step; next >= 1 && next <= axis.count; next += step) {
    if (axis.sizeOf(next) > 0) return next;
  }
  return undefined;
}

/** Gives the visible line nearest to one, itself first, then those after it, then those before. */
export function visibleNear(axis: Axis, line: number): number {
  const inside = Math.max(1, Math.min(line, axis.count));
  if (isVisible(axis, inside)) return inside;
  return visibleAfter(axis, inside, 1) ?? visibleAfter(axis, inside, -1) ?? inside;
}

/** Gives the scrolled lines in sight: those behind the frozen ones, at a scroll position, on so many pixels. */
export function linesInSight(axis: Axis, scroll: number, extent: number): Span {
  const first = Math.max(axis.frozen + 1, axis.at(axis.frozenSize + scroll));
  const last = axis.at(scroll + Math.max(extent, axis.frozenSize + 1) - 1);
  return { first: Math.min(first, axis.count), last: Math.max(first, last) };
}

/** Keeps what is drawn while it covers what is in sight, and otherwise draws some lines more on either side. */
export function drawnLines(drawn: Span | undefined, sight: Span, axis: Axis, spare: number): Span {
  if (drawn && drawn.first <= sight.first && drawn.last >= sight.last && drawn.last <= axis.count) return drawn;
  return {
    first: Math.max(axis.frozen + 1, reach(axis, sight.first, -1, spare)),
    last: reach(axis, sight.last, 1, spare),
  };
}

function reach(axis: Axis, from: number, step: 1 | -1, lines: number): number {
  let reached = from;
  for (let left = lines; left > 0; left -= 1) reached = visibleAfter(axis, reached, step) ?? reached;
  return Math.min(reached, axis.count);
}

/** Gives the scroll position nearest to the present one at which a stretch of lines is wholly in sight. */
export function scrollToShow(axis: Axis, line: number, lastLine: number, scroll: number, extent: number): number {
  if (line <= axis.frozen) return scroll;
  const room = Math.max(extent - axis.frozenSize, 1);
  const start = axis.startOf(line) - axis.frozenSize;
  const end = Math.min(axis.startOf(lastLine + 1) - axis.frozenSize, start + room);
  if (start < scroll) return start;
  return end > scroll + room ? end - room : scroll;
}

/** Gives the line under a point, `offset` pixels from the first line as seen on the screen: frozen lines don't scroll. */
export function lineUnder(axis: Axis, offset: number, scroll: number): number {
  return axis.at(offset < axis.frozenSize ? offset : offset + scroll);
}

/** Gives where a line stands on the screen, from the first line's place: frozen lines don't scroll. */
export function seenAt(axis: Axis, line: number, scroll: number): number {
  return axis.startOf(line) - (line <= axis.frozen ? 0 : scroll);
}

/** Splits a stretch of lines into those runs that are not hidden, so that an act spares what cannot be seen. */
export function visibleRuns(axis: Axis, first: number, last: number): Span[] {
  const runs: { first: number; last: number }[] = [];
  for (let line = first; line <= last; line += 1) {
    if (axis.sizeOf(line) === 0) continue;
    const run = runs.at(-1);
    if (run?.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs;
}
