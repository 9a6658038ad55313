import { evaluate, runtimeFor } from './fixture';

const onRange = (body: string, fixture = {}) =>
  evaluate(`const sheet = SpreadsheetApp.getActiveSheet(); const range = sheet.getRange('A1:B2'); ${body}`, fixture);

describe('formats of a range', () => {
  it('chain, and read back', () => {
    const body = `range.setFontWeight('bold').setFontSize(12).setFontColor('red').setBackground('#FFF').setHorizontalAlignment('center').setVerticalAlignment('middle').setWrap(true).setFontFamily('Times New Roman').setFontStyle('italic');
      return [range.getFontWeight(), range.getFontSize(), range.getFontColor(), range.getBackgrounds(), range.getNumberFormats()[1]]`;
    const automatic = '0.###############';
    expect(onRange(body)).toEqual([
      'bold',
      12,
      '#ff0000',
      [
        ['#ffffff', '#ffffff'],
        ['#ffffff', '#ffffff'],
      ],
      [automatic, automatic],
    ]);
  });

  it('reset to the default with null', () => {
    expect(onRange(`range.setBackground('#123456').setBackground(null); return range.getBackground()`)).toBe('#ffffff');
  });

  it('take a block of their own size only', () => {
    expect(() => onRange(`range.setBackgrounds([['red', 'red']])`)).toThrow(
      'The number of rows in the data does not match',
    );
  });

  it('draw borders at the sides asked for', () => {
    const runtime = runtimeFor({
      code: `function main() { SpreadsheetApp.getActiveSheet().getRange('A1:B2').setBorder(true, null, true, null, false, true, '#999999', SpreadsheetApp.BorderStyle.SOLID_MEDIUM); }`,
    });
    expect(runtime.run('main').error).toBeUndefined();
    const line = { style: 'SOLID_MEDIUM', color: '#999999' };
    expect(runtime.sheets()[0]?.state.rows[0]?.[0]?.style?.borders).toEqual({ top: line, bottom: line });
  });

  it('go with clearFormat, while clearContent leaves them', () => {
    const body = `range.setValue('a').setFontWeight('bold'); range.clearContent(); const kept = range.getFontWeight(); range.clearFormat(); return [kept, range.getFontWeight()]`;
    expect(onRange(body)).toEqual(['bold', 'normal']);
  });

  it('share rows that stay alike, so that whole columns cost little', () => {
    const runtime = runtimeFor({
      code: `function main() { SpreadsheetApp.getActiveSheet().getRange('A2:A').setNumberFormat('@'); }`,
    });
    runtime.run('main');
    expect(new Set(runtime.sheets()[0]?.state.rows).size).toBe(2);
  });
});

describe('merges', () => {
  it('keep the corner only, and break apart again', () => {
    const body = `range.setValues([[1, 2], [3, 4]]); range.merge(); const merged = range.getValues(); range.breakApart(); return [merged, range.isPartOfMerge()]`;
    expect(onRange(body)).toEqual([
      [
        [1, ''],
        ['', ''],
      ],
      false,
    ]);
  });

  it('go row by row with mergeAcross', () => {
    expect(onRange(`range.mergeAcross(); return range.getMergedRanges().map((part) => part.getA1Notation())`)).toEqual([
      'A1:B1',
      'A2:B2',
    ]);
  });
});

describe('check boxes (Range.insertCheckboxes)', () => {
  it('are FALSE until ticked and take nothing but booleans', () => {
    expect(onRange(`range.insertCheckboxes(); return range.getValues()`)).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(() => onRange(`range.insertCheckboxes(); range.setValue('x'); SpreadsheetApp.flush()`)).toThrow(
      'violates the data validation rules',
    );
  });

  it('have the criteria CHECKBOX', () => {
    expect(
      onRange(
        `range.insertCheckboxes(); return range.getDataValidation().getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX`,
      ),
    ).toBe(true);
  });
});

