import type { Locator, Page } from 'playwright-core';

/** Brings a tab of the file to the front, by its name below the grid or in the list of all tabs. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('grid', { name, exact: true }).waitFor();
}

/** Selects a cell by its name, `C5`, as a person does in the box above the grid. */
export async function select(page: Page, name: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Ô đang chọn; nhập tên ô để đi tới' });
  await box.fill(name);
  await box.press('Enter');
}

/** A cell that is drawn, by the numbers of its row and column. */
export function cellAt(page: Page, row: number, column: number): Locator {
  return page.getByRole('grid').locator(`[aria-rowindex="${row}"] [aria-colindex="${column}"]`);
}

/** Types into a cell and goes on to the next. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await select(page, name);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The letters of a column: 1 is A. */
export function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
