import {
  cells,
  codes,
  day,
  dayOrEmpty,
  dayOrMoment,
  flag,
  given,
  momentOf,
  month,
  most,
  oneOf,
  refusedByFaults,
  text,
} from '../../src/app/answer';

const takes = (check: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  check.safeParse(value).success;

describe('an argument from the page', () => {
  it.each<[string, Parameters<typeof takes>[0], unknown[], unknown[]]>([
    ['text', text(3), ['', 'a', 'abc'], ['abcd', 5, null, undefined, ['a']]],
    ['text as long as a cell', text(), ['x'.repeat(49_000)], ['x'.repeat(49_001)]],
    ['text that must be given', given(3), ['a', 'abc'], ['', 'abcd', 5]],
    ['text that must be given, of usual length', given(), ['x'.repeat(2000)], ['x'.repeat(2001)]],
    ['one of some words', oneOf(['Có', 'Không']), ['Có', 'Không'], ['có', '', 0, ['Có']]],
    ['a flag', flag, [true, false], ['true', 0, 1, null]],
    [
      'a day',
      day,
      ['2023-02-22', '2000-01-01', '2099-12-31'],
      ['', '2023-02-30', '1999-12-31', '2100-01-01', '0023-02-22', '22/02/2023', '2023-02-22T08:00:00+07:00'],
    ],
    ['a day or nothing', dayOrEmpty, ['', '2023-02-22'], ['2023-02-30', ' ', '1999-12-31']],
    [
      'a day or a moment',
      dayOrMoment,
      ['2023-02-22', '2023-02-22T08:00:00+07:00'],
      ['', '2023-02-22T08:00', '2023-02-22T24:00:00+07:00', '1999-12-31T08:00:00+07:00', '2023-02-22x'],
    ],
    ['a month', month, ['2023-02', '2023-12'], ['2023-13', '2023-2', '1999-12', '2023-02-01', '']],
    ['how many letters', most, [1, 100], [0, 101, 1.5, '5', Number.NaN, null]],
    [
      'codes of units',
      codes,
      [['P.BN'], ['x'.repeat(30)], Array.from({ length: 1000 }, () => 'A')],
      [
        [],
        'P.BN',
        ['P.BN', ''],
        ['P.BN', 5],
        ['x'.repeat(31)],
        Array.from({ length: 1001 }, () => 'A'),
        { length: 1 },
        null,
      ],
    ],
    ['cells', cells, [{}, { note: '' }, { a: 'x', b: 'y' }], [null, [], ['x'], 'x', { a: 'x', b: 5 }, { a: null }]],
  ])('%s takes what it should and nothing else', (_what, check, good, bad) => {
    expect([good.filter((value) => !takes(check, value)), bad.filter((value) => takes(check, value))]).toEqual([
      [],
      [],
    ]);
  });
});

describe('momentOf', () => {
  it.each([
    ['2023-02-22', '2023-02-22T00:00:00+07:00'],
    ['2023-02-22T08:00:00+07:00', '2023-02-22T08:00:00+07:00'],
    ['2023-02-22T18:00:00+00:00', '2023-02-23T01:00:00+07:00'],
  ])('of %s is %s', (given, moment) => {
    expect(momentOf(given, '2023-02-24T09:00:00+07:00')).toBe(moment);
  });
});

describe('refusedByFaults', () => {
  it('names every fault and says that nothing was done', () => {
    const fault = (field: string) => ({ tab: 'Cấu hình', field, found: '', expected: 'một ngày' });
    expect(refusedByFaults([fault('Hạn'), fault('Giờ')])).toEqual({
      ok: false,
      error: {
        code: 'settings',
        message:
          'Cấu hình, mục “Hạn”: đang để trống, cần một ngày. Cấu hình, mục “Giờ”: đang để trống, cần một ngày. Chưa thay đổi gì và chưa gửi thư nào.',
      },
    });
  });
});
