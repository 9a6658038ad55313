import type { Page } from 'playwright-core';
import { COLLEAGUE } from '../../src/demo/unit-contacts';
import type { Runtime } from '../../src/local/runtime';
import { inBrowser } from '../support/browser/browser';
import { picture } from '../support/browser/screens';
import { violations } from '../support/browser/violations';
import { goTo, invitedCampaign, openDesk, sidebarOf } from '../support/browser/workspace';
import { at } from '../support/campaign';

const FRAME = 'iframe[title^="Thanh bên"]';
const HANDLERS = ['onRegistrationSubmitted', 'runDaily', 'sweep'];

/** A campaign whose triggers are gone, whose Form is closed and whose responses anyone can see. */
function brokenCampaign(): Runtime {
  const runtime = invitedCampaign();
  runtime.store.triggers = [];
  for (const { state } of runtime.forms()) Object.assign(state, { acceptingResponses: false });
  for (const { state } of runtime.sheets()) if (state.responses) state.hidden = false;
  return runtime;
}

const handlersOf = (runtime: Runtime, account: string) =>
  runtime.store.triggers
    .filter(({ owner }) => owner === account)
    .map(({ handler }) => handler)
    .sort();

/** Lets the colleague sit down at the screen and open the sidebar. */
async function sitDown(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Người ngồi trước màn hình' }).click();
  await page.getByRole('menuitemradio', { name: COLLEAGUE }).click();
  await page.getByRole('menuitem', { name: 'Sổ sáng kiến' }).click();
  await page.getByRole('menuitem', { name: 'Mở thanh bên' }).click();
}

async function openHealth(page: Page) {
  const sidebar = sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Việc khác' }).click();
  await sidebar.getByRole('button', { name: 'Tình trạng vận hành' }).click();
  await sidebar.getByRole('heading', { name: 'Tình trạng vận hành' }).waitFor();
  return sidebar;
}

