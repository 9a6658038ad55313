import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuntime, type Runtime } from '../../../src/local/runtime';
import { serveWorkspace, type WorkspaceServer } from '../../../src/local/server/http-server';
import type { MethodName, Methods, Reply, TabPicture } from '../../../src/local/server/messages';
import type { WorkspaceWords } from '../../../src/local/server/words';
import { replyOf, Workspace, type WorkspaceOptions } from '../../../src/local/server/workspace';
import { NOW, scriptFolder } from '../fixture';

export const OWNER = 'owner@example.com';
export const COLLEAGUE = 'colleague@example.com';

/** A script with a menu, a sidebar, a form, letters and triggers. */
const CODE = `
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Sổ').addItem('Mở', 'show').addSubMenu(SpreadsheetApp.getUi().createMenu('Thêm').addItem('Ghi', 'write').addItem('Ghi chú', 'remark')).addToUi();
  }
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Side').setTitle('Bên')); }
  function install() {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = book.getSheets()[0].setName('Dữ liệu');
    sheet.getRange('A1:D1').setValues([['Tên', 'Ngày', 'Chọn', 'Xong']]).setFontWeight('bold').setBackground('#dbe5f1');
    sheet.setFrozenRows(1);
    sheet.getRange('A2:B4').setValues([['b', new Date(2023, 1, 22)], ['a', ''], ['c', '']]);
    sheet.getRange('C2:C100').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không']).setHelpText('Chọn Có hoặc Không').build());
    sheet.getRange('D2:D4').insertCheckboxes();
    sheet.getRange('A:A').setNumberFormat('@');
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('đỏ').setBackground('#ff0000').setBold(true).setRanges([sheet.getRange('E2:E100')]).build()]);
    const kept = book.insertSheet('Giữ');
    kept.getRange('A1:B3').setValues([['Mục', 'Số'], ['x', 3], ['y', 5]]);
    kept.getRange('A5:B5').merge().setValue('gộp');
    const protection = kept.protect();
    protection.removeEditors(protection.getEditors());
    sheet.getRange('A1:D1').protect().setDescription('Tiêu đề').setWarningOnly(true);
    kept.insertChart(kept.newChart().setChartType(Charts.ChartType.PIE).addRange(kept.getRange('A1:B3')).setPosition(1, 4, 0, 0).setOption('title', 'Số').setOption('colors', ['#111111', '#222222']).setNumHeaders(1).build());
    const form = FormApp.create('Phiếu', true);
    form.setTitle('Phiếu').setAllowResponseEdits(true).setConfirmationMessage('Đã nhận.');
    form.addTextItem().setTitle('Tên').setRequired(true);
    const more = form.addMultipleChoiceItem().setTitle('Thêm?');
    const page = form.addPageBreakItem().setTitle('Trang 2');
    more.setChoices([more.createChoice('Có', FormApp.PageNavigationType.CONTINUE), more.createChoice('Không', FormApp.PageNavigationType.SUBMIT)]);
    form.addTextItem().setTitle('Ý kiến');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    form.setPublished(true);
    ScriptApp.newTrigger('taken').forForm(form).onFormSubmit().create();
    ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create();
    ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(8).create();
  }
  function taken(e) { MailApp.sendEmail('Người Gửi <reader@example.com>', 'Đã nhận', 'Sửa: ' + e.response.getEditResponseUrl(), { name: 'Sổ' }); }
  function tick() {
    const memory = PropertiesService.getScriptProperties();
    memory.setProperty('beat:tick', String(Date.now()));
    const todo = memory.getProperty('todo');
    if (todo) { memory.deleteProperty('todo'); SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Giữ').getRange('B2').setValue(Number(todo)); }
  }
  function daily() { MailApp.sendEmail({ to: 'reader@example.com', cc: 'copy@example.com', subject: 'Hằng ngày', body: 'b', htmlBody: '<p>b</p>' }); }
  function write() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Dữ liệu');
    const names = sheet.getRange('A2:A4').getValues();
    sheet.getRange('E2').setValue('đỏ');
    SpreadsheetApp.flush();
    MailApp.sendEmail('reader@example.com', 'Ghi', names.join());
    sheet.getRange('E3').setValue('xong');
  }
  function remark() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Dữ liệu').getRange('A4').setNote('đã xem').setBackground('#ffeeee'); }
  function echo(value, at) { return { value: value, at: at, by: Session.getActiveUser().getEmail() }; }
  function remind(text) { PropertiesService.getScriptProperties().setProperty('todo', text); }
  function fail() { throw new Error('hỏng'); }
  function hidden_() { return 1; }`;

