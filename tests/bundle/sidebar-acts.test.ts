import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  COLLEAGUE,
  call,
  data,
  initiative,
  lettersSince,
  OWNER,
  PLAN,
  passed,
  passTo,
  refusal,
  rowsWhere,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const audit = (runtime: Runtime) => table(runtime, 'Nhật ký').rows;
const unitOf = (runtime: Runtime, code: string) =>
  data(call(runtime, 'dashboard')).units.find((unit: { code: string }) => unit.code === code);
const EXTENSION = { until: '2023-02-28', approvedBy: 'Phó Chủ tịch', document: '88/UBND-NV', reason: 'Thiên tai' };

describe('a preview of reminders', () => {
  const mixed = () => {
    const runtime = wardsCampaign();
    setUnit(runtime, 'P.BT', 'Email', '');
    setUnit(runtime, 'P.DK', 'Email đồng gửi', 'vanthu.dk@example.gov.vn');
    data(call(runtime, 'exemptUnit', { unit: 'P.CK', reason: 'Đang sáp nhập' }));
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    return runtime;
  };

  it.each([
    ['of all', undefined],
    ['of chosen units', ['P.TD', 'P.DK', 'P.BN', 'P.BT', 'P.CK']],
  ])('%s shows exactly the letters that sending then sends', (_which, units) => {
    const runtime = mixed();
    const params = units ? { units } : {};
    const preview = data(call(runtime, 'previewReminders', params)).letters as Record<string, unknown>[];
    const before = runtime.mail.outbox.length;
    const counts = data(call(runtime, 'sendReminders', params));
    const sent = lettersSince(runtime, before);
    const byAddress = (a: { to: unknown }, b: { to: unknown }) => (String(a.to) < String(b.to) ? -1 : 1);
    expect(preview.map(({ to, cc, subject }) => ({ to, cc, subject })).sort(byAddress)).toEqual(
      sent.map(({ to, cc, subject }) => ({ to: to[0], cc, subject })).sort(byAddress),
    );
    expect(counts).toMatchObject({ sent: preview.length, queued: 0, deferred: 0 });
    expect(preview.map(({ unit }) => unit)).not.toContain('P.BN');
    expect(preview.map(({ unit }) => unit)).not.toContain('P.CK');
    expect(new Set(preview.map(({ stage }) => stage))).toEqual(new Set(['TAY-2023-02-09']));
    expect(preview.every(({ why }) => String(why).length > 0)).toBe(true);
  });

  it('after the deadline shows overdue letters with their number', () => {
    const runtime = wardsCampaign();
    passTo(runtime, '2023-02-25 09:00');
    const preview = data(call(runtime, 'previewReminders', { units: ['P.BN'] }));
    expect(preview.letters[0].subject).toContain('lần thứ 2');
  });
});

describe('reminding by hand', () => {
  it('writes to a unit at most once a day', () => {
    const runtime = wardsCampaign();
    expect(data(call(runtime, 'sendReminders', { units: ['P.BN'] }))).toMatchObject({ sent: 1 });
    expect(data(call(runtime, 'sendReminders', { units: ['P.BN'] }))).toMatchObject({ sent: 0, queued: 0 });
    expect(data(call(runtime, 'previewReminders', { units: ['P.BN'] })).letters).toEqual([]);
    skipTo(runtime, '2023-02-10 09:00');
    expect(data(call(runtime, 'sendReminders', { units: ['P.BN'] }))).toMatchObject({ sent: 1 });
  });

  it('also stands for every stage of that day or earlier', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 07:30');
    data(call(runtime, 'sendReminders', { units: ['P.BN'] }));
    const before = runtime.mail.outbox.length;
    passTo(runtime, '2023-02-16 12:00');
    expect(lettersSince(runtime, before).map(({ to }) => to[0])).not.toContain(addressOf('P.BN'));
    passTo(runtime, '2023-02-17 12:00');
    expect(lettersSince(runtime, before).map(({ to }) => to[0])).toContain(addressOf('P.BN'));
    expect(unitOf(runtime, 'P.BN').reminders).toBe(2);
  });

  it('is possible on a day off', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-19 09:00');
    expect(data(call(runtime, 'sendReminders', { units: ['P.BN'] }))).toMatchObject({ sent: 1 });
  });
});

