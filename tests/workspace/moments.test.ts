import { at, dayInWords, isWeekend, later, momentText, nextMorning } from '../../src/workspace/moments';

describe('later', () => {
  it('keeps the offset and passes midnight by it', () => {
    expect(later('2023-02-08T23:30:00+07:00', 3_600_000)).toBe('2023-02-09T00:30:00+07:00');
  });

  it('passes the end of February', () => {
    expect(later('2023-02-28T09:00:00+07:00', 86_400_000)).toBe('2023-03-01T09:00:00+07:00');
  });

  it('understands an offset west of Greenwich and none', () => {
    expect(later('2023-02-08T23:30:00-05:30', 3_600_000)).toBe('2023-02-09T00:30:00-05:30');
    expect(later('2023-02-08T23:30:00Z', 3_600_000)).toBe('2023-02-09T00:30:00Z');
  });
});

describe('nextMorning', () => {
  it.each([
    ['before the hour of a working day', '2023-02-08T08:59:59+07:00', '2023-02-08T09:00:00+07:00'],
    ['at the hour', '2023-02-08T09:00:00+07:00', '2023-02-09T09:00:00+07:00'],
    ['on a Friday afternoon', '2023-02-10T15:00:00+07:00', '2023-02-13T09:00:00+07:00'],
    ['early on a Saturday', '2023-02-11T01:00:00+07:00', '2023-02-13T09:00:00+07:00'],
    ['late on a Sunday', '2023-02-12T23:00:00+07:00', '2023-02-13T09:00:00+07:00'],
  ])('gives the next one %s', (_when, now, morning) => {
    expect(nextMorning(now, 9)).toBe(morning);
  });
});

describe('at', () => {
  it('takes the offset of the other moment', () => {
    expect(at('2023-02-22', 8, '2023-02-08T09:00:00+07:00')).toBe('2023-02-22T08:00:00+07:00');
  });
});

describe('momentText', () => {
  it('writes the day first', () => {
    expect(momentText('2023-02-22T16:45:10+07:00')).toBe('22/02/2023 16:45');
  });
});

describe('dayInWords', () => {
  it.each([
    ['2023-02-22', 'thứ Tư, 22/02/2023'],
    ['2023-02-26', 'Chủ nhật, 26/02/2023'],
  ])('names the day of the week of %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });
});

describe('isWeekend', () => {
  it('takes Saturday and Sunday', () => {
    const week = ['2023-02-06', '2023-02-10', '2023-02-11', '2023-02-12', '2023-02-13'];
    expect(week.filter(isWeekend)).toEqual(['2023-02-11', '2023-02-12']);
  });
});
