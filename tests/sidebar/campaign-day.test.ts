import { campaignToday } from '../../src/sidebar/campaign-day';

describe('campaignToday', () => {
  it.each([
    [5, '2023-02-17'],
    [0, '2023-02-22'],
    [-2, '2023-02-24'],
  ])('with %d days left to 22/02/2023 is %s, whatever the clock of the browser', (daysLeft, today) => {
    expect(campaignToday({ lastDay: '2023-02-22', daysLeft }, '2030-01-01')).toBe(today);
  });

  it('is the fallback while the deadline can not be read', () => {
    expect(campaignToday({ lastDay: null, daysLeft: null }, '2030-01-01')).toBe('2030-01-01');
  });
});