describe('DataValidationBuilder', () => {
  it('makes rules that read back', () => {
    const body = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không'], true).setAllowInvalid(true).setHelpText('Chọn').build();
      range.setDataValidation(rule); const read = range.getDataValidations()[1][1];
      return [String(read.getCriteriaType()), read.getCriteriaValues(), read.getAllowInvalid(), read.getHelpText(), read.copy().setAllowInvalid(false).build().getAllowInvalid()]`;
    expect(onRange(body)).toEqual(['VALUE_IN_LIST', [['Có', 'Không'], true], true, 'Chọn', false]);
  });

  it('is removed with null', () => {
    expect(
      onRange(
        `range.setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()).setDataValidation(null); return range.getDataValidation()`,
      ),
    ).toBeNull();
  });
});

describe('ConditionalFormatRuleBuilder', () => {
  it('needs ranges and a condition', () => {
    expect(() => onRange(`SpreadsheetApp.newConditionalFormatRule().whenTextContains('x').build()`)).toThrow(
      'at least one range',
    );
    expect(() => onRange(`SpreadsheetApp.newConditionalFormatRule().setRanges([range]).build()`)).toThrow(
      'must have a condition',
    );
  });

  it('refuses a range of another tab', () => {
    const body = `const other = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Khác');
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([other.getRange('A1')]).build()])`;
    expect(() => onRange(body)).toThrow('cannot reference a different sheet');
  });

  it('makes rules that read back', () => {
    const body = `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('Trễ hạn').setBackground('#f4cccc').setFontColor('#990000').setBold(true).setRanges([range]).build()]);
      const [rule] = sheet.getConditionalFormatRules(); const condition = rule.getBooleanCondition();
      return [String(condition.getCriteriaType()), condition.getCriteriaValues(), condition.getBackground(), rule.getRanges()[0].getA1Notation()]`;
    expect(onRange(body)).toEqual(['TEXT_EQUAL_TO', ['Trễ hạn'], '#f4cccc', 'A1:B2']);
  });
});

describe('Protection', () => {
  const code = `
    function protect() { const protection = SpreadsheetApp.getActiveSheet().protect().setDescription('nguồn'); protection.removeEditors(protection.getEditors()); }
    function warn() { SpreadsheetApp.getActiveSheet().protect().setWarningOnly(true); }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }
    function list() { return SpreadsheetApp.getActiveSheet().getProtections(SpreadsheetApp.ProtectionType.SHEET).map((p) => [p.getDescription(), p.isWarningOnly(), p.canEdit()]); }`;

  it('keeps out who is not an editor of it, but not the owner of the file', () => {
    const runtime = runtimeFor({ code });
    runtime.run('protect');
    expect(runtime.run('write').ok).toBe(true);
    expect(runtime.run('write', [], { as: 'staff@example.com' }).error?.message).toMatch(
      /^You are trying to edit a protected cell or object/,
    );
    expect(runtime.run('list', [], { as: 'staff@example.com' }).value).toEqual([['nguồn', false, false]]);
  });

  it('that only warns keeps nobody out', () => {
    const runtime = runtimeFor({ code });
    runtime.run('warn');
    expect(runtime.run('write', [], { as: 'staff@example.com' }).ok).toBe(true);
  });

  it('ends with remove', () => {
    expect(
      onRange(
        `const p = range.protect(); p.remove(); return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length`,
      ),
    ).toBe(0);
  });
});

describe('EmbeddedChart', () => {
  it('stands on its tab only once inserted, and changes only with updateChart', () => {
    const body = `
      const chart = sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(range).setPosition(3, 4, 0, 5).setOption('title', 'Tiến độ').build();
      const before = sheet.getCharts().length; sheet.insertChart(chart);
      const [inserted] = sheet.getCharts(); const changed = inserted.modify().asColumnChart().clearRanges().addRange(sheet.getRange('D1:D4')).setOption('title', 'Khác').build();
      const unchanged = sheet.getCharts()[0].getOptions().get('title'); sheet.updateChart(changed);
      const [updated] = sheet.getCharts();
      return [before, unchanged, updated.getOptions().get('title'), updated.getRanges().map((r) => r.getA1Notation()), updated.getContainerInfo().getAnchorRow(),
        updated.getContainerInfo().getAnchorColumn(), updated.getChartId() === inserted.getChartId(), sheet.removeChart(updated), sheet.getCharts().length]`;
    expect(onRange(body)).toEqual([0, 'Tiến độ', 'Khác', ['D1:D4'], 3, 4, true, undefined, 0]);
  });
});
