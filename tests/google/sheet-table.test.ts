import { SHELF } from '../support/contracts/table';
import { type ScriptWorld, SHELF_HEADERS, scriptWorld } from './script-world';

const [NAME = '', STATE = '', COUNT = '', ARRIVED = '', CHECKED = '', FRAGILE = '', NOTE = ''] = SHELF_HEADERS;

/** A shelf with these rows under these headers; people's own columns may stand among them. */
const shelf = (headers: readonly string[], ...rows: readonly (readonly unknown[])[]) =>
  scriptWorld({ [SHELF.name]: [headers, ...rows] });

const hands = (world: ScriptWorld) => world.runtime.sheet(SHELF.name);
const read = (world: ScriptWorld) =>
  world.run(({ desk, SHELF: tab }) => {
    const { rows, faults, isWhole } = desk.workbook.table(tab);
    return { rows, faults, isWhole };
  });
const names = (world: ScriptWorld) => read(world).rows.map(({ name }) => name);
const append = (world: ScriptWorld, ...goods: readonly string[]) =>
  world.run(({ desk, SHELF: tab, someGoods }, list) => {
    const table = desk.workbook.table(tab);
    for (const name of list) table.append(someGoods({ name, count: 1, arrivedOn: '2023-02-22' }));
    table.save();
    return table.rows.map((row) => table.rowNumber(row));
  }, goods);
/** Raises the count of the named goods by 10. */
const recount = (world: ScriptWorld, goods: readonly string[], bridge = false) =>
  world.run(
    ({ desk, SHELF: tab }, list, option) => {
      const table = desk.workbook.table(tab);
      for (const row of [...table.rows]) {
        if (list.includes(row.name)) table.update(row, { count: (row.count || 0) + 10 });
      }
      table.save({ bridge: option });
    },
    goods,
    bridge,
  );
const writes = (world: ScriptWorld) => world.latest.calls['Range.setValues'] ?? 0;

describe('sheetTable, as it finds its columns', () => {
  it.each([
    ['moved', [NOTE, FRAGILE, CHECKED, ARRIVED, COUNT, STATE, NAME]],
    ['among people’s own', ['Của tôi', NAME, 'x', STATE, COUNT, '', ARRIVED, CHECKED, 'y', FRAGILE, NOTE, 'z']],
    [
      'written in decomposed letters and with odd spaces',
      SHELF_HEADERS.map((header) => ` ${header.normalize('NFD')} `),
    ],
  ])('finds them %s', (_, headers) => {
    const world = shelf(headers);
    append(world, 'Bút', 'Vở');
    expect(read(world)).toMatchObject({ isWhole: true, faults: [], rows: [{ name: 'Bút', count: 1 }, { name: 'Vở' }] });
  });

  it('does not take a header in other letters for its own', () => {
    const world = shelf(SHELF_HEADERS.map((header) => (header === COUNT ? 'SỐ LƯỢNG' : header)));
    expect(read(world).isWhole).toBe(false);
  });

  it.each(SHELF_HEADERS)('is not whole without %s, names it and writes nothing', (lost) => {
    const world = shelf(
      SHELF_HEADERS.filter((header) => header !== lost),
      Array.from({ length: 6 }, () => 'có sẵn'),
    );
    const { isWhole, faults } = read(world);
    expect(isWhole).toBe(false);
    expect(faults).toContainEqual(expect.objectContaining({ tab: SHELF.name, row: 1, field: lost, found: '' }));
    const before = hands(world).values();
    expect(() => append(world, 'Bút')).toThrow(/nothing was written/);
    expect(hands(world).values()).toEqual(before);
  });

  it.each([NAME, NOTE])('is not whole with %s twice, since nobody can tell which one counts', (twin) => {
    const world = shelf([...SHELF_HEADERS, twin]);
    const { isWhole, faults } = read(world);
    expect(faults).toMatchObject([{ row: 1, field: twin, found: '2 cột cùng tên' }]);
    expect(isWhole).toBe(false);
  });

  it('is not whole in an empty tab', () => {
    expect(read(scriptWorld({ [SHELF.name]: [] })).faults).toHaveLength(SHELF_HEADERS.length);
  });

  it('finds a tab that was renamed by the identifier it had', () => {
    const world = shelf(SHELF_HEADERS, ['Bút']);
    const id = world.run(({ SHELF: tab }) =>
      SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab.name)?.getSheetId(),
    );
    world.run(({ desk }, tabs) => desk.memory.set({ tabs }), JSON.stringify({ [SHELF.name]: id }));
    hands(world).rename('Kệ năm 2023');
    expect(names(world)).toEqual(['Bút']);
  });

  it('keeps to the tab of its name when someone has copied it', () => {
    const world = shelf(SHELF_HEADERS, ['Bút']);
    hands(world).copy('Bản sao');
    append(world, 'Vở');
    expect(names(world)).toEqual(['Bút', 'Vở']);
    expect(world.runtime.sheet('Bản sao').values()).toHaveLength(2);
  });
});