describe('inviting', () => {
  it('skips units already invited unless they are named, and then the number rises', () => {
    const runtime = wardsCampaign();
    expect(data(call(runtime, 'sendInvitations'))).toEqual({ sent: 0, queued: 0, deferred: 0, failed: 0 });
    expect(data(call(runtime, 'sendInvitations', { units: ['P.BN'] }))).toMatchObject({ sent: 1 });
    expect(rowsWhere(runtime, 'Nhật ký gửi thư', 'Khóa', 'DVK2023|P.BN|MOI|2')).toHaveLength(1);
  });

  it('tells what is asked, the deadline and the contents', () => {
    const runtime = wardsCampaign();
    const letter = runtime.mail.outbox.find(({ to }) => to[0] === addressOf('P.BN'));
    expect(letter?.body).toContain('Đăng ký ít nhất 01 sáng kiến, giải pháp.');
    expect(letter?.body).toContain('trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư)');
    expect(letter?.body).toContain('3. Không xả rác ra đường phố và kênh rạch');
  });
});

describe('an extension', () => {
  it('moves the unit’s last day, is logged, and without notify sends nothing', () => {
    const runtime = wardsCampaign();
    const before = runtime.mail.outbox.length;
    data(call(runtime, 'extendDeadline', { unit: 'P.BN', ...EXTENSION }, COLLEAGUE));
    expect(unitOf(runtime, 'P.BN').deadline).toBe('2023-02-28');
    const [unit] = rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN');
    expect(unit?.['Gia hạn đến hết ngày']).toBe('28/02/2023');
    for (const words of ['88/UBND-NV', 'Phó Chủ tịch', 'Thiên tai']) expect(unit?.['Căn cứ gia hạn']).toContain(words);
    expect(audit(runtime).at(-1)).toMatchObject({ 'Người thực hiện': COLLEAGUE, 'Đối tượng': 'P.BN' });
    expect(lettersSince(runtime, before)).toEqual([]);
  });

  it('with notify tells the unit its new last day, once', () => {
    const runtime = wardsCampaign();
    const before = runtime.mail.outbox.length;
    data(call(runtime, 'extendDeadline', { unit: 'P.BN', ...EXTENSION, notify: true }));
    data(call(runtime, 'extendDeadline', { unit: 'P.BN', ...EXTENSION, notify: true }));
    const letters = lettersSince(runtime, before);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain('trước ngày 01 tháng 03 năm 2023 (hết ngày 28/02/2023, thứ Ba)');
  });

  it.each(['2023-02-22', '2023-02-20'])('to %s, not after the campaign’s last day, is refused', (until) => {
    const runtime = wardsCampaign();
    expect(refusal(call(runtime, 'extendDeadline', { unit: 'P.BN', ...EXTENSION, until })).field).toBe('until');
    expect(unitOf(runtime, 'P.BN').deadline).toBe('2023-02-22');
  });
});

