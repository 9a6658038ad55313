import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isSameCode, unitCode } from '../../src/domain/unit-code';

const digest = (text: string) => [...createHmac('sha256', 'khóa của chiến dịch').update(text).digest()];

describe('unitCode', () => {
  it('is sixteen letters and digits that are not taken for one another', () => {
    for (let at = 0; at < 500; at += 1) expect(unitCode(digest(`DVK2023|${at}`))).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
  });

  it('is the same for the same digest, whether its bytes are signed or not', () => {
    const bytes = digest('DVK2023|P.BN');
    expect(unitCode(bytes.map((byte) => (byte > 127 ? byte - 256 : byte)))).toBe(unitCode(bytes));
  });

  it('stays the same from version to version, for it stands in links that were sent', () => {
    expect(unitCode(Array.from({ length: 32 }, (_, at) => (at * 37 + 11) % 256))).toMatchInlineSnapshot(
      `"EWDM2HZ6N5CS9RWD"`,
    );
    expect(unitCode([])).toBe('2'.repeat(16));
  });

  it('differs between units and between campaigns', () => {
    const codes = ['DVK2023', 'DVK2024'].flatMap((symbol) =>
      Array.from({ length: 200 }, (_, unit) => unitCode(digest(`${symbol}|${unit}`))),
    );
    expect(new Set(codes).size).toBe(400);
  });
});

describe('isSameCode', () => {
  const right = unitCode(digest('DVK2023|P.BN'));

  it.each([
    ['as it is', right],
    ['in small letters', right.toLowerCase()],
    ['in groups', `${right.slice(0, 4)}-${right.slice(4, 8)} ${right.slice(8)}`],
  ])('takes the right code %s', (_what, given) => {
    expect(isSameCode(given, right)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a part of it', right.slice(0, 15)],
    ['more than it', `${right}2`],
    ['the code of another unit', unitCode(digest('DVK2023|P.BT'))],
    ['the code of another campaign', unitCode(digest('DVK2024|P.BN'))],
    ['its letters in full width', [...right].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')],
    ['more behind a character that shows nothing', `${right}\u0000`],
  ])('refuses %s', (_what, given) => {
    expect(isSameCode(given, right)).toBe(false);
  });

  it.each([
    ['ſ for S', 'S23456789ABCDEFG', 'ſ23456789ABCDEFG'],
    ['the Kelvin sign for K', 'K23456789ABCDEFG', '\u212a23456789ABCDEFG'],
    ['a Cyrillic А for A', 'A23456789ABCDEFG', '\u041023456789ABCDEFG'],
    ['ﬀ for FF', 'FF3456789ABCDEFG', 'ﬀ3456789ABCDEFG'],
  ])('refuses a look-alike: %s', (_what, code, given) => {
    expect(isSameCode(given, code)).toBe(false);
  });

  it('looks at as many letters whatever is wrong, so that its time tells nothing', () => {
    const looks = (given: string) => {
      const whole = String.prototype.charCodeAt;
      let count = 0;
      String.prototype.charCodeAt = function (at) {
        count += 1;
        return whole.call(this, at);
      };
      try {
        isSameCode(given, right);
      } finally {
        String.prototype.charCodeAt = whole;
      }
      return count;
    };
    const wrongAt = (at: number) => `${right.slice(0, at)}*${right.slice(at + 1)}`;
    const counts = [right, wrongAt(0), wrongAt(7), wrongAt(15), '', 'x'.repeat(16)].map(looks);
    expect(new Set(counts)).toEqual(new Set([2 * right.length]));
  });

  it('refuses everything while there is no right code', () => {
    expect(isSameCode('', '')).toBe(false);
  });

  it('refuses every code with one letter changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15 }),
        fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'),
        (at, letter) => {
          const given = right.slice(0, at) + letter + right.slice(at + 1);
          expect(isSameCode(given, right)).toBe(letter === right[at]);
        },
      ),
    );
  });
});
