import type { StylePicture } from '../../local/server/messages';
import type { SheetCell } from './sheet';
import { pixelsOf } from './wrapped-height';

type Declarations = Readonly<Record<string, string>>;

const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;
const SPACES = { WRAP: 'pre-wrap', CLIP: 'pre', OVERFLOW: 'pre' } as const;
const LINES = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
} as const;

/** What a look says of the box of a cell. A filled cell hides the gridlines around it, as in Sheets. */
export function boxStyle(look: StylePicture | undefined): Declarations {
  const { background, vertical } = look ?? {};
  return {
    ...(vertical && { alignItems: VERTICAL[vertical] }),
    ...(background && {
      backgroundColor: background,
      boxShadow: `-1px 0 ${background}, 0 -1px ${background}, -1px -1px ${background}`,
    }),
  };
}

/** What a look says of the text of a cell, in its editor too. */
export function textStyle(look: StylePicture | undefined, isNumber = false): Declarations {
  const { bold, italic, line, size, family, colour, horizontal, wrap } = look ?? {};
  const align = horizontal ?? (isNumber ? 'right' : undefined);
  return {
    ...(bold && { fontWeight: 'bold' }),
    ...(italic && { fontStyle: 'italic' }),
    ...(line && { textDecoration: line }),
    ...(size !== undefined && { fontSize: `${pixelsOf(size)}px` }),
    ...(family && { fontFamily: `${JSON.stringify(family)}, Arial, sans-serif` }),
    ...(colour && { color: colour }),
    ...(align && { textAlign: align }),
    ...(wrap && { whiteSpace: SPACES[wrap] }),
  };
}

/** The borders of a cell, drawn over the gridlines around it; undefined when it has none. */
export function borderStyle({ look }: SheetCell): Declarations | undefined {
  if (!look?.borders) return undefined;
  const { top, right, bottom, left } = look.borders;
  return {
    ...(top && { borderTop: `${LINES[top.style]} ${top.color}` }),
    ...(right && { borderRight: `${LINES[right.style]} ${right.color}` }),
    ...(bottom && { borderBottom: `${LINES[bottom.style]} ${bottom.color}` }),
    ...(left && { borderLeft: `${LINES[left.style]} ${left.color}` }),
  };
}
