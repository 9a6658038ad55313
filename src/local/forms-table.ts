import { createSheet, EMPTY_ROW } from './blank-store';
import { drawInteger } from './chance';
import { cellAt, cellOf, changeCells, hasContent } from './sheet/grid';
import { insertColumns, insertRows } from './sheet/grid-shape';
import { dateFormatOf, dateTimeFormatOf, readTyped } from './sheet/typed-text';
import type { Cell, FormItemState, FormResponseState, FormState, SheetState, SpreadsheetState, Store } from './store';
import { serialOf, serialOfWall } from './zoned-time';

const NOT_QUESTIONS = ['PAGE_BREAK', 'SECTION_HEADER', 'IMAGE', 'VIDEO'];

/** Tells whether an item takes an answer. */
export function isQuestion(item: FormItemState): boolean {
  return !NOT_QUESTIONS.includes(item.type);
}

/** The tab a form writes to, if it has one that still stands. */
export function responsesTab(
  store: Store,
  form: FormState,
): { spreadsheet: SpreadsheetState; sheet: SheetState } | undefined {
  if (!form.destination) return undefined;
  const spreadsheet = store.spreadsheets[form.destination.spreadsheetId];
  const sheet = spreadsheet?.sheets.find(({ id }) => id === form.destination?.sheetId);
  return spreadsheet && sheet ? { spreadsheet, sheet } : undefined;
}

/** Adds the tab a form writes to, in front of the others, with headers and the responses there are. */
export function linkForm(store: Store, form: FormState, spreadsheet: SpreadsheetState): void {
  const isVietnamese = spreadsheet.locale.startsWith('vi');
  const stem = isVietnamese ? 'Câu trả lời biểu mẫu' : 'Form Responses';
  let number = 1;
  while (spreadsheet.sheets.some(({ name }) => name === `${stem} ${number}`)) number += 1;
  const sheet = createSheet(drawInteger(store.random, 1, 2_000_000_000), `${stem} ${number}`);
  sheet.responses = { formId: form.id, columns: ['timestamp'] };
  sheet.frozenRows = 1;
  spreadsheet.sheets.unshift(sheet);
  form.destination = { spreadsheetId: spreadsheet.id, sheetId: sheet.id };
  writeHeader(sheet, 0, isVietnamese ? 'Dấu thời gian' : 'Timestamp');
  syncHeaders(store, form);
  for (const response of form.responses) writeResponse(store, form, response);
}

/** Gives every question a column; a new one comes right of the form's last column. */
export function syncHeaders(store: Store, form: FormState): void {
  const tab = responsesTab(store, form);
  if (!tab?.sheet.responses) return;
  const { sheet } = tab;
  const { columns } = tab.sheet.responses;
  for (const item of form.items.filter(isQuestion)) {
    if (columns.includes(item.id)) continue;
    const at = columns.findLastIndex((held) => held !== null) + 1;
    if (at >= sheet.maxColumns || sheet.rows.some((row) => hasContent(row[at]))) insertColumns(sheet, at, 1);
    columns[at] = item.id;
    writeHeader(sheet, at, item.title);
  }
}

/** Renames the column of a question whose title changed. */
export function renameHeader(store: Store, form: FormState, item: FormItemState): void {
  const tab = responsesTab(store, form);
  const column = tab?.sheet.responses?.columns.indexOf(item.id) ?? -1;
  if (tab && column >= 0) writeHeader(tab.sheet, column, item.title);
}

/** Where a response was written. Columns are those that changed. */
export interface WrittenResponse {
  spreadsheet: SpreadsheetState;
  sheet: SheetState;
  row: number;
  changedColumns: number[];
}

/** Writes a response to its row: the one it had, wherever it is now, or the first free row of the form's own columns. */
export function writeResponse(store: Store, form: FormState, response: FormResponseState): WrittenResponse | undefined {
  syncHeaders(store, form);
  const tab = responsesTab(store, form);
  if (!tab?.sheet.responses) return undefined;
  const { spreadsheet, sheet } = tab;
  const { columns } = tab.sheet.responses;
  const known = sheet.rows.findIndex(
    (row) => row !== EMPTY_ROW && row.some((cell) => cell?.responseId === response.id),
  );
  const row = known >= 0 ? known : freeRow(sheet, columns);
  if (row >= sheet.maxRows) insertRows(sheet, sheet.maxRows, row - sheet.maxRows + 1);
  const changedColumns: number[] = [];
  changeCells(sheet, { row, column: 0, rows: 1, columns: sheet.maxColumns }, (cell, _row, column) => {
    const held = columns[column];
    if (held === undefined || held === null) return cell;
    const after =
      held === 'timestamp'
        ? timestampCell(cell, response, spreadsheet)
        : answerCell(cell, form, response, held, spreadsheet, store);
    if (JSON.stringify(after?.value) !== JSON.stringify(cell?.value)) changedColumns.push(column);
    return after;
  });
  return { spreadsheet, sheet, row, changedColumns };
}

function freeRow(sheet: SheetState, columns: readonly unknown[]): number {
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) {
    if (columns.some((held, column) => held !== null && hasContent(cellAt(sheet, row, column)))) return row + 1;
  }
  return 1;
}

function writeHeader(sheet: SheetState, column: number, title: string): void {
  changeCells(sheet, { row: 0, column, rows: 1, columns: 1 }, (cell) =>
    cellOf({ ...cell, value: title === '' ? undefined : title }),
  );
}

function timestampCell(
  cell: Cell | null,
  response: FormResponseState,
  { timeZone, locale }: SpreadsheetState,
): Cell | null {
  return cellOf({
    ...cell,
    value: serialOf(timeZone, response.timestamp),
    style: withFormat(cell, dateTimeFormatOf(locale)),
    responseId: response.id,
  });
}

/** Google reads number-like texts as numbers here, but never runs an answer as a formula. */
function answerCell(
  cell: Cell | null,
  form: FormState,
  response: FormResponseState,
  itemId: number,
  { locale, timeZone }: SpreadsheetState,
  store: Store,
): Cell | null {
  const answer = response.answers.find((known) => known.itemId === itemId)?.value;
  const text = Array.isArray(answer) ? answer.join(', ') : (answer ?? '');
  const kept = { ...cell, value: undefined, formula: undefined };
  if (text === '') return cellOf(kept);
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (day && form.items.find(({ id }) => id === itemId)?.type === 'DATE') {
    const value = serialOfWall(Number(day[1]), Number(day[2]), Number(day[3]));
    return cellOf({ ...kept, value, style: withFormat(cell, dateFormatOf(locale)) });
  }
  if (cell?.style?.numberFormat === '@') return cellOf({ ...kept, value: text });
  const typed = readTyped(text, { locale, timeZone, now: store.clock.now });
  if (typed.formula !== undefined || typeof typed.value === 'object') return cellOf({ ...kept, value: text });
  return cellOf({
    ...kept,
    value: typed.value,
    style: typed.numberFormat ? withFormat(cell, typed.numberFormat) : cell?.style,
  });
}

function withFormat(cell: Cell | null, numberFormat: string): Cell['style'] {
  return Object.freeze({ ...cell?.style, numberFormat: cell?.style?.numberFormat ?? numberFormat });
}
