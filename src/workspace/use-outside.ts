import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Calls back when a pointer goes down, or the focus goes, outside an element; only while asked to listen. */
export function useOutside(element: RefObject<HTMLElement>, isOpen: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const left = (event: Event) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) leave();
    };
    // A click into a frame reaches this page only as a loss of focus.
    const gone = () => leave();
    document.addEventListener('pointerdown', left);
    document.addEventListener('focusin', left);
    window.addEventListener('blur', gone);
    return () => {
      document.removeEventListener('pointerdown', left);
      document.removeEventListener('focusin', left);
      window.removeEventListener('blur', gone);
    };
  }, [isOpen, leave, element]);
}
