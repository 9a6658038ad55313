/** What a page of the script can ask of the page around its frame. */
export interface ScriptHost {
  /** Runs a function of the script on the server. */
  run(functionName: string, args: unknown[]): Promise<{ ok: true; value: unknown } | { ok: false; message: string }>;
  close(): void;
  setHeight(pixels: number): void;
  setWidth(pixels: number): void;
  /** Moves the cursor to the sheet. */
  focus(): void;
}

/** What a script's page sends; it may be anything, for the page is the script's own. */
interface Asked {
  readonly ask?: unknown;
  readonly call?: unknown;
  readonly functionName?: unknown;
  readonly args?: unknown;
  readonly act?: unknown;
  readonly size?: unknown;
}

/** Gives `google.script` to the page in a frame; the function that comes back takes it away again. */
export function bridgeScript(frame: HTMLIFrameElement, host: ScriptHost): () => void {
  const hear = ({ source, data }: MessageEvent<Asked | null>) => {
    const page = frame.contentWindow;
    if (page === null || source !== page || typeof data !== 'object' || data === null) return;
    if (data.ask === 'host') act(host, data);
    else if (data.ask === 'run' && typeof data.functionName === 'string' && Array.isArray(data.args)) {
      const { call, functionName, args } = data;
      // The frame is sandboxed: its origin has no name to send to. By then it may show another page, which hears nothing.
      const answer = (reply: object) => {
        if (frame.contentWindow === page) page.postMessage({ call, ...reply }, '*');
      };
      host.run(functionName, args).then(answer, (error: unknown) => answer({ ok: false, message: String(error) }));
    }
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}

function act(host: ScriptHost, { act: wish, size }: Asked): void {
  const pixels = typeof size === 'number' && Number.isFinite(size) ? size : null;
  if (wish === 'close') host.close();
  else if (wish === 'focus') host.focus();
  else if (wish === 'setHeight' && pixels !== null) host.setHeight(pixels);
  else if (wish === 'setWidth' && pixels !== null) host.setWidth(pixels);
}
