import { evaluate, runtimeFor } from './fixture';

const onSheet = (body: string, fixture = {}) =>
  evaluate(`const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheets()[0]; ${body}`, fixture);

describe('Sheet.getRange', () => {
  it.each([
    ['sheet.getRange(2, 3)', 'C2'],
    ['sheet.getRange(2, 3, 4)', 'C2:C5'],
    ['sheet.getRange(2, 3, 4, 2)', 'C2:D5'],
    [`sheet.getRange('B2:C')`, 'B2:C1000'],
    [`sheet.getRange('A:A')`, 'A1:A1000'],
    [`sheet.getRange('2:3')`, 'A2:Z3'],
    [`sheet.getRange('AA1'.slice(1))`, 'A1'],
    [`sheet.getRange("'" + sheet.getName() + "'!B2")`, 'B2'],
    [`sheet.getRange(2, 3).offset(1, 1, 2, 2)`, 'D3:E4'],
  ])('%s is %s', (code, notation) => {
    expect(onSheet(`return ${code}.getA1Notation()`)).toBe(notation);
  });

  it.each([
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(2, 1, 0, 3)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(2, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 26, 1, 2)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    [`sheet.getRange('không')`, 'Range not found'],
  ])('%s throws', (code, text) => {
    expect(() => onSheet(code)).toThrow(text);
  });
});

