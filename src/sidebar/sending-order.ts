import type { Params } from './call';
import type { LetterRound } from './navigation';

/** What is to be sent: how it begins, and with which letters it goes on. */
export interface SendingOrder {
  readonly method: 'sendReminders' | 'sendInvitations' | 'sendWaiting';
  /** Units that the first call names; without them the server picks. */
  readonly named?: readonly string[];
  /** Which of the letters that wait belong to it; all, where it leaves both out. */
  readonly rest: Pick<Params<'sendWaiting'>, 'units' | 'kind'>;
  readonly total: number;
}

/** Orders the letters of a preview: those chosen among the `shown`, for the units `asked` for or those the server picked. */
export function roundOrder(
  round: LetterRound,
  chosen: readonly string[],
  asked: readonly string[] | undefined,
  shown: number,
): SendingOrder {
  const total = chosen.length;
  if (round === 'reminders') {
    return { method: 'sendReminders', named: chosen, rest: { units: chosen, kind: 'stage' }, total };
  }
  // A unit that is named is invited once more; one that the server picks never is, whoever else is at work.
  const isPicked = asked === undefined && total === shown;
  return {
    method: 'sendInvitations',
    ...(!isPicked && { named: chosen }),
    rest: { units: chosen, kind: 'invitation' },
    total,
  };
}

/** Orders every letter that waits already. */
export function allWaiting(total: number): SendingOrder {
  return { method: 'sendWaiting', rest: {}, total };
}
