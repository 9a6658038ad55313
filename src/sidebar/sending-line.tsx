import { forgetSending, useSending } from './letter-sending';
import { countText } from './official-words';
import { settledCount } from './sending-progress';
import { sentSentences } from './sending-words';

/** Tells above every screen that letters are on their way, and then what became of them. */
export function SendingLine({ isHidden, onLook }: { readonly isHidden: boolean; readonly onLook: () => void }) {
  const sending = useSending();
  if (isHidden || sending === undefined) return null;
  const { total, counts, isUnderWay, problem } = sending;
  const isCutShort = problem !== '' || counts.unknown !== undefined;
  return (
    <div class={isUnderWay || !isCutShort ? 'note strip' : 'note problem strip'} role="status">
      <p>
        {isUnderWay
          ? `Đang gửi thư: ${countText(settledCount(counts, total))}/${countText(total)}`
          : isCutShort
            ? 'Việc gửi thư bị gián đoạn.'
            : sentSentences(counts, total)[0]}
      </p>
      <button type="button" class="quiet" onClick={onLook}>
        Xem việc gửi
      </button>
      {!isUnderWay && (
        <button type="button" class="quiet" onClick={forgetSending}>
          Đóng
        </button>
      )}
    </div>
  );
}
