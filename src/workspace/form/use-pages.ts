import { useEffect, useState } from 'preact/hooks';

/** The pages a respondent came through, by index; the last one is shown. */
export interface PassedPages {
  readonly passed: readonly number[];
  readonly at: number;
  go(page: number): void;
  back(): void;
}

/** Walks through the pages of a form, so that the phone's own way back leads to the page before. */
export function usePages(): PassedPages {
  const [trail, setTrail] = useState<readonly number[]>([0]);
  const [depth, setDepth] = useState(1);
  useEffect(() => {
    history.replaceState({ depth: 1 }, '');
    const moved = ({ state }: PopStateEvent) => setDepth(typeof state?.depth === 'number' ? state.depth : 1);
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, []);
  const passed = trail.slice(0, Math.min(depth, trail.length));
  return {
    passed,
    at: passed.at(-1) ?? 0,
    go(page) {
      setTrail([...passed, page]);
      setDepth(passed.length + 1);
      history.pushState({ depth: passed.length + 1 }, '');
    },
    back: () => history.back(),
  };
}
