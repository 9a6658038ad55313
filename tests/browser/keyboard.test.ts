import type { Locator, Page } from 'playwright-core';
import { inBrowser } from '../support/browser/browser';
import { picture } from '../support/browser/screens';
import { invitedCampaign, mailboxOf, openDesk, sidebarOf } from '../support/browser/workspace';

/** More than there are stops of the Tab key on any page. */
const MOST_STOPS = 250;

inBrowser('the keyboard alone', () => {
  const desk = openDesk();

  const hasFocus = (target: Locator) =>
    target.evaluateAll((elements) => elements.some((element) => element.matches(':focus')));
  /** Presses a key until something has the focus, which must show. */
  const goTo = async (page: Page, target: Locator, key = 'Tab') => {
    const inGrid = page
      .getByRole('region', { name: /^Bảng tính/ })
      .getByRole('tabpanel')
      .locator('textarea:focus');
    for (let stop = 0; stop < MOST_STOPS && !(await hasFocus(target)); stop += 1) {
      // As in Sheets, Tab goes from cell to cell; Esc first leaves the cells, as the grid tells.
      if ((await inGrid.count()) > 0) await page.keyboard.press('Escape');
      await page.keyboard.press(key);
    }
    expect(await hasFocus(target)).toBe(true);
    const ring = await target.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    expect(ring).toBe(true);
  };

  it('is enough to remind a unit', async () => {
    const { page, runtime } = await desk.open(invitedCampaign);
    const before = runtime.mail.outbox.length;
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('searchbox', { name: 'Tìm đơn vị' }).waitFor();
    await goTo(page, sidebar.getByRole('searchbox', { name: 'Tìm đơn vị' }));
    await page.keyboard.type('co giang');
    await goTo(page, sidebar.getByRole('checkbox', { name: 'Chọn Ủy ban nhân dân phường Cô Giang' }));
    await page.keyboard.press('Space');
    await goTo(page, sidebar.getByRole('button', { name: /^Xem trước 01 thư/ }));
    await picture(page, 'keyboard-focus');
    await page.keyboard.press('Enter');
    const title = sidebar.getByRole('heading', { name: 'Xem trước thư nhắc', level: 1 });
    await title.waitFor();
    expect(await hasFocus(title)).toBe(true);
    await sidebar.getByRole('button', { name: 'Gửi 01 thư' }).waitFor();
    await goTo(page, sidebar.getByRole('button', { name: 'Gửi 01 thư' }));
    await page.keyboard.press('Enter');
    await sidebar.getByText('Đã gửi 01 thư.').waitFor();
    await goTo(page, sidebar.getByRole('button', { name: 'Xong' }));
    await page.keyboard.press('Enter');
    await sidebar.getByRole('searchbox', { name: 'Tìm đơn vị' }).waitFor();
    expect(runtime.mail.outbox.slice(before).map(({ to }) => to)).toEqual([[mailboxOf('P.CG')]]);
  });

  it('comes back to what a screen was opened with', async () => {
    const { page } = await desk.open(invitedCampaign);
    const sidebar = sidebarOf(page);
    const unit = sidebar.getByRole('button', { name: 'Ủy ban nhân dân phường Cô Giang' });
    await unit.waitFor();
    await unit.focus();
    await page.keyboard.press('Enter');
    await sidebar.getByRole('heading', { name: 'Ủy ban nhân dân phường Cô Giang', level: 1 }).waitFor();
    await goTo(page, sidebar.getByRole('button', { name: 'Quay lại' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await unit.waitFor();
    expect(await hasFocus(unit)).toBe(true);
  });

  it('is enough to open the sidebar again from the menu', async () => {
    const { page } = await desk.open(invitedCampaign);
    await goTo(page, page.getByRole('button', { name: 'Đóng thanh bên' }));
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Thanh bên/ }).waitFor({ state: 'detached' });
    await goTo(page, page.getByRole('menuitem', { name: 'Tệp' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await goTo(page, page.getByRole('menuitem', { name: 'Mở thanh bên' }), 'ArrowDown');
    await picture(page, 'menu');
    await page.keyboard.press('Enter');
    await sidebarOf(page).getByRole('searchbox', { name: 'Tìm đơn vị' }).waitFor();
  });

  it('leaves the grid again', async () => {
    const { page } = await desk.open(invitedCampaign);
    await page.getByRole('grid').getByRole('gridcell').first().click();
    await page.keyboard.press('Escape');
    await goTo(page, page.getByRole('tab', { selected: true }));
  });
});
