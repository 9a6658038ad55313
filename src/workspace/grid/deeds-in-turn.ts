import type { Act } from '../act';
import type { Call } from '../call';

/** Does one thing once all that was asked for before is done. */
export type InTurn = <T>(deed: () => Promise<T>) => Promise<T>;

interface Hands {
  readonly call: Call;
  readonly inTurn: InTurn;
  /** Reads the tab again. */
  refresh(): Promise<void>;
  /** Says why something was refused, or nothing once something was done. */
  tell(refusal: string | undefined): void;
}

/** Makes things wait for one another; one that fails holds up no other. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (deed) => {
    const done = last.then(deed);
    last = done.catch(() => undefined);
    return done;
  };
}

/** Sends what a person does to the server in the order it was done, and reads the tab again after each. */
export function deedsInTurn({ call, inTurn, refresh, tell }: Hands) {
  const act: Act = (method, params) =>
    inTurn(async () => {
      const reply = await call(method, params);
      tell(reply.ok ? undefined : reply.message);
      await refresh();
      return reply.ok;
    });
  const isStill = (tab: number, version: number) =>
    inTurn(async () => {
      const reply = await call('tab', { tab, since: version });
      return reply.ok && reply.data.version === version;
    });
  return { act, isStill };
}
