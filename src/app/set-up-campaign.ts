import { compileSummary } from './compile-summary';
import { MEMORY } from './memory-keys';
import { choicesDigest, formChoices } from './offer-choices';
import type { Desk, Installer } from './ports';
import { queueLetters } from './post-letters';
import { prefillTemplate } from './prefilled-link';
import { underLock } from './run';
import { Session } from './session';
import { takeInResponses } from './take-in-responses';

const LOCK_WAIT_MS = 30_000;
/** Hour of the daily run while `Giờ gửi` can't be read. */
const USUAL_HOUR = 8;

/**
 * Makes or repairs tabs, Form, destination and triggers; gives a sentence for whoever ran it.
 *
 * Twice is harmless and an interrupted run is finished by the next. An account other than the owner's repairs the tabs
 * only. `newDesk` lays out a desk that sees the tabs as they are by then.
 */
export function setUpCampaign(newDesk: () => Desk, installer: Installer): string {
  const desk = newDesk();
  const done = underLock(desk, LOCK_WAIT_MS, ({ session: before }) => {
    const { memory } = before;
    const owner = memory.get(MEMORY.owner) ?? desk.actor;
    const isOwner = owner === desk.actor;
    if (isOwner) {
      const secret = memory.get(MEMORY.secret) ?? installer.newSecret();
      before.remember({ [MEMORY.owner]: owner, [MEMORY.secret]: secret });
    }
    const schema = memory.get(MEMORY.schema);
    const version = installer.migrate(schema);
    const tabs = installer.buildTabs(memory.get(MEMORY.tabs), before.today, schema === undefined);
    before.remember({ [MEMORY.tabs]: tabs });
    const session = new Session(newDesk());
    if (isOwner) {
      buildForm(session, installer);
      session.remember({ [MEMORY.schema]: version });
    }
    const intake = takeInResponses(session, 'all');
    const compiled = compileSummary(session, 'always');
    const address = isOwner ? installer.publishForm() : '';
    session.audit('Thiết lập chiến dịch', session.symbol, '', address);
    queueLetters(session, intake.receipts);
    const remembered = { ...(compiled.ok && compiled.toRemember), ...intake.toRemember };
    session.settleLetters(remembered);
    return isOwner
      ? `Đã thiết lập xong. Biểu mẫu: ${address}. Điền địa chỉ thư tại tab Đơn vị, kiểm tra tab Cấu hình, rồi mở thanh bên.`
      : `Đã kiểm tra và bổ sung các tab. Biểu mẫu và lịch chạy do ${owner} quản lý nên được giữ nguyên.`;
  });
  return done?.done ?? 'Một việc khác đang chạy. Chưa thay đổi gì; thử lại sau ít phút.';
}

function buildForm(session: Session, installer: Installer): void {
  const { movement = '', office = '', sendHour = USUAL_HOUR } = session.settings.values;
  const title = `Đăng ký sáng kiến và kế hoạch phát động – ${movement}`;
  const id = installer.openForm(session.memory.get(MEMORY.form), title);
  // At once: whatever stops this run, the next one goes on with this very Form.
  if (id !== session.memory.get(MEMORY.form)) session.remember({ [MEMORY.form]: id });
  installer.buildForm(title, office);
  const choices = formChoices(session);
  const { link, unit, code } = installer.prefilledForm(choices);
  session.remember({
    [MEMORY.choices]: choicesDigest(session, choices),
    [MEMORY.prefill]: JSON.stringify(prefillTemplate(link, unit, code)),
  });
  installer.linkResponses();
  installer.scheduleRuns(sendHour);
}
