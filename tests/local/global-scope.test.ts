import { evaluate, NOW, runtimeFor } from './fixture';

describe('the global scope', () => {
  it('is fresh in every execution (V8 runtime: files are evaluated anew)', () => {
    const runtime = runtimeFor({ code: 'var runs = 0; function count() { runs += 1; return runs; }' });
    expect([runtime.run('count').value, runtime.run('count').value]).toEqual([1, 1]);
  });

  it.each([
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'URL',
    'URLSearchParams',
    'fetch',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'crypto',
    'structuredClone',
    'performance',
    'process',
    'require',
    'module',
    'window',
    'Buffer',
    'SharedArrayBuffer',
    'WebAssembly',
    'AbortController',
    'FormData',
    'Event',
  ])('has no %s (guide to the V8 runtime)', (name) => {
    expect(evaluate(`return typeof ${name}`)).toBe('undefined');
  });

  it('has no methods newer than ES2022, which Google is not known to have', () => {
    expect(evaluate(`return [[].toSorted, [].findLast, [].with].map((method) => typeof method)`)).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ]);
  });

  it('gives values of its own realm, so that instanceof holds', () => {
    const body = `
      const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1);
      range.setValue(new Date());
      const values = range.getValues();
      let thrown;
      try { range.setValues([]); } catch (error) { thrown = error; }
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, thrown instanceof Error,
        PropertiesService.getScriptProperties().getProperties() instanceof Object];`;
    expect(evaluate(body)).toEqual([true, true, true, true, true]);
  });

  it('keeps the host out of reach', () => {
    expect(evaluate(`return SpreadsheetApp.getUi.constructor('return typeof process')()`)).toBe('undefined');
    expect(evaluate(`return console.log.constructor('return typeof process')()`)).toBe('undefined');
  });

  it('follows the virtual clock, in Date and in Intl', () => {
    const body = `return [new Date().getTime() === Date.now(), Date(), new Intl.DateTimeFormat('vi').format(), typeof new Date().getTime()]`;
    const [isSame, text, day, type] = evaluate(body) as [boolean, string, string, string];
    expect(isSame).toBe(true);
    expect(text).toMatch(/^Wed Feb 15 2023 09:30:00 GMT\+0700/);
    expect(day).toBe('15/2/2023');
    expect(type).toBe('number');
  });

  it('reads local dates in the zone of the manifest', () => {
    expect(evaluate('return new Date(2023, 1, 23).toISOString()')).toBe('2023-02-22T17:00:00.000Z');
  });

  it('draws the same random numbers from the same seed', () => {
    const draw = (seed: number) => evaluate('return Math.random()', { seed });
    expect(draw(1)).toBe(draw(1));
    expect(draw(1)).not.toBe(draw(2));
  });

  it('logs by level, and nothing reaches the console', () => {
    const runtime = runtimeFor({
      code: `function main() { console.log('một %s', 'hai'); console.warn({a: 1}); Logger.log('ba'); }`,
    });
    expect(runtime.run('main').log).toEqual(['DEBUG một hai', 'WARNING {"a":1}', 'INFO ba']);
  });

  it('sees functions and constants of all files in one scope', () => {
    const runtime = runtimeFor({ code: `const words = { hello() { return 'chào'; } }; const arrow = () => 1;` });
    expect(runtime.run('words.hello').value).toBe('chào');
    expect(runtime.run('arrow').value).toBe(1);
  });
});

