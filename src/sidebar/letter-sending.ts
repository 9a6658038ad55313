import { useEffect, useState } from 'preact/hooks';
import { outdate } from './answers';
import { call } from './call';
import { CHANGED_BY } from './changed-by';
import type { SendingOrder } from './sending-order';
import { afterBatch, NOTHING_SENT, nothingMoved, type SendCounts } from './sending-progress';

/** How many letters one call sends, so that progress is seen every few seconds. */
const BATCH = 10;

/** Lần gửi: letters on their way; it goes on whatever screen is in sight. */
export interface Sending {
  readonly total: number;
  readonly counts: SendCounts;
  readonly isUnderWay: boolean;
  /** Why it stopped early; empty if it did not. */
  readonly problem: string;
}

let sending: Sending | undefined;
const listeners = new Set<(now: Sending | undefined) => void>();

/** Gives the letters on their way, or the outcome of the last sending until it is put away. */
export function currentSending(): Sending | undefined {
  return sending;
}

/** Gives the same to a part of a screen, drawn anew at each change. */
export function useSending(): Sending | undefined {
  const [shown, show] = useState(currentSending);
  useEffect(() => {
    listeners.add(show);
    show(sending);
    return () => void listeners.delete(show);
  }, []);
  return shown;
}

/** Puts the outcome of the last sending away. */
export function forgetSending(): void {
  if (!sending?.isUnderWay) tell(undefined);
}

/**
 * Sends letters batch by batch. All are written down by the first call: what this page does not see through leaves
 * with the next run of the account that sends.
 *
 * Does nothing while another sending is under way.
 */
export async function startSending(order: SendingOrder, isOwner: boolean): Promise<void> {
  if (sending?.isUnderWay) return;
  const { method, named, rest, total } = order;
  let counts: SendCounts = { ...NOTHING_SENT, queued: total };
  const show = (isUnderWay: boolean, problem = '') => tell({ total, counts, isUnderWay, problem });
  show(true);
  let batch = await call(method, { ...(named && { units: named }), most: BATCH });
  if (batch.ok) counts = batch.data;
  else counts = NOTHING_SENT;
  // After a letter whose fate nobody knows, each further batch could leave one more.
  while (batch.ok && isOwner && counts.queued > 0 && !counts.unknown) {
    show(true);
    batch = await call('sendWaiting', { ...rest, most: BATCH });
    if (!batch.ok) break;
    const isStuck = nothingMoved(counts, batch.data);
    counts = afterBatch(counts, batch.data);
    if (isStuck) break;
  }
  show(false, batch.ok ? '' : batch.error.message);
  outdate(CHANGED_BY.sendWaiting);
}

function tell(now: Sending | undefined): void {
  sending = now;
  for (const listener of listeners) listener(now);
}
