type Trigger = GoogleAppsScript.Script.Trigger;

/** What one of our triggers is: the function it fires and how it is made. */
interface TriggerPlan {
  readonly handler: string;
  readonly make: () => Trigger;
}

/** Every how many minutes the sweep runs. */
const SWEEP_MINUTES = 10;

/**
 * Makes sure that each of our triggers stands exactly once for the account that runs now.
 *
 * An account sees only its own triggers (guide "Installable triggers"); those of a former owner fall silent by themselves.
 */
export function ensureTriggers(form: GoogleAppsScript.Forms.Form, sendHour: number): void {
  const plans: TriggerPlan[] = [
    {
      handler: 'onRegistrationSubmitted',
      make: () => ScriptApp.newTrigger('onRegistrationSubmitted').forForm(form).onFormSubmit().create(),
    },
    { handler: 'sweep', make: () => ScriptApp.newTrigger('sweep').timeBased().everyMinutes(SWEEP_MINUTES).create() },
    {
      handler: 'runDaily',
      make: () =>
        ScriptApp.newTrigger('runDaily')
          .timeBased()
          .atHour(sendHour)
          .everyDays(1)
          .inTimezone(Session.getScriptTimeZone())
          .create(),
    },
  ];
  const standing = ScriptApp.getProjectTriggers().map((trigger) => ({
    trigger,
    handler: trigger.getHandlerFunction(),
  }));
  for (const { handler, make } of plans) {
    const own = standing.filter((known) => known.handler === handler).map(({ trigger }) => trigger);
    const fits = (trigger: Trigger) =>
      handler === 'onRegistrationSubmitted' ? trigger.getTriggerSourceId() === form.getId() : true;
    // The hour of a daily trigger can't be read back, so it is made anew: set-up is how a changed hour takes effect.
    const kept = handler === 'runDaily' ? undefined : own.find(fits);
    if (kept === undefined) make();
    for (const trigger of own) if (trigger !== kept) ScriptApp.deleteTrigger(trigger);
  }
}
