import { type Area, areasOutside } from './area';
import { tiled } from './clipboard-text';
import { type CopiedCells, copiedCells } from './copied-cells';
import type { GridDeeds } from './grid-deeds';
import type { Layout } from './layout';

/** What was copied here last, so that pasting it gives the same values, and where it is cut from. */
export interface Copied extends CopiedCells {
  readonly cut: Cut | undefined;
}

/** Where cells are cut from, as the person saw it then. */
interface Cut {
  readonly tab: number;
  readonly version: number;
  readonly area: Area;
  readonly deeds: Pick<GridDeeds, 'clear'>;
}

interface PasteHands {
  readonly tab: number;
  readonly area: Area;
  readonly deeds: Pick<GridDeeds, 'paste'>;
  /** Tells whether a tab is still as it was in a version, once all that was asked for before is done. */
  isStill(tab: number, version: number): Promise<boolean>;
}

/** What came of pasting. */
interface Pasted {
  /** Where it stands now. */
  readonly area: Area;
  /** Whether it was to leave its old place and did not, because its tab has changed since. */
  readonly isLeft: boolean;
}

/** Takes up the cells of a block; those that are cut leave their place only once they are pasted. */
export function copiedFrom(layout: Layout, area: Area, deeds: Cut['deeds'], isCut: boolean): Copied {
  const { tab, version } = layout.sheet;
  return { ...copiedCells(layout, area), cut: isCut ? { tab, version, area, deeds } : undefined };
}

/** Gives the block that cells fill when they are pasted on a selection. */
export function pastedArea(cells: readonly (readonly string[])[], { row, column, rows, columns }: Area): Area {
  const block = tiled(cells, rows, columns);
  return { row, column, rows: block.length, columns: block[0]?.length ?? 1 };
}

/**
 * Pastes cells, and clears the place they are cut from; undefined when they were refused. A cut knows its place by
 * numbers: once its tab has changed other cells may stand there, so that it becomes a copy.
 */
export async function pasteCells(
  cells: readonly (readonly string[])[],
  cut: Cut | undefined,
  { tab, area: onto, deeds, isStill }: PasteHands,
): Promise<Pasted | undefined> {
  const area = pastedArea(cells, onto);
  const isMoved = cut !== undefined && (await isStill(cut.tab, cut.version));
  // Two edits, for the server's edits each concern one tab, and a cut may go to another. What is refused on the way
  // leaves the cells twice, never lost.
  if (!(await deeds.paste({ row: onto.row, column: onto.column }, tiled(cells, onto.rows, onto.columns))))
    return undefined;
  if (isMoved) await clearAll(cut.tab === tab ? areasOutside(cut.area, area) : [cut.area], cut.deeds);
  return { area, isLeft: cut !== undefined && !isMoved };
}

async function clearAll(areas: readonly Area[], deeds: Cut['deeds']): Promise<void> {
  for (const area of areas) if (!(await deeds.clear(area))) return;
}
