import { join } from 'node:path';
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { START_WORDS } from '../../../src/demo/start-words';
import { startWorld } from '../../../src/demo/start-world';
import { UNIT_CONTACTS } from '../../../src/demo/unit-contacts';
import type { Answers } from '../../../src/local/people/form-hands';
import { createRuntime, type Runtime } from '../../../src/local/runtime';
import { serveWorkspace } from '../../../src/local/server/http-server';
import { Workspace } from '../../../src/local/server/workspace';
import type { Store } from '../../../src/local/store';
import { at, call, data, initiative, PLAN, passed, sweep } from '../campaign';
import { openBrowser, type TestBrowser } from './browser';

const ROOT = join(__dirname, '../../..');
const DIST = join(ROOT, 'dist');
const PAGES = join(ROOT, 'node_modules/.cache/so-sang-kien/workspace');

/** How a phone meets a page. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} satisfies BrowserContextOptions;

/** A workspace that is served, and the file behind it. */
export interface OpenWorkspace {
  /** Where it is, without a slash at the end. */
  readonly url: string;
  /** The file behind the pages. */
  readonly runtime: Runtime;
  /** Stops serving, as when the program is ended, and gives what serves it again at the same address. */
  interrupt(): Promise<() => Promise<void>>;
}

/** Workspaces and a browser for the tests of one file. */
export interface Desk extends TestBrowser {
  /** Serves a workspace of its own for a test, which begins with a world. */
  serve(world?: () => Runtime): Promise<OpenWorkspace>;
  /** Serves one and opens its page. */
  open(world?: () => Runtime, options?: BrowserContextOptions): Promise<OpenWorkspace & { page: Page }>;
}

/** Opens a browser for a file of tests, and workspaces for it, each of which ends with its test. */
export function openDesk(): Desk {
  const browser = openBrowser();
  const served: (() => Promise<void>)[] = [];
  const failures: string[] = [];

  // After the browser's own, so that no page misses its server.
  afterEach(async () => {
    await Promise.all(served.splice(0).map((close) => close()));
    expect(failures.splice(0)).toEqual([]);
  });

  const desk: Desk = {
    ...browser,
    async serve(world = newCampaign) {
      const complain = (error: unknown) => failures.push(error instanceof Error ? String(error.stack) : String(error));
      const workspace = new Workspace({ dist: DIST, words: START_WORDS, begin: world, complain });
      let server = await serveWorkspace(workspace, { pages: PAGES, port: 0, complain });
      const { port } = server;
      served.push(() => {
        workspace.close();
        return server.close();
      });
      return {
        url: `http://localhost:${port}`,
        async interrupt() {
          await server.close();
          return async () => {
            server = await serveWorkspace(workspace, { pages: PAGES, port, complain });
          };
        },
        get runtime() {
          return workspace.runtime;
        },
      };
    },
    async open(world, options) {
      const workspace = await desk.serve(world);
      const page = await browser.page(options);
      await page.goto(workspace.url);
      return Object.assign(workspace, { page });
    },
  };
  return desk;
}

const snapshots = new Map<string, Store>();

function from(name: string, make: () => Runtime): Runtime {
  let snapshot = snapshots.get(name);
  if (!snapshot) {
    snapshot = make().snapshot();
    snapshots.set(name, snapshot);
  }
  return createRuntime({ dist: DIST, now: snapshot.clock.now, snapshot });
}

/** What `npm start` begins with: plan 43 set up on 08/02/2023, nobody invited. */
export function newCampaign(): Runtime {
  return from('new', () => startWorld(DIST));
}

/** The same on the morning of the next day, with everyone invited who has an address. */
export function invitedCampaign(): Runtime {
  return from('invited', () => {
    const runtime = newCampaign();
    data(call(runtime, 'sendInvitations', {}, runtime.owner));
    sweep(runtime);
    // The quota of a day may not do for all.
    runtime.clock.advanceTo(at('2023-02-09 09:30'), { skip: () => true });
    sweep(runtime);
    return runtime;
  });
}

/** The same with what has come: Bến Nghé is complete, Bến Thành sent an initiative under a wrong code. */
export function registeredCampaign(): Runtime {
  return from('registered', () => {
    const runtime = invitedCampaign();
    answerInvitation(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    answerInvitation(runtime, 'P.BT', { 'Mã xác nhận': 'khác', ...initiative('Tổ dân phố không rác') });
    sweep(runtime);
    return runtime;
  });
}

/** Fills the Form behind a unit's link and sends it. */
export function answerInvitation(runtime: Runtime, unit: string, answers: Answers): void {
  const { formId, answers: prefilled } = runtime.openPrefilled(linkIn(runtime, unit));
  runtime
    .form(formId)
    .submit({ ...prefilled, ...answers })
    .executions.forEach(passed);
}

/** The address of a unit, as the example office has it. */
export function mailboxOf(unit: string): string {
  const address = UNIT_CONTACTS.find(({ code }) => code === unit)?.email;
  if (!address) throw new Error(`${unit} has no address`);
  return address;
}

/** The place a workspace shows, from those on its rail. */
export async function goTo(page: Page, place: 'Bảng tính' | 'Hộp thư' | 'Biểu mẫu'): Promise<void> {
  await page.getByRole('navigation', { name: 'Nơi làm việc' }).getByRole('link', { name: place }).click();
}

/** Opens the file of a unit from the sidebar's first screen, found without diacritics. */
export async function openUnit(page: Page, search: string, name: string): Promise<FrameLocator> {
  const sidebar = sidebarOf(page);
  await sidebar.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill(search);
  await sidebar.getByRole('button', { name }).click();
  await sidebar.getByRole('heading', { name, level: 1 }).waitFor();
  return sidebar;
}

/** The inside of the sidebar's frame. */
export function sidebarOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[title^="Thanh bên"]');
}

/** The secret link of a unit, as the latest letter to it carries it. */
export function linkIn(runtime: Runtime, unit: string): string {
  const letter = runtime.mail.outbox.findLast(({ to }) => to.includes(mailboxOf(unit)));
  const link = /https:\/\/\S+usp=pp_url\S+/.exec(letter?.body ?? '')?.[0];
  if (!link) throw new Error(`No letter with a link went to ${unit}`);
  return link;
}
