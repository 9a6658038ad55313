import { useState } from 'preact/hooks';
import { ActionButton } from '../action-button';
import { act, useAnswer } from '../answers';
import { useDashboard } from '../dashboard-context';
import { GROUP_HINTS, LETTER_GROUPS, type LetterGroup, type LetterLine, lettersIn } from '../letter-groups';
import { startSending, useSending } from '../letter-sending';
import { useNavigation } from '../navigation';
import { countText, momentText } from '../official-words';
import { useOutcome } from '../outcome';
import { ReadingState, Screen } from '../screen';
import { SearchField } from '../search-field';
import { allWaiting } from '../sending-order';
import { accountText, copiesIn, quotaText, recipientCount, resentSentences } from '../sending-words';

/** Lists letters by what became of them, those that need a person first. */
export function LettersScreen() {
  const { isShown } = useNavigation();
  const { units, attention } = useDashboard();
  const reading = useAnswer('letters', {}, isShown);
  const [query, setQuery] = useState('');
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? (code || 'Đơn vị tổng hợp');
  const lines = reading.data?.lines ?? [];
  const groups = LETTER_GROUPS.map((group) => ({ group, letters: lettersIn(lines, group, query, nameOf) }));
  return (
    <Screen title="Thư đã gửi và chờ gửi">
      <ReadingState reading={reading} what="danh sách thư" />
      {attention.lostLetters > 0 && <LostRows count={attention.lostLetters} />}
      {reading.data && (
        <SearchField label="Tìm thư" hint="Tìm theo đơn vị, địa chỉ, tiêu đề" query={query} onSearch={setQuery} />
      )}
      {reading.data && groups.every(({ letters }) => letters.length === 0) && (
        <p class="note">{query.trim() === '' ? 'Chưa có thư nào.' : 'Không tìm thấy thư nào.'}</p>
      )}
      {groups.map(({ group, letters }) => (
        <Group key={group} group={group} letters={letters} nameOf={nameOf} />
      ))}
    </Screen>
  );
}

function LostRows({ count }: { readonly count: number }) {
  const { done, tellAnswer } = useOutcome();
  return (
    <div class="note problem">
      <p>
        {countText(count)} dòng của Nhật ký gửi thư đã bị xóa. Mọi thư đang dừng để không thư nào đi hai lần. Ghi lại
        các dòng này để thư được gửi trở lại.
      </p>
      <ActionButton
        busy="Đang ghi lại…"
        work={async () =>
          tellAnswer(await act('confirmLetterLog', {}), ({ restored }) =>
            done([`Đã ghi lại ${countText(restored)} dòng vào Nhật ký gửi thư. Thư được gửi trở lại.`]),
          )
        }
      >
        Ghi lại nhật ký gửi thư
      </ActionButton>
    </div>
  );
}

function Group(props: {
  readonly group: LetterGroup;
  readonly letters: readonly LetterLine[];
  readonly nameOf: (unit: string) => string;
}) {
  const { group, letters, nameOf } = props;
  const { open } = useNavigation();
  const { account } = useDashboard();
  const sending = useSending();
  if (letters.length === 0) return null;
  const canSend = account.actor === account.owner && !sending?.isUnderWay;
  return (
    <details class="group" open={group !== 'Đã gửi'}>
      <summary>
        {group} ({countText(letters.length)})
      </summary>
      <p class="hint">{GROUP_HINTS[group]}</p>
      {group === 'Chờ gửi' && canSend && (
        <button
          type="button"
          onClick={() => {
            void startSending(allWaiting(letters.length), true);
            open({ screen: 'sending' });
          }}
        >
          Gửi {countText(letters.length)} thư đang chờ
        </button>
      )}
      <ul>
        {letters.map((line) => (
          <li class="item stacked" key={line.key}>
            <span class="name">{nameOf(line.unit)}</span>
            <span class="row">
              {line.kind}
              {line.at === '' ? '' : `, ${momentText(line.at)}`}
            </span>
            {line.to !== '' && <span class="row">Đến: {line.to}</span>}
            {line.subject !== '' && <span class="row">Tiêu đề: {line.subject}</span>}
            {line.error !== '' && group !== 'Chưa xác định' && <span class="row warning">Lý do: {line.error}</span>}
            {group === 'Chưa xác định' && <Unknown line={line} name={nameOf(line.unit)} />}
            {group === 'Đã gửi' && <Sent line={line} name={nameOf(line.unit)} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A letter of which nobody knows whether it went: staff looked, and it did or is to go again. */
function Unknown({ line, name }: { readonly line: LetterLine; readonly name: string }) {
  const { account } = useDashboard();
  const { done, tellAnswer } = useOutcome();
  const [isAsking, setAsking] = useState(false);
  const resolve = (action: 'resend' | 'markSent') => async () =>
    tellAnswer(await act('resolveUnknownLetter', { key: line.key, action }), (fate) =>
      done(action === 'markSent' ? [`Đã ghi thư đến ${name} là “Đã gửi”.`] : resentSentences(fate)),
    );
  if (isAsking) {
    const recipients = recipientCount([{ cc: copiesIn(line.cc) }]);
    return (
      <div class="note">
        <p>
          Gửi lại 01 thư đến {line.to || name}, gửi từ {accountText(account.owner)}
        </p>
        <p>{quotaText(recipients, account.quotaLeft, account)}</p>
        <div class="pair">
          <ActionButton look="main" busy="Đang gửi…" work={resolve('resend')}>
            Gửi lại 01 thư
          </ActionButton>
          <button type="button" onClick={() => setAsking(false)}>
            Thôi
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="pair">
      <ActionButton busy="Đang ghi…" work={resolve('markSent')}>
        Đã gửi
      </ActionButton>
      <button type="button" onClick={() => setAsking(true)}>
        Gửi lại
      </button>
    </div>
  );
}

function Sent({ line, name }: { readonly line: LetterLine; readonly name: string }) {
  const { done, tellAnswer } = useOutcome();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        Đánh dấu bị trả lại
      </button>
    );
  }
  return (
    <div class="note">
      <p>Đánh dấu thư đến {line.to || name} bị trả lại: thư không còn tính là đã gửi. Việc này không hoàn tác được.</p>
      <div class="pair">
        <ActionButton
          look="main"
          busy="Đang ghi…"
          work={async () =>
            tellAnswer(await act('markReturned', { key: line.key }), () =>
              done([
                `Đã đánh dấu thư đến ${name} bị trả lại. Sửa địa chỉ ở tab Đơn vị; thư còn cần thiết được gửi lại khi địa chỉ đã đổi.`,
              ]),
            )
          }
        >
          Đánh dấu bị trả lại
        </ActionButton>
        <button type="button" onClick={() => setAsking(false)}>
          Thôi
        </button>
      </div>
    </div>
  );
}
