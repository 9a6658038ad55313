import { evaluate, runtimeFor } from './fixture';

const cell = (written: string, { before = '', ...fixture } = {}) =>
  evaluate(
    `const range = SpreadsheetApp.getActiveSheet().getRange('B2'); ${before}
     range.setValue(${written}); const value = range.getValue();
     return [value instanceof Date ? Utilities.formatDate(value, 'Asia/Ho_Chi_Minh', "yyyy-MM-dd HH:mm") : value, range.getDisplayValue(), range.getFormula()]`,
    fixture,
  );

describe('setValue of a text (Range.setValue: strings are interpreted as if typed)', () => {
  it.each([
    ['001', 1, '1'],
    ['0912345678', 912345678, '912345678'],
    ['+1', 1, '1'],
    ['1e3', 1000, '1000'],
    ['1E5', 100000, '100000'],
    ['2.000', 2000, '2.000'],
    ['1.000.000', 1000000, '1.000.000'],
    ['2,99', 2.99, '2,99'],
    ['(5)', -5, '-5'],
    [' 12 ', 12, '12'],
    ['50%', 0.5, '50%'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['#N/A', '#N/A', '#N/A'],
    ['Tổ dân phố 3', 'Tổ dân phố 3', 'Tổ dân phố 3'],
    ['33/33', '33/33', '33/33'],
    ['29/02/2023', '29/02/2023', '29/02/2023'],
    ['02/26/2023', '02/26/2023', '02/26/2023'],
    ['43/KH-UBND', '43/KH-UBND', '43/KH-UBND'],
    ['P.BN', 'P.BN', 'P.BN'],
    ['-', '-', '-'],
  ])('reads %p as %p in vi_VN', (written, value, shown) => {
    expect(cell(JSON.stringify(written))).toEqual([value, shown, '']);
  });

  it.each([
    ['1/2', '2023-02-01 00:00', '01/02/2023'],
    ['3-4', '2023-04-03 00:00', '03/04/2023'],
    ['2.5', '2023-05-02 00:00', '02/05/2023'],
    ['03/04/2023', '2023-04-03 00:00', '03/04/2023'],
    ['1/2/23', '2023-02-01 00:00', '01/02/2023'],
    ['2026-10-02', '2026-10-02 00:00', '02/10/2026'],
    ['12/2023', '2023-12-01 00:00', '01/12/2023'],
    ['15/02/2023 9:05', '2023-02-15 09:05', '15/02/2023 09:05:00'],
  ])('takes %p for a date, day first', (written, value, shown) => {
    expect(cell(JSON.stringify(written))).toEqual([value, shown, '']);
  });

  it('reads 1/2 month first and commas as thousands in en_US', () => {
    expect(cell(`'1/2'`, { locale: 'en_US' } as never)).toEqual(['2023-01-02 00:00', '1/2/2023', '']);
    expect(cell(`'2015,2016,2017'`, { locale: 'en_US' } as never)).toEqual([201520162017, '201,520,162,017', '']);
  });

  it.each([
    ['=1+1', 2, '=1+1'],
    ['=HYPERLINK("https://a.vn";"Mở")', 'Mở', '=HYPERLINK("https://a.vn";"Mở")'],
    ['=IMPORTXML("https://a.vn","//a")', '#ERROR!', '=IMPORTXML("https://a.vn","//a")'],
    ['=#REF!', '#REF!', '=#REF!'],
    ['+84 912 345 678', '#ERROR!', '=+84 912 345 678'],
    ['-không', '#ERROR!', '=-không'],
    ['@mời', '#ERROR!', '=@mời'],
  ])('takes %p for a formula', (written, value, formula) => {
    const [read, , found] = cell(JSON.stringify(written)) as unknown[];
    expect([read, found]).toEqual([value, formula]);
  });

  it('keeps a text after an apostrophe, which getValue does not give back', () => {
    expect(cell(`"'=1+1"`)).toEqual(['=1+1', '=1+1', '']);
  });

  it.each(['=1+1', '001', '1/2', 'TRUE', '+x', "'quoted"])(
    'keeps %p as it is in a cell formatted @ before',
    (written) => {
      const before = `range.setNumberFormat('@');`;
      expect(cell(JSON.stringify(written), { before })).toEqual([written, written, '']);
    },
  );

  it('has read the text already when @ comes after it', () => {
    expect(
      evaluate(
        `const range = SpreadsheetApp.getActiveSheet().getRange('B2'); range.setValue('001').setNumberFormat('@'); return range.getValue()`,
      ),
    ).toBe(1);
  });

  it('refuses more than 50,000 characters, and then writes nothing of the block', () => {
    const runtime = runtimeFor({
      code: `function main() { SpreadsheetApp.getActiveSheet().getRange('A1:B1').setValues([['trước', 'x'.repeat(50001)]]); }`,
    });
    expect(runtime.run('main').error?.message).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(runtime.sheets()[0]?.values()).toEqual([]);
  });
});

describe('setValue of other values', () => {
  it.each([['null'], [`''`], ['undefined']])('clears the cell for %s', (written) => {
    expect(cell(written, { before: `range.setValue('có');` })).toEqual(['', '', '']);
  });

  it('turns a number into a text in a cell formatted @', () => {
    expect(cell('7', { before: `range.setNumberFormat('@');` })).toEqual(['7', '7', '']);
  });

  it('shows NaN as an error', () => {
    expect(cell('NaN')).toEqual(['#NUM!', '#NUM!', '']);
  });

  it('stores a Date as a serial in the zone of the file, which then shows as a date', () => {
    expect(cell('new Date(2023, 1, 23)')).toEqual(['2023-02-23 00:00', '23/02/2023', '']);
    expect(cell(`new Date(2023, 1, 23, 8, 30)`)).toEqual(['2023-02-23 08:30', '23/02/2023 08:30:00', '']);
  });

  it('shows another wall clock when the zone of the file is not that of the script', () => {
    const [value, shown] = cell('new Date(2023, 1, 23)', { timeZone: 'America/New_York' } as never) as string[];
    expect([value, shown]).toEqual(['2023-02-23 00:00', '22/02/2023 12:00:00']);
  });

  it('gives a number back when a date was written under a number format', () => {
    expect(cell('new Date(2023, 1, 23)', { before: `range.setNumberFormat('0');` })).toEqual([44980, '44980', '']);
  });
});

describe('getValues', () => {
  it("gives '' for an empty cell, a number for a percentage, an error as its text", () => {
    const body = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:C1').setValues([['', '12%', '#REF!']]); return sheet.getRange('A1:C1').getValues()`;
    expect(evaluate(body)).toEqual([['', 0.12, '#REF!']]);
  });

  it('gives midnight in the zone of the file for a day, whatever the zone of the script', () => {
    const body = `const range = SpreadsheetApp.getActiveSheet().getRange('A1'); range.setValue('23/02/2023'); return range.getValue().toISOString()`;
    expect(evaluate(body, { timeZone: 'Asia/Tokyo' })).toBe('2023-02-22T15:00:00.000Z');
  });

  it('gives copies', () => {
    const body = `const range = SpreadsheetApp.getActiveSheet().getRange('A1'); range.setValue('a'); range.getValues()[0][0] = 'b'; return range.getValue()`;
    expect(evaluate(body)).toBe('a');
  });

  it('shows numbers by their format in the locale of the file', () => {
    const body = `const range = SpreadsheetApp.getActiveSheet().getRange('A1:D1');
      range.setValues([[1234.5, 0.256, 45000.5, 3]]).setNumberFormats([['#,##0.00', '0.0%', 'dd/MM/yyyy HH:mm', '00" lần"']]);
      return range.getDisplayValues()[0]`;
    expect(evaluate(body)).toEqual(['1.234,50', '25,6%', '15/03/2023 12:00', '03 lần']);
  });
});
