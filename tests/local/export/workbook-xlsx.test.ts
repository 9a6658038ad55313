import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { workbookXlsx } from '../../../src/local/export/workbook-xlsx';
import { unzip } from '../../../src/local/zip-file';
import { NOW, runtimeFor } from '../fixture';

const CODE = `
function fill() {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const page = file.getSheets()[0].setName('Tổng hợp');
  page.setHiddenGridlines(true).setFrozenRows(2);
  page.getRange('A1:D1').merge();
  page.getRange('A1').setValue('TỔNG HỢP TIẾN ĐỘ').setFontSize(15).setFontWeight('bold').setHorizontalAlignment('center');
  page.getRange('A3:B5').setValues([['Đúng hạn', 3], ['Trễ hạn', 1], ['Chưa đủ', 2]]);
  page.getRange('A3:A5').setBackground('#dbe5f1').setFontColor('#8a1c13').setFontStyle('italic');
  page.getRange('A3:B5').setBorder(true, true, true, true, true, true);
  page.setTabColor('#2e7d32').setColumnWidth(1, 210);
  const chart = (type, row, options) => {
    const builder = page.newChart().setChartType(type).addRange(page.getRange('A3:B5')).setNumHeaders(0).setPosition(row, 6, 0, 0);
    for (const name of Object.keys(options)) builder.setOption(name, options[name]);
    page.insertChart(builder.build());
  };
  chart(Charts.ChartType.PIE, 1, { title: 'Tình hình', colors: ['#3d8b37', '#d98e04', '#c0392b'], pieSliceText: 'value', width: 400, height: 200 });
  chart(Charts.ChartType.BAR, 20, { title: 'Nội dung', colors: ['#2f6fb5'], legend: { position: 'none' } });

  const data = file.insertSheet('Dữ liệu');
  data.setFrozenRows(1);
  data.getRange('A1:I1').setValues([['Chữ', 'Số', 'Ngày', 'Giờ', 'Chọn', 'Ô', 'Công thức', 'Lỗi', 'Dài']]);
  data.getRange('A2:A6').setNumberFormat('@');
  data.getRange('A2:A6').setValues([['=1+1'], ['007'], ['+84 28'], ['#N/A'], ['_x000D_ giữ']]);
  data.getRange('B2:B3').setNumberFormat('#,##0.0').setValues([[1234.5], [-2]]);
  data.getRange('C2').setNumberFormat('dd/mm/yyyy').setValue(new Date(2023, 1, 22));
  data.getRange('D2').setNumberFormat('dd/mm/yyyy hh:mm').setValue(new Date(2023, 1, 22, 23, 45));
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['Chờ xem xét', 'Đạt yêu cầu'], true).setAllowInvalid(true).build();
  const long = SpreadsheetApp.newDataValidation().requireValueInList(['1. Một, hai', '2. Ba, bốn'], true).setAllowInvalid(true).build();
  data.getRange('E2:E100').setDataValidation(list);
  data.getRange('I2:I50').setDataValidation(long);
  data.getRange('C2:D40').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build());
  data.getRange('F2:F3').insertCheckboxes();
  data.getRange('F2').setValue(true);
  data.getRange('G2').setFormula('=1+2');
  data.getRange('I2').setWrap(true).setValue('Ủy ban nhân dân phường Nguyễn Thái Bình tiếp nhận và giải quyết hồ sơ tại nhà cho người cao tuổi neo đơn');
  data.getRange('A2').setNote('Cần số nguyên');
  data.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('Đạt yêu cầu').setBackground('#e2f0d9').setFontColor('#1e4d1a').setRanges([data.getRange('E2:E100')]).build(),
    SpreadsheetApp.newConditionalFormatRule().whenTextContains('bổ "sung"').setBold(true).setRanges([data.getRange('E2:E100'), data.getRange('I2:I9')]).build(),
  ]);
  data.hideColumns(4);
  file.insertSheet('Trả lời: biểu mẫu').hideSheet();
  file.setActiveSheet(page);
}`;

async function written() {
  const runtime = runtimeFor({ code: CODE, name: 'Sổ' });
  const { error } = runtime.run('fill');
  if (error) throw new Error(error.message);
  return workbookXlsx(runtime.spreadsheet, NOW);
}

async function read(): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await written());
  return workbook;
}

const tab = (workbook: Workbook, name: string): Worksheet => {
  const found = workbook.getWorksheet(name);
  if (!found) throw new Error(`There is no tab ${name}`);
  return found;
};

async function part(name: string): Promise<string> {
  const entry = unzip(await written())?.find((candidate) => candidate.name === name);
  return entry?.bytes.toString('utf8') ?? '';
}

