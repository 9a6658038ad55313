import type { Runtime } from '../../src/local/runtime';
import {
  COLLEAGUE,
  call,
  data,
  from,
  initiative,
  lettersSince,
  PLAN,
  passed,
  passTo,
  refusal,
  rowNumber,
  rowsWhere,
  runDaily,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  typeWhere,
  wardsCampaign,
} from '../support/campaign';

const titled = (unit: string) => ({ ...PLAN, ...initiative(`Việc của ${unit}`) });
const attention = (runtime: Runtime): string => data(call(runtime, 'dashboard')).attention.settings.join('\n');
const statuses = (runtime: Runtime) =>
  data(call(runtime, 'dashboard')).units.map((unit: Record<string, unknown>) => [
    unit.code,
    unit.status,
    unit.timeliness,
  ]);
const titles = (runtime: Runtime) =>
  table(runtime, 'Sáng kiến').rows.map((row) => `${row['Mã đơn vị']}: ${row['Tên sáng kiến, giải pháp']}`);
const failures = (runtime: Runtime) =>
  ['sweep', 'runDaily'].flatMap((name) => runtime.run(name, [], { context: 'trigger' }).error ?? []);

/** Three wards have sent a plan and an initiative. */
const started = () =>
  from('started', () => {
    const runtime = wardsCampaign();
    for (const unit of ['P.BN', 'P.BT', 'P.CK']) submit(runtime, unit, titled(unit));
    sweep(runtime);
    return runtime;
  });

