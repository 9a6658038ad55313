import type { FormChoices, Installer } from '../app/ports';
import type { Day } from '../domain/days';
import { QUESTIONS } from '../domain/registration-form';
import { storedObject } from '../domain/stored-object';
import { GUIDE_TAB, SUMMARY_TAB, TABLES } from '../domain/tabs';
import type { Guide, PresetFile } from '../preset/preset';
import { buildForm, newForm, publishForm } from './form-builder';
import { NO_CHOICE, offerChoices } from './google-form';
import { destinationOf, installedTroubles, responsesTabs } from './installed-troubles';
import { migrated } from './migrations';
import { presetFile } from './preset-file';
import { fillPreset } from './preset-rows';
import { SheetCalendar } from './sheet-calendar';
import { sheetNamed, type TabIds } from './sheet-workbook';
import { buildTab, warnOnTab } from './tab-builder';
import { renewTriggers } from './time-triggers';
import { newSecret } from './unit-codes';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Form = GoogleAppsScript.Forms.Form;

const LOCALE = 'vi_VN';
/** The responses tab appears some time after the Form was given its destination. */
const RESPONSES_TRIES = 10;
const RESPONSES_WAIT_MS = 500;
/**
 * Google's answers, in either language, that a file is gone or another's: “No item with the given ID could be found, or
 * you do not have permission to access it”, “You do not have access to the requested document”, “… is missing (perhaps it
 * was deleted …)”, “Requested entity was not found”, “Không thể tìm thấy mục có mã đã cung cấp …”.
 */
const OUT_OF_REACH = /no item|permission|have access|missing|not found|tìm thấy|quyền/i;
/** Stands for a code in the link from which the template is taken. */
const MARK = 'MAXACNHAN';

/** Makes the campaign's tabs in this Sheet, and its Form and triggers under this account. */
export function scriptInstaller(): Installer {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let opened: Form | undefined;
  const form = (): Form => {
    if (opened === undefined) throw new Error('No Form is open');
    return opened;
  };
  return {
    migrate: (version) => migrated(spreadsheet, version),
    buildTabs: (knownIds, today, isFirst) => buildTabs(spreadsheet, knownIds, today, presetFile(), isFirst),
    openForm: (id) => {
      opened = standingForm(id);
      return opened !== undefined;
    },
    makeForm: (title) => {
      opened = newForm(title);
      return opened.getId();
    },
    buildForm: (title, receiver) => {
      const description = `${receiver} tiếp nhận đăng ký sáng kiến, giải pháp và kế hoạch phát động của các đơn vị.`;
      buildForm(form(), title, description, presetFile().campaign.form);
    },
    prefilledForm: (choices) => {
      offerChoices(form(), choices);
      return prefilledForm(form(), choices);
    },
    linkResponses: () => {
      if (destinationOf(form()) !== spreadsheet.getId()) {
        form().setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
      }
      SpreadsheetApp.flush();
    },
    hideResponses: () => hideResponses(spreadsheet, opened === undefined ? 1 : RESPONSES_TRIES),
    scheduleRuns: (sendHour) => renewTriggers(opened, sendHour),
    publishForm: () => {
      publishForm(form());
      return form().getPublishedUrl();
    },
    shareForm: (account) => {
      let was = false;
      const isShared = hasTaken(() => {
        was = form()
          .getEditors()
          .some((editor) => editor.getEmail().toLowerCase() === account);
        if (!was) form().addEditor(account);
      });
      return isShared ? (was ? 'wasShared' : 'shared') : 'refused';
    },
    unshareForm: (account) => hasTaken(() => form().removeEditor(account)),
    troubles: (formId, isOwner) => installedTroubles(spreadsheet, () => standingForm(formId), isOwner),
    newSecret,
  };
}

function hasTaken(sharing: () => void): boolean {
  try {
    sharing();
    return true;
  } catch (error) {
    // An address that is no Google account, or an organisation that shares with nobody outside.
    console.warn(`The Form's editors could not be changed: ${String(error)}`);
    return false;
  }
}

function buildTabs(
  spreadsheet: Spreadsheet,
  knownIds: string | undefined,
  today: Day,
  shipped: PresetFile,
  isFirst: boolean,
): string {
  if (isFirst) {
    spreadsheet.setSpreadsheetLocale(LOCALE);
    spreadsheet.setSpreadsheetTimeZone(Session.getScriptTimeZone());
  }
  const calendar = new SheetCalendar(spreadsheet.getSpreadsheetTimeZone());
  const tabIds: Record<string, number> = { ...(storedObject(knownIds) as TabIds) };
  let place = 0;
  for (const name of tabOrder()) {
    const known = sheetNamed(spreadsheet.getSheets(), name, tabIds);
    // A new tab stands behind the one it follows, wherever people have moved that.
    const sheet = known ?? spreadsheet.insertSheet(name, place);
    place = sheet.getIndex();
    tabIds[name] = sheet.getSheetId();
    const tab = TABLES.find((candidate) => candidate.name === name);
    if (tab) buildTab(sheet, tab, known === null || isFirst);
    if (name === GUIDE_TAB && sheet.getLastRow() === 0) writeGuide(sheet, shipped.guide);
    if (name === SUMMARY_TAB) prepareSummary(sheet);
  }
  fillPreset(spreadsheet, tabIds, calendar, shipped.campaign, today, isFirst);
  if (isFirst) {
    removeBlankSheets(spreadsheet, Object.values(tabIds));
    // The last tab made is the one in view; leaders and staff begin with the summary.
    sheetNamed(spreadsheet.getSheets(), SUMMARY_TAB, tabIds)?.activate();
  }
  SpreadsheetApp.flush();
  return JSON.stringify(tabIds);
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

/** Opens a Form that was remembered; none when it is gone or belongs to another account, and an error for anything else. */
export function standingForm(id: string | undefined): Form | undefined {
  if (id === undefined) return undefined;
  try {
    return FormApp.openById(id);
  } catch (error) {
    // A second Form made because of a passing trouble would leave every link that was sent pointing at the first.
    if (!OUT_OF_REACH.test(String(error))) throw error;
    console.warn(`The Form that was remembered can't be opened: ${String(error)}`);
    return undefined;
  }
}

function prefilledForm(form: Form, choices: FormChoices): ReturnType<Installer['prefilledForm']> {
  const items = form.getItems();
  const unit = items.find((item) => item.getTitle() === QUESTIONS.unit);
  const code = items.find((item) => item.getTitle() === QUESTIONS.code);
  if (unit === undefined || code === undefined) throw new Error('No questions');
  const choice = choices.units[0] ?? NO_CHOICE;
  const link = form
    .createResponse()
    .withItemResponse(unit.asListItem().createResponse(choice))
    .withItemResponse(code.asTextItem().createResponse(MARK))
    .toPrefilledUrl();
  return { link, unit: choice, code: MARK };
}

function hideResponses(spreadsheet: Spreadsheet, tries: number): void {
  for (let tried = 0; tried < tries; tried += 1) {
    SpreadsheetApp.flush();
    const responses = responsesTabs(spreadsheet);
    for (const sheet of responses) {
      warnOnTab(sheet, `${sheet.getName()}: do Biểu mẫu ghi, có mã xác nhận của các đơn vị`);
      if (!sheet.isSheetHidden()) sheet.hideSheet();
    }
    if (responses.length > 0) return;
    Utilities.sleep(RESPONSES_WAIT_MS);
  }
  console.warn('The responses tab has not appeared yet; running set-up again hides it');
}
