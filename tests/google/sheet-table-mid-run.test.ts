import { SHELF } from '../support/contracts/table';
import { type ScriptWorld, SHELF_HEADERS, scriptWorld } from './script-world';

const OWN = 'Của tôi';
const HEADERS = [...SHELF_HEADERS, OWN];
const [NAME, STATE, COUNT, NOTE] = [1, 2, 3, 7];
const ROWS = [
  ['Bút', 'Còn', 1, '', '', false, 'xanh', 'của Bút'],
  ['Vở', 'Còn', 2, '', '', false, '', 'của Vở'],
  ['Kéo', 'Hết', 3, '', '', true, '', 'của Kéo'],
  ['Thước', 'Còn', 4, '', '', false, '', 'của Thước'],
];

const hands = (world: ScriptWorld) => {
  const sheet = world.runtime.sheet(SHELF.name);
  sheet.state.frozenRows = 1;
  return sheet;
};

/** Updates goods, and adds others, while a person does something between the reading and the writing. */
const meanwhile = (
  person: (sheet: ReturnType<typeof hands>) => void,
  patches: Readonly<Record<string, object>>,
  added: readonly string[] = [],
  bridge = false,
) => {
  const world = scriptWorld({ [SHELF.name]: [HEADERS, ...ROWS] });
  world.runtime.onCall = ({ name, phase }) => {
    if (name === 'Utilities.sleep' && phase === 'after') person(hands(world));
  };
  world.run(
    ({ desk, SHELF: tab, someGoods }, changes, names, option) => {
      const table = desk.workbook.table(tab);
      for (const row of [...table.rows]) table.update(row, changes[row.name] ?? {});
      for (const name of names) table.append(someGoods({ name }));
      Utilities.sleep(1);
      table.save({ bridge: option });
    },
    patches,
    added,
    bridge,
  );
  world.runtime.onCall = null;
  const { rows } = world.run(({ desk, SHELF: tab }) => ({ rows: desk.workbook.table(tab).rows }));
  const own = hands(world);
  const [headers = [], ...lines] = own.values();
  return {
    world,
    counts: Object.fromEntries(rows.map(({ name, count }) => [name, count])),
    rows: new Map(rows.map((row) => [row.name, row])),
    own: Object.fromEntries(
      lines.map((line) => [line[headers.indexOf('Tên hàng')], line[headers.indexOf(OWN)]] as const),
    ),
  };
};

const KEPT = { Bút: 'của Bút', Vở: 'của Vở', Kéo: 'của Kéo', Thước: 'của Thước' };

