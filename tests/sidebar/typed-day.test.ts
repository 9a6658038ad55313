import { typedDay } from '../../src/sidebar/typed-day';

describe('typedDay', () => {
  it.each([
    ['22/02/2023', '2023-02-22'],
    ['5/3/2023', '2023-03-05'],
    [' 05-03-2023 ', '2023-03-05'],
    ['5.3.2023', '2023-03-05'],
    ['05032023', '2023-03-05'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(typedDay(text)).toBe(day);
  });

  it.each([
    '',
    '30/02/2023',
    '29/02/2023',
    '00/01/2023',
    '13/13/2023',
    '22/02/23',
    '22/02/1023',
    '2023-02-22',
    'thứ Tư',
  ])('finds no day in “%s”', (text) => {
    expect(typedDay(text)).toBeUndefined();
  });
});
