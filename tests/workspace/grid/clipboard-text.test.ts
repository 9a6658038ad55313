import * as fc from 'fast-check';
import { cellsOfText, evened, textOfCells, tiled } from '../../../src/workspace/grid/clipboard-text';

describe('cellsOfText', () => {
  it.each([
    ['one cell', 'một', [['một']]],
    ['a row', 'a\tb', [['a', 'b']]],
    [
      'the end of the last row, as Excel writes it',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['lines inside a quoted cell', '"dòng 1\ndòng 2"\tb', [['dòng 1\ndòng 2', 'b']]],
    ['doubled quotes inside a quoted cell', '"nói ""5 không"""\tb', [['nói "5 không"', 'b']]],
    ['quotes inside a bare cell', 'phong trào "5 không"\tb', [['phong trào "5 không"', 'b']]],
    ['a quote that closes nowhere', '"5 không\tb', [['"5 không', 'b']]],
    ['quotes around a part only', '"5" không\tb', [['"5" không', 'b']]],
    [
      'empty cells',
      '\t\n\tx',
      [
        ['', ''],
        ['', 'x'],
      ],
    ],
    [
      'rows of different length',
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['nothing', '', [['']]],
  ])('reads %s', (_case, text, cells) => {
    expect(cellsOfText(text)).toEqual(cells);
  });

  it('reads back what textOfCells writes', () => {
    const text = fc
      .array(fc.constantFrom('a', 'ệ', '"', '\t', '\n', ' ', '=1+1'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const cells = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      // A last row of one empty cell cannot be told from the end of the row before it.
      .filter((rows) => rows.length === 1 || rows.at(-1)?.join('\t') !== '');
    fc.assert(fc.property(cells, (rows) => expect(cellsOfText(textOfCells(rows))).toEqual(rows)));
  });
});

describe('tiled', () => {
  it('fills any block with one cell', () => {
    expect(tiled([['x']], 2, 3)).toEqual([
      ['x', 'x', 'x'],
      ['x', 'x', 'x'],
    ]);
  });

  it('repeats a block that fits a whole number of times', () => {
    expect(tiled([['a', 'b']], 2, 4)).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
  });

  it('otherwise gives the block once, whatever is selected', () => {
    expect(tiled([['a', 'b']], 1, 3)).toEqual([['a', 'b']]);
    expect(tiled([['a'], ['b']], 1, 1)).toEqual([['a'], ['b']]);
  });
});

describe('evened', () => {
  it('fills short rows up', () => {
    expect(evened([['a'], ['b', 'c']])).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });
});
