import type { Act } from '../../../src/workspace/act';
import { deedsOn } from '../../../src/workspace/grid/grid-deeds';
import { aLayout } from './a-sheet';

/** What was asked of the server, and an answer to each. */
function aServer(...refused: string[]) {
  const asked: [string, unknown][] = [];
  const act: Act = async (method, params) => {
    asked.push([method, params]);
    return !refused.includes(method);
  };
  return { asked, act };
}
const block = { row: 3, column: 2, rows: 3, columns: 2 };

describe('deedsOn', () => {
  it('inserts as many rows and columns as are selected, on the side asked for', async () => {
    const { asked, act } = aServer();
    const deeds = deedsOn(aLayout([['a']]), act);
    await deeds.insertRows(block, 'above');
    await deeds.insertRows(block, 'below');
    await deeds.insertColumns(block, 'left');
    await deeds.insertColumns(block, 'right');
    await deeds.addRows(100);
    expect(asked).toEqual([
      ['insertRows', { tab: 7, before: 3, count: 3 }],
      ['insertRows', { tab: 7, before: 6, count: 3 }],
      ['insertColumns', { tab: 7, before: 2, count: 2 }],
      ['insertColumns', { tab: 7, before: 4, count: 2 }],
      ['insertRows', { tab: 7, before: 21, count: 100 }],
    ]);
  });

  it('spares rows left out of view when clearing', async () => {
    const { asked, act } = aServer();
    await deedsOn(aLayout([['a']], {}, [4]), act).clear(block);
    expect(asked).toEqual([
      ['clear', { tab: 7, row: 3, column: 2, rows: 1, columns: 2 }],
      ['clear', { tab: 7, row: 5, column: 2, rows: 1, columns: 2 }],
    ]);
  });

  it('spares hidden columns when clearing', async () => {
    const { asked, act } = aServer();
    await deedsOn(aLayout([['a']], { hiddenColumns: [3] }), act).clear({ ...block, columns: 3 });
    expect(asked).toEqual([
      ['clear', { tab: 7, row: 3, column: 2, rows: 3, columns: 1 }],
      ['clear', { tab: 7, row: 3, column: 4, rows: 3, columns: 1 }],
    ]);
  });

  it('deletes from the end, so that the numbers of the other rows still hold', async () => {
    const { asked, act } = aServer();
    await deedsOn(aLayout([['a']], {}, [4]), act).deleteRows(block);
    expect(asked).toEqual([
      ['deleteRows', { tab: 7, first: 5, count: 1 }],
      ['deleteRows', { tab: 7, first: 3, count: 1 }],
    ]);
  });

  it('stops at the first refusal', async () => {
    const { asked, act } = aServer('clear');
    expect(await deedsOn(aLayout([['a']], {}, [4]), act).clear(block)).toBe(false);
    expect(asked).toHaveLength(1);
  });
});
