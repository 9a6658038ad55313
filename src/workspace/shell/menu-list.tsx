import { useEffect, useRef, useState } from 'preact/hooks';
import { lineAfterKey, type MenuLine } from './menu-moves';

interface Props {
  readonly label: string;
  readonly lines: readonly MenuLine[];
  /** Which line has the focus when the menu opens. */
  readonly begin: 'first' | 'last';
  /** Closes the menu; `refocus` gives the focus back to what opened it. */
  close(refocus: boolean): void;
  /** Goes to the menu beside this one, where there is one. */
  aside?(step: 1 | -1): void;
}

/** An open menu, worked by mouse or keys as the ARIA menu pattern has it. */
export function MenuList({ label, lines, begin, close, aside }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const places = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > div > button') ?? [])];
  const focusLine = (index: number | undefined) => {
    const nth = lines.slice(0, index).filter(({ kind }) => kind !== 'separator').length;
    if (index !== undefined) places()[nth]?.focus();
  };
  useEffect(() => focusLine(lineAfterKey(lines, -1, begin === 'first' ? 'Home' : 'End')), []);

  const choose = (line: MenuLine, index: number) => {
    if (line.kind === 'menu') return setOpened(index);
    if (line.kind === 'separator') return;
    close(true);
    line.choose();
  };
  const pressed = (event: KeyboardEvent, line: MenuLine, index: number) => {
    const { key } = event;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (key === 'Tab') return close(false);
    if (key === 'Escape') {
      handled();
      close(true);
    } else if (key === 'ArrowRight') {
      handled();
      if (line.kind === 'menu') setOpened(index);
      else aside?.(1);
    } else if (key === 'ArrowLeft') {
      handled();
      aside?.(-1);
    } else if (key !== 'Enter' && key !== ' ') {
      const next = lineAfterKey(lines, index, key);
      if (next === undefined) return;
      handled();
      focusLine(next);
    }
  };

  return (
    <div class="menu" role="menu" aria-label={label} ref={list}>
      {lines.map((line, index) =>
        line.kind === 'separator' ? (
          <hr key={index} class="menu-rule" />
        ) : (
          <div key={index} class="menu-place" role="none">
            <button
              type="button"
              tabIndex={-1}
              class="menu-line"
              role={line.kind === 'choice' ? 'menuitemradio' : 'menuitem'}
              {...(line.kind === 'choice' && { 'aria-checked': line.isChosen })}
              aria-haspopup={line.kind === 'menu' ? 'menu' : undefined}
              aria-expanded={line.kind === 'menu' ? opened === index : undefined}
              onClick={() => choose(line, index)}
              onKeyDown={(event) => pressed(event, line, index)}
              onMouseEnter={() => setOpened(line.kind === 'menu' ? index : null)}
            >
              {line.kind === 'choice' ? (
                <>
                  <span class="menu-tick" aria-hidden="true">
                    {line.isChosen ? '✓' : ''}
                  </span>
                  <span>
                    {line.caption}
                    <small>{line.detail}</small>
                  </span>
                </>
              ) : (
                line.caption
              )}
            </button>
            {line.kind === 'menu' && opened === index && (
              <MenuList
                label={line.caption}
                lines={line.lines}
                begin="first"
                close={(refocus) => {
                  setOpened(null);
                  close(refocus);
                }}
                aside={(step) => {
                  if (step === 1) return aside?.(1);
                  setOpened(null);
                  focusLine(index);
                }}
              />
            )}
          </div>
        ),
      )}
    </div>
  );
}