describe('Range.setValues', () => {
  it.each([
    [
      '[[1, 2]]',
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
    [
      '[[1], [2]]',
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    ],
  ])('of %s into one cell throws', (values, text) => {
    expect(() => onSheet(`sheet.getRange(1, 1).setValues(${values})`)).toThrow(text);
  });

  it('is lost in cells under a merge', () => {
    expect(
      onSheet(
        `const range = sheet.getRange('A1:B1'); range.merge(); range.setValues([['trên', 'mất']]); return range.getValues()`,
      ),
    ).toEqual([['trên', '']]);
  });

  it('throws, and writes nothing of the block, when a rule rejects one value', () => {
    const runtime = runtimeFor({
      code: `function main() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('F1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không']).setAllowInvalid(false).build());
        sheet.getRange('E1:F1').setValues([['a', 'Khác']]);
        SpreadsheetApp.flush();
      }`,
    });
    expect(runtime.run('main').error?.message).toBe(
      'The data you entered in cell F1 violates the data validation rules set on this cell.',
    );
    expect(runtime.sheets()[0]?.values()).toEqual([]);
  });

  it('is taken by a rule that only warns, which is the default of new rules', () => {
    expect(
      onSheet(
        `const range = sheet.getRange('F1'); range.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Có']).build()); range.setValue('Khác'); return range.getValue()`,
      ),
    ).toBe('Khác');
  });
});

describe('what counts as content (Sheet.getLastRow: the last row that has content)', () => {
  it('is nothing on an empty tab, of which the data range is A1', () => {
    expect(
      onSheet(
        `return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(), sheet.getMaxRows(), sheet.getMaxColumns()]`,
      ),
    ).toEqual([0, 0, 'A1', 1000, 26]);
  });

  it.each([
    [`insertCheckboxes()`, 5],
    [`setValue('=""')`, 5],
    [`setBackground('#ff0000')`, 0],
    [`setNote('ghi chú')`, 0],
    [`setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())`, 0],
    [`setValue('a').clearContent()`, 0],
  ])('after %s the last row is %i', (code, row) => {
    expect(onSheet(`sheet.getRange('A5').${code}; return sheet.getLastRow()`)).toBe(row);
  });
});

describe('Sheet.appendRow', () => {
  it('writes below the last content and reads texts as typed, formulas too', () => {
    expect(
      onSheet(
        `sheet.getRange('B3').setValue('x'); sheet.appendRow(['001', '=1+1']); return [sheet.getRange('A4:B4').getValues(), sheet.getRange('B4').getFormula()]`,
      ),
    ).toEqual([[[1, 2]], '=1+1']);
  });

  it('makes a full grid longer', () => {
    expect(
      onSheet(
        `sheet.getRange(1000, 1).setValue('cuối'); sheet.appendRow(['thêm']); return [sheet.getMaxRows(), sheet.getLastRow()]`,
      ),
    ).toEqual([1001, 1001]);
  });
});

describe('rows and columns', () => {
  it('inserted below take the formats and rules of the row above, not its values', () => {
    const body = `const range = sheet.getRange('A1'); range.setValue('đầu').setNumberFormat('@').setFontWeight('bold');
      sheet.insertRowsAfter(1, 2); const below = sheet.getRange('A2');
      return [below.getValue(), below.getNumberFormat(), below.getFontWeight(), sheet.getMaxRows()]`;
    expect(onSheet(body)).toEqual(['', '@', 'bold', 1002]);
  });

  it('come to no more than a file may hold', () => {
    const grown = (code: string) => onSheet(`sheet.${code}; return [sheet.getMaxRows(), sheet.getMaxColumns()]`);
    expect(grown('insertRowsAfter(1, 383615)')).toEqual([384_615, 26]);
    expect(() => grown('insertRowsAfter(1, 383616)')).toThrow('above the limit of 10000000 cells');
    expect(() => grown('insertColumnsAfter(1, 9975)')).toThrow('above the limit of 10000000 cells');
  });

  it('take merges, rules, protections and notes along when others are inserted or deleted before them', () => {
    const body = `
      sheet.getRange('A5:B5').merge(); sheet.getRange('C5').setNote('ở đây'); const protection = sheet.getRange('A5:A6').protect();
      const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#ff0000').setRanges([sheet.getRange('A5:A9')]).build();
      sheet.setConditionalFormatRules([rule]);
      sheet.insertRowsBefore(2, 3); sheet.deleteRow(1);
      return [sheet.getRange('A7').isPartOfMerge(), sheet.getRange('C7').getNote(), protection.getRange().getA1Notation(),
        sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation()]`;
    expect(onSheet(body)).toEqual([true, 'ở đây', 'A7:A8', 'A7:A11']);
  });

  it('cannot all be deleted, nor all that are not frozen', () => {
    expect(() => onSheet('sheet.deleteRows(1, 1000)')).toThrow("You can't delete all the rows on the sheet.");
    expect(() => onSheet('sheet.setFrozenRows(1); sheet.deleteRows(2, 999)')).toThrow(
      'it is not possible to delete all non-frozen rows',
    );
  });

  it('sort with blanks last either way, whole cells moving', () => {
    const body = `sheet.getRange('A1:B4').setValues([['b', 1], ['', 2], ['a', 3], ['Ă', 4]]); sheet.getRange('A1').setNote('của b');
      sheet.getRange('A1:B4').sort(SORT); return [sheet.getRange('A1:B4').getValues().map(String), sheet.getRange('A3').getNote()]`;
    expect(onSheet(body.replace('SORT', '1'))).toEqual([['a,3', 'Ă,4', 'b,1', ',2'], 'của b']);
    expect(onSheet(body.replace('SORT', '{column: 1, ascending: false}'))).toEqual([['b,1', 'Ă,4', 'a,3', ',2'], '']);
  });
});

describe('Sheet.moveColumns', () => {
  const moved = (from: string, to: number) =>
    onSheet(
      `sheet.getRange('A1:D2').setValues([['A', 'B', 'C', 'D'], [1, 2, 3, 4]]); sheet.setColumnWidth(1, 300);
       sheet.moveColumns(sheet.getRange('${from}'), ${to}); return [sheet.getRange('A1:D2').getValues().map((row) => row.join('')), [1, 2, 3, 4].map((column) => sheet.getColumnWidth(column)).indexOf(300)]`,
    );

  it.each([
    ['A1', 4, 'BCAD', '2314', 2],
    ['A1', 5, 'BCDA', '2341', 3],
    ['C1', 1, 'CABD', '3124', 1],
    ['A1:B1', 4, 'CABD', '3124', 1],
    ['C1:D1', 1, 'CDAB', '3412', 2],
    ['B1', 2, 'ABCD', '1234', 0],
  ])(
    'moves whole columns, %s to index %s "based on the coordinates before the columns are moved"',
    (from, to, ...after) => {
      const [headers, numbers, wide] = after;
      expect(moved(from, to)).toEqual([[headers, numbers], wide]);
    },
  );

  it('refuses a place outside the tab', () => {
    expect(() => moved('A1', 28)).toThrow('Those columns are out of bounds.');
  });
});

describe('tabs of a spreadsheet', () => {
  it('are found by name or not at all (getSheetByName: null)', () => {
    expect(onSheet(`return [ss.getSheetByName('không có'), ss.getSheetById(12345)]`)).toEqual([null, null]);
  });

  it('are inserted after the active one and become active', () => {
    expect(
      onSheet(
        `ss.insertSheet('Một'); ss.insertSheet('Hai', 0); return [ss.getSheets().map((s) => s.getName()), ss.getActiveSheet().getName()]`,
      ),
    ).toEqual([['Hai', 'Trang tính1', 'Một'], 'Hai']);
  });

  it.each([
    [
      `ss.insertSheet('A'); ss.insertSheet('A')`,
      'A sheet with the name "A" already exists. Please enter another name.',
    ],
    [
      `ss.insertSheet('A').setName(sheet.getName())`,
      'A sheet with the name "Trang tính1" already exists. Please enter another name.',
    ],
    [`ss.deleteSheet(sheet)`, "You can't remove all the visible sheets in a document."],
    [`sheet.hideSheet()`, "You can't hide all the sheets in a document."],
    [`const other = ss.insertSheet('A'); ss.deleteSheet(other); other.getName()`, 'not found'],
  ])('%s throws', (code, text) => {
    expect(() => onSheet(code)).toThrow(text);
  });

  it('move to a 1-based place', () => {
    expect(
      onSheet(
        `ss.insertSheet('Một'); ss.moveActiveSheet(1); return [ss.getSheets().map((s) => s.getName()), sheet.getIndex()]`,
      ),
    ).toEqual([['Một', 'Trang tính1'], 2]);
  });
});
