import type { Page } from 'playwright-core';
import { inBrowser } from '../support/browser/browser';
import { picture } from '../support/browser/screens';
import { goTo, invitedCampaign, mailboxOf, openDesk, sidebarOf } from '../support/browser/workspace';
import { at } from '../support/campaign';

inBrowser('the clock', () => {
  const desk = openDesk();

  /** Lets time pass to nine in the morning of a day, chosen in the calendar by its name. */
  const passTo = async (page: Page, day: string) => {
    await page.getByRole('button', { name: 'Đến ngày…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: day }).click();
    await page.getByRole('region', { name: 'Thời gian' }).getByText(`09:00 ${day}`).waitFor();
    await page.getByRole('button', { name: '+ 1 ngày' }).waitFor();
  };
  /** The invited campaign at a later moment, with nothing run on the days between. */
  const invitedAt = (moment: string) => () => {
    const runtime = invitedCampaign();
    runtime.clock.advanceTo(at(moment), { skip: () => true });
    return runtime;
  };
  const openLatestLetter = async (page: Page, unit: string) => {
    await goTo(page, 'Hộp thư');
    await page
      .getByRole('link', { name: mailboxOf(unit) })
      .first()
      .click();
    await page.getByRole('list', { name: 'Thư đã đến' }).getByRole('link').first().click();
    return {
      head: page.getByRole('article', { name: /^Thư: / }),
      text: page.frameLocator('iframe[title="Nội dung thư"]').locator('body'),
    };
  };

  it('brings the reminder of the seventh day before to a unit, with what is missing and the days left', async () => {
    const { page } = await desk.open(invitedAt('2023-02-14 17:30'));
    await passTo(page, 'thứ Tư, 15/02/2023');
    const { head, text } = await openLatestLetter(page, 'P.BN');
    await head.getByRole('heading', { name: /Nhắc hạn/ }).waitFor();
    await text.getByText('Kính gửi: Ủy ban nhân dân phường Bến Nghé').waitFor();
    await text.getByText('Đến ngày 15/02/2023').waitFor();
    await text.getByText('trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư)').waitFor();
    await text.getByText('còn 07 ngày').waitFor();
    await picture(page, 'reminder-7');
  });

  it('makes whoever still owes overdue on the day after the last, in the letter and in the sidebar', async () => {
    const { page, runtime } = await desk.open(invitedAt('2023-02-21 17:30'));
    await passTo(page, 'thứ Tư, 22/02/2023');
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: 'Tải lại' }).click();
    await sidebar.getByText('Hôm nay là ngày cuối (hết ngày 22/02/2023, thứ Tư)').waitFor();
    await passTo(page, 'thứ Năm, 23/02/2023');
    await sidebar.getByRole('button', { name: 'Tải lại' }).click();
    await sidebar.getByText('Quá hạn 01 ngày (hết ngày 22/02/2023, thứ Tư)').waitFor();
    await sidebar.getByRole('button', { name: '36 quá hạn' }).click();
    await picture(page, 'sidebar-overdue');
    const { head, text } = await openLatestLetter(page, 'P.BN');
    await head.getByRole('heading', { name: /^Đôn đốc lần thứ 1/ }).waitFor();
    await text.getByText(/đã hết từ ngày 22\/02\/2023 \(quá hạn 01 ngày làm việc\)/).waitFor();
    await picture(page, 'overdue-letter');
    expect(
      runtime
        .sheet('Nhật ký gửi thư')
        .display()
        .map((row) => row[0]),
    ).toContain('DVK2023|P.BN|2023-02-22|QH-1');
  });

  it('shows each run with what it did, and stops when it is asked to', async () => {
    const { page } = await desk.open(invitedCampaign);
    await passTo(page, 'thứ Sáu, 10/02/2023');
    await page.getByRole('button', { name: 'Lượt chạy' }).click();
    const runs = page.getByRole('region', { name: 'Lượt chạy' }).first();
    await runs.getByText('Việc hằng ngày').first().waitFor();
    await picture(page, 'runs');
    await page.getByRole('button', { name: 'Cho chạy' }).click();
    await page.getByRole('button', { name: 'Dừng' }).click();
    await page.getByRole('button', { name: '+ 1 ngày' }).waitFor();
  });
});
