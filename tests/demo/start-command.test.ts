import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCommand } from '../../src/demo/start-command';
import type { MethodName, Methods, Picture } from '../../src/local/server/messages';

const PROJECT = process.cwd();
const folders: string[] = [];
const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Gives the command and lets it run; `stop` ends it and gives its exit code. */
function started(args: readonly string[] = [], env: Record<string, string> = {}, project = PROJECT) {
  const printed: string[] = [];
  const complaints: string[] = [];
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const ended = startCommand(args, {
    project,
    pages: aFolder(),
    env: { PORT: '0', STATE_FOLDER: aFolder(), ...env },
    isAtTerminal: false,
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    stopped,
  });
  let hasEnded = false;
  void ended.finally(() => {
    hasEnded = true;
  });
  const address = async () => {
    while (printed.length === 0) {
      if (hasEnded) throw new Error(`It did not open: ${complaints.join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return /http:\/\/localhost:\d+/.exec(printed[0] ?? '')?.[0] ?? '';
  };
  return {
    printed,
    complaints,
    ended,
    address,
    stop() {
      stop();
      return ended;
    },
    async call<M extends MethodName>(method: M, params: Methods[M]['params']): Promise<Methods[M]['data']> {
      const response = await fetch(`${await address()}/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
      });
      const reply = (await response.json()) as { ok: boolean; data: Methods[M]['data']; message: string };
      if (!reply.ok) throw new Error(reply.message);
      return reply.data;
    },
  };
}

const tabOf = ({ tabs }: Picture, name: string) => tabs.find((tab) => tab.name === name)?.id ?? -1;

