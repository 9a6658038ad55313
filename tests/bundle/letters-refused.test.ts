import type { Runtime } from '../../src/local/runtime';
import {
  addressedCampaign,
  addressOf,
  COLLEAGUE,
  call,
  data,
  initiative,
  letterLog,
  lettersSince,
  OFFICE,
  PLAN,
  passTo,
  rowsWhere,
  runDaily,
  setSetting,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const T7 = (unit: string) => `DVK2023|${unit}|2023-02-22|T-7`;
const stateOf = (runtime: Runtime, key: string) => letterLog(runtime).get(key)?.['Trạng thái'];
const inState = (runtime: Runtime, state: string) => rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', state);
const toUnits = (runtime: Runtime, count: number) => lettersSince(runtime, count).filter(({ to }) => to[0] !== OFFICE);

describe('the day’s quota', () => {
  it('is read first, keeps back what is reserved for confirmations, and defers the rest', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 08:30');
    runtime.mail.quota = 14;
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    expect(toUnits(runtime, before)).toHaveLength(4);
    expect(inState(runtime, 'Hoãn gửi')).toHaveLength(6);
    expect(data(call(runtime, 'dashboard')).attention.deferredLetters).toBe(6);
  });

  it('leaves room for a confirmation the same day', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 08:30');
    runtime.mail.quota = 14;
    runDaily(runtime);
    const before = runtime.mail.outbox.length;
    submit(runtime, 'P.BN', PLAN);
    expect(lettersSince(runtime, before)).toHaveLength(1);
  });

  it('deferred letters go the next day, in the morning and not at night, each once', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 08:30');
    runtime.mail.quota = 14;
    runDaily(runtime);
    runtime.mail.quota = 100;
    const before = runtime.mail.outbox.length;
    sweep(runtime);
    skipTo(runtime, '2023-02-16 00:20');
    sweep(runtime);
    expect(toUnits(runtime, before)).toEqual([]);
    skipTo(runtime, '2023-02-16 08:40');
    runDaily(runtime);
    expect(toUnits(runtime, before)).toHaveLength(6);
    expect(inState(runtime, 'Hoãn gửi')).toEqual([]);
    sweep(runtime);
    expect(toUnits(runtime, before)).toHaveLength(6);
  });

  it('deferred letters that a later stage has overtaken are laid aside with the reason', () => {
    const runtime = wardsCampaign();
    runtime.mail.quota = 0;
    passTo(runtime, '2023-02-16 10:00');
    runtime.mail.quota = 100;
    passTo(runtime, '2023-02-17 10:00');
    expect(letterLog(runtime).get(T7('P.BN'))).toMatchObject({
      'Trạng thái': 'Không gửi',
      Lỗi: expect.stringMatching(/\S/),
    });
    expect(stateOf(runtime, 'DVK2023|P.BN|2023-02-22|T-3')).toBe('Đã gửi');
  });

  it('that ends sooner than it was said to defers the rest and leaves nothing undetermined', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 08:30');
    runtime.mail.quota = 6;
    runtime.mail.reportedQuota = 100;
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    expect(lettersSince(runtime, before)).toHaveLength(6);
    expect(inState(runtime, 'Chưa xác định')).toEqual([]);
    // The report to the office among them.
    expect(inState(runtime, 'Hoãn gửi')).toHaveLength(5);
  });

  it('counts copies as letters', () => {
    const runtime = wardsCampaign();
    for (const unit of ['P.BN', 'P.BT', 'P.CK'])
      setUnit(runtime, unit, 'Email đồng gửi', `vanthu.${unit.toLowerCase()}@example.gov.vn`);
    skipTo(runtime, '2023-02-15 08:30');
    runtime.mail.quota = 16;
    runDaily(runtime);
    const used = runtime.mail.outbox.filter(({ at }) => at > runtime.clock.now() - 600_000);
    expect(
      used.filter(({ to }) => to[0] !== OFFICE).reduce((sum, { to, cc }) => sum + to.length + cc.length, 0),
    ).toBeLessThanOrEqual(6);
  });
});

