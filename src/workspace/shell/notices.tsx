import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Picture, RunPicture } from '../../local/server/messages';

const SHOWN_MS = 9000;

/** A message in the corner of the screen. */
interface Notice {
  readonly id: number;
  readonly tone: 'told' | 'wrong';
  readonly title: string;
  readonly text: string;
  /** What the platform itself said, in its own words. */
  readonly detail?: string;
}

type NewNotice = Omit<Notice, 'id'>;

/** Messages that are shown now. */
export interface Notices {
  readonly all: readonly Notice[];
  add(notice: NewNotice): void;
  remove(id: number): void;
}

/** Keeps the messages of the corner; the script's own come from the picture. */
export function useNotices(toasts: Picture['toasts'] | undefined): Notices {
  const [all, setAll] = useState<readonly Notice[]>([]);
  const last = useRef(0);
  const known = useRef<Set<string> | null>(null);
  const add = useCallback((notice: NewNotice) => {
    last.current += 1;
    const id = last.current;
    // What went wrong before is in the list of runs; one such message at a time is enough to read.
    const stays = ({ tone }: Notice) => notice.tone === 'told' || tone === 'told';
    setAll((before) => [...before.filter(stays).slice(-2), { ...notice, id }]);
  }, []);
  useEffect(() => {
    if (toasts === undefined) return;
    const keys = toasts.map(({ at, title, message }) => JSON.stringify([at, title, message]));
    toasts.forEach(({ title, message }, index) => {
      const key = keys[index] ?? '';
      // What was shown before this page was opened is over.
      if (known.current !== null && !known.current.has(key)) add({ tone: 'told', title, text: message });
    });
    known.current = new Set(keys);
  }, [toasts, add]);
  const remove = useCallback((id: number) => setAll((before) => before.filter((notice) => notice.id !== id)), []);
  return { all, add, remove };
}

/** Words what went wrong in the runs a person set off; nothing when all went well. */
export function failureNotice(runs: readonly RunPicture[]): NewNotice | undefined {
  const failed = runs.find(({ ok }) => !ok);
  if (failed === undefined) return undefined;
  return {
    tone: 'wrong',
    title: failed.stopped ? `“${failed.title}” bị ngắt giữa chừng` : `“${failed.title}” gặp lỗi`,
    text: 'Những gì đã ghi trước đó được giữ; phần còn lại được làm tiếp ở lượt quét sau. Xem mục Lượt chạy.',
    ...(failed.error !== null && { detail: failed.error }),
  };
}

/** The messages, in the corner where Google shows them. */
export function NoticeCorner({ notices }: { readonly notices: Notices }) {
  return (
    <div class="notices" role="status">
      {notices.all.map((notice) => (
        <NoticeBox key={notice.id} notice={notice} remove={notices.remove} />
      ))}
    </div>
  );
}

function NoticeBox({ notice, remove }: { readonly notice: Notice; remove(id: number): void }) {
  const { id, tone, title, text, detail } = notice;
  const [isHeld, setHeld] = useState(false);
  const passes = tone === 'told' && !isHeld;
  useEffect(() => {
    if (!passes) return undefined;
    const timer = setTimeout(() => remove(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [passes, id, remove]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading it, by pointer or by focus, keeps it from going
    <div
      class={`notice ${tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <div>
        {title && <b>{title}</b>}
        <p>{text}</p>
        {detail && (
          <details>
            <summary>Chi tiết kỹ thuật</summary>
            <code>“{detail}”</code>
          </details>
        )}
      </div>
      <button
        type="button"
        class="notice-close"
        aria-label={`Đóng thông báo: ${title || text}`}
        onClick={() => remove(id)}
      >
        ✕
      </button>
    </div>
  );
}
