import { useCallback, useRef, useState } from 'preact/hooks';
import { useOutside } from '../use-outside';
import { MenuList } from './menu-list';
import { entryAfterKey, type MenuLine } from './menu-moves';

/** A menu of the bar. */
export interface Menu {
  readonly name: string;
  readonly lines: readonly MenuLine[];
}

/** The bar of menus above the grid, worked by mouse or keys as the ARIA menu bar pattern has it. */
export function MenuBar({ menus }: { readonly menus: readonly Menu[] }) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const leave = useCallback(() => setOpen(null), []);
  useOutside(bar, open !== null, leave);

  const entries = () => [...(bar.current?.querySelectorAll<HTMLElement>(':scope > div > [role=menuitem]') ?? [])];
  const go = (index: number) => {
    setCurrent(index);
    entries()[index]?.focus();
  };
  const pressed = (event: KeyboardEvent, index: number) => {
    const next = entryAfterKey(menus.length, index, event.key);
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
    } else if (event.key === 'Escape') setOpen(null);
  };

  return (
    <div class="menu-bar" role="menubar" aria-label="Trình đơn của bảng tính" ref={bar}>
      {menus.map(({ name, lines }, index) => {
        const isOpen = open !== null && index === current;
        return (
          <div key={name} class="menu-place" role="none">
            <button
              type="button"
              class="menu-name"
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={isOpen}
              tabIndex={index === current ? 0 : -1}
              onClick={() => {
                setCurrent(index);
                setOpen(isOpen ? null : 'first');
              }}
              onMouseEnter={() => open !== null && go(index)}
              onKeyDown={(event) => pressed(event, index)}
            >
              {name}
            </button>
            {isOpen && (
              <MenuList
                key={open}
                label={name}
                lines={lines}
                begin={open}
                close={(refocus) => {
                  setOpen(null);
                  if (refocus) go(index);
                }}
                aside={(step) => go((index + menus.length + step) % menus.length)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
