import { COLLEAGUE, type Opened, OWNER, opened } from './served';

const handlersOf = ({ call }: Opened) => call('picture').triggers.map(({ functionName }) => functionName);

/** Makes every trigger a colleague's as well, made last, as after a hand-over. */
function handOver({ workspace }: Opened): void {
  const { triggers } = workspace.runtime.store;
  triggers.push(
    ...triggers.map((trigger) => ({ ...structuredClone(trigger), id: `b${trigger.id}`, owner: COLLEAGUE })),
  );
}

describe('spoil', () => {
  it('finds nothing spoilt in a file with its triggers, an open form and hidden responses', () => {
    const { call, workspace } = opened();
    for (const sheet of workspace.runtime.spreadsheet.sheets) if (sheet.responses) sheet.hidden = true;
    expect(call('picture').mishaps).toEqual([]);
  });

  it('deletes every trigger, so that nothing fires', async () => {
    const file = opened();
    file.call('spoil', { mishap: 'triggersGone' });
    expect(handlersOf(file)).toEqual([]);
    expect(file.call('picture').mishaps).toContain('triggersGone');
    file.call('passTo', { moment: '2023-02-16T09:30:00+07:00' });
    await file.still();
    expect(file.workspace.runtime.mail.outbox).toEqual([]);
  });

  it('makes a schedule once more, with a time of its own', async () => {
    const file = opened();
    file.call('spoil', { mishap: 'triggerDoubled' });
    expect(handlersOf(file)).toEqual(['taken', 'tick', 'daily', 'daily']);
    expect(file.call('picture').mishaps).toContain('triggerDoubled');
    file.call('passTo', { moment: '2023-02-16T09:30:00+07:00' });
    await file.still();
    expect(file.workspace.runtime.mail.outbox.map(({ subject }) => subject)).toEqual(['Hằng ngày', 'Hằng ngày']);
  });

  it('takes the same trigger of two accounts for no double', () => {
    const file = opened();
    handOver(file);
    expect(file.call('picture').mishaps).not.toContain('triggerDoubled');
  });

  it('closes the form for whoever opens its link', () => {
    const { call } = opened();
    call('spoil', { mishap: 'formClosed' });
    const { forms, mishaps } = call('picture');
    expect(forms).toMatchObject([{ open: false }]);
    expect(mishaps).toContain('formClosed');
    expect(call('form', { url: forms[0]?.url ?? '' }).closed).toBe('Biểu mẫu này không còn nhận câu trả lời.');
  });

  it('takes a closed form that an open one has replaced for no mishap', () => {
    const { call, workspace } = opened();
    const { forms } = workspace.runtime.store;
    const [form] = Object.values(forms);
    if (form) forms.old = { ...structuredClone(form), id: 'old', acceptingResponses: false };
    expect(call('picture').mishaps).not.toContain('formClosed');
  });

  it('shows the tab with the responses', () => {
    const { call, workspace } = opened();
    const hidden = () => call('picture').tabs.map((tab) => tab.hidden);
    for (const sheet of workspace.runtime.spreadsheet.sheets) if (sheet.responses) sheet.hidden = true;
    expect(hidden()).toEqual([true, false, false]);
    call('spoil', { mishap: 'responsesShown' });
    expect(hidden()).toEqual([false, false, false]);
    expect(call('picture').mishaps).toEqual(['responsesShown']);
  });

  it('refuses what there is nothing for', () => {
    const { call, refusal, workspace } = opened();
    call('spoil', { mishap: 'triggersGone' });
    workspace.runtime.store.forms = {};
    const { sheets } = workspace.runtime.spreadsheet;
    sheets.splice(0, 1);
    for (const mishap of ['triggerDoubled', 'formClosed', 'responsesShown'] as const) {
      expect(refusal('spoil', { mishap })).toMatch(/^Tệp chưa có lịch chạy hoặc biểu mẫu nào/);
    }
    expect(call('picture').mishaps).toEqual(['triggersGone']);
  });

  it('is kept with the file and gone once the file begins anew', () => {
    const before = opened();
    before.call('spoil', { mishap: 'formClosed' });
    const after = opened({ saved: structuredClone(before.workspace.save()) });
    expect(after.call('picture').mishaps).toContain('formClosed');
    after.call('startAgain');
    expect(after.call('picture').mishaps).not.toContain('formClosed');
  });
});

describe('quota', () => {
  it('is that of the account whose triggers were made last', () => {
    const file = opened();
    file.call('menu', { functionName: 'write' });
    expect(file.call('picture').quota).toEqual({ account: OWNER, perDay: 100, left: 99 });
    handOver(file);
    expect(file.call('picture').quota).toEqual({ account: COLLEAGUE, perDay: 100, left: 100 });
  });

  it('is that of who wrote last while there are no triggers', () => {
    const { call } = opened();
    call('spoil', { mishap: 'triggersGone' });
    expect(call('picture').quota.account).toBe(OWNER);
    call('sitDown', { account: COLLEAGUE });
    call('menu', { functionName: 'write' });
    expect(call('picture').quota).toEqual({ account: COLLEAGUE, perDay: 100, left: 99 });
  });

  it('is cut for the account it is shown of, and no longer once letters leave from another', () => {
    const file = opened();
    handOver(file);
    file.call('menu', { functionName: 'write' });
    file.call('arm', { quotaLeft: 3 });
    expect(file.call('picture')).toMatchObject({ quota: { account: COLLEAGUE, left: 3 }, troubles: { quotaLeft: 3 } });
    const { store } = file.workspace.runtime;
    store.triggers = store.triggers.filter(({ owner }) => owner === OWNER);
    expect(file.call('picture')).toMatchObject({
      quota: { account: OWNER, perDay: 100, left: 99 },
      troubles: { quotaLeft: null },
    });
  });
});

describe('triggers', () => {
  it('are told with the account each belongs to', () => {
    const file = opened();
    handOver(file);
    expect(file.call('picture').triggers.map(({ account }) => account)).toEqual([
      ...Array(3).fill(OWNER),
      ...Array(3).fill(COLLEAGUE),
    ]);
  });
});
