import { inBrowser } from '../support/browser/browser';
import { picture } from '../support/browser/screens';
import {
  goTo,
  invitedCampaign,
  mailboxOf,
  newCampaign,
  openDesk,
  openUnit,
  sidebarOf,
} from '../support/browser/workspace';
import { OFFICE, rowsWhere } from '../support/campaign';

inBrowser('staff who invite', () => {
  const desk = openDesk();

  it('first get the letter themselves; that counts for nothing', async () => {
    const { page, runtime } = await desk.open(newCampaign);
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: 'Xem trước 35 thông báo' }).click();
    await sidebar.getByRole('button', { name: 'Gửi thử 01 thư' }).click();
    await sidebar.getByText(`Thư thử đến ${OFFICE} đã gửi.`).waitFor();
    await picture(page, 'sidebar-invitation');
    expect(runtime.mail.outbox.map(({ to, subject }) => ({ to, isTrial: subject.startsWith('[CHẠY THỬ]') }))).toEqual([
      { to: [OFFICE], isTrial: true },
    ]);
    await goTo(page, 'Hộp thư');
    await page.getByRole('link', { name: OFFICE }).click();
    await page.getByRole('link', { name: /\[CHẠY THỬ\]/ }).click();
    await page.frameLocator('iframe[title="Nội dung thư"]').getByText('Kính gửi').waitFor();
    await picture(page, 'trial-letter');
  });

  it('write to every unit that has an address, once, and see which have none', async () => {
    const { page, runtime } = await desk.open(newCampaign);
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: 'Xem trước 35 thông báo' }).click();
    await sidebar.getByText('01 đơn vị thiếu địa chỉ dùng được').click();
    await sidebar
      .getByRole('listitem')
      .filter({ hasText: /^Ban Bồi thường giải phóng mặt bằng$/ })
      .waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('"sendInvitations"')) asked.push(request.url());
    });
    // Twice before anything can have changed on the screen.
    await sidebar.getByRole('button', { name: 'Gửi 35 thông báo' }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await sidebar.getByRole('heading', { name: 'Kết quả gửi thư' }).waitFor();
    await sidebar.getByText('Đã gửi 35 thư.').waitFor();
    await picture(page, 'sidebar-sent');
    expect(asked).toHaveLength(1);
    const addressees = runtime.mail.outbox.flatMap(({ to }) => to);
    expect(addressees).toHaveLength(35);
    expect(new Set(addressees).size).toBe(35);
    await sidebar.getByRole('button', { name: 'Xong' }).click();
    await sidebar.getByRole('button', { name: 'Xem trước 35 thư' }).waitFor();
  });

  it('may do something else while the letters leave', async () => {
    const { page, runtime } = await desk.open(newCampaign);
    const held: (() => void)[] = [];
    let isHeld = true;
    await page.route('**/api/client', async (route) => {
      if (isHeld && route.request().postData()?.includes('"sendWaiting"')) {
        await new Promise<void>((resolve) => held.push(resolve));
      }
      await route.continue();
    });
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: 'Xem trước 35 thông báo' }).click();
    await sidebar.getByRole('button', { name: 'Gửi 35 thông báo' }).click();
    await sidebar.getByText('Đã xử lý 10/35 thư.').waitFor();
    expect(await sidebar.getByRole('progressbar', { name: 'Số thư đã xử lý' }).getAttribute('value')).toBe('10');
    await picture(page, 'sidebar-sending');
    await sidebar.getByRole('button', { name: 'Làm việc khác' }).click();
    await sidebar.getByRole('searchbox', { name: 'Tìm đơn vị' }).waitFor();
    await sidebar.getByText('Đang gửi thư: 10/35').waitFor();
    isHeld = false;
    for (const release of held) release();
    await sidebar.getByText('Đã gửi 35 thư.').waitFor();
    expect(runtime.mail.outbox).toHaveLength(35);
  });
});

inBrowser('staff who remind', () => {
  const desk = openDesk();
  const CHOSEN = ['Ủy ban nhân dân phường Bến Nghé', 'Ủy ban nhân dân phường Cô Giang'];

  it('send exactly the letters that they saw before', async () => {
    const { page, runtime } = await desk.open(invitedCampaign);
    const before = runtime.mail.outbox.length;
    const sidebar = sidebarOf(page);
    for (const name of CHOSEN) await sidebar.getByRole('checkbox', { name: `Chọn ${name}` }).check();
    await sidebar.getByText('Đã chọn 02 đơn vị').waitFor();
    await sidebar.getByRole('button', { name: 'Xem trước 02 thư' }).click();
    await sidebar.getByRole('heading', { name: 'Xem trước thư nhắc' }).waitFor();
    await sidebar.getByRole('button', { name: 'Gửi 02 thư' }).waitFor();
    await picture(page, 'sidebar-reminders');
    const shown = await sidebar.getByText(/^Đến: /).allTextContents();
    const words = await sidebar.locator('main').innerText();
    await sidebar.getByRole('button', { name: 'Gửi 02 thư' }).click();
    await sidebar.getByText('Đã gửi 02 thư.').waitFor();
    const sent = runtime.mail.outbox.slice(before);
    expect(sent.map(({ to }) => to)).toEqual([[mailboxOf('P.BN')], [mailboxOf('P.CG')]]);
    expect(sent.map(({ to }) => `Đến: ${to}`)).toEqual(shown);
    for (const { subject, cc } of sent) for (const part of [subject, ...cc]) expect(words).toContain(part);
  });

  it('find the reminder in the unit’s mailbox and in its file, and cannot send another that day', async () => {
    const { page, runtime } = await desk.open(invitedCampaign);
    const sidebar = await openUnit(page, 'ben nghe', 'Ủy ban nhân dân phường Bến Nghé');
    await picture(page, 'sidebar-unit');
    await sidebar.getByRole('button', { name: 'Nhắc ngay' }).click();
    await sidebar.getByRole('button', { name: 'Gửi 01 thư' }).click();
    await sidebar.getByText('Đã gửi 01 thư.').waitFor();
    await sidebar.getByRole('button', { name: 'Xong' }).click();
    await sidebar.getByRole('list').filter({ hasText: 'Nhắc hạn' }).first().waitFor();
    await sidebar.getByRole('button', { name: 'Nhắc ngay' }).click();
    await sidebar.getByText('Không có thư nào để gửi.').waitFor();
    expect(rowsWhere(runtime, 'Nhật ký gửi thư', 'Mã đơn vị', 'P.BN').map((row) => row.Loại)).toEqual([
      'Thông báo đăng ký',
      'Nhắc hạn',
    ]);
    await goTo(page, 'Hộp thư');
    await page
      .getByRole('link', { name: mailboxOf('P.BN') })
      .first()
      .click();
    await page.getByRole('list', { name: 'Thư đã đến' }).getByRole('link').first().click();
    await page
      .frameLocator('iframe[title="Nội dung thư"]')
      .getByText('chưa nhận đăng ký sáng kiến', { exact: false })
      .first()
      .waitFor();
    await picture(page, 'reminder-letter');
  });
});
