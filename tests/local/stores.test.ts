import { storeFromJson, storeToJson } from '../../src/local/store-copies';
import { evaluate, NOW, runtimeFor } from './fixture';

describe('PropertiesService (guide to properties)', () => {
  const P = 'const p = PropertiesService.getScriptProperties();';

  it('gives null for what is missing and copies of what is there', () => {
    expect(
      evaluate(
        `${P} p.setProperty('a', '1'); p.getProperties().a = '2'; return [p.getProperty('a'), p.getProperty('b'), p.getProperty('toString'), p.getKeys()]`,
      ),
    ).toEqual(['1', null, null, ['a']]);
  });

  it('takes texts only', () => {
    expect(() => evaluate(`${P} p.setProperty('a', 1)`)).toThrow(
      "don't match the method signature for PropertiesService.Properties.setProperty",
    );
    expect(() => evaluate(`${P} p.setProperties({ a: 1 })`)).toThrow('Property a is not a string');
  });

  it('deletes the others when asked', () => {
    expect(
      evaluate(`${P} p.setProperties({ a: '1', b: '2' }); p.setProperties({ c: '3' }, true); return p.getProperties()`),
    ).toEqual({ c: '3' });
  });

  it.each([
    [`p.setProperty('', 'x')`, 'the property name must not be null or empty'],
    [`p.setProperty('a', 'x'.repeat(9217))`, 'Argument too large: value'],
    [
      `for (let i = 0; i < 60; i += 1) p.setProperty('k' + i, 'x'.repeat(9000))`,
      'You have exceeded the property storage quota',
    ],
  ])('%s throws (9 KB a value, 500 KB a store)', (code, text) => {
    expect(() => evaluate(`${P} ${code}`)).toThrow(text);
  });

  it('counts bytes, not letters', () => {
    expect(() => evaluate(`${P} p.setProperty('a', 'ệ'.repeat(4000))`)).toThrow('Argument too large: value');
  });

  it('keeps the stores of users apart', () => {
    const runtime = runtimeFor({
      code: `function set(v) { PropertiesService.getUserProperties().setProperty('a', v); } function get() { return PropertiesService.getUserProperties().getProperty('a'); }`,
    });
    runtime.run('set', ['của tôi']);
    expect([runtime.run('get').value, runtime.run('get', [], { as: 'b@example.com' }).value]).toEqual([
      'của tôi',
      null,
    ]);
  });

  it('does not mistake __proto__ for anything but a name', () => {
    expect(evaluate(`${P} p.setProperty('__proto__', 'x'); return [p.getProperty('__proto__'), p.getKeys()]`)).toEqual([
      'x',
      ['__proto__'],
    ]);
  });
});

describe('CacheService (reference of Cache)', () => {
  it('forgets after ten minutes unless told otherwise, and after six hours anyway', () => {
    const runtime = runtimeFor({
      code: `const c = CacheService.getScriptCache(); function put() { c.put('a', '1'); c.put('b', '2', 999999); } function get() { return c.getAll(['a', 'b']); }`,
    });
    runtime.run('put');
    expect(runtime.run('get').value).toEqual({ a: '1', b: '2' });
    runtime.clock.advanceBy(11 * 60_000);
    expect(runtime.run('get').value).toEqual({ b: '2' });
    runtime.clock.advanceBy(6 * 3_600_000);
    expect(runtime.run('get').value).toEqual({});
  });

  it('holds 1,000 values of up to 100 KB', () => {
    expect(() => evaluate(`CacheService.getScriptCache().put('a', 'x'.repeat(102401))`)).toThrow(
      'Argument too large: value',
    );
    expect(
      evaluate(
        `const c = CacheService.getScriptCache(); for (let i = 0; i < 1001; i += 1) c.put('k' + i, 'x'); return [c.get('k0'), c.get('k1000')]`,
      ),
    ).toEqual([null, 'x']);
  });
});

