import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Deed, Picture } from '../../local/server/messages';
import type { Act, Refused } from '../act';
import type { Call } from '../call';
import { Spreadsheet } from '../grid/spreadsheet';
import { useLivePicture } from '../live-picture';
import { MailView } from '../mail/mail-view';
import { useSeenLetters } from '../mail/seen-letters';
import type { Route } from '../route';
import { TimeBar } from '../time/time-bar';
import { useLostFocus } from '../use-lost-focus';
import { Dock, DockButtons, type DockTab } from './dock';
import { FileHeader } from './file-header';
import { GuidanceLine } from './guidance-line';
import { failureNotice, NoticeCorner, useNotices } from './notices';
import { PhoneView } from './phone-view';
import { Rail } from './rail';
import { SidebarFrame } from './sidebar-frame';
import { StartAgain } from './start-again';
import { useRemembered } from './use-remembered';
import { useRoute } from './use-route';

/** The whole page: spreadsheet, mailboxes and phone, with the clock below them. */
export function WorkspacePage({ call }: { readonly call: Call }) {
  const { picture, trouble, retry } = useLivePicture(call);
  if (picture === null) return <Opening trouble={trouble} retry={retry} />;
  return <Workspace call={call} picture={picture} trouble={trouble} retry={retry} />;
}

interface Props {
  readonly call: Call;
  readonly picture: Picture;
  readonly trouble: string | null;
  retry(): void;
}

function Workspace({ call, picture, trouble, retry }: Props) {
  const notices = useNotices(picture.toasts);
  const { add } = notices;
  const refused = useCallback(
    ({ message, lost }: Refused) =>
      add({ tone: 'wrong', title: lost ? 'Mất liên lạc' : 'Chưa làm được', text: message }),
    [add],
  );
  const ledOut = useCallback(
    (url: string) =>
      add({
        tone: 'told',
        title: 'Liên kết dẫn ra ngoài',
        text: `${url} (không mở từ đây; thư thật thì liên kết này mở được)`,
      }),
    [add],
  );
  const { route, lastOf } = useRoute(ledOut);
  const [dock, setDock] = useState<DockTab | null>(null);
  const [isGuided, setGuided] = useRemembered('huong-dan', true);
  const [isAsking, setAsking] = useState(false);
  const [acts, setActs] = useState(0);
  const seen = useSeenLetters(picture.mailboxes, route.view === 'mail' ? route.address : undefined);

  const act: Act = useCallback(
    async (method, params) => {
      setActs((count) => count + 1);
      const reply = await call(method, params);
      setActs((count) => count - 1);
      if (!reply.ok) refused(reply);
      else {
        const failure = failureNotice((reply.data as Partial<Deed>).runs ?? []);
        if (failure) add(failure);
      }
      return reply.ok;
    },
    [call, refused, add],
  );
  const form = lastOf('form');
  const mail = lastOf('mail');
  return (
    <div class="workspace">
      <Rail current={route.view} routeOf={lastOf} newLetters={seen.all}>
        {!isGuided && (
          <button type="button" class="rail-place" onClick={() => setGuided(true)}>
            Hướng dẫn
          </button>
        )}
      </Rail>
      <main class="stage" aria-label="Không gian làm việc">
        {trouble !== null && (
          <div class="trouble-line" role="alert">
            <p>{trouble}</p>
            <button type="button" class="plain" onClick={retry}>
              Thử lại
            </button>
          </div>
        )}
        {isGuided && <GuidanceLine picture={picture} view={route.view} dismiss={() => setGuided(false)} />}
        <div class="views">
          <View name="sheet" current={route.view}>
            <FileHeader picture={picture} act={act} startAgain={() => setAsking(true)} />
            <div class="file">
              <div class="file-grid">
                <Spreadsheet picture={picture} call={call} />
              </div>
              {picture.sidebar && (
                <SidebarFrame sidebar={picture.sidebar} call={call} close={() => act('closeSidebar', {})} />
              )}
            </div>
          </View>
          <View name="mail" current={route.view}>
            {mail.view === 'mail' && (
              <MailView
                picture={picture}
                call={call}
                address={mail.address}
                letter={mail.letter}
                unseen={seen.unseen}
              />
            )}
          </View>
          <View name="form" current={route.view}>
            {form.view === 'form' && <PhoneView picture={picture} route={form} />}
          </View>
          <NoticeCorner notices={notices} />
          <p class="at-work" role="status">
            {acts > 0 && <span>Đang thực hiện…</span>}
          </p>
        </div>
        {dock !== null && <Dock tab={dock} choose={setDock} picture={picture} act={act} />}
      </main>
      <TimeBar picture={picture} call={call} refused={refused}>
        <DockButtons picture={picture} current={dock} choose={setDock} />
      </TimeBar>
      {isAsking && (
        <StartAgain
          close={() => setAsking(false)}
          begin={async () => {
            // A page of before may hold what is no more: half-filled forms, an open sidebar.
            if (await act('startAgain', {})) location.assign(location.pathname);
            else setAsking(false);
          }}
        />
      )}
    </div>
  );
}

interface ViewProps {
  readonly name: Route['view'];
  readonly current: Route['view'];
  readonly children: ComponentChildren;
}

// A view that is not shown stays laid out: what is half written in it, and where it was scrolled to, is kept.
function View({ name, current, children }: ViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const isShown = name === current;
  useLostFocus(place, String(isShown));
  return (
    <div ref={place} class={isShown ? `view view-${name}` : `view view-${name} away`}>
      {children}
    </div>
  );
}

function Opening({ trouble, retry }: Pick<Props, 'trouble' | 'retry'>) {
  return (
    <main class="opening-page">
      <h1>Sổ sáng kiến</h1>
      {trouble === null ? (
        <p role="status">Đang mở…</p>
      ) : (
        <>
          <p role="alert">{trouble}</p>
          <button type="button" class="main" onClick={retry}>
            Thử lại
          </button>
        </>
      )}
    </main>
  );
}
