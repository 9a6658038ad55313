import { useState } from 'preact/hooks';
import { ActionButton } from '../action-button';
import { act, useAnswer } from '../answers';
import { useDashboard } from '../dashboard-context';
import { Facts } from '../facts';
import { LetterItem } from '../letter-item';
import { startSending, useSending } from '../letter-sending';
import { isToInvite } from '../list-words';
import { type LetterRound, useNavigation } from '../navigation';
import { capitalised, countText } from '../official-words';
import { Part } from '../part';
import { previewGaps, sharedWords } from '../preview-gaps';
import { ReadingState, Screen } from '../screen';
import { roundOrder } from '../sending-order';
import type { Preview } from '../sending-words';
import { accountText, quotaName, quotaText, recipientCount } from '../sending-words';
import { isOwing } from '../unit-words';

const ROUNDS = {
  reminders: { title: 'Xem trước thư nhắc', ask: 'previewReminders', word: 'thư' },
  invitations: {
    title: 'Xem trước thông báo đăng ký',
    ask: 'previewInvitations',
    word: 'thông báo',
  },
} as const;

/** Shows exactly who would be written to and why, and then sends those letters and no others. */
export function PreviewScreen(props: { readonly round: LetterRound; readonly units: readonly string[] | undefined }) {
  const { round, units } = props;
  const { title, ask, word } = ROUNDS[round];
  const { isShown, replace } = useNavigation();
  const { account, campaign } = useDashboard();
  const sending = useSending();
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const reading = useAnswer(ask, units ? { units } : {}, isShown);
  const preview = reading.data;
  // A preview that is being made anew may no longer be what would be sent.
  const isReady = preview !== undefined && !reading.isLoading && reading.problem === '';
  const letters = preview?.letters ?? [];
  const chosen = letters.filter(({ unit }) => !dropped.has(unit));
  const shared = sharedWords(letters);
  const canSend = isReady && chosen.length > 0 && !sending?.isUnderWay;

  return (
    <Screen
      title={title}
      actions={
        isReady &&
        letters.length > 0 && (
          <button
            type="button"
            class="main"
            aria-disabled={!canSend}
            onClick={() => {
              if (!canSend) return;
              const codes = chosen.map(({ unit }) => unit);
              void startSending(roundOrder(round, codes, units, letters.length), account.actor === account.owner);
              replace({ screen: 'sending' });
            }}
          >
            Gửi {countText(chosen.length)} {word}
          </button>
        )
      }
    >
      <ReadingState reading={reading} what="bản xem trước, chưa gửi thư nào" />
      {preview && (
        <>
          {letters.length === 0 ? (
            <p class="note">Không có thư nào để gửi.</p>
          ) : (
            <Facts
              facts={[
                [
                  'Số thư',
                  `${countText(chosen.length)}${dropped.size > 0 ? ` trong ${countText(letters.length)}` : ''}`,
                ],
                ['Gửi từ', accountText(preview.account)],
                [quotaName(preview.quotaLeft), quotaText(recipientCount(chosen), preview.quotaLeft, account)],
                ['Tiêu đề', shared.subject],
                ['Lý do', shared.why && capitalised(shared.why)],
                ['Chạy thử', campaign.trial && 'Đang bật: thư đi đến hộp thư của đơn vị tổng hợp.'],
              ]}
            />
          )}
          {sending?.isUnderWay && <p class="note">Đang có một lần gửi khác. Chờ gửi xong rồi gửi tiếp.</p>}
          {round === 'invitations' && letters[0] && <Trial unit={letters[0].unit} />}
          <Gaps preview={preview} round={round} units={units} />
          <ul>
            {letters.map((letter) => (
              <LetterItem
                key={letter.unit}
                letter={{ ...letter, ...(shared.subject && { subject: '' }), ...(shared.why && { why: '' }) }}
                isChosen={!dropped.has(letter.unit)}
                onChoose={(isChosen) => {
                  const next = new Set(dropped);
                  if (isChosen) next.delete(letter.unit);
                  else next.add(letter.unit);
                  setDropped(next);
                }}
              />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

/** Sends one letter to the office itself, so that it can be read before the units get theirs. */
function Trial({ unit }: { readonly unit: string }) {
  const { units, account } = useDashboard();
  const [outcome, setOutcome] = useState('');
  const name = units.find(({ code }) => code === unit)?.name ?? unit;
  return (
    <Part title="Gửi thử trước">
      <p class="hint">
        01 thư như gửi {name}, nhưng đến hộp thư của đơn vị tổng hợp, tiêu đề có [CHẠY THỬ]. Không tính là đã gửi thông
        báo.
      </p>
      <ActionButton
        busy="Đang gửi thử…"
        work={async () => {
          setOutcome('');
          const answer = await act('sendTrial', { unit });
          if (!answer.ok) setOutcome(answer.error.message);
          else if (answer.data.sent > 0)
            setOutcome(`Thư thử đến ${answer.data.to} đã gửi. Đọc thư rồi gửi chính thức.`);
          else if (answer.data.queued > 0)
            setOutcome(
              `Thư thử đến ${answer.data.to} chờ gửi từ tài khoản ${accountText(account.owner)}, khoảng 10 phút.`,
            );
          else setOutcome('Chưa gửi được thư thử. Xem lý do ở mục Thư đã gửi và chờ gửi.');
        }}
      >
        Gửi thử 01 thư
      </ActionButton>
      <p role="status">{outcome}</p>
    </Part>
  );
}

function Gaps({
  preview,
  round,
  units,
}: {
  readonly preview: Preview;
  readonly round: LetterRound;
  readonly units: readonly string[] | undefined;
}) {
  const all = useDashboard().units;
  const asked = all.filter((unit) => {
    if (units !== undefined) return units.includes(unit.code);
    return round === 'reminders' ? isOwing(unit) : isToInvite(unit);
  });
  const { unreachable, notNeeded } = previewGaps(asked, preview);
  return (
    <>
      <Gap
        names={unreachable}
        words="đơn vị thiếu địa chỉ dùng được"
        reason="Không gửi được đến các đơn vị này. Ghi địa chỉ vào cột Email của tab Đơn vị."
      />
      <Gap
        names={notNeeded}
        words="đơn vị không có thư lần này"
        reason={
          round === 'reminders'
            ? 'Các đơn vị này đã đủ nội dung, đã được nhắc trong ngày, có bài gửi chờ xử lý, hoặc đã hết hạn mà chiến dịch không nhận sau hạn.'
            : 'Các đơn vị này được miễn, hoặc thông báo đang chờ gửi.'
        }
      />
    </>
  );
}

function Gap(props: { readonly names: readonly string[]; readonly words: string; readonly reason: string }) {
  if (props.names.length === 0) return null;
  return (
    <details>
      <summary>
        {countText(props.names.length)} {props.words}
      </summary>
      <p>{props.reason}</p>
      <ul class="names">
        {props.names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
