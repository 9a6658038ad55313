import { useCallback, useRef, useState } from 'preact/hooks';
import type { Act } from '../act';
import type { Call } from '../call';

/** What a person does to the file, one act after the other, and what was refused. */
interface Deeds {
  readonly act: Act;
  readonly refusal: string | undefined;
  dismiss(): void;
}

/** Sends what a person does to the server in the order it was done, and reads the tab again after each. */
export function useDeeds(call: Call, refresh: () => Promise<void>): Deeds {
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const turn = useRef(Promise.resolve(true));
  const act: Act = useCallback(
    (method, params) => {
      const done = turn.current.then(async () => {
        const reply = await call(method, params);
        setRefusal(reply.ok ? undefined : reply.message);
        await refresh();
        return reply.ok;
      });
      turn.current = done;
      return done;
    },
    [call, refresh],
  );
  const dismiss = useCallback(() => setRefusal(undefined), []);
  return { act, refusal, dismiss };
}