describe('what staff record', () => {
  const plan = {
    unit: 'P.BN',
    number: '15/KH-UBND',
    issuedOn: '2023-02-06',
    receivedAt: '2023-02-08',
    form: 'Văn bản giấy',
    fileReceived: true,
  };
  const idea = {
    unit: 'P.BN',
    title: 'Trả kết quả tại nhà',
    content: '2',
    receivedAt: '2023-02-08',
    form: 'Thư điện tử',
  };
  const plans = (runtime: Runtime) => rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN');

  it('stands in the registers with how and when it came and a source of its own, and completes the unit', () => {
    const runtime = wardsCampaign();
    data(call(runtime, 'recordPlan', { ...plan, note: 'Bản có dấu' }, COLLEAGUE));
    expect(data(call(runtime, 'recordInitiative', idea, COLLEAGUE)).code).toBe('DVK2023-P.BN-01');
    expect(plans(runtime)).toMatchObject([
      {
        'Hình thức nhận': 'Văn bản giấy',
        'Thời điểm nhận': '08/02/2023 00:00',
        'Đã nhận tệp': 'TRUE',
        Nguồn: expect.stringMatching(/^tay#/),
        'Ghi chú': 'Bản có dấu',
      },
    ]);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([
      {
        'Hình thức nhận': 'Thư điện tử',
        'Nội dung': '2. Không gây phiền hà cho người dân và doanh nghiệp',
        'Trạng thái': 'Chờ xem xét',
      },
    ]);
    expect(unitOf(runtime, 'P.BN')).toMatchObject({ status: 'Hoàn thành', timeliness: 'Đúng hạn' });
    expect(
      audit(runtime)
        .slice(-2)
        .map((row) => row['Người thực hiện']),
    ).toEqual([COLLEAGUE, COLLEAGUE]);
  });

  it('can’t have come in the future', () => {
    const runtime = wardsCampaign();
    for (const receivedAt of ['2023-02-10', '2023-02-09T23:00:00+07:00', '2023-02-09T10:00:00+00:00']) {
      expect(refusal(call(runtime, 'recordPlan', { ...plan, receivedAt })).field).toBe('receivedAt');
      expect(refusal(call(runtime, 'recordInitiative', { ...idea, receivedAt })).field).toBe('receivedAt');
      expect(refusal(call(runtime, 'markFileReceived', { units: ['P.BN'], receivedAt })).field).toBe('receivedAt');
    }
  });

  it('at a moment written with another offset is the same instant in the campaign’s zone', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-24 09:00');
    data(call(runtime, 'recordPlan', { ...plan, receivedAt: '2023-02-22T17:00:00+00:00' }));
    data(call(runtime, 'recordInitiative', { ...idea, receivedAt: '2023-02-22T17:00:00+00:00' }));
    expect(plans(runtime)).toMatchObject([{ 'Thời điểm nhận': '23/02/2023 00:00' }]);
    sweep(runtime);
    expect(unitOf(runtime, 'P.BN')).toMatchObject({ timeliness: 'Trễ hạn' });
  });

  it('of the same title updates the initiative that came by the Form', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà', { 'Cách làm': 'Đi từng nhà' }));
    data(call(runtime, 'recordInitiative', { ...idea, title: 'TRẢ KẾT QUẢ TẠI NHÀ.' }));
    const rows = rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN');
    expect(rows).toMatchObject([{ 'Cách làm': 'Đi từng nhà', 'Thời điểm đăng ký': '08/02/2023 00:00' }]);
    expect(rows[0]?.Nguồn).toMatch(/^tay#\S+; \S+#1$/);
  });

  it('a received file makes the row of a unit without one, and ticks the others, also in bulk', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BT', { 'Số, ký hiệu kế hoạch': '9/KH' });
    data(call(runtime, 'markFileReceived', { units: ['P.BN', 'P.BT'] }));
    expect(plans(runtime)).toMatchObject([{ 'Hình thức nhận': 'Thư điện tử', 'Đã nhận tệp': 'TRUE' }]);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BT')).toMatchObject([
      { 'Số, ký hiệu': '9/KH', 'Đã nhận tệp': 'TRUE', 'Hình thức nhận': 'Biểu mẫu' },
    ]);
  });

  it('a tick counts from the first declaration unless staff say when the mail came', () => {
    const runtime = wardsCampaign();
    for (const unit of ['P.BN', 'P.BT']) submit(runtime, unit, { 'Số, ký hiệu kế hoạch': '9/KH' });
    skipTo(runtime, '2023-02-24 09:00');
    data(call(runtime, 'markFileReceived', { units: ['P.BN'] }));
    data(call(runtime, 'markFileReceived', { units: ['P.BT'], receivedAt: '2023-02-23' }));
    sweep(runtime);
    expect(plans(runtime)).toMatchObject([{ 'Đúng hạn': 'Đúng hạn' }]);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BT')).toMatchObject([{ 'Đúng hạn': 'Trễ hạn' }]);
  });

  it('of several receipts the earliest decides, even when it is recorded last', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-24 09:00');
    submit(runtime, 'P.BN', PLAN);
    data(call(runtime, 'markFileReceived', { units: ['P.BN'] }));
    data(call(runtime, 'markFileReceived', { units: ['P.BN'], receivedAt: '2023-02-21' }));
    sweep(runtime);
    expect(plans(runtime)).toMatchObject([{ 'Đúng hạn': 'Đúng hạn' }]);
  });
});

