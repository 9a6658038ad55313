import { conditionalLooks } from '../../src/local/sheet/conditional-formats';
import type { Cell, ConditionalFormatState } from '../../src/local/store';

const AREA = { row: 1, column: 1, rows: 2, columns: 2 };

function aRule(parts: Partial<ConditionalFormatState>): ConditionalFormatState {
  return {
    areas: [AREA],
    criteria: 'CELL_NOT_EMPTY',
    values: [],
    background: null,
    fontColor: null,
    bold: null,
    italic: null,
    strikethrough: null,
    ...parts,
  };
}

const looks = (rules: ConditionalFormatState[], cell: Cell | null, row = 1, column = 1) =>
  conditionalLooks(rules, cell, row, column, 'vi_VN');

describe('conditionalLooks', () => {
  it.each<[criteria: string, values: (string | number)[], holds: Cell[], not: (Cell | null)[]]>([
    ['CELL_EMPTY', [], [{}, { value: '' }], [{ value: 0 }, { value: false }]],
    ['CELL_NOT_EMPTY', [], [{ value: 0 }, { value: 'a' }], [null, {}]],
    ['TEXT_CONTAINS', ['Hạn'], [{ value: 'quá hạn' }, { value: 'Đúng HẠN' }], [{ value: 'han' }, null]],
    ['TEXT_DOES_NOT_CONTAIN', ['hạn'], [{ value: 'xong' }, {}], [{ value: 'Quá hạn' }]],
    ['TEXT_EQUAL_TO', ['Chưa'], [{ value: 'Chưa' }, { value: 'CHƯA' }], [{ value: 'Chưa gửi' }, null]],
    ['TEXT_EQUAL_TO', ['1,5'], [{ value: 1.5 }], [{ value: 1 }]],
    ['TEXT_STARTS_WITH', ['Ch'], [{ value: 'chưa' }], [{ value: 'ach' }]],
    ['TEXT_ENDS_WITH', ['gửi'], [{ value: 'Chưa gửi' }], [{ value: 'gửi đi' }]],
    ['NUMBER_EQUAL_TO', [3], [{ value: 3 }], [{ value: '3' }, { value: 4 }, null]],
    ['NUMBER_NOT_EQUAL_TO', [3], [{ value: 4 }], [{ value: 3 }, { value: 'a' }, null]],
    ['NUMBER_GREATER_THAN', [3], [{ value: 4 }], [{ value: 3 }, { value: 'z' }]],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [3], [{ value: 3 }], [{ value: 2 }]],
    ['NUMBER_LESS_THAN', [3], [{ value: 2 }], [{ value: 3 }, null]],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', [3], [{ value: 3 }], [{ value: 4 }, {}]],
    ['NUMBER_BETWEEN', [2, 3], [{ value: 2 }, { value: 3 }], [{ value: 3.1 }, null]],
    ['NUMBER_NOT_BETWEEN', [2, 3], [{ value: 1 }, { value: 4 }], [{ value: 2 }, { value: 'a' }]],
    ['CUSTOM_FORMULA', ['=TRUE'], [{ value: 1 }, {}], []],
    ['CUSTOM_FORMULA', ['=1-1'], [], [{ value: 1 }]],
    ['CUSTOM_FORMULA', ['=$A2="x"'], [], [{ value: 'x' }]],
  ])('%s %p', (criteria, values, holds, not) => {
    const rule = aRule({ criteria, values, bold: true });
    expect(holds.map((cell) => looks([rule], cell).fontWeight)).toEqual(holds.map(() => 'bold'));
    expect(not.map((cell) => looks([rule], cell).fontWeight)).toEqual(not.map(() => undefined));
  });

  it('lets the first rule that holds decide each look', () => {
    const first = aRule({ background: '#ff0000' });
    const second = aRule({
      background: '#00ff00',
      fontColor: '#0000ff',
      italic: true,
      strikethrough: true,
      bold: false,
    });
    expect(looks([first, second], { value: 'x' })).toEqual({
      background: '#ff0000',
      fontColor: '#0000ff',
      fontWeight: 'normal',
      fontStyle: 'italic',
      fontLine: 'line-through',
    });
  });

  it.each([
    [0, 1],
    [1, 0],
    [3, 1],
    [1, 3],
  ])('leaves a cell at %i, %i outside its areas alone', (row, column) => {
    expect(looks([aRule({ bold: true })], { value: 'x' }, row, column)).toEqual({});
  });
});