describe('startCommand', () => {
  it('opens plan 43 set up, nobody invited, the sidebar open, at nine in the morning', async () => {
    const { call, stop, complaints } = started();
    const picture = await call('picture', {});
    expect(picture.now).toMatch(/^2023-02-08T09:0\d:\d\d\+07:00$/);
    expect(picture).toMatchObject({
      file: { name: 'Sổ sáng kiến' },
      account: 'canbo.noivu@quan1.example.vn',
      sidebar: { title: 'Sổ sáng kiến' },
      menus: [{ name: 'Sổ sáng kiến' }],
      runs: [],
      quota: { left: 100 },
    });
    expect(picture.mailboxes.every(({ letters, name }) => letters === 0 && name !== '')).toBe(true);
    expect(picture.mailboxes[0]).toMatchObject({ address: 'noivu.q1@tphcm.gov.vn', name: 'Phòng Nội vụ Quận 1' });
    expect(picture.mailboxes).toContainEqual(
      expect.objectContaining({ address: 'p.bn@quan1.example.vn', name: 'Ủy ban nhân dân phường Bến Nghé' }),
    );
    const { rows } = await call('tab', { tab: tabOf(picture, 'Đơn vị') });
    expect(rows[2]?.map((cell) => cell?.text)).toContain('vp@quan1.example.vn');
    expect([await stop(), complaints]).toEqual([0, []]);
  });

  it('goes on after a stop where it was, and begins again when asked to', async () => {
    const STATE_FOLDER = aFolder();
    const first = started([], { STATE_FOLDER });
    const picture = await first.call('picture', {});
    await first.call('client', { functionName: 'sidebarCall', args: ['sendInvitations', { units: ['P.BN'] }] });
    await first.call('type', { tab: tabOf(picture, 'Đơn vị'), row: 2, column: 12, text: 'ghi nhớ' });
    await first.stop();
    const second = started([], { STATE_FOLDER });
    const { runs, mailboxes } = await second.call('picture', {});
    expect(runs[0]).toMatchObject({ title: 'Gửi thông báo đăng ký', letters: [{ to: 'p.bn@quan1.example.vn' }] });
    expect(mailboxes.find(({ address }) => address === 'p.bn@quan1.example.vn')?.letters).toBe(1);
    expect(second.printed[1]).toContain('npm start -- --fresh');
    await second.stop();
    const fresh = started(['--fresh'], { STATE_FOLDER });
    expect((await fresh.call('picture', {})).runs).toEqual([]);
    await fresh.stop();
    const last = started([], { STATE_FOLDER });
    expect((await last.call('picture', {})).runs).toEqual([]);
    await last.stop();
  });

  it('sets a damaged state aside and says where it lies', async () => {
    const STATE_FOLDER = aFolder();
    writeFileSync(join(STATE_FOLDER, 'workspace.json'), '{"version":1,');
    const { call, stop, complaints } = started([], { STATE_FOLDER });
    expect((await call('picture', {})).now).toMatch(/^2023-02-08/);
    await stop();
    const aside = join(STATE_FOLDER, 'workspace-de-rieng-1.json');
    expect(complaints).toEqual([
      `Tệp lưu lần làm việc trước bị hỏng nên được để riêng tại ${aside}. Bắt đầu lại từ đầu.`,
    ]);
    expect(readFileSync(aside, 'utf8')).toBe('{"version":1,');
    expect(readdirSync(STATE_FOLDER).sort()).toEqual(['workspace-de-rieng-1.json', 'workspace.json']);
  });

  it('does not open a folder that another has open, and says where that is', async () => {
    const STATE_FOLDER = aFolder();
    const first = started([], { STATE_FOLDER });
    const address = await first.address();
    const second = started(['--fresh'], { STATE_FOLDER });
    expect(await second.ended).toBe(1);
    expect(second.complaints[0]).toContain(`đang mở sẵn tại ${address}`);
    await first.stop();
  });

  it('says so when its port is taken, and lets go of the folder', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const env = { PORT: String(port), STATE_FOLDER: aFolder() };
    const { ended, complaints } = started([], env);
    expect(await ended).toBe(1);
    expect(complaints).toEqual([
      `Cổng ${port} đang được chương trình khác dùng. Chọn cổng khác bằng biến môi trường PORT, ví dụ 8044, rồi chạy lại.`,
    ]);
    await new Promise((resolve) => taken.close(resolve));
    const again = started([], env);
    expect(await again.address()).toBe(`http://localhost:${port}`);
    await again.stop();
  });

  it.each([
    [['--nhanh'], {}, 'Không hiểu “--nhanh”. Cách dùng: npm start, hoặc npm start -- --fresh để làm lại từ đầu.'],
    [[], { PORT: 'abc' }, 'Biến môi trường PORT đang là “abc”, cần một số từ 1 đến 65535. Chưa mở gì.'],
    [[], { PORT: '65536' }, 'Biến môi trường PORT đang là “65536”, cần một số từ 1 đến 65535. Chưa mở gì.'],
    [[], { PORT: '-1' }, 'Biến môi trường PORT đang là “-1”, cần một số từ 1 đến 65535. Chưa mở gì.'],
    [
      [],
      { SMTP_URL: 'localhost' },
      'Biến môi trường SMTP_URL đang là “localhost”, cần địa chỉ máy chủ thư, ví dụ smtp://localhost:1025. Chưa mở gì.',
    ],
  ])('refuses %j %j', async (args, env, sentence) => {
    const { ended, complaints } = started(args, env as Record<string, string>);
    expect([await ended, complaints]).toEqual([1, [sentence]]);
  });

  it('asks for a build first', async () => {
    const { ended, complaints } = started([], {}, aFolder());
    expect([await ended, complaints]).toEqual([1, ['Chưa có dist/Code.js: chạy “npm run build” trước.']]);
  });

  it('lets a quiet day pass without playing every one of its sweeps', async () => {
    const { call, stop } = started();
    await call('passTo', { moment: '2023-02-09T07:00:00+07:00' });
    let picture = await call('picture', {});
    while (picture.passingTo !== null) picture = await call('picture', {});
    const sweeps = picture.runs.filter(({ functionName }) => functionName === 'sweep');
    const [played, skipped] = [
      sweeps.reduce((sum, { times }) => sum + times, 0),
      sweeps.reduce((sum, run) => sum + run.skipped, 0),
    ];
    expect(played + skipped).toBe(132);
    expect(played).toBeLessThan(40);
    await stop();
  });
});
