import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Act } from '../act';
import type { Call } from '../call';
import { deedsInTurn, turns } from './deeds-in-turn';

/** What a person does to the file, one act after the other, and what was refused. */
interface Deeds {
  readonly act: Act;
  /** Tells whether a tab is still as it was in a version, once all that was asked for before is done. */
  isStill(tab: number, version: number): Promise<boolean>;
  readonly refusal: string | undefined;
  dismiss(): void;
}

/** Gives what does things to the file that is open, one after the other. */
export function useDeeds(call: Call, refresh: () => Promise<void>): Deeds {
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const inTurn = useMemo(turns, []);
  const { act, isStill } = useMemo(
    () => deedsInTurn({ call, inTurn, refresh, tell: setRefusal }),
    [call, inTurn, refresh],
  );
  const dismiss = useCallback(() => setRefusal(undefined), []);
  return { act, isStill, refusal, dismiss };
}
