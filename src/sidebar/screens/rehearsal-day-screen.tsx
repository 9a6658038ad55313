import { useAnswer } from '../answers';
import { Facts } from '../facts';
import { LetterItem } from '../letter-item';
import { useNavigation } from '../navigation';
import { capitalised, countText, dayInFull } from '../official-words';
import { ReadingState, Screen } from '../screen';
import { accountText, recipientCount } from '../sending-words';

/** The letters of one coming day; nothing is sent. */
export function RehearsalDayScreen({ day }: { readonly day: string }) {
  const { isShown } = useNavigation();
  const reading = useAnswer('rehearse', { date: day }, isShown);
  const { data } = reading;
  return (
    <Screen title={`Diễn tập ngày ${capitalised(dayInFull(day))}`}>
      <ReadingState reading={reading} what="danh sách thư" />
      {data && (
        <>
          <p class="hint">Các thư sẽ tự gửi trong ngày này nếu từ nay không có gì đổi. Chưa gửi thư nào.</p>
          <Facts
            facts={[
              ['Số thư', countText(data.letters.length)],
              ['Người nhận', countText(recipientCount(data.letters))],
              ['Gửi từ', accountText(data.account)],
            ]}
          />
          {data.unreachable.length > 0 && (
            <p class="note">{countText(data.unreachable.length)} đơn vị đến đợt nhưng thiếu địa chỉ dùng được.</p>
          )}
          <ul>
            {data.letters.map((letter) => (
              <LetterItem key={letter.unit} letter={letter} />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}
