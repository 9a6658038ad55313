import type { BorderSide, CellValue, Cell as XlsxCell, CellStyle as XlsxStyle } from 'hucre';
import type { Border, Cell, CellStyle } from '../store';
import type { Lettering } from './text-size';

/** What a cell without formats of its own is written in, as on Google. */
export const PLAIN_FONT = { name: 'Arial', size: 10 } as const;

/** What Excel lets a cell hold; Google lets it hold more. */
const TEXT_LIMIT = 32_767;
const CUT_MARK = ' …';

/** Characters that may not stand in an XML file: one of them, and Excel refuses the whole book. */
const NOT_IN_XML = /[^\P{Cc}\n\t\r]|[\ufffe\uffff]/gu;

/** The errors an xlsx file knows; others are written as the text they show. */
const ERRORS: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/**
 * The cell as the xlsx writer takes it. A text is always written as text, whatever it begins with; only what the store
 * holds as a formula becomes one.
 */
export function xlsxCell(cell: Cell): Partial<XlsxCell> {
  const style = cell.style ? xlsxStyle(cell.style) : undefined;
  return {
    ...(cell.formula === undefined ? xlsxContent(cell) : xlsxFormula(cell.formula, cell)),
    ...(style && { style }),
    ...(cell.note && { comment: { text: cell.note.replace(NOT_IN_XML, '') } }),
  };
}

/** How the text of a cell is written. */
export function letteringOf(style: CellStyle | undefined): Lettering {
  return { size: style?.fontSize ?? PLAIN_FONT.size, isBold: style?.fontWeight === 'bold' };
}

/** A colour as xlsx writes it. */
export function xlsxColour(colour: string): { rgb: string } {
  return { rgb: colour.slice(1).toUpperCase() };
}

function xlsxContent({ value }: Cell): Partial<XlsxCell> {
  if (value === undefined) return { value: null };
  if (typeof value === 'string') return xlsxText(value);
  if (typeof value === 'object') return ERRORS.has(value.error) ? { value: value.error } : xlsxText(value.error);
  return { value };
}

function xlsxText(text: string): Partial<XlsxCell> {
  const legal = text.replace(NOT_IN_XML, '');
  const whole = legal.length <= TEXT_LIMIT ? legal : legal.slice(0, TEXT_LIMIT - CUT_MARK.length) + CUT_MARK;
  // Excel reads _x000D_ as the character of that number; _x005F_ keeps the underscore one.
  const kept = whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  // The writer would make an error of a plain text that reads like one; a run of rich text it leaves alone.
  return kept.startsWith('#') ? { value: kept, richText: [{ text: kept }] } : { value: kept };
}

function xlsxFormula(formula: string, { value }: Cell): Partial<XlsxCell> {
  const shown: CellValue = typeof value === 'object' ? value.error : (value ?? null);
  return { value: null, formula: formula.slice(1), ...(shown !== null && { formulaResult: shown }) };
}

function xlsxStyle(style: CellStyle): XlsxStyle {
  const { numberFormat, fontColor, background, borders } = style;
  const alignment = {
    ...(style.horizontalAlignment && { horizontal: style.horizontalAlignment }),
    ...(style.verticalAlignment && {
      vertical: style.verticalAlignment === 'middle' ? ('center' as const) : style.verticalAlignment,
    }),
    ...(style.wrap === 'WRAP' && { wrapText: true }),
  };
  return {
    font: {
      name: style.fontFamily ?? PLAIN_FONT.name,
      size: style.fontSize ?? PLAIN_FONT.size,
      ...(style.fontWeight === 'bold' && { bold: true }),
      ...(style.fontStyle === 'italic' && { italic: true }),
      ...(style.fontLine === 'underline' && { underline: true }),
      ...(style.fontLine === 'line-through' && { strikethrough: true }),
      ...(fontColor && { color: xlsxColour(fontColor) }),
    },
    ...(isFilled(background) && { fill: solidFill(background) }),
    ...(borders && {
      border: {
        ...(borders.top && { top: xlsxBorder(borders.top) }),
        ...(borders.right && { right: xlsxBorder(borders.right) }),
        ...(borders.bottom && { bottom: xlsxBorder(borders.bottom) }),
        ...(borders.left && { left: xlsxBorder(borders.left) }),
      },
    }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(numberFormat && { numFmt: numberFormat }),
  };
}

/** Fills an area; both colours are named, since cells take the one and conditional formats the other. */
export function solidFill(colour: string): NonNullable<XlsxStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: xlsxColour(colour), bgColor: xlsxColour(colour) };
}

/** White is what an empty cell has: a fill of it would only hide the gridlines. */
function isFilled(background: string | undefined): background is string {
  return background !== undefined && background !== '#ffffff';
}

const LINES: Readonly<Record<Border['style'], BorderSide['style']>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

function xlsxBorder({ style, color }: Border): BorderSide {
  return { style: LINES[style], color: xlsxColour(color) };
}
