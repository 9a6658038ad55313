import type { PersonTrace } from '../app/person';
import { momentText } from './official-words';

const HEADERS = ['Tab', 'Dòng', 'Cột', 'Nội dung'];

/** Gives what is held on a person as rows for a sheet or a document, in which every text stays text. */
export function personRows(traces: readonly PersonTrace[]): string {
  const lines = traces.map(({ tab, row, column, value }) => [tab, String(row), column, value]);
  return [HEADERS, ...lines].map((line) => line.map(cell).join('\t')).join('\n');
}

/** Groups what was found by tab, in the tabs' order. */
export function tracesByTab(
  traces: readonly PersonTrace[],
): readonly (readonly [tab: string, readonly PersonTrace[]])[] {
  const tabs = [...new Set(traces.map(({ tab }) => tab))];
  return tabs.map((tab) => [tab, traces.filter((trace) => trace.tab === tab)]);
}

/** Words a response so that staff find it among the Form's. */
export function responseText({ unit, at }: { readonly unit: string; readonly at: string }): string {
  return at === '' ? unit : `${unit}, ${momentText(at)}`;
}

function cell(text: string): string {
  const tame = /^[\s]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /["\t\n\r]/.test(tame) ? `"${tame.replace(/"/g, '""')}"` : tame;
}
