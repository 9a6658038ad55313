/** Folds text so that a search finds it with or without diacritics, in any case and spacing: Đa Kao → da kao. */
export function foldedForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u200b-\u200f\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Picks the things whose text holds every word searched for. */
export function found<T>(things: readonly T[], query: string, textOf: (thing: T) => string): T[] {
  const words = foldedForSearch(query).split(' ');
  return things.filter((thing) => {
    const text = foldedForSearch(textOf(thing));
    return words.every((word) => text.includes(word));
  });
}
