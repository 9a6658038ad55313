import { readdirSync, readFileSync } from 'node:fs';
import { LOST_CALL } from '../../src/sidebar/lost-call';

const folder = 'src/sidebar';
const page = readFileSync(`${folder}/sidebar.html`, 'utf8');
const modules = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')] as const);

describe('the page of the sidebar', () => {
  it('says that it speaks Vietnamese', () => {
    expect(page).toContain('<html lang="vi">');
  });

  it('holds every part that the modules ask for, once', () => {
    const asked = modules.flatMap(([, code]) => [...code.matchAll(/\bpart\('([^']+)'/g)].map(([, id]) => id));
    const held = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(asked.length).toBeGreaterThan(0);
    expect(held).toEqual(expect.arrayContaining(asked));
    expect(new Set(held).size).toBe(held.length);
  });

  it.each(modules)('has no way in %s for text to become markup or code', (_file, code) => {
    expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
  });

  it('loads nothing from elsewhere', () => {
    const sources = [page, readFileSync(`${folder}/sidebar.css`, 'utf8')].join('\n');
    expect(sources).not.toMatch(/https?:|url\(|@import/);
  });

  it('becomes one file of at most 60 KB', () => {
    const built = readFileSync('dist/Sidebar.html', 'utf8');
    expect(Buffer.byteLength(built)).toBeLessThanOrEqual(60 * 1024);
    expect(built).not.toMatch(/<link|<script src/);
  });
});

describe('LOST_CALL', () => {
  it.each(Object.entries(LOST_CALL))('says of %s what happened, what is unharmed and what to do', (_method, text) => {
    expect(text).toMatch(/mất liên lạc/i);
    expect(text.split('. ').length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/!|bạn|chúng tôi|hệ thống/);
  });
});
