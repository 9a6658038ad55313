import { useState } from 'preact/hooks';
import { ActionButton } from '../action-button';
import { act, useAnswer } from '../answers';
import type { Data } from '../call';
import { ConfirmedButton } from '../confirmed-button';
import { HAND_OVER_FIELDS } from '../entry-forms';
import { Facts } from '../facts';
import { useForm } from '../form';
import { FormScreen } from '../form-screen';
import { mayTakeOver, offeredSentences, takenSentences, withdrawnSentences } from '../hand-over-words';
import { useNavigation } from '../navigation';
import { useOutcome } from '../outcome';
import { ReadingState, Screen } from '../screen';
import { accountText } from '../sending-words';

type Health = Data<'health'>;

const TITLE = 'Bàn giao';

/** Hands the campaign over to another account: the owner names it, and that account takes over. */
export function HandOverScreen() {
  const { isShown } = useNavigation();
  const reading = useAnswer('health', {}, isShown);
  const { data } = reading;
  if (data && data.owner === data.actor && data.successor === '') return <Offer health={data} />;
  return (
    <Screen title={TITLE}>
      <ReadingState reading={reading} what="tình trạng bàn giao" />
      {data && <About health={data} />}
      {data && <Standing health={data} />}
    </Screen>
  );
}

function About({ health: { owner, actor } }: { readonly health: Health }) {
  return (
    <>
      <Facts
        facts={[
          ['Tài khoản vận hành', accountText(owner)],
          ['Người đang mở', actor],
        ]}
      />
      <p class="hint">
        Lịch chạy và mọi thư đi bằng tài khoản vận hành, theo hạn mức của tài khoản đó. Bàn giao chuyển việc này sang
        tài khoản khác; dữ liệu, thư đã gửi, mã và liên kết của các đơn vị giữ nguyên.
      </p>
    </>
  );
}

function Offer({ health }: { readonly health: Health }) {
  const { leave } = useNavigation();
  const { done } = useOutcome();
  const form = useForm('hand-over', HAND_OVER_FIELDS);
  return (
    <FormScreen
      form={form}
      title={TITLE}
      undone="Chưa mở bàn giao."
      action="Mở bàn giao"
      busy="Đang mở…"
      onSubmit={() =>
        form.submit(
          ({ to }) => act('offerHandOver', { to }),
          (offer) => leave(done(offeredSentences(offer))),
        )
      }
      above={<About health={health} />}
    />
  );
}

function Standing({ health }: { readonly health: Health }) {
  const { owner, actor, successor } = health;
  const { leave } = useNavigation();
  const { done, tellAnswer } = useOutcome();
  const [isFormLacking, setFormLacking] = useState(false);
  const take = async (newForm: boolean) => {
    const answer = await act('takeOver', { unoffered: mayTakeOver(health) === 'abandoned', newForm });
    if (answer.ok) leave(done(takenSentences(answer.data, newForm)));
    else {
      setFormLacking(answer.error.code === 'form');
      tellAnswer(answer, () => ({ sentences: [] }));
    }
  };
  if (owner === '') return null;
  if (owner === actor) {
    return (
      <>
        <p class="note">
          Đang chờ {successor} mở thanh bên của bảng này, mục Bàn giao, và chọn “Nhận bàn giao”. Đến lúc đó mọi việc vẫn
          chạy bằng {owner}
        </p>
        <ActionButton
          busy="Đang hủy…"
          work={async () =>
            tellAnswer(await act('offerHandOver', { to: '' }), (offer) => done(withdrawnSentences(offer, successor)))
          }
        >
          Hủy bàn giao
        </ActionButton>
      </>
    );
  }
  const way = mayTakeOver(health);
  if (way === 'no') {
    return (
      <p class="note">
        Tài khoản {owner} mở mục này và ghi tài khoản nhận bàn giao. Nếu tài khoản đó không còn dùng được, mục này cho
        tiếp nhận sau 01 ngày không có lần chạy nào.
      </p>
    );
  }
  return (
    <>
      {way === 'offered' ? (
        <>
          <p class="note">
            {owner} bàn giao cho tài khoản này. Từ lúc nhận, thư đi từ hộp thư {actor}
          </p>
          <ActionButton look="main" busy="Đang nhận…" work={() => take(false)}>
            Nhận bàn giao
          </ActionButton>
        </>
      ) : (
        <>
          <p class="note problem">
            Hơn 01 ngày không có lần chạy nào của {owner}. Nếu tài khoản đó còn dùng được, cần để người giữ tài khoản đó
            khắc phục hoặc mở bàn giao. Từ lúc tiếp nhận, thư đi từ hộp thư {actor}
          </p>
          <ConfirmedButton sentence={`${owner} không còn dùng được`} busy="Đang tiếp nhận…" work={() => take(false)}>
            Tiếp nhận vận hành
          </ConfirmedButton>
        </>
      )}
      {isFormLacking && (
        <>
          <p class="note problem">
            Người có quyền sửa Biểu mẫu mở Biểu mẫu trong Drive, chọn Chia sẻ, thêm {actor} với quyền chỉnh sửa; sau đó
            nhận lại. Nếu không ai mở được Biểu mẫu thì nhận với Biểu mẫu mới: liên kết trong các thư đã gửi không dùng
            được nữa, bài gửi vào Biểu mẫu cũ sẽ không được nhận.
          </p>
          <ConfirmedButton sentence="Không ai mở được Biểu mẫu cũ" busy="Đang lập Biểu mẫu…" work={() => take(true)}>
            Nhận với Biểu mẫu mới
          </ConfirmedButton>
        </>
      )}
    </>
  );
}
