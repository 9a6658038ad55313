import { cellOn, inputOf, sheetOf, withTyped } from '../../../src/workspace/grid/sheet';
import { aPicture, aSheet } from './a-sheet';

describe('sheetOf', () => {
  it('takes over only the rows that changed and keeps the others as they were', () => {
    const known = aSheet([['a'], ['b'], ['c']]);
    const changed = sheetOf(aPicture([], { version: 2, partial: true, rows: { 2: [{ text: 'B' }] } }), known);
    expect([1, 2, 3].map((row) => cellOn(changed, { row, column: 1 })?.text)).toEqual(['a', 'B', 'c']);
    expect(changed.rows.get(1)).toBe(known.rows.get(1));
    expect(changed.version).toBe(2);
  });

  it('forgets what it knew when the whole tab comes', () => {
    const known = aSheet([['a'], ['b']]);
    expect(cellOn(sheetOf(aPicture([['x']]), known), { row: 2, column: 1 })).toBeNull();
  });

  it('reads looks from the very answer they came with', () => {
    const known = sheetOf(
      aPicture([], {
        rows: { 1: [{ text: 'a', style: 1 }], 2: [{ text: 'b', style: 0 }] },
        styles: [{}, { bold: true }],
      }),
    );
    const changed = sheetOf(
      aPicture([], { partial: true, rows: { 2: [{ text: 'b', style: 0 }] }, styles: [{ italic: true }] }),
      known,
    );
    expect(cellOn(changed, { row: 1, column: 1 })?.look).toEqual({ bold: true });
    expect(cellOn(changed, { row: 2, column: 1 })?.look).toEqual({ italic: true });
  });

  it('drops rows beyond the end of a tab that became shorter', () => {
    const known = aSheet([['a'], ['b'], ['c']]);
    const shorter = sheetOf(aPicture([], { partial: true, maxRows: 2, rows: {} }), known);
    expect(shorter.rows.has(3)).toBe(false);
    expect(shorter.lastRow).toBe(2);
  });

  it('knows how far the content reaches, looks alone not counted', () => {
    const { lastRow, lastColumn } = aSheet([['a', ''], ['', '', 'b'], [{ text: '', style: 0 }]]);
    expect({ lastRow, lastColumn }).toEqual({ lastRow: 2, lastColumn: 3 });
  });
});

describe('withTyped', () => {
  it('shows the text at once, marked as unanswered, and leaves the sheet itself alone', () => {
    const sheet = aSheet([['a', 'b']]);
    const typed = withTyped(sheet, { row: 3, column: 2 }, 'mới');
    expect(cellOn(typed, { row: 3, column: 2 })).toEqual({ text: 'mới', isPending: true });
    expect(typed.lastRow).toBe(3);
    expect(cellOn(sheet, { row: 3, column: 2 })).toBeNull();
  });

  it('keeps the choices of a cell and turns its checkbox', () => {
    const sheet = aSheet([
      [
        { text: 'FALSE', checkbox: false },
        { text: 'Có', choices: ['Có', 'Không'] },
      ],
    ]);
    expect(cellOn(withTyped(sheet, { row: 1, column: 1 }, 'TRUE'), { row: 1, column: 1 })?.checkbox).toBe(true);
    expect(cellOn(withTyped(sheet, { row: 1, column: 2 }, 'Không'), { row: 1, column: 2 })?.choices).toEqual([
      'Có',
      'Không',
    ]);
  });
});

describe('inputOf', () => {
  it('is the text unless the cell is edited from another', () => {
    expect(inputOf({ text: '1.000', input: '1000' })).toBe('1000');
    expect(inputOf({ text: 'a' })).toBe('a');
    expect(inputOf(null)).toBe('');
  });
});
