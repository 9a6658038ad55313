import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../local/server/messages';
import type { Act } from '../act';
import { RunsPanel } from '../time/runs-panel';
import { armedCount } from '../troubles/trouble-words';
import { TroublesPanel } from '../troubles/troubles-panel';

/** What the drawer above the clock can show. */
export type DockTab = 'runs' | 'troubles';

const DOCK_NAMES: Readonly<Record<DockTab, string>> = { runs: 'Lượt chạy', troubles: 'Thử sự cố' };

interface Props {
  readonly tab: DockTab;
  readonly picture: Picture;
  readonly act: Act;
  choose(tab: DockTab | null): void;
}

/** The drawer above the clock. */
export function Dock({ tab, picture, act, choose }: Props) {
  return (
    <section class="dock" id="ngan-keo" aria-label={DOCK_NAMES[tab]}>
      <header class="dock-head">
        <h2>{DOCK_NAMES[tab]}</h2>
        <button type="button" class="quiet icon" aria-label="Đóng ngăn này" onClick={() => choose(null)}>
          ✕
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the drawer scrolls, by keys too */}
      <div class="dock-body" tabIndex={0}>
        {tab === 'runs' ? (
          <RunsPanel picture={picture} />
        ) : (
          <TroublesPanel
            picture={picture}
            arm={(troubles) => act('arm', troubles)}
            spoil={(mishap) => act('spoil', { mishap })}
          />
        )}
      </div>
    </section>
  );
}

interface ButtonsProps {
  readonly picture: Picture;
  readonly current: DockTab | null;
  choose(tab: DockTab | null): void;
}

/** The buttons that open and shut the drawer. */
export function DockButtons({ picture, current, choose }: ButtonsProps) {
  const { runs, troubles } = picture;
  const latest = runs[0]?.number ?? 0;
  const looked = useRef(latest);
  useEffect(() => {
    // Numbers begin again when everything does.
    if (current === 'runs' || latest < looked.current) looked.current = latest;
  }, [current, latest]);
  const failed = current === 'runs' ? 0 : runs.filter(({ ok, number }) => !ok && number > looked.current).length;
  const armed = armedCount(troubles);
  const counts = { runs: failed > 0 ? `${failed} lỗi mới` : '', troubles: armed > 0 ? `${armed} đang bật` : '' };
  return (
    <div class="dock-buttons">
      {(['runs', 'troubles'] as const).map((tab) => (
        <button
          key={tab}
          type="button"
          class="time-button"
          aria-expanded={tab === current}
          aria-controls={tab === current ? 'ngan-keo' : undefined}
          onClick={() => choose(tab === current ? null : tab)}
        >
          {DOCK_NAMES[tab]}
          {counts[tab] && <span class="dock-count"> {counts[tab]}</span>}
        </button>
      ))}
    </div>
  );
}
