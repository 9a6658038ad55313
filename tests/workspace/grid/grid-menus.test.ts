import { deedsOn } from '../../../src/workspace/grid/grid-deeds';
import { contextLines, type MenuHands } from '../../../src/workspace/grid/grid-menus';
import { aLayout } from './a-sheet';

const hands: MenuHands = {
  copy: () => 0,
  cut: () => 0,
  paste: () => 0,
  fit: () => 0,
  filter: () => 0,
  follow: () => undefined,
};
const deeds = deedsOn(aLayout([['a']]), async () => true);
const captions = (kind: 'cells' | 'rows' | 'columns', columns: number, column = 3) =>
  contextLines(kind, { row: 2, column, rows: 2, columns }, 6, deeds, hands).map((line) =>
    'caption' in line ? line.caption : '—',
  );

describe('contextLines', () => {
  it('says for cells how many rows and columns it concerns', () => {
    expect(captions('cells', 1)).toMatchInlineSnapshot(`
[
  "Cắt",
  "Sao chép",
  "Dán",
  "—",
  "Chèn 2 hàng phía trên",
  "Chèn 2 hàng phía dưới",
  "Chèn 1 cột bên trái",
  "Chèn 1 cột bên phải",
  "—",
  "Xóa nội dung",
  "Xóa 2 hàng",
  "Xóa 1 cột",
  "—",
  "Sắp xếp theo cột C, A → Z",
  "Sắp xếp theo cột C, Z → A",
  "Lọc theo cột C",
  "—",
  "Chuyển cột C sang trái",
  "Chuyển cột C sang phải",
  "Chỉnh cột C vừa nội dung",
]
`);
  });

  it('offers nothing about columns on row numbers, nor about rows on letters', () => {
    expect(captions('rows', 6).join(' ')).not.toContain('cột');
    expect(captions('columns', 1).join(' ')).not.toContain('hàng');
  });

  it('moves no column out of the tab', () => {
    expect(captions('columns', 1, 1)).not.toContain('Chuyển cột A sang trái');
    expect(captions('columns', 1, 6)).not.toContain('Chuyển cột F sang phải');
  });

  it('follows the column it moved, and stays when the move is refused', async () => {
    const followed: number[] = [];
    const choose = async (isTaken: boolean) => {
      const asked: unknown[] = [];
      const lines = contextLines(
        'columns',
        { row: 1, column: 3, rows: 20, columns: 1 },
        6,
        deedsOn(aLayout([['a']]), async (_method, params) => {
          asked.push(params);
          return isTaken;
        }),
        { ...hands, follow: (column) => followed.push(column) },
      );
      const line = lines.find((each) => 'caption' in each && each.caption === 'Chuyển cột C sang phải');
      if (line?.kind === 'item') line.choose();
      await new Promise(setImmediate);
      return asked;
    };
    expect(await choose(true)).toEqual([{ tab: 7, from: 3, to: 5 }]);
    expect(followed).toEqual([4]);
    await choose(false);
    expect(followed).toEqual([4]);
  });
});
