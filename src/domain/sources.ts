import { isFilled } from './folding';

/** Nguồn: a row's sources, oldest first; `<response id>#<slot>` or `tay#<id>` for what staff recorded. */
export function sourcesOf(cell: string): string[] {
  return cell
    .split(';')
    .map((source) => source.trim())
    .filter(isFilled);
}

/** Writes sources as the cell has them. */
export function sourcesText(sources: readonly string[]): string {
  return sources.join('; ');
}

/** Names the place of a response's claim: slot 0 is the plan, 1 to 3 the initiatives. */
export function responseSource(response: string, slot: number): string {
  return `${response}#${slot}`;
}

/** Names something staff recorded by hand. */
export function staffSource(id: string): string {
  return `tay#${id}`;
}

/** Splits a source into the response and its slot; none for what staff recorded. */
export function parsedSource(source: string): { response: string; slot: number } | undefined {
  const at = source.lastIndexOf('#');
  const response = source.slice(0, at);
  const slot = source.slice(at + 1);
  return at > 0 && response !== 'tay' && /^[0-3]$/.test(slot) ? { response, slot: Number(slot) } : undefined;
}
