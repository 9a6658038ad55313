import { refused } from './app/answer';
import { compileNow } from './app/compile-now';
import { runDaily as daily, sweep as sweepUp, takeInRegistration } from './app/daily-run';
import { setUpCampaign as setUp } from './app/set-up-campaign';
import { answerSidebar } from './app/sidebar-call';
import { checkedPlatform } from './google/check-platform';
import { presetFile } from './google/preset-file';
import { isOwner, scriptDesk } from './google/script-desk';

const PRODUCT = 'Sổ sáng kiến';

/** Adds the menu; a simple trigger, so nothing that needs authorization happens here. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(PRODUCT)
    .addItem('Mở thanh bên', 'showSidebar')
    .addItem('Lập lại trang tổng hợp', 'compileSummary')
    .addSeparator()
    .addItem('Thiết lập chiến dịch', 'setUpCampaign')
    .addItem('Kiểm tra môi trường', 'checkPlatform')
    .addToUi();
}

/** Adds the menu when the script is installed into a Sheet that is already open. */
export function onInstall(): void {
  onOpen();
}

/** Makes or repairs tabs, Form and triggers; twice is harmless and what people wrote stays. */
export function setUpCampaign(): void {
  tell(setUp(scriptDesk()));
}

/** Takes in one registration; fired by the Form's submit trigger, of whose event only the id is used. */
export function onRegistrationSubmitted(event?: GoogleAppsScript.Events.FormsOnFormSubmit): void {
  const desk = scriptDesk();
  if (isOwner(desk)) takeInRegistration(desk, responseId(event));
}

/** Takes in what was missed, sends what waits, finishes what was cut short; fired every ten minutes. */
export function sweep(): void {
  const desk = scriptDesk();
  if (isOwner(desk)) sweepUp(desk);
}

/** Reminds, compiles and reports each morning; fired by a time trigger, harmless when fired twice. */
export function runDaily(): void {
  const desk = scriptDesk();
  if (isOwner(desk)) daily(desk);
}

/** Writes the summary anew; on the menu for whoever wants it now. */
export function compileSummary(): void {
  const answer = compileNow(scriptDesk());
  tell(answer.ok ? 'Đã lập lại trang tổng hợp.' : answer.error.message);
}

/** Asks Google for what the product relies on, in a tab and a Form of its own, and lists what it found. */
export function checkPlatform(): void {
  tell(checkedPlatform(presetFile().platform));
}

/** Opens the sidebar. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(PRODUCT));
}

/** Answers a call from the sidebar; takes and returns JSON values only, and checks what it is given. */
export function sidebarCall(method: unknown, params: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(answerSidebar(scriptDesk(), method, params)));
  } catch (error) {
    console.error(error);
    return refused(
      'internal',
      'Việc này bị gián đoạn vì lỗi của dịch vụ. Những gì đã ghi vẫn được giữ. Thử lại; nếu vẫn lỗi, mở lại thanh bên để xem tình trạng.',
    );
  }
}

function responseId(event: GoogleAppsScript.Events.FormsOnFormSubmit | undefined): string | undefined {
  try {
    return event?.response.getId() || undefined;
  } catch (error) {
    // Blank events do occur (platform observation of 2019); the sweep finds the response by itself.
    console.warn(`The event names no response: ${String(error)}`);
    return undefined;
  }
}

// A toast does not suspend the script and needs no click; a run from the editor or a trigger may have nobody to show it to.
function tell(message: string): void {
  try {
    SpreadsheetApp.getActiveSpreadsheet().toast(message, PRODUCT, 15);
  } catch (error) {
    console.warn(`${message} (not shown: ${String(error)})`);
  }
}
