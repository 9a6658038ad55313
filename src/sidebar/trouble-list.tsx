import { ActionButton } from './action-button';
import { act } from './answers';
import type { Data } from './call';
import { ConfirmedButton } from './confirmed-button';
import { countText } from './official-words';
import { useOutcome } from './outcome';
import { Part } from './part';
import { mendableCount, mendedSentences, needsOwner, runningSentences, troubleLines } from './trouble-words';

/** Names what keeps the campaign from running, with one button that mends what this account can mend. */
export function TroubleList({ health }: { readonly health: Data<'health'> }) {
  const { done, tellAnswer } = useOutcome();
  const lines = troubleLines(health);
  const count = mendableCount(health);
  if (lines.length === 0) {
    return (
      <div class="note done">
        {runningSentences(health.faults).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    );
  }
  const { owner, actor, troubles } = health;
  const mend = async (newForm: boolean) =>
    tellAnswer(await act('mend', { newForm }), ({ left }) => done(mendedSentences(count + (newForm ? 1 : 0), left)));
  return (
    <Part title="Cần khắc phục">
      <ul class="faults">
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {count > 0 && (
        <ActionButton look="main" busy="Đang khắc phục…" work={() => mend(false)}>
          Khắc phục {countText(count)} điều
        </ActionButton>
      )}
      {needsOwner(health) && (
        <p class="hint">
          Tài khoản {owner} mở mục này và chọn “Khắc phục”. Nếu tài khoản đó không còn dùng được, xem Bàn giao.
        </p>
      )}
      {owner === actor && troubles.includes('formLost') && (
        <>
          <p class="hint">
            Trước hết tìm Biểu mẫu trong Thùng rác của Drive và khôi phục. Nếu không lấy lại được thì lập Biểu mẫu mới:
            liên kết trong các thư đã gửi sẽ không dùng được nữa, sau đó cần gửi lại thông báo đăng ký cho các đơn vị.
          </p>
          <ConfirmedButton sentence="Biểu mẫu cũ không lấy lại được" busy="Đang lập Biểu mẫu…" work={() => mend(true)}>
            Lập Biểu mẫu mới
          </ConfirmedButton>
        </>
      )}
    </Part>
  );
}
