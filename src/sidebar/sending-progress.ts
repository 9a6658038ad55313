import type { Data } from './call';

/** What became of the letters of one call. */
export type SendCounts = Data<'sendWaiting'>;

/** Counts of letters before anything is known of them. */
export const NOTHING_SENT: SendCounts = { sent: 0, queued: 0, deferred: 0, failed: 0 };

/** Adds what one more batch came to; how many wait is said anew by each batch. */
export function afterBatch(counts: SendCounts, batch: SendCounts): SendCounts {
  const unknown = (counts.unknown ?? 0) + (batch.unknown ?? 0);
  return {
    sent: counts.sent + batch.sent,
    queued: batch.queued,
    deferred: counts.deferred + batch.deferred,
    failed: counts.failed + batch.failed,
    ...(unknown > 0 && { unknown }),
  };
}

/** Tells whether a batch brought nothing on its way, so that asking for another one would go on for ever. */
export function nothingMoved(counts: SendCounts, batch: SendCounts): boolean {
  return batch.queued >= counts.queued && batch.sent + batch.deferred + batch.failed === 0;
}

/** Counts the letters of a sending whose turn has come; others that wait beside them may make it none yet. */
export function settledCount({ queued }: SendCounts, total: number): number {
  return Math.max(0, total - queued);
}
