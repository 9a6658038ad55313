/** Brings text that came from outside to one form: NFC, ordinary spaces, no space at either end; line breaks are kept. */
export function normalised(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
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

/**
 * Folds a title so that case, punctuation, spaces and the place of the tone mark (hoà, hòa) do not make it another title;
 * one that is nothing but signs stays what it is.
 */
export function foldedTitle(title: string): string {
  const folded = toneOnFirstVowel(normalised(title.normalize('NFKC')).toLowerCase())
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return folded || normalised(title);
}

// Both placements are correct Vietnamese (hoà/hòa, khoẻ/khỏe, thuý/thúy); official documents use the first vowel.
function toneOnFirstVowel(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}])/gu, '$1$3$2')
    .replace(/(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}])/gu, '$1$3$2')
    .normalize('NFC');
}