describe('workbookXlsx', () => {
  it('writes text as text, whatever it begins with', async () => {
    const data = tab(await read(), 'Dữ liệu');
    const texts = [2, 3, 4, 5, 6].map((row) => data.getCell(row, 1));
    expect(texts.map(({ text }) => text)).toEqual(['=1+1', '007', '+84 28', '#N/A', '_x000D_ giữ']);
    expect(texts.map(({ numFmt }) => numFmt)).toEqual(['@', '@', '@', '@', '@']);
    expect((await part('xl/worksheets/sheet2.xml')).match(/<f>/g)).toHaveLength(1);
  });

  it('writes numbers, days and moments as the wall clock shows them, with their formats', async () => {
    const data = tab(await read(), 'Dữ liệu');
    expect([data.getCell('B2').value, data.getCell('B2').numFmt]).toEqual([1234.5, '#,##0.0']);
    expect([data.getCell('C2').value, data.getCell('C2').numFmt]).toEqual([
      new Date('2023-02-22T00:00:00Z'),
      'dd/mm/yyyy',
    ]);
    expect([data.getCell('D2').value, data.getCell('D2').numFmt]).toEqual([
      new Date('2023-02-22T23:45:00Z'),
      'dd/mm/yyyy hh:mm',
    ]);
  });

  it('writes checkboxes as booleans and formulas with what they show', async () => {
    const data = tab(await read(), 'Dữ liệu');
    expect([data.getCell('F2').value, data.getCell('F3').value]).toEqual([true, false]);
    expect(data.getCell('G2').value).toMatchObject({ formula: '1+2' });
  });

  it('writes fonts, fills, lines and alignment', async () => {
    const page = tab(await read(), 'Tổng hợp');
    expect(page.getCell('A1').font).toMatchObject({ name: 'Arial', size: 15, bold: true });
    expect(page.getCell('A1').alignment).toMatchObject({ horizontal: 'center' });
    expect(page.getCell('A3').font).toMatchObject({ italic: true, color: { argb: 'FF8A1C13' } });
    expect(page.getCell('A3').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFDBE5F1' } });
    expect(page.getCell('B4').border).toMatchObject({ top: { style: 'thin' }, right: { style: 'thin' } });
  });

  it('keeps widths, hidden parts, merges, frozen rows and the colour of the tab', async () => {
    const workbook = await read();
    const page = tab(workbook, 'Tổng hợp');
    expect(page.getColumn(1).width).toBe(30);
    expect(page.getCell('D1').master.address).toBe('A1');
    expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, showGridLines: false });
    expect(page.properties.tabColor).toMatchObject({ argb: 'FF2E7D32' });
    expect(tab(workbook, 'Dữ liệu').getColumn(4).hidden).toBe(true);
    expect(tab(workbook, 'Trả lời_ biểu mẫu').state).toBe('hidden');
  });

  it('makes rows tall enough for large and wrapped text', async () => {
    const workbook = await read();
    expect(tab(workbook, 'Tổng hợp').getRow(1).height).toBeGreaterThan(20);
    expect(tab(workbook, 'Dữ liệu').getRow(2).height).toBeGreaterThan(7 * 10 * 1.15);
  });

  it('prints each tab on A4 landscape, as wide as one page, frozen rows on every page', async () => {
    const page = tab(await read(), 'Tổng hợp');
    expect(page.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
    });
    expect(await part('xl/workbook.xml')).toContain("'Tổng hợp'!$1:$2");
  });

  it('offers lists, also those with commas, and warns where the sheet warns', async () => {
    const sheet = await part('xl/worksheets/sheet2.xml');
    expect(sheet).toMatch(
      /<dataValidation type="list" sqref="E2:E100"[^>]*errorStyle="warning"><formula1>"Chờ xem xét,Đạt yêu cầu"<\/formula1>/,
    );
    expect(sheet).toMatch(/sqref="I2:I50"[^>]*><formula1>'choices'!\$A\$1:\$A\$2<\/formula1>/);
    expect(sheet).toMatch(/type="date" sqref="C2:D40"[^>]*errorStyle="stop"/);
    expect(tab(await read(), 'choices').getCell('A1').text).toBe('1. Một, hai');
    expect(tab(await read(), 'choices').state).toBe('veryHidden');
  });

  it('keeps conditional formats and notes', async () => {
    const sheet = await part('xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<conditionalFormatting sqref="E2:E100">');
    expect(sheet).toContain('<formula>"Đạt yêu cầu"</formula>');
    expect(sheet).toContain('<conditionalFormatting sqref="E2:E100 I2:I9">');
    expect(sheet).toContain('<formula>ISNUMBER(SEARCH("bổ ""sung""",E2))</formula>');
    expect(JSON.stringify(tab(await read(), 'Dữ liệu').getCell('A2').note)).toContain('Cần số nguyên');
  });

  it('draws pies and bars over the same cells, in their colours', async () => {
    const [pie, bar] = [await part('xl/charts/chart1.xml'), await part('xl/charts/chart2.xml')];
    expect(pie).toContain('<c:pieChart>');
    expect(pie).toContain("'Tổng hợp'!$B$3:$B$5");
    expect(pie).toContain('3D8B37');
    expect(bar).toContain('<c:barDir val="bar"/>');
    expect(bar).toContain("'Tổng hợp'!$A$3:$A$5");
    expect(bar).not.toContain('<c:legend>');
  });

  it('gives the same bytes for the same spreadsheet', async () => {
    expect((await written()).equals(await written())).toBe(true);
  });
});
