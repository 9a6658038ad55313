import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const OPENED = /^Sổ sáng kiến đang mở tại (http:\/\/localhost:\d+)$/m;

/** The command `npm start` runs, while it runs. */
export interface StartedCommand {
  /** Where the workspace is open; rejects with what the command said when it ends without opening one. */
  readonly url: Promise<string>;
  /** Its exit code and what it said, once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string; readonly complained: string }>;
  /** Ends it as Ctrl+C does, or at once as a power cut does. */
  end(how?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const running = new Set<ChildProcess>();
const folders: string[] = [];

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder to keep a workspace's state in, for one test. */
export function stateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  folders.push(folder);
  return folder;
}

/** Runs what `npm start` runs once it has built, in a process of its own. */
export function start(folder: string, { args = [] as readonly string[], port = '0' } = {}): StartedCommand {
  const entry = process.env.TEST_START;
  if (!entry) throw new Error('What npm start runs could not be built');
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: ROOT,
    env: { ...process.env, PORT: port, STATE_FOLDER: folder },
  });
  running.add(child);
  let said = '';
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complained += text;
  });
  const ended = new Promise<Awaited<StartedCommand['ended']>>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, said, complained });
    });
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const opened = OPENED.exec(said)?.[1];
      if (opened) resolve(opened);
    });
    ended.then(() => reject(new Error(`It opened nothing: ${complained}`)));
  });
  // Whoever only waits for the end need not hear of it twice.
  url.catch(() => {});
  return {
    url,
    ended,
    async end(how = 'SIGTERM') {
      child.kill(how);
      await ended;
    },
  };
}

/** Calls a method of a workspace over HTTP with these headers besides the usual ones, and gives the status and the answer. */
export function ask(
  url: string,
  method: string,
  params: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${url}/api/${method}`,
      { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    call.once('error', reject);
    call.end(JSON.stringify(params));
  });
}
