import type { MenuLine } from '../shell/menu-moves';
import { type Area, lettersOf } from './area';
import type { GridDeeds } from './grid-deeds';

/** What a menu of the grid can set off besides deeds. */
export interface MenuHands {
  copy(): unknown;
  cut(): unknown;
  paste(): unknown;
  fit(column: number): unknown;
  /** Opens the choice of values of a column that the view shows. */
  filter(column: number): unknown;
  /** Selects the column that was moved, where it stands now. */
  follow(column: number): void;
}

/** The lines that insert rows and columns. */
export function insertLines(area: Area, deeds: GridDeeds, parts: 'rows' | 'columns' | 'both' = 'both'): MenuLine[] {
  const { rows, columns } = area;
  const ofRows: MenuLine[] = [
    item(`Chèn ${rows} hàng phía trên`, () => deeds.insertRows(area, 'above')),
    item(`Chèn ${rows} hàng phía dưới`, () => deeds.insertRows(area, 'below')),
  ];
  const ofColumns: MenuLine[] = [
    item(`Chèn ${columns} cột bên trái`, () => deeds.insertColumns(area, 'left')),
    item(`Chèn ${columns} cột bên phải`, () => deeds.insertColumns(area, 'right')),
  ];
  return [...(parts === 'columns' ? [] : ofRows), ...(parts === 'rows' ? [] : ofColumns)];
}

/** The lines that take content, rows and columns away. */
export function removeLines(area: Area, deeds: GridDeeds, parts: 'rows' | 'columns' | 'both' = 'both'): MenuLine[] {
  const { rows, columns } = area;
  return [
    item('Xóa nội dung', () => deeds.clear(area)),
    ...(parts === 'columns' ? [] : [item(`Xóa ${rows} hàng`, () => deeds.deleteRows(area))]),
    ...(parts === 'rows' ? [] : [item(`Xóa ${columns} cột`, () => deeds.deleteColumns(area))]),
  ];
}

/** The lines about one column: its order, its place and its width. */
export function columnLines(column: number, count: number, deeds: GridDeeds, hands: MenuHands): MenuLine[] {
  const letters = lettersOf(column);
  const move = async (before: number, then: number) => {
    if (await deeds.moveColumn(column, before)) hands.follow(then);
  };
  return [
    item(`Sắp xếp theo cột ${letters}, A → Z`, () => deeds.sort(column, true)),
    item(`Sắp xếp theo cột ${letters}, Z → A`, () => deeds.sort(column, false)),
    item(`Lọc theo cột ${letters}`, () => hands.filter(column)),
    { kind: 'separator' },
    ...(column > 1 ? [item(`Chuyển cột ${letters} sang trái`, () => move(column - 1, column - 1))] : []),
    ...(column < count ? [item(`Chuyển cột ${letters} sang phải`, () => move(column + 2, column + 1))] : []),
    item(`Chỉnh cột ${letters} vừa nội dung`, () => hands.fit(column)),
  ];
}

/** The lines of the menu that opens on cells, on row numbers or on column letters. */
export function contextLines(
  kind: 'cells' | 'rows' | 'columns',
  area: Area,
  count: number,
  deeds: GridDeeds,
  hands: MenuHands,
): MenuLine[] {
  const parts = kind === 'cells' ? 'both' : kind;
  return [
    item('Cắt', hands.cut),
    item('Sao chép', hands.copy),
    item('Dán', hands.paste),
    { kind: 'separator' },
    ...insertLines(area, deeds, parts),
    { kind: 'separator' },
    ...removeLines(area, deeds, parts),
    ...(kind === 'rows' ? [] : [{ kind: 'separator' } as const, ...columnLines(area.column, count, deeds, hands)]),
  ];
}

function item(caption: string, act: () => unknown): MenuLine {
  return { kind: 'item', caption, choose: () => void act() };
}
