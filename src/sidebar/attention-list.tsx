import { useState } from 'preact/hooks';
import { type AttentionCard, attentionCards } from './attention-words';
import { Card } from './card';
import type { Dashboard } from './dashboard-context';
import { countText } from './official-words';

/** So many cards stand in the open; the others wait behind a line that counts them. */
const IN_THE_OPEN = 3;

/** Shows what needs a person, each a way to where it is dealt with. */
export function AttentionList(props: {
  readonly attention: Dashboard['attention'];
  readonly onOpen: (target: AttentionCard['leadsTo']) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const cards = attentionCards(props.attention);
  if (cards.length === 0) return null;
  const shown = isWhole || cards.length === IN_THE_OPEN + 1 ? cards : cards.slice(0, IN_THE_OPEN);
  return (
    <section class="attention" aria-labelledby="attention-title">
      <h2 id="attention-title">Cần xử lý</h2>
      {shown.map(({ text, hint, isUrgent, leadsTo }) => (
        <Card key={text} title={text} lines={[hint]} isUrgent={isUrgent} onOpen={() => props.onOpen(leadsTo)} />
      ))}
      {shown.length < cards.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          Xem thêm {countText(cards.length - shown.length)} mục
        </button>
      )}
    </section>
  );
}
