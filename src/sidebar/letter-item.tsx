import { useDashboard } from './dashboard-context';
import { capitalised } from './official-words';
import type { Preview } from './sending-words';
import { stageText } from './stage-words';

/** Shows a letter that would go: to whom, with what subject and why; with a box to leave it out where that is offered. */
export function LetterItem(props: {
  readonly letter: Preview['letters'][number];
  readonly isChosen?: boolean;
  readonly onChoose?: (isChosen: boolean) => void;
}) {
  const { letter, isChosen = true, onChoose } = props;
  const { units } = useDashboard();
  const name = units.find(({ code }) => code === letter.unit)?.name ?? letter.unit;
  return (
    <li class="item">
      {onChoose && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={`Gửi cho ${name}`}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        </label>
      )}
      <div class={isChosen ? 'line' : 'line dropped'}>
        <div class="text">
          <span class="name">{name}</span>
          {!isChosen && <span class="tag none">Không gửi lần này</span>}
          <span class="row">{capitalised(stageText(letter.stage))}</span>
          <span class="row">Đến: {letter.to}</span>
          {letter.cc.length > 0 && <span class="row">Đồng gửi: {letter.cc.join(', ')}</span>}
          {letter.subject !== '' && <span class="row">Tiêu đề: {letter.subject}</span>}
          {letter.why !== '' && <span class="row">Lý do: {letter.why}</span>}
        </div>
      </div>
    </li>
  );
}
