import type { FrameLocator, Page } from 'playwright-core';

/** Where a form is shown: a page of its own or the phone in the workspace. */
export type FormPlace = Page | FrameLocator;

/** Types answers into the page of the form that is shown, by the titles of its questions. */
export async function type(form: FormPlace, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [title, answer] of Object.entries(answers)) {
    await form.getByRole('textbox', { name: title, exact: true }).fill(answer);
  }
}

/** Chooses answers from the lists on the page. */
export async function select(form: FormPlace, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [title, answer] of Object.entries(answers)) {
    await form.getByRole('combobox', { name: title }).selectOption(answer);
  }
}

/** Chooses one of the answers that stand on the page. */
export async function choose(form: FormPlace, title: string, answer: string): Promise<void> {
  await form.getByRole('group', { name: title }).getByRole('radio', { name: answer }).check();
}

/** Presses a button of the form. */
export async function press(form: FormPlace, name: 'Tiếp' | 'Quay lại' | 'Gửi'): Promise<void> {
  await form.getByRole('button', { name, exact: true }).click();
}

/** Goes past the page of the unit and that of the plan, whose answers may be given, to the first initiative. */
export async function goToInitiative(form: FormPlace, plan: Readonly<Record<string, string>> = {}): Promise<void> {
  await press(form, 'Tiếp');
  await form.getByRole('heading', { name: 'Kế hoạch phát động', exact: true }).waitFor();
  await type(form, plan);
  await press(form, 'Tiếp');
  await form.getByRole('heading', { name: 'Sáng kiến 1', exact: true }).waitFor();
}
