import { countText, dayText, weekdayName } from '../../src/sidebar/official-words';

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
