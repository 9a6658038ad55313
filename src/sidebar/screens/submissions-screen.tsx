import { ActionButton } from '../action-button';
import { act, useAnswer } from '../answers';
import type { Data } from '../call';
import { Card } from '../card';
import { useNavigation } from '../navigation';
import { momentText } from '../official-words';
import { useOutcome } from '../outcome';
import { Part } from '../part';
import { ReadingState, Screen } from '../screen';

const NAMELESS = 'Không ghi đơn vị';

type Line = Data<'submissions'>['lines'][number];

/** Lists what was set aside: what waits, and what was discarded lately. */
export function SubmissionsScreen() {
  const { isShown, open } = useNavigation();
  const reading = useAnswer('submissions', {}, isShown);
  const lines = reading.data?.lines ?? [];
  const waiting = lines.filter(({ decision }) => decision === '');
  const discarded = lines.filter(({ decision }) => decision === 'Đã bỏ');
  return (
    <Screen title="Bài gửi chờ xử lý">
      <ReadingState reading={reading} what="danh sách bài gửi" />
      {reading.data && waiting.length === 0 && <p class="note">Không có bài gửi nào chờ xử lý.</p>}
      {waiting.map(({ response, unitName, at, reason }) => (
        <Card
          key={response}
          title={unitName || NAMELESS}
          lines={[momentText(at), reason]}
          isUrgent
          onOpen={() => open({ screen: 'submission', id: response })}
        />
      ))}
      {discarded.length > 0 && (
        <Part title="Đã bỏ gần đây">
          <ul>
            {discarded.map((line, index) => (
              <Discarded key={`${line.response} ${index}`} line={line} />
            ))}
          </ul>
        </Part>
      )}
    </Screen>
  );
}

function Discarded({ line }: { readonly line: Line }) {
  const { done, tellAnswer } = useOutcome();
  return (
    <li class="item stacked">
      <span class="name">{line.unitName || NAMELESS}</span>
      <span class="row">{momentText(line.at)}</span>
      <span class="row clamped">{line.reason}</span>
      {line.decidedBy !== '' && <span class="row">Người xử lý: {line.decidedBy}</span>}
      {line.note !== '' && <span class="row">Ghi chú: {line.note}</span>}
      <ActionButton
        busy="Đang đưa trở lại…"
        work={async () =>
          tellAnswer(await act('reopenSubmission', { id: line.response }), () => done(['Bài gửi chờ xử lý trở lại.']))
        }
      >
        Đưa trở lại hàng chờ
      </ActionButton>
    </li>
  );
}
