import { AUDIT_LOG, SETTINGS } from '../../src/domain/tabs';
import { type ScriptWorld, scriptWorld } from './script-world';

const LOG_HEADERS = Object.values(AUDIT_LOG.columns).map(({ header }) => header);
const SETTING_HEADERS = Object.values(SETTINGS.columns).map(({ header }) => header);

const audit = (world: ScriptWorld, ...objects: readonly string[]) =>
  world.run(({ desk }, list) => {
    const entries = list.map((object) => ({ act: 'Sửa', object, before: '=1+1', after: '001' }));
    desk.workbook.addAudit(entries, '2023-02-15T09:30:00+07:00', 'an@example.com');
  }, objects);
const note = (world: ScriptWorld, rows: readonly number[]) =>
  world.run(({ desk }, list) => {
    desk.workbook.noteSettings(
      list.map((row) => ({ tab: 'Cấu hình', row, field: 'Ký hiệu', found: 'a b', expected: 'chữ và số viết liền' })),
    );
    const cells = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Cấu hình')?.getRange('A2:C4').getNotes();
    return cells?.map((row) => row.join('|')) ?? [];
  }, rows);

describe('sheetWorkbook.addAudit', () => {
  it('finds its columns by their headers and leaves people’s own between them', () => {
    const [at = '', actor = '', act = '', object = '', before = '', after = ''] = LOG_HEADERS;
    const world = scriptWorld({
      [AUDIT_LOG.name]: [
        [after, 'Của tôi', before, object, act, actor, at],
        ['cũ', 'giữ'],
      ],
    });
    audit(world, 'P.BN', 'P.CG');
    expect(world.runtime.sheet(AUDIT_LOG.name).display().slice(1)).toEqual([
      ['cũ', 'giữ', '', '', '', '', ''],
      ['001', '', '=1+1', 'P.BN', 'Sửa', 'an@example.com', '15/02/2023 09:30'],
      ['001', '', '=1+1', 'P.CG', 'Sửa', 'an@example.com', '15/02/2023 09:30'],
    ]);
    expect(world.runtime.sheet(AUDIT_LOG.name).formulas()).toEqual({});
  });

  it('does not read the lines that stand there', () => {
    const lines = Array.from({ length: 500 }, () => ['', 'x', 'x', 'x', 'x', 'x']);
    const world = scriptWorld({ [AUDIT_LOG.name]: [LOG_HEADERS, ...lines] });
    const before = world.runtime.clock.now();
    audit(world, 'P.BN');
    expect(world.latest.dataCalls).toBe(2);
    expect(world.runtime.clock.now() - before).toBeLessThan(5_000);
    expect(world.runtime.sheet(AUDIT_LOG.name).values()).toHaveLength(502);
  });

  it('makes the grid longer when it is full', () => {
    const world = scriptWorld({ [AUDIT_LOG.name]: [LOG_HEADERS] });
    const sheet = world.runtime.sheet(AUDIT_LOG.name);
    sheet.deleteRows(2, sheet.state.maxRows - 1);
    audit(world, 'P.BN', 'P.CG');
    expect(sheet.values()).toHaveLength(3);
  });

  it('is not pushed down by a person’s column of checkboxes', () => {
    const boxes = Array.from({ length: 40 }, () => ['', '', '', '', '', '', false]);
    const world = scriptWorld({ [AUDIT_LOG.name]: [[...LOG_HEADERS, 'Đã xem'], ...boxes] });
    audit(world, 'P.BN');
    expect(world.runtime.sheet(AUDIT_LOG.name).values()[1]?.[3]).toBe('P.BN');
  });

  it('cuts text that a cell would not hold', () => {
    const world = scriptWorld({ [AUDIT_LOG.name]: [LOG_HEADERS] });
    audit(world, 'đ'.repeat(50_001));
    expect(String(world.runtime.sheet(AUDIT_LOG.name).values()[1]?.[3])).toHaveLength(50_000);
  });

  it('writes nothing into a log that lacks a column, which is named to staff', () => {
    const world = scriptWorld({ [AUDIT_LOG.name]: [LOG_HEADERS.slice(0, 4)] });
    audit(world, 'P.BN');
    expect(world.runtime.sheet(AUDIT_LOG.name).values()).toHaveLength(1);
  });
});

describe('sheetWorkbook.noteSettings', () => {
  const tab = () =>
    scriptWorld({ [SETTINGS.name]: [SETTING_HEADERS, ['Ký hiệu', 'a b', ''], ['x', '', ''], ['y', '', '']] });

  it('stands beside the value and says what is expected', () => {
    expect(note(tab(), [2])).toEqual([expect.stringMatching(/^\|Cần sửa: .*chữ và số viết liền.*\|$/), '||', '||']);
  });

  it('leaves notes that people wrote', () => {
    const world = tab();
    world.run(() => {
      SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Cấu hình')?.getRange('B3').setNote('hỏi anh Bình');
    });
    expect(note(world, [2])[1]).toBe('|hỏi anh Bình|');
    expect(note(world, [])).toEqual(['||', '|hỏi anh Bình|', '||']);
  });

  it('finds the value’s column when it was moved', () => {
    const [item = '', value = '', explanation = ''] = SETTING_HEADERS;
    const world = scriptWorld({
      [SETTINGS.name]: [
        [value, explanation, item],
        ['a b', '', 'Ký hiệu'],
      ],
    });
    expect(note(world, [2])[0]).toMatch(/^Cần sửa/);
  });

  it('stands beside its setting, wherever the row has been moved since it was read', () => {
    expect(note(tab(), [4])).toEqual([expect.stringMatching(/^\|Cần sửa/), '||', '||']);
  });

  it.each([
    ['the tab is missing', {}],
    ['the tab is empty', { [SETTINGS.name]: [] }],
    ['the column is missing', { [SETTINGS.name]: [['Mục'], ['Ký hiệu']] }],
  ])('does nothing while %s', (_, tabs) => {
    const world = scriptWorld(tabs);
    world.run(({ desk }) =>
      desk.workbook.noteSettings([{ tab: 'Cấu hình', row: 2, field: 'x', found: '', expected: 'y' }]),
    );
    expect(world.latest.calls['Range.setNotes'] ?? 0).toBe(0);
  });
});