describe('sheetTable, while a person', () => {
  it.each<[string, (sheet: ReturnType<typeof hands>) => void]>([
    ['sorts the rows', (sheet) => sheet.sort(NAME, false)],
    ['inserts a row above', (sheet) => sheet.insertRows(2)],
    ['moves the first column away', (sheet) => sheet.moveColumn(NAME, HEADERS.length + 1)],
    ['moves the written column', (sheet) => sheet.moveColumn(COUNT, NAME)],
    ['inserts a column', (sheet) => sheet.insertColumns(COUNT)],
    ['types a column of their own', (sheet) => sheet.setCells(1, HEADERS.length + 1, [['Ý riêng']])],
  ])('%s, writes each row where it stands by then', (_, person) => {
    for (const bridge of [false, true]) {
      const { counts, own } = meanwhile(person, { Bút: { count: 11 }, Kéo: { count: 13 } }, ['Tẩy'], bridge);
      expect(counts).toEqual({ Bút: 11, Vở: 2, Kéo: 13, Thước: 4, Tẩy: '' });
      expect(own).toMatchObject(KEPT);
    }
  });

  it('deletes the row to be written, writes it nowhere else', () => {
    const { counts } = meanwhile((sheet) => sheet.deleteRows(3), { Vở: { count: 12 }, Thước: { count: 14 } });
    expect(counts).toEqual({ Bút: 1, Kéo: 3, Thước: 14 });
  });

  it('deletes the row to be written, goes on with the rest of the run', () => {
    const world = scriptWorld({ [SHELF.name]: [HEADERS, ...ROWS] });
    world.runtime.onCall = ({ name, phase }) => {
      if (name === 'Utilities.sleep' && phase === 'after') hands(world).deleteRows(3);
    };
    world.run(({ desk, SHELF: tab }) => {
      const table = desk.workbook.table(tab);
      const vo = () => table.rows.find(({ name }) => name === 'Vở');
      table.update(vo() as never, { count: 12 });
      Utilities.sleep(1);
      table.save();
      table.update(vo() as never, { note: 'kẻ ô' });
      table.save();
    });
    expect(hands(world).values()).toEqual([HEADERS, ROWS[0], ROWS[2], ROWS[3]]);
  });

  it('writes into a cell that is to be written, leaves what the person wrote and writes the rest', () => {
    const { rows } = meanwhile((sheet) => sheet.setCells(2, STATE, [['Hết']]), { Bút: { state: '', count: 11 } });
    expect(rows.get('Bút')).toMatchObject({ state: 'Hết', count: 11 });
  });

  it('writes into a cell beside, leaves that too', () => {
    const { rows } = meanwhile(
      (sheet) => sheet.setCells(2, NOTE, [['đỏ']]),
      { Bút: { state: 'Hết', count: 11 } },
      [],
      true,
    );
    expect(rows.get('Bút')).toMatchObject({ state: 'Hết', count: 11, note: 'đỏ' });
  });

  it('types over the name of the row, still writes it', () => {
    const { counts } = meanwhile((sheet) => sheet.setCells(3, NAME, [['Vở kẻ ô']]), { Vở: { count: 12 } });
    expect(counts).toEqual({ Bút: 1, 'Vở kẻ ô': 12, Kéo: 3, Thước: 4 });
  });

  it('copies the row to be written, writes it once', () => {
    const { world } = meanwhile(
      (sheet) => {
        sheet.insertRows(2);
        sheet.setCells(2, NAME, [['Vở', 'Còn', 99, '', '', false, 'bản chép']]);
      },
      { Vở: { count: 12 } },
    );
    expect(
      hands(world)
        .values()
        .filter(([name]) => name === 'Vở')
        .map((row) => row[COUNT - 1]),
    ).toEqual([99, 12]);
  });

  it.each<[string, (sheet: ReturnType<typeof hands>) => void, unknown[]]>([
    ['deletes one of two rows of one name, leaves the other alone', (sheet) => sheet.deleteRows(3), ['Hết 2 cũ']],
    [
      'inserts a row above two of one name, writes the one that was meant',
      (sheet) => sheet.insertRows(2),
      ['Còn 12 mới', 'Hết 2 cũ'],
    ],
    [
      'types beside a row of two with one name, still writes it',
      (sheet) => sheet.setCells(3, STATE, [['Hết']]),
      ['Hết 12 mới', 'Hết 2 cũ'],
    ],
  ])('%s', (_, person, left) => {
    const world = scriptWorld({
      [SHELF.name]: [HEADERS, ROWS[0] ?? [], ['Vở', 'Còn', 2, '', '', false, ''], ['Vở', 'Hết', 2, '', '', true, 'cũ']],
    });
    world.runtime.onCall = ({ name, phase }) => {
      if (name === 'Utilities.sleep' && phase === 'after') person(hands(world));
    };
    world.run(({ desk, SHELF: tab }) => {
      const table = desk.workbook.table(tab);
      const [, vo] = table.rows;
      if (vo) table.update(vo, { count: 12, note: 'mới' });
      Utilities.sleep(1);
      table.save();
    });
    const lines = hands(world)
      .values()
      .filter(([name]) => name === 'Vở');
    expect(lines.map((row) => [row[STATE - 1], row[COUNT - 1], row[NOTE - 1]].join(' '))).toEqual(left);
  });

  it('removes a column, writes nothing', () => {
    expect(() => meanwhile((sheet) => sheet.deleteColumns(COUNT), { Vở: { note: 'kẻ ô' } })).toThrow(
      /nothing was written/,
    );
  });

  it('types a row into a stretch of checkboxes, adds below it', () => {
    const world = scriptWorld({
      [SHELF.name]: [HEADERS, ...ROWS, ...Array.from({ length: 20 }, () => ['', '', '', '', '', false])],
    });
    world.runtime.onCall = ({ name, phase }) => {
      if (name === 'Utilities.sleep' && phase === 'after') hands(world).setCells(6, NAME, [['Compa']]);
    };
    world.run(({ desk, SHELF: tab, someGoods }) => {
      const table = desk.workbook.table(tab);
      table.append(someGoods({ name: 'Tẩy' }));
      Utilities.sleep(5000);
      table.save();
    });
    expect(
      hands(world)
        .values()
        .slice(4, 7)
        .map(([name]) => name),
    ).toEqual(['Thước', 'Compa', 'Tẩy']);
  });
});
