import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ActionButton } from './action-button';

/** A button for what can't be taken back: it comes into sight once a sentence has been ticked. */
export function ConfirmedButton(props: {
  readonly sentence: string;
  readonly children: ComponentChildren;
  readonly busy: string;
  readonly work: () => Promise<void>;
}) {
  const [isTicked, setTicked] = useState(false);
  return (
    <div class="field">
      <label class="choice">
        <input type="checkbox" checked={isTicked} onChange={(event) => setTicked(event.currentTarget.checked)} />
        {props.sentence}
      </label>
      {isTicked && (
        <ActionButton busy={props.busy} work={props.work}>
          {props.children}
        </ActionButton>
      )}
    </div>
  );
}
