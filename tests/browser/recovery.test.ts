import type { Page } from 'playwright-core';
import { COLLEAGUE } from '../../src/demo/unit-contacts';
import type { Runtime } from '../../src/local/runtime';
import { inBrowser } from '../support/browser/browser';
import { picture } from '../support/browser/screens';
import { violations } from '../support/browser/violations';
import { invitedCampaign, openDesk, sidebarOf } from '../support/browser/workspace';

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

async function openHealth(page: Page) {
  const sidebar = sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Việc khác' }).click();
  await sidebar.getByRole('button', { name: 'Tình trạng vận hành' }).click();
  await sidebar.getByRole('heading', { name: 'Tình trạng vận hành' }).waitFor();
  return sidebar;
}

inBrowser('staff whose campaign has stopped', () => {
  const desk = openDesk();

  it('see what is wrong and mend it with one button', async () => {
    const { page, runtime } = await desk.open(brokenCampaign);
    const sidebar = await openHealth(page);
    await sidebar.getByText('Tài khoản vận hành thiếu lịch chạy.').waitFor();
    await picture(page.locator(FRAME), 'recovery-troubles');
    expect(await violations(page, FRAME)).toEqual([]);
    await sidebar.getByRole('button', { name: 'Khắc phục 03 điều' }).click();
    await sidebar.getByText('Đã khắc phục 03 điều.').waitFor();
    await sidebar.getByText('Lịch chạy, Biểu mẫu và các tab hoạt động bình thường.').waitFor();
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
    await sidebar.getByText(`Đã chia sẻ Biểu mẫu cho ${COLLEAGUE}.`).waitFor();
    await picture(page.locator(FRAME), 'hand-over-offered');

    await page.getByRole('button', { name: 'Người ngồi trước màn hình' }).click();
    await page.getByRole('menuitemradio', { name: COLLEAGUE }).click();
    await page.getByRole('menuitem', { name: 'Sổ sáng kiến' }).click();
    await page.getByRole('menuitem', { name: 'Mở thanh bên' }).click();
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
  });
});
