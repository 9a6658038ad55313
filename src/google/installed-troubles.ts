import type { InstalledTrouble } from '../app/ports';
import { QUESTIONS } from '../domain/registration-form';
import { isFormOpen } from './form-builder';
import { headersOf, isWarnedOn } from './tab-builder';
import { HANDLERS, ownTriggers } from './time-triggers';

type Form = GoogleAppsScript.Forms.Form;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Names what is amiss with what set-up made; Form and triggers are looked at for the owner only. */
export function installedTroubles(
  spreadsheet: Spreadsheet,
  openForm: () => Form | undefined,
  isOwner: boolean,
): InstalledTrouble[] {
  const responses = responsesTabs(spreadsheet);
  const isShown = responses.some((sheet) => !sheet.isSheetHidden() || !isWarnedOn(sheet));
  const tabs = named({ responsesMissing: responses.length === 0, responsesShown: isShown });
  if (!isOwner) return tabs;
  try {
    const form = openForm();
    return [...tabs, ...formTroubles(form, spreadsheet.getId()), ...triggerTroubles(form?.getId())];
  } catch (error) {
    console.warn(`Form and triggers could not be looked at: ${String(error)}`);
    return [...tabs, 'unchecked'];
  }
}

function formTroubles(form: Form | undefined, spreadsheet: string): InstalledTrouble[] {
  if (form === undefined) return ['formLost'];
  return named({ formElsewhere: destinationOf(form) !== spreadsheet, formClosed: !isFormOpen(form) });
}

function triggerTroubles(form: string | undefined): InstalledTrouble[] {
  const [atSubmit, ...others] = HANDLERS;
  const handlers = ownTriggers().flatMap(({ trigger, handler }) =>
    handler !== atSubmit || trigger.getTriggerSourceId() === form ? handler : [],
  );
  // Without a Form there is nothing for its trigger to stand on.
  const counts = (form === undefined ? others : HANDLERS).map(
    (wanted) => handlers.filter((handler) => handler === wanted).length,
  );
  return named({ triggerMissing: counts.includes(0), triggerDoubled: counts.some((count) => count > 1) });
}

function named(troubles: Partial<Record<InstalledTrouble, boolean>>): InstalledTrouble[] {
  return (Object.keys(troubles) as InstalledTrouble[]).filter((trouble) => troubles[trouble]);
}

/** Gives the tabs in which a Form puts units' codes; people may have another Form write to the Sheet, and its tab is theirs. */
export function responsesTabs(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet[] {
  return spreadsheet
    .getSheets()
    .filter((sheet) => sheet.getFormUrl() !== null && headersOf(sheet).includes(QUESTIONS.code));
}

/** Gives the spreadsheet to which a Form writes; none while it has no destination. */
export function destinationOf(form: Form): string | undefined {
  try {
    return form.getDestinationId();
  } catch {
    // Thrown while the Form has no destination (reference of Form.getDestinationId).
    return undefined;
  }
}
