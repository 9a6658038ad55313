import { unitCode } from '../domain/unit-code';

/** Makes a 256-bit secret from random UUIDs, which carry 122 random bits each (Utilities.getUuid). */
export function newSecret(): string {
  const random = [Utilities.getUuid(), Utilities.getUuid(), Utilities.getUuid(), Utilities.getUuid()].join('');
  return sha256Hex(random);
}

/** Gives a unit's code: an HMAC-SHA256 over the campaign's symbol and the unit's code. */
export function codeUnder(secret: string, symbol: string, unit: string): string {
  // Without an explicit charset the reference promises US-ASCII, in which Đ and Ê would be the same.
  return unitCode(Utilities.computeHmacSha256Signature(`${symbol}|${unit}`, secret, Utilities.Charset.UTF_8));
}

/** Gives the SHA-256 of a text, in hex. */
export function sha256Hex(text: string): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}
