import type { Runtime } from '../runtime';
import type { Mailbox } from './messages';
import { momentIn } from './moments';
import type { WorkspaceWords } from './words';

/** The address alone, of a recipient that may have a name before it. */
export function bareAddress(recipient: string): string {
  return (/<([^<>]*)>$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
}

/** Every mailbox: those people write to, and then those letters went to all the same. */
export function mailboxes(runtime: Runtime, words: WorkspaceWords): Mailbox[] {
  const { timeZone } = runtime.spreadsheet;
  const boxes = new Map<string, { address: string; name: string; letters: number; latest: number | null }>();
  for (const { address, name } of words.mailboxes(runtime)) {
    const key = bareAddress(address);
    if (key !== '' && !boxes.has(key)) boxes.set(key, { address: key, name, letters: 0, latest: null });
  }
  for (const { to, cc, bcc, at } of runtime.mail.outbox) {
    for (const key of new Set([...to, ...cc, ...bcc].map(bareAddress))) {
      const box = boxes.get(key) ?? { address: key, name: '', letters: 0, latest: null };
      boxes.set(key, { ...box, letters: box.letters + 1, latest: at });
    }
  }
  return [...boxes.values()].map((box) => ({
    ...box,
    latest: box.latest === null ? null : momentIn(timeZone, box.latest),
  }));
}
