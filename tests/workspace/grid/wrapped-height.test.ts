import { drawnText, ownHeight, wrappedLines } from '../../../src/workspace/grid/wrapped-height';
import { tenPixels } from './a-sheet';

describe('wrappedLines', () => {
  const lines = (text: string, width: number) => wrappedLines(text, width, '', tenPixels);

  it.each([
    ['a short text', 'một hai', 100, 1],
    ['a text as wide as the cell', 'mười chữ.x', 100, 1],
    ['words that go to the next line', 'một hai ba bốn', 100, 2],
    ['lines of its own', 'một\nhai\n\nba', 100, 4],
    ['a word longer than a line', 'x'.repeat(25), 100, 3],
    ['a long word after a short one', `ab ${'x'.repeat(15)} cd`, 100, 3],
    ['nothing', '', 100, 1],
  ])('counts %s', (_case, text, width, expected) => {
    expect(lines(text, width)).toBe(expected);
  });
});

describe('ownHeight', () => {
  const height = (...cells: Parameters<typeof ownHeight>[0]) =>
    ownHeight(
      cells,
      () => 107,
      () => false,
      tenPixels,
      21,
    );

  it('is the default for one line', () => {
    expect(height({ text: 'a' }, null)).toBe(21);
  });

  it('grows with wrapped lines', () => {
    expect(height({ text: 'một hai ba bốn', look: { wrap: 'WRAP' } })).toBe(37);
  });

  it('does not grow for text that runs on', () => {
    expect(height({ text: 'một hai ba bốn năm sáu' })).toBe(21);
  });

  it('grows with lines of the text itself and with the size of the letters', () => {
    expect(height({ text: 'một\nhai' })).toBe(37);
    expect(height({ text: 'A', look: { size: 20 } })).toBe(37);
  });

  it('leaves merged cells aside', () => {
    const merged = ownHeight(
      [{ text: 'một\nhai' }],
      () => 107,
      () => true,
      tenPixels,
      21,
    );
    expect(merged).toBe(21);
  });

  it('stays on one screen whatever the text', () => {
    expect(height({ text: 'x '.repeat(25_000), look: { wrap: 'WRAP' } })).toBe(600);
  });
});

describe('drawnText', () => {
  it('cuts only what nobody can see in a cell', () => {
    expect(drawnText('ngắn')).toBe('ngắn');
    expect(drawnText('x'.repeat(50_000))).toHaveLength(4001);
  });
});
