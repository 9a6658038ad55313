import { countOf, shownUnits } from '../../src/sidebar/unit-filter';
import { aCompleteUnit, anExemptUnit, aUnit } from './a-unit';

const units = [
  aUnit(),
  aUnit({ code: 'P.DK', name: 'Ủy ban nhân dân phường Đa Kao', status: 'Thiếu kế hoạch', timeliness: 'Quá hạn' }),
  aCompleteUnit({ code: 'NV', name: 'Phòng Nội vụ', group: 'Phòng ban chuyên môn', timeliness: 'Trễ hạn' }),
  anExemptUnit({ code: 'TK', name: 'Chi cục Thống kê', group: 'Cơ quan, đơn vị' }),
];

describe('countOf', () => {
  it.each([
    ['all', 4],
    ['incomplete', 2],
    ['complete', 1],
    ['overdue', 1],
  ] as const)('counts %s, the exempt in none but all', (filter, count) => {
    expect(countOf(units, filter)).toBe(count);
  });
});

describe('shownUnits', () => {
  const codes = (...args: Parameters<typeof shownUnits>) => shownUnits(...args).map(({ code }) => code);

  it.each([
    ['nothing', '', ['P.BN', 'P.DK', 'NV', 'TK']],
    ['spaces', '  ', ['P.BN', 'P.DK', 'NV', 'TK']],
    ['a name without diacritics', 'da kao', ['P.DK']],
    ['a name with diacritics', 'Nội vụ', ['NV']],
    ['words in another order', 'nghe ben', ['P.BN']],
    ['a code', 'p.bn', ['P.BN']],
    ['a group', 'phong ban', ['NV']],
    ['what no unit holds', 'tan dinh', []],
    ['what looks like a pattern', '.*', []],
  ])('finds %s', (_what, query, found) => {
    expect(codes(units, 'all', query)).toEqual(found);
  });

  it('searches within the filter', () => {
    expect(codes(units, 'incomplete', 'phuong')).toEqual(['P.BN', 'P.DK']);
    expect(codes(units, 'overdue', 'phuong')).toEqual(['P.DK']);
    expect(codes(units, 'complete', 'phuong')).toEqual([]);
  });
});
