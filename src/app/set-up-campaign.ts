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
 * only.
 */
export function setUpCampaign(desk: Desk): string {
  const done = underLock(desk, LOCK_WAIT_MS, ({ session }) => {
    const { owner, address } = setUp(session, 'Thiết lập chiến dịch', true);
    return owner === desk.actor
      ? `Đã thiết lập xong. Biểu mẫu: ${address}. Điền địa chỉ thư tại tab Đơn vị, kiểm tra tab Cấu hình, rồi mở thanh bên.`
      : `Đã kiểm tra và bổ sung các tab. Biểu mẫu và lịch chạy do ${owner} quản lý nên được giữ nguyên.`;
  });
  return done?.done ?? 'Một việc khác đang chạy. Chưa thay đổi gì; thử lại sau ít phút.';
}

/** Does the work of set-up under the lock, logged as this act; a lost Form is replaced only with `makesForm`. */
export function setUp(before: Session, act: string, makesForm: boolean): { owner: string; address: string } {
  const { desk, memory } = before;
  const installer = desk.installer();
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
  const session = new Session(desk.renewed());
  const form = isOwner ? installForm(session, installer, makesForm) : undefined;
  if (form) session.remember(form);
  if (isOwner) {
    scheduleRuns(session, installer);
    session.remember({ [MEMORY.schema]: version, [MEMORY.scheduled]: session.now });
  }
  installer.hideResponses();
  const intake = takeInResponses(session, 'all');
  const compiled = compileSummary(session, 'always');
  const address = form ? installer.publishForm() : '';
  session.audit(act, session.symbol, '', address);
  queueLetters(session, intake.receipts);
  const remembered = { ...(compiled.ok && compiled.toRemember), ...intake.toRemember };
  session.settleLetters(remembered);
  return { owner, address };
}

/**
 * Opens the Form, or with `makesForm` makes another, and makes it whole, not yet published; none when there is none.
 *
 * Gives what is to be remembered of it: until then the campaign's Form is the one it was.
 */
export function installForm(
  session: Session,
  installer: Installer,
  makesForm: boolean,
): Record<string, string> | undefined {
  const { memory, settings } = session;
  const { movement = '', office = '' } = settings.values;
  const title = `Đăng ký sáng kiến và kế hoạch phát động – ${movement}`;
  const known = memory.get(MEMORY.form);
  let made: string | undefined;
  if (!installer.openForm(known)) {
    if (!makesForm && known !== undefined) return undefined;
    made = memory.get(MEMORY.newForm) || undefined;
    if (!installer.openForm(made)) {
      made = installer.makeForm(title);
      // At once: whatever stops this run, the next one goes on with this very Form.
      session.remember({ [MEMORY.newForm]: made });
    }
  }
  installer.buildForm(title, office);
  const choices = formChoices(session);
  const { link, unit, code } = installer.prefilledForm(choices);
  installer.linkResponses();
  return {
    [MEMORY.choices]: choicesDigest(session, choices),
    [MEMORY.prefill]: JSON.stringify(prefillTemplate(link, unit, code)),
    ...(made !== undefined && { [MEMORY.form]: made, [MEMORY.newForm]: '' }),
  };
}

/** Makes the triggers of the account that acts. */
export function scheduleRuns(session: Session, installer: Installer): void {
  installer.scheduleRuns(session.settings.values.sendHour ?? USUAL_HOUR);
}
