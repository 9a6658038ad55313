import { entryAfterKey, lineAfterKey, type MenuLine } from '../../src/workspace/shell/menu-moves';

const item = (caption: string): MenuLine => ({ kind: 'item', caption, choose() {} });
const lines: MenuLine[] = [item('Mở'), { kind: 'separator' }, item('Lập lại'), item('Đóng'), { kind: 'separator' }];

describe('lineAfterKey', () => {
  it.each([
    ['ArrowDown', 0, 2],
    ['ArrowDown', 3, 0],
    ['ArrowUp', 2, 0],
    ['ArrowUp', 0, 3],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['l', 0, 2],
    ['đ', 0, 3],
    ['m', 2, 0],
  ])('goes by %s from line %i to line %i, past the rules', (key, from, to) => {
    expect(lineAfterKey(lines, from, key)).toBe(to);
  });

  it.each(['x', 'Tab', 'F2'])('moves nothing by %s', (key) => {
    expect(lineAfterKey(lines, 0, key)).toBeUndefined();
  });
});

describe('entryAfterKey', () => {
  it.each([
    ['ArrowRight', 2, 0],
    ['ArrowLeft', 0, 2],
    ['Home', 1, 0],
    ['End', 1, 2],
    ['ArrowDown', 1, undefined],
  ])('goes by %s from entry %i of three to %s', (key, from, to) => {
    expect(entryAfterKey(3, from, key)).toBe(to);
  });
});
