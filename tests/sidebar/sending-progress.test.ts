import { afterBatch, nothingMoved, settledCount } from '../../src/sidebar/sending-progress';

const counts = { sent: 10, queued: 25, deferred: 0, failed: 1 };

describe('afterBatch', () => {
  it('adds what was settled, and takes over how many wait', () => {
    expect(afterBatch(counts, { sent: 9, queued: 14, deferred: 2, failed: 0 })).toEqual({
      sent: 19,
      queued: 14,
      deferred: 2,
      failed: 1,
    });
  });

  it('keeps a letter whose fate nobody knows among the counts', () => {
    const batch = { sent: 0, queued: 24, deferred: 0, failed: 0, unknown: 1 };
    expect(afterBatch(counts, batch)).toMatchObject({ sent: 10, queued: 24, unknown: 1 });
    expect(afterBatch(counts, { ...batch, unknown: 0 })).not.toHaveProperty('unknown');
  });
});

describe('nothingMoved', () => {
  it.each([
    [{ sent: 0, queued: 25, deferred: 0, failed: 0 }, true],
    [{ sent: 0, queued: 24, deferred: 0, failed: 0 }, false],
    [{ sent: 1, queued: 25, deferred: 0, failed: 0 }, false],
    [{ sent: 0, queued: 25, deferred: 1, failed: 0 }, false],
  ])('of the batch %o says %s', (batch, isStuck) => {
    expect(nothingMoved(counts, batch)).toBe(isStuck);
  });
});

describe('settledCount', () => {
  it.each([
    [35, 10],
    [25, 0],
    [5, 0],
  ])('of %d letters with 25 waiting is %d', (total, settled) => {
    expect(settledCount(counts, total)).toBe(settled);
  });
});
