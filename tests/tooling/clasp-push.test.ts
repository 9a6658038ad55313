import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

interface ProjectFile {
  name: string;
  type: string;
  source: string;
}

const scriptId = '1'.repeat(57);
const dist = join(process.cwd(), 'dist');
const types: Record<string, string> = { '.js': 'SERVER_JS', '.html': 'HTML', '.json': 'JSON' };

/** What the Apps Script API holds after clasp has spoken to it. */
let uploads: ProjectFile[][];
let google: Server;
let folder: string;

beforeAll(async () => {
  uploads = [];
  google = createServer(async (request, response) => {
    const route = `${request.method} ${request.url}`;
    if (request.method === 'PUT') uploads.push(JSON.parse(await text(request)).files);
    response.writeHead(route.endsWith(`/v1/projects/${scriptId}/content`) ? 200 : 404, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify({ scriptId, files: uploads.at(-1) ?? [] }));
  });
  await new Promise<void>((resolve) => google.listen(0, '127.0.0.1', resolve));

  folder = mkdtempSync(join(tmpdir(), 'clasp-'));
  cpSync(dist, join(folder, 'dist'), { recursive: true });
  const settings = JSON.parse(readFileSync('.clasp.json', 'utf8'));
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ ...settings, scriptId }));
  const token = { type: 'authorized_user', client_id: 'i', client_secret: 's', refresh_token: 'r', access_token: 'a' };
  const tokens = { default: { ...token, expiry_date: Date.UTC(2100, 0) } };
  writeFileSync(join(folder, '.clasprc.json'), JSON.stringify({ tokens }));
});

afterAll(async () => {
  await new Promise((resolve) => google.close(resolve));
  rmSync(folder, { recursive: true });
});

async function clasp(...args: string[]): Promise<string> {
  const preload = pathToFileURL(join(process.cwd(), 'tests/support/google-on-loopback.mjs')).href;
  const child = spawn(process.execPath, ['--import', preload, require.resolve('@google/clasp'), ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      USERPROFILE: folder,
      GOOGLE_STUB: `http://127.0.0.1:${(google.address() as AddressInfo).port}`,
    },
  });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  if (code !== 0) throw new Error(`clasp ${args.join(' ')} ended with ${code}:\n${output}${errors}`);
  return output;
}

describe('clasp, with Google played by a server on loopback', () => {
  it('would push exactly the files of dist/', async () => {
    const { filesToPush } = JSON.parse(await clasp('show-file-status', '--json'));
    expect(filesToPush.map((path: string) => basename(path)).sort()).toEqual(readdirSync(dist).sort());
  }, 60_000);

  it('uploads them unchanged, once', async () => {
    await clasp('push', '-f');
    expect(uploads).toHaveLength(1);
    expect(uploads[0]?.map(({ name, type, source }) => ({ name, type, source })).sort(byName)).toEqual(
      readdirSync(dist)
        .map((file) => ({
          name: basename(file, extname(file)),
          type: types[extname(file)],
          source: readFileSync(join(dist, file), 'utf8'),
        }))
        .sort(byName),
    );
    expect(await clasp('push', '-f')).toContain('already up to date');
    expect(uploads).toHaveLength(1);
  }, 60_000);
});

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
