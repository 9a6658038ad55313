import type { SheetHands } from '../../../src/local/people/sheet-hands';
import type { Dice } from './dice';
import type { PlayedWorld } from './played-world';
import type { ShownRow } from './tabs-read';

/** The column that names the row, of tabs beside whose rows people write notes. */
export const KEYS: Readonly<Record<string, string>> = {
  'Sáng kiến': 'Mã sáng kiến',
  'Kế hoạch': 'Mã đơn vị',
  'Đơn vị': 'Mã đơn vị',
  'Nhật ký gửi thư': 'Khóa',
};
/** Header of people's own column. */
export const OWN_COLUMN = 'Ghi chú riêng';
/** What people note in their own column beside a row. */
export const noteBeside = (key: string): string => `xem ${key}`;

/** Tabs that people work in. */
export const TABS = [...Object.keys(KEYS), 'Chờ xử lý', 'Cấu hình'];

/** Gives the hands on a tab, or none while it has another name. */
export function handsOn({ runtime }: PlayedWorld, tab: string): SheetHands | undefined {
  return runtime.sheets().find(({ name }) => name === tab);
}

/** Types into the cell under a header in a row given by its number; a header that is not there takes nothing. */
export function typeUnder(hands: SheetHands, row: number, header: string, text: string): void {
  const column = (hands.display()[0] ?? []).indexOf(header) + 1;
  if (column > 0) hands.type(row, column, text);
}

/** Gives the rows of a tab that say something, with their numbers. */
export function numberedRows(hands: SheetHands): { readonly number: number; readonly row: ShownRow }[] {
  const [headers = [], ...lines] = hands.display();
  return lines.flatMap((line, index) => {
    const isBlank = line.every((cell) => cell === '' || cell === 'FALSE');
    const row = Object.fromEntries(headers.map((header, at) => [header, line[at] ?? '']));
    return isBlank ? [] : [{ number: index + 2, row }];
  });
}

/** Edits one of the rows that are meant, if there is one. */
export function onRow(
  world: PlayedWorld,
  dice: Dice,
  tab: string,
  edit: (hands: SheetHands, place: { readonly number: number; readonly row: ShownRow }) => string,
  isMeant: (row: ShownRow) => boolean = () => true,
): string {
  const hands = handsOn(world, tab);
  const rows = hands ? numberedRows(hands).filter(({ row }) => isMeant(row)) : [];
  return hands === undefined || rows.length === 0 ? `${tab} has no such row` : edit(hands, dice.one(rows));
}

/** Forgets that people wrote beside a row, which is gone. */
export function forgetNote({ notes }: PlayedWorld, tab: string, row: ShownRow): void {
  notes.get(tab)?.delete(row[KEYS[tab] ?? ''] ?? '');
}
