import { inBrowser } from '../support/browser/browser';
import { openTab } from '../support/browser/grid';
import { picture } from '../support/browser/screens';
import { openDesk, registeredCampaign, sidebarOf } from '../support/browser/workspace';
import { call, data } from '../support/campaign';

inBrowser('the summary', () => {
  const desk = openDesk();

  it('says in the grid what the sidebar says, unit by unit', async () => {
    const { page } = await desk.open(
      () => {
        const runtime = registeredCampaign();
        data(call(runtime, 'exemptUnit', { unit: 'P.CK', reason: 'Đang sáp nhập' }, runtime.owner));
        data(call(runtime, 'compile', {}, runtime.owner));
        return runtime;
      },
      { viewport: { width: 2400, height: 3600 } },
    );
    const sidebar = sidebarOf(page);
    await sidebar.getByText('1/35 hoàn thành, miễn 01').waitFor();
    await sidebar.getByRole('button', { name: 'Xem tất cả' }).click();
    await openTab(page, 'Tổng hợp');
    const grid = page.getByRole('grid', { name: 'Tổng hợp' });
    await grid.getByText('1/35, miễn 01').waitFor();
    await picture(page, 'summary');

    const rows = await grid
      .getByRole('row')
      .evaluateAll((lines) =>
        lines.map((line) => [...line.querySelectorAll('td')].map((cell) => [cell.ariaColIndex, cell.innerText.trim()])),
      );
    const texts = rows.map((row) => new Map(row.map(([column, text]) => [column, text ?? ''])));
    const header = texts.findIndex((row) => [...row.values()].includes('STT'));
    const columnOf = (name: string) => [...(texts[header] ?? [])].find(([, text]) => text === name)?.[0] ?? null;
    const inGrid = texts
      .slice(header + 1)
      .map((row) => ({ name: row.get(columnOf('Tên đơn vị')), status: row.get(columnOf('Trạng thái')) }))
      .filter(({ name }) => name);
    const inSidebar = await sidebar
      .getByRole('listitem')
      .filter({ has: page.locator('.name') })
      .evaluateAll((items) =>
        items.map((item) => ({
          name: item.querySelector('.name')?.textContent ?? '',
          status: item.querySelector('.tag')?.textContent ?? '',
        })),
      );
    const byName = (one: { name?: string | undefined }, other: { name?: string | undefined }) =>
      (one.name ?? '') < (other.name ?? '') ? -1 : 1;
    expect(inGrid).toHaveLength(36);
    expect(inGrid.sort(byName)).toEqual(inSidebar.sort(byName));
    expect(inGrid.find(({ name }) => name === 'Ủy ban nhân dân phường Bến Nghé')?.status).toBe('Hoàn thành');
  });

  it('has its two charts drawn, each with its figures in words', async () => {
    const { page } = await desk.open(registeredCampaign);
    await openTab(page, 'Tổng hợp');
    await page.getByRole('img', { name: /^Biểu đồ tròn: / }).waitFor();
    await page.getByRole('img', { name: /^Biểu đồ (cột|thanh): / }).waitFor();
  });
});
