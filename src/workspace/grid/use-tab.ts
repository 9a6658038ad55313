import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { Call } from '../call';
import { type Sheet, sheetOf } from './sheet';

/** A tab kept up to date. */
interface LiveTab {
  /** Undefined until it was read for the first time. */
  readonly sheet: Sheet | undefined;
  /** Why it could not be read, in a sentence. */
  readonly trouble: string | undefined;
  /** Reads what changed in it. */
  refresh(): Promise<void>;
}

/** Reads a tab when it is opened and whenever the picture names another version of it: only the rows that changed. */
export function useTab(call: Call, tab: number, version: number): LiveTab {
  const known = useRef(new Map<number, Sheet>());
  const trouble = useRef<string | undefined>(undefined);
  const turn = useRef(Promise.resolve());
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  const refresh = useCallback(
    (wanted?: number) => {
      turn.current = turn.current.then(async () => {
        const before = known.current.get(tab);
        // After a deed the tab is read before the picture tells of it.
        if (wanted !== undefined && before !== undefined && before.version >= wanted) return;
        const reply = await call('tab', before ? { tab, since: before.version } : { tab });
        trouble.current = reply.ok ? undefined : reply.message;
        if (reply.ok) known.current.set(tab, sheetOf(reply.data, before));
        redraw(undefined);
      });
      return turn.current;
    },
    [call, tab],
  );
  useEffect(() => {
    refresh(version);
  }, [refresh, version]);

  const sheet = known.current.get(tab);
  return { sheet, trouble: trouble.current, refresh };
}
