import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mailServerAt } from '../local/server/delivery';
import { type FolderHold, holdFolder } from '../local/server/folder-hold';
import { serveWorkspace } from '../local/server/http-server';
import { type FoundState, readState } from '../local/server/state-file';
import { StateKeeper } from '../local/server/state-keeper';
import { Workspace } from '../local/server/workspace';
import { START_WORDS } from './start-words';
import { startWorld } from './start-world';

/** Where the command is given. */
export interface StartPlace {
  /** The folder of the project, where `dist/` is and `.local/` comes to be. */
  project: string;
  /** The folder of the bundled pages. */
  pages: string;
  /** `PORT`, `SMTP_URL`, `CI`; `STATE_FOLDER` is for trying things out beside the usual state. */
  env: Readonly<Record<string, string | undefined>>;
  isAtTerminal: boolean;
  print(text: string): void;
  complain(text: string): void;
  /** Resolves when the command is to end; by default when the process is asked to. */
  stopped?: Promise<void>;
}

const USUAL_PORT = 8043;
const USAGE = 'Cách dùng: npm start, hoặc npm start -- --fresh để làm lại từ đầu.';

/** Opens the workspace and keeps it open; returns the exit code once it is stopped, or could not be opened. */
export async function startCommand(args: readonly string[], place: StartPlace): Promise<number> {
  const { project, env, complain } = place;
  const problem = problemIn(args, place);
  if (problem !== undefined) {
    complain(problem);
    return 1;
  }
  const folder = env.STATE_FOLDER || join(project, '.local');
  const held = await holdFolder(folder);
  if ('heldAt' in held) {
    const where = held.heldAt === '' ? '' : ` tại ${held.heldAt}`;
    complain(
      `Sổ sáng kiến đang mở sẵn${where} và đang dùng thư mục ${shownPath(project, folder)}. Dùng cửa sổ đó, hoặc dừng nó rồi chạy lại.`,
    );
    return 1;
  }
  try {
    return await run(args, place, folder, held.hold);
  } finally {
    await held.hold.release();
  }
}

async function run(args: readonly string[], place: StartPlace, folder: string, hold: FolderHold): Promise<number> {
  const { project, pages, env, print, complain } = place;
  const dist = join(project, 'dist');
  const file = join(folder, 'workspace.json');
  const state: FoundState = args.includes('--fresh') ? { found: 'nothing' } : readState(file);
  if ('setAside' in state) complain(setAsideText(state, project));
  const tellError = (error: unknown) =>
    complain(error instanceof Error ? (error.stack ?? String(error)) : String(error));
  const workspace = new Workspace({
    dist,
    words: START_WORDS,
    begin: () => startWorld(dist),
    saved: state.found === 'workspace' ? state.saved : undefined,
    mailServer: env.SMTP_URL ? mailServerAt(env.SMTP_URL) : undefined,
    complain: tellError,
  });
  const port = portIn(env.PORT) ?? USUAL_PORT;
  try {
    const server = await serveWorkspace(workspace, { pages, port, complain: tellError });
    const keeper = new StateKeeper(workspace, file, (error) => complain(unwritableText(error, project, file)));
    const address = `http://localhost:${server.port}`;
    hold.tell(address);
    print(`Sổ sáng kiến đang mở tại ${address}`);
    if (state.found === 'workspace') print('Tiếp tục từ lần trước; để làm lại từ đầu: npm start -- --fresh');
    if (workspace.delivery) print(`Thư mới được chuyển tới máy chủ thư ${workspace.delivery.state.to}`);
    print('Dừng: nhấn Ctrl+C.');
    if (place.isAtTerminal && !env.CI) openBrowser(address);
    await (place.stopped ?? stopAsked());
    await server.close();
    // Before the last writing, which has to know of the letter that was under way.
    await workspace.close();
    keeper.close();
    return 0;
  } catch (error) {
    await workspace.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EADDRINUSE' ? 'đang được chương trình khác dùng' : 'không được phép dùng trên máy này';
    complain(`Cổng ${port} ${why}. Chọn cổng khác bằng biến môi trường PORT, ví dụ 8044, rồi chạy lại.`);
    return 1;
  }
}

function problemIn(args: readonly string[], { project, env }: StartPlace): string | undefined {
  const unknown = args.find((argument) => argument !== '--fresh');
  if (unknown !== undefined) return `Không hiểu “${unknown}”. ${USAGE}`;
  if (portIn(env.PORT) === undefined) {
    return `Biến môi trường PORT đang là “${env.PORT}”, cần một số từ 1 đến 65535. Chưa mở gì.`;
  }
  if (env.SMTP_URL && !mailServerAt(env.SMTP_URL)) {
    return `Biến môi trường SMTP_URL đang là “${env.SMTP_URL}”, cần địa chỉ máy chủ thư, ví dụ smtp://localhost:1025. Chưa mở gì.`;
  }
  const missing = ['Code.js', 'appsscript.json'].find((name) => !existsSync(join(project, 'dist', name)));
  return missing && `Chưa có dist/${missing}: chạy “npm run build” trước.`;
}

/** Port 0 lets the system choose. */
function portIn(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return USUAL_PORT;
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

function setAsideText({ found, setAside }: Extract<FoundState, { setAside: string }>, project: string): string {
  const why =
    found === 'damaged' ? 'Tệp lưu lần làm việc trước bị hỏng' : 'Tệp lưu lần làm việc trước thuộc phiên bản khác';
  return `${why} nên được để riêng tại ${shownPath(project, setAside)}. Bắt đầu lại từ đầu.`;
}

function unwritableText(error: unknown, project: string, file: string): string {
  const code = String((error as NodeJS.ErrnoException).code ?? error);
  return `Không ghi được vào ${shownPath(project, file)} (${code}). Vẫn làm việc tiếp được, nhưng khi dừng sẽ mất những gì chưa lưu.`;
}

function shownPath(project: string, path: string): string {
  const inside = relative(project, path);
  return inside === '' || inside.startsWith('..') ? path : inside;
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Asks the system to show an address; where it can't, the printed one is enough. */
function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
