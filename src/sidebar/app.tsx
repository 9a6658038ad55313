import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { outdate, useAnswer } from './answers';
import { DashboardContext } from './dashboard-context';
import { type Navigation, NavigationContext, type Notice, type Route } from './navigation';
import { NoticeBox } from './notice-box';
import { RouteScreen } from './route-screen';
import { SendingLine } from './sending-line';

/** A screen in its place: what it shows, and where to return when it closes. */
interface Place {
  readonly id: number;
  readonly route: Route;
  readonly opener: Element | null;
  readonly scrolledTo: number;
}

/** So long an answer is taken for fresh when someone comes back to the sidebar from the sheet. */
const FRESH_MS = 10_000;

const HOME: Place = { id: 0, route: { screen: 'home' }, opener: null, scrolledTo: 0 };

/** The sidebar: a pile of screens, of which the top one is in sight and the others keep their state. */
export function App() {
  const dashboard = useAnswer('dashboard', {}, true);
  const [pile, setPile] = useState<readonly Place[]>([HOME]);
  const [notice, setNotice] = useState<Notice | undefined>(undefined);
  const lastId = useRef(0);
  const left = useRef<Place | undefined>(undefined);
  const shown = pile.at(-1)?.id;

  const ways = useMemo(() => {
    let places: readonly Place[] = [HOME];
    const show = (next: readonly Place[], told?: Notice) => {
      places = next;
      setPile(next);
      setNotice(told);
    };
    const placed = (route: Route): Place => {
      lastId.current += 1;
      return { id: lastId.current, route, opener: document.activeElement, scrolledTo: window.scrollY };
    };
    return {
      open: (route: Route) => show([...places, placed(route)]),
      replace(id: number, route: Route) {
        const { id: newId } = placed(route);
        show(places.map((place) => (place.id === id ? { ...place, id: newId, route } : place)));
      },
      leave(id: number, told?: Notice) {
        const index = places.findIndex((place) => place.id === id);
        // A screen that was left while its work went on has nothing to close, only something to tell.
        if (index < 1) {
          setNotice(told);
          return;
        }
        left.current = places[index];
        show(places.slice(0, index), told);
      },
    };
  }, []);

  // Whoever comes back from the sheet, or the next morning, should not read what stood before.
  useEffect(() => {
    let asked = performance.now();
    const refresh = () => {
      if (performance.now() - asked < FRESH_MS) return;
      asked = performance.now();
      outdate(['dashboard', 'unit']);
    };
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);

  // The screen that comes back into sight is where it was left, with the focus on what opened the other one.
  useEffect(() => {
    const closed = left.current;
    left.current = undefined;
    if (closed === undefined) {
      if (shown !== HOME.id) window.scrollTo(0, 0);
      return;
    }
    if (notice !== undefined) return;
    window.scrollTo(0, closed.scrolledTo);
    if (closed.opener instanceof HTMLElement) closed.opener.focus({ preventScroll: true });
  }, [shown]);

  return (
    <DashboardContext.Provider value={dashboard}>
      <main aria-label="Sổ sáng kiến">
        <SendingLine
          isHidden={pile.at(-1)?.route.screen === 'sending'}
          onLook={() => ways.open({ screen: 'sending' })}
        />
        {notice && <NoticeBox notice={notice} onUndone={setNotice} />}
        {pile.map((place) => {
          const isShown = place.id === shown;
          const navigation: Navigation = {
            isShown,
            open: ways.open,
            replace: (route) => ways.replace(place.id, route),
            leave: (told) => ways.leave(place.id, told),
            tell: setNotice,
          };
          return (
            <section class="screen" key={place.id} hidden={!isShown}>
              <NavigationContext.Provider value={navigation}>
                <RouteScreen route={place.route} />
              </NavigationContext.Provider>
            </section>
          );
        })}
      </main>
    </DashboardContext.Provider>
  );
}
