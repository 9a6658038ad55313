import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, '.clasp.json'), '{"scriptId": "DAN-MA-DU-AN-VAO-DAY", "rootDir": "dist"}');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Deploys as someone who has never signed in on this machine. */
function deploy(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(folder, 'scripts/deploy.mjs'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, USERPROFILE: folder },
  });
}

describe('deploy', () => {
  it('asks for the id of the project while .clasp.json still holds the placeholder', () => {
    expect(deploy()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Chưa có mã dự án') });
  });

  it('asks to sign in first', () => {
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: '1'.repeat(57), rootDir: 'dist' }));
    expect(deploy()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('npx clasp login') });
  });

  it('names an argument it does not know', () => {
    expect(deploy('--nhanh').stderr).toBe('Không hiểu "--nhanh". Lệnh này chỉ nhận --khong-kiem-tra.\n');
  });
});
