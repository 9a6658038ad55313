import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Does one piece of work at a time, however often it is asked for; tells whether it is under way. */
export function useWork(): readonly [isBusy: boolean, run: (work: () => Promise<void>) => void] {
  const [isBusy, setBusy] = useState(false);
  const guard = useRef(false);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const run = (work: () => Promise<void>) => {
    if (guard.current) return;
    guard.current = true;
    setBusy(true);
    void work().finally(() => {
      guard.current = false;
      if (!isGone.current) setBusy(false);
    });
  };
  return [isBusy, run];
}

/** A button whose work takes a while: it keeps the focus, says that it is under way and can't be pressed twice. */
export function ActionButton(props: {
  readonly children: ComponentChildren;
  /** What stands on it while the work is under way. */
  readonly busy: string;
  readonly work: () => Promise<void>;
  readonly look?: 'main' | 'quiet';
  readonly describedBy?: string;
}) {
  const [isBusy, run] = useWork();
  return (
    <button
      type="button"
      class={props.look ?? ''}
      aria-disabled={isBusy}
      aria-describedby={props.describedBy}
      onClick={() => run(props.work)}
    >
      {isBusy ? props.busy : props.children}
    </button>
  );
}
