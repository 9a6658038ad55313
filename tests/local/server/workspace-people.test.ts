import { COLLEAGUE, OWNER, opened } from './served';

describe('picture', () => {
  it('shows the file, its people, tabs, menus, forms and triggers', () => {
    const { call } = opened();
    expect(call('picture')).toMatchObject({
      file: { name: 'Tệp', timeZone: 'Asia/Ho_Chi_Minh', locale: 'vi_VN' },
      account: OWNER,
      accounts: [{ email: OWNER }, { email: COLLEAGUE }],
      now: expect.stringMatching(/^2023-02-15T09:30:\d\d\+07:00$/),
      passingTo: null,
      tabs: [{ name: 'Câu trả lời biểu mẫu 1' }, { name: 'Dữ liệu', hidden: false }, { name: 'Giữ' }],
      menus: [{ name: 'Sổ', entries: [{ caption: 'Mở' }, { kind: 'menu' }] }],
      sidebar: null,
      mailboxes: [{ address: 'reader@example.com', name: 'Người đọc', letters: 0, latest: null }],
      forms: [{ title: 'Phiếu', open: true }],
      triggers: [
        { functionName: 'taken', title: 'taken', what: 'Khi có câu trả lời biểu mẫu', next: null },
        { functionName: 'tick', what: '10 phút một lần' },
        { functionName: 'daily', what: 'Hằng ngày, trong khoảng 8 giờ đến 9 giờ' },
      ],
      quota: { account: OWNER, perDay: 100, left: 100 },
      delivery: null,
    });
  });
});

describe('menu', () => {
  it('runs an entry as who sits at the screen, and tells what it did', () => {
    const { call } = opened();
    call('sitDown', { account: COLLEAGUE });
    const { runs } = call('menu', { functionName: 'write' });
    expect(runs).toMatchObject([
      {
        functionName: 'write',
        account: COLLEAGUE,
        cause: 'person',
        ok: true,
        error: null,
        letters: [{ to: 'reader@example.com', subject: 'Ghi' }],
        changes: [{ tab: 'Dữ liệu', rows: 2 }],
        dataCalls: 4,
      },
    ]);
    expect(call('picture').runs[0]).toEqual(runs[0]);
  });

  it.each(['fail', 'hidden_', 'nothing'])('does not run %s, which it does not offer', (functionName) => {
    const { call, refusal } = opened();
    const before = call('picture').runs.length;
    expect(refusal('menu', { functionName })).toContain('Trình đơn không có mục này');
    expect(call('picture').runs).toHaveLength(before);
  });

  it('shows a sidebar anew each time it is asked for', () => {
    const { call } = opened();
    call('menu', { functionName: 'show' });
    const first = call('picture').sidebar;
    call('menu', { functionName: 'show' });
    expect([first, call('picture').sidebar]).toEqual([
      { title: 'Bên', shown: 2 },
      { title: 'Bên', shown: 3 },
    ]);
    call('closeSidebar');
    expect(call('picture').sidebar).toBeNull();
  });
});

describe('sitDown', () => {
  it('opens the file as another account that belongs to it', () => {
    const { call, refusal } = opened();
    call('menu', { functionName: 'show' });
    expect(refusal('sitDown', { account: 'stranger@example.com' })).toBe('Không có tài khoản này trong tệp.');
    expect(call('sitDown', { account: COLLEAGUE }).runs).toMatchObject([
      { functionName: 'onOpen', account: COLLEAGUE },
    ]);
    expect(call('picture')).toMatchObject({ account: COLLEAGUE, sidebar: null });
  });
});

describe('client', () => {
  it('calls a function of the script as google.script.run does', () => {
    const { call } = opened();
    expect(call('client', { functionName: 'echo', args: [{ a: [1, null, 'x'] }] })).toEqual({
      ok: true,
      value: { value: { a: [1, null, 'x'] }, by: OWNER },
    });
    expect(call('picture').runs[0]).toMatchObject({ functionName: 'echo', cause: 'sidebar' });
  });

  it.each([
    ['fail', 'Error: hỏng'],
    ['hidden_', 'Exception: Script function not found: hidden_'],
    ['nothing', 'Exception: Script function not found: nothing'],
  ])('tells why %s fails', (functionName, message) => {
    const { call } = opened();
    expect(call('client', { functionName, args: [] })).toEqual({ ok: false, message });
  });

  it('names a run by what it was called with', () => {
    const { call } = opened();
    call('client', { functionName: 'remind', args: ['7'] });
    expect(call('picture').runs[0]?.title).toBe('remind 7');
  });
});

