import type { Chain } from '../preset/preset';
import { newForm, publishForm } from './form-builder';
import { googleForm } from './google-form';
import { standingForm } from './script-installer';
import { SheetCalendar } from './sheet-calendar';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Form = GoogleAppsScript.Forms.Form;

/** What is ours, remembered under the account that checks: no other account reaches its Form. */
const REMEMBERED = 'platform';
const LINK_TRIES = 10;
const LINK_WAIT_MS = 500;

/**
 * Nơi thử: what chains of calls begin from, and a tab and a Form of the check's own, so that nothing of people's is
 * read or written.
 *
 * What is about to be made is remembered first, so that what a stopped check leaves goes when the next one begins. A
 * Form's file can't be deleted without a permission for the whole Drive: one Form an account is kept, emptied and closed.
 */
export class PlatformScene {
  readonly services = {
    SpreadsheetApp,
    Charts,
    Utilities,
    LockService,
    PropertiesService,
    ScriptApp,
    MailApp,
    Session,
    Object,
    RegExp,
    Intl,
  };
  readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  readonly calendar = new SheetCalendar(this.spreadsheet.getSpreadsheetTimeZone());
  private readonly begunMs = Date.now();
  private readonly properties = PropertiesService.getUserProperties();
  private readonly ours: { form?: string; tabs: (string | number)[] } = JSON.parse(
    this.properties.getProperty(REMEMBERED) ?? '{"tabs":[]}',
  );
  private opened = standingForm(this.ours.form);
  /** The tab that stands for people's. */
  sheet = this.freshTab();

  constructor(private readonly formTitle: string) {}

  /** Follows a chain to what it gives. */
  follow(chain: Chain): unknown {
    // biome-ignore lint/suspicious/noExplicitAny: a chain may lead over any service; tests follow every one that is shipped
    let at: any = this;
    for (const step of chain) {
      if (typeof step === 'string') at = at[step];
      else if ('is' in step) at = step.is;
      else if ('as' in step) at = Object.assign(this, { [step.as]: at })[step.as];
      else at = at[step[0]](...step.slice(1).map((part) => this.argument(part)));
    }
    return at;
  }

  /** The Form, empty and open to answers when first asked for. */
  get form(): Form {
    const form = this.opened ?? newForm(this.formTitle);
    this.opened = form;
    if (this.ours.form !== form.getId()) {
      this.ours.form = form.getId();
      this.remember();
    }
    if (!form.isAcceptingResponses()) publishForm(form);
    return form;
  }

  /** Where the Form can be deleted by hand; empty while there is none. */
  formAddress(): string {
    return this.opened?.getEditUrl() ?? '';
  }

  /** Gives a response as intake reads it. */
  response(id: string): unknown {
    return googleForm(this.form, this.calendar).response(id);
  }

  /** Gives the tab that Google adds for the Form's responses, once it is there. */
  responsesTab(): Sheet | undefined {
    const { form, spreadsheet, ours } = this;
    const before = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
    for (let tried = 0; tried < LINK_TRIES; tried += 1) {
      SpreadsheetApp.flush();
      const found = spreadsheet.getSheets().find((sheet) => !before.includes(sheet.getSheetId()) && sheet.getFormUrl());
      if (found) {
        ours.tabs.push(found.getSheetId());
        this.remember();
        return found;
      }
      Utilities.sleep(LINK_WAIT_MS);
    }
    return undefined;
  }

  /** Takes away what this check or an earlier one left, empties and closes the Form, and opens a blank tab. */
  freshTab(): Sheet {
    this.dropTriggers();
    const { spreadsheet, ours, opened } = this;
    if (opened) this.empty(opened);
    const old = ours.tabs;
    // A name nobody else has: were the run stopped right here, the tab would be found by it.
    const name = Utilities.getUuid();
    ours.tabs = [...old, name];
    this.remember();
    const fresh = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
    for (const sheet of spreadsheet.getSheets()) {
      if (old.includes(sheet.getName()) || old.includes(sheet.getSheetId())) spreadsheet.deleteSheet(sheet);
    }
    ours.tabs = [fresh.getSheetId()];
    this.remember();
    this.sheet = fresh;
    return fresh;
  }

  /** Deletes the triggers that checks made, which alone call `checkPlatform`, and tells how many there were. */
  dropTriggers(): number {
    const own = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === 'checkPlatform');
    for (const trigger of own) ScriptApp.deleteTrigger(trigger);
    return own.length;
  }

  /** Gives for how many seconds the check has been running. */
  seconds(): number {
    return Math.round((Date.now() - this.begunMs) / 1000);
  }

  private argument(part: unknown): unknown {
    if (Array.isArray(part)) return part.map((inner) => this.argument(inner));
    const { of: chain } = (part ?? {}) as { of?: Chain };
    return Array.isArray(chain) ? this.follow(chain) : part;
  }

  // Its responses tab can be deleted only once it is unlinked, and then can no longer be told by its link.
  private empty(form: Form): void {
    for (const sheet of this.spreadsheet.getSheets()) {
      if (sheet.getFormUrl()?.includes(form.getId())) this.ours.tabs.push(sheet.getSheetId());
    }
    this.remember();
    form.removeDestination();
    form.deleteAllResponses();
    for (const item of form.getItems()) form.deleteItem(item);
    if (form.isAcceptingResponses()) form.setAcceptingResponses(false);
  }

  private remember(): void {
    this.properties.setProperty(REMEMBERED, JSON.stringify(this.ours));
  }
}
