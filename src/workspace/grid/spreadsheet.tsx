import { useEffect, useId, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Picture } from '../../local/server/messages';
import type { Call } from '../call';
import type { Copied } from './copied';
import { layouts } from './layout';
import { textMeasure } from './measured-text';
import { TabBar } from './tab-bar';
import { TabGrid, type TabView } from './tab-grid';
import { useDeeds } from './use-deeds';
import { useTab } from './use-tab';

interface Props {
  readonly picture: Picture;
  readonly call: Call;
}

/** The file as a person works on it: the tab that is open, and the bar of tabs. */
export function Spreadsheet({ picture, call }: Props) {
  const { tabs, activeTab } = picture;
  const panel = useId();
  const lay = useMemo(() => layouts(textMeasure()), []);
  const [wanted, setWanted] = useState(activeTab);
  // The script brings a tab to the front now and then; a person goes along.
  useEffect(() => setWanted(activeTab), [activeTab]);
  const tab = tabs.find(({ id }) => id === wanted) ?? tabs.find(({ id }) => id === activeTab) ?? tabs[0];
  const live = useTab(call, tab?.id ?? 0, tab?.version ?? 0);
  const deeds = useDeeds(call, live.refresh);
  const copied = useRef<Copied | undefined>(undefined);
  const views = useRef(new Map<number, TabView>());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  if (tab === undefined) return null;

  const view = views.current.get(tab.id) ?? blankView();
  views.current.set(tab.id, view);
  const problem = deeds.refusal ?? live.trouble;
  const standing = tabs.filter(({ id, hidden }) => !hidden || id === tab.id);
  const showNextTab = (step: 1 | -1) => {
    const next = standing[standing.indexOf(tab) + step];
    if (next) setWanted(next.id);
  };
  return (
    <section class="spreadsheet" aria-label={`Bảng tính ${picture.file.name}`}>
      <div class="grid-problem" role="alert">
        {problem !== undefined && (
          <>
            <p>{problem}</p>
            <button type="button" class="grid-button" onClick={deeds.refusal ? deeds.dismiss : live.refresh}>
              {deeds.refusal ? 'Đóng' : 'Thử lại'}
            </button>
          </>
        )}
      </div>
      <div class="tab-panel" id={panel} role="tabpanel" aria-label={tab.name}>
        {live.sheet ? (
          <TabGrid
            name={tab.name}
            sheet={live.sheet}
            view={view}
            lay={lay}
            undo={picture.undo}
            redo={picture.redo}
            act={deeds.act}
            isStill={deeds.isStill}
            copied={copied}
            setView={(change) => {
              views.current.set(tab.id, { ...(views.current.get(tab.id) ?? view), ...change });
              redraw(undefined);
            }}
            showNextTab={showNextTab}
          />
        ) : (
          <p class="grid-opening" role="status">
            Đang mở trang tính {tab.name}…
          </p>
        )}
      </div>
      <TabBar tabs={tabs} shown={tab.id} panel={panel} show={setWanted} />
    </section>
  );
}

function blankView(): TabView {
  const corner = { row: 1, column: 1 };
  return {
    selection: { active: corner, corner, head: corner },
    filter: undefined,
    scrolled: { left: 0, top: 0 },
  };
}
