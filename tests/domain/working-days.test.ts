import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/days';
import { isWorkingDay, workingDayAfter, workingDayOnOrBefore, workingDaysBetween } from '../../src/domain/working-days';
import { DAYS_OFF_2023 } from '../support/builders';

const aDayOf2023 = fc.integer({ min: 0, max: 364 }).map((count) => addDays('2023-01-01', count));

describe('isWorkingDay', () => {
  it.each([
    ['2023-02-17', true, 'Friday'],
    ['2023-02-18', false, 'Saturday'],
    ['2023-02-19', false, 'Sunday'],
    ['2023-02-20', true, 'Monday'],
    ['2023-01-19', true, 'the day before Tết'],
    ['2023-01-20', false, 'the first day of Tết'],
    ['2023-01-26', false, 'the last day of Tết'],
    ['2023-01-27', true, 'the day after Tết'],
    ['2023-04-28', true, 'the day before 30/04'],
    ['2023-05-03', false, 'a day in lieu'],
    ['2023-05-04', true, 'the day after 01/05 and its days in lieu'],
    ['2023-09-01', false, 'the day before 02/09'],
    ['2023-09-05', true, 'the day after 02/09'],
  ])('%s is %s: %s', (day, expected) => {
    expect(isWorkingDay(day, DAYS_OFF_2023)).toBe(expected);
  });
});

describe('workingDayOnOrBefore', () => {
  it.each([
    ['2023-02-17', '2023-02-17'],
    ['2023-02-18', '2023-02-17'],
    ['2023-02-19', '2023-02-17'],
    ['2023-01-26', '2023-01-19'],
    ['2023-01-20', '2023-01-19'],
    ['2023-05-03', '2023-04-28'],
    ['2023-09-04', '2023-08-31'],
    ['2023-01-01', '2022-12-30'],
  ])('of %s is %s', (day, expected) => {
    expect(workingDayOnOrBefore(day, DAYS_OFF_2023)).toBe(expected);
  });
});

describe('workingDayAfter', () => {
  it.each([
    ['2023-02-22', 1, '2023-02-23'],
    ['2023-02-23', 2, '2023-02-27'],
    ['2023-02-17', 1, '2023-02-20'],
    ['2023-02-18', 1, '2023-02-20'],
    ['2023-01-19', 1, '2023-01-27'],
    ['2023-01-22', 1, '2023-01-27'],
    ['2023-01-19', 2, '2023-01-30'],
    ['2023-04-28', 1, '2023-05-04'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-29', 1, '2024-01-01'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(workingDayAfter(day, count, DAYS_OFF_2023)).toBe(expected);
  });

  it('is always a working day, with exactly so many working days behind it', () => {
    fc.assert(
      fc.property(aDayOf2023, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const after = workingDayAfter(day, count, DAYS_OFF_2023);
        expect(isWorkingDay(after, DAYS_OFF_2023)).toBe(true);
        expect(workingDaysBetween(day, after, DAYS_OFF_2023)).toBe(count);
      }),
    );
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2023-02-17', '2023-02-22', 3],
    ['2023-02-22', '2023-02-23', 1],
    ['2023-02-22', '2023-02-22', 0],
    ['2023-02-23', '2023-02-22', 0],
    ['2023-02-17', '2023-02-19', 0],
    ['2023-01-19', '2023-01-27', 1],
    ['2023-04-28', '2023-05-04', 1],
  ])('after %s up to %s there are %i', (from, to, expected) => {
    expect(workingDaysBetween(from, to, DAYS_OFF_2023)).toBe(expected);
  });

  it('adds up over any day in between and never exceeds the days', () => {
    fc.assert(
      fc.property(aDayOf2023, aDayOf2023, aDayOf2023, (...days) => {
        const [from, middle, to] = [...days].sort() as [string, string, string];
        const between = (a: string, b: string) => workingDaysBetween(a, b, DAYS_OFF_2023);
        expect(between(from, middle) + between(middle, to)).toBe(between(from, to));
        expect(between(from, to)).toBeLessThanOrEqual(daysBetween(from, to));
      }),
    );
  });
});
