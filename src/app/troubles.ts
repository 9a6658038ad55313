import { AUDIT_LOG } from '../domain/tabs';
import { MEMORY } from './memory-keys';
import type { InstalledTrouble } from './ports';
import type { Session } from './session';

/** Sự cố vận hành: why the campaign does not run as it should. */
export type Trouble = InstalledTrouble | 'notSetUp' | 'copied' | 'sweepLate' | 'dailyLate';

const MINUTE_MS = 60_000;
/** A sweep comes every ten minutes; the platform may leave out some. */
const SWEEP_MINUTES = 60;
/** The daily run begins within an hour of its time, and the sweep does it within the next. */
const DAILY_MINUTES = 26 * 60;
/** After a day without a single run nobody can say that the owner's account still works. */
const ABANDONED_MINUTES = 24 * 60;

/**
 * Names what is amiss. Whether triggers live is judged by heartbeats; listing shows an account only its own, so that
 * only the owner's are listed.
 */
export function troublesOf(session: Session): Trouble[] {
  const { memory, desk } = session;
  const owner = memory.get(MEMORY.owner);
  // What is remembered stays behind when the file is copied, and the log comes along.
  if (owner === undefined) return [session.table(AUDIT_LOG).rows.length > 0 ? 'copied' : 'notSetUp'];
  const isOwner = owner === desk.actor;
  const troubles: Trouble[] = [...desk.installer().troubles(memory.get(MEMORY.form), isOwner), ...lateRuns(session)];
  if (!isOwner && memory.has(MEMORY.formFault)) troubles.push('formLost');
  return troubles;
}

/** Names the kinds of runs of which none has come for too long. */
export function lateRuns(session: Session): Trouble[] {
  const late: Trouble[] = [];
  if (idleMinutes(session, MEMORY.heartbeatSweep) > SWEEP_MINUTES) late.push('sweepLate');
  if (idleMinutes(session, MEMORY.heartbeatDaily) > DAILY_MINUTES) late.push('dailyLate');
  return late;
}

/** Tells whether nothing has run for so long that another account may take over unasked. */
export function isAbandoned(session: Session): boolean {
  const { heartbeatSweep, heartbeatDaily, heartbeatIntake } = MEMORY;
  return idleMinutes(session, heartbeatSweep, heartbeatDaily, heartbeatIntake) > ABANDONED_MINUTES;
}

// Since the latest of these runs, or since the triggers were made; none before there was either.
function idleMinutes({ memory, now }: Session, ...heartbeats: readonly string[]): number {
  const known = [MEMORY.scheduled, ...heartbeats].map((name) => memory.get(name) ?? '');
  return (Date.parse(now) - Date.parse(known.sort().at(-1) || now)) / MINUTE_MS;
}
