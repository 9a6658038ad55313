import { inBrowser } from '../support/browser/browser';
import { picture } from '../support/browser/screens';
import { visitScreens } from '../support/browser/sidebar-screens';
import { violations } from '../support/browser/violations';
import { openDesk, registeredCampaign, sidebarOf } from '../support/browser/workspace';

const FRAME = 'iframe[title^="Thanh bên"]';

inBrowser('every screen of the sidebar', () => {
  const desk = openDesk();

  it('has nothing that axe finds', async () => {
    const { page } = await desk.open(registeredCampaign);
    const found: Record<string, string[]> = {};
    await visitScreens(sidebarOf(page), async (screen) => {
      await picture(page.locator(FRAME), `screen-${screen}`);
      const wrong = await violations(page, FRAME);
      if (wrong.length > 0) found[screen] = wrong;
    });
    expect(found).toEqual({});
  });

  it('needs no scrolling sideways at twice the size of letters', async () => {
    const { page } = await desk.open(registeredCampaign);
    await page.addStyleTag({ content: `${FRAME} { width: 150px !important }` });
    const sidebar = sidebarOf(page);
    const wide: Record<string, number> = {};
    let screens = 0;
    await visitScreens(sidebar, async (screen) => {
      screens += 1;
      await picture(page.locator(FRAME), `zoomed-${screen}`);
      const beyond = await sidebar.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      if (beyond > 0) wide[screen] = beyond;
    });
    expect(await page.locator(FRAME).evaluate((frame) => frame.clientWidth)).toBe(150);
    expect(wide).toEqual({});
    expect(screens).toBeGreaterThan(20);
  });
});
