import { runInNewContext } from 'node:vm';
import { SCRIPT_CLIENT } from '../../../src/local/server/script-client';

interface Asked {
  ask: string;
  call: number;
  functionName: string;
  args: unknown[];
}

/** A page in a frame, and what it has asked of the page around it. */
function framed() {
  const asked: Asked[] = [];
  const errors: string[] = [];
  const parent = { postMessage: (message: Asked) => asked.push(JSON.parse(JSON.stringify(message))) };
  let hear: (event: { source: unknown; data: unknown }) => void = () => {};
  class Form {
    constructor(readonly fields: [string, unknown][]) {}
  }
  class Node {}
  const page: Record<string, unknown> = {
    parent,
    location: { protocol: 'http:', host: 'localhost:8043' },
    HTMLFormElement: Form,
    FormData: function FormData(form: Form) {
      return form.fields;
    },
    Node,
    console: { error: (text: string) => errors.push(text) },
    addEventListener: (_kind: string, listener: typeof hear) => {
      hear = listener;
    },
    heard: [],
    Form,
  };
  page.globalThis = page;
  runInNewContext(`(${SCRIPT_CLIENT})(['act', 'look'])`, page);
  return {
    asked,
    errors,
    run: (code: string): unknown => runInNewContext(code, page),
    answer: (data: unknown, source: unknown = parent) => hear({ source, data }),
  };
}

describe('google.script.run (guide to client-to-server communication)', () => {
  it('offers the functions given and no others', () => {
    const { run } = framed();
    expect(run('Object.keys(google.script.run).join()')).toBe(
      'withSuccessHandler,withFailureHandler,withUserObject,act,look',
    );
    expect(() => run('google.script.run.hidden_()')).toThrow('google.script.run.hidden_ is not a function');
    expect(() => run('"use strict"; google.script.run.act = 1')).toThrow();
  });

  it('passes plain values on, what is undefined as null', () => {
    const { run, asked } = framed();
    run('google.script.run.act(1, "a", true, null, undefined, [undefined, { b: undefined, c: [2] }])');
    expect(asked).toEqual([
      { ask: 'run', call: 1, functionName: 'act', args: [1, 'a', true, null, null, [null, { c: [2] }]] },
    ]);
  });

  it.each([
    ['a date', 'new Date()', '0'],
    ['a function', '() => 1', '0'],
    ['a function inside', '{ a: { inner: () => 1 } }', 'inner'],
    ['an element', 'new Node()', '0'],
    ['a circle', '(() => { const a = { b: {} }; a.b.a = a; return a; })()', 'a'],
  ])('refuses %s', (_what, code, place) => {
    const { run, asked } = framed();
    expect(() => run(`google.script.run.act(${code})`)).toThrow(`Failed due to illegal value in property: ${place}`);
    expect(asked).toEqual([]);
  });

  it('takes a form as the only argument', () => {
    const { run, asked } = framed();
    run('google.script.run.act(new Form([["a", "1"], ["b", "2"], ["b", "3"]]))');
    expect(asked[0]?.args).toEqual([{ a: '1', b: ['2', '3'] }]);
  });

  it('hands each answer to the handlers its own call had', () => {
    const { run, answer } = framed();
    run(`
      const runner = google.script.run.withSuccessHandler((value, user) => heard.push(['ok', value, user]));
      runner.withUserObject('u').withFailureHandler((error, user) => heard.push([String(error), user])).act();
      runner.look();
      google.script.run.withFailureHandler((error) => heard.push(error.message)).act();`);
    answer({ call: 3, ok: false, message: 'Error: ba' });
    answer({ call: 2, ok: true, value: { n: 2 } });
    answer({ call: 1, ok: false, message: 'Exception: một' });
    answer({ call: 1, ok: true, value: 'again' });
    expect(run('JSON.stringify(heard)')).toBe('["Error: ba",["ok",{"n":2},null],["Error: Exception: một","u"]]');
  });

  it('hears nobody but the page around it', () => {
    const { run, answer } = framed();
    run('google.script.run.withSuccessHandler((value) => heard.push(value)).act()');
    answer({ call: 1, ok: true, value: 'forged' }, {});
    expect(run('heard.length')).toBe(0);
  });

  it('tells the console of a failure nobody handles', () => {
    const { run, answer, errors } = framed();
    run('google.script.run.act()');
    answer({ call: 1, ok: false, message: 'Error: hỏng' });
    expect(errors).toEqual(['Uncaught Error: hỏng']);
  });
});

describe('google.script.host', () => {
  it('asks the page around the frame', () => {
    const { run, asked } = framed();
    run('google.script.host.close(); google.script.host.setHeight(200); google.script.host.editor.focus()');
    expect(asked).toEqual([
      { ask: 'host', act: 'close' },
      { ask: 'host', act: 'setHeight', size: 200 },
      { ask: 'host', act: 'focus' },
    ]);
    expect(run('google.script.host.origin')).toBe('http://localhost:8043');
  });
});
