import { inBrowser, openBrowser } from '../support/browser/browser';
import { violations } from '../support/browser/violations';

inBrowser('openBrowser', () => {
  const browser = openBrowser();

  it.each([
    ['an error', '<script>throw new Error("hỏng")</script>', /^error: hỏng$/],
    ['a complaint', '<script>console.error("hỏng")</script>', /^console: hỏng$/],
    ['a dialog', '<script>alert("hỏng")</script>', /^dialog: hỏng$/],
    [
      'a request to elsewhere',
      '<img alt="" src="https://example.com/a.png">',
      /^request: https:\/\/example\.com\/a\.png$/,
    ],
  ])('notes %s on a page', async (_what, html, trouble) => {
    const page = await browser.page();
    await page.setContent(html);
    browser.expectTrouble(trouble);
  });
});

inBrowser('violations', () => {
  const browser = openBrowser();

  it('names what is wrong on a page and in its frames', async () => {
    const page = await browser.page();
    const frame = '<html lang=vi><title>Khung</title><input>';
    await page.setContent(
      `<!doctype html><html lang="vi"><title>Trang</title><main><h1>Trang</h1><button></button><iframe title="Khung" srcdoc="${frame}"></iframe></main></html>`,
    );
    expect(await violations(page)).toEqual([
      'button-name at button: Buttons must have discernible text',
      'label at iframe > input: Form elements must have labels',
    ]);
  });

  it('is empty for a page with nothing wrong', async () => {
    const page = await browser.page();
    await page.setContent('<!doctype html><html lang="vi"><title>Trang</title><main><h1>Trang</h1></main></html>');
    expect(await violations(page)).toEqual([]);
  });
});
