import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Download, downloadAt } from './downloads';
import { Refusal } from './refusal';
import { SENTENCES } from './sentences';
import { sidebarDocument } from './sidebar-document';
import { type Asset, readAsset } from './static-files';
import { replyOf, type Workspace } from './workspace';

const BODY_LIMIT = 8 * 1024 * 1024;
const STILL_THERE_MS = 20_000;

/** What the pages of the workspace may load and do. Letters are shown in frames without scripts, styled by themselves. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What a page of the script may do in its frame: what Google lets it do, short of reaching any server. */
const SIDEBAR_POLICY = [
  'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Where the workspace is served from, and what goes wrong unexpectedly is told to. */
export interface ServerPlace {
  /** Folder of the bundled pages. */
  readonly pages: string;
  readonly port: number;
  complain(error: unknown): void;
}

/** A server that listens on this machine alone. */
export interface WorkspaceServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a workspace to browsers on this machine; a port that cannot be had rejects with the error of the system. */
export async function serveWorkspace(workspace: Workspace, place: ServerPlace): Promise<WorkspaceServer> {
  const server = createServer((request, response) => {
    answer(workspace, place, request, response).catch((error: unknown) => {
      // Whoever left in the middle waits for no answer, and nothing is wrong with that.
      if (response.destroyed) return;
      place.complain(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { ok: false, message: SENTENCES.fault });
    });
  });
  await listen(server, place.port);
  const { address, port } = server.address() as AddressInfo;
  return {
    address,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(
  workspace: Workspace,
  { pages }: ServerPlace,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  if (!isFromHere(request)) return sendText(response, 403, SENTENCES.foreign);
  const pathname = pathIn(request.url ?? '/');
  if (request.method === 'POST') return answerCall(workspace, pathname, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, SENTENCES.noPage);
  if (request.method === 'GET' && pathname === '/api/changes') return tellChanges(workspace, request, response);
  if (pathname === '/sidebar') return sendSidebar(workspace, response);
  if (pathname.startsWith('/download/')) return sendDownload(response, await downloadAt(workspace, pathname));
  return sendAsset(response, await readAsset(pages, pathname));
}

/** The path asked for; an address that is none, such as `//`, leads nowhere. */
function pathIn(address: string): string {
  return URL.canParse(address, 'http://localhost') ? new URL(address, 'http://localhost').pathname : '';
}

/** Another site that a browser has open may name this machine; its Host or Origin then gives it away. */
function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const hosts = ['localhost', '127.0.0.1'].flatMap((name) => [
    `${name}:${socket.localPort}`,
    ...(socket.localPort === 80 ? [name] : []),
  ]);
  if (!hosts.includes(headers.host ?? '')) return false;
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

async function answerCall(
  workspace: Workspace,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = /^\/api\/(\w+)$/.exec(pathname)?.[1];
  if (method === undefined) return sendJson(response, 404, { ok: false, message: SENTENCES.noMethod });
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return sendJson(response, 415, { ok: false, message: SENTENCES.badParams });
  }
  const body = await readBody(request);
  if (body === null) return sendJson(response, 413, { ok: false, message: SENTENCES.tooMuch });
  const { status, reply } = replyOf(() => workspace.call(method, paramsIn(body)));
  return sendJson(response, status, reply);
}

function paramsIn(body: string): unknown {
  try {
    return JSON.parse(body === '' ? '{}' : body);
  } catch {
    throw new Refusal(SENTENCES.badParams, 400);
  }
}

/** The text of a request; null when there is too much of it. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes <= BODY_LIMIT) parts.push(part as Buffer);
  }
  return bytes > BODY_LIMIT ? null : Buffer.concat(parts).toString('utf8');
}

/** Tells of every new revision as long as the page listens. */
function tellChanges(workspace: Workspace, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  const tell = (revision: number) => response.write(`data: ${JSON.stringify({ revision })}\n\n`);
  tell(workspace.revision);
  const stop = workspace.onChange(tell);
  const pulse = setInterval(() => response.write(':\n\n'), STILL_THERE_MS);
  pulse.unref();
  request.on('close', () => {
    stop();
    clearInterval(pulse);
  });
}

function sendSidebar({ runtime }: Workspace, response: ServerResponse): void {
  const { sidebar } = runtime.ui;
  if (sidebar) {
    response.setHeader('Content-Security-Policy', SIDEBAR_POLICY);
    send(response, 200, 'text/html; charset=utf-8', sidebarDocument(sidebar.html, runtime.functions));
  } else {
    sendText(response, 404, SENTENCES.noSidebar);
  }
}

function sendDownload(response: ServerResponse, download: Download | undefined): void {
  if (download) {
    const name = encodeURIComponent(download.name);
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
    send(response, 200, download.type, download.bytes);
  } else {
    sendText(response, 404, SENTENCES.noPage);
  }
}

function sendAsset(response: ServerResponse, asset: Asset | undefined): void {
  if (asset) {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    send(response, 200, asset.type, asset.bytes);
  } else {
    sendText(response, 404, SENTENCES.noPage);
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`);
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) });
  response.end(content);
}
