import { useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, outsideUrl, type Route, routeOf } from '../route';

/** Where the workspace is, and where each of its views was left. */
export interface Places {
  readonly route: Route;
  lastOf(view: Route['view']): Route;
}

/** Follows the fragment of the page's address; a link that leads out of the workspace is only told. */
export function useRoute(ledOut: (url: string) => void): Places {
  const [route, setRoute] = useState<Route>(() => routeOf(location.hash));
  const last = useRef(new Map<Route['view'], Route>());
  last.current.set(route.view, route);
  useEffect(() => {
    const moved = () => {
      const outside = outsideUrl(location.hash);
      if (outside === null) return setRoute(routeOf(location.hash));
      ledOut(outside);
      // The link changed the address; the view did not.
      history.back();
    };
    window.addEventListener('hashchange', moved);
    // The address may have changed between the first drawing and now.
    moved();
    return () => window.removeEventListener('hashchange', moved);
  }, [ledOut]);
  return { route, lastOf: (view) => last.current.get(view) ?? routeOf(hashOf({ view })) };
}
