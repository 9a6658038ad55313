import { compileSummary } from '../app/compile-summary';
import { MEMORY } from '../app/memory-keys';
import { formChoices } from '../app/offer-choices';
import type { Desk } from '../app/ports';
import { prefillTemplate } from '../app/prefilled-link';
import { underLock } from '../app/run';
import { Session as WorkSession } from '../app/session';
import { takeInResponses } from '../app/take-in-responses';
import { dayOf } from '../domain/days';
import { QUESTIONS } from '../domain/registration-form';
import { GUIDE_TAB, SUMMARY_TAB, TABLES } from '../domain/tabs';
import type { Guide, Preset } from '../preset/preset';
import { buildForm, newForm, publishForm } from './form-builder';
import { NO_CHOICE, offerChoices } from './google-form';
import { pendingMigrations, SCHEMA_VERSION } from './migrations';
import { fillPreset } from './preset-rows';
import { scriptDesk } from './script-desk';
import { SheetCalendar } from './sheet-calendar';
import { sheetNamed, type TabIds } from './sheet-workbook';
import { buildTab, warnOnTab } from './tab-builder';
import { ensureTriggers } from './time-triggers';
import { newSecret } from './unit-codes';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Form = GoogleAppsScript.Forms.Form;

const LOCALE = 'vi_VN';
/** The responses tab appears some time after the Form was given its destination. */
const RESPONSES_TRIES = 10;
const RESPONSES_WAIT_MS = 500;
const LOCK_WAIT_MS = 30_000;

/**
 * Makes or repairs tabs, Form, destination and triggers; gives a sentence for whoever ran it.
 *
 * Twice is harmless and an interrupted run is finished by the next: each part is looked for before it is made, and
 * what people wrote stays. An account other than the owner's repairs the tabs only.
 */
export function setUpCampaign(preset: Preset, guide: Guide): string {
  const done = underLock(scriptDesk(), LOCK_WAIT_MS, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const first = scriptDesk();
    const stored = first.memory.all();
    const owner = stored.get(MEMORY.owner) ?? first.actor;
    const isOwner = owner === first.actor;
    if (isOwner) {
      first.memory.set({
        [MEMORY.owner]: owner,
        ...(!stored.has(MEMORY.secret) && { [MEMORY.secret]: newSecret() }),
      });
    }
    const schema = stored.get(MEMORY.schema);
    for (const migration of pendingMigrations(schema)) migration.apply(spreadsheet);
    buildTabs(spreadsheet, first, preset, guide, schema === undefined);
    const desk = scriptDesk();
    const session = new WorkSession(desk);
    const form = isOwner ? readyForm(spreadsheet, session) : undefined;
    if (isOwner) desk.memory.set({ [MEMORY.schema]: String(SCHEMA_VERSION) });
    const intake = takeInResponses(session, 'all');
    const compiled = compileSummary(session, 'always');
    if (form) publishForm(form);
    session.audit('Thiết lập chiến dịch', session.symbol, '', form?.getPublishedUrl() ?? '');
    const choices = { ...(compiled.ok && compiled.toRemember), ...intake.toRemember };
    session.letters.settle(choices, () => desk.workbook.flush());
    return isOwner
      ? `Đã thiết lập xong. Biểu mẫu: ${form?.getPublishedUrl()}. Điền địa chỉ thư tại tab Đơn vị, kiểm tra tab Cấu hình, rồi mở thanh bên.`
      : `Đã kiểm tra và bổ sung các tab. Biểu mẫu và lịch chạy do ${owner} quản lý nên được giữ nguyên.`;
  });
  return done?.done ?? 'Một việc khác đang chạy. Chưa thay đổi gì; thử lại sau ít phút.';
}

function buildTabs(spreadsheet: Spreadsheet, desk: Desk, preset: Preset, guide: Guide, isFirst: boolean): void {
  if (isFirst) {
    spreadsheet.setSpreadsheetLocale(LOCALE);
    spreadsheet.setSpreadsheetTimeZone(Session.getScriptTimeZone());
  }
  const calendar = new SheetCalendar(spreadsheet.getSpreadsheetTimeZone());
  const tabIds: Record<string, number> = { ...(JSON.parse(desk.memory.all().get(MEMORY.tabs) ?? '{}') as TabIds) };
  for (const [index, name] of tabOrder().entries()) {
    const known = sheetNamed(spreadsheet.getSheets(), name, tabIds);
    const sheet = known ?? spreadsheet.insertSheet(name, Math.min(index, spreadsheet.getNumSheets()));
    tabIds[name] = sheet.getSheetId();
    const tab = TABLES.find((candidate) => candidate.name === name);
    if (tab) buildTab(sheet, tab, known === null || isFirst);
    if (name === GUIDE_TAB && sheet.getLastRow() === 0) writeGuide(sheet, guide);
    if (name === SUMMARY_TAB) prepareSummary(sheet);
  }
  desk.memory.set({ [MEMORY.tabs]: JSON.stringify(tabIds) });
  fillPreset(spreadsheet, tabIds, calendar, preset, dayOf(desk.clock.now()), isFirst);
  if (isFirst) removeBlankSheets(spreadsheet, Object.values(tabIds));
  SpreadsheetApp.flush();
}

