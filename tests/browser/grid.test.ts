import type { Page } from 'playwright-core';
import { inBrowser } from '../support/browser/browser';
import { eventually } from '../support/browser/eventually';
import { cellAt, letters, openTab, select, typeInto } from '../support/browser/grid';
import { picture } from '../support/browser/screens';
import { newCampaign, type OpenWorkspace, openDesk } from '../support/browser/workspace';
import { rowNumber, table } from '../support/campaign';

inBrowser('the grid', () => {
  const desk = openDesk();

  const openUnits = async () => {
    const opened = await desk.open(newCampaign);
    await openTab(opened.page, 'Đơn vị');
    return opened;
  };
  const units = ({ runtime }: OpenWorkspace) => table(runtime, 'Đơn vị');
  const headers = (opened: OpenWorkspace) => units(opened).headers.filter(Boolean);
  const codes = (opened: OpenWorkspace) => units(opened).rows.map((row) => row['Mã đơn vị']);
  /** The name of the cell of a unit in a column. */
  const cellOf = (opened: OpenWorkspace, unit: string, header: string) =>
    `${letters(units(opened).column(header))}${rowNumber(opened.runtime, 'Đơn vị', 'Mã đơn vị', unit)}`;
  const use = (page: Page, tool: string) =>
    page.getByRole('toolbar', { name: 'Công cụ của bảng tính' }).getByRole('button', { name: tool }).click();

  it('brings what a person types into the file, and takes it back', async () => {
    const opened = await openUnits();
    const { page } = opened;
    const person = () => units(opened).rows.find((unit) => unit['Mã đơn vị'] === 'TP')?.['Người đầu mối'];
    const before = person();
    await typeInto(page, cellOf(opened, 'TP', 'Người đầu mối'), 'Đặng Thị Ngọc Yến – mới');
    await eventually(person, 'Đặng Thị Ngọc Yến – mới');
    await picture(page, 'grid-units');
    await page.keyboard.press('Control+z');
    await eventually(person, before);
    await use(page, 'Làm lại');
    await eventually(person, 'Đặng Thị Ngọc Yến – mới');
  });

  it('takes a block copied in a spreadsheet, cells of several lines included', async () => {
    const opened = await openUnits();
    const { page, url } = opened;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
    await page.evaluate(() => navigator.clipboard.writeText('Lê Thị A\t028 1\r\n"Trần B\nphó phòng"\t028 2\r\n'));
    await select(page, cellOf(opened, 'TP', 'Người đầu mối'));
    await page.keyboard.press('Control+v');
    const contacts = () =>
      units(opened)
        .rows.slice(2, 4)
        .map((row) => [row['Mã đơn vị'], row['Người đầu mối'], row['Điện thoại']]);
    await eventually(contacts, [
      ['TP', 'Lê Thị A', '028 1'],
      ['TCKH', 'Trần B\nphó phòng', '028 2'],
    ]);
    await page.keyboard.press('Delete');
    await eventually(contacts, [
      ['TP', '', ''],
      ['TCKH', '', ''],
    ]);
    await use(page, 'Hoàn tác');
    await eventually(() => contacts()[1]?.[1], 'Trần B\nphó phòng');
  });

  it('copies what it shows and pastes it elsewhere', async () => {
    const opened = await openUnits();
    const { page, url } = opened;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
    const email = units(opened).rows.find((unit) => unit['Mã đơn vị'] === 'TP')?.Email;
    await select(page, cellOf(opened, 'TP', 'Email'));
    await page.keyboard.press('Control+c');
    await select(page, cellOf(opened, 'BBT', 'Email'));
    await page.keyboard.press('Control+v');
    await eventually(() => units(opened).rows.find((unit) => unit['Mã đơn vị'] === 'BBT')?.Email, email);
  });

  it('sorts the rows by a column both ways, and takes that back', async () => {
    const opened = await openUnits();
    const { page } = opened;
    const before = codes(opened);
    await select(page, cellOf(opened, 'TP', 'Mã đơn vị'));
    await use(page, 'Sắp xếp A → Z');
    await eventually(() => codes(opened).slice(0, 2), ['BBT', 'BHXH']);
    const ascending = codes(opened);
    await use(page, 'Sắp xếp Z → A');
    await eventually(() => codes(opened), ascending.toReversed());
    expect(units(opened).rows.find((unit) => unit['Mã đơn vị'] === 'TP')?.['Tên đơn vị']).toBe('Phòng Tư pháp');
    await cellAt(page, 2, units(opened).column('Mã đơn vị'))
      .getByText(ascending.at(-1) ?? '')
      .waitFor();
    await use(page, 'Hoàn tác');
    await eventually(() => codes(opened), ascending);
    await use(page, 'Hoàn tác');
    await eventually(() => codes(opened), before);
  });

  it('takes a sort back by Ctrl+Z after something was typed, and opens no cell', async () => {
    const opened = await openUnits();
    const { page } = opened;
    const before = codes(opened);
    await typeInto(page, cellOf(opened, 'TP', 'Ghi chú'), 'gọi lại');
    await eventually(() => units(opened).rows.find((unit) => unit['Mã đơn vị'] === 'TP')?.['Ghi chú'], 'gọi lại');
    await select(page, 'B3');
    const names = units(opened).rows.map((unit) => unit['Tên đơn vị']);
    await use(page, 'Sắp xếp A → Z');
    await eventually(() => codes(opened)[0] !== before[0], true);
    await page.keyboard.press('Control+z');
    await eventually(() => codes(opened), before);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(units(opened).rows.map((unit) => unit['Tên đơn vị'])).toEqual(names);
  });

  it('moves a column that is dragged by its letter, and the script still finds it', async () => {
    const opened = await openUnits();
    const { page, runtime } = opened;
    const letter = (name: string) => page.getByRole('button', { name: `Cột ${name}`, exact: true });
    await letter('D').click();
    const [from, to] = [await letter('D').boundingBox(), await letter('C').boundingBox()];
    if (!from || !to) throw new Error('The letters are not in sight');
    await page.mouse.move(from.x + from.width / 2, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + 8, { steps: 4 });
    await page.mouse.move(to.x + 6, to.y + 8, { steps: 4 });
    await page.mouse.up();
    await eventually(() => headers(opened).slice(0, 4), ['Mã đơn vị', 'Tên đơn vị', 'Email', 'Nhóm']);
    expect(runtime.run('sweep', [], { context: 'trigger' })).toMatchObject({ ok: true });
  });

  it('filters a person’s own view and changes nothing in the file', async () => {
    const opened = await openUnits();
    const { page } = opened;
    const before = JSON.stringify(units(opened).rows);
    const inView = page.getByRole('grid', { name: 'Đơn vị' });
    await use(page, 'Bộ lọc');
    await page.getByRole('button', { name: 'Lọc theo cột Mã đơn vị' }).click();
    const menu = page.getByRole('dialog', { name: 'Lọc theo Mã đơn vị' });
    await menu.getByRole('button', { name: 'Bỏ chọn tất cả' }).click();
    await menu.getByRole('searchbox', { name: 'Tìm giá trị' }).fill('p.b');
    await menu.getByRole('button', { name: 'Chọn tất cả', exact: true }).click();
    await menu.getByRole('button', { name: 'Áp dụng' }).click();
    await page.getByText(`Đang lọc: hiện 2 trên ${codes(opened).length} hàng`).waitFor();
    await picture(page, 'grid-filtered');
    expect(await inView.getByText('Ủy ban nhân dân phường Bến Nghé').count()).toBe(1);
    expect(await inView.getByText('Phòng Tư pháp').count()).toBe(0);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await inView.getByText('Phòng Tư pháp').waitFor();
    expect(JSON.stringify(units(opened).rows)).toBe(before);
  });

  it('says why a protected tab takes nothing, and shows what stands there', async () => {
    const { page, runtime } = await desk.open(() => {
      const world = newCampaign();
      world.sheet('Hướng dẫn').protect([]);
      return world;
    });
    const before = runtime.sheet('Hướng dẫn').display();
    await page.getByRole('button', { name: 'Người ngồi trước màn hình' }).click();
    await page.getByRole('menuitemradio', { name: /Chuyên viên/ }).click();
    await openTab(page, 'Hướng dẫn');
    await page.getByText(/^Chỉ xem/).waitFor();
    await typeInto(page, 'A1', 'đổi');
    await page.getByRole('alert').getByText('Trang tính này được bảo vệ.').waitFor();
    await cellAt(page, 1, 1)
      .getByText(before[0]?.[0] ?? '')
      .waitFor();
    await picture(page, 'grid-refused');
    expect(runtime.sheet('Hướng dẫn').display()).toEqual(before);
  });

  it('draws of two thousand rows only those in sight, down to the last', async () => {
    const world = () => {
      const runtime = newCampaign();
      const rows = Array.from({ length: 2000 }, (_, row) =>
        Array.from({ length: 22 }, (_, cell) => `${row + 2}.${cell + 1}`),
      );
      runtime.sheet('Sáng kiến').setCells(2, 1, rows);
      return runtime;
    };
    const { page } = await desk.open(world);
    await openTab(page, 'Sáng kiến');
    const grid = page.getByRole('grid', { name: 'Sáng kiến' });
    await cellAt(page, 2, 1).getByText('2.1').waitFor();
    await select(page, 'A2');
    await page.keyboard.press('Control+End');
    await grid.getByText('2001.22').waitFor();
    await picture(page, 'grid-2000-rows');
    expect(await grid.locator('*').count()).toBeLessThan(4000);
  });
});
