import type { Direction } from './selection';

/** What of a keyboard event matters here. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks of the grid while nothing is being edited. */
export type Command =
  | { readonly to: 'move'; readonly direction: Direction; readonly extend: boolean; readonly jump: boolean }
  | { readonly to: 'edge'; readonly edge: 'rowStart' | 'rowEnd' | 'start' | 'end'; readonly extend: boolean }
  | { readonly to: 'page'; readonly down: boolean; readonly extend: boolean }
  | { readonly to: 'cycle'; readonly along: 'row' | 'column'; readonly backwards: boolean }
  | { readonly to: 'nextTab'; readonly step: 1 | -1 }
  | {
      readonly to:
        | 'edit'
        | 'enter'
        | 'toggle'
        | 'clear'
        | 'selectAll'
        | 'selectColumn'
        | 'selectRow'
        | 'undo'
        | 'redo'
        | 'menu'
        | 'collapse';
    };

/** What a key asks of an editor: to take the text over and go on, to drop it, or a new line in it. */
type EditKey =
  | { readonly to: 'commit'; readonly along: 'row' | 'column'; readonly backwards: boolean }
  | { readonly to: 'commitAndMove'; readonly direction: Direction }
  | { readonly to: 'cancel' | 'newLine' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Reads a key pressed on a selected cell; keys of letters are undefined and go into the cell. */
export function commandOf(key: Key): Command | undefined {
  const ctrl = key.ctrlKey || key.metaKey;
  const extend = key.shiftKey;
  const direction = ARROWS[key.key];
  if (direction !== undefined && !key.altKey) return { to: 'move', direction, extend, jump: ctrl };
  if (ctrl) return controlCommand(key);
  switch (key.key) {
    case 'Home':
      return { to: 'edge', edge: 'rowStart', extend };
    case 'End':
      return { to: 'edge', edge: 'rowEnd', extend };
    case 'PageUp':
    case 'PageDown':
      return { to: 'page', down: key.key === 'PageDown', extend };
    case 'Tab':
      return { to: 'cycle', along: 'row', backwards: extend };
    case 'Enter':
      return extend ? { to: 'cycle', along: 'column', backwards: true } : { to: 'enter' };
    case 'F2':
      return { to: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { to: 'clear' };
    case 'Escape':
      return { to: 'collapse' };
    case 'ContextMenu':
      return { to: 'menu' };
    case 'F10':
      return extend ? { to: 'menu' } : undefined;
    case ' ':
      return extend ? { to: 'selectRow' } : { to: 'toggle' };
    default:
      return undefined;
  }
}

function controlCommand({ key, shiftKey }: Key): Command | undefined {
  switch (key.toLowerCase()) {
    case 'home':
      return { to: 'edge', edge: 'start', extend: shiftKey };
    case 'end':
      return { to: 'edge', edge: 'end', extend: shiftKey };
    case 'a':
      return { to: 'selectAll' };
    case ' ':
      return { to: 'selectColumn' };
    case 'z':
      return { to: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { to: 'redo' };
    case 'pageup':
    case 'pagedown':
      return { to: 'nextTab', step: key.toLowerCase() === 'pagedown' ? 1 : -1 };
    default:
      return undefined;
  }
}

/**
 * Reads a key pressed in an editor. Arrows leave a cell that was typed over, as in Sheets; once a person edits inside the
 * text (`isInside`) they belong to the text.
 */
export function editKeyOf(key: Key, isInside: boolean): EditKey | undefined {
  const direction = ARROWS[key.key];
  if (direction !== undefined && !isInside && !key.shiftKey) return { to: 'commitAndMove', direction };
  if (key.key === 'Escape') return { to: 'cancel' };
  if (key.key === 'Tab') return { to: 'commit', along: 'row', backwards: key.shiftKey };
  if (key.key !== 'Enter') return undefined;
  return key.ctrlKey || key.metaKey || key.altKey
    ? { to: 'newLine' }
    : { to: 'commit', along: 'column', backwards: key.shiftKey };
}
