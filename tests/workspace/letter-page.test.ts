import { join } from 'node:path';
import { build } from 'esbuild';
import type { letterPage } from '../../src/workspace/mail/letter-page';
import { routeOf } from '../../src/workspace/route';
import { inBrowser, openBrowser } from '../support/browser/browser';
import { eventually } from '../support/browser/eventually';

declare const letters: { letterPage: typeof letterPage };

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQL/viewform';
const WORKSPACE = 'http://localhost:8023/';
const place = { forms: [FORM], mailbox: 'p.bn@quan1.example.vn' };

inBrowser('letterPage', () => {
  const browser = openBrowser();
  let script = '';
  beforeAll(async () => {
    const entry = join(__dirname, '../../src/workspace/mail/letter-page.ts');
    const built = await build({ entryPoints: [entry], bundle: true, write: false, globalName: 'letters' });
    script = built.outputFiles[0]?.text ?? '';
  });

  /** Opens the page of a letter in a frame, and gives its elements with their attributes, in order. */
  const opened = async (html: string) => {
    const page = await browser.page();
    await page.addScriptTag({ content: script });
    await page.evaluate(
      ([text, workspace, where]) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = letters.letterPage(text, workspace, where);
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        return loaded;
      },
      [html, WORKSPACE, place] as const,
    );
    const frame = page.frames().find((one) => one !== page.mainFrame());
    if (!frame) throw new Error('The letter has no frame');
    return frame.evaluate(() =>
      [...document.body.querySelectorAll('*')].map((element) => ({
        name: element.localName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        text: element.textContent,
      })),
    );
  };

  it('leads the link to a form to the phone, as whoever the letter is for', async () => {
    const [link] = await opened(`<a href="${FORM}?entry.1=A%20B">Biểu mẫu</a>`);
    const { href = '', target } = link?.attributes ?? {};
    expect(href.startsWith(`${WORKSPACE}#`)).toBe(true);
    expect(routeOf(new URL(href).hash)).toEqual({ view: 'form', url: `${FORM}?entry.1=A%20B`, from: place.mailbox });
    expect(target).toBe('_top');
  });

  it('marks a link that must not lead anywhere and keeps its words', async () => {
    expect(await opened('<a href="javascript:alert(1)" target="_top">bấm</a>')).toEqual([
      { name: 'a', attributes: { class: 'no-link' }, text: 'bấm' },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<iframe src="https://example.vn"></iframe>',
    '<object data="https://example.vn"></object>',
    '<embed src="https://example.vn">',
    '<base href="https://example.vn">',
    '<meta http-equiv="refresh" content="0;url=https://example.vn">',
    '<link rel="stylesheet" href="https://example.vn/a.css">',
  ])('leaves out %s', async (html) => {
    expect(await opened(`<p>trước</p>${html}`)).toEqual([{ name: 'p', attributes: {}, text: 'trước' }]);
  });

  it('asks for nothing from elsewhere and runs nothing', async () => {
    const elements = await opened(
      '<img src="https://example.vn/a.png" srcset="https://example.vn/b.png 2x" onerror="alert(1)" alt="ảnh">' +
        '<p onclick="alert(2)">chữ</p>' +
        '<form action="https://example.vn"><button formaction="https://example.vn">gửi</button></form>' +
        '<svg><a xlink:href="javascript:alert(3)"></a></svg>',
    );
    const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names).toEqual(['alt']);
    expect(elements.map(({ name }) => name)).toEqual(['img', 'p', 'form', 'button', 'svg', 'a']);
  });

  it('has the browser refuse what looks ask for from elsewhere', async () => {
    await opened('<p style="background:url(https://example.vn/a.png)">chữ</p>');
    // The refusal itself, and the request that it ended.
    await eventually(() => browser.troubles.length, 2);
    expect(browser.troubles.join()).toContain('Content Security Policy directive: "img-src data:"');
    browser.expectTrouble(/example\.vn\/a\.png/);
  });

  it('keeps pictures that are part of the letter', async () => {
    const src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    expect((await opened(`<img src="${src}">`))[0]?.attributes).toEqual({ src });
  });
});
