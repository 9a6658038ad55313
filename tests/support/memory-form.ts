import type { FormChoices, FormResponse, RegistrationForm } from '../../src/app/ports';
import type { Moment } from '../../src/domain/days';
import type { Answers } from '../../src/domain/submission';

/** A Form that keeps its responses; sending under a known id edits it, which moves its moment as Google does. */
export class MemoryForm implements RegistrationForm {
  private readonly responses = new Map<string, FormResponse>();
  choices: FormChoices = { units: [], contents: [], fields: [] };

  send(id: string, at: Moment, answers: Answers): void {
    this.responses.set(id, {
      id,
      at,
      atMs: Date.parse(at),
      answers: () => answers,
      editLink: () => `https://example.org/sua/${id}`,
    });
  }

  responsesSince(since: Moment | undefined): FormResponse[] {
    return [...this.responses.values()]
      .filter(({ atMs }) => since === undefined || atMs >= Date.parse(since))
      .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  }

  response(id: string): FormResponse | undefined {
    return this.responses.get(id);
  }

  offer(choices: FormChoices): void {
    this.choices = choices;
  }
}
