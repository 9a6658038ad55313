import type { Area } from './area';
import type { GridDeeds } from './grid-deeds';
import { columnLines, insertLines, type MenuHands, removeLines } from './grid-menus';
import type { Tool } from './tool-bar';

interface ToolState {
  readonly area: Area;
  readonly columns: number;
  readonly deeds: GridDeeds;
  readonly hands: MenuHands;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly isFiltering: boolean;
  switchFilter(): void;
}

/** The tools above the grid. */
export function toolsOf({ area, columns, deeds, hands, undo, redo, isFiltering, switchFilter }: ToolState): Tool[] {
  const { column } = area;
  return [
    { icon: 'undo', label: 'Hoàn tác', tip: tipOf('Hoàn tác', undo), isOff: undo === null, use: deeds.undo },
    { icon: 'redo', label: 'Làm lại', tip: tipOf('Làm lại', redo), isOff: redo === null, use: deeds.redo },
    { icon: 'sortDown', label: 'Sắp xếp A → Z', isFirst: true, use: () => deeds.sort(column, true) },
    { icon: 'sortUp', label: 'Sắp xếp Z → A', use: () => deeds.sort(column, false) },
    { icon: 'filter', label: 'Bộ lọc', isOn: isFiltering, use: switchFilter },
    { icon: 'insert', label: 'Chèn hàng, cột', isFirst: true, lines: insertLines(area, deeds) },
    { icon: 'remove', label: 'Xóa nội dung, hàng, cột', lines: removeLines(area, deeds) },
    { icon: 'column', label: 'Cột đang chọn', lines: columnLines(column, columns, deeds, hands) },
  ];
}

function tipOf(label: string, what: string | null): string {
  return what === null ? label : `${label}: ${what}`;
}
