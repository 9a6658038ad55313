import { commandOf, editKeyOf, type Key } from '../../../src/workspace/grid/keys';

function press(keys: string): Key {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

describe('commandOf', () => {
  it.each([
    ['ArrowDown', { to: 'move', direction: 'down', extend: false, jump: false }],
    ['Shift+ArrowLeft', { to: 'move', direction: 'left', extend: true, jump: false }],
    ['Ctrl+Shift+ArrowUp', { to: 'move', direction: 'up', extend: true, jump: true }],
    ['Cmd+ArrowUp', { to: 'move', direction: 'up', extend: false, jump: true }],
    ['Home', { to: 'edge', edge: 'rowStart', extend: false }],
    ['Ctrl+End', { to: 'edge', edge: 'end', extend: false }],
    ['Ctrl+Shift+Home', { to: 'edge', edge: 'start', extend: true }],
    ['Shift+PageDown', { to: 'page', down: true, extend: true }],
    ['Ctrl+PageUp', { to: 'nextTab', step: -1 }],
    ['Tab', { to: 'cycle', along: 'row', backwards: false }],
    ['Shift+Tab', { to: 'cycle', along: 'row', backwards: true }],
    ['Shift+Enter', { to: 'cycle', along: 'column', backwards: true }],
    ['Enter', { to: 'enter' }],
    ['F2', { to: 'edit' }],
    ['Delete', { to: 'clear' }],
    ['Backspace', { to: 'clear' }],
    ['Ctrl+a', { to: 'selectAll' }],
    ['Ctrl+Space', { to: 'selectColumn' }],
    ['Shift+Space', { to: 'selectRow' }],
    ['Space', { to: 'toggle' }],
    ['Ctrl+z', { to: 'undo' }],
    ['Ctrl+Shift+Z', { to: 'redo' }],
    ['Ctrl+y', { to: 'redo' }],
    ['Shift+F10', { to: 'menu' }],
    ['Escape', { to: 'collapse' }],
  ])('reads %s', (keys, command) => {
    expect(commandOf(press(keys))).toEqual(command);
  });

  it.each(['a', 'đ', 'Shift+A', 'Ctrl+c', 'Ctrl+v', 'Ctrl+x', 'F10', 'F5', 'Alt+ArrowLeft', 'Ctrl+r'])(
    'leaves %s to the cell or the browser',
    (keys) => {
      expect(commandOf(press(keys))).toBeUndefined();
    },
  );
});

describe('editKeyOf', () => {
  it.each([
    ['Enter', { to: 'commit', along: 'column', backwards: false }],
    ['Shift+Enter', { to: 'commit', along: 'column', backwards: true }],
    ['Tab', { to: 'commit', along: 'row', backwards: false }],
    ['Ctrl+Enter', { to: 'newLine' }],
    ['Alt+Enter', { to: 'newLine' }],
    ['Escape', { to: 'cancel' }],
  ])('reads %s the same in any editor', (keys, expected) => {
    expect(editKeyOf(press(keys), true)).toEqual(expected);
    expect(editKeyOf(press(keys), false)).toEqual(expected);
  });

  it('leaves a cell that is typed over by an arrow, and moves the caret once inside the text', () => {
    expect(editKeyOf(press('ArrowRight'), false)).toEqual({ to: 'commitAndMove', direction: 'right' });
    expect(editKeyOf(press('ArrowRight'), true)).toBeUndefined();
    expect(editKeyOf(press('Shift+ArrowRight'), false)).toBeUndefined();
  });
});