inBrowser('staff whose campaign has stopped', () => {
  const desk = openDesk();

  it('try mending in the workspace: ask for the loss of the schedules, see it named, mend it', async () => {
    const { page, runtime } = await desk.open(invitedCampaign);
    await page.getByRole('button', { name: 'Thử sự cố' }).click();
    await page.getByRole('button', { name: 'Gây sự cố: Mất lịch chạy' }).click();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Mất lịch chạy' }) });
    await card.getByText('Đã xảy ra, chưa khắc phục.').waitFor();
    expect(handlersOf(runtime, runtime.owner)).toEqual([]);
    const sidebar = await openHealth(page);
    await sidebar.getByText('Tài khoản vận hành thiếu lịch chạy.').waitFor();
    await picture(page, 'mishap-named');
    expect(await violations(page, '#ngan-keo')).toEqual([]);
    await sidebar.getByRole('button', { name: 'Khắc phục 01 điều' }).click();
    await sidebar.getByText('Lịch chạy và Biểu mẫu hoạt động bình thường.').waitFor();
    await card.getByRole('button', { name: 'Gây sự cố: Mất lịch chạy' }).waitFor();
    await picture(page, 'mishap-mended');
    expect(handlersOf(runtime, runtime.owner)).toEqual(HANDLERS);
  });

  it('see what is wrong and mend it with one button', async () => {
    const { page, runtime } = await desk.open(brokenCampaign);
    const sidebar = await openHealth(page);
    await sidebar.getByText('Tài khoản vận hành thiếu lịch chạy.').waitFor();
    await picture(page.locator(FRAME), 'recovery-troubles');
    expect(await violations(page, FRAME)).toEqual([]);
    await sidebar.getByRole('button', { name: 'Khắc phục 03 điều' }).click();
    await sidebar.getByText('Đã khắc phục 03 điều.').waitFor();
    await sidebar.getByText('Lịch chạy và Biểu mẫu hoạt động bình thường.').waitFor();
    await picture(page.locator(FRAME), 'recovery-mended');
    expect(handlersOf(runtime, runtime.owner)).toEqual(HANDLERS);
    expect(runtime.forms().map(({ state }) => state.acceptingResponses)).toEqual([true]);
  });

  it('replace a lost Form only after saying that it is lost', async () => {
    const { page, runtime } = await desk.open(() => {
      const world = invitedCampaign();
      world.store.forms = {};
      return world;
    });
    const sidebar = await openHealth(page);
    await sidebar.getByText('Trước hết tìm Biểu mẫu trong Thùng rác').waitFor();
    expect(await sidebar.getByRole('button', { name: 'Lập Biểu mẫu mới' }).count()).toBe(0);
    await sidebar.getByRole('checkbox', { name: 'Biểu mẫu cũ không lấy lại được' }).check();
    await picture(page.locator(FRAME), 'recovery-lost-form');
    expect(await violations(page, FRAME)).toEqual([]);
    await sidebar.getByRole('button', { name: 'Lập Biểu mẫu mới' }).click();
    await sidebar.getByText(/^Đã khắc phục/).waitFor();
    expect(runtime.forms().map(({ state }) => state.published)).toEqual([true]);
  });

  it('hand it over to a colleague, who takes over at the same table', async () => {
    const { page, runtime } = await desk.open(invitedCampaign);
    const sidebar = await openHealth(page);
    await sidebar.getByRole('button', { name: 'Bàn giao' }).click();
    await sidebar.getByRole('textbox', { name: 'Tài khoản Google nhận bàn giao' }).fill(COLLEAGUE);
    await picture(page.locator(FRAME), 'hand-over-offer');
    expect(await violations(page, FRAME)).toEqual([]);
    await sidebar.getByRole('button', { name: 'Mở bàn giao' }).click();
    await sidebar.getByText(`Đã chia sẻ Biểu mẫu cho ${COLLEAGUE}`).waitFor();
    await picture(page.locator(FRAME), 'hand-over-offered');

    await sitDown(page);
    const theirs = await openHealth(page);
    await theirs.getByRole('button', { name: 'Bàn giao' }).click();
    await theirs.getByRole('button', { name: 'Nhận bàn giao' }).waitFor();
    await picture(page.locator(FRAME), 'hand-over-take');
    expect(await violations(page, FRAME)).toEqual([]);
    await theirs.getByRole('button', { name: 'Nhận bàn giao' }).click();
    await theirs.getByText(`Tài khoản vận hành từ nay là ${COLLEAGUE}`).waitFor();
    await picture(page.locator(FRAME), 'hand-over-taken');
    expect(runtime.store.properties.script.owner).toBe(COLLEAGUE);
    expect(handlersOf(runtime, COLLEAGUE)).toEqual(HANDLERS);

    await page.getByRole('button', { name: 'Lượt chạy' }).click();
    const due = page.getByRole('region', { name: 'Các lượt sắp tới' });
    expect(await due.getByText(`Tài khoản ${COLLEAGUE}`).count()).toBe(HANDLERS.length);
    expect(await due.getByText(`Tài khoản ${runtime.owner}`).count()).toBe(HANDLERS.length);
    await picture(page, 'hand-over-runs');
    await goTo(page, 'Hộp thư');
    await page.getByText(`Hôm nay tài khoản ${COLLEAGUE} còn gửi được đến`).waitFor();
    await picture(page, 'hand-over-mail');
  });

  it('take over from an account that is gone, after two warnings', async () => {
    const { page, runtime } = await desk.open(() => {
      const world = invitedCampaign();
      world.store.triggers = [];
      world.clock.advanceTo(at('2023-02-13 09:30'), { skip: () => true });
      return world;
    });
    await sitDown(page);
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: '02 việc tự động đã dừng' }).click();
    await sidebar.getByText(/mở mục này và chọn “Khắc phục”/).waitFor();
    await sidebar.getByRole('button', { name: 'Bàn giao' }).click();
    await sidebar.getByRole('checkbox', { name: `${runtime.owner} không còn dùng được` }).check();
    await sidebar.getByRole('button', { name: 'Tiếp nhận vận hành' }).click();
    await sidebar.getByText(/chưa mở được Biểu mẫu\. Tài khoản vận hành vẫn là/).waitFor();
    await sidebar.getByRole('checkbox', { name: 'Không ai mở được Biểu mẫu cũ' }).check();
    await sidebar.getByRole('button', { name: 'Nhận với Biểu mẫu mới' }).scrollIntoViewIfNeeded();
    await picture(page.locator(FRAME), 'hand-over-abandoned');
    expect(await violations(page, FRAME)).toEqual([]);
    await sidebar.getByRole('button', { name: 'Nhận với Biểu mẫu mới' }).click();
    await sidebar.getByText(/^Biểu mẫu mới đã mở/).waitFor();
    expect(runtime.store.properties.script.owner).toBe(COLLEAGUE);
  });
});
