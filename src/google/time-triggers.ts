type Trigger = GoogleAppsScript.Script.Trigger;
type TriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;

/** Every how many minutes the sweep runs. */
const SWEEP_MINUTES = 10;

/** Functions that a trigger calls, each of which needs exactly one. */
export const HANDLERS = ['onRegistrationSubmitted', 'sweep', 'runDaily'] as const;

/**
 * Makes each of our triggers anew for the account that runs now and takes away those that stood; the Form's only with a Form.
 *
 * Anew, because neither the hour of a standing one nor whether it was disabled can be read. An account sees only its own
 * triggers (guide "Installable triggers"); those of a former owner fall silent by themselves.
 */
export function renewTriggers(form: GoogleAppsScript.Forms.Form | undefined, sendHour: number): void {
  const plans: Record<(typeof HANDLERS)[number], (trigger: TriggerBuilder) => { create(): Trigger } | undefined> = {
    onRegistrationSubmitted: (trigger) => form && trigger.forForm(form).onFormSubmit(),
    sweep: (trigger) => trigger.timeBased().everyMinutes(SWEEP_MINUTES),
    runDaily: (trigger) => trigger.timeBased().atHour(sendHour).everyDays(1).inTimezone(Session.getScriptTimeZone()),
  };
  const standing = ownTriggers();
  for (const handler of HANDLERS) {
    plans[handler](ScriptApp.newTrigger(handler))?.create();
    for (const known of standing) if (known.handler === handler) ScriptApp.deleteTrigger(known.trigger);
  }
}

/** Lists the triggers of the account that runs now. */
export function ownTriggers(): { readonly trigger: Trigger; readonly handler: string }[] {
  return ScriptApp.getProjectTriggers().map((trigger) => ({ trigger, handler: trigger.getHandlerFunction() }));
}
