import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { transformSync } from 'esbuild';

const code = readFileSync('dist/Code.js', 'utf8');
const publicFunctions = [
  'checkPlatform',
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

/** Stands for every service: whatever is called on it answers with itself, until cells are asked for. */
const service: unknown = new Proxy(() => undefined, {
  get: (_, name) => {
    if (name === 'getDataRange') throw new Error('the cells are out of reach');
    return name === Symbol.toPrimitive ? () => '' : service;
  },
  apply: () => service,
});

/** The stack of the error that a call of the sidebar leaves in the log while Google is out of reach. */
function stackOfFailedCall(method: string): string {
  const logged: Error[] = [];
  const names = ['SpreadsheetApp', 'PropertiesService', 'Session', 'Utilities', 'LockService', 'MailApp', 'FormApp'];
  const services = Object.fromEntries(names.map((name) => [name, service]));
  const console = { error: (error: Error) => logged.push(error) };
  vm.runInNewContext(`${code}\nsidebarCall('${method}')`, { ...services, console }, { filename: 'Code.js' });
  return String(logged[0]?.stack);
}

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
    expect(vm.runInNewContext(`${code}\nApp.${name}.name`)).toMatch(new RegExp(`^${name}\\d?$`));
  });

  it('shows in the stack of an error deep inside through which of our functions it came', () => {
    const stack = stackOfFailedCall('dashboard');
    expect(stack).toContain('the cells are out of reach');
    for (const name of ['new SheetTable', 'sheetTable', 'officeForShow', 'dashboard', 'answerSidebar', 'sidebarCall']) {
      expect(stack).toMatch(new RegExp(`at (?:\\w+\\.)?${name} \\(Code\\.js:`));
    }
  });

  it('has lines short enough to find the place that a stack trace names', () => {
    const lengths = code
      .slice(code.indexOf('var App;'))
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...lengths)).toBeLessThan(1000);
  });

  it('stays within 120 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(120 * 1024);
  });

  it('uses no syntax newer than ES2020, such as #private, which Google cannot parse', () => {
    const print = (target: string) => transformSync(code, { target, charset: 'utf8' }).code;
    expect(print('es2020') === print('esnext')).toBe(true);
  });
});
