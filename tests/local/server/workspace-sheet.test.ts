import { COLLEAGUE, opened } from './served';

describe('tab', () => {
  it('shows a cell as people see it, with what editing it begins with', () => {
    const { tab } = opened();
    const { rows, styles } = tab('Dữ liệu');
    const [name, day, choice, tick] = rows[2] ?? [];
    expect(name).toEqual({ text: 'b' });
    expect(day).toEqual({ text: '22/02/2023', isNumber: true });
    expect(choice).toEqual({ text: '', choices: ['Có', 'Không'] });
    expect(tick).toEqual({ text: 'FALSE', checkbox: false });
    expect(styles[rows[1]?.[0]?.style ?? 0]).toEqual({ bold: true, background: '#dbe5f1' });
  });

  it.each([
    ['=1+1', { text: '2', input: '=1+1', isNumber: true }],
    ['=IMPORTXML("https://x"; "y")', { text: '#ERROR!', input: '=IMPORTXML("https://x"; "y")' }],
    ["'001", { text: '001', input: "'001" }],
    ['001', { text: '1', isNumber: true }],
    ['12,5', { text: '12,5', isNumber: true }],
    ['12,5%', { text: '12,50%', input: '12,5%', isNumber: true }],
    ['22/02/2023 16:45', { text: '22/02/2023 16:45:00', isNumber: true }],
    ['<img src=x onerror=alert(1)>', { text: '<img src=x onerror=alert(1)>' }],
  ])('shows %s, typed, as a spreadsheet does', (text, cell) => {
    const { call, id, tab } = opened();
    call('type', { tab: id('Dữ liệu'), row: 10, column: 6, text });
    expect(tab('Dữ liệu').rows[10]?.[5]).toEqual(cell);
    call('type', { tab: id('Dữ liệu'), row: 10, column: 6, text: tab('Dữ liệu').rows[10]?.[5]?.input ?? text });
    expect(tab('Dữ liệu').rows[10]?.[5]).toEqual(cell);
  });

  it('warns of what a rule does not take, and shows conditional formats', () => {
    const { call, id, tab } = opened();
    call('paste', { tab: id('Dữ liệu'), row: 2, column: 3, texts: [['Khác', '', 'ĐỎ']] });
    const { rows, styles } = tab('Dữ liệu');
    expect(rows[2]?.[2]?.invalid).toBe('Chọn Có hoặc Không');
    expect(styles[rows[2]?.[4]?.style ?? 0]).toEqual({ bold: true, background: '#ff0000' });
    call('clear', { tab: id('Dữ liệu'), row: 2, column: 5, rows: 1, columns: 1 });
    expect(tab('Dữ liệu').rows[2]?.[4]).toBeUndefined();
  });

  it('draws charts with their numbers read out, counted from 1 as merges are', () => {
    const { tab } = opened();
    const { charts, merges } = tab('Giữ');
    expect(merges).toEqual([{ row: 5, column: 1, rows: 1, columns: 2 }]);
    expect(charts).toMatchObject([
      {
        type: 'PIE',
        title: 'Số',
        row: 1,
        column: 4,
        width: 600,
        labels: ['x', 'y'],
        series: [{ name: 'Số', values: [3, 5] }],
        colours: ['#111111', '#222222'],
      },
    ]);
  });

  it('names what a person is asked before editing', () => {
    const { tab } = opened();
    const header = { row: 1, column: 1, rows: 1, columns: 4 };
    expect([tab('Dữ liệu').warnings, tab('Giữ').warnings]).toEqual([[{ area: header, text: 'Tiêu đề' }], []]);
  });

  it('sends only rows that changed since a version, and none that did not', () => {
    const { call, id, tab } = opened();
    const { version, partial } = tab('Dữ liệu');
    expect(partial).toBe(false);
    call('type', { tab: id('Dữ liệu'), row: 3, column: 1, text: 'đổi' });
    call('clear', { tab: id('Dữ liệu'), row: 4, column: 1, rows: 1, columns: 4 });
    const after = tab('Dữ liệu', version);
    expect([after.partial, Object.keys(after.rows)]).toEqual([true, ['3', '4']]);
    expect(Object.keys(tab('Dữ liệu', after.version).rows)).toEqual([]);
    expect(Object.keys(tab('Giữ', version).rows)).toEqual([]);
  });

  it('sends an emptied row as empty', () => {
    const { call, id, tab } = opened();
    call('type', { tab: id('Giữ'), row: 9, column: 1, text: 'x' });
    const { version } = tab('Giữ');
    call('undo');
    expect(tab('Giữ', version)).toMatchObject({ partial: true, rows: { 9: [] } });
  });

  it.each([
    [
      'the grid grows',
      (o: ReturnType<typeof opened>) => o.call('insertRows', { tab: o.id('Dữ liệu'), before: 3, count: 1 }),
    ],
    ['the version is of a time before a restart', () => {}],
  ])('sends everything when %s', (_when, change) => {
    const workspace = opened();
    const { version } = workspace.tab('Dữ liệu');
    change(workspace);
    const asked = workspace.workspace.revision === version ? version - 1_000_000 : version;
    expect(workspace.tab('Dữ liệu', asked).partial).toBe(false);
  });

  it('changes with the cells its chart shows, though they stand in another tab', () => {
    const { workspace, call, id, tab } = opened();
    const chart = workspace.runtime.sheet('Giữ').state.charts[0];
    const [range] = chart?.ranges ?? [];
    if (!range) throw new Error('There is no chart');
    range.sheetId = id('Dữ liệu');
    const { version } = tab('Giữ');
    call('type', { tab: id('Dữ liệu'), row: 2, column: 2, text: '7' });
    const after = call('picture').tabs.find(({ name }) => name === 'Giữ');
    expect(after?.version).toBeGreaterThan(version);
  });

  it('makes rows as tall as wrapped text needs, and leaves plain ones alone', () => {
    const { workspace, call, id, tab } = opened();
    const { state } = workspace.runtime.sheet('Dữ liệu');
    call('type', { tab: id('Dữ liệu'), row: 5, column: 1, text: 'một câu dài hơn bề rộng của cột nhiều lần' });
    expect(tab('Dữ liệu').rowHeights).toEqual({});
    state.rows[4] = Object.freeze([Object.freeze({ ...state.rows[4]?.[0], style: Object.freeze({ wrap: 'WRAP' }) })]);
    expect(tab('Dữ liệu').rowHeights).toEqual({ 5: expect.any(Number) });
    expect(tab('Dữ liệu').rowHeights[5]).toBeGreaterThan(40);
  });
});

