import { useEffect, useRef } from 'preact/hooks';
import type { Methods, Picture } from '../../local/server/messages';
import type { Call } from '../call';
import { bridgeScript } from '../script-bridge';

interface Props {
  readonly sidebar: NonNullable<Picture['sidebar']>;
  readonly call: Call;
  close(): void;
}

/** The sidebar the script shows, in a frame that reaches nothing but this page. */
export function SidebarFrame({ sidebar, call, close }: Props) {
  const { title, shown } = sidebar;
  const frame = useRef<HTMLIFrameElement>(null);
  const leave = useRef(close);
  leave.current = close;
  useEffect(() => {
    if (frame.current === null) return undefined;
    return bridgeScript(frame.current, {
      async run(functionName, args) {
        const reply = await call('client', { functionName, args: args as Methods['client']['params']['args'] });
        return reply.ok ? reply.data : reply;
      },
      close: () => leave.current(),
      // At Google a sidebar stays 300 pixels wide and as high as the window, whatever it asks for.
      setHeight() {},
      setWidth() {},
      focus: () => document.querySelector<HTMLElement>('[role=grid]')?.focus(),
    });
  }, [call, shown]);
  return (
    <aside class="sidebar" aria-label={`Thanh bên ${title}`}>
      <header class="sidebar-head">
        <h2>{title}</h2>
        <button type="button" class="quiet icon" aria-label="Đóng thanh bên" onClick={close}>
          ✕
        </button>
      </header>
      <iframe
        key={shown}
        ref={frame}
        title={`Thanh bên ${title}`}
        sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
        src={`/sidebar?shown=${shown}`}
      />
    </aside>
  );
}
