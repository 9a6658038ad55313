import type { Runtime } from '../../src/local/runtime';
import type { ServiceCall } from '../../src/local/world';
import { runtimeFor } from './fixture';

const code = `
  function two() { const p = PropertiesService.getScriptProperties(); p.setProperty('a', '1'); p.setProperty('b', '2'); }
  function stubborn() {
    const p = PropertiesService.getScriptProperties();
    try { p.setProperty('a', '1'); p.setProperty('b', '2'); }
    catch (error) { p.setProperty('caught', 'x'); MailApp.sendEmail('a@example.com', 's', 'b'); console.log('caught'); }
    finally { p.setProperty('finally', 'x'); }
    return 'done';
  }
  function careful() {
    try { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); SpreadsheetApp.flush(); return 'written'; } catch (error) { return error.name + ': ' + error.message; }
  }
  function write() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue('một'); SpreadsheetApp.flush(); sheet.getRange('A2').setValue('hai'); sheet.getRange('A3').setValue('ba');
    Utilities.getUuid();
  }
  function hold() { const lock = LockService.getScriptLock(); lock.waitLock(1); SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); lock.releaseLock(); Utilities.getUuid(); }
  function holdAndFlush() { const lock = LockService.getScriptLock(); lock.waitLock(1); SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); SpreadsheetApp.flush(); lock.releaseLock(); Utilities.getUuid(); }
  function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
  function append() { SpreadsheetApp.getActiveSheet().appendRow(['x']); Utilities.getUuid(); }
  function long() { for (let i = 0; i < 400; i += 1) { try { Utilities.sleep(1000); } catch (error) {} } PropertiesService.getScriptProperties().setProperty('after', 'x'); }
  function late() { SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build()); try { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('không phải ngày'); } catch (error) { return 'at once'; } return 'later'; }
  function spin() { for (;;) { try { Utilities.getUuid(); } catch (error) {} } }
  function counted() {
    const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); sheet.getRange('A1:B2').getValues(); sheet.getLastRow();
    sheet.appendRow([1]); sheet.getRange('A1').setFontWeight('bold'); MailApp.sendEmail('a@example.com', 's', 'b'); SpreadsheetApp.flush();
    const form = FormApp.create('f', true); form.addTextItem().setTitle('t'); form.createResponse().submit(); const [r] = form.getResponses(); r.getItemResponses(); r.getItemResponses(); r.getId();
  }`;

const at = (name: string, phase: 'before' | 'after', verdict: 'kill' | Error) => (call: ServiceCall) =>
  call.name === name && call.phase === phase ? verdict : undefined;

describe('a killed execution', () => {
  it.each([
    ['before', {}],
    ['after', { a: '1' }],
  ] as const)('%s a call keeps what happened until then', (phase, kept) => {
    const runtime = runtimeFor({ code });
    runtime.onCall = at('Properties.setProperty', phase, 'kill');
    expect(runtime.run('two')).toMatchObject({ ok: false, killed: `Stopped ${phase} Properties.setProperty` });
    expect(runtime.store.properties.script).toEqual(kept);
  });

  it('has no effect any more: neither catch nor finally of the script does anything', () => {
    const runtime = runtimeFor({ code });
    runtime.onCall = ({ name, phase, index }) =>
      name === 'Properties.setProperty' && phase === 'after' && index === 1 ? 'kill' : undefined;
    const execution = runtime.run('stubborn');
    expect(execution).toMatchObject({ ok: false, value: null, log: [] });
    expect(runtime.store.properties.script).toEqual({ a: '1' });
    expect(runtime.mail.outbox).toEqual([]);
  });

  it('after 6 minutes cannot be caught (quotas: script runtime)', () => {
    const runtime = runtimeFor({ code });
    const execution = runtime.run('long');
    expect(execution).toMatchObject({ ok: false, killed: 'Exceeded maximum execution time' });
    expect(execution.chargedMs).toBeGreaterThan(360_000);
    expect(execution.chargedMs).toBeLessThan(362_000);
    expect(runtime.store.properties.script).toEqual({});
  });

  it.each([
    ['keep', [['một'], ['hai'], ['ba']]],
    ['lose', [['một']]],
  ] as const)('may %s what it had written and not flushed', (choice, values) => {
    const runtime = runtimeFor({ code });
    runtime.loseUnflushed = choice;
    runtime.onCall = at('Utilities.getUuid', 'before', 'kill');
    runtime.run('write');
    expect(runtime.sheets()[0]?.values()).toEqual(values);
  });
});

