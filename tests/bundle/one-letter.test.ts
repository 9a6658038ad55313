import type { Runtime } from '../../src/local/runtime';
import {
  addressedCampaign,
  addressOf,
  COLLEAGUE,
  call,
  data,
  emptySheet,
  initiative,
  invitedCampaign,
  refusal,
  rowNumber,
  rowsWhere,
  runDaily,
  setSetting,
  setUnit,
  skipTo,
  stopped,
  stopsOf,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const lettersTo = (runtime: Runtime, unit: string, since = 0) =>
  runtime.mail.outbox.slice(since).filter(({ to }) => to.includes(addressOf(unit)));

/** Invites every unit while one has no address, and gives it one afterwards. */
const invitedButOne = (mended: string) => {
  const runtime = addressedCampaign();
  setUnit(runtime, 'P.BN', 'Email', '');
  data(call(runtime, 'sendInvitations'));
  return { runtime, mend: () => setUnit(runtime, 'P.BN', 'Email', mended) };
};

describe('a reminder by hand that waits', () => {
  it('speaks for the stage that was deferred on the same day', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 08:00');
    runtime.mail.quota = 0;
    runDaily(runtime);
    skipTo(runtime, '2023-02-15 09:00');
    data(call(runtime, 'sendReminders'));
    skipTo(runtime, '2023-02-16 08:00');
    runtime.mail.quota = 100;
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    sweep(runtime);
    expect(lettersTo(runtime, 'P.BN', before)).toHaveLength(1);
  });

  it('speaks for the stage of the morning on which it leaves', () => {
    const runtime = invitedCampaign();
    skipTo(runtime, '2023-02-15 07:55');
    data(call(runtime, 'sendReminders', { units: ['P.BN'] }, COLLEAGUE));
    skipTo(runtime, '2023-02-15 08:00');
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    sweep(runtime);
    expect(lettersTo(runtime, 'P.BN', before)).toHaveLength(1);
    expect(lettersTo(runtime, 'P.BT', before)).toHaveLength(1);
  });

  it('does not speak for a stage that comes after its day', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-16 09:00');
    data(call(runtime, 'sendReminders'));
    skipTo(runtime, '2023-02-20 08:00');
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    expect(lettersTo(runtime, 'P.BN', before)).toHaveLength(1);
  });
});

describe('an invitation', () => {
  it('that failed leaves once when its unit is named', () => {
    const { runtime, mend } = invitedButOne(addressOf('P.BN'));
    mend();
    data(call(runtime, 'sendInvitations', { units: ['P.BN'] }));
    sweep(runtime);
    expect(lettersTo(runtime, 'P.BN')).toHaveLength(1);
  });

  it('that waits leaves once when its unit is named', () => {
    const runtime = addressedCampaign();
    data(call(runtime, 'sendInvitations', { units: ['P.BN'] }, COLLEAGUE));
    data(call(runtime, 'sendInvitations', { units: ['P.BN'] }));
    sweep(runtime);
    expect(lettersTo(runtime, 'P.BN')).toHaveLength(1);
  });

  it('that failed is not taken up for a unit that is complete by then', () => {
    const { runtime, mend } = invitedButOne(addressOf('P.BN'));
    skipTo(runtime, '2023-02-10 09:00');
    sweep(runtime);
    const received = { unit: 'P.BN', receivedAt: '2023-02-10', form: 'Văn bản giấy' };
    data(call(runtime, 'recordPlan', { ...received, number: '1', issuedOn: '2023-02-10', fileReceived: true }));
    data(call(runtime, 'recordInitiative', { ...received, title: 'Một việc', content: '2' }));
    skipTo(runtime, '2023-04-10 09:00');
    mend();
    sweep(runtime);
    expect(lettersTo(runtime, 'P.BN')).toEqual([]);
  });

  it('does not leave while set-up has not made the Form that it leads to', () => {
    const setUp = (runtime: Runtime) => void runtime.run('setUpCampaign', [], { context: 'menu' });
    const [stop] = stopsOf(emptySheet, setUp, /^FormApp\.create/);
    if (!stop) throw new Error('Set-up makes no Form');
    const runtime = stopped(emptySheet, setUp, { ...stop, phase: 'before' });
    const units = table(runtime, 'Đơn vị');
    units.rows.forEach((unit, index) => {
      runtime.sheet('Đơn vị').type(index + 2, units.column('Email'), addressOf(unit['Mã đơn vị'] ?? ''));
    });
    expect(refusal(call(runtime, 'sendInvitations')).message).toContain('Thiết lập chiến dịch');
    expect(runtime.mail.outbox).toEqual([]);
  });
});

describe('the symbol', () => {
  it('is fixed by the first reminder, which carries a link', () => {
    const runtime = addressedCampaign();
    skipTo(runtime, '2023-02-15 08:00');
    runDaily(runtime);
    setSetting(runtime, 'Ký hiệu', 'DV2023');
    skipTo(runtime, '2023-02-16 08:00');
    runDaily(runtime);
    expect(lettersTo(runtime, 'P.BN')).toHaveLength(1);
    expect(data(call(runtime, 'dashboard')).attention.settings.join()).toContain('Ký hiệu');
  });
});

describe('a letter that comes too late to be true', () => {
  it('does not say that today is the last day on the day after', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Nhắc quá hạn tối đa (lần)', '0');
    skipTo(runtime, '2023-02-22 08:00');
    runtime.mail.quota = 0;
    runDaily(runtime);
    skipTo(runtime, '2023-02-23 08:00');
    runtime.mail.quota = 100;
    runDaily(runtime);
    expect(lettersTo(runtime, 'P.BN').at(-1)?.body).not.toContain('hôm nay là ngày cuối');
  });
});

describe('a confirmation that waits', () => {
  it('leaves once its unit, whose row was away for a sweep, is back', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Email đơn vị tổng hợp', '');
    submit(runtime, 'P.BN', initiative('Một việc'));
    const number = rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN');
    const row = runtime.sheet('Đơn vị').values()[number - 1] ?? [];
    setSetting(runtime, 'Email đơn vị tổng hợp', 'noivu.q1@tphcm.gov.vn');
    runtime.sheet('Đơn vị').deleteRows(number);
    sweep(runtime);
    runtime.sheet('Đơn vị').insertRows(number);
    runtime.sheet('Đơn vị').setCells(number, 1, [row]);
    sweep(runtime);
    const states = rowsWhere(runtime, 'Nhật ký gửi thư', 'Loại', 'Xác nhận đã nhận').map((line) => line['Trạng thái']);
    expect(states).toEqual(['Đã gửi']);
  });
});
