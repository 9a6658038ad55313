import type { Table } from '../../../src/app/ports';
import type { RecordOf, Tab } from '../../../src/domain/tabs';
import { type Clause, isRefused } from './contract';

/** A tab with a column of every kind. */
export const SHELF = {
  name: 'Kệ hàng',
  columns: {
    name: { header: 'Tên hàng', kind: 'text' },
    state: { header: 'Tình trạng', kind: 'words', words: ['Còn', 'Hết'] },
    count: { header: 'Số lượng', kind: 'number' },
    arrivedOn: { header: 'Ngày nhập', kind: 'day' },
    checkedAt: { header: 'Kiểm lúc', kind: 'moment' },
    fragile: { header: 'Dễ vỡ', kind: 'checkbox' },
    note: { header: 'Ghi chú', kind: 'text' },
  },
} as const satisfies Tab;
/** A row of the shelf. */
export type Goods = RecordOf<typeof SHELF>;

/** A tab that is not there. */
export const NOWHERE = {
  name: 'Không có',
  columns: { name: { header: 'Tên hàng', kind: 'text' } },
} as const satisfies Tab;

/** Goods with nothing said of them but their name. */
export function someGoods(parts: Partial<Goods> = {}): Goods {
  return { name: 'Bút', state: '', count: '', arrivedOn: '', checkedAt: '', fragile: false, note: '', ...parts };
}

/** An empty shelf, opened as often as one likes, each time reading it anew. */
export interface ShelfWorld {
  open(): Table<Goods>;
  openNowhere(): Table<RecordOf<typeof NOWHERE>>;
}

/** Text that a sheet would take for something else. */
const HOSTILE = [
  '=1+1',
  '+84 28 3822 0001',
  '-1',
  '@ten',
  '001',
  '1E5',
  '1/2',
  '03/04/2023',
  '15:30',
  'TRUE',
  '#REF!',
  '1.000,5',
  'hai\ndòng',
  'Nguyễn Thị Ánh 😀',
  'שלום',
  '$& {{Đơn vị}} <b>',
];

const names = (table: Table<Goods>) => table.rows.map(({ name }) => name);

const stocked = (world: ShelfWorld, ...goods: readonly Partial<Goods>[]) => {
  const table = world.open();
  for (const parts of goods) table.append(someGoods(parts));
  table.save();
  return table;
};

const row = (table: Table<Goods>, name: string) => table.rows.find((candidate) => candidate.name === name) as Goods;

