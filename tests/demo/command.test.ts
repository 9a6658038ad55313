import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCommand } from '../../src/demo/command';
import { fillFolder, folderState } from '../../src/demo/out-folder';

const aFolder = () => mkdtempSync(join(tmpdir(), 'demo-'));

/** Gives the command where it cannot come to playing; returns its code and what it complained of. */
async function refused(args: string[], project = aFolder()) {
  const complaints: string[] = [];
  const complain = (text: string) => complaints.push(text);
  const code = await demoCommand(args, { project, here: project, print: () => {}, complain });
  return { code, said: complaints.join('\n') };
}

/** A folder of a project that has been built, as far as the command looks. */
function aBuiltProject(): string {
  const project = aFolder();
  mkdirSync(join(project, 'dist'));
  for (const name of ['Code.js', 'appsscript.json']) writeFileSync(join(project, 'dist', name), '');
  return project;
}

describe('demoCommand', () => {
  it.each([
    [['--nhanh'], 'Không hiểu “--nhanh”.'],
    [['out'], 'Không hiểu “out”.'],
    [['--out'], 'Thiếu tên thư mục sau --out.'],
    [['--out='], 'Thiếu tên thư mục sau --out.'],
    [['--out', 'a', 'b'], 'Không hiểu “b”.'],
    [['--out=a', 'b'], 'Không hiểu “b”.'],
  ])('refuses %j', async (args, sentence) => {
    expect(await refused(args)).toEqual({
      code: 1,
      said: `${sentence} Cách dùng: npm run demo -- [--out THƯ_MỤC]`,
    });
  });

  it('asks for a build first', async () => {
    expect(await refused([])).toEqual({ code: 1, said: 'Chưa có dist/Code.js: chạy “npm run build” trước.' });
  });

  it('leaves a folder with other people’s files as it is', async () => {
    const project = aBuiltProject();
    mkdirSync(join(project, 'out'));
    writeFileSync(join(project, 'out', 'bao-cao.docx'), 'của tôi');
    const { code, said } = await refused([], project);
    expect(code).toBe(1);
    expect(said).toContain('đang có tệp khác (bao-cao.docx). Chưa ghi gì; chọn thư mục khác bằng --out THƯ_MỤC.');
    expect(readdirSync(join(project, 'out'))).toEqual(['bao-cao.docx']);
  });

  it('does not take a file for a folder', async () => {
    const project = aBuiltProject();
    writeFileSync(join(project, 'ket-qua'), 'của tôi');
    expect((await refused(['--out', 'ket-qua'], project)).said).toContain('là một tệp, không phải thư mục.');
  });
});

describe('folderState', () => {
  const files = [
    { path: 'tuong-thuat.txt', content: 'một' },
    { path: 'thu/001.eml', content: 'hai' },
  ];

  it('finds a folder that is missing or empty free', () => {
    expect([folderState(join(aFolder(), 'out')), folderState(aFolder())]).toEqual([
      { state: 'free' },
      { state: 'free' },
    ]);
  });

  it('knows what an earlier demo left', () => {
    const folder = join(aFolder(), 'out');
    fillFolder(folder, files);
    expect(folderState(folder)).toEqual({ state: 'earlier demo' });
  });

  it('tells a file added since from those the demo left', () => {
    const folder = join(aFolder(), 'out');
    fillFolder(folder, files);
    writeFileSync(join(folder, 'thu', 'ghi-chu.txt'), 'của tôi');
    expect(folderState(folder)).toMatchObject({ state: 'occupied', why: expect.stringContaining('(thu/ghi-chu.txt)') });
    expect(() => fillFolder(folder, files)).toThrow();
  });
});

describe('fillFolder', () => {
  it('replaces what an earlier demo left', () => {
    const folder = join(aFolder(), 'out');
    fillFolder(folder, [
      { path: 'tuong-thuat.txt', content: 'cũ' },
      { path: 'thu/002.eml', content: 'cũ' },
    ]);
    fillFolder(folder, [{ path: 'tuong-thuat.txt', content: 'mới' }]);
    expect(readdirSync(folder, { recursive: true }).filter((name) => !String(name).startsWith('.'))).toEqual([
      'thu',
      'tuong-thuat.txt',
    ]);
    expect(readFileSync(join(folder, 'tuong-thuat.txt'), 'utf8')).toBe('mới');
    expect(readdirSync(join(folder, 'thu'))).toEqual([]);
  });
});
