import type { Runtime } from '../../../src/local/runtime';

/** A row of a tab as people see it, by header. */
export type ShownRow = Readonly<Record<string, string>>;

/** Reads a tab as people see it, blank rows left out; a tab that is not there has no rows. */
export function shownRows(runtime: Runtime, tab: string): ShownRow[] {
  const hands = runtime.sheets().find(({ name }) => name === tab);
  const [headers = [], ...lines] = hands?.display() ?? [];
  return lines
    .filter((line) => line.some((cell) => cell !== '' && cell !== 'FALSE'))
    .map((line) => Object.fromEntries(headers.map((header, index) => [header, line[index] ?? ''])));
}

/** Gives the day of a shown date or moment, `dd/MM/yyyy` with or without a time, as `yyyy-MM-dd`; empty if it is none. */
export function dayShown(text: string): string {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(text) ?? [];
  const isReal = Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return isReal ? `${year}-${month}-${day}` : '';
}

/** Gives a setting's value as it is shown. */
export function settingShown(runtime: Runtime, item: string): string {
  return shownRows(runtime, 'Cấu hình').find((row) => row.Mục === item)?.['Giá trị'] ?? '';
}

/**
 * Tells whether a line of `Chờ xử lý` still waits: a word that means nothing decides nothing; `Đã nhận` beside nobody, or
 * who discarded it, is a wish not yet fulfilled.
 */
export function isWaiting(line: ShownRow): boolean {
  return line['Xử lý'] !== 'Đã bỏ' && (line['Xử lý'] !== 'Đã nhận' || /^$|\(bỏ\)$/.test(line['Người xử lý'] ?? ''));
}
