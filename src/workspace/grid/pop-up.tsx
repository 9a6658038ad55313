import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MenuList } from '../shell/menu-list';
import type { MenuLine } from '../shell/menu-moves';
import { useOutside } from '../use-outside';

/** Where something opens, in pixels of the window: to the right of and below a point, or above an edge for lack of room. */
export interface PopUpPlace {
  readonly x: number;
  readonly y: number;
  readonly above?: number | undefined;
}

interface Props extends PopUpPlace {
  /** Called when a person turns to something else. */
  leave(): void;
  readonly children: ComponentChildren;
}

/** A menu and where it opens. */
export interface OpenMenu extends PopUpPlace {
  readonly label: string;
  readonly lines: readonly MenuLine[];
}

const MARGIN = 4;

/** A place for a menu above everything else, kept inside the window. */
export function PopUp({ x, y, above = y, leave, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });
  useOutside(element, true, leave);
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(MARGIN, Math.min(x, window.innerWidth - box.width - MARGIN));
    const lowest = window.innerHeight - box.height - MARGIN;
    const top = y <= lowest ? y : above - box.height;
    setPlace({ left, top: Math.max(MARGIN, Math.min(top, lowest)) });
  }, [x, y, above]);
  return (
    <div class="pop-up" ref={element} style={{ left: `${place.left}px`, top: `${place.top}px` }}>
      {children}
    </div>
  );
}

/** Gives how to open a menu, and the element of the one that is open. */
export function usePopUpMenu(focusBack: () => void) {
  const [menu, setMenu] = useState<OpenMenu | undefined>(undefined);
  const leave = useCallback(() => setMenu(undefined), []);
  const element = menu && (
    <PopUp x={menu.x} y={menu.y} above={menu.above} leave={leave}>
      <MenuList
        label={menu.label}
        lines={menu.lines}
        begin="first"
        close={(refocus) => {
          leave();
          if (refocus) focusBack();
        }}
      />
    </PopUp>
  );
  return { open: setMenu, element };
}

/** Gives the place below a button, or above it for lack of room. */
export function placeBy(button: Element): PopUpPlace {
  const { left, top, bottom } = button.getBoundingClientRect();
  return { x: left, y: bottom + 2, above: top - 2 };
}
