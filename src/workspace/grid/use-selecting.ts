import { useRef } from 'preact/hooks';
import type { Place } from './area';
import type { Command } from './keys';
import type { Layout } from './layout';
import {
  allSelected,
  columnsSelected,
  cycled,
  isRange,
  moved,
  movedByPage,
  movedToEdge,
  rowsSelected,
  type Selection,
  selectedArea,
  selectionAt,
} from './selection';

/** Gives how keys move the selection; undefined for a command that is about something else. */
export function useSelecting(layout: Layout, selection: Selection, pagePixels: () => number) {
  // Where a row of cells filled with Tab began; Enter goes on below it, as in Sheets.
  const tabbedFrom = useRef<{ column: number; at: Place } | undefined>(undefined);

  const next = (along: 'row' | 'column', backwards: boolean): Selection => {
    const isOn = tabbedFrom.current?.at === selection.active && !isRange(selection, layout.merges);
    const began = isOn ? tabbedFrom.current?.column : undefined;
    const to = cycled(selection, layout, along, backwards);
    if (along === 'row') {
      tabbedFrom.current = { column: began ?? selection.active.column, at: to.active };
      return to;
    }
    tabbedFrom.current = undefined;
    const isBelow = began !== undefined && !backwards;
    return isBelow ? selectionAt({ row: to.active.row, column: began }, layout) : to;
  };

  return {
    next,
    after(command: Command): Selection | undefined {
      switch (command.to) {
        case 'move':
          return moved(selection, layout, command.direction, command);
        case 'edge':
          return movedToEdge(selection, layout, command.edge, command.extend);
        case 'page':
          return movedByPage(selection, layout, pagePixels(), command);
        case 'cycle':
          return next(command.along, command.backwards);
        case 'selectAll':
          return allSelected(selection, layout);
        case 'selectColumn': {
          const area = selectedArea(selection, layout.merges);
          return columnsSelected(area.column, area.column + area.columns - 1, layout);
        }
        case 'selectRow': {
          const area = selectedArea(selection, layout.merges);
          return rowsSelected(area.row, area.row + area.rows - 1, layout);
        }
        case 'collapse':
          return selectionAt(selection.active, layout);
        default:
          return undefined;
      }
    },
  };
}
