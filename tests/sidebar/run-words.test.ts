import { runState } from '../../src/sidebar/run-words';

const today = '2023-02-24';

describe('runState', () => {
  it('says when a run last finished', () => {
    expect(runState('2023-02-24T12:04:59+07:00', today, 0)).toEqual({ text: '24/02/2023 12:04', isLate: false });
  });

  it.each([
    ['2023-02-23T23:55:00+07:00', 0, true],
    ['2023-02-23T08:25:00+07:00', 1, false],
    ['2023-02-22T08:25:00+07:00', 1, true],
  ])('of a run at %s allowed %d days ago tells whether it is late', (last, mostDays, isLate) => {
    expect(runState(last, today, mostDays).isLate).toBe(isLate);
  });

  it('finds no fault in a run that has not had its time yet', () => {
    expect(runState(null, today, 0)).toEqual({ text: 'Chưa chạy lần nào', isLate: false });
  });
});
