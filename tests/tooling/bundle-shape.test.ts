import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { transformSync } from 'esbuild';

const code = readFileSync('dist/Code.js', 'utf8');
const publicFunctions = [
  'compileSummary',
  'onInstall',
  'onOpen',
  'onRegistrationSubmitted',
  'runDaily',
  'setUpCampaign',
  'showSidebar',
  'sidebarCall',
  'sweep',
];

/** The globals the file leaves behind in a context that has JavaScript and nothing of Google. */
function globalsAfterLoading(): [string, unknown][] {
  const context = vm.createContext(Object.create(null));
  vm.runInContext(code, context, { filename: 'Code.js' });
  return Object.entries(context);
}

describe('dist/Code.js', () => {
  it('loads as a plain script without touching any service', () => {
    expect(globalsAfterLoading).not.toThrow();
  });

  it('declares exactly the functions that Google calls', () => {
    const functions = globalsAfterLoading().filter(([, value]) => typeof value === 'function');
    expect(functions.map(([name]) => name).sort()).toEqual(publicFunctions);
  });

  it.each(publicFunctions)('declares %s as a function statement, which the script editor lists', (name) => {
    expect(code).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
  });

  it.each(publicFunctions)('keeps the name of %s for stack traces', (name) => {
    expect(code).toMatch(new RegExp(`^ +function ${name}\\(`, 'm'));
  });

  it('stays within 120 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(120 * 1024);
  });

  it('uses no syntax newer than ES2020, such as #private, which Google cannot parse', () => {
    const print = (target: string) => transformSync(code, { target, charset: 'utf8' }).code;
    expect(print('es2020') === print('esnext')).toBe(true);
  });
});
