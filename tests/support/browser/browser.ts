import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

// A step that finds nothing ends by itself and says what it looked for, well before its test does. Both are far more than
// is needed, for machines that are busy with something else.
const STEP_MS = 20_000;
jest.setTimeout(180_000);

const found = process.env.TEST_BROWSER;

/** A `describe` for tests that need a browser; where none was found they are skipped, as the end of the run says. */
export const inBrowser = found ? describe : describe.skip;

// Plain switches: those that the package of Chromium proposes turn off what keeps frames and origins apart.
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // What a page asks of any other host leads nowhere, and is noted.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** A browser for the tests of one file. */
export interface TestBrowser {
  /** Opens a page in a context of its own, which ends with the test. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** What must never happen on a page and did, in this test: an error, a dialog, a request to elsewhere. */
  readonly troubles: string[];
  /** Takes out the troubles that a test meant to cause. */
  expectTrouble(which: RegExp): void;
}

/** Opens one browser for a file of tests; a test on whose pages something went wrong fails. */
export function openBrowser(): TestBrowser {
  let browser: Browser | null = null;
  const troubles: string[] = [];

  beforeAll(async () => {
    const { program, env } = JSON.parse(found ?? '{}') as { program: string; env: Record<string, string> };
    browser = await chromium.launch({ executablePath: program, env: { ...process.env, ...env }, args: SWITCHES });
  });

  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    const seen = troubles.splice(0);
    expect(seen).toEqual([]);
  });

  afterAll(() => browser?.close());

  return {
    troubles,
    expectTrouble(which) {
      const meant = troubles.filter((trouble) => which.test(trouble));
      if (meant.length === 0) throw new Error(`No trouble is like ${which}: ${troubles.join('; ')}`);
      troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !meant.includes(trouble)));
    },
    async page(options = {}) {
      if (!browser) throw new Error('The browser opens before the first test');
      const context = await browser.newContext({
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(STEP_MS);
      context.on('page', (page) => watch(page, troubles));
      return context.newPage();
    },
  };
}

function watch(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A request to elsewhere is noted as such below.
    if (message.type() !== 'error' || message.text().includes('ERR_NAME_NOT_RESOLVED')) return;
    troubles.push(`console: ${message.text()}`);
  });
  page.on('crash', () => troubles.push(`crash: ${page.url()}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(http:\/\/(localhost|127\.0\.0\.1):\d+\/|data:|blob:|about:)/.test(request.url()))
      troubles.push(`request: ${request.url()}`);
  });
}
