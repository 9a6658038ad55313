import type { Act } from '../act';
import { type Area, lastColumnOf, lastRowOf, type Place } from './area';
import { visibleRuns } from './axis';
import type { Layout } from './layout';

/** What a person can do to a tab. */
export type GridDeeds = ReturnType<typeof deedsOn>;

/** Gives what a person can do to a tab. What is left out of view is spared: nobody clears or deletes what cannot be seen. */
export function deedsOn({ sheet: { tab, maxRows }, rows, columns }: Layout, act: Act) {
  const inTurn = async (acts: readonly (() => Promise<boolean>)[]) => {
    for (const one of acts) if (!(await one())) return false;
    return true;
  };
  const runsOf = (area: Area) => visibleRuns(rows, area.row, lastRowOf(area));
  const seenBlocksOf = (area: Area) =>
    runsOf(area).flatMap((down) =>
      visibleRuns(columns, area.column, lastColumnOf(area)).map((across) => ({
        row: down.first,
        column: across.first,
        rows: down.last - down.first + 1,
        columns: across.last - across.first + 1,
      })),
    );
  return {
    type: (place: Place, text: string) => act('type', { tab, ...place, text }),
    paste: (place: Place, texts: string[][]) => act('paste', { tab, ...place, texts }),
    clear: (area: Area) => inTurn(seenBlocksOf(area).map((block) => () => act('clear', { tab, ...block }))),
    insertRows: (area: Area, side: 'above' | 'below') =>
      act('insertRows', { tab, before: side === 'above' ? area.row : lastRowOf(area) + 1, count: area.rows }),
    insertColumns: (area: Area, side: 'left' | 'right') =>
      act('insertColumns', {
        tab,
        before: side === 'left' ? area.column : lastColumnOf(area) + 1,
        count: area.columns,
      }),
    addRows: (count: number) => act('insertRows', { tab, before: maxRows + 1, count }),
    deleteRows: (area: Area) =>
      inTurn(
        runsOf(area)
          .reverse()
          .map(
            ({ first, last }) =>
              () =>
                act('deleteRows', { tab, first, count: last - first + 1 }),
          ),
      ),
    deleteColumns: (area: Area) => act('deleteColumns', { tab, first: area.column, count: area.columns }),
    moveColumn: (from: number, to: number) => act('moveColumn', { tab, from, to }),
    sort: (column: number, ascending: boolean) => act('sort', { tab, column, ascending }),
    resizeColumn: (column: number, width: number) => act('resizeColumn', { tab, column, width }),
    undo: () => act('undo', {}),
    redo: () => act('redo', {}),
  };
}
