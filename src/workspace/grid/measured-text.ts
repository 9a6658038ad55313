import type { Measure } from './wrapped-height';

/** Past so many words the memory is emptied. */
const MOST_REMEMBERED = 50_000;

/** Measures texts as the browser draws them; words come again and again, so their widths are remembered. */
export function textMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, Map<string, number>>();
  let count = 0;
  return (text, font) => {
    let widths = known.get(font);
    if (widths === undefined || count > MOST_REMEMBERED) {
      if (count > MOST_REMEMBERED) known.clear();
      count = 0;
      widths = new Map();
      known.set(font, widths);
    }
    const remembered = widths.get(text);
    if (remembered !== undefined) return remembered;
    if (context === null) return text.length * 7;
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(text, width);
    count += 1;
    return width;
  };
}
