import { evaluate, runtimeFor } from './fixture';

describe('HtmlService', () => {
  const pages = {
    Sidebar: '<p>Thanh bên</p>',
    Trang:
      'Chào <?= name ?>, <?!= html ?><? for (const n of list) { ?><i><?= n ?></i><? } ?><script>var x = <?= name ?>;</script>',
  };

  it('reads pages of the script by name, and throws for others', () => {
    expect(
      evaluate(`return HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Sổ').getContent()`, { pages }),
    ).toBe('<p>Thanh bên</p>');
    expect(() => evaluate(`HtmlService.createHtmlOutputFromFile('Khác')`, { pages })).toThrow(
      'No HTML file named Khác was found.',
    );
  });

  it('fills templates, escaped unless told otherwise (guide to templated html)', () => {
    const body = `const t = HtmlService.createTemplateFromFile('Trang'); t.name = '<Bến & "Nghé">'; t.html = '<b>x</b>'; t.list = [1, 2]; return t.evaluate().getContent()`;
    expect(evaluate(body, { pages })).toBe(
      'Chào &#60;Bến &#38; &#34;Nghé&#34;&#62;, <b>x</b><i>1</i><i>2</i><script>var x = "\\x3cBến & \\"Nghé\\"\\x3e";</script>',
    );
  });

  it('lets errors of a template through', () => {
    expect(() => evaluate(`HtmlService.createTemplate('<?= khong_co ?>').evaluate()`)).toThrow(
      'khong_co is not defined',
    );
  });

  it('allows few meta tags', () => {
    expect(() => evaluate(`HtmlService.createHtmlOutput('').addMetaTag('robots', 'none')`)).toThrow(
      'cannot be used in this context',
    );
  });

  it('comes back from a web app as its page, where there is no active file', () => {
    const runtime = runtimeFor({
      code: `function doGet(e) { return HtmlService.createHtmlOutput(String(SpreadsheetApp.getActiveSpreadsheet()) + e.parameter.u).setTitle('Trang'); }`,
    });
    expect(runtime.run('doGet', [{ parameter: { u: 'A' } }], { context: 'web' }).value).toMatchObject({
      title: 'Trang',
      content: 'nullA',
    });
  });
});

describe('Ui', () => {
  const code = `
    function onOpen(e) { SpreadsheetApp.getUi().createMenu('Sổ').addItem('Mở', 'show').addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('Khác').addItem('Hỏi', 'ask')).addToUi(); console.log(String(e.authMode)); }
    function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>a</p>').setTitle('Thanh bên')); }
    function ask() { const ui = SpreadsheetApp.getUi(); return ui.alert('Xóa?', 'Thật chứ', ui.ButtonSet.YES_NO) === ui.Button.YES; }
    function toast() { SpreadsheetApp.getActiveSpreadsheet().toast('Xong', 'Sổ', 3); }
    function mail() { MailApp.sendEmail('a@example.com', 's', 'b'); }`;

  it('shows the menus of onOpen, which runs as a simple trigger and anew at every opening', () => {
    const runtime = runtimeFor({ code });
    runtime.open();
    const [execution] = runtime.open();
    expect(execution).toMatchObject({ ok: true, context: 'simple', log: ['DEBUG LIMITED'] });
    expect(runtime.menu()).toEqual([
      {
        name: 'Sổ',
        entries: [
          { kind: 'item', caption: 'Mở', functionName: 'show' },
          { kind: 'separator' },
          { kind: 'menu', menu: { name: 'Khác', entries: [{ kind: 'item', caption: 'Hỏi', functionName: 'ask' }] } },
        ],
      },
    ]);
  });

  it('shows sidebars and toasts, and asks', () => {
    const runtime = runtimeFor({ code });
    runtime.run('show', [], { context: 'menu' });
    runtime.run('toast');
    expect(runtime.ui.sidebar).toEqual({ title: 'Thanh bên', html: '<p>a</p>' });
    expect(runtime.ui.toasts).toMatchObject([{ message: 'Xong', title: 'Sổ', seconds: 3 }]);
    runtime.alertAnswer = 'YES';
    expect(runtime.run('ask', [], { context: 'menu' }).value).toBe(true);
    runtime.alertAnswer = 'NO';
    expect(runtime.run('ask', [], { context: 'menu' }).value).toBe(false);
    expect(runtime.ui.alerts).toMatchObject([
      { title: 'Xóa?', prompt: 'Thật chứ', buttons: 'YES_NO', answer: 'YES' },
      { answer: 'NO' },
    ]);
  });

  it.each(['trigger', 'web'] as const)('is not to be had in a %s', (context) => {
    expect(runtimeFor({ code }).run('show', [], { context }).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('in a simple trigger builds menus but shows no sidebar, and nothing that needs leave runs (guide to simple triggers)', () => {
    const runtime = runtimeFor({ code });
    expect(runtime.run('show', [], { context: 'simple' }).error?.message).toMatch(
      /^You do not have permission to call Ui.showSidebar\. Required permissions: https:.*script\.container\.ui$/,
    );
    expect(runtime.run('mail', [], { context: 'simple' }).error?.message).toMatch(
      /^You do not have permission to call MailApp\.sendEmail/,
    );
  });
});

describe('scopes of the manifest (authorization: once listed, missing ones are not inferred)', () => {
  const code = `
    function mail() { MailApp.sendEmail('a@example.com', 's', 'b'); }
    function read() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
    function other() { SpreadsheetApp.openById('x'); }
    function form() { FormApp.create('x'); }
    function free() { PropertiesService.getScriptProperties().getKeys(); CacheService.getScriptCache().get('a'); LockService.getScriptLock().tryLock(1); return Utilities.getUuid().length; }`;
  const runtime = runtimeFor({ code, scopes: ['spreadsheets.currentonly'] });
  const required = (scope: string) => `Required permissions: https://www.googleapis.com/auth/${scope}`;

  it.each([
    ['mail', 'MailApp.sendEmail', 'script.send_mail'],
    ['form', 'FormApp.create', 'forms'],
    ['other', 'SpreadsheetApp.openById', 'spreadsheets'],
  ])('%s throws without its scope', (name, method, scope) => {
    expect(runtime.run(name).error?.message).toBe(
      `Specified permissions are not sufficient to call ${method}. ${required(scope)}`,
    );
  });

  it('currentonly opens the container, and some services need no scope', () => {
    expect(runtime.run('read').ok).toBe(true);
    expect(runtime.run('free').value).toBe(36);
  });
});
