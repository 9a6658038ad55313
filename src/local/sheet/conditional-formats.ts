import type { Cell, CellStyle, ConditionalFormatState } from '../store';
import { shownText } from './cell-values';
import { evaluate } from './formula';

/** The looks that conditional formats give a cell over its own. Of several rules that hold, the first decides each look. */
export function conditionalLooks(
  rules: readonly ConditionalFormatState[],
  cell: Cell | null,
  row: number,
  column: number,
  locale: string,
): CellStyle {
  const looks: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
  for (const rule of rules) {
    if (!rule.areas.some((area) => holds(area, row, column)) || !isMet(rule, cell, locale)) continue;
    const { background, fontColor, bold, italic, strikethrough } = rule;
    if (background !== null) looks.background ??= background;
    if (fontColor !== null) looks.fontColor ??= fontColor;
    if (bold !== null) looks.fontWeight ??= bold ? 'bold' : 'normal';
    if (italic !== null) looks.fontStyle ??= italic ? 'italic' : 'normal';
    if (strikethrough !== null) looks.fontLine ??= strikethrough ? 'line-through' : 'none';
  }
  return looks;
}

/**
 * Tells whether a rule holds for a cell. Texts are compared as shown and without regard to case, as spreadsheets compare
 * them in formulas too (not checked at Google for every condition); a formula that cannot be
 * worked out here holds for no cell, as one that gives an error does at Google.
 */
function isMet({ criteria, values }: ConditionalFormatState, cell: Cell | null, locale: string): boolean {
  const text = folded(shownText(cell, locale));
  const wanted = folded(String(values[0] ?? ''));
  const number = typeof cell?.value === 'number' ? cell.value : Number.NaN;
  const [first, second] = [Number(values[0]), Number(values[1])];
  switch (criteria) {
    case 'CELL_EMPTY':
      return text === '';
    case 'CELL_NOT_EMPTY':
      return text !== '';
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    case 'NUMBER_EQUAL_TO':
      return number === first;
    case 'NUMBER_NOT_EQUAL_TO':
      return !Number.isNaN(number) && number !== first;
    case 'NUMBER_GREATER_THAN':
      return number > first;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number >= first;
    case 'NUMBER_LESS_THAN':
      return number < first;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number <= first;
    case 'NUMBER_BETWEEN':
      return number >= first && number <= second;
    case 'NUMBER_NOT_BETWEEN':
      return number < first || number > second;
    case 'CUSTOM_FORMULA': {
      const value = evaluate(String(values[0] ?? ''));
      return value === true || (typeof value === 'number' && value !== 0);
    }
    default:
      return false;
  }
}

function folded(text: string): string {
  return text.toLocaleLowerCase('vi');
}

function holds(
  area: { row: number; column: number; rows: number; columns: number },
  row: number,
  column: number,
): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
