import type { Runtime } from '../../src/local/runtime';
import { NOW, runtimeFor } from './fixture';

const code = `
  function make() {
    const form = FormApp.create('Tệp', true).setTitle('Đăng ký').setAllowResponseEdits(true);
    form.addListItem().setTitle('Đơn vị').setRequired(true).setChoiceValues(['A', 'B']);
    form.addTextItem().setTitle('Tên');
    form.addDateItem().setTitle('Ngày');
    form.addCheckboxItem().setTitle('Mục').setChoiceValues(['x', 'y']);
    const more = form.addMultipleChoiceItem().setTitle('Thêm?');
    const page = form.addPageBreakItem().setTitle('Trang 2');
    form.addParagraphTextItem().setTitle('Cách làm').setRequired(true);
    more.setChoices([more.createChoice('Có', page), more.createChoice('Không', FormApp.PageNavigationType.SUBMIT)]);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
    return form.getId();
  }
  function onForm(e) { return [e.response.getId(), e.source.getTitle(), e.response.getItemResponses().map((r) => r.getItem().getTitle() + '=' + r.getResponse()), SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getLastRow(), String(e.authMode)]; }
  function onSheet(e) { return [e.values, e.namedValues['Tên'], e.range.getA1Notation(), e.range.getSheet().getName()]; }
  function install(id) {
    ScriptApp.newTrigger('onForm').forForm(id).onFormSubmit().create();
    ScriptApp.newTrigger('onSheet').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create();
  }
  function close(id) { FormApp.openById(id).setAcceptingResponses(false).setCustomClosedFormMessage('Đã hết hạn'); }
  function withdraw(id) { FormApp.openById(id).setPublished(false); }
  function count(id) { return FormApp.openById(id).getResponses().length; }`;

function opened(): { runtime: Runtime; form: ReturnType<Runtime['form']> } {
  const runtime = runtimeFor({ code });
  return { runtime, form: runtime.form(runtime.run('make').value as string) };
}

describe('a submission', () => {
  it('writes a row: the moment, then the answers by their questions', () => {
    const { runtime, form } = opened();
    const at = NOW + 3_600_000;
    form.submit({ 'Đơn vị': 'A', Tên: 'Bớt giấy tờ', Ngày: '2023-03-01', Mục: ['x', 'y'], 'Thêm?': 'Không' }, { at });
    const sheet = runtime.sheet('Câu trả lời biểu mẫu 1');
    expect(sheet.display()).toEqual([
      ['Dấu thời gian', 'Đơn vị', 'Tên', 'Ngày', 'Mục', 'Thêm?', 'Cách làm'],
      ['15/02/2023 10:30:00', 'A', 'Bớt giấy tờ', '01/03/2023', 'x, y', 'Không', ''],
    ]);
    expect(sheet.values()[1]?.[0]).toEqual(new Date(at));
  });

  it('stores a formula as text and a number as a number', () => {
    const { runtime, form } = opened();
    form.submit({ 'Đơn vị': 'A', Tên: '=1+1', 'Thêm?': 'Không' });
    form.submit({ 'Đơn vị': 'A', Tên: '0912345678', 'Thêm?': 'Không' });
    const sheet = runtime.sheet('Câu trả lời biểu mẫu 1');
    expect(sheet.values().map((row) => row[2])).toEqual(['Tên', '=1+1', 912345678]);
    expect(sheet.formulas()).toEqual({});
  });

  it.each([
    [{ Tên: 'x', 'Thêm?': 'Không' }, 'Đơn vị is required'],
    [{ 'Đơn vị': 'C', 'Thêm?': 'Không' }, 'Đơn vị does not offer C'],
    [{ 'Đơn vị': 'A', Ngày: '2023-02-30', 'Thêm?': 'Không' }, 'Ngày takes a day'],
    [{ 'Đơn vị': 'A', 'Thêm?': 'Có' }, 'Cách làm is required'],
    [{ 'Đơn vị': 'A' }, 'Cách làm is required'],
    [{ 'Đơn vị': 'A', Lạ: 'x' }, 'The form has no question Lạ'],
    [{ 'Đơn vị': ['A'], 'Thêm?': 'Không' }, 'Đơn vị takes one text'],
  ])('of %j is refused', (answers, text) => {
    expect(() => opened().form.submit(answers as never)).toThrow(text);
  });

  it('drops answers of pages that the choices skip (page navigation)', () => {
    const { form } = opened();
    form.submit({ 'Đơn vị': 'A', 'Thêm?': 'Không', 'Cách làm': 'bỏ qua' });
    form.submit({ 'Đơn vị': 'A', 'Thêm?': 'Có', 'Cách làm': 'giữ' });
    expect(form.state.responses.map(({ answers }) => answers.at(-1)?.value)).toEqual(['Không', 'giữ']);
    expect(form.pages().map(({ start, items }) => [start?.title ?? null, items.length])).toEqual([
      [null, 5],
      ['Trang 2', 1],
    ]);
  });

  it('is refused by a form that is closed or not published', () => {
    const { runtime, form } = opened();
    runtime.run('close', [form.id]);
    expect(() => form.submit({ 'Đơn vị': 'A', 'Thêm?': 'Không' })).toThrow('Đã hết hạn');
    runtime.run('withdraw', [form.id]);
    expect(() => form.submit({ 'Đơn vị': 'A', 'Thêm?': 'Không' })).toThrow('not published');
  });
});

