import { useRef, useState } from 'preact/hooks';
import { entryAfterKey, type MenuLine } from '../shell/menu-moves';
import { type OpenMenu, placeBy } from './pop-up';
import { ToolIcon, type ToolIconName } from './tool-icon';

/** A tool: pressed, it does something, switches something, or opens a menu below itself. */
export interface Tool {
  readonly icon: ToolIconName;
  readonly label: string;
  /** What it would do in full, for the tip. */
  readonly tip?: string;
  readonly isOff?: boolean;
  readonly isOn?: boolean;
  readonly lines?: readonly MenuLine[];
  /** Whether a rule stands before it. */
  readonly isFirst?: boolean;
  use?(): unknown;
}

interface Props {
  readonly tools: readonly Tool[];
  openMenu(menu: OpenMenu): void;
  /** Hears that a tool was used: the keys belong to the cells again. */
  used(): void;
}

/** The tools above the grid; one stop of the Tab key, arrows within. */
export function ToolBar({ tools, openMenu, used }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const pressed = (event: KeyboardEvent) => {
    const next = entryAfterKey(tools.length, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="tool-bar" role="toolbar" aria-label="Công cụ của bảng tính" ref={bar} onKeyDown={pressed} tabIndex={-1}>
      {tools.map(({ icon, label, tip, isOff, isOn, lines, isFirst, use }, index) => (
        <button
          key={label}
          type="button"
          class={`tool${isFirst ? ' is-first' : ''}${isOn ? ' is-on' : ''}`}
          title={tip ?? label}
          aria-label={label}
          aria-disabled={isOff === true}
          aria-pressed={isOn}
          aria-haspopup={lines ? 'menu' : undefined}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={(event) => {
            if (isOff) return;
            if (lines) openMenu({ label, lines, ...placeBy(event.currentTarget) });
            else {
              use?.();
              used();
            }
          }}
        >
          <ToolIcon name={icon} />
          {lines && <span class="tool-more" aria-hidden="true" />}
        </button>
      ))}
    </div>
  );
}
