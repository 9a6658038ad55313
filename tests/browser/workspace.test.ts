import { readFileSync } from 'node:fs';
import { inBrowser } from '../support/browser/browser';
import { openTab, typeInto } from '../support/browser/grid';
import { picture } from '../support/browser/screens';
import { violations } from '../support/browser/violations';
import {
  goTo,
  invitedCampaign,
  linkIn,
  mailboxOf,
  newCampaign,
  openDesk,
  PHONE,
  registeredCampaign,
  sidebarOf,
} from '../support/browser/workspace';
import { rowsWhere } from '../support/campaign';

inBrowser('the workspace', () => {
  const desk = openDesk();

  it('has nothing that axe finds: spreadsheet, runs and troubles', async () => {
    const { page } = await desk.open(registeredCampaign);
    await sidebarOf(page).getByRole('searchbox', { name: 'Tìm đơn vị' }).waitFor();
    await openTab(page, 'Tổng hợp');
    await picture(page, 'workspace');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lượt chạy' }).click();
    expect(await violations(page, '#ngan-keo')).toEqual([]);
    await page.getByRole('button', { name: 'Thử sự cố' }).click();
    await page.getByRole('heading', { name: 'Sắp hết hạn mức thư' }).waitFor();
    await picture(page, 'troubles');
    expect(await violations(page, '#ngan-keo')).toEqual([]);
  });

  it('has nothing that axe finds: mailboxes, a letter and its text', async () => {
    const { page, runtime } = await desk.open(registeredCampaign);
    await goTo(page, 'Hộp thư');
    await page
      .getByRole('link', { name: mailboxOf('P.BN') })
      .first()
      .click();
    await page.getByRole('list', { name: 'Thư đã đến' }).getByRole('link').first().click();
    await page.getByRole('article').waitFor();
    expect(await violations(page, 'section[aria-label="Hộp thư"]')).toEqual([]);
    await page.getByRole('button', { name: 'Xem bản chữ' }).click();
    expect(await violations(page, 'section[aria-label="Hộp thư"]')).toEqual([]);
    // The frame of a letter runs no script, not even axe's; the letter itself is looked at on a page of its own.
    const letter = await desk.page();
    await letter.setContent(
      `<!doctype html><html lang="vi"><title>Thư</title><main>${runtime.mail.outbox.at(-1)?.htmlBody}</main></html>`,
    );
    expect((await violations(letter)).filter((line) => !line.startsWith('page-has-heading-one'))).toEqual([]);
  });

  it('has nothing that axe finds: the form, its faults and its receipt', async () => {
    const { url, runtime } = await desk.serve(invitedCampaign);
    const form = await desk.page(PHONE);
    await form.goto(`${url}/form?${new URLSearchParams({ url: linkIn(runtime, 'P.BN') })}`);
    const found: Record<string, string[]> = {};
    const look = async (page: string) => {
      const wrong = await violations(form);
      if (wrong.length > 0) found[page] = wrong;
    };
    await form.getByRole('combobox', { name: 'Đơn vị' }).selectOption('Chọn');
    await form.getByRole('button', { name: 'Tiếp' }).click();
    await form.getByRole('alert').waitFor();
    await look('faults');
    await form.getByRole('combobox', { name: 'Đơn vị' }).selectOption('Ủy ban nhân dân phường Bến Nghé');
    await look('unit');
    await form.getByRole('button', { name: 'Tiếp' }).click();
    await form.getByRole('button', { name: 'Chọn ngày: Ngày ban hành kế hoạch' }).click();
    await form.getByRole('dialog').waitFor();
    await picture(form, 'form-calendar');
    await look('calendar');
    await form.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Tiếp' }).click();
    await form.getByRole('heading', { name: 'Sáng kiến 1', exact: true }).waitFor();
    await look('initiative');
    await form.getByRole('button', { name: 'Gửi', exact: true }).click();
    await form.getByRole('link', { name: 'Chỉnh sửa câu trả lời' }).waitFor();
    await picture(form, 'form-receipt');
    await look('receipt');
    expect(found).toEqual({});
  });

  it('gives the workbook and a letter as files', async () => {
    const { page } = await desk.open(invitedCampaign);
    await page.getByRole('menuitem', { name: 'Tệp' }).click();
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Tải bảng tính xuống (.xlsx)' }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe('so-sang-kien.xlsx');
    expect(
      readFileSync(await workbook.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await goTo(page, 'Hộp thư');
    await page
      .getByRole('link', { name: mailboxOf('P.BN') })
      .first()
      .click();
    await page.getByRole('list', { name: 'Thư đã đến' }).getByRole('link').first().click();
    const [letter] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải thư (.eml)' }).click(),
    ]);
    expect(readFileSync(await letter.path(), 'utf8')).toContain(`To: ${mailboxOf('P.BN')}`);
  });

  it('begins again only after it has asked', async () => {
    const { page, runtime } = await desk.open(newCampaign);
    await openTab(page, 'Đơn vị');
    await typeInto(page, 'K2', 'ghi chú thử');
    const startAgain = async (answer: string) => {
      await page.getByRole('menuitem', { name: 'Tệp' }).click();
      await page.getByRole('menuitem', { name: 'Làm lại từ đầu…' }).click();
      await page.getByRole('dialog', { name: 'Làm lại từ đầu?' }).getByRole('button', { name: answer }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    const noted = page.getByRole('grid').getByText('ghi chú thử');
    await noted.waitFor();
    await startAgain('Giữ nguyên');
    await noted.waitFor();
    expect(runtime.sheet('Đơn vị').display()[1]).toContain('ghi chú thử');
    await startAgain('Làm lại từ đầu');
    await openTab(page, 'Đơn vị');
    await noted.waitFor({ state: 'detached' });
    await sidebarOf(page).getByText('0/36 hoàn thành').waitFor();
  });

  it('says that the program is gone, and goes on when it is back', async () => {
    const { page, interrupt } = await desk.open(newCampaign);
    await openTab(page, 'Đơn vị');
    const resume = await interrupt();
    await page.getByText('Mất liên lạc với chương trình đang chạy trên máy này.').first().waitFor();
    await picture(page, 'program-gone');
    await resume();
    await page.getByRole('button', { name: 'Thử lại' }).first().click();
    await page.getByText('Mất liên lạc với chương trình').first().waitFor({ state: 'detached' });
    desk.expectTrouble(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE/);
  });

  it('shows what becomes of letters when the quota is nearly spent', async () => {
    const { page, runtime } = await desk.open(newCampaign);
    await page.getByRole('button', { name: 'Thử sự cố' }).click();
    // Ten recipients are kept for confirmations.
    await page.getByRole('spinbutton', { name: /^Sắp hết hạn mức thư/ }).fill('13');
    await page.getByRole('button', { name: 'Bật sự cố: Sắp hết hạn mức thư' }).click();
    await page.getByText(/Đang bật\. Còn gửi được 13/).waitFor();
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: 'Xem trước 35 thông báo' }).click();
    await sidebar.getByRole('button', { name: 'Gửi 35 thông báo' }).click();
    await sidebar.getByText(/thư hoãn gửi do hết hạn mức trong ngày/).waitFor();
    await picture(page, 'quota-spent');
    // A letter with a copy needs two.
    expect(runtime.mail.outbox.flatMap(({ to, cc }) => [...to, ...cc])).toHaveLength(3);
    expect(rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', 'Hoãn gửi').length + runtime.mail.outbox.length).toBe(
      35,
    );
  });
});
