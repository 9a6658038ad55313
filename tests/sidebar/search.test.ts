import fc from 'fast-check';
import { foldedForSearch, found } from '../../src/sidebar/search';

describe('foldedForSearch', () => {
  it.each([
    ['Đa Kao', 'da kao'],
    ['Ủy ban nhân dân phường Bến Nghé', 'uy ban nhan dan phuong ben nghe'],
    ['ỦY\u00a0BAN  NHÂN\nDÂN', 'uy ban nhan dan'],
    ['Bến Nghé'.normalize('NFD'), 'ben nghe'],
    ['Hoà, Hòa', 'hoa, hoa'],
    ['  P.BN ', 'p.bn'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldedForSearch(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldedForSearch(text);
        expect(foldedForSearch(once)).toBe(once);
      }),
    );
  });
});

describe('found', () => {
  const names = ['Phòng Nội vụ', 'Phường Đa Kao', 'Phường Tân Định'];
  const picked = (query: string) => found(names, query, (name) => name);

  it.each([
    ['', names],
    ['phuong', ['Phường Đa Kao', 'Phường Tân Định']],
    ['kao da', ['Phường Đa Kao']],
    ['phuong noi', []],
  ])('with “%s” keeps what holds every word', (query, kept) => {
    expect(picked(query)).toEqual(kept);
  });
});