describe('the order of sending', () => {
  it('is confirmations, overdue by count, reminders nearest first, invitations; ties by code', () => {
    const runtime = wardsCampaign();
    passTo(runtime, '2023-02-23 12:00');
    data(
      call(runtime, 'extendDeadline', {
        unit: 'P.DK',
        until: '2023-02-28',
        approvedBy: 'CT',
        document: '1',
        reason: 'x',
      }),
    );
    data(
      call(runtime, 'extendDeadline', {
        unit: 'P.CG',
        until: '2023-02-27',
        approvedBy: 'CT',
        document: '1',
        reason: 'x',
      }),
    );
    data(call(runtime, 'markReturned', { key: 'DVK2023|P.BT|2023-02-22|QH-1' }));
    skipTo(runtime, '2023-02-27 08:10');
    data(call(runtime, 'sendInvitations', { units: ['P.COL'] }, COLLEAGUE));
    submit(runtime, 'P.TD', initiative('Việc mới'), { fire: false });
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    const order = lettersSince(runtime, before).map(
      ({ to, subject }) => `${to[0]?.split('@')[0]} ${subject.split(/[ :]/).slice(0, 5).join(' ')}`,
    );
    expect(order[0]).toMatch(/^p\.td Đã nhận/);
    const overdue = order.filter((line) => line.includes('Đôn đốc'));
    expect(order.slice(1, 1 + overdue.length)).toEqual(overdue);
    expect(overdue.at(-1)).toMatch(/^p\.bt Đôn đốc lần thứ 1/);
    const names = overdue.slice(0, -1).map((line) => line.split(' ')[0] ?? '');
    expect(names).toEqual([...names].sort());
    expect(order.slice(1 + overdue.length).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'p.cg Nhắc',
      'p.dk Nhắc',
      'p.col Thông',
      'noivu.q1 Báo',
    ]);
  });
});

describe('an address that can’t be used', () => {
  const bad = ['', 'không có', 'a@b', 'a@example.vn, b@example.vn', 'a@example.vn\nb@example.vn', '<a@example.vn>'];

  it.each(bad)(
    '“%s” is one line Gửi lỗi with the reason, named in attention, and stops nobody else’s letter',
    (address) => {
      const runtime = wardsCampaign();
      runtime.sheet('Đơn vị').setCells(2, table(runtime, 'Đơn vị').column('Email'), [[address]]);
      expect(table(runtime, 'Đơn vị').rows[0]?.['Mã đơn vị']).toBe('P.BN');
      const before = runtime.mail.outbox.length;
      passTo(runtime, '2023-02-16 10:00');
      expect(letterLog(runtime).get(T7('P.BN'))).toMatchObject({
        'Trạng thái': 'Gửi lỗi',
        Lỗi: expect.stringMatching(/địa chỉ/i),
      });
      expect(toUnits(runtime, before)).toHaveLength(9);
      const { attention } = data(call(runtime, 'dashboard'));
      expect(attention.failedLetters).toBe(1);
      expect(attention.settings.join(' ')).toMatch(/Đơn vị.*dòng 2.*Email/);
    },
  );

  it('is tried again once after it was mended, and not before', () => {
    const runtime = wardsCampaign();
    setUnit(runtime, 'P.BN', 'Email', 'chua-dung');
    passTo(runtime, '2023-02-15 10:00');
    sweep(runtime);
    const before = runtime.mail.outbox.length;
    setUnit(runtime, 'P.BN', 'Email', 'moi.bn@example.gov.vn');
    sweep(runtime);
    sweep(runtime);
    expect(lettersSince(runtime, before).map(({ to }) => to)).toEqual([['moi.bn@example.gov.vn']]);
    expect(stateOf(runtime, T7('P.BN'))).toBe('Đã gửi');
  });

  it('that the mail service refuses is Gửi lỗi, and the others go', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 08:30');
    runtime.onCall = ({ name, phase, args }) =>
      name === 'MailApp.sendEmail' && phase === 'before' && JSON.stringify(args).includes(addressOf('P.BN'))
        ? new Error(`Invalid email: ${addressOf('P.BN')}`)
        : undefined;
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    runtime.onCall = null;
    expect(stateOf(runtime, T7('P.BN'))).toBe('Gửi lỗi');
    expect(toUnits(runtime, before)).toHaveLength(9);
  });

  it('as a copy only drops the copy', () => {
    const runtime = wardsCampaign();
    setUnit(runtime, 'P.BN', 'Email đồng gửi', 'không dùng được');
    passTo(runtime, '2023-02-15 10:00');
    expect(stateOf(runtime, T7('P.BN'))).toBe('Đã gửi');
    const letter = runtime.mail.outbox.filter(({ to }) => to[0] === addressOf('P.BN')).at(-1);
    expect(letter?.cc).toEqual([]);
  });
});

