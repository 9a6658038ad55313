import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Where pictures of the screens are left for people to look at. */
const FOLDER = join(__dirname, '../../../screenshots');

/** Leaves a picture of a page, or of a part of it, under a name that stays. */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  await of.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
