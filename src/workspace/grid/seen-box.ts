import { type Area, lastColumnOf, lastRowOf } from './area';
import { scrollToShow, seenAt } from './axis';
import { LETTERS_HEIGHT, NUMBERS_WIDTH } from './grid-row';
import type { Layout } from './layout';

/** A box on the screen, from the upper left corner of the grid, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gives where a block of cells stands now that the grid is scrolled. */
export function seenBox({ rows, columns }: Layout, area: Area, scrolled: { left: number; top: number }): Box {
  return {
    left: NUMBERS_WIDTH + seenAt(columns, area.column, scrolled.left),
    top: LETTERS_HEIGHT + seenAt(rows, area.row, scrolled.top),
    width: columns.startOf(lastColumnOf(area) + 1) - columns.startOf(area.column),
    height: rows.startOf(lastRowOf(area) + 1) - rows.startOf(area.row),
  };
}

/** Scrolls as little as brings a block of cells into sight. */
export function scrollTo(port: HTMLElement, { rows, columns }: Layout, area: Area): void {
  const [width, height] = [port.clientWidth - NUMBERS_WIDTH, port.clientHeight - LETTERS_HEIGHT];
  port.scrollTo(
    scrollToShow(columns, area.column, lastColumnOf(area), port.scrollLeft, width),
    scrollToShow(rows, area.row, lastRowOf(area), port.scrollTop, height),
  );
}
