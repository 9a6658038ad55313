import type { Runtime } from '../../src/local/runtime';
import { runtimeFor, scriptFolder } from './fixture';

const code = `
  function fill() {
    const sheet = SpreadsheetApp.getActiveSheet().setName('Đơn vị');
    sheet.getRange('A1:C3').setValues([['Mã', 'Tên', 'Hạn'], ['P.BN', 'Bến Nghé', new Date(2023, 1, 22)], ['P.BT', 'Bến Thành', '']]);
    sheet.setFrozenRows(1); sheet.getRange('D:D').setNumberFormat('@');
    sheet.getRange('E2:E3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không']).setAllowInvalid(false).build());
  }
  function write() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Đơn vị').getRange('A1').setValue('x'); }
  function colour() {
    const sheet = SpreadsheetApp.getActiveSheet();
    const rule = (a1) => SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true).setRanges([sheet.getRange(a1)]).build();
    sheet.setConditionalFormatRules([rule('A1:C9'), rule('A1:B9')]);
  }
  function list() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((s) => s.getName()); }`;

function filled(): { runtime: Runtime; sheet: ReturnType<Runtime['sheet']> } {
  const runtime = runtimeFor({ code });
  runtime.run('fill');
  return { runtime, sheet: runtime.sheet('Đơn vị') };
}

describe('typing', () => {
  it.each([
    ['23/02/2023', new Date('2023-02-23T00:00:00+07:00'), '23/02/2023'],
    ['1.234,5', 1234.5, '1.235'],
    ['đúng', 'đúng', 'đúng'],
    ['TRUE', true, 'TRUE'],
  ])('%p is read in the locale of the file', (text, value, shown) => {
    const { sheet } = filled();
    sheet.type(2, 2, text);
    expect([sheet.values()[1]?.[1], sheet.display()[1]?.[1]]).toEqual([value, shown]);
  });

  it('into a cell formatted @ stays as it is', () => {
    const { sheet } = filled();
    sheet.type(2, 4, '0912');
    expect(sheet.values()[1]?.[3]).toBe('0912');
  });

  it('a formula leaves it to be seen', () => {
    const { sheet } = filled();
    sheet.type(2, 2, '=#REF!');
    expect([sheet.values()[1]?.[1], sheet.formulas()]).toEqual(['#REF!', { B2: '=#REF!' }]);
  });

  it('what a rule rejects is not taken, but pasting gets past it', () => {
    const { sheet } = filled();
    expect(() => sheet.type(2, 5, 'Khác')).toThrow('does not take');
    sheet.setCells(2, 5, [['Khác']]);
    expect(sheet.values()[1]?.[4]).toBe('Khác');
  });
});

