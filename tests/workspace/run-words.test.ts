import { chargedWords, deedWords, isIdle, outcomeWords } from '../../src/workspace/time/run-words';
import { aRun, someLetters } from './a-run';

describe('deedWords', () => {
  it('tells letters first and rows by tab', () => {
    const run = aRun({ letters: someLetters(12), changes: [{ tab: 'Nhật ký gửi thư', rows: 12 }] });
    expect(deedWords(run)).toBe('Gửi 12 thư · Nhật ký gửi thư: 12 hàng');
  });

  it('tells how often nothing was found, and what was left out for it', () => {
    expect(deedWords(aRun({ times: 4, skipped: 13 }))).toBe(
      'Không có gì thay đổi (4 lượt liền nhau; bỏ qua 13 lượt sau vì không có việc)',
    );
  });
});

describe('outcomeWords', () => {
  it('tells a run that was stopped from one that failed', () => {
    expect(outcomeWords(aRun())).toBe('✓ Xong');
    expect(outcomeWords(aRun({ ok: false, error: 'Exception: x' }))).toBe('✕ Lỗi');
    expect(outcomeWords(aRun({ ok: false, stopped: true }))).toBe('✕ Bị ngắt');
  });
});

describe('isIdle', () => {
  it.each([
    ['did nothing', {}, true],
    ['sent a letter', { letters: someLetters(1) }, false],
    ['changed a row', { changes: [{ tab: 'Nhật ký', rows: 1 }] }, false],
    ['failed', { ok: false }, false],
  ])('looks at a run that %s', (_what, given, idle) => {
    expect(isIdle(aRun(given))).toBe(idle);
  });
});

describe('chargedWords', () => {
  it('writes seconds with a comma', () => {
    expect(chargedWords(aRun({ chargedMs: 21_480 }))).toBe('21,5 giây');
  });
});
