import { fittingWidth } from '../../../src/workspace/grid/fitting-width';
import { layouts } from '../../../src/workspace/grid/layout';
import { aLayout, aSheet, tenPixels } from './a-sheet';

const wrapped = { text: 'một hai ba bốn năm', style: 1 };
const styles = [{}, { wrap: 'WRAP' as const }];

describe('layouts', () => {
  it('takes set sizes, fits wrapped rows, and hides rows and columns', () => {
    const { rows, columns } = aLayout([['a'], [wrapped], ['b']], {
      styles,
      columnWidths: { 1: 107 },
      rowHeights: { 3: 60 },
      hiddenRows: [4],
      hiddenColumns: [2],
    });
    expect([1, 2, 3, 4, 5].map(rows.sizeOf)).toEqual([20, 37, 60, 0, 20]);
    expect([1, 2, 3].map(columns.sizeOf)).toEqual([107, 0, 100]);
  });

  it('hides rows that a view leaves out', () => {
    expect(aLayout([['a'], ['b']], {}, [2]).rows.sizeOf(2)).toBe(0);
  });

  it('fits rows anew when a column is resized', () => {
    const lay = layouts(tenPixels);
    const sheet = aSheet([[wrapped]], { styles, columnWidths: { 1: 107 } });
    expect(lay(sheet, new Set()).rows.sizeOf(1)).toBe(37);
    const wider = lay(sheet, new Set(), { column: 1, width: 300 });
    expect(wider.rows.sizeOf(1)).toBe(21);
    expect(wider.columns.sizeOf(1)).toBe(300);
  });

  it('measures only rows that changed', () => {
    const measured: string[] = [];
    const lay = layouts((text) => {
      measured.push(text);
      return text.length * 10;
    });
    const sheet = aSheet([[wrapped], [wrapped]], { styles });
    lay(sheet, new Set());
    measured.length = 0;
    const rows = new Map(sheet.rows).set(2, [{ text: 'sáu', look: { wrap: 'WRAP' } }]);
    lay({ ...sheet, rows }, new Set());
    expect(measured).toEqual(['sáu']);
  });
});

describe('fittingWidth', () => {
  it('holds the widest text, in sight and not merged', () => {
    const layout = aLayout([['a'], ['mười hai chữ'], ['rất dài nhưng đã gộp'], ['rất dài nhưng đã ẩn']], {
      hiddenRows: [4],
      merges: [{ row: 3, column: 1, rows: 1, columns: 2 }],
    });
    expect(fittingWidth(layout, 1)).toBe(129);
  });

  it('stays within bounds', () => {
    expect(fittingWidth(aLayout([['']]), 1)).toBe(40);
    expect(fittingWidth(aLayout([['x'.repeat(900)]]), 1)).toBe(600);
  });
});
