import { useState } from 'preact/hooks';
import { type Area, isIn, type Place } from './area';
import type { GridDeeds } from './grid-deeds';
import type { Layout } from './layout';
import { columnsSelected, rowsSelected, type Selection, selectionAt, selectionOf } from './selection';
import type { Drag, Press } from './use-pointer';

const NARROWEST = 20;

interface Hands {
  readonly layout: Layout;
  readonly selection: Selection;
  readonly area: Area;
  readonly deeds: GridDeeds;
  select(selection: Selection): void;
  openFilter(column: number, below: Element): void;
  openChoices(place: Place): void;
  tick(place: Place): void;
  /** Shows a column at a width before the server knows of it. */
  resize(resized: { column: number; width: number } | undefined): void;
}

/** What pressing and dragging does to the grid. */
export function usePresses(hands: Hands) {
  const { layout, selection, area, deeds, select } = hands;
  const [dropBefore, setDropBefore] = useState<number | undefined>(undefined);

  const stretching = (from: Selection, to: (place: Place) => Selection): Drag => {
    select(from);
    return { go: (place) => select(to(place)), end: () => undefined };
  };
  const onCell = ({ place, shift }: Press): Drag => {
    const from = shift ? { ...selection, head: place } : selectionAt(place, layout);
    return stretching(from, (head) => ({ ...from, head }));
  };
  const onLetter = ({ place: { column }, shift }: Press): Drag => {
    const isWhole = area.row === 1 && area.rows >= layout.rows.count;
    if (!shift && isWhole && area.columns === 1 && area.column === column) return moving(column);
    const from = shift ? selection.corner.column : column;
    return stretching(columnsSelected(from, column, layout), (to) => columnsSelected(from, to.column, layout));
  };
  const onNumber = ({ place: { row }, shift }: Press): Drag => {
    const from = shift ? selection.corner.row : row;
    return stretching(rowsSelected(from, row, layout), (to) => rowsSelected(from, to.row, layout));
  };
  const moving = (column: number): Drag => {
    let before: number | undefined;
    return {
      go: (place) => {
        before = place.column > column ? place.column + 1 : place.column;
        if (place.column === column) before = undefined;
        setDropBefore(before);
      },
      end: async () => {
        setDropBefore(undefined);
        if (before === undefined || !(await deeds.moveColumn(column, before))) return;
        const now = before > column ? before - 1 : before;
        select(columnsSelected(now, now, layout));
      },
    };
  };
  const resizing = ({ place: { column } }: Press): Drag => {
    const width = layout.columns.sizeOf(column);
    let resized = width;
    return {
      go: (_place, right) => {
        resized = Math.max(NARROWEST, Math.round(width + right));
        hands.resize({ column, width: resized });
      },
      end: async () => {
        if (resized !== width) await deeds.resizeColumn(column, resized);
        hands.resize(undefined);
      },
    };
  };

  const pressed = (press: Press): Drag | undefined => {
    const { place } = press;
    switch (press.part) {
      case 'cell':
        return onCell(press);
      case 'letter':
        return onLetter(press);
      case 'number':
        return onNumber(press);
      case 'edge':
        return resizing(press);
      case 'corner':
        select(selectionOf({ row: 1, column: 1 }, { row: layout.rows.count, column: layout.columns.count }, layout));
        return undefined;
      case 'filter':
        hands.openFilter(place.column, press.element);
        return undefined;
      case 'choices':
        select(selectionAt(place, layout));
        hands.openChoices(place);
        return undefined;
      case 'checkbox':
        select(selectionAt(place, layout));
        hands.tick(place);
        return undefined;
    }
  };
  return { pressed, dropBefore };
}

/** Gives what a press with the other button selects: what was pressed, unless it is selected already. */
export function selectedForMenu(
  press: Pick<Press, 'part' | 'place'>,
  area: Area,
  layout: Layout,
): Selection | undefined {
  const { part, place } = press;
  if (part === 'letter') {
    const isInside = area.rows >= layout.rows.count && isIn({ row: 1, column: place.column }, area);
    return isInside ? undefined : columnsSelected(place.column, place.column, layout);
  }
  if (part === 'number') {
    const isInside = area.columns >= layout.columns.count && isIn({ row: place.row, column: 1 }, area);
    return isInside ? undefined : rowsSelected(place.row, place.row, layout);
  }
  return isIn(place, area) ? undefined : selectionAt(place, layout);
}
