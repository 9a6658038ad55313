import { LetterBook } from '../../src/domain/letter-log';
import { LETTER_STATES, type LetterLine } from '../../src/domain/tabs';
import { aLetterLine } from '../support/builders';

const stage = (name: string, parts: Partial<LetterLine> = {}, lastDay = '2023-02-22') =>
  aLetterLine({ key: `DVK2023|P.BN|${lastDay}|${name}`, ...parts });
const bookOf = (lines: LetterLine[], trial = false) => new LetterBook(lines, 'DVK2023', trial);

describe('LetterBook', () => {
  it('keeps the letters of its campaign and passes over what it cannot read', () => {
    const book = bookOf([
      stage('T-3'),
      aLetterLine({ key: 'DVK2022|P.BN|2022-02-22|T-3' }),
      aLetterLine({ key: '#REF!' }),
      aLetterLine({ key: '' }),
    ]);
    expect(book.letters().map(({ line }) => line.key)).toEqual(['DVK2023|P.BN|2023-02-22|T-3']);
  });

  it('writes the keys of its own mode', () => {
    const subject = { about: 'invitation', unit: 'P.BN', number: 1 } as const;
    expect(bookOf([]).keyOf(subject)).toBe('DVK2023|P.BN|MOI|1');
    expect(bookOf([], true).keyOf(subject)).toBe('THU|DVK2023|P.BN|MOI|1');
  });

  it.each([
    ['Đã gửi', 'Chờ gửi'],
    ['Chờ gửi', 'Đã gửi'],
    ['Chưa xác định', 'Gửi lỗi'],
  ])('does not let a copied row hide that the letter went: %s, %s', (first, second) => {
    const book = bookOf([stage('T-3', { state: first }), stage('T-3', { state: second })]);
    expect([...book.reminded('P.BN', '2023-02-22').stages]).toEqual(['T-3']);
    expect(book.letters()).toHaveLength(1);
  });

  it('tells what a unit was reminded of for one last day only', () => {
    const book = bookOf([
      stage('T-3'),
      stage('TAY-2023-02-20'),
      stage('T-1', {}, '2023-02-28'),
      stage('T-7', { key: 'DVK2023|P.BT|2023-02-22|T-7', unit: 'P.BT' }),
    ]);
    expect(book.reminded('P.BN', '2023-02-22')).toEqual({ stages: new Set(['T-3']), byHandOn: ['2023-02-20'] });
    expect(book.reminded('P.BN', '2023-02-28')).toEqual({ stages: new Set(['T-1']), byHandOn: [] });
    expect(book.reminded('P.XX', '2023-02-22')).toEqual({ stages: new Set(), byHandOn: [] });
  });

  it.each(LETTER_STATES)('says whether a reminder that is %s was told', (state) => {
    const recorded = ['Đã gửi', 'Chưa xác định'].includes(state);
    expect(
      bookOf([stage('T-3', { state })])
        .reminded('P.BN', '2023-02-22')
        .stages.has('T-3'),
    ).toBe(recorded);
    expect(bookOf([stage('T-3', { state })]).reminderCount('P.BN').count).toBe(recorded ? 1 : 0);
  });

  it('counts overdue letters of one last day, those by hand after it too', () => {
    const book = bookOf([
      stage('T-0'),
      stage('TAY-2023-02-21'),
      stage('QH-1'),
      stage('QH-2', { state: 'Chưa xác định' }),
      stage('QH-3', { state: 'Gửi lỗi' }),
      stage('TAY-2023-03-02'),
      stage('QH-1', {}, '2023-02-28'),
    ]);
    expect(book.overdueCount('P.BN', '2023-02-22')).toBe(3);
    expect(book.overdueCount('P.BN', '2023-02-28')).toBe(1);
    expect(book.overdueCount('P.BN', '2023-03-31')).toBe(0);
  });

  it('counts reminders of any last day and gives the latest moment', () => {
    const book = bookOf([
      stage('QH-1', { at: '2023-03-01T08:00:00+07:00' }, '2023-02-28'),
      stage('T-3', { at: '2023-02-17T08:00:00+07:00' }),
      stage('TAY-2023-02-20', { at: '' }),
      aLetterLine({ key: 'DVK2023|P.BN|MOI|1', at: '2023-03-05T08:00:00+07:00' }),
      aLetterLine({ key: 'DVK2023|P.BN|BN|r1|a', at: '2023-03-06T08:00:00+07:00' }),
    ]);
    expect(book.reminderCount('P.BN')).toEqual({ count: 3, latest: '2023-03-01T08:00:00+07:00' });
    expect(book.reminderCount('P.BT')).toEqual({ count: 0, latest: '' });
  });

  it('lets a trial record no stage', () => {
    const trials = [
      stage('T-3', { key: 'THU|DVK2023|P.BN|2023-02-22|T-3' }),
      stage('QH-1', { key: 'THU|DVK2023|P.BN|2023-02-22|QH-1' }),
    ];
    const book = bookOf(trials);
    expect(book.reminded('P.BN', '2023-02-22').stages.size).toBe(0);
    expect(book.overdueCount('P.BN', '2023-02-22')).toBe(0);
    expect(book.reminderCount('P.BN').count).toBe(0);
    expect(book.lettersOf('P.BN')).toEqual([]);
    expect(bookOf(trials, true).reminderCount('P.BN').count).toBe(0);
  });

  it('does not try the same stage again within the trial', () => {
    const book = bookOf([stage('T-3', { key: 'THU|DVK2023|P.BN|2023-02-22|T-3' }), stage('T-7')], true);
    expect([...book.reminded('P.BN', '2023-02-22').stages]).toEqual(['T-3']);
  });

  it('gives the invitations of its own mode', () => {
    const lines = [
      aLetterLine({ key: 'DVK2023|P.BN|MOI|1' }),
      aLetterLine({ key: 'DVK2023|P.BN|MOI|2', state: 'Hoãn gửi' }),
      aLetterLine({ key: 'THU|DVK2023|P.BN|MOI|1' }),
    ];
    expect(bookOf(lines).invitations('P.BN')).toEqual([
      { number: 1, state: 'Đã gửi' },
      { number: 2, state: 'Hoãn gửi' },
    ]);
    expect(bookOf(lines, true).invitations('P.BN')).toEqual([{ number: 1, state: 'Đã gửi' }]);
  });
});
