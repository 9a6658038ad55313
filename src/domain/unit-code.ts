// Letters and digits that are not mistaken for one another when read from paper or over the phone.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 16;

/** Writes a keyed digest as a code of 16 letters and digits (79 bits), short enough to type. */
export function unitCode(digest: readonly number[]): string {
  let code = '';
  for (let at = 0; at < LENGTH; at += 1) {
    // Two bytes a letter keep the remainder's bias below a thousandth.
    const value = ((digest[2 * at] ?? 0) & 0xff) * 256 + ((digest[2 * at + 1] ?? 0) & 0xff);
    code += ALPHABET[value % ALPHABET.length];
  }
  return code;
}

/** Compares a given code with the right one in a time that does not tell how much of it was right. */
export function isSameCode(given: string, right: string): boolean {
  // Only ASCII letters change their case: elsewhere look-alikes (ſ) would become letters of the code.
  const typed = given.replace(/[\s-]/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());
  let difference = typed.length ^ right.length;
  for (let at = 0; at < right.length; at += 1) difference |= typed.charCodeAt(at) ^ right.charCodeAt(at);
  return difference === 0 && right !== '';
}
