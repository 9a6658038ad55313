import type { Moment } from '../domain/days';
import { type Account, accountOf } from './account';
import { type Answer, done } from './answer';
import { MEMORY } from './memory-keys';
import type { Desk } from './ports';
import { formAddress } from './prefilled-link';
import { Session } from './session';
import { isAbandoned, type Trouble, troublesOf } from './troubles';

/** Tình trạng vận hành: whether the triggers live, as their heartbeats tell, and what is wrong. */
export interface Health extends Account {
  readonly lastSweep: Moment | null;
  readonly lastDaily: Moment | null;
  readonly lastIntake: Moment | null;
  /** Public address of the Form, empty before set-up. */
  readonly formUrl: string;
  readonly symbol: string;
  readonly trial: boolean;
  readonly faults: readonly string[];
  readonly missingTabs: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Account to which the owner hands over, empty when none is named. */
  readonly successor: string;
  /** Whether any account may take over, because nothing has run for long. */
  readonly abandoned: boolean;
}

/** Tells how the campaign's runs are doing. */
export function health(desk: Desk): Answer<Health> {
  const session = new Session(desk);
  const { memory } = session;
  return done({
    ...accountOf(session),
    lastSweep: memory.get(MEMORY.heartbeatSweep) ?? null,
    lastDaily: memory.get(MEMORY.heartbeatDaily) ?? null,
    lastIntake: memory.get(MEMORY.heartbeatIntake) ?? null,
    formUrl: formAddress(memory),
    symbol: session.symbol,
    trial: session.settings.values.trial ?? false,
    faults: session.faults(),
    missingTabs: desk.workbook.missingTabs(),
    troubles: troublesOf(session),
    successor: memory.get(MEMORY.successor) ?? '',
    abandoned: isAbandoned(session),
  });
}
