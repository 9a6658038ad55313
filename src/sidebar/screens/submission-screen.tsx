import { useState } from 'preact/hooks';
import type { Refusal } from '../../app/answer';
import { ActionButton } from '../action-button';
import { act, useAnswer } from '../answers';
import type { Data } from '../call';
import { useDashboard } from '../dashboard-context';
import { Facts } from '../facts';
import { LongText } from '../long-text';
import { useNavigation } from '../navigation';
import { momentText } from '../official-words';
import { useOutcome } from '../outcome';
import { Part } from '../part';
import { ReadingState, Screen } from '../screen';

type Line = Data<'submissions'>['lines'][number];

/** One submission that was set aside: what it says, why it waits, and what becomes of it. */
export function SubmissionScreen({ id }: { readonly id: string }) {
  const { isShown } = useNavigation();
  const reading = useAnswer('submissions', {}, isShown);
  const line = reading.data?.lines.find(({ response, decision }) => response === id && decision === '');
  if (line === undefined) {
    return (
      <Screen title="Bài gửi chờ xử lý">
        <ReadingState reading={reading} what="bài gửi" />
        {reading.data && <p class="note">Bài gửi này không còn chờ xử lý.</p>}
      </Screen>
    );
  }
  return <Waiting line={line} />;
}

function Waiting({ line }: { readonly line: Line }) {
  const { units } = useDashboard();
  const { leave } = useNavigation();
  const { done } = useOutcome();
  const [unit, setUnit] = useState(line.unit);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Refusal['error'] | undefined>(undefined);
  const isUnitWrong = problem?.field === 'unit';

  const accept = async () => {
    if (unit === '') {
      setProblem({ code: 'unit', field: 'unit', message: 'Chọn đơn vị của bài gửi rồi nhận.' });
      return;
    }
    const answer = await act('resolveSetAside', { id: line.response, action: 'accept', unit, note });
    if (!answer.ok) setProblem(answer.error);
    else leave(done([`Đã nhận bài gửi cho ${units.find(({ code }) => code === unit)?.name ?? unit}.`]));
  };
  const discard = async () => {
    const answer = await act('resolveSetAside', { id: line.response, action: 'discard', note });
    if (!answer.ok) setProblem(answer.error);
    else {
      leave(
        done(
          ['Đã bỏ bài gửi. Nội dung vẫn được giữ trong tab Chờ xử lý.'],
          () => act('reopenSubmission', { id: line.response }),
          'Bài gửi chờ xử lý trở lại.',
        ),
      );
    }
  };

  return (
    <Screen
      title="Bài gửi chờ xử lý"
      actions={
        <>
          <ActionButton look="main" busy="Đang nhận…" work={accept}>
            Nhận bài gửi
          </ActionButton>
          <ActionButton busy="Đang bỏ…" work={discard}>
            Bỏ bài gửi
          </ActionButton>
        </>
      }
    >
      {problem && (
        <div class="note problem" role="alert">
          <p>{problem.message}</p>
        </div>
      )}
      <Facts
        facts={[
          ['Đơn vị ghi trên biểu mẫu', line.unitName || 'Không ghi'],
          ['Thời điểm', momentText(line.at)],
          ['Lý do chờ', line.reason],
        ]}
      />
      <Part title="Nội dung gửi">
        <LongText text={line.content} />
      </Part>
      <div class={isUnitWrong ? 'field wrong' : 'field'}>
        <label for={`unit-of-${line.response}`}>Nhận cho đơn vị</label>
        <select
          id={`unit-of-${line.response}`}
          value={unit}
          aria-invalid={isUnitWrong}
          onChange={(event) => setUnit(event.currentTarget.value)}
        >
          <option value="">Chọn đơn vị</option>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`note-of-${line.response}`}>Ghi chú (không bắt buộc)</label>
        <textarea
          id={`note-of-${line.response}`}
          rows={2}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <p class="hint">Nhận: giữ thời điểm gửi ban đầu để tính đúng hạn. Bỏ: không tính, có thể đưa trở lại.</p>
    </Screen>
  );
}