describe('an injected error', () => {
  it('reaches the script as an Exception before the call took effect, or after', () => {
    const text = 'Service Spreadsheets timed out while accessing document with id x.';
    const failing = Object.assign(new Error(text), { name: 'Exception' });
    const runtime = runtimeFor({ code });
    runtime.onCall = at('SpreadsheetApp.flush', 'before', failing);
    expect(runtime.run('careful').value).toBe(`Exception: ${text}`);
    runtime.onCall = at('SpreadsheetApp.flush', 'after', failing);
    expect(runtime.run('careful').value).toBe(`Exception: ${text}`);
    expect(runtime.notEmulated).toEqual([]);
  });
});

describe('a fault-maker that throws', () => {
  it('is not swallowed by the script', () => {
    const runtime = runtimeFor({ code });
    runtime.onCall = () => {
      throw new RangeError('expected otherwise');
    };
    expect(() => runtime.run('careful')).toThrow(RangeError);
    runtime.onCall = null;
    expect(runtime.run('careful').value).toBe('written');
  });
});

describe('two executions at the same moment', () => {
  const meanwhile = (runtime: Runtime, name: string, other: string) => {
    const seen: unknown[] = [];
    runtime.onCall = (call) => {
      if (call.name === name && call.phase === 'before') seen.push(runtime.run(other).value);
    };
    return seen;
  };

  it('do not see what the other has not flushed, also after it released its lock (reference of Lock: flush first)', () => {
    const runtime = runtimeFor({ code });
    const seen = meanwhile(runtime, 'Utilities.getUuid', 'read');
    runtime.run('hold');
    expect(seen).toEqual(['']);
    const flushed = runtimeFor({ code });
    const seenThen = meanwhile(flushed, 'Utilities.getUuid', 'read');
    flushed.run('holdAndFlush');
    expect(seenThen).toEqual(['x']);
  });

  it('append to rows of their own', () => {
    const runtime = runtimeFor({ code });
    meanwhile(runtime, 'Utilities.getUuid', 'append');
    runtime.run('append');
    expect(runtime.sheets()[0]?.values()).toEqual([['x'], ['x']]);
  });
});

describe('a queued write', () => {
  it('may tell its error only later, at the end of the execution at the latest', () => {
    const execution = runtimeFor({ code }).run('late');
    expect(execution).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('violates the data validation rules') },
    });
  });
});

describe('an execution that never ends', () => {
  it('is stopped even though it catches everything', () => {
    const runtime = runtimeFor({ code, hangMs: 200 });
    runtime.onCall = ({ index }) => (index === 10 ? 'kill' : undefined);
    expect(runtime.run('spin').killed).toBeDefined();
  });
});

describe('the bill', () => {
  it('names every call and counts those that move data', () => {
    const { calls, dataCalls } = runtimeFor({ code }).run('counted');
    expect(calls).toMatchObject({
      'Range.setValues': 1,
      'Range.getValues': 1,
      'Sheet.appendRow': 1,
      'MailApp.sendEmail': 1,
      'SpreadsheetApp.flush': 1,
      'Range.setFontWeight': 1,
    });
    expect(dataCalls).toBe(['setValues', 'getValues', 'appendRow', 'sendEmail', 'getResponses', 'its answers'].length);
  });

  it('charges reading and writing by the cell, a flush, and the start', () => {
    const charged = (body: string) => runtimeFor({ code: `function main() { ${body} }` }).run('main').chargedMs;
    const start = charged('');
    expect(start).toBeGreaterThan(700);
    const written =
      charged(
        `SpreadsheetApp.getActiveSheet().getRange(1, 1, 200, 20).setValues(Array.from({ length: 200 }, () => new Array(20).fill('a')))`,
      ) - start;
    expect(written).toBeGreaterThan(610);
    expect(written).toBeLessThan(800);
  });
});
