import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../local/server/messages';
import { entryAfterKey, type MenuLine } from '../shell/menu-moves';
import { placeBy, usePopUpMenu } from './pop-up';

interface Props {
  readonly tabs: Picture['tabs'];
  readonly shown: number;
  /** The element the tabs show their content in. */
  readonly panel: string;
  show(tab: number): void;
}

/** The tabs below the grid. Hidden ones are in the list of all tabs, and in the bar while one of them is shown. */
export function TabBar({ tabs, shown, panel, show }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLButtonElement>(null);
  const menu = usePopUpMenu(() => list.current?.focus());
  const standing = tabs.filter(({ id, hidden }) => !hidden || id === shown);
  useEffect(() => {
    strip.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const pressed = (event: KeyboardEvent, index: number) => {
    const next = entryAfterKey(standing.length, index, event.key);
    const tab = next === undefined ? undefined : standing[next];
    if (tab === undefined) return;
    event.preventDefault();
    show(tab.id);
    strip.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus();
  };
  const lines: MenuLine[] = tabs.map(({ id, name, hidden }) => ({
    kind: 'choice',
    caption: name,
    detail: hidden ? 'đang ẩn' : '',
    isChosen: id === shown,
    choose: () => show(id),
  }));
  return (
    <div class="tab-bar">
      <button
        ref={list}
        type="button"
        class="all-tabs"
        aria-label="Tất cả trang tính"
        title="Tất cả trang tính, kể cả trang tính đang ẩn"
        aria-haspopup="menu"
        onClick={(event) => menu.open({ label: 'Tất cả trang tính', lines, ...placeBy(event.currentTarget) })}
      >
        <span aria-hidden="true">≡</span>
      </button>
      <div class="tab-strip" role="tablist" aria-label="Các trang tính" ref={strip}>
        {standing.map(({ id, name, colour, hidden }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            class="sheet-tab"
            aria-selected={id === shown}
            aria-controls={panel}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => show(id)}
            onKeyDown={(event) => pressed(event, index)}
          >
            {name}
            {hidden && <small> (đang ẩn)</small>}
            {colour && <i class="tab-colour" style={{ backgroundColor: colour }} />}
          </button>
        ))}
      </div>
      {menu.element}
    </div>
  );
}