/** The same, and then one edits, another sends, and the day's letters go. */
const goesOn = (runtime: Runtime) => {
  const [response = ''] = (rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.CK')[0]?.Nguồn ?? '').split('#');
  submit(
    runtime,
    'P.CK',
    { ...PLAN, ...initiative('Việc của P.CK', { 'Cách làm': 'Gửi bưu điện' }) },
    { edit: response },
  );
  submit(runtime, 'P.CG', titled('P.CG'));
  sweep(runtime);
  skipTo(runtime, '2023-02-15 08:10');
  runDaily(runtime);
  return {
    statuses: statuses(runtime),
    titles: titles(runtime).sort(),
    edited: table(runtime, 'Sáng kiến')
      .rows.map((row) => row['Cách làm'])
      .filter((cell) => cell !== ''),
    letters: runtime.mail.outbox.map(({ to, subject }) => `${to} ${subject}`),
  };
};

describe('a tab that people rearranged', () => {
  const plain = goesOn(started());

  it.each<[string, (runtime: Runtime) => void]>([
    [
      'merged cells of their comments',
      (runtime) => runtime.sheet('Sáng kiến').merge(2, table(runtime, 'Sáng kiến').column('Ý kiến xem xét'), 2, 1),
    ],
    [
      'merged rows across',
      (runtime) => runtime.sheet('Đơn vị').merge(2, table(runtime, 'Đơn vị').column('Người đầu mối'), 1, 2),
    ],
    [
      'blank rows between',
      (runtime) => {
        for (const tab of ['Sáng kiến', 'Kế hoạch', 'Đơn vị', 'Nhật ký gửi thư', 'Cấu hình'])
          runtime.sheet(tab).insertRows(3, 2);
      },
    ],
    [
      'hidden rows',
      (runtime) => {
        for (const tab of ['Sáng kiến', 'Đơn vị', 'Nhật ký gửi thư']) runtime.sheet(tab).hideRow(3);
      },
    ],
    [
      'sorted rows',
      (runtime) => {
        for (const tab of ['Sáng kiến', 'Kế hoạch', 'Nhật ký gửi thư', 'Cấu hình', 'Nội dung', 'Mẫu thư'])
          runtime.sheet(tab).sort(2, false);
      },
    ],
    [
      'moved and added columns',
      (runtime) => {
        for (const tab of ['Sáng kiến', 'Kế hoạch', 'Đơn vị', 'Nhật ký gửi thư', 'Cấu hình']) {
          const sheet = runtime.sheet(tab);
          sheet.moveColumn(table(runtime, tab).headers.length, 1);
          sheet.insertColumns(2);
          sheet.setCells(1, 2, [['Ghi riêng']]);
        }
      },
    ],
    [
      'copied tabs',
      (runtime) => {
        for (const tab of ['Sáng kiến', 'Đơn vị', 'Nhật ký gửi thư', 'Cấu hình'])
          runtime.sheet(tab).copy(`Bản sao của ${tab}`);
      },
    ],
    [
      'another locale',
      (runtime) => {
        runtime.spreadsheet.locale = 'en_US';
      },
    ],
    [
      'another time zone',
      (runtime) => {
        runtime.spreadsheet.timeZone = 'America/New_York';
      },
    ],
    ['responses linked to a new tab', (runtime) => runtime.forms()[0]?.relink()],
  ])('with %s goes on as if nothing had been done', (_, person) => {
    const runtime = started();
    person(runtime);
    expect(goesOn(runtime)).toEqual(plain);
    expect(runtime.notEmulated).toEqual([]);
  });
});

describe('a key that shows #REF!', () => {
  it.each([
    ['Sáng kiến', 'Mã sáng kiến'],
    ['Kế hoạch', 'Mã đơn vị'],
    ['Đơn vị', 'Mã đơn vị'],
  ])('in %s fails no run, loses no row and reaches no other', (tab, header) => {
    const runtime = started();
    runtime.sheet(tab).setCells(3, table(runtime, tab).column(header), [['#REF!']]);
    const others = () =>
      table(runtime, tab)
        .rows.filter((row) => row[header] !== '#REF!')
        .map((row) => row[header]);
    const before = others();
    expect(failures(runtime)).toEqual([]);
    submit(runtime, 'P.CG', titled('P.CG'));
    expect(failures(runtime)).toEqual([]);
    expect(others()).toEqual(expect.arrayContaining(before));
    expect(titles(runtime).filter((title) => title.endsWith('P.BN') || title.endsWith('P.CK'))).toHaveLength(2);
  });

  it('in the list of units is named', () => {
    const runtime = started();
    runtime.sheet('Đơn vị').setCells(3, table(runtime, 'Đơn vị').column('Mã đơn vị'), [['#REF!']]);
    expect(attention(runtime)).toMatch(/Đơn vị, dòng 3, cột “Mã đơn vị”: đang là “#REF!”/);
  });
});

describe('a tab that is protected against a colleague', () => {
  it.each<[string, string, object]>([
    ['Đơn vị', 'exemptUnit', { unit: 'P.BT', reason: 'Giải thể' }],
    ['Sáng kiến', 'reviewInitiative', { code: 'DVK2023-P.BT-01', verdict: 'Đạt yêu cầu', comment: 'Tốt' }],
    ['Nhật ký', 'exemptUnit', { unit: 'P.BT', reason: 'Giải thể' }],
  ])('%s: %s changes nothing and says that it did not go through', (tab, method, params) => {
    const runtime = started();
    runtime.sheet(tab).protect([]);
    const before = ['Đơn vị', 'Sáng kiến'].map((name) => runtime.sheet(name).display());
    expect(refusal(call(runtime, method, params, COLLEAGUE)).code).toBe('internal');
    expect(['Đơn vị', 'Sáng kiến'].map((name) => runtime.sheet(name).display())).toEqual(before);
    data(call(runtime, method, params));
  });

  it('keeps no registration and no letter from its way', () => {
    const runtime = started();
    const before = runtime.mail.outbox.length;
    for (const { name } of runtime.sheets()) runtime.sheet(name).protect([]);
    submit(runtime, 'P.CG', titled('P.CG'));
    passTo(runtime, '2023-02-15 10:00');
    expect(titles(runtime)).toHaveLength(4);
    expect(lettersSince(runtime, before).length).toBeGreaterThan(5);
  });
});

describe('a tab that was renamed while another got its name', () => {
  const renamed = (fill: (runtime: Runtime) => void) => {
    const runtime = started();
    runtime.sheet('Sáng kiến').copy('Bản sao');
    runtime.sheet('Sáng kiến').rename('Sáng kiến (gốc)');
    runtime.sheet('Bản sao').rename('Sáng kiến');
    fill(runtime);
    submit(runtime, 'P.CG', titled('P.CG'));
    sweep(runtime);
    return runtime;
  };

  it('with a copy in its place: the name counts, each initiative stands in it once', () => {
    const runtime = renamed(() => undefined);
    expect(titles(runtime).sort()).toEqual(['P.BN', 'P.BT', 'P.CG', 'P.CK'].map((unit) => `${unit}: Việc của ${unit}`));
    expect(table(runtime, 'Sáng kiến (gốc)').rows).toHaveLength(3);
  });

  it('with an empty tab in its place: it is named, nothing is decided, and nothing is lost once it is gone', () => {
    const runtime = renamed((made) => {
      const sheet = made.sheet('Sáng kiến');
      sheet.clear(1, 1, sheet.state.maxRows, sheet.state.maxColumns);
    });
    expect(attention(runtime)).toContain('Sáng kiến');
    expect(runtime.sheet('Sáng kiến').values().flat().filter(Boolean)).toEqual([]);
    runtime.sheet('Sáng kiến').delete();
    sweep(runtime);
    expect(table(runtime, 'Sáng kiến (gốc)').rows.map((row) => row['Mã đơn vị'])).toEqual([
      'P.BN',
      'P.BT',
      'P.CK',
      'P.CG',
    ]);
  });
});

describe('a column that was renamed', () => {
  it.each([
    ['Sáng kiến', 'Nguồn'],
    ['Kế hoạch', 'Mã đơn vị'],
    ['Đơn vị', 'Email'],
    ['Nhật ký gửi thư', 'Khóa'],
  ])('%s, %s is named, and named back lets in what waited, each once', (tab, header) => {
    const runtime = started();
    const sheet = runtime.sheet(tab);
    const at = table(runtime, tab).column(header);
    sheet.setCells(1, at, [[`${header} (cũ)`]]);
    submit(runtime, 'P.CG', titled('P.CG'));
    expect(failures(runtime)).toEqual([]);
    expect(attention(runtime)).toMatch(new RegExp(`${tab}.*“${header}”`));
    sheet.setCells(1, at, [[header]]);
    sweep(runtime);
    expect(titles(runtime).sort()).toEqual(['P.BN', 'P.BT', 'P.CG', 'P.CK'].map((unit) => `${unit}: Việc của ${unit}`));
    expect(table(runtime, 'Kế hoạch').rows).toHaveLength(4);
  });
});

describe('the tab of the Form’s responses', () => {
  const ofForm = (runtime: Runtime) => runtime.sheets().filter(({ state }) => state.responses !== null);

  it('no longer linked, keeps no registration out', () => {
    const runtime = started();
    for (const { state } of ofForm(runtime)) state.responses = null;
    for (const { state } of runtime.forms()) state.destination = null;
    submit(runtime, 'P.CG', titled('P.CG'));
    expect(titles(runtime)).toHaveLength(4);
  });

  it('linked anew, is hidden by set-up, and whoever changes it is warned', () => {
    const runtime = started();
    runtime.forms()[0]?.relink();
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    expect(ofForm(runtime)).toMatchObject([{ state: { hidden: true, protections: [{ warningOnly: true }] } }]);
  });
});

describe('words typed by hand into status cells', () => {
  it('stand until the unit’s edit or a verdict changes them, and are named when they are none of the list', () => {
    const runtime = started();
    const row = ['Mã sáng kiến', 'DVK2023-P.BT-01'] as const;
    typeWhere(runtime, 'Sáng kiến', row, 'Trạng thái', 'Tốt lắm');
    setUnit(runtime, 'P.BN', 'Ghi chú', 'đã gọi');
    sweep(runtime);
    expect(rowsWhere(runtime, 'Sáng kiến', ...row)[0]?.['Trạng thái']).toBe('Tốt lắm');
    expect(attention(runtime)).toMatch(/cột “Trạng thái”: đang là “Tốt lắm”/);
    expect(rowNumber(runtime, 'Sáng kiến', ...row)).toBe(3);
  });
});