describe('a review', () => {
  const reviewed = (params: Record<string, unknown>) => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    const before = runtime.mail.outbox.length;
    data(call(runtime, 'reviewInitiative', { code: 'DVK2023-P.BN-01', comment: 'Nêu rõ số hộ', ...params }, OWNER));
    return { runtime, letters: lettersSince(runtime, before) };
  };

  it('writes verdict and comment, and what was there before into the log', () => {
    const { runtime, letters } = reviewed({ verdict: 'Yêu cầu bổ sung' });
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([
      { 'Trạng thái': 'Yêu cầu bổ sung', 'Ý kiến xem xét': 'Nêu rõ số hộ' },
    ]);
    expect(audit(runtime).at(-1)).toMatchObject({
      'Đối tượng': 'DVK2023-P.BN-01',
      Trước: expect.stringContaining('Chờ xem xét'),
    });
    expect(letters).toEqual([]);
  });

  it('with notify tells the unit', () => {
    const { letters } = reviewed({ verdict: 'Không đạt', notify: true });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain('Kết luận: Không đạt');
    expect(letters[0]?.body).toContain('Nêu rõ số hộ');
    expect(letters[0]?.body).toContain('còn thiếu: 01 sáng kiến, giải pháp');
  });

  it('of an initiative that is not there is refused', () => {
    const runtime = wardsCampaign();
    expect(
      refusal(call(runtime, 'reviewInitiative', { code: 'DVK2023-P.BN-09', verdict: 'Đạt yêu cầu', comment: '' }))
        .field,
    ).toBe('code');
  });

  it('asking for more that stays unanswered for three working days stands in the daily report', () => {
    const { runtime } = reviewed({ verdict: 'Yêu cầu bổ sung' });
    passTo(runtime, '2023-02-13 12:00');
    expect(runtime.mail.outbox.at(-1)?.body).not.toContain('chưa trả lời yêu cầu bổ sung');
    passTo(runtime, '2023-02-14 12:00');
    expect(runtime.mail.outbox.at(-1)?.body).toMatch(/DVK2023-P\.BN-01.*chưa trả lời yêu cầu bổ sung/);
  });
});

describe('a colleague’s act', () => {
  it('never opens the Form and never sends from the colleague’s account', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà'));
    const { responseId } = submit(runtime, 'P.BT', { ...PLAN, 'Mã xác nhận': 'SAI' });
    const acts: [string, unknown][] = [
      ['dashboard', {}],
      ['previewReminders', {}],
      ['unit', { code: 'P.BN' }],
      ['submissions', {}],
      ['letters', {}],
      ['initiatives', {}],
      ['history', {}],
      ['checkUnits', {}],
      ['health', {}],
      ['rehearse', { date: '2023-02-22' }],
      ['rehearseMonth', { month: '2023-02' }],
      ['sendReminders', { most: 10 }],
      ['previewInvitations', {}],
      ['sendInvitations', { units: ['P.BN'] }],
      ['sendWaiting', { most: 10 }],
      ['sendTrial', { unit: 'P.BN' }],
      ['extendDeadline', { unit: 'P.BN', ...EXTENSION, notify: true }],
      ['reviewInitiative', { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: '', notify: true }],
      ['restoreUnit', { unit: 'P.BN', extendedTo: '', extensionBasis: '' }],
      ['resolveSetAside', { id: responseId, action: 'discard' }],
      ['reopenSubmission', { id: responseId }],
      ['resolveSetAside', { id: responseId, action: 'accept' }],
      ['confirmLetterLog', {}],
      ['compile', {}],
    ];
    for (const [method, params] of acts) {
      const run = passed(runtime.run('sidebarCall', [method, params], { context: 'client', as: COLLEAGUE }));
      expect(run.value).toMatchObject({ ok: true });
      expect(Object.keys(run.calls).filter((name) => /^(FormApp|Form|MailApp\.send)/.test(name))).toEqual([]);
    }
  });
});