describe('submit triggers (event objects)', () => {
  it('give the form its response before the row is there, and the sheet its shown texts', () => {
    const { runtime, form } = opened();
    runtime.run('install', [form.id]);
    const answers = { 'Đơn vị': 'A', Tên: 'T', 'Thêm?': 'Không' };
    const { responseId, executions } = form.submit(answers, { at: NOW + 60_000 });
    expect(executions.map(({ value }) => value)).toEqual([
      [responseId, 'Đăng ký', ['Đơn vị=A', 'Tên=T', 'Ngày=', 'Thêm?=Không', 'Cách làm='], 1, 'FULL'],
      [['15/02/2023 09:31:00', 'A', 'T', '', '', 'Không', ''], ['T'], 'A2:G2', 'Câu trả lời biểu mẫu 1'],
    ]);
  });

  it('may be lost', () => {
    const { runtime, form } = opened();
    runtime.run('install', [form.id]);
    expect(form.submit({ 'Đơn vị': 'A', 'Thêm?': 'Không' }, { fire: false }).executions).toEqual([]);
    expect(runtime.run('count', [form.id]).value).toBe(1);
  });

  it('do not fire for people typing into the tab', () => {
    const { runtime, form } = opened();
    runtime.run('install', [form.id]);
    const before = runtime.clock.now();
    runtime.sheet('Câu trả lời biểu mẫu 1').type(2, 2, 'A');
    expect(runtime.clock.now()).toBe(before);
  });
});

describe('an edited response', () => {
  it('keeps its id and its row, wherever that was sorted to, and its moment moves on', () => {
    const { runtime, form } = opened();
    const first = form.submit({ 'Đơn vị': 'B', Tên: 'đầu', 'Thêm?': 'Không' });
    form.submit({ 'Đơn vị': 'A', Tên: 'sau', 'Thêm?': 'Không' }, { at: NOW + 60_000 });
    const sheet = runtime.sheet('Câu trả lời biểu mẫu 1');
    sheet.sort(2);
    const edited = form.submit(
      { 'Đơn vị': 'B', Tên: 'sửa', 'Thêm?': 'Không' },
      { edit: first.editUrl, at: NOW + 120_000 },
    );
    expect(edited.responseId).toBe(first.responseId);
    expect(edited.editUrl).toBe(first.editUrl);
    expect(
      sheet
        .display()
        .slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['15/02/2023 09:31:00', 'A', 'sau'],
      ['15/02/2023 09:32:00', 'B', 'sửa'],
    ]);
    expect(runtime.run('count', [form.id]).value).toBe(2);
  });

  it('opens with the answers it had', () => {
    const { runtime, form } = opened();
    const { responseId } = form.submit({ 'Đơn vị': 'A', Tên: 'cũ', Ngày: '2023-03-01', 'Thêm?': 'Không' });
    form.submit({ Tên: 'mới', Ngày: '' }, { edit: responseId });
    const row = runtime.sheet('Câu trả lời biểu mẫu 1').display()[1];
    expect(row?.slice(1)).toEqual(['A', 'mới', '', '', 'Không', '']);
  });

  it('tells the sheet trigger only what changed', () => {
    const { runtime, form } = opened();
    const { responseId } = form.submit({ 'Đơn vị': 'A', Tên: 'cũ', 'Thêm?': 'Không' });
    runtime.run('install', [form.id]);
    const { executions } = form.submit({ 'Đơn vị': 'A', Tên: 'mới', 'Thêm?': 'Không' }, { edit: responseId });
    const [, values, names, range] = [
      null,
      ...(executions.map(({ value }) => value)[1] as [string[], string[], string]),
    ] as const;
    expect([values.slice(1), names, range]).toEqual([['', 'mới', '', '', '', ''], ['mới'], 'A2:C2']);
  });

  it('is possible only where the form allows it', () => {
    const { form } = opened();
    const { editUrl } = form.submit({ 'Đơn vị': 'A', 'Thêm?': 'Không' });
    form.state.allowResponseEdits = false;
    expect(() => form.submit({ 'Đơn vị': 'B', 'Thêm?': 'Không' }, { edit: editUrl })).toThrow('cannot be changed');
  });
});

describe('people on the responses tab', () => {
  it('move columns and add their own, and answers still find their question', () => {
    const { runtime, form } = opened();
    const sheet = runtime.sheet('Câu trả lời biểu mẫu 1');
    sheet.moveColumn(3, 2);
    sheet.insertColumns(3);
    sheet.type(1, 3, 'Ghi chú');
    form.submit({ 'Đơn vị': 'A', Tên: 'T', 'Thêm?': 'Không' });
    expect(sheet.display()[0]?.slice(0, 4)).toEqual(['Dấu thời gian', 'Tên', 'Ghi chú', 'Đơn vị']);
    expect(sheet.display()[1]?.slice(1, 4)).toEqual(['T', '', 'A']);
  });

  it('relink the form, which fills a new tab and leaves the old one', () => {
    const { runtime, form } = opened();
    form.submit({ 'Đơn vị': 'A', 'Thêm?': 'Không' });
    form.relink();
    expect(
      runtime
        .sheets()
        .slice(0, 2)
        .map(({ name }) => [name, runtime.sheet(name).values().length]),
    ).toEqual([
      ['Câu trả lời biểu mẫu 2', 2],
      ['Câu trả lời biểu mẫu 1', 2],
    ]);
  });
});
