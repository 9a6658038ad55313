import { deadlineText, progressPercent, progressText } from '../../src/sidebar/progress-words';

describe('deadlineText', () => {
  it.each([
    [15, 'Còn 15 ngày (hết ngày 22/02/2023, thứ Tư)'],
    [1, 'Còn 01 ngày (hết ngày 22/02/2023, thứ Tư)'],
    [0, 'Hôm nay là ngày cuối (hết ngày 22/02/2023, thứ Tư)'],
    [-1, 'Quá hạn 01 ngày (hết ngày 22/02/2023, thứ Tư)'],
  ])('with %d days left says: %s', (daysLeft, text) => {
    expect(deadlineText({ lastDay: '2023-02-22', daysLeft })).toBe(text);
  });

  it('says so when the deadline can not be read', () => {
    expect(deadlineText({ lastDay: null, daysLeft: null })).toBe('Chưa xác định được hạn đăng ký.');
  });
});

const totals = { units: 47, exempt: 2, complete: 12, onTime: 11, late: 1, incomplete: 33 };

describe('progressText', () => {
  it('counts against the units that are asked', () => {
    expect(progressText(totals)).toBe('12/45 hoàn thành, miễn 02');
  });

  it('leaves out the exempt when there is none', () => {
    expect(progressText({ ...totals, exempt: 0 })).toBe('12/47 hoàn thành');
  });
});

describe('progressPercent', () => {
  it.each([
    ['none', { units: 47, exempt: 2, complete: 0 }, 0],
    ['some', { units: 47, exempt: 2, complete: 12 }, 26],
    ['all but one of very many', { units: 1000, exempt: 0, complete: 999 }, 99],
    ['all', { units: 47, exempt: 2, complete: 45 }, 100],
    ['all exempt', { units: 2, exempt: 2, complete: 0 }, 0],
    ['no unit', { units: 0, exempt: 0, complete: 0 }, 0],
  ])('gives the share of the asked units that are done: %s', (_case, parts, percent) => {
    expect(progressPercent({ ...totals, ...parts })).toBe(percent);
  });
});
