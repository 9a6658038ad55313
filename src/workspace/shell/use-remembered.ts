import { useState } from 'preact/hooks';

/** A switch that this browser remembers; where it may not remember, it holds while the page is open. */
export function useRemembered(name: string, first: boolean): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => {
    const kept = stored(() => localStorage.getItem(name));
    return kept === null || kept === undefined ? first : kept === 'true';
  });
  return [
    isOn,
    (next) => {
      setOn(next);
      stored(() => localStorage.setItem(name, String(next)));
    },
  ];
}

// A browser that keeps nothing for sites throws at the very mention of its storage.
function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
