import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from '../local/server/messages';
import type { Call } from './call';

/** The picture of everything, kept up to date. */
export interface LivePicture {
  readonly picture: Picture | null;
  /** Why the picture may be out of date; null while it is live. */
  readonly trouble: string | null;
  /** Reads the picture anew and listens again. */
  retry(): void;
}

const SILENT =
  'Mất liên lạc với chương trình đang chạy trên máy này. Những gì đã ghi vẫn được giữ; màn hình có thể chưa phải mới nhất.';

/** Reads the picture, and reads it again whenever the server names a new revision. */
export function useLivePicture(call: Call): LivePicture {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const reading = useRef({ isOn: false, isStale: false });

  const read = useCallback(async () => {
    const state = reading.current;
    state.isStale = true;
    // Revisions come faster than pictures while time passes; one reading at a time is enough.
    if (state.isOn) return;
    state.isOn = true;
    while (state.isStale) {
      state.isStale = false;
      const reply = await call('picture', {});
      if (reply.ok) setPicture(reply.data);
      setTrouble(reply.ok ? null : 'lost' in reply ? SILENT : reply.message);
    }
    state.isOn = false;
  }, [call]);

  useEffect(() => {
    const changes = new EventSource('/api/changes');
    changes.onopen = read;
    changes.onmessage = read;
    changes.onerror = () => setTrouble(SILENT);
    return () => changes.close();
  }, [read, attempt]);

  const retry = useCallback(() => {
    setAttempt((count) => count + 1);
    read();
  }, [read]);
  return { picture, trouble, retry };
}
