import { isValid, shownText } from '../sheet/cell-values';
import { displayText, isDateFormat } from '../sheet/number-format';
import { dateFormatOf, dateTimeFormatOf, isDecimalComma, readTyped } from '../sheet/typed-text';
import type { Cell, CellStyle, SpreadsheetState } from '../store';
import type { CellPicture, StylePicture } from './messages';
import { SENTENCES } from './sentences';

/** A cell as it is shown; `style` is the place of its looks among those of its tab, 0 for plain ones. */
export function cellPicture(cell: Cell | null, style: number, file: SpreadsheetState): CellPicture | null {
  if (!cell) return style === 0 ? null : { text: '', style };
  const text = shownText(cell, file.locale);
  const input = inputText(cell, text, file);
  const { note, value, validation: rule } = cell;
  return {
    text,
    ...(input !== text && { input }),
    ...(style !== 0 && { style }),
    ...(note !== undefined && { note }),
    ...(typeof value === 'number' && { isNumber: true }),
    ...(rule?.criteria === 'CHECKBOX' && { checkbox: isTicked(cell) }),
    ...(rule?.criteria === 'VALUE_IN_LIST' && rule.showDropdown && { choices: rule.values.map(String) }),
    ...(rule && !isValid(cell, rule, file.locale) && { invalid: rule.helpText ?? SENTENCES.invalid }),
  };
}

/** How a cell looks, in the words of the pages; what equals the default is left out. */
export function stylePicture(style: CellStyle): StylePicture {
  const { fontWeight, fontStyle, fontLine, fontSize, fontFamily, fontColor, background, borders, wrap } = style;
  return {
    ...(fontWeight === 'bold' && { bold: true }),
    ...(fontStyle === 'italic' && { italic: true }),
    ...(fontLine && fontLine !== 'none' && { line: fontLine }),
    ...(fontSize !== undefined && { size: fontSize }),
    ...(fontFamily !== undefined && { family: fontFamily }),
    ...(fontColor !== undefined && { colour: fontColor }),
    ...(background !== undefined && { background }),
    ...(style.horizontalAlignment && { horizontal: style.horizontalAlignment }),
    ...(style.verticalAlignment && { vertical: style.verticalAlignment }),
    ...(wrap && { wrap }),
    ...(borders && { borders }),
  };
}

function isTicked({ value, validation }: Cell): boolean {
  const ticked = validation?.values[0];
  return ticked === undefined ? value === true : value === ticked;
}

/** What editing a cell begins with: typed again as it stands, it leaves the cell as it was. */
function inputText({ value, formula, style }: Cell, shown: string, { locale, timeZone }: SpreadsheetState): string {
  if (formula !== undefined) return formula;
  if (typeof value === 'number') {
    if (isDateFormat(style?.numberFormat)) {
      return displayText(value, Number.isInteger(value) ? dateFormatOf(locale) : dateTimeFormatOf(locale), locale);
    }
    return numberInput(value, style?.numberFormat, locale);
  }
  if (typeof value !== 'string' || style?.numberFormat === '@') return shown;
  const isReadAsItStands = readTyped(value, { locale, timeZone, now: 0 }).value === value;
  return isReadAsItStands ? value : `'${value}`;
}

function numberInput(value: number, format: string | undefined, locale: string): string {
  const isPercent = format?.includes('%') ?? false;
  const text = isPercent ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  return isDecimalComma(locale) ? text.replace('.', ',') : text;
}
