import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import vm from 'node:vm';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  write('package.json', '{"version": "1.2.3"}');
  write('appsscript.json', '{"timeZone": "Asia/Ho_Chi_Minh"}');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const read = (file: string): string => readFileSync(join(folder, 'dist', file), 'utf8');

function build(): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/build.mjs', folder], { encoding: 'utf8' });
}

/** Builds, loads Code.js and evaluates an expression beside it. */
function evaluate(expression: string): unknown {
  expect(build()).toMatchObject({ status: 0, stderr: '' });
  return vm.runInNewContext(`${read('Code.js')}\n${expression}`);
}

describe('build', () => {
  it('turns each export of main.ts into a function that passes on its arguments and its answer', () => {
    write('src/main.ts', "export { greet } from './greet';\nexport function onOpen() { return 'mở'; }");
    write(
      'src/greet.ts',
      'export const greet = (name: string, mark?: string): string => ["Chào ", name, mark ?? "."].join("");',
    );
    expect(evaluate("[onOpen(), greet('Yến'), greet('Ngọc', '!')].join(' ')")).toBe('mở Chào Yến. Chào Ngọc!');
  });

  it('begins with the name and version of the product', () => {
    write('src/main.ts', 'export function onOpen() {}');
    build();
    expect(read('Code.js')).toMatch(/^\/\/ Sổ sáng kiến 1\.2\.3\./);
  });

  it('ships only the checks in use', () => {
    const schema = "z.strictObject({ name: z.string(), kind: z.enum(['a', 'b']), note: z.optional(z.string()) })";
    write(
      'src/main.ts',
      `import * as z from 'zod/mini';
       const letterQuestion = ${schema};
       export function accepts(answer: unknown) { const verdict = letterQuestion.safeParse(answer); return verdict.success; }`,
    );
    expect(evaluate("[accepts({name: 'n', kind: 'a'}), accepts({name: 'n', kind: 'c'})].join()")).toBe('true,false');
    expect(Buffer.byteLength(read('Code.js'))).toBeLessThan(30_000);
  });

  it('ships less than 7 KB of the validator while only single values are checked', () => {
    write(
      'src/main.ts',
      `import * as z from 'zod/mini';
       const title = z.optional(z.string().check(z.refine((text) => text !== '')));
       export function accepts(answer: unknown) { return z.safeParse(title, answer).success; }`,
    );
    expect(evaluate("[accepts('n'), accepts(undefined), accepts(''), accepts(1)].join()")).toBe(
      'true,true,false,false',
    );
    expect(Buffer.byteLength(read('Code.js'))).toBeLessThan(7 * 1024);
  });

  it('writes a text that stands in several places once, and leaves names of properties that are computed alone', () => {
    write(
      'src/main.ts',
      `const words: Record<string, string> = { 'Chờ xem xét': 'Chờ xem xét', 'Đã rút': 'Đã rút' };
       export function worded(key: string) { return words[key] === 'Chờ xem xét' ? ['Chờ xem xét', 'Đã rút'] : [words[key]]; }
       export function askedOf(name: 'keys' | 'values') { return [Object[name](words), Object[name]([]), Object[name]({})].join(); }`,
    );
    expect(evaluate("[worded('Chờ xem xét'), worded('Đã rút')].join()")).toBe('Chờ xem xét,Đã rút,Đã rút');
    expect(evaluate("askedOf('keys')")).toBe('Chờ xem xét,Đã rút,,');
    expect(read('Code.js').split('"Chờ xem xét"')).toHaveLength(2);
  });

  it('writes the name of a property that stands in several places once, and changes none', () => {
    write(
      'src/main.ts',
      `interface Row { receivedAt: string; registeredAt?: string; __proto__?: unknown }
       const rowOf = (receivedAt: string): Row => ({ receivedAt, registeredAt: receivedAt });
       export function moved(moment: string) {
         const { receivedAt, registeredAt = 'none', ...rest } = { ...rowOf(moment), receivedAt: 'later', extra: true };
         const row: Row = { receivedAt: registeredAt };
         row.receivedAt += receivedAt + rowOf(moment)?.registeredAt;
         delete row.registeredAt;
         return JSON.stringify([row, rest, rowOf('now').receivedAt, 'receivedAt' in row]);
       }
       export function plain(row: Row) { const bare: Row = { __proto__: null, receivedAt: row.receivedAt }; return 'toString' in bare; }`,
    );
    expect(evaluate("moved('first') + plain({receivedAt: 'x'})")).toBe(
      '[{"receivedAt":"firstlaterfirst"},{"extra":true},"now",true]false',
    );
    expect(read('Code.js').match(/receivedAt/g)).toHaveLength(1);
  });

  it('lets an error tell which method is missing, whichever it is', () => {
    const calls = ['a', 'b', 'c', 'd', 'e'].map((name) => `service.${name}.getConditionalRules();`).join(' ');
    write('src/main.ts', `export function rules(service: any) { ${calls} }`);
    expect(() => evaluate('rules({a: {}})')).toThrow(/\.getConditionalRules is not a function/);
  });

  it('keeps the names of methods, classes and what use cases and adapters export, and only those', () => {
    write(
      'src/app/register.ts',
      `class Register { private entries = new Set<string>(); take(entry: string) { this.entries.add(entry); throw new Error([...this.entries].join()); } }
       export function intoRegister(register: Register, received: string) { for (const entry of received) register.take(entry); }
       export const open = () => new Register();`,
    );
    write(
      'src/main.ts',
      `import { intoRegister, open } from './app/register';
       export function takeIn() { intoRegister(open(), 'ab'); }
       export function trace() { try { takeIn(); return ''; } catch (error) { return String((error as Error).stack); } }`,
    );
    const stack = String(evaluate('trace()'));
    for (const name of ['Register.take', 'intoRegister', 'takeIn', 'trace']) expect(stack).toContain(`at ${name} (`);
    expect(read('Code.js')).not.toMatch(/\breceived\b/);
  });

  it('writes the preset into a page that is nothing but JSON', () => {
    write('src/main.ts', 'export function onOpen() {}');
    write('src/preset/shipped.ts', "import { title } from './title';\nexport const SHIPPED = { title };");
    write('src/preset/title.ts', "export const title = '<b>Sáng kiến</b>';");
    build();
    expect(read('Preset.html')).not.toContain('<');
    expect(JSON.parse(read('Preset.html'))).toEqual({ title: '<b>Sáng kiến</b>' });
  });

  it('puts the styles and the script into the one page, where neither can end its element early', () => {
    write('src/main.ts', 'export function onOpen() {}');
    write(
      'src/sidebar/sidebar.html',
      '<head><link rel="stylesheet" href="sidebar.css"></head><body><script src="sidebar.ts"></script></body>',
    );
    write('src/sidebar/sidebar.css', 'p { color: red; }');
    write('src/sidebar/sidebar.ts', "document.title = '</script>$&';");
    build();
    expect(read('Sidebar.html').replace(/\n/g, '')).toBe(
      '<head><style>p{color:red}</style></head><body><script>(()=>{document.title="<\\/script>$&";})();</script></body>',
    );
  });

  it('leaves in dist/ only what it made', () => {
    write('src/main.ts', 'export function onOpen() {}');
    write('dist/Old.html', 'left from another day');
    build();
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['Code.js', 'appsscript.json']);
  });

  it.each([
    ['does not parse', 'export function onOpen() {\n  retrun 1;\n}', 'src/main.ts:2:10: Expected ";" but found "1"'],
    ['imports what is missing', "import './lost';", 'src/main.ts:1:8: Could not resolve "./lost"'],
    ['exports a name Apps Script hides', 'export function sweep_() {}', 'src/main.ts exports sweep_'],
    [
      'imports names from the validator',
      "import { z } from 'zod/mini';\nexport const a = z;",
      "write import * as z from 'zod/mini'",
    ],
    ['is too large', `export const text = '${'x'.repeat(121 * 1024)}';`, 'the limit is 120 KB'],
  ])('refuses in one sentence, and leaves no dist/, when the source %s', (_case, source, sentence) => {
    write('src/main.ts', source);
    write('dist/Code.js', 'of the last good build');
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain(`Cannot build: `);
    expect(stderr).toContain(sentence);
    expect(stderr.trim()).not.toContain('\n');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('says what is missing', () => {
    expect(build().stderr).toBe('Cannot build: src/main.ts is missing.\n');
  });
});
