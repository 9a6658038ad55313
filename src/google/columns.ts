import { normalised } from '../domain/folding';
import type { Column } from '../domain/tabs';

/** Number formats by kind of column; text columns keep whatever is written into them verbatim. */
const NUMBER_FORMATS: Readonly<Record<Column['kind'], string>> = {
  text: '@',
  words: '@',
  setting: '@',
  number: '0',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  checkbox: 'General',
};

/** Gives the number format of a column. */
export function numberFormat(column: Column): string {
  return NUMBER_FORMATS[column.kind];
}

/** Gives the column, counted from 1, that has a header; 0 when none has. */
export function columnOf(headers: readonly unknown[], header: string): number {
  return headers.findIndex((candidate) => typeof candidate === 'string' && normalised(candidate) === header) + 1;
}