describe('form and submit', () => {
  function publicForm() {
    const workspace = opened();
    const [{ url } = { url: '' }] = workspace.call('picture').forms;
    const form = workspace.call('form', { url });
    const [name, more, opinion] = form.pages.flatMap(({ questions }) => questions);
    return {
      ...workspace,
      url,
      form,
      ids: { name: String(name?.id), more: String(more?.id), opinion: String(opinion?.id) },
    };
  }

  it('show pages, where they lead, and what is asked', () => {
    const { form } = publicForm();
    expect(form).toMatchObject({
      title: 'Phiếu',
      closed: null,
      edit: null,
      confirmation: 'Đã nhận.',
      answers: {},
      pages: [
        {
          title: '',
          next: 1,
          questions: [
            { type: 'TEXT', title: 'Tên', required: true, choices: [] },
            {
              type: 'MULTIPLE_CHOICE',
              choices: [
                { value: 'Có', next: 1 },
                { value: 'Không', next: 'submit' },
              ],
            },
          ],
        },
        { title: 'Trang 2', next: 'submit', questions: [{ title: 'Ý kiến', required: false }] },
      ],
    });
  });

  it('prefill from a link, leaving out what the form does not offer', () => {
    const { workspace, call, url, form, ids } = publicForm();
    const entries = workspace.runtime.store.forms[form.formId]?.items.map(({ entryId }) => entryId) ?? [];
    const link = `${url}?usp=pp_url&entry.${entries[0]}=Bến+Nghé&entry.${entries[1]}=Khác&entry.1=x`;
    expect(call('form', { url: link }).answers).toEqual({ [ids.name]: 'Bến Nghé' });
  });

  it('take answers, tell what they set off, and let them be changed through the link', () => {
    const { workspace, call, form, ids, texts } = publicForm();
    const sent = call('submit', {
      formId: form.formId,
      answers: { [ids.name]: '=1+1', [ids.more]: 'Có', [ids.opinion]: 'y' },
    });
    expect(sent).toMatchObject({
      message: 'Đã nhận.',
      runs: [{ functionName: 'taken', cause: 'form', letters: [{ to: 'Người Gửi <reader@example.com>' }] }],
    });
    expect(texts('Câu trả lời biểu mẫu 1')[1]?.slice(1)).toEqual(['=1+1', 'Có', 'y']);
    const edited = call('form', { url: sent.editUrl ?? '' });
    expect(edited).toMatchObject({ answers: { [ids.name]: '=1+1', [ids.opinion]: 'y' }, closed: null });
    call('submit', { formId: form.formId, answers: { [ids.name]: 'mới' }, edit: edited.edit ?? '' });
    expect(texts('Câu trả lời biểu mẫu 1')[1]?.slice(1)).toEqual(['mới']);
    expect(workspace.runtime.store.forms[form.formId]?.responses).toHaveLength(1);
  });

  it('refuse in a sentence', () => {
    const { workspace, refusal, call, url, form, ids } = publicForm();
    expect(refusal('submit', { formId: form.formId, answers: {} })).toBe(
      'Chưa gửi được vì chưa trả lời câu hỏi bắt buộc “Tên”. Nội dung đã nhập vẫn được giữ.',
    );
    expect(refusal('submit', { formId: form.formId, answers: { [ids.name]: 'a', [ids.more]: 'Khác' } })).toContain(
      '“Thêm?” không đúng dạng',
    );
    expect(refusal('submit', { formId: 'none', answers: {} })).toBe('Không có biểu mẫu nào ở địa chỉ này.');
    for (const address of ['not an address', 'https://example.com/', 'javascript:alert(1)']) {
      expect(refusal('form', { url: address })).toBe('Không có biểu mẫu nào ở địa chỉ này.');
    }
    expect(refusal('form', { url: `${url}?edit2=none` })).toContain('Liên kết sửa này không mở được');
    const state = workspace.runtime.store.forms[form.formId];
    if (state) Object.assign(state, { acceptingResponses: false, closedMessage: 'Đã hết hạn.' });
    expect(call('form', { url }).closed).toBe('Đã hết hạn.');
    expect(refusal('submit', { formId: form.formId, answers: { [ids.name]: 'a' } })).toContain('không còn nhận');
  });
});

describe('mailbox', () => {
  it('holds what came to an address, newest first, whoever else got it', async () => {
    const { call, still } = opened();
    call('menu', { functionName: 'write' });
    call('passTo', { moment: '2023-02-16T09:30:00+07:00' });
    await still();
    const { letters } = call('mailbox', { address: 'READER@example.com' });
    expect(letters.map(({ subject }) => subject)).toEqual(['Hằng ngày', 'Ghi']);
    expect(letters[0]).toMatchObject({
      at: expect.stringMatching(/^2023-02-16T08:/),
      from: { name: '', address: OWNER },
      cc: ['copy@example.com'],
      text: 'b',
      html: '<p>b</p>',
    });
    expect(call('mailbox', { address: 'copy@example.com' }).letters).toHaveLength(1);
    expect(call('picture').mailboxes).toMatchObject([
      { address: 'reader@example.com', name: 'Người đọc', letters: 2 },
      { address: 'copy@example.com', name: '', letters: 1 },
    ]);
  });
});
