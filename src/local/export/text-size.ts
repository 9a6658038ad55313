/** A way of writing text. */
export interface Lettering {
  /** In points. */
  size: number;
  isBold: boolean;
}

const PIXELS_PER_POINT = 96 / 72;
/** Vietnamese capitals carry two marks, one above the other; a line that is only as tall as Latin needs cuts them. */
const LINE_HEIGHT = 1.32;
const CELL_PADDING_PX = 5;
const CELL_PADDING_PT = 4;

/** Widths in thousandths of the size, as Arial has them; other fonts people choose are close enough to count lines. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|]/, 222],
  [/[ftI .,:;!/\\[\]]/, 278],
  [/[r()\-“”‘’"*]/, 340],
  [/[ckszvxyJ]/, 500],
  [/[mM]/, 833],
  [/[wCDHNRU&]/, 722],
  [/[GOQ]/, 778],
  [/[W@%—]/, 944],
  [/[ABEKPSVXY]/, 667],
  [/[FTLZ]/, 611],
];
const USUAL_WIDTH = 556;
const WIDE_WIDTH = 1000;
const BOLD_FACTOR = 1.08;

/** Estimates how wide a line of text is, in pixels. */
function textWidth(text: string, { size, isBold }: Lettering): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) thousandths += letterWidth(letter);
  return (thousandths / 1000) * size * PIXELS_PER_POINT * (isBold ? BOLD_FACTOR : 1);
}

/** Estimates how many lines a text takes in a cell so many pixels wide that wraps between words. */
export function wrappedLines(text: string, widthPx: number, lettering: Lettering): number {
  const room = Math.max(1, widthPx - CELL_PADDING_PX);
  const space = textWidth(' ', lettering);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = textWidth(word, lettering);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used += (used > 0 ? space : 0) + (width > room ? width % room : width);
    }
  }
  return lines;
}

/** The height in points that so many lines need to be read whole. */
export function linesHeight(lines: number, { size }: Lettering): number {
  return Math.ceil((lines * size * LINE_HEIGHT + CELL_PADDING_PT) * 4) / 4;
}

function letterWidth(letter: string): number {
  if ((letter.codePointAt(0) as number) >= 0x2e80) return WIDE_WIDTH;
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH;
}
