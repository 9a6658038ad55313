import { call } from './call';
import { part } from './element';
import { inviteAfterConfirmation } from './invitation-step';
import { countText } from './official-words';
import { showPicture } from './picture';
import { remindAfterPreview } from './reminder-step';
import { UnitList } from './unit-list';

const list = new UnitList();
const reload = part('reload', HTMLButtonElement);
let loads = 0;

reload.addEventListener('click', () => void load());
part('preview', HTMLButtonElement).addEventListener(
  'click',
  () => void remindAfterPreview(list.toRemind, afterSending),
);
part('invite', HTMLButtonElement).addEventListener('click', () => inviteAfterConfirmation(list.ticked, afterSending));
void load();

async function load(done = ''): Promise<void> {
  loads += 1;
  const turn = loads;
  reload.textContent = 'Đang tải…';
  const answer = await call('dashboard');
  // Answers may come in another order than they were asked for: only the last one asked for is shown.
  if (turn !== loads) return;
  reload.textContent = 'Tải lại';
  if (!answer.ok) {
    tell(answer.error.message, 'problem');
    return;
  }
  showPicture(answer.data, () => void restoreLetterLog());
  list.take(answer.data);
  part('figures', HTMLElement).hidden = false;
  part('loaded', HTMLElement).hidden = false;
  tell(done, 'done');
}

async function restoreLetterLog(): Promise<void> {
  reload.focus();
  tell('Đang ghi lại nhật ký gửi thư…', 'wait');
  const answer = await call('confirmLetterLog');
  if (!answer.ok) {
    tell(answer.error.message, 'problem');
    return;
  }
  await load(
    answer.data.restored > 0
      ? `Đã ghi lại ${countText(answer.data.restored)} dòng vào Nhật ký gửi thư. Thư được gửi trở lại.`
      : 'Nhật ký gửi thư đã đủ dòng.',
  );
}

function afterSending(): void {
  list.untick();
  void load();
}

function tell(sentence: string, tone: 'wait' | 'done' | 'problem'): void {
  const notice = part('notice', HTMLElement);
  notice.className = `notice ${tone}`;
  notice.textContent = sentence;
}
