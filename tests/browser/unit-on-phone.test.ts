import type { Page } from 'playwright-core';
import { inBrowser } from '../support/browser/browser';
import { choose, goToInitiative, press, select, type } from '../support/browser/respondent';
import { picture } from '../support/browser/screens';
import { invitedCampaign, linkIn, mailboxOf, openDesk, PHONE } from '../support/browser/workspace';
import { rowsWhere } from '../support/campaign';

const CONTENT = '2. Không gây phiền hà cho người dân và doanh nghiệp';
const PLAN = {
  'Số, ký hiệu kế hoạch': '15/KH-UBND',
  'Ngày ban hành kế hoạch': '09/02/2023',
  'Liên kết tệp kế hoạch (Word)': 'https://drive.example.vn/ke-hoach-15.docx',
};

inBrowser('a unit on its phone', () => {
  const desk = openDesk();

  const openLink = async (unit: string) => {
    const { runtime, url } = await desk.serve(invitedCampaign);
    const form = await desk.page(PHONE);
    await form.goto(`${url}/form?${new URLSearchParams({ url: linkIn(runtime, unit) })}`);
    await form.getByRole('combobox', { name: 'Đơn vị' }).waitFor();
    return { runtime, url, form };
  };
  const fillInitiative = async (form: Page, title: string, slot = 1) => {
    await type(form, { [`Tên sáng kiến, giải pháp (${slot})`]: title });
    await choose(form, `Nội dung (${slot})`, CONTENT);
    await select(form, { [`Lĩnh vực (${slot})`]: 'Kinh tế' });
  };

  it('opens its mailbox, answers the invitation and gets a receipt', async () => {
    const { runtime, url } = await desk.serve(invitedCampaign);
    const page = await desk.page(PHONE);
    await page.goto(`${url}/#hop-thu`);
    await page
      .getByRole('link', { name: mailboxOf('P.BN') })
      .first()
      .click();
    await page
      .getByRole('list', { name: 'Thư đã đến' })
      .getByRole('link', { name: /^Phòng Nội vụ/ })
      .click();
    await picture(page, 'phone-letter');
    await page.frameLocator('iframe[title="Nội dung thư"]').getByRole('link').first().click();
    const form = page.frameLocator('iframe[title="Biểu mẫu"]');
    await form.getByRole('combobox', { name: 'Đơn vị' }).waitFor();
    expect(await form.getByRole('combobox', { name: 'Đơn vị' }).inputValue()).toBe('Ủy ban nhân dân phường Bến Nghé');
    await type(form, { 'Họ tên người gửi': 'Nguyễn Thị Thanh Trúc', 'Điện thoại': '0283 822 0001' });
    await goToInitiative(form, PLAN);
    await type(form, { 'Tên sáng kiến, giải pháp (1)': 'Trả kết quả tại nhà', 'Bắt đầu (1)': '1/3/2023' });
    await choose(form, 'Nội dung (1)', CONTENT);
    await press(form, 'Gửi');
    await form.getByRole('link', { name: 'Chỉnh sửa câu trả lời' }).waitFor();
    await picture(page, 'phone-receipt');

    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([
      {
        'Tên sáng kiến, giải pháp': 'Trả kết quả tại nhà',
        'Bắt đầu': '01/03/2023',
        'Người gửi': 'Nguyễn Thị Thanh Trúc',
      },
    ]);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toMatchObject([{ 'Số, ký hiệu': '15/KH-UBND' }]);

    await page.goto(`${url}/#hop-thu/${mailboxOf('P.BN')}`);
    await page
      .getByRole('list', { name: 'Thư đã đến' })
      .getByRole('link', { name: /Đã nhận nội dung đăng ký/ })
      .click();
    const letter = page.frameLocator('iframe[title="Nội dung thư"]');
    await letter.getByText('Kính gửi: Ủy ban nhân dân phường Bến Nghé').waitFor();
    await letter.getByText('DVK2023-P.BN-01').waitFor();
    await picture(page, 'phone-confirmation');
  });

  it('edits what it sent, and the initiative keeps its code', async () => {
    const { form, runtime } = await openLink('P.BN');
    await goToInitiative(form);
    await fillInitiative(form, 'Trả kết quả tại nhà');
    await press(form, 'Gửi');
    await form.getByRole('link', { name: 'Chỉnh sửa câu trả lời' }).click();
    await form.getByText('Đang sửa câu trả lời đã gửi.').waitFor();
    await goToInitiative(form);
    expect(await form.getByRole('textbox', { name: 'Tên sáng kiến, giải pháp (1)' }).inputValue()).toBe(
      'Trả kết quả tại nhà',
    );
    await type(form, {
      'Tên sáng kiến, giải pháp (1)': 'Trả kết quả tại nhà trong ngày',
      'Cách làm (1)': 'Đi từng nhà',
    });
    await press(form, 'Gửi');
    await form.getByRole('link', { name: 'Chỉnh sửa câu trả lời' }).waitFor();
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([
      {
        'Mã sáng kiến': 'DVK2023-P.BN-01',
        'Tên sáng kiến, giải pháp': 'Trả kết quả tại nhà trong ngày',
        'Cách làm': 'Đi từng nhà',
        'Nội dung': CONTENT,
      },
    ]);
  });

  it('is led to another initiative when it wants one, and finds its answers when it goes back', async () => {
    const { form, runtime } = await openLink('P.BN');
    await goToInitiative(form);
    await fillInitiative(form, 'Trả kết quả tại nhà');
    await choose(form, 'Đăng ký thêm sáng kiến?', 'Có');
    await press(form, 'Tiếp');
    await form.getByRole('heading', { name: 'Sáng kiến 2', exact: true }).waitFor();
    await fillInitiative(form, 'Tổ dân phố không rác', 2);
    await press(form, 'Quay lại');
    await form.getByRole('heading', { name: 'Sáng kiến 1', exact: true }).waitFor();
    expect(await form.getByRole('textbox', { name: 'Tên sáng kiến, giải pháp (1)' }).inputValue()).toBe(
      'Trả kết quả tại nhà',
    );
    await press(form, 'Tiếp');
    await form.getByRole('heading', { name: 'Sáng kiến 2', exact: true }).waitFor();
    expect(await form.getByRole('textbox', { name: 'Tên sáng kiến, giải pháp (2)' }).inputValue()).toBe(
      'Tổ dân phố không rác',
    );
    await choose(form, 'Đăng ký thêm sáng kiến?', 'Không');
    await press(form, 'Gửi');
    await form.getByRole('link', { name: 'Chỉnh sửa câu trả lời' }).waitFor();
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN').map((row) => row['Mã sáng kiến'])).toEqual([
      'DVK2023-P.BN-01',
      'DVK2023-P.BN-02',
    ]);
  });

  it('is told which answers need another look, and the first of them has the focus', async () => {
    const { form } = await openLink('P.BN');
    await select(form, { 'Đơn vị': 'Chọn' });
    await press(form, 'Tiếp');
    await form.getByRole('alert').getByText('Có 01 câu cần xem lại trước khi tiếp tục').waitFor();
    expect(await form.getByRole('combobox', { name: 'Đơn vị' }).evaluate((field) => field.matches(':focus'))).toBe(
      true,
    );
    await picture(form, 'form-faults');
    await select(form, { 'Đơn vị': 'Ủy ban nhân dân phường Bến Nghé' });
    await press(form, 'Tiếp');
    await type(form, { 'Ngày ban hành kế hoạch': '30/02/2023' });
    await press(form, 'Tiếp');
    await form.getByRole('alert').getByText('Ngày này chưa đúng').waitFor();
  });

  it('has everything within the width of its phone', async () => {
    const { form } = await openLink('P.BN');
    // A phone shows a page that is too wide smaller, so the window's own width would grow with it.
    const width = () => form.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(PHONE.viewport.width);
    await picture(form, 'form-unit');
    await press(form, 'Tiếp');
    await form.getByRole('heading', { name: 'Kế hoạch phát động', exact: true }).waitFor();
    await picture(form, 'form-plan');
    expect(await width()).toBe(PHONE.viewport.width);
    await press(form, 'Tiếp');
    await form.getByRole('heading', { name: 'Sáng kiến 1', exact: true }).waitFor();
    await picture(form, 'form-initiative');
    expect(await width()).toBe(PHONE.viewport.width);
  });
});