describe('trial mode', () => {
  it('sends every letter to the office, saying for whom it was, and records no stage', () => {
    const runtime = addressedCampaign();
    setSetting(runtime, 'Chế độ chạy thử', 'Có');
    const before = runtime.mail.outbox.length;
    data(call(runtime, 'sendInvitations', { units: ['P.BN'] }));
    passTo(runtime, '2023-02-15 10:00');
    const letters = lettersSince(runtime, before);
    expect(new Set(letters.map(({ to }) => to[0]))).toEqual(new Set([OFFICE]));
    expect(letters.every(({ cc }) => cc.length === 0)).toBe(true);
    expect(letters.filter(({ subject }) => !subject.startsWith('[CHẠY THỬ]'))).toEqual([]);
    expect(letters[0]?.body).toContain(`Ủy ban nhân dân phường Bến Nghé (${addressOf('P.BN')})`);
    expect([...letterLog(runtime).keys()].filter((key) => !key.startsWith('THU|'))).toEqual([]);
    expect(
      data(call(runtime, 'dashboard')).units.every(({ reminders }: { reminders: number }) => reminders === 0),
    ).toBe(true);
  });

  it('ended, lets the real letters go as if nothing had been tried', () => {
    const runtime = addressedCampaign();
    setSetting(runtime, 'Chế độ chạy thử', 'Có');
    data(call(runtime, 'sendInvitations'));
    skipTo(runtime, '2023-02-15 08:20');
    runDaily(runtime);
    setSetting(runtime, 'Chế độ chạy thử', 'Không');
    skipTo(runtime, '2023-02-16 08:30');
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    expect(toUnits(runtime, before)).toHaveLength(36);
    expect(data(call(runtime, 'sendInvitations', { units: ['P.BN'] }))).toMatchObject({ sent: 1 });
    expect([...letterLog(runtime).keys()]).toContain('DVK2023|P.BN|MOI|1');
  });

  it('leaves the symbol free to be corrected', () => {
    const runtime = addressedCampaign();
    setSetting(runtime, 'Chế độ chạy thử', 'Có');
    data(call(runtime, 'sendInvitations', { units: ['P.BN'] }));
    setSetting(runtime, 'Ký hiệu', 'DVK2024');
    expect(data(call(runtime, 'dashboard')).attention.settings.join(' ')).not.toContain('Ký hiệu');
  });
});

describe('confirmations', () => {
  it('are at most five a unit a day, the rest Không gửi, and start anew the next day', () => {
    const runtime = wardsCampaign();
    const before = runtime.mail.outbox.length;
    for (let number = 1; number <= 8; number += 1) submit(runtime, 'P.BN', initiative(`Việc số ${number}`));
    expect(lettersSince(runtime, before)).toHaveLength(5);
    const dropped = inState(runtime, 'Không gửi');
    expect(dropped).toHaveLength(3);
    expect(dropped.every((row) => row.Lỗi !== '')).toBe(true);
    submit(runtime, 'P.BT', initiative('Việc của đơn vị khác'));
    expect(lettersSince(runtime, before)).toHaveLength(6);
    skipTo(runtime, '2023-02-10 09:00');
    submit(runtime, 'P.BN', initiative('Việc ngày sau'));
    expect(lettersSince(runtime, before)).toHaveLength(7);
  });

  it('go to the address on file and never to one typed in the Form', () => {
    const runtime = wardsCampaign();
    const before = runtime.mail.outbox.length;
    submit(runtime, 'P.BN', { 'Họ tên người gửi': 'ke.la@example.com', ...initiative('ke.la@example.com') });
    expect(lettersSince(runtime, before).map(({ to, cc }) => [...to, ...cc])).toEqual([[addressOf('P.BN')]]);
  });
});
