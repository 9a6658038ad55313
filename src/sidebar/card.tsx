import { Icon } from './icon';

/** A way to another screen: what it is about, and lines that say more. */
export function Card(props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isUrgent?: boolean;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" class={props.isUrgent ? 'card urgent' : 'card'} onClick={props.onOpen}>
      <span class="card-text">
        <b class="clamped">{props.title}</b>
        {props.lines.map((line) => (
          <span class="clamped" key={line}>
            {line}
          </span>
        ))}
      </span>
      <Icon name="forward" />
    </button>
  );
}
