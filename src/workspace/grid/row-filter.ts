import { cellOn, type Sheet } from './sheet';

/** A person's own view of a tab: values left out, by column. Nobody else sees it and nothing in the file changes. */
export interface RowFilter {
  /** Values left out, by the header of their column. */
  readonly leftOut: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A value of a column and how many rows have it. */
export interface ColumnValue {
  readonly text: string;
  readonly rows: number;
}

/** A view that leaves nothing out. */
export const WHOLE_VIEW: RowFilter = { leftOut: new Map() };

const collator = new Intl.Collator('vi', { numeric: true });

/** Gives the number of the row with the headers: the last frozen one. */
export function headerRow({ frozenRows }: Pick<Sheet, 'frozenRows'>): number {
  return Math.max(1, frozenRows);
}

/** Names a column by its header, so that a view follows a column that moves; a doubled or empty one by its place. */
export function headerOf(sheet: Sheet, column: number): string {
  const texts = sheet.rows.get(headerRow(sheet)) ?? [];
  const text = texts[column - 1]?.text ?? '';
  const isUnique = text !== '' && texts.filter((cell) => cell?.text === text).length === 1;
  return isUnique ? text : `#${column}`;
}

/** Lists the values of a column that are left by the choices in other columns, empty ones last. */
export function columnValues(sheet: Sheet, column: number, filter: RowFilter): ColumnValue[] {
  const others = withLeftOut(filter, headerOf(sheet, column), new Set());
  const counts = new Map<string, number>();
  const hidden = rowsLeftOut(sheet, others);
  for (let row = headerRow(sheet) + 1; row <= sheet.lastRow; row += 1) {
    if (hidden.has(row)) continue;
    const text = cellOn(sheet, { row, column })?.text ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, rows]) => ({ text, rows }))
    .sort((a, b) => Number(a.text === '') - Number(b.text === '') || collator.compare(a.text, b.text));
}

/** Leaves other values of a column out; none takes the column out of the view's choices. */
export function withLeftOut(filter: RowFilter, header: string, values: ReadonlySet<string>): RowFilter {
  const leftOut = new Map(filter.leftOut);
  if (values.size === 0) leftOut.delete(header);
  else leftOut.set(header, values);
  return { leftOut };
}

/** Gives the rows that a view leaves out. Rows below the last content stay, so that there is room to write. */
export function rowsLeftOut(sheet: Sheet, { leftOut }: RowFilter): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (leftOut.size === 0) return hidden;
  const choices = Array.from({ length: sheet.maxColumns }, (_none, index) => leftOut.get(headerOf(sheet, index + 1)));
  for (let row = headerRow(sheet) + 1; row <= sheet.lastRow; row += 1) {
    const cells = sheet.rows.get(row) ?? [];
    if (choices.some((values, index) => values?.has(cells[index]?.text ?? ''))) hidden.add(row);
  }
  return hidden;
}
