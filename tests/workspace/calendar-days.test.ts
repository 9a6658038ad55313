import { addMonths, dayAfterKey, weeksOf } from '../../src/workspace/calendar-days';

describe('weeksOf', () => {
  it('lays out whole weeks from Monday', () => {
    const weeks = weeksOf('2023-02');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[0]?.[0]).toBe('2023-01-30');
    expect(weeks.at(-1)?.at(-1)).toBe('2023-03-05');
  });

  it('needs no week of a neighbour when the month fills its own', () => {
    expect(weeksOf('2021-02').map((week) => [week[0], week[6]])).toEqual([
      ['2021-02-01', '2021-02-07'],
      ['2021-02-08', '2021-02-14'],
      ['2021-02-15', '2021-02-21'],
      ['2021-02-22', '2021-02-28'],
    ]);
  });
});

describe('addMonths', () => {
  it('passes the turn of the year both ways', () => {
    expect(addMonths('2023-01', -1)).toBe('2022-12');
    expect(addMonths('2022-12', 1)).toBe('2023-01');
  });
});

describe('dayAfterKey', () => {
  it.each([
    ['ArrowLeft', '2023-02-28'],
    ['ArrowRight', '2023-03-02'],
    ['ArrowUp', '2023-02-22'],
    ['ArrowDown', '2023-03-08'],
    ['Home', '2023-02-27'],
    ['End', '2023-03-05'],
    ['PageUp', '2023-02-01'],
    ['PageDown', '2023-04-01'],
  ])('goes from Wednesday 01/03/2023 by %s', (key, day) => {
    expect(dayAfterKey('2023-03-01', key)).toBe(day);
  });

  it('stays within a shorter month', () => {
    expect(dayAfterKey('2023-03-31', 'PageUp')).toBe('2023-02-28');
  });

  it('moves nothing by another key', () => {
    expect(dayAfterKey('2023-03-01', 'Enter')).toBeUndefined();
  });
});
