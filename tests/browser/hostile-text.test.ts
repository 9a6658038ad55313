import type { Page } from 'playwright-core';
import { inBrowser } from '../support/browser/browser';
import { openTab, select } from '../support/browser/grid';
import { choose, goToInitiative, press, type } from '../support/browser/respondent';
import { picture } from '../support/browser/screens';
import {
  answerInvitation,
  goTo,
  linkIn,
  mailboxOf,
  newCampaign,
  openDesk,
  PHONE,
  sidebarOf,
} from '../support/browser/workspace';
import { call, data, initiative, rowNumber, rowsWhere, sweep, table, typeWhere } from '../support/campaign';

const TURNED = '\u202e';
const UNIT = `<img src=x onerror=alert(1)> Phường & "Bến" ${TURNED}ngược <b>đậm</b>`;
const TITLE = `=IMPORTXML("https://example.com/a","//a")<script>alert(2)</script>${TURNED}`;
const LONG = `<img src=x onerror=alert(3)>${'á'.repeat(50_000)}`;
const LINK = 'javascript:alert(4)';

/** What becomes of a text that came from outside: the sign that turns the writing around is left out. */
const kept = (text: string) => text.replaceAll(TURNED, '').trim();

inBrowser('text meant to do harm', () => {
  const desk = openDesk();

  /** The unit is called so, was invited, and is not yet on the pages. */
  const named = () => {
    const runtime = newCampaign();
    typeWhere(runtime, 'Đơn vị', ['Mã đơn vị', 'P.BN'], 'Tên đơn vị', UNIT);
    typeWhere(runtime, 'Đơn vị', ['Mã đơn vị', 'P.DK'], 'Tên đơn vị', LONG.slice(0, 50_000));
    // The first sweep of a day does the day's work, the next one brings the choices of the Form up to date.
    sweep(runtime);
    sweep(runtime);
    data(call(runtime, 'sendInvitations', { units: ['P.BN', 'P.BT'] }, runtime.owner));
    sweep(runtime);
    return runtime;
  };
  const sent = () => {
    const runtime = named();
    answerInvitation(runtime, 'P.BN', {
      ...initiative(TITLE, { 'Cách làm': LONG, 'Người phụ trách': UNIT }),
      ...initiative(LONG, {}, 2),
    });
    answerInvitation(runtime, 'P.BT', { 'Mã xác nhận': UNIT, ...initiative(TITLE, { 'Cách làm': LONG }) });
    answerInvitation(runtime, 'P.BT', { 'Liên kết tệp kế hoạch (Word)': LINK });
    const code = rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')[0]?.['Mã sáng kiến'];
    const review = { code, verdict: 'Yêu cầu bổ sung', comment: UNIT, notify: true };
    data(call(runtime, 'reviewInitiative', review, runtime.owner));
    data(call(runtime, 'compile', {}, runtime.owner));
    return runtime;
  };
  /** Elements that the text would have made, in the page and all its frames. */
  const injected = async (page: Page) => {
    const found = await Promise.all(
      page
        .frames()
        .map((frame) =>
          frame.evaluate(() =>
            [...document.querySelectorAll('[onerror], img[src="x"], script, a[href^="javascript:"]')]
              .filter((element) => !(element instanceof HTMLScriptElement) || element.text.startsWith('alert'))
              .map(({ outerHTML }) => outerHTML.slice(0, 80)),
          ),
        ),
    );
    return found.flat();
  };

  it('is answered and kept as text by the form', async () => {
    const { url, runtime } = await desk.serve(named);
    const form = await desk.page(PHONE);
    await form.goto(`${url}/form?${new URLSearchParams({ url: linkIn(runtime, 'P.BN') })}`);
    await form.getByRole('combobox', { name: 'Đơn vị' }).waitFor();
    expect(await form.getByRole('combobox', { name: 'Đơn vị' }).inputValue()).toBe(kept(UNIT));
    await goToInitiative(form);
    await type(form, { 'Tên sáng kiến, giải pháp (1)': TITLE, 'Cách làm (1)': LONG });
    await choose(form, 'Nội dung (1)', '3. Không xả rác ra đường phố và kênh rạch');
    await press(form, 'Gửi');
    await form.getByRole('link', { name: 'Chỉnh sửa câu trả lời' }).click();
    await goToInitiative(form);
    expect(await form.getByRole('textbox', { name: 'Cách làm (1)' }).inputValue()).toBe(LONG);
    await picture(form, 'hostile-form');
    expect(await injected(form)).toEqual([]);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([
      { 'Tên sáng kiến, giải pháp': kept(TITLE), 'Tên đơn vị': kept(UNIT) },
    ]);
    expect(runtime.sheet('Sáng kiến').formulas()).toEqual({});
  });

  it('is shown as text by every tab of the grid', async () => {
    const { page, runtime } = await desk.open(sent);
    const grid = page.getByRole('grid');
    await openTab(page, 'Sáng kiến');
    await grid.getByText(kept(TITLE)).waitFor();
    await picture(page, 'hostile-grid');
    for (const tab of runtime.sheets().filter(({ state }) => !state.hidden)) {
      await openTab(page, tab.name);
      // What was read is drawn once a cell with text is there.
      await grid.getByRole('gridcell').filter({ hasText: /\S/ }).first().waitFor();
      expect(await injected(page)).toEqual([]);
    }
    expect(table(runtime, 'Chờ xử lý').rows.map((row) => row['Nội dung gửi'])).toEqual([
      expect.stringContaining(kept(TITLE)),
      expect.stringContaining(LINK),
    ]);
  });

  it('is shown and edited as text by the bar above the grid', async () => {
    const { page, runtime } = await desk.open(sent);
    await openTab(page, 'Đơn vị');
    await select(page, `B${rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN')}`);
    expect(await page.getByRole('textbox', { name: 'Nội dung ô đang chọn' }).inputValue()).toBe(UNIT);
    await page.keyboard.press('F2');
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').getByText(`${UNIT}.`).waitFor();
    expect(await injected(page)).toEqual([]);
  });

  it('is shown as text by the sidebar', async () => {
    const { page } = await desk.open(sent);
    const sidebar = sidebarOf(page);
    const name = kept(UNIT);
    const isInert = async () => {
      expect(await injected(page)).toEqual([]);
      expect(await sidebar.locator('body').innerText()).not.toContain(TURNED);
    };
    await sidebar.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('<img src=x');
    await sidebar.getByRole('button', { name }).click();
    await sidebar.getByRole('heading', { name, level: 1 }).waitFor();
    await sidebar.getByRole('button', { name: kept(TITLE) }).waitFor();
    await picture(page, 'hostile-unit');
    await isInert();
    await sidebar.getByRole('button', { name: kept(TITLE) }).click();
    await sidebar.getByText('Cách làm').waitFor();
    await picture(page, 'hostile-review');
    await isInert();
    await sidebar.getByRole('button', { name: 'Quay lại' }).click();
    await sidebar.getByRole('button', { name: 'Quay lại' }).click();
    await sidebar.getByRole('button', { name: '02 bài gửi chờ xử lý' }).click();
    for (const reason of [/Mã xác nhận/, /[Ll]iên kết/]) {
      await sidebar.getByRole('button', { name: reason }).click();
      await sidebar.getByRole('button', { name: 'Nhận bài gửi' }).waitFor();
      await isInert();
      await sidebar.getByRole('button', { name: 'Quay lại' }).click();
    }
  });

  it('is shown as text by letters, their text and their list', async () => {
    const { page, runtime } = await desk.open(sent);
    expect(runtime.mail.outbox.at(-1)?.body).toContain(kept(TITLE));
    await goTo(page, 'Hộp thư');
    await page
      .getByRole('link', { name: mailboxOf('P.BN') })
      .first()
      .click();
    await page
      .getByRole('list', { name: 'Thư đã đến' })
      .getByRole('link', { name: /Kết quả xem xét/ })
      .click();
    const letter = page.frameLocator('iframe[title="Nội dung thư"]');
    await letter.getByText(`Tên sáng kiến, giải pháp: ${kept(TITLE)}`).waitFor();
    await letter.getByText(`Kính gửi: ${kept(UNIT)}`).waitFor();
    await picture(page, 'hostile-letter');
    expect(await injected(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xem bản chữ' }).click();
    await page
      .getByText(`Kính gửi: ${kept(UNIT)}`)
      .first()
      .waitFor();
    expect(await injected(page)).toEqual([]);
  });
});
