import { calendarDayText, columnOf, monthAway, monthOf, monthSum, monthText } from '../../src/sidebar/calendar-month';

describe('monthOf', () => {
  it('is the month of a day', () => {
    expect(monthOf('2023-02-22')).toBe('2023-02');
  });
});

describe('monthAway', () => {
  it.each([
    ['2023-02', 1, '2023-03'],
    ['2023-12', 1, '2024-01'],
    ['2023-01', -1, '2022-12'],
  ])('from %s by %d is %s', (month, count, then) => {
    expect(monthAway(month, count)).toBe(then);
  });
});

describe('monthText', () => {
  it('names a month as a title does', () => {
    expect(monthText('2023-02')).toBe('Tháng 02 năm 2023');
  });
});

describe('columnOf', () => {
  it.each([
    ['2023-02-20', 1],
    ['2023-02-22', 3],
    ['2023-02-26', 7],
  ])('puts %s into column %d of a week that begins on Monday', (day, column) => {
    expect(columnOf(day)).toBe(column);
  });
});

describe('calendarDayText', () => {
  it.each([
    [{ day: '2023-02-22', works: true, letters: 17 }, '22/02/2023, thứ Tư: 17 thư'],
    [{ day: '2023-02-20', works: true, letters: 0 }, '20/02/2023, thứ Hai: không có thư'],
    [{ day: '2023-02-19', works: false, letters: 0 }, '19/02/2023, Chủ nhật: không có thư, ngày nghỉ'],
    [{ day: '2023-02-14', works: true, letters: null }, '14/02/2023, thứ Ba: đã qua'],
  ])('says what a day holds', (day, text) => {
    expect(calendarDayText(day)).toBe(text);
  });
});

describe('monthSum', () => {
  it('counts letters and the days they leave on', () => {
    const days = [null, 17, 0, 1].map((letters, index) => ({ day: `2023-02-2${index}`, works: true, letters }));
    expect(monthSum(days)).toBe('18 thư trong 02 ngày');
  });

  it('says that nothing leaves any more', () => {
    expect(monthSum([{ day: '2023-03-01', works: true, letters: 0 }])).toBe(
      'Không có thư nào trong các ngày còn lại của tháng.',
    );
  });
});