function tabOrder(): string[] {
  const names: string[] = TABLES.map((tab) => tab.name);
  return [SUMMARY_TAB, ...names.slice(0, -2), GUIDE_TAB, ...names.slice(-2)];
}

function prepareSummary(sheet: Sheet): void {
  sheet.setTabColor('#2f6fb5');
  sheet.setHiddenGridlines(true);
  warnOnTab(sheet, `${SUMMARY_TAB}: do chương trình lập, nội dung ghi tay sẽ mất`);
}

function writeGuide(sheet: Sheet, guide: Guide): void {
  const lines = [
    { text: guide.title, size: 15, weight: 'bold' },
    ...guide.sections.flatMap(({ heading, lines: texts }) => [
      { text: '', size: 11, weight: 'normal' },
      { text: heading, size: 12, weight: 'bold' },
      ...texts.map((text) => ({ text, size: 11, weight: 'normal' })),
    ]),
  ];
  sheet
    .getRange(1, 1, lines.length, 1)
    .setNumberFormat('@')
    .setWrap(true)
    .setVerticalAlignment('top')
    .setFontSizes(lines.map(({ size }) => [size]))
    .setFontWeights(lines.map(({ weight }) => [weight as GoogleAppsScript.Spreadsheet.FontWeight]))
    .setValues(lines.map(({ text }) => [text]));
  sheet.setColumnWidth(1, 820);
  sheet.setHiddenGridlines(true);
}

// A new Sheet comes with one blank tab in the account's language; it goes only if nothing at all stands in it.
function removeBlankSheets(spreadsheet: Spreadsheet, ours: readonly number[]): void {
  for (const sheet of spreadsheet.getSheets()) {
    const isBlank = sheet.getLastRow() === 0 && sheet.getLastColumn() === 0 && sheet.getFormUrl() === null;
    if (isBlank && !ours.includes(sheet.getSheetId())) spreadsheet.deleteSheet(sheet);
  }
}

function readyForm(spreadsheet: Spreadsheet, session: WorkSession): Form {
  const { desk, memory, settings } = session;
  const movement = settings.values.movement ?? '';
  const title = `Đăng ký sáng kiến và kế hoạch phát động – ${movement}`;
  const form = standingForm(memory.get(MEMORY.form)) ?? newForm(title);
  // At once: whatever stops this run, the next one goes on with this very Form.
  if (form.getId() !== memory.get(MEMORY.form)) session.remember({ [MEMORY.form]: form.getId() });
  buildForm(form, {
    title,
    description: `${settings.values.office ?? ''} tiếp nhận đăng ký sáng kiến, giải pháp và kế hoạch phát động của các đơn vị.`,
    confirmation: 'Đã gửi. Thư xác nhận được gửi đến địa chỉ thư điện tử của đơn vị; trong thư có liên kết để sửa, bổ sung.',
  });
  const choices = formChoices(session);
  offerChoices(form, choices);
  session.remember({ [MEMORY.choices]: desk.digest(JSON.stringify(choices)) });
  const template = prefillTemplate(prefilledUrl(form, choices.units[0] ?? NO_CHOICE), choices.units[0] ?? NO_CHOICE, MARK);
  session.remember({ [MEMORY.prefill]: JSON.stringify(template) });
  if (destinationOf(form) !== spreadsheet.getId()) {
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
  }
  hideResponses(spreadsheet);
  ensureTriggers(form, settings.values.sendHour ?? DEFAULT_HOUR);
  return form;
}

const DEFAULT_HOUR = 8;

/** Stands for a code in the link from which the template is taken. */
const MARK = 'MAXACNHAN';

function standingForm(id: string | undefined): Form | undefined {
  if (id === undefined) return undefined;
  try {
    return FormApp.openById(id);
  } catch (error) {
    console.warn(`The Form that was remembered can't be opened, another one is made: ${String(error)}`);
    return undefined;
  }
}

function destinationOf(form: Form): string | undefined {
  try {
    return form.getDestinationId();
  } catch {
    // Thrown while the Form has no destination (reference of Form.getDestinationId).
    return undefined;
  }
}

function prefilledUrl(form: Form, unitChoice: string): string {
  const items = form.getItems();
  const unit = items.find((item) => item.getTitle() === QUESTIONS.unit);
  const code = items.find((item) => item.getTitle() === QUESTIONS.code);
  if (unit === undefined || code === undefined) throw new Error('setUpCampaign: the Form lacks its first questions');
  return form
    .createResponse()
    .withItemResponse(unit.asListItem().createResponse(unitChoice))
    .withItemResponse(code.asTextItem().createResponse(MARK))
    .toPrefilledUrl();
}

function hideResponses(spreadsheet: Spreadsheet): void {
  for (let tried = 0; tried < RESPONSES_TRIES; tried += 1) {
    SpreadsheetApp.flush();
    const responses = spreadsheet.getSheets().filter((sheet) => sheet.getFormUrl() !== null);
    for (const sheet of responses) {
      warnOnTab(sheet, `${sheet.getName()}: do Biểu mẫu ghi, có mã xác nhận của các đơn vị`);
      if (!sheet.isSheetHidden()) sheet.hideSheet();
    }
    if (responses.length > 0) return;
    Utilities.sleep(RESPONSES_WAIT_MS);
  }
  console.warn('The responses tab has not appeared yet; running set-up again hides it');
}
