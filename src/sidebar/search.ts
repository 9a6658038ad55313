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
