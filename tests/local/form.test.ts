import { evaluate, runtimeFor } from './fixture';

const onForm = (body: string, fixture = {}) => evaluate(`const form = FormApp.create('Tệp', true); ${body}`, fixture);

describe('FormApp.create', () => {
  it('names the file; the title stays blank until set', () => {
    expect(
      onForm(`const before = form.getTitle(); form.setTitle('Đăng ký'); return [before, form.getTitle()]`),
    ).toEqual(['', 'Đăng ký']);
  });

  it('leaves the form unpublished unless asked', () => {
    expect(
      evaluate(
        `const form = FormApp.create('Tệp'); return [form.isPublished(), form.isAcceptingResponses(), form.supportsAdvancedResponderPermissions()]`,
      ),
    ).toEqual([false, false, true]);
  });

  it('refuses a blank title', () => {
    expect(() => evaluate(`FormApp.create('')`)).toThrow('Invalid argument: title');
  });
});

describe('publishing (Form.setPublished)', () => {
  it('opens the form, and closing it leaves it published', () => {
    expect(
      evaluate(
        `const form = FormApp.create('Tệp', false).setPublished(true); const open = form.isAcceptingResponses(); form.setAcceptingResponses(false); return [open, form.isPublished(), form.isAcceptingResponses()]`,
      ),
    ).toEqual([true, true, false]);
  });

  it('comes before accepting', () => {
    expect(() => evaluate(`FormApp.create('Tệp', false).setAcceptingResponses(true)`)).toThrow(
      'Cannot accept responses on an unpublished form.',
    );
  });

  it('has no sign-in for consumer accounts', () => {
    expect(() => onForm('form.setRequireLogin(false)')).toThrow('not supported for this account');
  });
});

describe('forms of others', () => {
  it('cannot be opened', () => {
    const runtime = runtimeFor({
      code: `function make() { return FormApp.create('Tệp', true).getId(); } function open(id) { return FormApp.openById(id).getId(); }`,
    });
    const id = runtime.run('make').value;
    expect(runtime.run('open', [id]).value).toBe(id);
    expect(runtime.run('open', [id], { as: 'staff@example.com' }).error?.message).toBe(
      'You do not have permission to access the requested document.',
    );
  });

  it('open, and fire triggers of one’s own, for whom they were shared with (Form.addEditor)', () => {
    const runtime = runtimeFor({
      code: `function make() { const form = FormApp.create('Tệp', true); form.addEditor('staff@example.com').addEditor('staff@example.com'); return form.getId(); }
        function heard() {}
        function open(id) { ScriptApp.newTrigger('heard').forForm(FormApp.openById(id).setTitle('Của chung')).onFormSubmit().create(); }`,
    });
    const id = runtime.run('make').value as string;
    expect(runtime.run('open', [id], { as: 'staff@example.com', context: 'menu' }).error).toBeUndefined();
    expect(runtime.run('open', [id], { as: 'other@example.com' }).error?.message).toMatch(/do not have permission/);
    expect(runtime.form(id).state).toMatchObject({ title: 'Của chung', editors: ['staff@example.com'] });
    const { executions } = runtime.form(id).submit({});
    expect(executions.map(({ functionName, as }) => [functionName, as])).toEqual([['heard', 'staff@example.com']]);
  });

  it('cannot be opened any more by whom they are no longer shared with (Form.getEditors, Form.removeEditor)', () => {
    const runtime = runtimeFor({
      code: `function make() { const form = FormApp.create('Tệp', true).addEditor('staff@example.com').addEditor('other@example.com'); return [form.getId(), form.getEditors().map((user) => user.getEmail())]; }
        function take(id) { return FormApp.openById(id).removeEditor('staff@example.com').removeEditor(Session.getEffectiveUser()).getEditors().map((user) => user.getEmail()); }
        function open(id) { return FormApp.openById(id).getId(); }`,
    });
    const [id, editors] = runtime.run('make').value as [string, string[]];
    const [owner = '', ...others] = editors;
    expect(others).toEqual(['staff@example.com', 'other@example.com']);
    expect(runtime.run('take', [id], { as: owner }).value).toEqual([owner, 'other@example.com']);
    expect(runtime.run('open', [id], { as: 'staff@example.com' }).error?.message).toMatch(/do not have permission/);
    expect(runtime.run('open', [id], { as: 'other@example.com' }).value).toBe(id);
  });

  it('are not shared with what is no address', () => {
    expect(() => onForm(`form.addEditor('staff')`)).toThrow('Invalid argument: staff');
  });
});