/** What a table promises. */
export const TABLE_CONTRACT: readonly Clause<ShelfWorld>[] = [
  {
    it: 'has no rows while the tab has none, and is whole',
    does: (world) => [world.open().rows, world.open().isWhole, world.open().faults],
    gives: [[], true, []],
  },
  {
    it: 'shows an appended row at once, and to others when it is saved',
    does: (world) => {
      const table = world.open();
      table.append(someGoods());
      const before = [names(table), names(world.open())];
      table.save();
      return [...before, names(world.open())];
    },
    gives: [['Bút'], [], ['Bút']],
  },
  {
    it: 'keeps rows in the order in which they were appended',
    does: (world) => {
      stocked(world, { name: 'Bút' }, { name: 'Vở' });
      stocked(world, { name: 'Kéo' });
      return names(world.open());
    },
    gives: ['Bút', 'Vở', 'Kéo'],
  },
  {
    it: 'shows an updated row at once, and to others when it is saved',
    does: (world) => {
      stocked(world, { name: 'Bút', count: 3, note: 'xanh' });
      const table = world.open();
      table.update(row(table, 'Bút'), { count: 4 });
      const before = [row(table, 'Bút').count, row(world.open(), 'Bút').count];
      table.save();
      return [...before, row(world.open(), 'Bút')];
    },
    gives: [4, 3, someGoods({ count: 4, note: 'xanh' })],
  },
  {
    it: 'updates a row that was appended and not yet saved',
    does: (world) => {
      const table = world.open();
      table.append(someGoods());
      table.update(row(table, 'Bút'), { count: 4 });
      table.save();
      return world.open().rows;
    },
    gives: [someGoods({ count: 4 })],
  },
  {
    it: 'updates a row several times, and rows that lie apart',
    does: (world) => {
      stocked(world, { name: 'Bút' }, { name: 'Vở' }, { name: 'Kéo' });
      const table = world.open();
      table.update(row(table, 'Kéo'), { count: 1 });
      table.update(row(table, 'Bút'), { count: 2 });
      table.update(row(table, 'Bút'), { note: 'đỏ' });
      table.save();
      return world.open().rows.map(({ count, note }) => [count, note]);
    },
    gives: [
      [2, 'đỏ'],
      ['', ''],
      [1, ''],
    ],
  },
  {
    it: 'gives the same with or without a bridge',
    does: (world) => {
      stocked(world, { name: 'Bút' }, { name: 'Vở', note: 'kẻ ô' }, { name: 'Kéo' });
      const table = world.open();
      table.update(row(table, 'Bút'), { count: 2 });
      table.update(row(table, 'Kéo'), { count: 1 });
      table.save({ bridge: true });
      return world.open().rows.map(({ name, count, note }) => [name, count, note]);
    },
    gives: [
      ['Bút', 2, ''],
      ['Vở', '', 'kẻ ô'],
      ['Kéo', 1, ''],
    ],
  },
  {
    it: 'empties cells',
    does: (world) => {
      const full = {
        count: 3,
        state: 'Còn',
        arrivedOn: '2023-02-20',
        checkedAt: '2023-02-20T08:15:30+07:00',
        fragile: true,
      };
      stocked(world, full);
      const table = world.open();
      table.update(row(table, 'Bút'), { count: '', state: '', arrivedOn: '', checkedAt: '', fragile: false });
      table.save();
      return world.open().rows;
    },
    gives: [someGoods()],
  },
  {
    it: 'knows rows by identity: one that was replaced, or read elsewhere, cannot be updated',
    does: (world) => {
      const table = stocked(world, { name: 'Bút' });
      const old = row(table, 'Bút');
      table.update(old, { count: 1 });
      return [
        isRefused(() => table.update(old, { count: 2 })),
        isRefused(() => table.update(row(world.open(), 'Bút'), { count: 2 })),
        isRefused(() => table.update(someGoods(), { count: 2 })),
      ];
    },
    gives: [true, true, true],
  },
  {
    it: 'leaves a row itself when it is updated with what it holds',
    does: (world) => {
      const table = stocked(world, { count: 3 });
      const standing = row(table, 'Bút');
      table.update(standing, { count: 3, note: '' });
      return table.rows[0] === standing;
    },
    gives: true,
  },
  {
    it: 'numbers rows as the sheet does, a new one once it is saved',
    does: (world) => {
      const table = stocked(world, { name: 'Bút' });
      table.append(someGoods({ name: 'Vở' }));
      const before = table.rows.map((goods) => table.rowNumber(goods));
      table.save();
      const again = world.open();
      return [
        before,
        table.rows.map((goods) => table.rowNumber(goods)),
        again.rows.map((goods) => again.rowNumber(goods)),
      ];
    },
    gives: [
      [2, undefined],
      [2, 3],
      [2, 3],
    ],
  },
  {
    it: 'saves twice without writing twice, and goes on after it',
    does: (world) => {
      const table = stocked(world, { name: 'Bút' });
      table.save();
      table.append(someGoods({ name: 'Vở' }));
      table.update(row(table, 'Bút'), { count: 1 });
      table.save();
      return world.open().rows.map(({ name, count }) => [name, count]);
    },
    gives: [
      ['Bút', 1],
      ['Vở', ''],
    ],
  },
  {
    it: 'keeps text as it is, whatever a sheet would make of it, also after it is written again',
    does: (world) => {
      stocked(world, ...HOSTILE.map((note, index) => ({ name: `${index}`, note })));
      const table = world.open();
      for (const goods of [...table.rows]) table.update(goods, { count: 1 });
      for (const goods of [...table.rows]) table.update(goods, { note: `${goods.note}` });
      table.save({ bridge: true });
      return world.open().rows.map(({ note }) => note);
    },
    gives: HOSTILE,
  },
  {
    it: 'keeps days, moments, numbers and ticks',
    does: (world) => {
      stocked(
        world,
        { name: 'a', arrivedOn: '2023-02-22', checkedAt: '2023-02-22T23:59:59+07:00', count: 0, fragile: true },
        { name: 'b', arrivedOn: '2024-02-29', checkedAt: '2023-02-23T00:00:00+07:00', count: 12.5 },
      );
      return world.open().rows;
    },
    gives: [
      someGoods({
        name: 'a',
        arrivedOn: '2023-02-22',
        checkedAt: '2023-02-22T23:59:59+07:00',
        count: 0,
        fragile: true,
      }),
      someGoods({ name: 'b', arrivedOn: '2024-02-29', checkedAt: '2023-02-23T00:00:00+07:00', count: 12.5 }),
    ],
  },
  {
    it: 'is not whole while the tab is missing: it has no rows, names what is wrong and refuses to be saved',
    does: (world) => {
      const table = world.openNowhere();
      table.save();
      table.append({ name: 'Bút' });
      return [table.isWhole, table.faults.length > 0, table.faults[0]?.tab, isRefused(() => table.save())];
    },
    gives: [false, true, NOWHERE.name, true],
  },
];
