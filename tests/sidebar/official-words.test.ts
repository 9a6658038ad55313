import {
  addDays,
  capitalised,
  countText,
  dayInFull,
  dayText,
  momentText,
  weekdayName,
} from '../../src/sidebar/official-words';

describe('countText', () => {
  it.each([
    [0, '00'],
    [9, '09'],
    [10, '10'],
    [120, '120'],
  ])('writes %d as %s', (count, text) => {
    expect(countText(count)).toBe(text);
  });
});

describe('dayText', () => {
  it('writes a day as people read it', () => {
    expect(dayText('2023-02-22')).toBe('22/02/2023');
  });
});

describe('momentText', () => {
  it('writes a moment in the zone it was given in, whatever the zone of the browser', () => {
    expect(momentText('2023-02-22T16:45:10+07:00')).toBe('22/02/2023 16:45');
  });
});

describe('weekdayName', () => {
  it.each([
    ['2023-02-19', 'Chủ nhật'],
    ['2023-02-20', 'thứ Hai'],
    ['2023-02-22', 'thứ Tư'],
    ['2024-02-29', 'thứ Năm'],
    ['2023-02-25', 'thứ Bảy'],
  ])('names %s %s, whatever the zone of the browser', (day, name) => {
    expect(weekdayName(day)).toBe(name);
  });
});

describe('dayInFull', () => {
  it('names the day of the week too', () => {
    expect(dayInFull('2023-02-22')).toBe('22/02/2023, thứ Tư');
  });
});

describe('addDays', () => {
  it.each([
    ['2023-02-22', 0, '2023-02-22'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-01-01', -1, '2022-12-31'],
  ])('from %s by %d days gives %s', (day, count, then) => {
    expect(addDays(day, count)).toBe(then);
  });
});

describe('capitalised', () => {
  it.each([
    ['đôn đốc quá hạn', 'Đôn đốc quá hạn'],
    ['', ''],
  ])('begins “%s” as a sentence', (text, sentence) => {
    expect(capitalised(text)).toBe(sentence);
  });
});
