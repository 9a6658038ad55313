import { ReceiptLimits } from '../../src/app/receipt-limits';
import type { Moment } from '../../src/domain/days';
import type { LetterLine, LetterState } from '../../src/domain/tabs';
import { aLetterLine } from '../support/builders';

const NOW: Moment = '2023-02-20T10:00:00+07:00';
const lines = (count: number, parts: Partial<LetterLine> = {}): LetterLine[] =>
  Array.from({ length: count }, (_, index) =>
    aLetterLine({
      key: `DVK2023|U${index}|BN|r${index}|v`,
      kind: 'Xác nhận đã nhận',
      unit: `U${index}`,
      cc: '',
      state: 'Đã gửi',
      at: '2023-02-20T09:30:00+07:00',
      ...parts,
    }),
  );

describe('ReceiptLimits', () => {
  it('holds nothing back on an ordinary day, however little of the quota is left', () => {
    expect(new ReceiptLimits([], NOW).held('P.BN', 0)).toBeUndefined();
    expect(new ReceiptLimits(lines(39), NOW).held('P.BN', 1)).toBeUndefined();
  });

  it.each<[LetterState, boolean]>([
    ['Đã gửi', true],
    ['Chưa xác định', true],
    ['Chờ gửi', false],
    ['Hoãn gửi', false],
    ['Gửi lỗi', false],
    ['Không gửi', false],
  ])('counts a confirmation that is %s: %s', (state, counts) => {
    const limits = new ReceiptLimits(lines(5, { unit: 'P.BN', state }), NOW);
    expect(limits.held('P.BN', 100) !== undefined).toBe(counts);
  });

  it('gives a unit five a day and no more, and leaves the others alone', () => {
    const limits = new ReceiptLimits(lines(4, { unit: 'P.BN' }), NOW);
    expect(limits.held('P.BN', 100)).toBeUndefined();
    limits.count('P.BN', 1);
    expect(limits.held('P.BN', 100)).toEqual({ state: 'Không gửi', reason: 'Đã đủ 05 thư xác nhận trong ngày.' });
    expect(limits.held('P.BT', 100)).toBeUndefined();
  });

  it('lets forty leave in an hour; the next one waits until the hour is over', () => {
    const limits = new ReceiptLimits(lines(40), NOW);
    expect(limits.held('P.BN', 1000)).toEqual({ state: 'Chờ gửi', reason: 'Đã đủ 40 thư xác nhận trong một giờ.' });
    expect(new ReceiptLimits(lines(40), '2023-02-20T10:30:00+07:00').held('P.BN', 1000)).toBeUndefined();
    expect(new ReceiptLimits(lines(40), '2023-02-21T00:10:00+07:00').held('P.BN', 1000)).toBeUndefined();
  });

  it('reckons the day’s quota as it was in the morning while letters leave within a run', () => {
    const limits = new ReceiptLimits([], NOW);
    for (let count = 0; count < 40; count += 1) limits.count(`U${count}`, 2);
    expect(limits.held('P.BN', 20)?.state).toBe('Chờ gửi');
    expect(limits.held('P.BN', 0)?.state).toBe('Hoãn gửi');
  });

  it('counts the hour across midnight', () => {
    const late = new ReceiptLimits(lines(40, { at: '2023-02-20T23:50:00+07:00' }), '2023-02-21T00:10:00+07:00');
    expect(late.held('P.BN', 1000)?.state).toBe('Chờ gửi');
  });

  it('leaves half of the day’s quota to other letters, copies counted', () => {
    const reason = 'Thư xác nhận đã dùng nửa hạn mức trong ngày.';
    const early = { at: '2023-02-20T08:00:00+07:00' };
    expect(new ReceiptLimits(lines(45, early), NOW).held('P.BN', 55)).toBeUndefined();
    expect(new ReceiptLimits(lines(50, early), NOW).held('P.BN', 50)).toEqual({ state: 'Hoãn gửi', reason });
    const reminders = lines(20, { ...early, kind: 'Nhắc hạn', cc: 'vt@example.vn, ld@example.vn' });
    expect(new ReceiptLimits([...lines(50, early), ...reminders], NOW).held('P.BN', 0)).toBeUndefined();
    expect(new ReceiptLimits([...lines(55, early), ...reminders], NOW).held('P.BN', 0)?.state).toBe(undefined);
    expect(new ReceiptLimits([...lines(60, early), ...reminders], NOW).held('P.BN', 0)).toMatchObject({ reason });
  });
});
