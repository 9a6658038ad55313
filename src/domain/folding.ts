/**
 * Brings text that came from outside to one form: NFC, ordinary spaces, no space at either end; line breaks are kept.
 *
 * Characters that show nothing, turn the writing around or may not stand in an XML file are left out.
 */
export function normalised(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[^\P{Cc}\n\t]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu, '')
    .normalize('NFC')
    .trim();
}

/** Tells whether a text says anything. */
export function isFilled(text: string): boolean {
  return text !== '';
}

/** Joins those of some parts that say anything. */
export function joined(parts: readonly string[], separator: string): string {
  return parts.filter(isFilled).join(separator);
}

// Among thousands of rows the same titles are compared again and again.
const foldedTitles = new Map<string, string>();

/**
 * Folds a title so that case, punctuation, spaces and the place of the tone mark (hoà, hòa) do not make it another title;
 * one that is nothing but signs stays what it is.
 */
export function foldedTitle(title: string): string {
  const known = foldedTitles.get(title);
  if (known !== undefined) return known;
  const words = toneOnFirstVowel(normalised(title.normalize('NFKC')).toLowerCase())
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const folded = words || normalised(title);
  foldedTitles.set(title, folded);
  return folded;
}

// Both placements are correct Vietnamese (hoà/hòa, khoẻ/khỏe, thuý/thúy); official documents use the first vowel.
function toneOnFirstVowel(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}])/gu, '$1$3$2')
    .replace(/(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}])/gu, '$1$3$2')
    .normalize('NFC');
}