describe('items', () => {
  it('keep their order, are found by id and by kind, and move', () => {
    const body = `const a = form.addTextItem().setTitle('A'); form.addPageBreakItem().setTitle('Trang'); const b = form.addDateItem().setTitle('B'); form.moveItem(b, 0);
      return [form.getItems().map((i) => [i.getTitle(), String(i.getType())]), form.getItems(FormApp.ItemType.TEXT).length, form.getItemById(a.getId()).getTitle(), form.getItemById(1), a.getIndex()]`;
    expect(onForm(body)).toEqual([
      [
        ['B', 'DATE'],
        ['A', 'TEXT'],
        ['Trang', 'PAGE_BREAK'],
      ],
      1,
      'A',
      null,
      1,
    ]);
  });

  it('must be taken as what they are', () => {
    expect(
      onForm(
        `form.addListItem().setTitle('L'); return form.getItems()[0].asListItem().getChoices().map((c) => c.getValue())`,
      ),
    ).toEqual(['']);
    expect(() => onForm(`form.addListItem(); form.getItems()[0].asTextItem()`)).toThrow(
      'Invalid conversion for item type: LIST.',
    );
    expect(() => onForm(`form.addListItem(); form.getItems()[0].setChoiceValues(['a'])`)).toThrow(
      'Item.setChoiceValues is not emulated',
    );
  });

  it('once deleted are gone', () => {
    expect(() => onForm(`const item = form.addTextItem(); form.deleteItem(item); item.getTitle()`)).toThrow(
      'has been deleted',
    );
  });

  it.each([
    [`form.addListItem().setChoiceValues([])`, 'must not be empty'],
    [`form.addListItem().setChoiceValues(['a', 'a'])`, 'Questions cannot have duplicate choice values.'],
    [`form.addListItem().setChoiceValues(['a', null])`, 'must not be null'],
    [
      `const i = form.addListItem(); i.setChoices([i.createChoice('a'), i.createChoice('b', FormApp.PageNavigationType.SUBMIT)])`,
      'cannot be combined',
    ],
    [
      `const i = form.addMultipleChoiceItem().setChoiceValues(['a']); i.createResponse('b')`,
      'Invalid response submitted to question: b',
    ],
  ])('%s throws', (code, text) => {
    expect(() => onForm(code)).toThrow(text);
  });
});

describe('Form.deleteAllResponses', () => {
  it("empties the form's own store and leaves the copies in a spreadsheet", () => {
    expect(
      onForm(
        `const ss = SpreadsheetApp.getActiveSpreadsheet(); form.addTextItem().setTitle('Tên'); form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId()); SpreadsheetApp.flush();
         form.createResponse().submit(); form.createResponse().submit(); const before = form.getResponses().length; form.deleteAllResponses();
         return [before, form.getResponses().length, ss.getSheets().find((sheet) => sheet.getFormUrl() !== null).getLastRow()]`,
      ),
    ).toEqual([2, 0, 3]);
  });
});

