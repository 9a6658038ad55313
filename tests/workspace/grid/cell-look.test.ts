import { borderStyle, boxStyle, textStyle } from '../../../src/workspace/grid/cell-look';

describe('boxStyle', () => {
  it('hides the gridlines around a filled cell and leaves those of a plain one', () => {
    expect(boxStyle({ background: '#dbe5f1', vertical: 'middle' })).toEqual({
      alignItems: 'center',
      backgroundColor: '#dbe5f1',
      boxShadow: '-1px 0 #dbe5f1, 0 -1px #dbe5f1, -1px -1px #dbe5f1',
    });
    expect(boxStyle(undefined)).toEqual({});
  });
});

describe('textStyle', () => {
  it('puts numbers to the right unless told otherwise', () => {
    expect(textStyle(undefined, true)).toEqual({ textAlign: 'right' });
    expect(textStyle({ horizontal: 'center' }, true)).toEqual({ textAlign: 'center' });
    expect(textStyle(undefined)).toEqual({});
  });

  it('takes sizes in points', () => {
    expect(textStyle({ size: 15, bold: true, wrap: 'WRAP' })).toEqual({
      fontSize: '20px',
      fontWeight: 'bold',
      whiteSpace: 'pre-wrap',
    });
  });

  it('keeps a font name from ending its declaration', () => {
    expect(textStyle({ family: 'a", url(x)' }).fontFamily).toBe('"a\\", url(x)", Arial, sans-serif');
  });
});

describe('borderStyle', () => {
  it('draws the sides there are', () => {
    const borders = { top: { style: 'SOLID', color: '#000000' }, left: { style: 'DOUBLE', color: '#cc0000' } } as const;
    expect(borderStyle({ text: '', look: { borders } })).toEqual({
      borderTop: '1px solid #000000',
      borderLeft: '3px double #cc0000',
    });
    expect(borderStyle({ text: '' })).toBeUndefined();
  });
});
