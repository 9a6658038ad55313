import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/browser/eventually';
import { ask, start, stateFolder } from '../support/started-command';

jest.setTimeout(60_000);

interface Tabs {
  data: { tabs: { id: number; name: string }[] };
}

/** Types into the notes of the first unit, and reads them. */
const unitsTab = async (url: string) => {
  const { data } = JSON.parse((await ask(url, 'picture')).body) as Tabs;
  const tab = data.tabs.find(({ name }) => name === 'Đơn vị')?.id ?? -1;
  return {
    type: (text: string) => ask(url, 'type', { tab, row: 2, column: 12, text }),
    read: async () => {
      const { data: picture } = JSON.parse((await ask(url, 'tab', { tab })).body);
      return picture.rows[2]?.[11]?.text ?? '';
    },
  };
};

describe('npm start', () => {
  it('opens plan 43 on the morning of 08/02/2023, and goes on where it was stopped', async () => {
    const folder = stateFolder();
    const first = start(folder);
    const url = await first.url;
    expect(JSON.parse((await ask(url, 'picture')).body)).toMatchObject({
      ok: true,
      data: {
        now: expect.stringMatching(/^2023-02-08T09:00:/),
        sidebar: { title: 'Sổ sáng kiến' },
        file: { name: 'Sổ sáng kiến' },
      },
    });
    await (await unitsTab(url)).type('đã gọi điện');
    await first.end();
    expect(await first.ended).toMatchObject({ code: 0, complained: '' });
    const second = start(folder);
    expect(await (await unitsTab(await second.url)).read()).toBe('đã gọi điện');
    await second.end();
  });

  it('keeps what was written when the power goes', async () => {
    const folder = stateFolder();
    const first = start(folder);
    const url = await first.url;
    await (await unitsTab(url)).type('đã gọi điện');
    const file = join(folder, 'workspace.json');
    await eventually(() => existsSync(file) && readFileSync(file, 'utf8').includes('đã gọi điện'), true);
    await first.end('SIGKILL');
    const second = start(folder);
    expect(await (await unitsTab(await second.url)).read()).toBe('đã gọi điện');
    await second.end();
    expect((await second.ended).complained).toBe('');
  });

  it('begins again with --fresh', async () => {
    const folder = stateFolder();
    const first = start(folder);
    await (await unitsTab(await first.url)).type('đã gọi điện');
    await first.end();
    const second = start(folder, { args: ['--fresh'] });
    expect(await (await unitsTab(await second.url)).read()).toBe('');
    await second.end();
  });

  it('ends while pages listen for changes', async () => {
    const command = start(stateFolder());
    const changes = await fetch(`${await command.url}/api/changes`);
    expect(changes.headers.get('content-type')).toContain('text/event-stream');
    await command.end();
    expect(await command.ended).toMatchObject({ code: 0 });
  });

  it('says in a sentence that its port is taken', async () => {
    const first = start(stateFolder());
    const port = new URL(await first.url).port;
    const second = start(stateFolder(), { port });
    expect(await second.ended).toMatchObject({ code: 1, said: '' });
    expect((await second.ended).complained).toMatch(
      new RegExp(`^Cổng ${port} đang được chương trình khác dùng\\.[^\\n]*\\n$`),
    );
    await first.end();
  });

  it('answers nothing to a page of another site, nor to a name that another site gave this machine', async () => {
    const command = start(stateFolder());
    const url = await command.url;
    for (const headers of [
      { Host: 'example.com' },
      { Host: 'localhost:1' },
      { Origin: 'https://example.com' },
      { Origin: 'null' },
    ]) {
      const { status, body } = await ask(url, 'picture', {}, headers);
      expect({ headers, status, isTold: body.includes('Sổ sáng kiến') }).toEqual({
        headers,
        status: 403,
        isTold: false,
      });
    }
    expect(await ask(url, 'picture', {}, { Host: new URL(url).host, Origin: url })).toMatchObject({ status: 200 });
    await command.end();
  });
});
