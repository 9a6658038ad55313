import type { Runtime } from '../../src/local/runtime';
import {
  call,
  campaignOf,
  data,
  from,
  rowsWhere,
  setSetting,
  setUnit,
  skipTo,
  sweep,
  table,
  typeWhere,
} from '../support/campaign';

const plan = (runtime: Runtime, unit: string, receivedAt: string, fileReceived = true) =>
  data(
    call(runtime, 'recordPlan', { unit, number: '1/KH', issuedOn: '', receivedAt, form: 'Văn bản giấy', fileReceived }),
  );

const initiative = (runtime: Runtime, unit: string, content: string, receivedAt: string, title = 'Một việc'): string =>
  data(call(runtime, 'recordInitiative', { unit, title, content, receivedAt, form: 'Văn bản giấy' })).code;

/** Ten units, one of each kind that the page tells apart, as they stand on 28/02/2023. */
const tenUnits = () => from('ten units', makeTenUnits);

function makeTenUnits(): Runtime {
  const runtime = campaignOf(10);
  skipTo(runtime, '2023-02-28 07:00');
  plan(runtime, 'U001', '2023-02-20');
  initiative(runtime, 'U001', '1', '2023-02-22T23:59:00+07:00');
  plan(runtime, 'U002', '2023-02-20');
  initiative(runtime, 'U002', '2', '2023-02-23T00:00:00+07:00');
  initiative(runtime, 'U003', '2', '2023-02-20');
  plan(runtime, 'U004', '2023-02-20');
  plan(runtime, 'U005', '2023-02-20', false);
  const failed = initiative(runtime, 'U005', '3', '2023-02-20');
  data(call(runtime, 'reviewInitiative', { code: failed, verdict: 'Không đạt', comment: 'Không thuộc phạm vi' }));
  initiative(runtime, 'U007', '4', '2023-02-20');
  data(call(runtime, 'exemptUnit', { unit: 'U007', reason: 'Đã giải thể' }));
  data(
    call(runtime, 'extendDeadline', {
      unit: 'U008',
      until: '2023-02-28',
      approvedBy: 'Trưởng phòng',
      document: '12/TB',
      reason: 'Thiên tai',
    }),
  );
  plan(runtime, 'U008', '2023-02-27');
  initiative(runtime, 'U008', '5', '2023-02-27');
  const withdrawn = initiative(runtime, 'U009', '1', '2023-02-20');
  typeWhere(runtime, 'Sáng kiến', ['Mã sáng kiến', withdrawn], 'Trạng thái', 'Đã rút');
  plan(runtime, 'U010', '2023-02-20');
  const first = initiative(runtime, 'U010', '3', '2023-02-20');
  initiative(runtime, 'U010', '2', '2023-02-24', 'Việc khác');
  data(call(runtime, 'reviewInitiative', { code: first, verdict: 'Không đạt', comment: '' }));
  sweep(runtime);
  return runtime;
}

const PLAN_MISSING = 'kế hoạch phát động (tệp Word)';
const ONE_MISSING = '01 sáng kiến, giải pháp';

const BY_HAND = [
  ['U001', 'Hoàn thành', 'Đúng hạn', 'Đã nhận', 1, '2023-02-22', []],
  ['U002', 'Hoàn thành', 'Trễ hạn', 'Đã nhận', 1, '2023-02-22', []],
  ['U003', 'Thiếu kế hoạch', 'Quá hạn', 'Chưa', 1, '2023-02-22', [PLAN_MISSING]],
  ['U004', 'Thiếu sáng kiến', 'Quá hạn', 'Đã nhận', 0, '2023-02-22', [ONE_MISSING]],
  [
    'U005',
    'Thiếu kế hoạch, sáng kiến',
    'Quá hạn',
    'Đã khai, chưa có tệp',
    0,
    '2023-02-22',
    ['tệp Word của kế hoạch phát động', ONE_MISSING],
  ],
  ['U006', 'Chưa gửi', 'Quá hạn', 'Chưa', 0, '2023-02-22', [PLAN_MISSING, ONE_MISSING]],
  ['U007', 'Được miễn', '', 'Chưa', 1, '2023-02-22', []],
  ['U008', 'Hoàn thành', 'Đúng hạn', 'Đã nhận', 1, '2023-02-28', []],
  ['U009', 'Thiếu kế hoạch, sáng kiến', 'Quá hạn', 'Chưa', 0, '2023-02-22', [PLAN_MISSING, ONE_MISSING]],
  ['U010', 'Hoàn thành', 'Trễ hạn', 'Đã nhận', 1, '2023-02-22', []],
] as const;

