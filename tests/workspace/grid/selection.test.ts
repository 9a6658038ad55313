import { areaNamed, nameOf } from '../../../src/workspace/grid/area';
import {
  allSelected,
  columnsSelected,
  cycled,
  moved,
  movedByPage,
  movedToEdge,
  onVisibleCells,
  type Selection,
  selectedArea,
  selectionAt,
  selectionOf,
} from '../../../src/workspace/grid/selection';
import { aLayout } from './a-sheet';

/** 20 rows, 6 columns; row 4 is hidden; B2:D2 is one cell. */
const terrain = aLayout(
  [
    ['Mã', 'Tên', 'Nhóm', '', '', 'Email'],
    ['a', 'gộp', '', '', '', ''],
    ['b', 'tên', '', '', '', ''],
    ['c', '', '', '', '', ''],
    ['d', '', '', '', '', ''],
    ['', '', '', '', '', ''],
    ['e', 'x', '', '', '', 'y'],
  ],
  { hiddenRows: [4], merges: [{ row: 2, column: 2, rows: 1, columns: 3 }] },
);

function at(name: string): Selection {
  const { row, column, rows, columns } = areaNamed(name) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return selectionOf({ row, column }, { row: row + rows - 1, column: column + columns - 1 }, terrain);
}
const nameOfSelection = (selection: Selection) => nameOf(selectedArea(selection, terrain.merges));
const activeName = ({ active }: Selection) => nameOf({ ...active, rows: 1, columns: 1 });

const step = { extend: false, jump: false };
const stretch = { extend: true, jump: false };
const jump = { extend: false, jump: true };

describe('moved', () => {
  it.each([
    ['A1', 'down', 'A2'],
    ['A3', 'down', 'A5'],
    ['A5', 'up', 'A3'],
    ['A1', 'up', 'A1'],
    ['F1', 'right', 'F1'],
    ['A2', 'right', 'B2:D2'],
    ['B2', 'right', 'E2'],
    ['E2', 'left', 'B2:D2'],
    ['C1', 'down', 'B2:D2'],
  ] as const)('from %s %s reaches %s', (from, direction, to) => {
    expect(nameOfSelection(moved(at(from), terrain, direction, step))).toBe(to);
  });

  it('steps over all rows of a merged cell', () => {
    const tall = aLayout([['a']], { merges: [{ row: 2, column: 1, rows: 3, columns: 1 }] });
    const below = moved(selectionAt({ row: 2, column: 1 }, tall), tall, 'down', step);
    expect(below.active).toEqual({ row: 5, column: 1 });
  });

  it.each([
    ['A1', 'down', 'A5'],
    ['A5', 'down', 'A7'],
    ['A7', 'down', 'A20'],
    ['A1', 'right', 'C1'],
    ['C1', 'right', 'F1'],
    ['A20', 'up', 'A7'],
    ['E5', 'left', 'A5'],
  ] as const)('jumps from %s %s to %s, the edge of content', (from, direction, to) => {
    expect(nameOfSelection(moved(at(from), terrain, direction, jump))).toBe(to);
  });

  it('stretches the block and keeps the cell typing goes to', () => {
    const once = moved(at('A1'), terrain, 'down', stretch);
    const twice = moved(once, terrain, 'right', stretch);
    expect(nameOfSelection(twice)).toBe('A1:D2');
    expect(activeName(twice)).toBe('A1');
  });

  it('gives back what it stretched', () => {
    const stretched = moved(at('E5'), terrain, 'down', stretch);
    expect(nameOfSelection(moved(stretched, terrain, 'up', stretch))).toBe('E5');
  });
});

describe('movedToEdge', () => {
  it.each([
    ['rowStart', 'A5'],
    ['rowEnd', 'F5'],
    ['start', 'A1'],
    ['end', 'F7'],
  ] as const)('goes to the %s', (edge, to) => {
    expect(nameOfSelection(movedToEdge(at('C5'), terrain, edge, false))).toBe(to);
  });

  it('stretches to the end', () => {
    expect(nameOfSelection(movedToEdge(at('C5'), terrain, 'end', true))).toBe('C5:F7');
  });
});

