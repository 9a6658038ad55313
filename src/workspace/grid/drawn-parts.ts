import { lastColumnOf, lastRowOf } from './area';
import { type Axis, isVisible, type Span } from './axis';
import type { Layout } from './layout';

/** The rows and columns that are in the page now; all others are only space. */
export interface DrawnParts {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Lists what to draw for the lines in and around sight: the frozen lines, those lines, and the first line of every merged
 * cell that reaches into them, because a merged cell is drawn from its corner.
 */
export function drawnParts({ rows, columns, merges }: Layout, down: Span, across: Span): DrawnParts {
  const cornerRows = merges.areas.filter((merge) => lastRowOf(merge) >= down.first).map(({ row }) => row);
  const cornerColumns = merges.areas.filter((merge) => lastColumnOf(merge) >= across.first).map(({ column }) => column);
  return { rows: linesOf(rows, down, cornerRows), columns: linesOf(columns, across, cornerColumns) };
}

function linesOf(axis: Axis, { first, last }: Span, corners: readonly number[]): number[] {
  const lines = new Set(corners.filter((corner) => corner < first));
  for (let line = 1; line <= axis.frozen; line += 1) lines.add(line);
  for (let line = first; line <= last; line += 1) lines.add(line);
  return [...lines].filter((line) => isVisible(axis, line)).sort((a, b) => a - b);
}