/** The part of the summary from its table's header on, by unit. */
function summaryTable(runtime: Runtime) {
  const lines = runtime.sheet('Tổng hợp').display();
  const at = lines.findIndex(([first]) => first === 'STT');
  const headers = lines[at] ?? [];
  return lines
    .slice(at + 1)
    .map((line) => Object.fromEntries(headers.map((header, index) => [header, line[index] ?? ''])));
}

const labelled = (runtime: Runtime, label: string) =>
  runtime
    .sheet('Tổng hợp')
    .display()
    .find((line) => line[2] === label)
    ?.slice(3);

const dayText = (day: string) => day.split('-').reverse().join('/');

describe('ten units counted by hand', () => {
  const runtime = tenUnits();
  const picture = data(call(runtime, 'dashboard'));

  it.each(BY_HAND)('%s is %s, %s', (code, status, timeliness, planWord, initiatives, deadline, missing) => {
    const unit = picture.units.find((candidate: { code: string }) => candidate.code === code);
    expect(unit).toMatchObject({ status, timeliness, plan: planWord, initiatives, deadline, missing });
  });

  it('add up', () => {
    expect(picture.totals).toEqual({ units: 10, exempt: 1, complete: 4, onTime: 2, late: 2, incomplete: 5 });
    expect(picture.campaign).toMatchObject({ symbol: 'DVK2023', lastDay: '2023-02-22', daysLeft: -6 });
    expect(
      picture.contents.map(({ number, initiatives, units }: Record<string, unknown>) => [number, initiatives, units]),
    ).toEqual([
      [1, 1, 1],
      [2, 3, 3],
      [3, 0, 0],
      [4, 0, 0],
      [5, 1, 1],
    ]);
  });

  it('stand in the summary as in the dashboard', () => {
    const rows = summaryTable(runtime);
    expect(rows.map((row) => row['Mã đơn vị'])).toEqual(picture.units.map(({ code }: { code: string }) => code));
    picture.units.forEach((unit: Record<string, unknown>, index: number) => {
      expect(rows[index]).toMatchObject({
        STT: String(index + 1),
        'Tên đơn vị': unit.name,
        Nhóm: unit.group,
        'Kế hoạch': unit.plan,
        'Số sáng kiến': String(unit.initiatives),
        'Trạng thái': unit.status,
        'Thời hạn': dayText(String(unit.deadline)),
        'Đúng hạn': unit.timeliness,
        'Còn thiếu': (unit.missing as string[]).join('; '),
        'Số lần nhắc': String(unit.reminders),
      });
    });
    expect(labelled(runtime, 'Hoàn thành')?.[0]).toBe('4/9, miễn 01');
    expect(labelled(runtime, 'Tổng số đơn vị')?.[0]).toBe('10');
    expect(labelled(runtime, '2. Không phiền hà')?.slice(0, 2)).toEqual(['3', '3']);
    expect(labelled(runtime, '3. Không xả rác')?.slice(0, 3)).toEqual(['0', '0', 'Chưa có']);
    expect(labelled(runtime, 'Không đạt')?.[0]).toBe('2');
    expect(labelled(runtime, 'Đã rút')?.[0]).toBe('1');
  });

  it('mark each row of the registers with its timeliness', () => {
    const marks = table(runtime, 'Sáng kiến').rows.map((row) => [row['Mã sáng kiến'], row['Đúng hạn']]);
    expect(Object.fromEntries(marks)).toMatchObject({
      'DVK2023-U001-01': 'Đúng hạn',
      'DVK2023-U002-01': 'Trễ hạn',
      'DVK2023-U008-01': 'Đúng hạn',
      'DVK2023-U010-02': 'Trễ hạn',
    });
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'U005')).toMatchObject([{ 'Đúng hạn': '' }]);
  });

  it('are drawn in two charts whose ranges hold their figures', () => {
    const { charts } = runtime.sheet('Tổng hợp').state;
    expect(charts).toHaveLength(2);
  });
});