describe('LockService (reference of Lock)', () => {
  const code = `
    function hold() { const lock = LockService.getScriptLock(); lock.waitLock(1000); return [lock.tryLock(1), lock.hasLock()]; }
    function wait() { LockService.getScriptLock().waitLock(5000); }
    function attempt() { return LockService.getScriptLock().tryLock(5000); }
    function twice() { LockService.getScriptLock().waitLock(10); LockService.getScriptLock().tryLock(10); }
    function ask() { const lock = LockService.getScriptLock(); lock.waitLock(10); SpreadsheetApp.getUi().alert('Chờ'); return lock.hasLock(); }`;

  it('ends with its execution', () => {
    const runtime = runtimeFor({ code });
    expect(runtime.run('hold').value).toEqual([true, true]);
    expect(runtime.run('attempt').value).toBe(true);
  });

  it('keeps out an execution at the same moment, which waits for nothing', () => {
    const runtime = runtimeFor({ code });
    const others: unknown[] = [];
    runtime.onCall = ({ name, phase }) => {
      if (name !== 'Lock.hasLock' || phase !== 'before') return;
      others.push(runtime.run('attempt'), runtime.run('wait'));
    };
    runtime.run('hold');
    expect(others).toMatchObject([
      { value: false },
      { ok: false, error: { message: 'Lock timeout: another process was holding the lock for too long.' } },
    ]);
    expect((others[0] as { chargedMs: number }).chargedMs).toBeGreaterThan(5000);
  });

  it('may not be taken through a second object: what Google does then is not settled', () => {
    expect(runtimeFor({ code }).run('twice').error?.message).toMatch(/already holds the lock/);
  });

  it('does not survive Ui.alert, which suspends the script (reference of Ui)', () => {
    expect(runtimeFor({ code }).run('ask', [], { context: 'menu' }).value).toBe(false);
  });

  it('is free after its execution was killed', () => {
    const runtime = runtimeFor({ code });
    runtime.onCall = ({ name }) => (name === 'Lock.hasLock' ? 'kill' : undefined);
    expect(runtime.run('hold').killed).toBeDefined();
    runtime.onCall = null;
    expect(runtime.run('attempt').value).toBe(true);
  });
});

describe('the store', () => {
  const code = `function fill() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A2:A').setNumberFormat('@'); sheet.getRange('A2').setValue('001'); PropertiesService.getScriptProperties().setProperty('a', '1'); }`;

  it('comes back from JSON as it was, blank formatted rows taking no room', () => {
    const runtime = runtimeFor({ code });
    runtime.run('fill');
    const text = storeToJson(runtime.store);
    expect(storeFromJson(text)).toEqual(runtime.snapshot());
    expect(text.length).toBeLessThan(5000);
  });

  it('goes back to a snapshot, and snapshots do not see what comes later', () => {
    const runtime = runtimeFor({ code });
    const before = runtime.snapshot();
    const copy = runtime.snapshot();
    runtime.run('fill');
    expect(before).toEqual(copy);
    expect(runtime.snapshot()).not.toEqual(before);
    runtime.restore(before);
    expect(runtime.snapshot()).toEqual(before);
    expect(runtime.clock.now()).toBe(NOW);
  });

  it('is the same after the same steps', () => {
    const play = () => {
      const runtime = runtimeFor({ code });
      runtime.run('fill');
      return runtime.snapshot();
    };
    expect(play()).toEqual(play());
  });

  it('is copied with the file for another account, without triggers, properties and forms', () => {
    const runtime = runtimeFor({ code });
    runtime.run('fill');
    const copy = runtime.copyFile('new@example.com');
    expect(copy.sheets()[0]?.values()).toEqual([[''], ['001']]);
    expect(copy.store.properties.script).toEqual({});
    copy.sheets()[0]?.type(3, 1, '002');
    expect(runtime.sheets()[0]?.values()).toHaveLength(2);
    expect(copy.owner).toBe('new@example.com');
  });
});
