import { contentChoice, unitChoices } from '../domain/registration-form';
import { CONTENTS } from '../domain/tabs';
import { MEMORY } from './memory-keys';
import type { FormChoices } from './ports';
import type { Session } from './session';

/** Gives the choices that the Form should offer now, from the tabs. */
export function formChoices(session: Session): FormChoices {
  return {
    units: [...unitChoices(session.units().units).values()],
    contents: session
      .table(CONTENTS)
      .rows.filter((content) => content.number !== '')
      .map(contentChoice),
    fields: session.settings.values.fields ?? [],
  };
}

/** Tells choices apart by a short text. */
export function choicesDigest(session: Session, choices: FormChoices): string {
  return session.desk.digest(JSON.stringify(choices));
}

/** Makes the Form follow the tabs when they have changed; gives what to remember of it. */
export function offerChoices(session: Session): Record<string, string> {
  const choices = formChoices(session);
  const digest = choicesDigest(session, choices);
  if (session.memory.get(MEMORY.choices) === digest || session.form === undefined) return {};
  session.form.offer(choices);
  return { [MEMORY.choices]: digest };
}
