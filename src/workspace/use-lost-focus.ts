import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to the first heading in an element when a change of what is shown has taken away whatever had it;
 * a focus that stands somewhere is left there.
 */
export function useLostFocus(place: RefObject<HTMLElement>, shown: string): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return undefined;
    before.current = shown;
    // A browser notices only at its next picture that what has the focus can no longer be seen.
    const timer = setTimeout(() => {
      const focused = document.activeElement;
      const isLost = focused === null || focused === document.body || focused.closest('.away') !== null;
      if (isLost) place.current?.querySelector<HTMLElement>('h1, h2')?.focus();
    }, 50);
    return () => clearTimeout(timer);
  }, [place, shown]);
}
