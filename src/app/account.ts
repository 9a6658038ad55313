import { MEMORY } from './memory-keys';
import type { Session } from './session';

/** Tài khoản: who acts, whose mailbox sends, and how many recipients it may still write to today. */
export interface Account {
  readonly actor: string;
  /** Whose triggers work and whose mailbox sends; empty before set-up. */
  readonly owner: string;
  /** None known unless the owner asks and the mail service answers. */
  readonly quotaLeft: number | null;
  /** Recipients kept for confirmations. */
  readonly reserved: number;
}

/** Tells what the accounts may do today. */
export function accountOf({ desk, memory, settings }: Session): Account {
  const { actor } = desk;
  const owner = memory.get(MEMORY.owner) ?? '';
  let quotaLeft: number | null = null;
  try {
    if (actor === owner) quotaLeft = desk.mailer.quotaLeft();
  } catch {
    // A mail service in trouble must not keep the picture from being shown.
  }
  return { actor, owner, quotaLeft, reserved: settings.values.reserve ?? 0 };
}
