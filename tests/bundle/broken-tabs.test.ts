import type { Runtime } from '../../src/local/runtime';
import {
  call,
  data,
  initiative,
  letterLog,
  PLAN,
  passed,
  rowsWhere,
  runDaily,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const FIRST = { ...PLAN, ...initiative('Trả kết quả tại nhà') };
const attention = (runtime: Runtime): string => data(call(runtime, 'dashboard')).attention.settings.join('\n');
const undetermined = (runtime: Runtime) =>
  [...letterLog(runtime).values()].filter((row) => row['Trạng thái'] === 'Chưa xác định');

describe('a deleted summary tab', () => {
  const withoutSummary = () => {
    const runtime = wardsCampaign();
    runtime.sheet('Tổng hợp').delete();
    return runtime;
  };

  it('is named to staff', () => {
    expect(attention(withoutSummary())).toContain('Tổng hợp');
  });

  it('fails no run', () => {
    const runtime = withoutSummary();
    submit(runtime, 'P.BN', FIRST);
    expect(runtime.run('sweep', [], { context: 'trigger' }).error).toBeUndefined();
    skipTo(runtime, '2023-02-15 08:10');
    expect(runtime.run('runDaily', [], { context: 'trigger' }).error).toBeUndefined();
  });

  it('leaves no letter undetermined', () => {
    const runtime = withoutSummary();
    skipTo(runtime, '2023-02-15 08:10');
    runtime.run('runDaily', [], { context: 'trigger' });
    runtime.run('setUpCampaign', [], { context: 'menu' });
    sweep(runtime);
    expect(undetermined(runtime)).toEqual([]);
  });
});

describe.each([
  'Sáng kiến',
  'Kế hoạch',
  'Chờ xử lý',
  'Đơn vị',
  'Nội dung',
  'Cấu hình',
  'Mẫu thư',
  'Ngày nghỉ',
  'Nhật ký gửi thư',
  'Nhật ký',
])('the tab %s, deleted', (tab) => {
  it('fails no run, keeps the submission, and is named to staff', () => {
    const runtime = wardsCampaign();
    runtime.sheet(tab).delete();
    submit(runtime, 'P.BN', FIRST);
    sweep(runtime);
    skipTo(runtime, '2023-02-15 08:10');
    runDaily(runtime);
    expect(attention(runtime)).toContain(tab);
  });

  it('and made again by set-up lets the submission in', () => {
    const runtime = wardsCampaign();
    runtime.sheet(tab).delete();
    submit(runtime, 'P.BN', FIRST);
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    data(call(runtime, 'confirmLetterLog'));
    sweep(runtime);
    const somewhere = [
      ...table(runtime, 'Sáng kiến').rows,
      ...table(runtime, 'Chờ xử lý').rows.filter((line) => line['Nội dung gửi']?.includes('Trả kết quả tại nhà')),
    ];
    expect(somewhere).toHaveLength(1);
  });
});

describe('a renamed tab', () => {
  it.each(['Sáng kiến', 'Đơn vị', 'Cấu hình', 'Nhật ký gửi thư', 'Tổng hợp'])('%s is still found', (tab) => {
    const runtime = wardsCampaign();
    runtime.sheet(tab).rename(`${tab} cũ`);
    submit(runtime, 'P.BN', FIRST);
    sweep(runtime);
    expect(data(call(runtime, 'dashboard')).units.find(({ code }: { code: string }) => code === 'P.BN').status).toBe(
      'Hoàn thành',
    );
    expect(runtime.sheets().map(({ name }) => name)).not.toContain(tab);
  });
});

describe('a copied tab', () => {
  it('is left alone', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', FIRST);
    runtime.sheet('Sáng kiến').copy('Bản sao của Sáng kiến');
    submit(runtime, 'P.BT', FIRST);
    expect(table(runtime, 'Bản sao của Sáng kiến').rows).toHaveLength(1);
    expect(table(runtime, 'Sáng kiến').rows).toHaveLength(2);
  });
});

describe('a column that is gone', () => {
  it.each([
    ['Sáng kiến', 'Nguồn'],
    ['Kế hoạch', 'Thời điểm nhận'],
    ['Đơn vị', 'Email'],
    ['Nhật ký gửi thư', 'Trạng thái'],
  ])('%s, %s is named, loses nothing and sends nothing', (tab, header) => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BT', FIRST);
    runtime.sheet(tab).deleteColumns(table(runtime, tab).column(header));
    const before = runtime.mail.outbox.length;
    submit(runtime, 'P.BN', FIRST);
    skipTo(runtime, '2023-02-15 08:10');
    runDaily(runtime);
    sweep(runtime);
    expect(attention(runtime)).toMatch(new RegExp(`${tab}.*“${header}”`));
    expect(runtime.mail.outbox.slice(before).filter(({ subject }) => subject.startsWith('Nhắc'))).toEqual([]);
  });

  it('doubled is named', () => {
    const runtime = wardsCampaign();
    const own = table(runtime, 'Đơn vị').headers.length + 1;
    runtime.sheet('Đơn vị').setCells(1, own, [['Email']]);
    expect(attention(runtime)).toMatch(/Đơn vị.*“Email”.*2 cột/);
  });
});

describe('a row that was edited badly', () => {
  it('is named and silences no other row', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', FIRST);
    submit(runtime, 'P.BT', FIRST);
    runtime.sheet('Sáng kiến').setCells(2, table(runtime, 'Sáng kiến').column('Thời điểm đăng ký'), [['hôm kia']]);
    runtime.sheet('Sáng kiến').setCells(2, table(runtime, 'Sáng kiến').column('Trạng thái'), [['tốt']]);
    sweep(runtime);
    expect(attention(runtime)).toMatch(/Sáng kiến, dòng 2, cột “Thời điểm đăng ký”: đang là “hôm kia”/);
    expect(attention(runtime)).toMatch(/Sáng kiến, dòng 2, cột “Trạng thái”: đang là “tốt”/);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BT')).toMatchObject([{ 'Đúng hạn': 'Đúng hạn' }]);
  });
});

describe('the file copied by someone else', () => {
  it('sends nothing and takes nothing in until it is set up on its own', () => {
    const runtime = wardsCampaign();
    const copy = runtime.copyFile('nguoi.khac@example.com');
    for (const name of ['sweep', 'runDaily', 'onRegistrationSubmitted']) {
      expect(copy.run(name, [], { context: 'trigger', as: 'nguoi.khac@example.com' }).ok).toBe(true);
    }
    expect(copy.mail.outbox).toHaveLength(0);
  });
});