describe('responses made by a script', () => {
  const code = `
    function make() {
      const form = FormApp.create('Tệp', true); const unit = form.addListItem().setTitle('Đơn vị').setChoiceValues(['Phường Bến Nghé', 'B']); const day = form.addDateItem().setTitle('Ngày'); form.addTextItem().setTitle('Tên');
      return [form.getId(), unit.getId(), day.getId()];
    }
    function prefill(id, unit, day) { const form = FormApp.openById(id); return form.createResponse().withItemResponse(form.getItemById(unit).asListItem().createResponse('Phường Bến Nghé')).withItemResponse(form.getItemById(day).asDateItem().createResponse(new Date(2023, 1, 7))).toPrefilledUrl(); }
    function submit(id, unit) {
      const form = FormApp.openById(id); const draft = form.createResponse().withItemResponse(form.getItemById(unit).asListItem().createResponse('B'));
      const before = [draft.getId(), draft.getTimestamp(), draft.getEditResponseUrl()]; draft.submit();
      const [stored] = form.getResponses(); return [before, stored.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()]), form.getResponse(stored.getId()).getTimestamp().getTime() === stored.getTimestamp().getTime(), form.getResponses(new Date(Date.now() + 1)).length];
    }
    function again(id) { const r = FormApp.openById(id).createResponse(); r.submit(); r.submit(); }
    function install(id) { ScriptApp.newTrigger('submit').forForm(id).onFormSubmit().create(); }`;

  it('become a prefilled link, which opens with the answers in it', () => {
    const runtime = runtimeFor({ code });
    const [id, unit, day] = runtime.run('make').value as [string, number, number];
    const url = runtime.run('prefill', [id, unit, day]).value as string;
    expect(url).toMatch(
      /^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQL[\w-]+\/viewform\?usp=pp_url&entry\.\d+=Ph%C6%B0%E1%BB%9Dng%20B%E1%BA%BFn%20Ngh%C3%A9&entry\.\d+=2023-02-07$/,
    );
    expect(url).not.toContain(`entry.${unit}=`);
    expect(runtime.openPrefilled(url)).toEqual({
      formId: id,
      answers: { 'Đơn vị': 'Phường Bến Nghé', Ngày: '2023-02-07' },
    });
  });

  it('have no id before they are submitted, leave out what is unanswered unless it is text or a day, and fire no trigger', () => {
    const runtime = runtimeFor({ code });
    const [id, unit] = runtime.run('make').value as [string, number, number];
    runtime.run('install', [id]);
    expect(runtime.run('submit', [id, unit]).value).toEqual([
      [null, null, null],
      [
        ['Đơn vị', 'B'],
        ['Ngày', ''],
        ['Tên', ''],
      ],
      true,
      0,
    ]);
    expect(runtime.form(id).state.responses).toHaveLength(1);
  });

  it('cannot be submitted twice', () => {
    const runtime = runtimeFor({ code });
    const [id] = runtime.run('make').value as [string];
    expect(runtime.run('again', [id]).error?.message).toBe('This response has already been submitted.');
  });
});

describe('Form.setDestination', () => {
  const link = `const ss = SpreadsheetApp.getActiveSpreadsheet(); const titles = () => ss.getSheets().map((s) => s.getName());
    form.addTextItem().setTitle('Tên'); form.addPageBreakItem().setTitle('Trang'); form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());`;

  it('adds a tab of responses that shows only after a flush, named in the language of the file', () => {
    const body = `${link} const before = titles(); SpreadsheetApp.flush(); const [sheet] = ss.getSheets();
      return [before, titles(), sheet.getRange('A1:C1').getValues()[0], sheet.getFrozenRows(), sheet.getFormUrl() === form.getEditUrl(), form.getDestinationId() === ss.getId()]`;
    expect(onForm(body)).toEqual([
      ['Trang tính1'],
      ['Câu trả lời biểu mẫu 1', 'Trang tính1'],
      ['Dấu thời gian', 'Tên', ''],
      1,
      true,
      true,
    ]);
    expect(onForm(`${link} SpreadsheetApp.flush(); return titles()[0]`, { locale: 'en_US' })).toBe('Form Responses 1');
  });

  it('follows new titles of questions, and gives new questions a column at the right', () => {
    const body = `${link} SpreadsheetApp.flush(); form.getItems()[0].setTitle('Họ tên'); form.addDateItem().setTitle('Ngày'); return ss.getSheets()[0].getRange('A1:C1').getValues()[0]`;
    expect(onForm(body)).toEqual(['Dấu thời gian', 'Họ tên', 'Ngày']);
  });

  it('keeps the tab from being deleted until it is unlinked', () => {
    expect(() => onForm(`${link} SpreadsheetApp.flush(); ss.deleteSheet(ss.getSheets()[0])`)).toThrow(
      'You cannot delete a sheet with a linked form. Please unlink the form first.',
    );
    expect(
      onForm(
        `${link} SpreadsheetApp.flush(); form.removeDestination(); ss.deleteSheet(ss.getSheets()[0]); return titles()`,
      ),
    ).toEqual(['Trang tính1']);
  });

  it('refuses a file that is not there', () => {
    expect(() => onForm(`form.setDestination(FormApp.DestinationType.SPREADSHEET, 'không có')`)).toThrow(
      'You do not have permission',
    );
  });
});
