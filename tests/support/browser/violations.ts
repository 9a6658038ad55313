import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Frames that run no scripts, such as a letter's: axe could only wait there for an answer that never comes. */
const MUTE_FRAMES = 'iframe[sandbox]:not([sandbox~="allow-scripts"])';

/**
 * Names what axe finds wrong on a page and in its frames, one line an element: the rule, where, what is the matter. With
 * `within` only a part is looked at; frames that run no scripts are left out.
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude(MUTE_FRAMES);
  const { violations: found } = await (within === undefined ? axe : axe.include(within)).analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' > ')}: ${help}`));
}
