import {
  columnValues,
  headerOf,
  headerRow,
  rowsLeftOut,
  WHOLE_VIEW,
  withLeftOut,
} from '../../../src/workspace/grid/row-filter';
import { aSheet } from './a-sheet';

const sheet = aSheet([
  ['Tên', 'Nhóm', 'Ghi chú', 'Ghi chú'],
  ['Bến Nghé', 'Phường', '', ''],
  ['Phòng Nội vụ', 'Phòng ban', 'x', ''],
  ['Đa Kao', 'Phường', '', ''],
  ['Thanh tra', 'Phòng ban', '', ''],
]);
const leaving = (header: string, ...values: string[]) => withLeftOut(WHOLE_VIEW, header, new Set(values));

describe('headerRow', () => {
  it('is the last frozen row, or the first', () => {
    expect(headerRow({ frozenRows: 3 })).toBe(3);
    expect(headerRow({ frozenRows: 0 })).toBe(1);
  });
});

describe('headerOf', () => {
  it('names a column by its text, and by its place when the text is doubled or missing', () => {
    expect([1, 2, 3, 4, 5].map((column) => headerOf(sheet, column))).toEqual(['Tên', 'Nhóm', '#3', '#4', '#5']);
  });
});

describe('rowsLeftOut', () => {
  it('leaves out rows with any of the values', () => {
    expect([...rowsLeftOut(sheet, leaving('Nhóm', 'Phường'))]).toEqual([2, 4]);
  });

  it('joins the choices of several columns', () => {
    const filter = withLeftOut(leaving('Nhóm', 'Phường'), '#3', new Set(['']));
    expect([...rowsLeftOut(sheet, filter)]).toEqual([2, 4, 5]);
  });

  it('never leaves out the headers nor the empty rows below the content', () => {
    expect([...rowsLeftOut(sheet, leaving('#5', ''))]).toEqual([2, 3, 4, 5]);
    expect([...rowsLeftOut(sheet, leaving('Nhóm', 'Nhóm'))]).toEqual([]);
  });

  it('follows a column that moved', () => {
    const moved = aSheet([
      ['Nhóm', 'Tên'],
      ['Phường', 'Bến Nghé'],
      ['Phòng ban', 'Phòng Nội vụ'],
    ]);
    expect([...rowsLeftOut(moved, leaving('Nhóm', 'Phường'))]).toEqual([2]);
  });
});

describe('columnValues', () => {
  it('counts each value, in Vietnamese order, empty ones last', () => {
    expect(columnValues(sheet, 2, WHOLE_VIEW)).toEqual([
      { text: 'Phòng ban', rows: 2 },
      { text: 'Phường', rows: 2 },
    ]);
    expect(columnValues(sheet, 3, WHOLE_VIEW)).toEqual([
      { text: 'x', rows: 1 },
      { text: '', rows: 3 },
    ]);
  });

  it('shows what other columns leave, and all of its own', () => {
    const filter = withLeftOut(leaving('Nhóm', 'Phường'), 'Tên', new Set(['Thanh tra']));
    expect(columnValues(sheet, 1, filter).map(({ text }) => text)).toEqual(['Phòng Nội vụ', 'Thanh tra']);
    expect(columnValues(sheet, 2, filter).map(({ text }) => text)).toEqual(['Phòng ban', 'Phường']);
  });
});

describe('withLeftOut', () => {
  it('takes a column out of the choices when nothing of it is left out', () => {
    expect(withLeftOut(leaving('Nhóm', 'Phường'), 'Nhóm', new Set()).leftOut.size).toBe(0);
  });
});
