import type { StylePicture } from '../../local/server/messages';
import type { SheetCell, SheetRow } from './sheet';

/** Gives the width of a text in pixels in a CSS font. */
export type Measure = (text: string, font: string) => number;

/** Space beside the text in a cell, both sides and the gridline together, in pixels. */
export const CELL_PADDING = 7;
/** Height of a line by the size of its letters. */
export const LINE_SPACING = 1.2;
const ABOVE_AND_BELOW = 5;
/** A row grows no taller by itself, so that it fits on a screen; the whole text is in the formula bar. */
const TALLEST = 600;
/** A cell draws no more than so many characters; nobody can see more of it. */
const MOST_SHOWN = 4000;
const DEFAULT_POINTS = 10;

/** Gives the part of a text that a cell draws. */
export function drawnText(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** Gives a size in points as pixels. */
export function pixelsOf(points: number = DEFAULT_POINTS): number {
  return (points * 4) / 3;
}

/** Gives the CSS font of a look. */
export function fontOf(look: StylePicture | undefined): string {
  const family = JSON.stringify(look?.family ?? 'Arial');
  return `${look?.italic ? 'italic ' : ''}${look?.bold ? 'bold ' : ''}${pixelsOf(look?.size)}px ${family}, Arial, sans-serif`;
}

/** Gives the height a row takes by itself: that of its tallest cell, merged ones left aside. */
export function ownHeight(
  row: SheetRow,
  widthOf: (column: number) => number,
  isMerged: (column: number) => boolean,
  measure: Measure,
  defaultHeight: number,
): number {
  const heights = row.map((cell, index) =>
    cell === null || cell.text === '' || isMerged(index + 1) ? 0 : cellHeight(cell, widthOf(index + 1), measure),
  );
  return Math.max(defaultHeight, Math.min(TALLEST, Math.max(0, ...heights)));
}

function cellHeight({ text, look }: SheetCell, width: number, measure: Measure): number {
  const isPlain = look?.wrap !== 'WRAP' && (look?.size ?? DEFAULT_POINTS) <= DEFAULT_POINTS && !text.includes('\n');
  if (isPlain || width === 0) return 0;
  const lines =
    look?.wrap === 'WRAP'
      ? wrappedLines(drawnText(text), width - CELL_PADDING, fontOf(look), measure)
      : text.split('\n').length;
  return Math.ceil(lines * pixelsOf(look?.size) * LINE_SPACING) + ABOVE_AND_BELOW;
}

/** Counts the lines of a text that wraps at words, and inside a word that is longer than a line. */
export function wrappedLines(text: string, width: number, font: string, measure: Measure): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    if (measure(paragraph, font) <= width) continue;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const length = measure(word.trimEnd(), font);
      const full = measure(word, font);
      if (used > 0 && used + length > width) {
        lines += 1;
        used = 0;
      }
      const extra = Math.max(0, Math.ceil(length / width) - 1);
      lines += extra;
      used += full - extra * width;
    }
  }
  return lines;
}
