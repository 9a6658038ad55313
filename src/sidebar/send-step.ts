import { call } from './call';
import { countText } from './official-words';
import { sentSentences } from './sending-words';
import type { Step } from './step';

/** Sends letters and says what became of them; without units the server picks them. */
export async function sendStep(
  step: Step,
  method: 'sendReminders' | 'sendInvitations',
  units: readonly string[] | undefined,
  onSent: () => void,
): Promise<void> {
  const what = units === undefined ? 'thư' : `${countText(units.length)} thư`;
  step.show({
    title: 'Đang gửi thư',
    tone: 'wait',
    sentences: [`Đang gửi ${what}. Việc này có thể mất vài phút; đóng thanh bên không làm dừng việc gửi.`],
  });
  const answer = await call(method, units === undefined ? {} : { units });
  const outcome = answer.ok
    ? ({ tone: 'done', sentences: sentSentences(answer.data, units?.length) } as const)
    : ({ tone: 'problem', sentences: [answer.error.message] } as const);
  step.show({ title: 'Kết quả gửi thư', ...outcome, back: 'Về danh sách' });
  if (answer.ok) onSent();
}
