import { useDashboard } from '../dashboard-context';
import { forgetSending, useSending } from '../letter-sending';
import { useNavigation } from '../navigation';
import { countText } from '../official-words';
import { Screen } from '../screen';
import { settledCount } from '../sending-progress';
import { sentSentences } from '../sending-words';

/** Shows how far a sending is, and then what became of each letter; it may be left at any moment. */
export function SendingScreen() {
  const sending = useSending();
  const { account } = useDashboard();
  const { leave, open } = useNavigation();
  if (sending === undefined) {
    return (
      <Screen title="Gửi thư">
        <p class="note">Không có lần gửi nào đang diễn ra.</p>
      </Screen>
    );
  }
  const { total, counts, isUnderWay, problem } = sending;
  const settled = settledCount(counts, total);
  const isCutShort = problem !== '' || counts.unknown !== undefined;
  const needsLook = isCutShort || counts.failed + counts.deferred + counts.queued > 0;
  const isWell = !isCutShort && counts.failed + counts.deferred === 0;
  const look = isUnderWay ? 'note' : isWell ? 'note done' : isCutShort ? 'note problem' : 'note';
  return (
    <Screen
      title={isUnderWay ? 'Đang gửi thư' : 'Kết quả gửi thư'}
      actions={
        !isUnderWay && (
          <>
            <button
              type="button"
              class="main"
              onClick={() => {
                forgetSending();
                leave();
              }}
            >
              Xong
            </button>
            {needsLook && (
              <button type="button" onClick={() => open({ screen: 'letters' })}>
                Xem các thư
              </button>
            )}
          </>
        )
      }
    >
      {isUnderWay && (
        <>
          <progress max={total} value={settled} aria-label="Số thư đã xử lý" />
          <p class="hint">
            Có thể làm việc khác hoặc đóng thanh bên: thư chưa đi nằm trong hàng chờ và tự gửi trong lần chạy tiếp theo.
          </p>
        </>
      )}
      <div class={look} role="status">
        {isUnderWay && (
          <p>
            Đã xử lý {countText(settled)}/{countText(total)} thư.
          </p>
        )}
        {!isUnderWay && problem !== '' && <p>{problem}</p>}
        {!isUnderWay &&
          (problem === '' || counts.sent > 0) &&
          sentSentences(counts, total).map((text) => <p key={text}>{text}</p>)}
        {!isUnderWay && <p>Người thực hiện: {account.actor}</p>}
      </div>
      {isUnderWay && (
        // Not at the bottom: a second click on “Gửi” would land on it.
        <button type="button" onClick={() => leave()}>
          Làm việc khác
        </button>
      )}
    </Screen>
  );
}
