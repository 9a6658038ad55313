import fc from 'fast-check';
import { foldedTitle, normalised } from '../../src/domain/folding';

/** Text as people and hostile hands write it: Vietnamese, marks on their own, invisible characters, other scripts. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...['h', 'o', 'a', 'u', 'y', 'q', 'e', 'à', 'ò', 'ẻ', 'Đ', 'đ', 'ơ', 'ữ', 'Ệ', ' ', '\u00a0', '\n', '\r', '\t'],
      ...[
        '-',
        '“',
        '”',
        '.',
        '\u0300',
        '\u0301',
        '\u0309',
        '\u0323',
        '\u0302',
        '\u200b',
        '\u200f',
        '\u202e',
        '😀',
        'ﬁ',
        '５',
      ],
    ),
  }),
);

describe('normalised', () => {
  it.each([
    ['a decomposed name', 'Đa Kao – hòa'.normalize('NFD'), 'Đa Kao – hòa'],
    ['spaces of other widths', 'Bến\u00a0Nghé\u2003Quận\u30001', 'Bến Nghé Quận 1'],
    ['spaces at the ends', ' \t\u00a0Bến Nghé\n', 'Bến Nghé'],
    ['line breaks of Windows and of old Macs', 'một\r\nhai\rba\nbốn', 'một\nhai\nba\nbốn'],
    ['marks of writing direction', '\u202eBến\u202c \u200fNghé\u200e', 'Bến Nghé'],
    ['characters of no width', 'Bến\u200b Nghé\ufeff', 'Bến Nghé'],
    ['characters that no file may hold', '\u0000B\u0007ến\u001b Nghé\ufffe\uffff', 'Bến Nghé'],
    ['what hides in front of a formula', '\u00ad\u061c\u0085=1+1', '=1+1'],
    ['separators of lines and paragraphs', 'một\u2028hai\u2029ba', 'một\nhai\nba'],
  ])('tidies %s', (_what, text, expected) => {
    expect(normalised(text)).toBe(expected);
  });

  it.each(['001', '1E5', '1/2', '03/04/2023', '=1+1', '+84', '👩‍👩‍👧', 'một\n\nhai', '٤٣'])(
    'keeps %j as it is',
    (text) => {
      expect(normalised(text)).toBe(text);
    },
  );

  it('composes a mark that an invisible character had parted from its letter', () => {
    expect(normalised('a\u200b\u0301')).toBe('á');
  });

  it('changes nothing the second time, and gives composed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalised(text);
        expect(normalised(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
    );
  });

  it('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalised(text.normalize('NFD'))).toBe(normalised(text.normalize('NFC')));
      }),
    );
  });
});

describe('foldedTitle', () => {
  it.each([
    ['case', 'Trả kết quả tại nhà', 'TRẢ KẾT QUẢ TẠI NHÀ'],
    ['punctuation', 'Trả kết quả - tại nhà.', '“Trả kết quả” (tại nhà)'],
    ['spaces', 'Trả  kết\u00a0quả\ntại nhà ', 'Trả kết quả tại nhà'],
    ['composition', 'Trả kết quả tại nhà'.normalize('NFD'), 'Trả kết quả tại nhà'],
    ['the place of a tone on oa', 'Hoà giải ở cơ sở', 'Hòa giải ở cơ sở'],
    ['the place of a tone on oe', 'Sức khoẻ người dân', 'Sức khỏe người dân'],
    ['the place of a tone on uy', 'Uỷ ban, Thuý', 'Ủy ban, Thúy'],
    ['the place of a tone in capitals', 'HOÀ GIẢI', 'hòa giải'],
    ['look-alikes of đ', 'Ðăng ký', 'Đăng ký'],
    ['full width', 'Ｄịch vụ công ４', 'dịch vụ công 4'],
    ['invisible characters', 'Trả\u200b kết \u202equả', 'trả kết quả'],
    ['emoji', 'Trả kết quả 😀', 'trả kết quả'],
  ])('takes no notice of %s', (_what, one, other) => {
    expect(foldedTitle(one)).toBe(foldedTitle(other));
  });

  it.each([
    ['a tone', 'Hòa giải', 'Hóa giải'],
    ['a letter', 'Trả kết quả tại nhà', 'Trả kết quả tại nha'],
    ['a number', 'Mô hình 1', 'Mô hình 2'],
    ['đ and d', 'Đa Kao', 'Da Kao'],
    ['qu', 'quý', 'qúy'],
    ['another word', 'Trả kết quả', 'Trả kết quả tại nhà'],
    ['signs, where there is nothing else', '???', '😀'],
  ])('tells titles apart that differ in %s', (_what, one, other) => {
    expect(foldedTitle(one)).not.toBe(foldedTitle(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(foldedTitle(foldedTitle(title))).toBe(foldedTitle(title));
      }),
    );
  });

  it('is the same for composed and decomposed titles', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(foldedTitle(title.normalize('NFD'))).toBe(foldedTitle(title.normalize('NFC')));
      }),
    );
  });

  it('is the same whatever stands around the words', () => {
    const words = fc.array(fc.constantFrom('hòa', 'giải', 'khỏe', 'đường', 'số', '4'), { minLength: 1 });
    const gap = fc.constantFrom(' ', '  ', ' - ', ', ', '\n', '\u00a0', ' “');
    fc.assert(
      fc.property(words, gap, (parts, between) => {
        expect(foldedTitle(`“${parts.join(between).toUpperCase()}”.`)).toBe(parts.join(' '));
      }),
    );
  });
});