describe('movedByPage', () => {
  it('goes as many rows as fit on the screen', () => {
    expect(nameOfSelection(movedByPage(at('B5'), terrain, 100, { down: true, extend: false }))).toBe('B10');
    expect(nameOfSelection(movedByPage(at('B10'), terrain, 100, { down: false, extend: false }))).toBe('B5');
  });

  it('always leaves the row, and stops at the ends', () => {
    expect(nameOfSelection(movedByPage(at('B5'), terrain, 1, { down: true, extend: false }))).toBe('B6');
    expect(nameOfSelection(movedByPage(at('B19'), terrain, 999, { down: true, extend: false }))).toBe('B20');
  });
});

describe('cycled', () => {
  it('goes right with Tab and down with Enter', () => {
    expect(nameOfSelection(cycled(at('B5'), terrain, 'row', false))).toBe('C5');
    expect(nameOfSelection(cycled(at('B5'), terrain, 'column', false))).toBe('B6');
    expect(nameOfSelection(cycled(at('B5'), terrain, 'row', true))).toBe('A5');
  });

  it('goes round inside a block, past hidden rows, and leaves the block selected', () => {
    let selection = at('A3:B5');
    const visited = [activeName(selection)];
    for (let times = 0; times < 4; times += 1) {
      selection = cycled(selection, terrain, 'row', false);
      visited.push(activeName(selection));
    }
    expect(visited).toEqual(['A3', 'B3', 'A5', 'B5', 'A3']);
    expect(nameOfSelection(selection)).toBe('A3:B5');
    expect(activeName(cycled(at('A3:B5'), terrain, 'column', true))).toBe('B5');
  });

  it('stops once at a merged cell', () => {
    let selection = at('A2:E2');
    const visited = [];
    for (let times = 0; times < 3; times += 1) {
      visited.push(activeName(selection));
      selection = cycled(selection, terrain, 'row', false);
    }
    expect(visited).toEqual(['A2', 'B2', 'E2']);
    expect(activeName(selection)).toBe('A2');
  });
});

describe('allSelected', () => {
  it('takes the content first and then the whole tab, and keeps the cell typing goes to', () => {
    const content = allSelected(at('B3'), terrain);
    expect(nameOfSelection(content)).toBe('A1:F7');
    const all = allSelected(content, terrain);
    expect(nameOfSelection(all)).toBe('A1:F20');
    expect(activeName(all)).toBe('B3');
  });

  it('takes the whole tab from outside the content', () => {
    expect(nameOfSelection(allSelected(at('B15'), terrain))).toBe('A1:F20');
  });
});

describe('columnsSelected', () => {
  it('reaches from the first row to the last', () => {
    expect(nameOfSelection(columnsSelected(5, 6, terrain))).toBe('E1:F20');
  });
});

describe('onVisibleCells', () => {
  it('leaves a selection alone that can be seen', () => {
    const selection = at('A3:B5');
    expect(onVisibleCells(selection, terrain)).toBe(selection);
  });

  it('goes to the next cell when its own was filtered away', () => {
    const filtered = aLayout([['Tên'], ['a'], ['b'], ['c']], {}, [2, 3]);
    expect(onVisibleCells(selectionAt({ row: 2, column: 1 }, filtered), filtered).active).toEqual({
      row: 4,
      column: 1,
    });
  });

  it('comes back from rows and columns that are gone', () => {
    const gone = selectionAt({ row: 500, column: 40 }, terrain);
    expect(onVisibleCells(gone, terrain).active).toEqual({ row: 20, column: 6 });
    const partly = selectionOf({ row: 2, column: 1 }, { row: 500, column: 1 }, terrain);
    expect(nameOfSelection(onVisibleCells(partly, terrain))).toBe('A2');
  });
});
