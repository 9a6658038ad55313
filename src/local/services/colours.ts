import { NotEmulated } from '../failures';

const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
};

/** Reads a CSS colour as Google keeps it; null resets to the default. */
export function colourOf(text: string | null): string | undefined {
  if (text === null) return undefined;
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((digit) => digit + digit).join('')}`;
  const named = NAMED[lower];
  if (named === undefined) throw new NotEmulated(`colour ${text}`);
  return named;
}
