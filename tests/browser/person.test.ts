import { inBrowser } from '../support/browser/browser';
import { picture } from '../support/browser/screens';
import { violations } from '../support/browser/violations';
import { openDesk, registeredCampaign, sidebarOf } from '../support/browser/workspace';
import { rowsWhere, typeWhere } from '../support/campaign';

const FRAME = 'iframe[title^="Thanh bên"]';
const NAME = 'Nguyễn Thị Thu Hoài';

inBrowser('staff asked by a person for what is held on them', () => {
  const desk = openDesk();

  it('find it, copy it, and erase it after they have seen it', async () => {
    const { page, runtime } = await desk.open(() => {
      const made = registeredCampaign();
      typeWhere(made, 'Đơn vị', ['Mã đơn vị', 'P.BN'], 'Người đầu mối', NAME);
      typeWhere(made, 'Đơn vị', ['Mã đơn vị', 'P.BN'], 'Điện thoại', '0903 555 777');
      typeWhere(made, 'Đơn vị', ['Mã đơn vị', 'P.CG'], 'Ghi chú', `Do ${NAME} giới thiệu, =1+1`);
      return made;
    });
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: 'Việc khác' }).first().click();
    await sidebar.getByRole('button', { name: 'Dữ liệu của một người' }).click();
    const field = sidebar.getByRole('textbox', { name: 'Họ tên, điện thoại hoặc thư điện tử' });
    await field.fill('Hoài');
    await sidebar.getByRole('button', { name: 'Tìm', exact: true }).click();
    await sidebar.getByRole('alert').getByText('Ghi đủ họ tên').waitFor();
    await field.fill(NAME.toUpperCase());
    await sidebar.getByRole('button', { name: 'Tìm', exact: true }).click();
    await sidebar.getByRole('button', { name: 'Tìm cả 0903 555 777' }).click();
    await sidebar.getByText('có ở 03 ô.').waitFor();
    await picture(page.locator(FRAME), 'screen-person-found');
    expect(await violations(page, FRAME)).toEqual([]);
    expect(await sidebar.getByRole('textbox', { name: 'Dữ liệu đang lưu' }).inputValue()).toContain(`Do ${NAME}`);

    expect(await sidebar.getByRole('button', { name: 'Xóa ở 03 ô' }).count()).toBe(0);
    await sidebar.getByRole('checkbox', { name: 'Đã xem các ô trên' }).check();
    await picture(page.locator(FRAME), 'screen-person-sure');
    await sidebar.getByRole('button', { name: 'Xóa ở 03 ô' }).click();
    await sidebar.getByText('Đã xóa dữ liệu cá nhân ở 03 ô.').waitFor();
    await picture(page.locator(FRAME), 'screen-person-erased');
    expect(rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN')).toMatchObject([
      { 'Người đầu mối': '', 'Điện thoại': '' },
    ]);
    expect(rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.CG')).toMatchObject([
      { 'Ghi chú': 'Do (đã xóa) giới thiệu, =1+1' },
    ]);
  });
});
