import { request } from 'node:http';
import { unzip } from '../../../src/local/zip-file';
import { served } from './served';

/** Asks with headers that `fetch` does not let through. */
function ask(
  port: number,
  { path = '/', method = 'GET', headers = {}, body = '' },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('serveWorkspace', () => {
  it.each([
    ['a foreign host', { host: 'evil.example:PORT' }, 403],
    ['a host without its port', { host: 'localhost' }, 403],
    ['this machine by name', { host: 'localhost:PORT' }, 200],
    ['this machine by number', { host: '127.0.0.1:PORT' }, 200],
    ['a page of another site', { host: 'localhost:PORT', origin: 'http://evil.example' }, 403],
    ['a sandboxed page', { host: 'localhost:PORT', origin: 'null' }, 403],
    ['its own page', { host: 'localhost:PORT', origin: 'http://localhost:PORT' }, 200],
    ['its page under the other name', { host: 'localhost:PORT', origin: 'http://127.0.0.1:PORT' }, 403],
  ])('answers %s as it should', async (_who, headers, status) => {
    const { server } = await served();
    const named = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(server.port))]),
    );
    const calls = [
      ask(server.port, { headers: named }),
      ask(server.port, { path: '/api/picture', method: 'POST', headers: { ...named, ...JSON_TYPE }, body: '{}' }),
      ask(server.port, { path: '/download/so.xlsx', headers: named }),
    ];
    expect((await Promise.all(calls)).map((answer) => answer.status)).toEqual([status, status, status]);
  });

  it('listens on this machine alone', async () => {
    const { server } = await served();
    const { address } = server;
    expect(address).toBe('127.0.0.1');
  });

  it.each([
    ['/api/nothing', '{}', 404, 'Không có việc này. Tải lại trang rồi thử lại.'],
    ['/api/constructor', '{}', 404, 'Không có việc này. Tải lại trang rồi thử lại.'],
    ['/api/type', '{"tab":0,"row":0,"column":1,"text":"x"}', 400, 'Thông tin gửi lên không đúng dạng'],
    ['/api/type', '{"tab":0,"row":1,"column":1,"text":"x","more":1}', 400, 'Thông tin gửi lên không đúng dạng'],
    ['/api/type', '{', 400, 'Thông tin gửi lên không đúng dạng'],
    ['/api/passTo', '{"moment":"mai"}', 400, 'Thông tin gửi lên không đúng dạng'],
    ['/api/tab', '{"tab":99}', 200, 'Trang tính này không còn.'],
  ])('POST %s %s gives %i and a sentence', async (path, body, status, sentence) => {
    const { address } = await served();
    const response = await fetch(address + path, { method: 'POST', headers: JSON_TYPE, body });
    const { ok, message } = (await response.json()) as { ok: boolean; message: string };
    expect([response.status, ok]).toEqual([status, false]);
    expect(message).toContain(sentence);
  });

  it('takes nothing but JSON, and not more than it can hold', async () => {
    const { address } = await served();
    const plain = await fetch(`${address}/api/picture`, { method: 'POST', body: '{}' });
    const huge = await fetch(`${address}/api/client`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ functionName: 'echo', args: ['x'.repeat(9 * 1024 * 1024)] }),
    });
    expect([plain.status, huge.status]).toEqual([415, 413]);
  });

  it.each(['/secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.js', '/missing.js', '/workspace', '/download/x'])(
    'has nothing at %s',
    async (path) => {
      const { server } = await served();
      const answer = await ask(server.port, { path, headers: { host: `localhost:${server.port}` } });
      expect(answer).toEqual({ status: 404, text: 'Không có trang này.\n' });
    },
  );

  it.each([
    ['GET', '//', 404],
    ['GET', `/${'x'.repeat(300)}.js`, 404],
    ['GET', '/download/letter/%E0%A4%A.eml', 404],
    ['HEAD', '/api/changes', 404],
    ['POST', '//', 404],
  ])('has nothing for %s %.20s, and finds no fault with it', async (method, path, status) => {
    const { server, errors } = await served();
    const answer = await ask(server.port, {
      method,
      path,
      headers: { host: `localhost:${server.port}`, ...JSON_TYPE },
    });
    expect([answer.status, errors]).toEqual([status, []]);
  });

  it.each([1000, 3000, 10_000, 200_000])('takes or refuses JSON that is nested %i deep', async (depth) => {
    const { address, errors } = await served();
    const body = `{"functionName":"echo","args":[${'['.repeat(depth)}${']'.repeat(depth)}]}`;
    const response = await fetch(`${address}/api/client`, { method: 'POST', headers: JSON_TYPE, body });
    expect([200, 400]).toContain(response.status);
    expect(errors).toEqual([]);
  });

  it('minds nothing about a page that leaves in the middle of a call', async () => {
    const { server, address, errors } = await served();
    const headers = { host: `localhost:${server.port}`, ...JSON_TYPE, 'content-length': '100' };
    const asked = request({ host: '127.0.0.1', port: server.port, path: '/api/picture', method: 'POST', headers });
    asked.on('error', () => {});
    asked.write('{');
    await new Promise((resolve) => setTimeout(resolve, 50));
    asked.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await fetch(address)).status).toBe(200);
    expect(errors).toEqual([]);
  });

  it('serves pages that may run their own script and nothing else', async () => {
    const { address } = await served();
    const page = await fetch(`${address}/form?url=x`);
    expect(await page.text()).toContain('Biểu mẫu');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
    expect((await fetch(`${address}/workspace.js`)).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('serves the sidebar into a sandbox, with google.script before all else and the doctype first', async () => {
    const { address, call } = await served();
    expect((await fetch(`${address}/sidebar`)).status).toBe(404);
    call('menu', { functionName: 'show' });
    const page = await fetch(`${address}/sidebar?shown=2`);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox allow-scripts [^;]*; default-src 'none';/);
    expect(policy).not.toContain('allow-same-origin');
    const html = await page.text();
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="vi"><head><script>/);
    expect(html).toContain('"echo"');
    expect(html).not.toContain('hidden_');
  });

  it('tells each new revision to who listens', async () => {
    const { address, call, workspace } = await served();
    const listening = new AbortController();
    const response = await fetch(`${address}/api/changes`, { signal: listening.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    call('arm', { twice: true });
    const second = await reader?.read();
    listening.abort();
    expect([first?.value, second?.value]).toEqual([
      `data: {"revision":${workspace.revision - 1}}\n\n`,
      `data: {"revision":${workspace.revision}}\n\n`,
    ]);
  });

  it('lets the workbook and the letters be downloaded', async () => {
    const { address, call, workspace } = await served();
    call('menu', { functionName: 'write' });
    const file = await fetch(`${address}/download/so.xlsx`);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''so.xlsx");
    expect(unzip(Buffer.from(await file.arrayBuffer()))?.map(({ name }) => name)).toContain('xl/workbook.xml');
    const letters = unzip(Buffer.from(await (await fetch(`${address}/download/letters.zip`)).arrayBuffer()));
    expect(letters?.map(({ name }) => name)).toEqual(['001 2023-02-15 0930 reader Ghi.eml']);
    const [{ id } = { id: '' }] = workspace.runtime.mail.outbox;
    expect(await (await fetch(`${address}/download/letter/${id}.eml`)).text()).toContain('Subject: Ghi');
    expect((await fetch(`${address}/download/letter/none.eml`)).status).toBe(404);
  });

  it('closes although someone listens', async () => {
    const { address, server } = await served();
    await fetch(`${address}/api/changes`);
    await server.close();
    await expect(fetch(address)).rejects.toThrow();
  });
});
