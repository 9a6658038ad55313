import { readdirSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { LOST_CALL } from '../../src/sidebar/lost-call';

const folder = 'src/sidebar';
const page = readFileSync(`${folder}/sidebar.html`, 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const modules = files
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')] as const);

describe('the page of the sidebar', () => {
  it('says that it speaks Vietnamese', () => {
    expect(page).toContain('<html lang="vi">');
  });

  it.each(modules)('has no way in %s for text to become markup or code', (_file, code) => {
    expect(code).not.toMatch(
      /innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/,
    );
  });

  it.each(modules)(
    'asks in %s for nothing that a frame without an origin or a leaving browser refuses',
    (_file, code) => {
      expect(code).not.toMatch(/\b(localStorage|sessionStorage|indexedDB|document\.cookie|alert\(|confirm\(|prompt\()/);
    },
  );

  it('loads nothing from elsewhere', () => {
    const styles = files
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    expect(styles.length).toBeGreaterThan(1);
    expect([page, ...styles].join('\n')).not.toMatch(/https?:|url\(|@import "(?!\.\/)/);
  });

  it('becomes one file of at most 60 KB', () => {
    const built = readFileSync('dist/Sidebar.html', 'utf8');
    expect(Buffer.byteLength(built)).toBeLessThanOrEqual(60 * 1024);
    expect(built).not.toMatch(/<link|<script src/);
    // Its script is packed to be that small, and is all there.
    const [, bytes = ''] = /atob\('([^']+)'\)/.exec(built) ?? [];
    const script = inflateRawSync(Buffer.from(bytes, 'base64')).toString();
    for (const words of ['Gửi thử 01 thư', 'Diễn tập theo lịch', 'google.script.run']) expect(script).toContain(words);
  });
});

describe('LOST_CALL', () => {
  it.each(Object.entries(LOST_CALL))('says of %s what happened, what is unharmed and what to do', (_method, text) => {
    expect(text).toMatch(/mất liên lạc/i);
    expect(text.split('. ').length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/!|bạn|chúng tôi|hệ thống/);
  });

  it('knows every method that a module names in a call', () => {
    const called = modules.flatMap(([, code]) => [...code.matchAll(/\b(?:act|call|useAnswer)\('(\w+)'/g)]);
    expect(called.length).toBeGreaterThan(15);
    for (const [, method = ''] of called) expect(LOST_CALL).toHaveProperty(method);
  });
});
