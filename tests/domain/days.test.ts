import fc from 'fast-check';
import {
  addDays,
  compareMoments,
  countText,
  dayFromText,
  dayInWords,
  dayOf,
  daysBetween,
  dayText,
  earliest,
  isDay,
  isMoment,
  momentText,
  weekdayName,
  weekdayOf,
} from '../../src/domain/days';

const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isDay', () => {
  it.each(['2023-02-22', '2024-02-29', '2000-02-29', '2023-12-31'])('knows %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '',
    '2023-02-29',
    '1900-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '22/02/2023',
    '2023-2-22',
    '2023-02-22T00:00:00',
    ' 2023-02-22',
    '2023-02-22\n',
    '-000001-01',
    '+012345-01',
    '20230222',
    'x',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('isMoment', () => {
  it.each(['2023-02-22T23:59:59+07:00', '2023-02-23T00:00:00+07:00', '2024-02-29T12:00:00-03:30'])(
    'knows %s',
    (text) => {
      expect(isMoment(text)).toBe(true);
    },
  );

  it.each([
    '',
    '2023-02-22',
    '2023-02-22T24:00:00+07:00',
    '2023-02-30T08:00:00+07:00',
    '2023-02-22T08:60:00+07:00',
    '2023-02-22T08:00:00',
    '2023-02-22T08:00:00Z',
    '2023-02-22T08:00:00+07:00 ',
    '2023-02-22 2023-02-22T08:00:00+07:00',
    '2023-02-22 08:00:00+07:00',
  ])('refuses %j', (text) => {
    expect(isMoment(text)).toBe(false);
  });
});

describe('addDays', () => {
  it.each([
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-03-01', -1, '2023-02-28'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2023-01-01', -1, '2022-12-31'],
    ['2023-04-30', 1, '2023-05-01'],
    ['2023-02-22', 0, '2023-02-22'],
    ['2024-02-29', 366, '2025-03-01'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('comes back with the opposite count, and always gives a day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        const there = addDays(day, count);
        expect(isDay(there)).toBe(true);
        expect(addDays(there, -count)).toBe(day);
        expect(daysBetween(day, there)).toBe(count);
      }),
    );
  });
});

describe('daysBetween', () => {
  it.each([
    ['2023-02-20', '2023-02-22', 2],
    ['2023-02-22', '2023-02-22', 0],
    ['2023-02-23', '2023-02-22', -1],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2022-12-31', '2023-12-31', 365],
  ])('from %s to %s is %i', (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2023-02-19', 0, 'Chủ nhật'],
    ['2023-02-20', 1, 'thứ Hai'],
    ['2023-02-21', 2, 'thứ Ba'],
    ['2023-02-22', 3, 'thứ Tư'],
    ['2023-02-23', 4, 'thứ Năm'],
    ['2023-02-17', 5, 'thứ Sáu'],
    ['2023-02-18', 6, 'thứ Bảy'],
    ['1969-12-31', 3, 'thứ Tư'],
    ['2024-02-29', 4, 'thứ Năm'],
  ])('%s is %i, %s', (day, number, name) => {
    expect(weekdayOf(day)).toBe(number);
    expect(weekdayName(day)).toBe(name);
  });
});

describe('dayOf', () => {
  it.each([
    ['2023-02-22T23:59:59+07:00', '2023-02-22'],
    ['2023-02-23T00:00:00+07:00', '2023-02-23'],
  ])('%s falls on %s', (moment, day) => {
    expect(dayOf(moment)).toBe(day);
  });
});

describe('compareMoments', () => {
  it('compares instants, not their text', () => {
    expect(compareMoments('2023-02-22T23:00:00+07:00', '2023-02-22T17:00:00+00:00')).toBeLessThan(0);
    expect(compareMoments('2023-02-23T00:00:00+07:00', '2023-02-22T17:00:00+00:00')).toBe(0);
  });
});

describe('earliest', () => {
  it('picks the earliest and leaves the list as it was', () => {
    const moments = ['2023-02-23T00:00:00+07:00', '2023-02-22T23:59:59+07:00'];
    expect(earliest(moments)).toBe('2023-02-22T23:59:59+07:00');
    expect(moments[0]).toBe('2023-02-23T00:00:00+07:00');
  });

  it('gives none of none', () => {
    expect(earliest([])).toBeUndefined();
  });
});

describe('dayFromText', () => {
  it.each([
    ['22/02/2023', '2023-02-22'],
    ['7/2/2023', '2023-02-07'],
    ['03/04/2023', '2023-04-03'],
    [' 22/02/2023 ', '2023-02-22'],
    [' 2023-02-22 ', '2023-02-22'],
    ['22.2.2023', '2023-02-22'],
    ['22-02-2023', '2023-02-22'],
    ['29/02/2024', '2024-02-29'],
    ['2023-02-22', '2023-02-22'],
  ])('reads %j as %s', (text, day) => {
    expect(dayFromText(text)).toBe(day);
  });

  it.each([
    '',
    '31/02/2023',
    '29/02/2023',
    '31/04/2023',
    '02/22/2023',
    '22/02',
    '22/02/23',
    '1/2',
    'ngày 22/02/2023',
    '44979',
    '22/02/2023 08:00',
    '122/02/2023',
    '22/02/20231',
  ])('does not read %j', (text) => {
    expect(dayFromText(text)).toBeUndefined();
  });

  it('reads the day that is written or none, and never shifts one', () => {
    const digits = fc.stringMatching(/^\d{0,5}$/);
    const mark = fc.constantFrom('/', '-', '.', '', ' ', '//', '\n');
    fc.assert(
      fc.property(fc.tuple(digits, mark, digits, mark, digits), (parts) => {
        const read = dayFromText(parts.join(''));
        if (read === undefined) return;
        const numbers = (text: string) => text.split(/\D/).map(Number);
        const written = numbers(parts.join(''));
        expect([written, written.toReversed()]).toContainEqual(numbers(read));
        expect(isDay(read)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every day of every month however an office writes it, and nothing beyond', () => {
    const day = fc.integer({ min: 0, max: 32 });
    const month = fc.integer({ min: 0, max: 13 });
    const year = fc.integer({ min: 1900, max: 2100 });
    fc.assert(
      fc.property(day, month, year, fc.constantFrom('/', '-', '.'), fc.boolean(), (d, m, y, by, padded) => {
        const last = m >= 1 && m <= 12 ? new Date(Date.UTC(y, m, 0)).getUTCDate() : 0;
        const two = (number: number) => String(number).padStart(2, '0');
        const text = padded ? `${two(d)}${by}${two(m)}${by}${y}` : `${d}${by}${m}${by}${y}`;
        expect(dayFromText(text)).toBe(d >= 1 && d <= last ? `${y}-${two(m)}-${two(d)}` : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what dayText writes', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(dayFromText(dayText(day))).toBe(day);
      }),
    );
  });
});

describe('texts of days', () => {
  it('writes a day for tables', () => {
    expect(dayText('2023-02-07')).toBe('07/02/2023');
  });

  it('writes a moment for tables to the minute', () => {
    expect(momentText('2023-02-22T16:45:59+07:00')).toBe('22/02/2023 16:45');
  });

  it('writes a day in words', () => {
    expect(dayInWords('2023-02-23')).toBe('ngày 23 tháng 02 năm 2023');
  });
});

describe('countText', () => {
  it.each([
    [0, '00'],
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [145, '145'],
  ])('writes %i as %s', (count, text) => {
    expect(countText(count)).toBe(text);
  });
});