describe('sheetTable, beside what people keep in the tab', () => {
  const headers = [NAME, 'Của tôi', STATE, COUNT, 'Công thức', ARRIVED, CHECKED, FRAGILE, NOTE];

  it('leaves their columns, values and formulas, in rows it updates and in rows between', () => {
    const world = shelf(
      headers,
      ['Bút', 'a', '', 1, '=D2*2', '', '', false, ''],
      ['Vở', 'b', '', 2, '=D3*2', '', '', false, ''],
      ['Kéo', 'c', '', 3, '=D4*2', '', '', false, ''],
    );
    recount(world, ['Bút', 'Kéo'], true);
    world.run(({ desk, SHELF: tab }) => {
      const table = desk.workbook.table(tab);
      const [first] = table.rows;
      if (first) table.update(first, { name: 'Bút chì', note: 'mới', state: 'Còn' });
      table.save({ bridge: true });
    });
    expect(hands(world).formulas()).toEqual({ E2: '=D2*2', E3: '=D3*2', E4: '=D4*2' });
    expect(
      hands(world)
        .values()
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(['a', 'b', 'c']);
    expect(names(world)).toEqual(['Bút chì', 'Vở', 'Kéo']);
  });

  it('skips blank rows, and rows in which only people’s own columns say something', () => {
    const world = shelf(headers, ['Bút'], [], ['', 'của tôi'], ['', '', '', '', '', '', '', false], ['Vở']);
    expect(names(world)).toEqual(['Bút', 'Vở']);
    recount(world, ['Vở']);
    expect(hands(world).values()[5]?.slice(0, 4)).toEqual(['Vở', '', '', 10]);
    expect(hands(world).values()[3]?.[1]).toBe('của tôi');
  });

  it('keeps what a person types between two updated rows while the run has them open', () => {
    const world = shelf(SHELF_HEADERS, ['Bút', '', 1], ['Vở', '', 2], ['Kéo', '', 3]);
    world.runtime.onCall = ({ name, phase }) => {
      if (name === 'Utilities.sleep' && phase === 'after') hands(world).setCells(3, 3, [[99]]);
    };
    world.run(({ desk, SHELF: tab }) => {
      const table = desk.workbook.table(tab);
      for (const row of [...table.rows]) if (row.name !== 'Vở') table.update(row, { count: 7 });
      Utilities.sleep(1);
      table.save();
    });
    expect(read(world).rows.map(({ count }) => count)).toEqual([7, 99, 7]);
  });

  it('appends below a row that a person adds meanwhile, and leaves that row alone', () => {
    const world = shelf(SHELF_HEADERS, ['Bút', 'Còn', 1, '', '', false, 'cũ']);
    world.runtime.onCall = ({ name, phase }) => {
      if (name === 'Utilities.sleep' && phase === 'after') hands(world).setCells(3, 1, [['Thước', 'Còn', 7]]);
    };
    world.run(({ desk, SHELF: tab }) => {
      const table = desk.workbook.table(tab);
      const [first] = table.rows;
      if (first) {
        table.update(first, { state: 'Hết' });
        table.append({ ...first, name: 'Vở' });
      }
      Utilities.sleep(1);
      table.save({ bridge: true });
    });
    expect(read(world).rows).toMatchObject([
      { name: 'Bút', state: 'Hết' },
      { name: 'Thước', count: 7 },
      { name: 'Vở', state: 'Còn' },
    ]);
  });

  it('appends below the last content, whoever wrote it', () => {
    const world = shelf(headers, ['Bút'], [], ['', 'ghi chú ở dòng 4']);
    expect(append(world, 'Vở', 'Kéo')).toEqual([2, 5, 6]);
    expect(hands(world).values()[3]?.[1]).toBe('ghi chú ở dòng 4');
  });

  it('is not pushed down by a person’s column of checkboxes, nor by its own', () => {
    const world = shelf(headers, ['Bút'], ...Array.from({ length: 40 }, () => ['', false, '', '', '', '', '', false]));
    expect(append(world, 'Vở')).toEqual([2, 3]);
    expect(hands(world).values()[2]?.slice(0, 2)).toEqual(['Vở', false]);
  });

  it('puts a new row down whole or not at all, whichever write of it fails, and keeps what is ticked beside it', () => {
    const around = [NAME, 'Của tôi', STATE, COUNT, 'Đã xem', ARRIVED, CHECKED, FRAGILE, NOTE];
    const unused = ['', '', '', '', false, '', '', '', ''];
    const found = Array.from({ length: 40 }, (_, failing) => {
      const world = shelf(around, ['Bút', 'a', 'Còn', 1, true], unused, unused);
      world.runtime.onCall = ({ name, phase, index }) =>
        name.startsWith('Range.') && index + Number(phase === 'after') / 2 === failing / 2
          ? new Error('Service Spreadsheets failed')
          : undefined;
      try {
        append(world, 'Vở');
      } catch {
        // Then nothing of the row may stand.
      }
      world.runtime.onCall = null;
      const [, first, second = []] = hands(world).values();
      expect(first?.slice(0, 5)).toEqual(['Bút', 'a', 'Còn', 1, true]);
      expect(second.slice(1, 5)).toEqual(['', '', second[0] === '' ? '' : 1, false]);
      return [second[0], second[3], second[5] === ''].join();
    });
    expect(new Set(found)).toEqual(new Set([',,true', 'Vở,1,false']));
  });

  it('steps over formulas that a person has filled down below the last row', () => {
    const world = shelf(headers, ['Bút', 'a', 'Còn', 1, '=D2*2'], ['', '', '', '', '=IF(D3="","",D3*2)']);
    append(world, 'Vở', 'Kéo');
    expect(names(world)).toEqual(['Bút', 'Vở', 'Kéo']);
    expect(hands(world).formulas()).toEqual({ E2: '=D2*2', E3: '=IF(D3="","",D3*2)' });
  });

  it('makes the grid longer when it is full', () => {
    const world = shelf(SHELF_HEADERS, ['Bút']);
    const { state } = hands(world);
    hands(world).deleteRows(3, state.maxRows - 2);
    append(world, 'Vở', 'Kéo');
    expect([state.maxRows, names(world)]).toEqual([4, ['Bút', 'Vở', 'Kéo']]);
  });

  it('writes and reads in a tab that is filtered, hidden or sorted by hand', () => {
    const world = shelf(SHELF_HEADERS, ['Vở', '', 2], ['Bút', '', 1]);
    hands(world).hideRow(2);
    hands(world).state.frozenRows = 1;
    hands(world).sort(1);
    recount(world, ['Vở']);
    expect(read(world).rows.map(({ name, count }) => [name, count])).toEqual([
      ['Bút', 1],
      ['Vở', 12],
    ]);
  });
});

describe('sheetTable, as it reads cells', () => {
  it('names what it cannot read, takes it as empty, keeps the other rows and never writes over it', () => {
    const world = shelf(
      SHELF_HEADERS,
      ['Bút', 'Mất', 'nhiều', '31/02/2023', 'hôm qua', false, ''],
      ['Vở', 'Còn', 2, '', '', false, ''],
    );
    const { rows, faults, isWhole } = read(world);
    expect(rows).toMatchObject([
      { name: 'Bút', count: '', arrivedOn: '', checkedAt: '' },
      { name: 'Vở', count: 2 },
    ]);
    expect(faults.map(({ row, field, found }) => [row, field, found])).toEqual([
      [2, STATE, 'Mất'],
      [2, COUNT, 'nhiều'],
      [2, ARRIVED, '31/02/2023'],
      [2, CHECKED, 'hôm qua'],
    ]);
    expect(isWhole).toBe(true);
    world.run(({ desk, SHELF: tab }) => {
      const table = desk.workbook.table(tab);
      for (const row of [...table.rows]) table.update(row, { note: 'đã xem', fragile: true });
      table.save({ bridge: true });
    });
    expect(hands(world).values()[1]).toEqual(['Bút', 'Mất', 'nhiều', '31/02/2023', 'hôm qua', true, 'đã xem']);
  });

  it('reads days and moments that people typed as text', () => {
    const world = shelf(SHELF_HEADERS);
    hands(world).setCells(2, 1, [["'Bút", '', '', "'05/03/2023", "'5/3/2023 8:05", '', '']]);
    expect(read(world).rows).toMatchObject([{ arrivedOn: '2023-03-05', checkedAt: '2023-03-05T08:05:00+07:00' }]);
  });

  it('takes what people typed as numbers for the text it shows', () => {
    const world = shelf(SHELF_HEADERS);
    hands(world).setCells(2, 1, [[12, '', '', '', '', '', true]]);
    expect(read(world).rows).toMatchObject([{ name: '12', note: 'TRUE' }]);
  });

  it.each(['America/New_York', 'Pacific/Kiritimati', 'UTC', 'Asia/Kathmandu'])(
    'keeps days and moments in a spreadsheet set to %s',
    (timeZone) => {
      const world = scriptWorld({ [SHELF.name]: [SHELF_HEADERS] }, { timeZone });
      const kept = world.run(({ desk, SHELF: tab, someGoods }) => {
        const table = desk.workbook.table(tab);
        table.append(someGoods({ arrivedOn: '2023-02-22', checkedAt: '2023-02-22T23:59:59+07:00' }));
        table.append(someGoods({ arrivedOn: '2023-02-23', checkedAt: '2023-02-23T00:00:00+07:00' }));
        table.save();
        return desk.workbook.table(tab).rows.map(({ arrivedOn, checkedAt }) => [arrivedOn, checkedAt]);
      });
      expect(kept).toEqual([
        ['2023-02-22', '2023-02-22T23:59:59+07:00'],
        ['2023-02-23', '2023-02-23T00:00:00+07:00'],
      ]);
      expect(hands(world).display()[2]?.slice(3, 5)).toEqual(['23/02/2023', '23/02/2023 00:00']);
    },
  );

  it('moves no day when someone changes the spreadsheet’s zone', () => {
    const world = shelf(SHELF_HEADERS);
    append(world, 'Bút');
    world.runtime.spreadsheet.timeZone = 'America/New_York';
    expect(read(world).rows).toMatchObject([{ arrivedOn: '2023-02-22' }]);
  });

  it('cuts text that a cell would not hold', () => {
    const world = shelf(SHELF_HEADERS);
    const length = world.run(({ desk, SHELF: tab, someGoods }) => {
      const table = desk.workbook.table(tab);
      table.append(someGoods({ note: 'đ'.repeat(50_001) }));
      table.save();
      return desk.workbook.table(tab).rows[0]?.note.length;
    });
    expect(length).toBe(50_000);
  });

  it('gives new rows checkboxes where a column has them', () => {
    const world = shelf(SHELF_HEADERS);
    append(world, 'Bút');
    const isCheckbox = world.run(({ SHELF: tab }) =>
      SpreadsheetApp.getActiveSpreadsheet()
        .getSheetByName(tab.name)
        ?.getRange(2, 6)
        .getDataValidation()
        ?.getCriteriaType()
        .toString(),
    );
    expect(isCheckbox).toBe('CHECKBOX');
  });
});

describe('sheetTable, as it spends calls', () => {
  const many = Array.from({ length: 30 }, (_, index) => [`Hàng ${index}`, '', index, '', '', false, '']);

  it('reads a tab in one call, however often its rows are asked for', () => {
    const world = shelf(SHELF_HEADERS, ...many);
    world.run(({ desk, SHELF: tab }) => {
      const table = desk.workbook.table(tab);
      return [table.rows.length, table.faults.length, table.rows.map((row) => table.rowNumber(row)).length];
    });
    expect([world.latest.calls['Range.getValues'], world.latest.dataCalls]).toEqual([1, 1]);
  });

  it('appends any number of rows in one write', () => {
    const world = shelf(SHELF_HEADERS, ...many);
    append(world, ...Array.from({ length: 50 }, (_, index) => `Mới ${index}`));
    expect(writes(world)).toBe(1);
  });

  it('writes rows that lie apart one by one, and with a bridge together', () => {
    const apart = shelf(SHELF_HEADERS, ...many);
    recount(apart, ['Hàng 1', 'Hàng 2', 'Hàng 9', 'Hàng 20']);
    expect(writes(apart)).toBe(3);
    const bridged = shelf(SHELF_HEADERS, ...many);
    recount(bridged, ['Hàng 1', 'Hàng 2', 'Hàng 9', 'Hàng 20'], true);
    expect(writes(bridged)).toBe(1);
    expect(read(bridged).rows).toEqual(read(apart).rows);
  });

  it('writes nothing when nothing changed', () => {
    const world = shelf(SHELF_HEADERS, ...many);
    recount(world, []);
    expect(world.latest.dataCalls).toBe(1);
  });
});
