import { useEffect, useRef } from 'preact/hooks';
import { ActionButton } from './action-button';
import type { Notice } from './navigation';

/** Shows what an act came to, takes the focus so that it is read, and offers to take the act back. */
export function NoticeBox({
  notice,
  onUndone,
}: {
  readonly notice: Notice;
  readonly onUndone: (next: Notice) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    box.current?.focus({ preventScroll: true });
  }, [notice]);
  const { sentences, tone = 'done', undo, undone = 'Đã hoàn tác.' } = notice;
  return (
    <div class={`note ${tone} outcome`} role="status" tabIndex={-1} ref={box}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {undo && (
        <ActionButton
          busy="Đang hoàn tác…"
          work={async () => {
            const answer = await undo();
            onUndone(
              answer.ok
                ? { sentences: [undone] }
                : { sentences: [answer.error.message], tone: 'problem', undo, undone },
            );
          }}
        >
          Hoàn tác
        </ActionButton>
      )}
    </div>
  );
}
