/** A line of a menu: something to choose, one of several of which one is chosen, a rule, or a menu of its own. */
export type MenuLine =
  | { readonly kind: 'item'; readonly caption: string; choose(): void }
  | {
      readonly kind: 'choice';
      readonly caption: string;
      readonly detail: string;
      readonly isChosen: boolean;
      choose(): void;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly lines: readonly MenuLine[] };

/** Gives the line a key leads to, round and round; undefined for a key that moves nothing. */
export function lineAfterKey(lines: readonly MenuLine[], at: number, key: string): number | undefined {
  const places = lines.flatMap(({ kind }, index) => (kind === 'separator' ? [] : [index]));
  switch (key) {
    case 'ArrowDown':
      return places.find((index) => index > at) ?? places[0];
    case 'ArrowUp':
      return places.findLast((index) => index < at) ?? places.at(-1);
    case 'Home':
      return places[0];
    case 'End':
      return places.at(-1);
    default:
      return key.length === 1 ? lineBeginning(lines, places, at, key) : undefined;
  }
}

/** Gives the entry of a menu bar, or of any row of buttons, a key leads to. */
export function entryAfterKey(count: number, at: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function lineBeginning(lines: readonly MenuLine[], places: readonly number[], at: number, letter: string) {
  const wanted = letter.toLocaleLowerCase('vi');
  const begins = (index: number) => {
    const line = lines[index];
    return line !== undefined && 'caption' in line && line.caption.toLocaleLowerCase('vi').startsWith(wanted);
  };
  return [...places.filter((index) => index > at), ...places].find(begins);
}
