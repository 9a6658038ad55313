import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdFolder } from '../../../src/local/server/folder-hold';
import { readState, writeState } from '../../../src/local/server/state-file';
import { StateKeeper } from '../../../src/local/server/state-keeper';
import { COLLEAGUE, opened, ownFolder } from './served';

const complain = (error: unknown) => {
  throw error;
};

describe('readState', () => {
  it('finds nothing where nothing was left', () => {
    expect(readState(join(ownFolder(), 'workspace.json'))).toEqual({ found: 'nothing' });
  });

  it.each([
    ['half a file', (text: string) => text.slice(0, text.length / 2), 'damaged'],
    ['an empty file', () => '', 'damaged'],
    ['other JSON', () => '[]', 'damaged'],
    ['a file without its store', (text: string) => text.replace('"store":', '"other":'), 'damaged'],
    ['a file of another version', (text: string) => text.replace('"version":1', '"version":0'), 'other version'],
  ] as const)('sets %s aside under a name of its own', (_what, spoil, found) => {
    const file = join(ownFolder(), 'workspace.json');
    writeState(file, opened().workspace.save());
    const spoilt = spoil(readFileSync(file, 'utf8'));
    const aside = [1, 2].map((number) => file.replace('.json', `-de-rieng-${number}.json`));
    for (const setAside of aside) {
      writeFileSync(file, spoilt);
      expect(readState(file)).toEqual({ found, setAside });
      expect(existsSync(file)).toBe(false);
    }
    expect(aside.map((path) => readFileSync(path, 'utf8'))).toEqual([spoilt, spoilt]);
  });

  it('lets a workspace go on as it was left', () => {
    const file = join(ownFolder(), 'deeper', 'workspace.json');
    const before = opened();
    before.call('sitDown', { account: COLLEAGUE });
    before.call('menu', { functionName: 'show' });
    before.call('type', { tab: before.id('Dữ liệu'), row: 2, column: 1, text: 'giữ' });
    before.call('menu', { functionName: 'write' });
    before.call('arm', { stops: 2, quotaLeft: 5 });
    writeState(file, before.workspace.save());
    const state = readState(file);
    if (state.found !== 'workspace') throw new Error(state.found);
    const after = opened({ saved: state.saved });
    const { revision: _before, undo: _undo, tabs: oldTabs, ...left } = before.call('picture');
    const { revision: _after, undo, tabs, ...found } = after.call('picture');
    expect(found).toEqual(left);
    expect(undo).toBeNull();
    expect(tabs.map(({ id, name }) => [id, name])).toEqual(oldTabs.map(({ id, name }) => [id, name]));
    expect(after.texts('Dữ liệu')).toEqual(before.texts('Dữ liệu'));
  });

  it('goes on with the pages of a script that was built anew', () => {
    const before = opened();
    before.call('menu', { functionName: 'show' });
    const saved = structuredClone(before.workspace.save());
    const { sidebar, menus } = saved.store.ui;
    if (sidebar) sidebar.html = 'cũ';
    menus.length = 0;
    const same = opened({ saved });
    expect([same.workspace.runtime.ui.sidebar?.html, same.call('picture').menus]).toEqual(['cũ', []]);
    const other = opened({ saved: { ...saved, script: 'another' } });
    expect(other.workspace.runtime.ui.sidebar?.html).toContain('<title>Bên</title>');
    expect(other.call('picture')).toMatchObject({ menus: [{ name: 'Sổ' }], sidebar: { shown: 3 } });
  });
});

describe('StateKeeper', () => {
  it('writes soon after a change, and whatever is left at the end', async () => {
    const file = join(ownFolder(), 'workspace.json');
    const { workspace, call } = opened();
    const keeper = new StateKeeper(workspace, file, complain);
    const first = readFileSync(file, 'utf8');
    call('menu', { functionName: 'write' });
    expect(readFileSync(file, 'utf8')).toBe(first);
    await new Promise((resolve) => setTimeout(resolve, 900));
    const second = readFileSync(file, 'utf8');
    expect(JSON.parse(second).store.outbox).toHaveLength(1);
    call('menu', { functionName: 'write' });
    keeper.close();
    expect(JSON.parse(readFileSync(file, 'utf8')).store.outbox).toHaveLength(2);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('says why it cannot write, and lets the work go on', () => {
    const folder = ownFolder();
    const file = join(folder, 'workspace.json');
    mkdirSync(file);
    const { workspace, call } = opened();
    const complaints: unknown[] = [];
    const keeper = new StateKeeper(workspace, file, (error) => complaints.push((error as NodeJS.ErrnoException).code));
    call('menu', { functionName: 'write' });
    keeper.close();
    expect(complaints).toEqual(['EISDIR', 'EISDIR']);
  });
});

describe('holdFolder', () => {
  it('lets one hold a folder, tells others where, and lets go', async () => {
    const folder = join(ownFolder(), 'new');
    const first = await holdFolder(folder);
    if (!('hold' in first)) throw new Error('The folder is held');
    first.hold.tell('http://localhost:8043');
    expect(await holdFolder(folder)).toEqual({ heldAt: 'http://localhost:8043' });
    const other = await holdFolder(ownFolder());
    expect('hold' in other).toBe(true);
    await first.hold.release();
    const again = await holdFolder(folder);
    expect('hold' in again).toBe(true);
    for (const held of [other, again]) if ('hold' in held) await held.hold.release();
  });
});
