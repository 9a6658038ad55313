import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mailbox } from '../../local/server/messages';

/** Letters that came while this page was open and whose mailbox was not looked into since. */
export interface SeenLetters {
  unseen(address: string): number;
  readonly all: number;
}

/** Keeps count of letters nobody has looked at; `open` is the mailbox that is looked into now. */
export function useSeenLetters(mailboxes: readonly Mailbox[] | undefined, open: string | undefined): SeenLetters {
  const seen = useRef<Map<string, number> | null>(null);
  const [, setLooked] = useState(0);
  if (mailboxes && seen.current === null) {
    seen.current = new Map(mailboxes.map(({ address, letters }) => [address, letters]));
  }
  const counts = new Map(mailboxes?.map(({ address, letters }) => [address, letters]));
  const current = open === undefined ? undefined : counts.get(open);
  useEffect(() => {
    if (open === undefined || current === undefined || seen.current?.get(open) === current) return;
    seen.current?.set(open, current);
    setLooked((times) => times + 1);
  }, [open, current]);
  // Fewer letters than were seen means that everything began again.
  const unseen = (address: string) => {
    const [letters, before] = [counts.get(address) ?? 0, seen.current?.get(address) ?? 0];
    return letters < before ? letters : letters - before;
  };
  return { unseen, all: [...counts.keys()].reduce((sum, address) => sum + unseen(address), 0) };
}
