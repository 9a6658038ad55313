import { ServiceFailure, TEXT } from '../failures';
import type { Area, Cell, SheetState, SpreadsheetState, StoredValue, ValidationState } from '../store';
import { instantOfSerial, serialOf } from '../zoned-time';
import { a1Of } from './a1';
import { evaluate } from './formula';
import { cellAt, cellOf, restyled } from './grid';
import { displayText, isDateFormat } from './number-format';
import { dateFormatOf, dateTimeFormatOf, readTyped } from './typed-text';

/** Where a value is written: the file gives locale and zone. */
export interface WritingPlace {
  spreadsheet: SpreadsheetState;
  sheet: SheetState;
  now: number;
}

/** Characters a cell may hold. */
const CELL_LIMIT = 50_000;

/** A value as `getValues` gives it: dates in the file's zone, errors as text, nothing as `''`. */
export function scriptValue(cell: Cell | null | undefined, timeZone: string): string | number | boolean | Date {
  const value = cell?.value;
  if (value === undefined) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && isDateFormat(cell?.style?.numberFormat))
    return new Date(instantOfSerial(timeZone, value));
  return value;
}

/** The text a cell shows. */
export function shownText(cell: Cell | null | undefined, locale: string): string {
  return cell ? displayText(cell.value, cell.style?.numberFormat, locale) : '';
}

/**
 * The cell that stands after a value is written into this one, as `setValue` and typing do it. A text goes into a
 * plain-text (`@`) cell as it is, a number becomes text there; elsewhere texts are read as if typed.
 */
export function writtenCell(cell: Cell | null, written: unknown, { spreadsheet, now }: WritingPlace): Cell | null {
  const kept = { ...cell, value: undefined, formula: undefined };
  if (written === null || written === undefined || written === '') return cellOf(kept);
  const { locale, timeZone } = spreadsheet;
  const format = cell?.style?.numberFormat;
  const isPlainText = format === '@';
  if (typeof written === 'string') {
    if (written.length > CELL_LIMIT) throw new ServiceFailure(TEXT.tooLong);
    if (isPlainText) return cellOf({ ...kept, value: written });
    const typed = readTyped(written, { locale, timeZone, now });
    if (typed.formula) return cellOf({ ...kept, formula: typed.formula, value: evaluate(typed.formula) });
    return withAutomaticFormat(
      cellOf({ ...kept, value: typed.value === '' ? undefined : typed.value }),
      typed.numberFormat,
    );
  }
  if (written instanceof Date) {
    const serial = serialOf(timeZone, instantOfDate(written));
    const automatic = Number.isInteger(serial) ? dateFormatOf(locale) : dateTimeFormatOf(locale);
    if (isPlainText) return cellOf({ ...kept, value: displayText(serial, automatic, locale) });
    return withAutomaticFormat(cellOf({ ...kept, value: serial }), automatic);
  }
  if (typeof written === 'number' || typeof written === 'boolean') {
    const value: StoredValue = typeof written === 'number' && !Number.isFinite(written) ? { error: '#NUM!' } : written;
    return cellOf({ ...kept, value: isPlainText ? displayText(value, undefined, locale) : value });
  }
  throw new ServiceFailure(`A cell cannot hold ${String(written)}`);
}

/** Writes a block of values, all or none: too long a text or a value its cell's rule rejects fails the whole write. */
export function writeValues(
  place: WritingPlace,
  area: Area,
  values: readonly (readonly unknown[])[],
): Map<number, (Cell | null)[]> {
  const { sheet } = place;
  const rows = new Map<number, (Cell | null)[]>();
  for (let index = 0; index < area.rows; index += 1) {
    const row = area.row + index;
    const cells: (Cell | null)[] = [];
    for (let offset = 0; offset < area.columns; offset += 1) {
      const column = area.column + offset;
      const before = cellAt(sheet, row, column);
      if (isSwallowed(sheet, row, column)) {
        cells.push(before);
        continue;
      }
      const after = writtenCell(before, values[index]?.[offset], place);
      if (
        before?.validation &&
        !before.validation.allowInvalid &&
        !isValid(after, before.validation, place.spreadsheet.locale)
      ) {
        const where = a1Of({ row, column, rows: 1, columns: 1 });
        throw new ServiceFailure(
          `The data you entered in cell ${where} violates the data validation rules set on this cell.`,
        );
      }
      cells.push(after);
    }
    rows.set(row, cells);
  }
  return rows;
}

/** Tells whether a cell lies under a merge without being its corner: what is written there is lost. */
export function isSwallowed(sheet: SheetState, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns &&
      (row !== merge.row || column !== merge.column),
  );
}

/** Tells whether a cell keeps to a rule; an empty cell and a rule that is not judged here always do. */
export function isValid(cell: Cell | null, rule: ValidationState, locale: string): boolean {
  const value = cell?.value;
  if (value === undefined) return true;
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
      return rule.values.map(String).includes(shownText(cell, locale)) || rule.values.includes(value as string);
    case 'CHECKBOX':
      return rule.values.length === 0 ? typeof value === 'boolean' : rule.values.includes(value as string);
    case 'DATE_IS_VALID_DATE':
      return typeof value === 'number' && isDateFormat(cell?.style?.numberFormat);
    case 'NUMBER_BETWEEN':
      return typeof value === 'number' && value >= Number(rule.values[0]) && value <= Number(rule.values[1]);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typeof value === 'number' && value >= Number(rule.values[0]);
    case 'TEXT_IS_VALID_EMAIL':
      return typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value);
    default:
      return true;
  }
}

function withAutomaticFormat(cell: Cell | null, numberFormat: string | undefined): Cell | null {
  return numberFormat === undefined || cell?.style?.numberFormat !== undefined
    ? cell
    : restyled(cell, { numberFormat });
}

function instantOfDate(date: Date): number {
  const instant = date.getTime();
  if (Number.isNaN(instant)) throw new ServiceFailure('Cannot convert Invalid Date to (class).');
  return instant;
}
