import fc from 'fast-check';
import { isEmailAddress } from '../../src/domain/email-address';

describe('isEmailAddress', () => {
  it.each([
    'noivu.q1@tphcm.gov.vn',
    'NoiVu.Q1@TPHCM.gov.vn',
    'a@b.vn',
    'nguyen_van-a+dan.van@ubnd-quan1.tphcm.gov.vn',
    "o'hara@example.com",
    '1@example.com',
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(5)}.vn`,
  ])('takes %s', (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a name without a domain', 'noivu.q1'],
    ['a domain without a name', '@tphcm.gov.vn'],
    ['a domain of one part', 'noivu@tphcm'],
    ['two signs', 'noivu@q1@tphcm.gov.vn'],
    ['a list with a comma', 'a@example.com,b@example.com'],
    ['a list with a comma and a space', 'a@example.com, b@example.com'],
    ['a list with a semicolon', 'a@example.com;b@example.com'],
    ['a list over two lines', 'a@example.com\nb@example.com'],
    ['a header behind CR LF', 'a@example.com\r\nBcc: b@example.com'],
    ['a header behind CR', 'a@example.com\rBcc:b@example.com'],
    ['a line break at the end', 'a@example.com\n'],
    ['an encoded line break', 'a%0a@example.com\u2028'],
    ['a name before it', 'Phòng Nội vụ <noivu.q1@tphcm.gov.vn>'],
    ['angle brackets', '<noivu.q1@tphcm.gov.vn>'],
    ['a space inside', 'noi vu@tphcm.gov.vn'],
    ['a space at the end', 'noivu@tphcm.gov.vn '],
    ['a tab', 'noivu\t@tphcm.gov.vn'],
    ['two dots in the name', 'noivu..q1@tphcm.gov.vn'],
    ['two dots in the domain', 'noivu@tphcm..gov.vn'],
    ['a dot at the start', '.noivu@tphcm.gov.vn'],
    ['a dot before the sign', 'noivu.@tphcm.gov.vn'],
    ['a dot at the end', 'noivu@tphcm.gov.vn.'],
    ['a hyphen at an end of a domain part', 'noivu@-tphcm.gov.vn'],
    ['Vietnamese letters', 'nộivụ@tphcm.gov.vn'],
    ['full-width letters', 'ｎoivu@tphcm.gov.vn'],
    ['a mark of direction', '\u202enoivu@tphcm.gov.vn'],
    ['a formula', '=noivu@tphcm.gov.vn'],
    ['a formula with a plus', '+noivu@tphcm.gov.vn'],
    ['a quoted name', '"noi vu"@tphcm.gov.vn'],
    ['an address by number', 'noivu@[127.0.0.1]'],
    ['a comment', 'noivu(phòng)@tphcm.gov.vn'],
    ['255 characters', `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(8)}.vn`],
  ])('refuses %s', (_what, address) => {
    expect(isEmailAddress(address)).toBe(false);
  });

  it('never takes what could carry a second recipient or a header', () => {
    const breaks = fc.constantFrom(',', ';', ' ', '\n', '\r', '\t', '\0', '<', '>', ':', '"', '\\', '\u2028', '\u00a0');
    const part = fc.constantFrom('', 'a', 'a@example.com', 'Bcc', 'example.com', '@');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), breaks, fc.array(part, { maxLength: 3 }), (before, sign, after) => {
        expect(isEmailAddress(before.join('') + sign + after.join(''))).toBe(false);
      }),
    );
  });
});