describe('the summary within one sweep of a person’s edit', () => {
  const edited = (edit: (runtime: Runtime) => void) => {
    const runtime = tenUnits();
    edit(runtime);
    sweep(runtime);
    return runtime;
  };

  it('follows an exemption', () => {
    const runtime = edited((sheet) => setUnit(sheet, 'U006', 'Lý do miễn', 'theo chỉ đạo'));
    expect(labelled(runtime, 'Hoàn thành')?.[0]).toBe('4/8, miễn 02');
  });

  it('follows a tick of a received file, which counts from the first declaration', () => {
    const runtime = edited((sheet) => {
      typeWhere(sheet, 'Kế hoạch', ['Mã đơn vị', 'U005'], 'Đã nhận tệp', 'TRUE');
    });
    expect(summaryTable(runtime)[4]).toMatchObject({ 'Kế hoạch': 'Đã nhận', 'Trạng thái': 'Thiếu sáng kiến' });
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'U005')).toMatchObject([{ 'Đúng hạn': 'Đúng hạn' }]);
  });

  it('follows a moved deadline, and so do the marks of the rows', () => {
    const runtime = edited((sheet) => setSetting(sheet, 'Hạn đăng ký (trước ngày)', '24/02/2023'));
    expect(summaryTable(runtime)[1]).toMatchObject({ 'Thời hạn': '23/02/2023', 'Đúng hạn': 'Đúng hạn' });
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã sáng kiến', 'DVK2023-U002-01')).toMatchObject([
      { 'Đúng hạn': 'Đúng hạn' },
    ]);
  });

  it('follows a deadline typed as text', () => {
    const runtime = tenUnits();
    typeWhere(runtime, 'Cấu hình', ['Mục', 'Hạn đăng ký (trước ngày)'], 'Giá trị', "'24/02/2023");
    sweep(runtime);
    expect(summaryTable(runtime)[1]).toMatchObject({ 'Đúng hạn': 'Đúng hạn' });
  });

  it.each([
    ['Số sáng kiến tối thiểu', '2', '0/9, miễn 01'],
    ['Kế hoạch phải có tệp', 'Không', '4/9, miễn 01'],
    ['Yêu cầu nộp kế hoạch', 'Không', '5/9, miễn 01'],
  ])('follows %s = %s', (item, value, progress) => {
    const runtime = edited((sheet) => setSetting(sheet, item, value));
    expect(labelled(runtime, 'Hoàn thành')?.[0]).toBe(progress);
    expect(progress.startsWith(String(data(call(runtime, 'dashboard')).totals.complete))).toBe(true);
  });

  it.each([
    ['Tên phong trào', 'Phong trào khác'],
    ['Cơ quan ban hành', 'Ủy ban nhân dân Quận 3'],
  ])('follows the words of %s', (item, value) => {
    const runtime = edited((sheet) => setSetting(sheet, item, value));
    expect(runtime.sheet('Tổng hợp').display()[1]?.[0]).toContain(value);
  });

  it('follows a content added to the movement', () => {
    const runtime = edited((sheet) =>
      sheet.sheet('Nội dung').setCells(7, 1, [['6', 'Không khói thuốc', 'Không khói thuốc']]),
    );
    expect(Object.keys(summaryTable(runtime)[0] ?? {})).toContain('6. Không khói thuốc');
    expect(labelled(runtime, '6. Không khói thuốc')?.slice(0, 2)).toEqual(['0', '0']);
  });

  it('follows the contact of a unit, and a unit’s own phone stays text', () => {
    const runtime = edited((sheet) => {
      setUnit(sheet, 'U001', 'Người đầu mối', 'Trần Văn Bình');
      setUnit(sheet, 'U001', 'Điện thoại', '0908000001');
    });
    expect(summaryTable(runtime)[0]).toMatchObject({ 'Người đầu mối': 'Trần Văn Bình', 'Điện thoại': '0908000001' });
  });

  it('is left alone when nothing changed, and says so by its moment', () => {
    const runtime = tenUnits();
    const before = runtime.sheet('Tổng hợp').display();
    skipTo(runtime, '2023-02-28 07:40');
    sweep(runtime);
    expect(runtime.sheet('Tổng hợp').display()).toEqual(before);
  });
});
