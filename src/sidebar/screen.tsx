import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Reading } from './answers';
import { Icon } from './icon';
import { useNavigation } from './navigation';

/** Lays out a screen: the way back, its title, what it holds and the buttons that stay in reach. */
export function Screen(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}) {
  const { leave } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div class="top">
        <button type="button" class="quiet back" onClick={() => leave()}>
          <Icon name="back" />
          Quay lại
        </button>
      </div>
      <h1 class="title" tabIndex={-1} ref={heading}>
        {props.title}
      </h1>
      <div class="body">{props.children}</div>
      {props.actions && <div class="actions">{props.actions}</div>}
    </>
  );
}

/**
 * Says that an answer is on its way, or why none came; nothing while an answer is shown and up to date.
 *
 * Where a button further down asked, `isAwaited`, the reason takes the focus: it may stand out of sight.
 */
export function ReadingState(props: {
  readonly reading: Reading<unknown>;
  readonly what: string;
  readonly isAwaited?: boolean;
}) {
  const { reading, what, isAwaited = false } = props;
  const { data, problem, isLoading, reload } = reading;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAwaited || box.current === null) return;
    window.scrollTo(0, 0);
    box.current.focus({ preventScroll: true });
  }, [isAwaited, isLoading, problem]);
  if (isLoading) {
    return (
      <p class={data === undefined ? 'note' : 'note slight'} role="status">
        {data === undefined ? `Đang tải ${what}…` : 'Đang cập nhật…'}
      </p>
    );
  }
  if (problem === '') return null;
  return (
    <div class="note problem" role="alert" tabIndex={-1} ref={box}>
      <p>{problem}</p>
      <button type="button" onClick={reload}>
        Thử lại
      </button>
    </div>
  );
}
