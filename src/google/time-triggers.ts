type Trigger = GoogleAppsScript.Script.Trigger;
type TriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;

/** Every how many minutes the sweep runs. */
const SWEEP_MINUTES = 10;

/**
 * Makes sure that each of our triggers stands exactly once for the account that runs now.
 *
 * An account sees only its own triggers (guide "Installable triggers"); those of a former owner fall silent by themselves.
 */
export function ensureTriggers(form: GoogleAppsScript.Forms.Form, sendHour: number): void {
  const plans: Record<string, (trigger: TriggerBuilder) => { create(): Trigger }> = {
    onRegistrationSubmitted: (trigger) => trigger.forForm(form).onFormSubmit(),
    sweep: (trigger) => trigger.timeBased().everyMinutes(SWEEP_MINUTES),
    runDaily: (trigger) => trigger.timeBased().atHour(sendHour).everyDays(1).inTimezone(Session.getScriptTimeZone()),
  };
  const standing = ScriptApp.getProjectTriggers().map((trigger) => ({
    trigger,
    handler: trigger.getHandlerFunction(),
  }));
  for (const [handler, plan] of Object.entries(plans)) {
    const own = standing.filter((known) => known.handler === handler).map(({ trigger }) => trigger);
    const fits = (trigger: Trigger) =>
      handler === 'onRegistrationSubmitted' ? trigger.getTriggerSourceId() === form.getId() : true;
    // The hour of a daily trigger can't be read back, so it is made anew: set-up is how a changed hour takes effect.
    const kept = handler === 'runDaily' ? undefined : own.find(fits);
    if (kept === undefined) plan(ScriptApp.newTrigger(handler)).create();
    for (const trigger of own) if (trigger !== kept) ScriptApp.deleteTrigger(trigger);
  }
}
