import { bridgeScript, type ScriptHost } from '../../src/workspace/script-bridge';

/** A page with a frame in it: what the frame's page is sent, what the host is asked, and how a page speaks up. */
function aPage(run: ScriptHost['run'] = async () => ({ ok: true, value: 7 })) {
  const around = new EventTarget();
  Object.assign(globalThis, { window: around });
  const heard: unknown[] = [];
  const asked: unknown[] = [];
  const page = { postMessage: (data: unknown) => heard.push(data) };
  const frame = { contentWindow: page as unknown };
  const note = (name: string) => (pixels?: number) => void asked.push(pixels === undefined ? name : [name, pixels]);
  const leave = bridgeScript(frame as HTMLIFrameElement, {
    run: (...what) => {
      asked.push(what);
      return run(...what);
    },
    close: note('close'),
    focus: note('focus'),
    setHeight: note('setHeight'),
    setWidth: note('setWidth'),
  });
  const say = async (data: unknown, source: unknown = page) => {
    around.dispatchEvent(Object.assign(new Event('message'), { data, source }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { frame, heard, asked, say, leave };
}
const question = { ask: 'run', call: 3, functionName: 'readHome', args: [1, 'a'] };

describe('bridgeScript', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, 'window'));

  it('runs what the page in the frame asks for and answers with the number of its call', async () => {
    const { heard, asked, say } = aPage();
    await say(question);
    expect(asked).toEqual([['readHome', [1, 'a']]]);
    expect(heard).toEqual([{ call: 3, ok: true, value: 7 }]);
  });

  it('answers with the reason when the host fails', async () => {
    const { heard, say } = aPage(() => Promise.reject(new Error('lost')));
    await say(question);
    expect(heard).toEqual([{ call: 3, ok: false, message: 'Error: lost' }]);
  });

  it('hears nobody but the page in the frame', async () => {
    const { heard, asked, say } = aPage();
    await say(question, {});
    await say(question, null);
    expect([heard, asked]).toEqual([[], []]);
  });

  it('hears nobody at all while the frame has no page', async () => {
    const { frame, asked, say } = aPage();
    frame.contentWindow = null;
    await say(question, null);
    expect(asked).toEqual([]);
  });

  it('tells a page that came later nothing of what the one before asked', async () => {
    const { frame, heard, say } = aPage(async () => {
      frame.contentWindow = {};
      return { ok: true, value: 7 };
    });
    await say(question);
    expect(heard).toEqual([]);
  });

  it.each([
    null,
    'run',
    7,
    {},
    { ask: 'run' },
    { ...question, args: 'a' },
    { ...question, functionName: ['readHome'] },
    { ask: 'host', act: 'run' },
    { ask: 'host', act: 'setHeight' },
    { ask: 'host', act: 'setHeight', size: '100' },
    { ask: 'host', act: 'setWidth', size: Number.NaN },
  ])('does nothing about %j', async (data) => {
    const { heard, asked, say } = aPage();
    await say(data);
    expect([heard, asked]).toEqual([[], []]);
  });

  it('passes on what the page wishes of the one around it', async () => {
    const { asked, say } = aPage();
    for (const act of ['close', 'focus', 'setHeight', 'setWidth']) await say({ ask: 'host', act, size: 120 });
    expect(asked).toEqual(['close', 'focus', ['setHeight', 120], ['setWidth', 120]]);
  });

  it('is taken away again', async () => {
    const { asked, say, leave } = aPage();
    leave();
    await say(question);
    expect(asked).toEqual([]);
  });
});