describe('edits', () => {
  it('paste texts as if each were typed, and let the grid grow', () => {
    const { call, id, texts, tab } = opened();
    call('paste', { tab: id('Giữ'), row: 1000, column: 26, texts: [['=1+1', '001'], ['x']] });
    expect(
      texts('Giữ')
        .slice(-2)
        .map((row) => row.slice(25)),
    ).toEqual([['2', '1'], ['x']]);
    expect(tab('Giữ')).toMatchObject({ maxRows: 1001, maxColumns: 27 });
    call('undo');
    expect(tab('Giữ')).toMatchObject({ maxRows: 1000, maxColumns: 26 });
  });

  it('untick a checkbox that is cleared, and keep the rules of cells', () => {
    const { call, id, tab } = opened();
    call('type', { tab: id('Dữ liệu'), row: 2, column: 4, text: 'TRUE' });
    expect(tab('Dữ liệu').rows[2]?.[3]?.checkbox).toBe(true);
    call('clear', { tab: id('Dữ liệu'), row: 2, column: 3, rows: 1, columns: 2 });
    expect(tab('Dữ liệu').rows[2]?.slice(2)).toEqual([
      { text: '', choices: ['Có', 'Không'] },
      { text: 'FALSE', checkbox: false },
    ]);
  });

  it('sort, insert, delete, move and resize', () => {
    const { call, id, texts, tab } = opened();
    const names = () => texts('Dữ liệu').map(([first]) => first);
    call('sort', { tab: id('Dữ liệu'), column: 1, ascending: true });
    expect(names()).toEqual(['Tên', 'a', 'b', 'c']);
    call('insertRows', { tab: id('Dữ liệu'), before: 3, count: 2 });
    call('deleteRows', { tab: id('Dữ liệu'), first: 2, count: 1 });
    call('deleteColumns', { tab: id('Dữ liệu'), first: 2, count: 1 });
    expect(names()).toEqual(['Tên', 'b', 'c']);
    call('moveColumn', { tab: id('Dữ liệu'), from: 1, to: 3 });
    call('resizeColumn', { tab: id('Dữ liệu'), column: 2, width: 240 });
    expect(texts('Dữ liệu')[0]).toEqual(['Chọn', 'Tên', 'Xong']);
    expect(tab('Dữ liệu').columnWidths).toEqual({ 2: 240 });
    for (let count = 0; count < 6; count += 1) call('undo');
    expect(names()).toEqual(['Tên', 'b', 'a', 'c']);
    expect(tab('Dữ liệu').columnWidths).toEqual({});
    for (let count = 0; count < 6; count += 1) call('redo');
    expect(texts('Dữ liệu')[0]).toEqual(['Chọn', 'Tên', 'Xong']);
  });

  it('name what undo would take back', () => {
    const { call, id } = opened();
    call('type', { tab: id('Dữ liệu'), row: 2, column: 2, text: 'x' });
    expect(call('picture')).toMatchObject({ undo: 'nhập ô B2', redo: null });
    call('undo');
    expect(call('picture')).toMatchObject({ undo: null, redo: 'nhập ô B2' });
  });

  it('cannot be undone over what someone else has changed in the same place', () => {
    const { workspace, call, id, refusal, texts } = opened();
    call('type', { tab: id('Dữ liệu'), row: 2, column: 5, text: 'cũ' });
    call('menu', { functionName: 'write' });
    expect(refusal('undo', {})).toContain('trang tính đã được thay đổi sau thao tác đó');
    expect(texts('Dữ liệu')[1]?.[4]).toBe('đỏ');
    expect(workspace.deeds.history.undo).toBeNull();
  });

  it('can be undone below one that cannot, which is passed over', () => {
    const { call, id, refusal, texts } = opened();
    call('type', { tab: id('Dữ liệu'), row: 4, column: 1, text: 'mới' });
    call('type', { tab: id('Dữ liệu'), row: 2, column: 5, text: 'cũ' });
    call('menu', { functionName: 'write' });
    expect(refusal('undo', {})).toContain('đã được thay đổi');
    expect(call('picture')).toMatchObject({ undo: 'nhập ô A4', redo: null });
    call('undo');
    expect(texts('Dữ liệu').map((row) => row[0])).toEqual(['Tên', 'b', 'a', 'c']);
  });

  it('can be done again below one that cannot', () => {
    const { call, id, refusal, texts } = opened();
    call('type', { tab: id('Dữ liệu'), row: 2, column: 5, text: 'cũ' });
    call('type', { tab: id('Dữ liệu'), row: 4, column: 1, text: 'mới' });
    call('undo');
    call('undo');
    call('menu', { functionName: 'write' });
    expect(refusal('redo', {})).toContain('đã được thay đổi');
    call('redo');
    expect(texts('Dữ liệu').map((row) => row[0])).toEqual(['Tên', 'b', 'a', 'mới']);
  });

  it('can be undone in a cell whose note or colour has changed since, which it keeps', () => {
    const { workspace, call, id, texts } = opened();
    const cell = () => workspace.runtime.sheet('Dữ liệu').state.rows[3]?.[0];
    call('type', { tab: id('Dữ liệu'), row: 4, column: 1, text: 'mới' });
    call('menu', { functionName: 'remark' });
    call('undo');
    expect(texts('Dữ liệu')[3]?.[0]).toBe('c');
    expect(cell()).toMatchObject({ value: 'c', note: 'đã xem', style: { background: '#ffeeee' } });
    call('redo');
    expect(cell()).toMatchObject({ value: 'mới', note: 'đã xem', style: { background: '#ffeeee' } });
  });

  it('can be undone with the format that typing a date gave the cell', () => {
    const { call, id, tab } = opened();
    const at = { tab: id('Dữ liệu'), row: 2, column: 6 };
    call('type', { ...at, text: '22/02/2023' });
    call('undo');
    call('type', { ...at, text: '5' });
    expect(tab('Dữ liệu').rows[2]?.[5]?.text).toBe('5');
  });

  it('put notes back where they stood when a sort is undone', () => {
    const { workspace, call, id } = opened();
    const notes = () => [1, 2, 3].map((row) => workspace.runtime.sheet('Dữ liệu').state.rows[row]?.[0]?.note);
    call('menu', { functionName: 'remark' });
    call('sort', { tab: id('Dữ liệu'), column: 1, ascending: false });
    expect(notes()).toEqual(['đã xem', undefined, undefined]);
    call('undo');
    expect(notes()).toEqual([undefined, undefined, 'đã xem']);
  });

  it('of rows that are gone since cannot be undone', () => {
    const { workspace, call, id, refusal } = opened();
    call('type', { tab: id('Dữ liệu'), row: 1000, column: 1, text: 'cuối' });
    call('clear', { tab: id('Dữ liệu'), row: 1000, column: 1, rows: 1, columns: 1 });
    workspace.runtime.sheet('Dữ liệu').deleteRows(1000);
    expect(refusal('undo', {})).toContain('đã được thay đổi');
  });

  it('that are refused are not remembered first, however many cells they name', () => {
    const { workspace, id, refusal } = opened();
    const remember = jest.spyOn(workspace.deeds.history, 'edit');
    const block = { tab: id('Dữ liệu'), row: 900, column: 1, rows: 20_000, columns: 500 };
    expect(refusal('clear', block)).toContain('nằm ngoài trang tính');
    workspace.account = COLLEAGUE;
    expect(refusal('clear', { tab: id('Giữ'), row: 1, column: 1, rows: 900, columns: 20 })).toContain('được bảo vệ');
    expect(remember).not.toHaveBeenCalled();
  });

  it('let a tab grow as far as a file may, and no further', () => {
    const { call, id, refusal, tab } = opened();
    call('paste', { tab: id('Dữ liệu'), row: 200_000, column: 1, texts: [['xa']] });
    expect(tab('Dữ liệu').maxRows).toBe(200_000);
    const sentence = 'Một tệp chứa được tối đa 10.000.000 ô và 18.278 cột. Chưa thay đổi gì.';
    expect(refusal('paste', { tab: id('Dữ liệu'), row: 900_000, column: 1, texts: [['xa']] })).toBe(sentence);
    expect(refusal('insertColumns', { tab: id('Dữ liệu'), before: 1, count: 500 })).toBe(sentence);
    expect(refusal('paste', { tab: id('Giữ'), row: 1, column: 18_278, texts: [['a', 'b']] })).toBe(sentence);
    expect(tab('Dữ liệu')).toMatchObject({ maxRows: 200_000, maxColumns: 26 });
    call('undo');
    expect(tab('Dữ liệu').maxRows).toBe(1000);
  });

  it('can be undone though other cells of the tab have changed', () => {
    const { call, id, texts } = opened();
    call('type', { tab: id('Dữ liệu'), row: 4, column: 1, text: 'mới' });
    call('menu', { functionName: 'write' });
    call('undo');
    expect(texts('Dữ liệu').map((row) => row[0])).toEqual(['Tên', 'b', 'a', 'c']);
  });

  it('are forgotten when someone else sits down', () => {
    const { call, id, refusal } = opened();
    call('type', { tab: id('Dữ liệu'), row: 2, column: 2, text: 'x' });
    call('sitDown', { account: COLLEAGUE });
    expect(refusal('undo', {})).toBe('Không có thao tác nào để hoàn tác.');
  });

  it('of a protected tab are the owner’s alone', () => {
    const { call, id, refusal, tab } = opened();
    call('type', { tab: id('Giữ'), row: 2, column: 1, text: 'chủ' });
    call('sitDown', { account: COLLEAGUE });
    expect([tab('Giữ').protected, tab('Dữ liệu').protected]).toEqual([true, false]);
    const at = { tab: id('Giữ'), row: 2, column: 1 };
    const sentences = [
      refusal('type', { ...at, text: 'x' }),
      refusal('paste', { ...at, texts: [['x']] }),
      refusal('clear', { ...at, rows: 1, columns: 1 }),
      refusal('insertRows', { tab: at.tab, before: 1, count: 1 }),
      refusal('deleteColumns', { tab: at.tab, first: 1, count: 1 }),
      refusal('moveColumn', { tab: at.tab, from: 1, to: 3 }),
      refusal('sort', { tab: at.tab, column: 1, ascending: true }),
    ];
    expect(new Set(sentences)).toEqual(
      new Set(['Trang tính này được bảo vệ. Tài khoản đang dùng không có quyền sửa; liên hệ chủ sở hữu tệp.']),
    );
    expect(tab('Giữ').rows[2]?.[0]?.text).toBe('chủ');
  });

  it.each([
    ['type', { row: 1001, column: 1, text: 'x' }, 'nằm ngoài trang tính'],
    ['type', { row: 2, column: 1, text: 'x'.repeat(50_001) }, 'tối đa 50.000 ký tự'],
    ['paste', { row: 2, column: 1, texts: [['a', 'x'.repeat(50_001)]] }, 'tối đa 50.000 ký tự'],
    ['deleteRows', { first: 1, count: 1000 }, 'Không xóa được toàn bộ'],
    ['deleteRows', { first: 990, count: 20 }, 'nằm ngoài trang tính'],
    ['sort', { column: 1, ascending: true }, 'ô đã gộp'],
    ['moveColumn', { from: 1, to: 4 }, 'ô đã gộp'],
  ] as const)('%s what the sheet cannot take are refused and change nothing', (method, params, sentence) => {
    const { id, refusal, tab } = opened();
    const { version } = tab('Giữ');
    expect(refusal(method, { tab: id('Giữ'), ...params } as never)).toContain(sentence);
    expect(tab('Giữ').version).toBe(version);
  });
});