describe('errors of services', () => {
  it('are named Exception and carry the text without that prefix', () => {
    const body = `try { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(0, 1); }
      catch (error) { return [error.name, error.message, String(error)]; }`;
    const text = 'The starting row of the range is too small.';
    expect(evaluate(body)).toEqual(['Exception', text, `Exception: ${text}`]);
  });

  it.each([
    [`SpreadsheetApp.getActiveSpreadsheet().getSheetByName()`, '()', 'SpreadsheetApp.Spreadsheet.getSheetByName'],
    [
      `SpreadsheetApp.getActiveSpreadsheet().getSheetByName(null)`,
      '(null)',
      'SpreadsheetApp.Spreadsheet.getSheetByName',
    ],
    [
      `SpreadsheetApp.getActiveSpreadsheet().getSheetByName(5)`,
      '(number)',
      'SpreadsheetApp.Spreadsheet.getSheetByName',
    ],
    [`Utilities.formatDate('a', 'b', 'c')`, '(String,String,String)', 'Utilities.formatDate'],
    [`SpreadsheetApp.getActiveSheet().getRange(1, 1).setValues([1])`, '(number[])', 'SpreadsheetApp.Range.setValues'],
    [`SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue({})`, '((class))', 'SpreadsheetApp.Range.setValue'],
    [`SpreadsheetApp.getActiveSheet().getRange(1.5, 1)`, '(number,number)', 'SpreadsheetApp.Sheet.getRange'],
  ])('for wrong arguments name the signature: %s', (code, given, method) => {
    expect(() => evaluate(code)).toThrow(
      `Exception: The parameters ${given} don't match the method signature for ${method}.`,
    );
  });

  it('lead back to the line of the script and to nothing of the emulation', () => {
    const runtime = runtimeFor({ code: `function outer() { inner(); }\nfunction inner() { Utilities.sleep(-1); }` });
    expect(runtime.run('outer').error?.stack).toBe(
      'Exception: Invalid argument: milliseconds\n    at inner (Code:2:30)\n    at outer (Code:1:20)',
    );
  });

  it('tell what is not emulated, and remember it even if the script swallows them', () => {
    const runtime = runtimeFor({
      code: `function main() { try { SpreadsheetApp.getActiveRangeList(); } catch (error) { return error.message; } }`,
    });
    expect(runtime.run('main').value).toBe('SpreadsheetApp.getActiveRangeList is not emulated');
    expect(runtime.notEmulated).toEqual(['SpreadsheetApp.getActiveRangeList is not emulated']);
  });

  it('of the script itself come back in the execution', () => {
    const runtime = runtimeFor({ code: `function main() { null.x; }` });
    expect(runtime.run('main')).toMatchObject({ ok: false, error: { name: 'TypeError' } });
    expect(runtime.run('absent').error?.message).toBe('Script function not found: absent');
  });

  it('for a promise say that it is not waited for', () => {
    const runtime = runtimeFor({ code: `async function main() { return 1; }` });
    expect(runtime.run('main').error?.message).toBe('main returning a promise is not emulated');
  });
});

describe('google.script.run (reference of google.script.run)', () => {
  const code = `
    function echo(value) { return value; }
    function hidden_() { return 1; }
    const arrow = () => 1;
    function nested() { return { list: [1, { when: new Date() }] }; }
    function nothing() {}
    function holes() { return [undefined, 1]; }
    function service() { return SpreadsheetApp.getActiveSpreadsheet(); }`;
  const call = (name: string, ...args: unknown[]) => runtimeFor({ code }).run(name, args, { context: 'client' });

  it('carries numbers, booleans, texts, null, and plain objects and lists of them', () => {
    const value = { a: [1, 'hai', null, true, { b: 2 }] };
    expect(call('echo', value).value).toEqual(value);
    expect(call('nothing').value).toBeNull();
    expect(call('holes').value).toEqual([null, 1]);
  });

  it.each([[[new Date()]], [[{ a: new Date() }]], [[() => 1]]])('refuses an argument that holds %p', (args) => {
    expect(call('echo', ...args).error?.message).toMatch(/^Failed due to illegal value in property: /);
  });

  it.each([['nested'], ['service']])('fails when %s returns what it cannot carry', (name) => {
    expect(call(name).error?.message).toMatch(/^Failed due to illegal value in property: /);
  });

  it.each([['hidden_'], ['arrow'], ['absent'], ['eval'], ['Object.keys']])('does not reach %s', (name) => {
    expect(call(name).error?.message).toBe(`Script function not found: ${name}`);
  });

  it('starts at the moment of the call', () => {
    expect(call('nothing').at).toBe(NOW);
  });
});