const PAGES = { Side: '<!DOCTYPE html>\n<html lang="vi"><head><title>Bên</title></head><body>Bên</body></html>' };

const words: WorkspaceWords = {
  accounts: [
    { email: OWNER, role: 'chủ' },
    { email: COLLEAGUE, role: 'cùng sửa' },
  ],
  fileName: 'so',
  opensSidebar: 'show',
  titleOf: (functionName, [first]) => (typeof first === 'string' ? `${functionName} ${first}` : functionName),
  mailboxes: () => [{ address: 'Reader@example.com', name: 'Người đọc' }],
  isHeartbeat: (property) => property.startsWith('beat:'),
  titleRows: () => ({}),
};

let dist: string | undefined;
const folders: string[] = [];
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The world a workspace of the tests begins with. */
function beginning(): Runtime {
  const runtime = createRuntime({ dist: distOfTests(), now: NOW, owner: OWNER, name: 'Tệp' });
  const { ok, error } = runtime.run('install');
  if (!ok) throw new Error(error?.message);
  runtime.open();
  return runtime;
}

function distOfTests(): string {
  dist ??= scriptFolder({ code: CODE, pages: PAGES });
  return dist;
}

/** An empty folder of a test's own. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  folders.push(folder);
  return folder;
}

/** A workspace that is called without a web server. */
export interface Opened {
  workspace: Workspace;
  /** Calls a method; a refusal throws its sentence. */
  call<M extends MethodName>(
    ...args: Record<string, never> extends Methods[M]['params']
      ? [method: M, params?: Methods[M]['params']]
      : [method: M, params: Methods[M]['params']]
  ): Methods[M]['data'];
  refusal<M extends MethodName>(method: M, params: Methods[M]['params']): string | null;
  /** The tab of this name as it is shown. */
  tab(name: string, since?: number): TabPicture;
  id(name: string): number;
  /** The texts shown in the filled part of a tab. */
  texts(name: string): string[][];
  /** Resolves once time stands. */
  still(): Promise<void>;
}

/** Opens a workspace on the script of the tests. */
export function opened(options: Partial<WorkspaceOptions> = {}): Opened {
  const workspace = new Workspace({
    dist: distOfTests(),
    words,
    begin: beginning,
    complain(error) {
      throw error;
    },
    ...options,
  });
  closers.push(async () => workspace.close());
  const reply = (method: string, params: unknown) => replyOf(() => workspace.call(method, params)).reply;
  const id = (name: string) => {
    const sheet = workspace.runtime.spreadsheet.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`There is no tab ${name}`);
    return sheet.id;
  };
  const call: Opened['call'] = (method, params = {}) => {
    const answer = reply(method, params) as Reply<typeof method>;
    if (!answer.ok) throw new Error(answer.message);
    return answer.data;
  };
  const tab = (name: string, since?: number) =>
    call('tab', { tab: id(name), ...(since !== undefined && { since }) }) as TabPicture;
  return {
    workspace,
    call,
    refusal(method, params) {
      const answer = reply(method, params);
      return answer.ok ? null : answer.message;
    },
    tab,
    id,
    texts: (name) =>
      Object.values(tab(name).rows)
        .map((cells) => cells.map((cell) => cell?.text ?? ''))
        .map((texts) => texts.slice(0, texts.findLastIndex((text) => text !== '') + 1))
        .filter((texts) => texts.length > 0),
    async still() {
      while (workspace.time.until !== null) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** A workspace behind a web server on a port of its own. */
export async function served(): Promise<Opened & { server: WorkspaceServer; address: string; errors: unknown[] }> {
  const pages = ownFolder();
  writeFileSync(join(pages, 'workspace.html'), '<!doctype html><title>Bảng tính</title>');
  writeFileSync(join(pages, 'form.html'), '<!doctype html><title>Biểu mẫu</title>');
  writeFileSync(join(pages, 'workspace.js'), 'void 0;');
  writeFileSync(join(pages, 'secret.txt'), 'secret');
  const errors: unknown[] = [];
  const workspace = opened();
  const server = await serveWorkspace(workspace.workspace, {
    pages,
    port: 0,
    complain: (error) => errors.push(error),
  });
  closers.push(() => server.close());
  return { ...workspace, server, address: `http://localhost:${server.port}`, errors };
}