describe('hands on rows and columns', () => {
  it('sort below the frozen rows', () => {
    const { sheet } = filled();
    sheet.sort(1, false);
    expect(sheet.display().map((row) => row[0])).toEqual(['Mã', 'P.BT', 'P.BN']);
  });

  it('move, insert and delete', () => {
    const { sheet } = filled();
    sheet.moveColumn(1, 4);
    expect(sheet.display()[0]).toEqual(['Tên', 'Hạn', 'Mã']);
    sheet.moveColumn(3, 1);
    expect(sheet.display()[0]).toEqual(['Mã', 'Tên', 'Hạn']);
    sheet.insertRows(2, 2);
    sheet.deleteColumns(2);
    expect(sheet.display()).toEqual([
      ['Mã', 'Hạn'],
      ['', ''],
      ['', ''],
      ['P.BN', '22/02/2023'],
      ['P.BT', ''],
    ]);
    sheet.deleteRows(2, 3);
    expect(sheet.display()).toEqual([
      ['Mã', 'Hạn'],
      ['P.BT', ''],
    ]);
  });

  it('paste beyond the grid, which grows', () => {
    const { sheet } = filled();
    sheet.setCells(1000, 26, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([sheet.state.maxRows, sheet.state.maxColumns, sheet.values().at(-1)?.at(-1)]).toEqual([1001, 27, 'd']);
  });

  it('take along what belongs to a column that moves', () => {
    const { runtime, sheet } = filled();
    runtime.run('colour');
    sheet.state.hiddenColumns = [1];
    sheet.moveColumn(1, 4);
    expect(sheet.state.hiddenColumns).toEqual([0]);
    const areas = sheet.state.conditionalFormats.map((rule) =>
      rule.areas.map(({ column, columns }) => [column, columns]),
    );
    expect(areas).toEqual([
      [[0, 3]],
      [
        [0, 1],
        [2, 1],
      ],
    ]);
  });

  it('clear what a block holds, leaving how it looks', () => {
    const { sheet } = filled();
    sheet.clear(2, 1, 2, 3);
    expect(sheet.display()).toEqual([['Mã', 'Tên', 'Hạn']]);
    sheet.type(2, 3, '23/02/2023');
    expect(sheet.display()[1]?.[2]).toBe('23/02/2023');
  });

  it('do not delete everything, nor reach beyond the grid', () => {
    const { sheet } = filled();
    expect(() => sheet.deleteRows(2, 999)).toThrow('delete all the rows');
    expect(() => sheet.deleteColumns(1, 26)).toThrow('delete all the columns');
    expect(() => sheet.clear(1000, 1, 2, 1)).toThrow('outside the dimensions');
    expect(() => sheet.insertRows(1002)).toThrow('outside the dimensions');
    sheet.insertRows(1001);
    expect([sheet.state.maxRows, sheet.state.maxColumns]).toEqual([1001, 26]);
  });

  it('merge, hide', () => {
    const { sheet } = filled();
    sheet.merge(1, 1, 1, 2);
    sheet.hideRow(3);
    expect([sheet.display()[0]?.slice(0, 3), sheet.state.hiddenRows]).toEqual([['Mã', '', 'Hạn'], [2]]);
  });
});

describe('hands on tabs', () => {
  it('rename, copy and delete', () => {
    const { runtime, sheet } = filled();
    sheet.copy('Bản sao của Đơn vị');
    sheet.rename('Đơn vị cũ');
    expect(runtime.run('list').value).toEqual(['Đơn vị cũ', 'Bản sao của Đơn vị']);
    sheet.delete();
    expect(runtime.run('list').value).toEqual(['Bản sao của Đơn vị']);
    expect(() => runtime.sheet('Đơn vị')).toThrow('There is no tab Đơn vị');
  });

  it('protect against others', () => {
    const { runtime, sheet } = filled();
    sheet.protect(['chief@example.com']);
    expect(runtime.run('write', [], { as: 'chief@example.com' }).ok).toBe(true);
    expect(runtime.run('write', [], { as: 'staff@example.com' }).ok).toBe(false);
  });
});

describe('edits of people (guide to triggers)', () => {
  const edits = `function onEdit(e) { console.log(e.range.getA1Notation() + ' ' + e.authMode); e.source.getSheets()[0].getRange('Z1').setValue(e.range.getValue()); }`;

  it('run onEdit, edits of scripts do not', () => {
    const runtime = runtimeFor({ code: edits + code });
    runtime.run('fill');
    const sheet = runtime.sheet('Đơn vị');
    expect(sheet.values()[0]).toHaveLength(3);
    sheet.type(2, 2, 'Đa Kao');
    expect(sheet.values()[0]?.at(-1)).toBe('Đa Kao');
  });

  it('run it as whoever edits', () => {
    const runtime = runtimeFor({
      code: `${code} function onEdit() { console.log(Session.getActiveUser().getEmail()); }`,
      scopes: ['spreadsheets', 'userinfo.email'],
    });
    runtime.run('fill');
    const ended: string[] = [];
    runtime.watcher = { begins() {}, ended: ({ as }) => ended.push(as) };
    runtime.sheets({ as: 'staff@example.com' })[0]?.type(2, 2, 'x');
    expect(ended).toEqual(['staff@example.com']);
  });

  it('of a protected tab are refused to others', () => {
    const { runtime, sheet } = filled();
    sheet.protect(['chief@example.com']);
    const hands = (as: string) => runtime.sheets({ as })[0];
    expect(() => hands('staff@example.com')?.type(2, 2, 'x')).toThrow('protected cell');
    hands('chief@example.com')?.type(2, 2, 'y');
    expect(sheet.display()[1]?.[1]).toBe('y');
  });

  it('cost nothing where nobody listens', () => {
    const { runtime, sheet } = filled();
    const before = runtime.clock.now();
    sheet.type(2, 2, 'x');
    expect(runtime.clock.now()).toBe(before);
  });
});

describe('a second script in the same world', () => {
  it('shares files and mail, and has properties and locks of its own', () => {
    const { runtime } = filled();
    const page = runtime.join(
      scriptFolder({
        code: `
          function read(id) { const sheet = SpreadsheetApp.openById(id).getSheetByName('Đơn vị'); return [sheet.getRange('A2').getValue(), String(SpreadsheetApp.getActiveSpreadsheet()), LockService.getDocumentLock()]; }
          function remember() { PropertiesService.getScriptProperties().setProperty('a', '1'); MailApp.sendEmail('a@example.com', 's', 'b'); return LockService.getScriptLock().tryLock(1); }
          function recall() { return PropertiesService.getScriptProperties().getProperty('a'); }`,
      }),
    );
    expect(page.run('read', [runtime.spreadsheet.id], { context: 'web' }).value).toEqual(['P.BN', 'null', null]);
    expect(page.run('remember').value).toBe(true);
    expect([page.run('recall').value, runtime.store.properties.script, runtime.mail.outbox.length]).toEqual([
      '1',
      {},
      1,
    ]);
    const later = runtime.snapshot();
    runtime.restore(later);
    expect(page.run('recall').value).toBe('1');
  });
});
