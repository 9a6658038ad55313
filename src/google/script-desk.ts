import { MEMORY } from '../app/memory-keys';
import type { Clock, Desk, RegistrationForm } from '../app/ports';
import { storedObject } from '../domain/stored-object';
import { googleForm } from './google-form';
import { mailOutbox } from './mail-outbox';
import { scriptInstaller } from './script-installer';
import { scriptLock } from './script-lock';
import { scriptMemory } from './script-memory';
import { SheetCalendar } from './sheet-calendar';
import { sheetWorkbook, type TabIds } from './sheet-workbook';
import { sheetSummaryPage } from './summary-page';
import { codeUnder, sha256Hex } from './unit-codes';

const DAY_MS = 86_400_000;

/** Lays out everything a use case works with, for the account that runs now. */
export function scriptDesk(): Desk {
  const startedMs = Date.now();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const calendar = new SheetCalendar(spreadsheet.getSpreadsheetTimeZone());
  const memory = scriptMemory();
  const stored = memory.all();
  const actor = Session.getEffectiveUser().getEmail();
  const tabIds = storedObject(stored.get(MEMORY.tabs)) as TabIds;
  const clock: Clock = {
    now: () => calendar.moment(new Date()),
    daysAgo: (days) => calendar.moment(new Date(Date.now() - days * DAY_MS)),
    elapsedMs: () => Date.now() - startedMs,
  };
  return {
    workbook: sheetWorkbook(spreadsheet, calendar, tabIds),
    summaryPage: sheetSummaryPage(spreadsheet, calendar, tabIds),
    mailer: mailOutbox(),
    memory,
    lock: scriptLock(),
    clock,
    openForm: () => (stored.get(MEMORY.owner) === actor ? openedForm(stored.get(MEMORY.form), calendar) : undefined),
    installer: scriptInstaller,
    renewed: scriptDesk,
    actor,
    codeOf: (symbol, unit) => {
      const secret = stored.get(MEMORY.secret);
      if (secret === undefined) throw new Error('No secret yet');
      return codeUnder(secret, symbol, unit);
    },
    digest: sha256Hex,
    newId: () => Utilities.getUuid(),
  };
}

/** Tells whether the account that runs now owns the campaign; triggers of any other account keep silent. */
export function isOwner(desk: Desk): boolean {
  return desk.memory.all().get(MEMORY.owner) === desk.actor;
}

// A Form that was deleted or is out of reach must not keep reminders from leaving; the sidebar names it.
function openedForm(id: string | undefined, calendar: SheetCalendar): RegistrationForm | undefined {
  if (id === undefined) return undefined;
  try {
    return googleForm(FormApp.openById(id), calendar);
  } catch (error) {
    console.error(`The Form could not be opened: ${String(error)}`);
    return undefined;
  }
}
