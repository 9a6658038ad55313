import { runningTexts } from '../../../src/workspace/grid/overflow';
import type { SheetRow } from '../../../src/workspace/grid/sheet';
import { tenPixels } from './a-sheet';

const columns = { count: 6, frozen: 0, sizeOf: () => 100 };
const long = 'chữ tràn sang ô bên cạnh';
const running = (row: SheetRow, around = columns, isMerged = (_column: number) => false) =>
  Object.fromEntries(runningTexts(row, around, isMerged, tenPixels));

describe('runningTexts', () => {
  it('reaches as far as the text is long', () => {
    expect(running([{ text: long }])).toEqual({ 1: 3 });
  });

  it('stops at a cell with content', () => {
    expect(running([{ text: long }, null, { text: 'x' }])).toEqual({ 1: 2 });
    expect(running([{ text: long }, { text: 'x' }])).toEqual({});
  });

  it('stops at merged cells, at frozen columns and at the last column', () => {
    expect(running([{ text: long }], columns, (column) => column === 3)).toEqual({ 1: 2 });
    expect(running([{ text: long }], { ...columns, frozen: 2 })).toEqual({ 1: 2 });
    expect(running([null, null, null, null, null, { text: long }])).toEqual({});
  });

  it.each([
    ['a wrapped text', { text: long, look: { wrap: 'WRAP' as const } }],
    ['a clipped text', { text: long, look: { wrap: 'CLIP' as const } }],
    ['a centred text', { text: long, look: { horizontal: 'center' as const } }],
    ['a number', { text: long, isNumber: true as const }],
    ['a text of several lines', { text: `${long}\n${long}` }],
    ['a text that fits', { text: 'ngắn' }],
  ])('leaves %s in its cell', (_case, cell) => {
    expect(running([cell])).toEqual({});
  });
});
