import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  COLLEAGUE,
  call,
  data,
  from,
  initiative,
  lettersSince,
  linkOf,
  OFFICE,
  OWNER,
  PLAN,
  passTo,
  runDaily,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const file = (runtime: Runtime, code = 'P.BN', as = OWNER) => data(call(runtime, 'unit', { code }, as));
const EXTENSION = { unit: 'P.BN', until: '2023-02-28', approvedBy: 'CT', document: '1/TB', reason: 'Thiên tai' };

/** A ward from which something came, something was set aside, and about which staff did something. */
const lively = () =>
  from('lively', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    submit(runtime, 'P.BN', { ...initiative('Việc chờ'), 'Mã xác nhận': 'SAI' });
    skipTo(runtime, '2023-02-10 09:00');
    data(call(runtime, 'extendDeadline', EXTENSION, COLLEAGUE));
    data(call(runtime, 'reviewInitiative', { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: '' }));
    return runtime;
  });

describe('a unit’s file', () => {
  it('shows what came, what was sent and who did what', () => {
    const shown = file(lively());
    expect(shown.summary).toMatchObject({ status: 'Hoàn thành', invited: true, extended: true, daysLeft: 18 });
    expect(shown.plan).toMatchObject({ number: '15/KH-UBND', receivedAt: expect.stringMatching(/^2023-02-09T09:30/) });
    expect(shown.initiatives).toMatchObject([{ code: 'DVK2023-P.BN-01', status: 'Đạt yêu cầu' }]);
    expect(shown.waiting).toMatchObject([{ reason: expect.stringContaining('Mã xác nhận'), decision: '' }]);
    expect(shown.letters.map(({ kind }: { kind: string }) => kind)).toEqual(['Xác nhận đã nhận', 'Thông báo đăng ký']);
    expect(shown.history.map(({ act, actor }: { act: string; actor: string }) => `${act}, ${actor}`)).toEqual([
      `Xem xét sáng kiến, ${OWNER}`,
      `Gia hạn, ${COLLEAGUE}`,
      `Gửi thông báo đăng ký, ${OWNER}`,
    ]);
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });

  it('gives a colleague the very link that the unit’s letters carry, and the code nowhere else', () => {
    const runtime = lively();
    const { link, ...rest } = file(runtime, 'P.BN', COLLEAGUE);
    expect(link).toBe(linkOf(runtime, 'P.BN'));
    const { answers } = runtime.openPrefilled(link);
    expect(answers['Đơn vị']).toBe('Ủy ban nhân dân phường Bến Nghé');
    expect(JSON.stringify(rest)).not.toContain(answers['Mã xác nhận']);
    expect(JSON.stringify(rest)).not.toContain('usp=pp_url');
  });

  it('knows the Form’s public address before anyone was invited', () => {
    const runtime = lively();
    const { formUrl } = data(call(runtime, 'dashboard')).campaign;
    expect(formUrl).toMatch(/^https:\/\/docs\.google\.com\/forms\/.+\/viewform$/);
    expect(data(call(runtime, 'health')).formUrl).toBe(formUrl);
    expect(file(runtime).link.startsWith(`${formUrl}?`)).toBe(true);
  });

  it('foretells the reminder that really comes next', () => {
    const runtime = wardsCampaign();
    setUnit(runtime, 'P.BT', 'Gia hạn đến hết ngày', '28/02/2023');
    const told = ['P.DK', 'P.BT'].map((code) => [code, file(runtime, code).next] as const);
    expect(told).toEqual([
      ['P.DK', { stage: 'T-7', on: '2023-02-15' }],
      ['P.BT', { stage: 'T-3', on: '2023-02-24' }],
    ]);
    for (const [code, { on }] of told) {
      passTo(runtime, `${on} 07:00`);
      const before = runtime.mail.outbox.length;
      passTo(runtime, `${on} 12:00`);
      expect(lettersSince(runtime, before).map(({ to }) => to[0])).toContain(addressOf(code));
    }
  });
});

describe('taking an act back', () => {
  const units = (runtime: Runtime) => table(runtime, 'Đơn vị').rows;

  it('leaves the list of units as it was, and both acts in the log', () => {
    const runtime = wardsCampaign();
    const before = units(runtime);
    const letters = runtime.mail.outbox.length;
    for (const [method, params] of [
      ['extendDeadline', EXTENSION],
      ['exemptUnit', { unit: 'P.BN', reason: 'Sáp nhập' }],
    ] as const) {
      const answer = data(call(runtime, method, params));
      expect(units(runtime)).not.toEqual(before);
      data(call(runtime, 'restoreUnit', { unit: 'P.BN', ...answer.before }));
      expect(units(runtime)).toEqual(before);
    }
    const acts = table(runtime, 'Nhật ký').rows.slice(-4);
    expect(acts.map(({ Việc }) => Việc)).toEqual(['Gia hạn', 'Hoàn tác gia hạn', 'Miễn', 'Hoàn tác miễn']);
    expect(runtime.mail.outbox).toHaveLength(letters);
  });

  it('lets a discarded submission be accepted after all', () => {
    const runtime = lively();
    const [waiting] = data(call(runtime, 'submissions')).lines;
    data(call(runtime, 'resolveSetAside', { id: waiting.response, action: 'discard' }));
    expect(data(call(runtime, 'submissions')).lines).toMatchObject([{ decision: 'Đã bỏ', unit: 'P.BN' }]);
    data(call(runtime, 'reopenSubmission', { id: waiting.response }));
    sweep(runtime);
    data(call(runtime, 'resolveSetAside', { id: waiting.response, action: 'accept' }));
    expect(file(runtime).initiatives).toMatchObject([{}, { title: 'Việc chờ' }]);
  });
});

describe('the office’s health', () => {
  it('tells when the triggers last ran', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-10 08:00');
    runDaily(runtime);
    skipTo(runtime, '2023-02-10 08:10');
    sweep(runtime);
    expect(data(call(runtime, 'health', {}, COLLEAGUE))).toMatchObject({
      actor: COLLEAGUE,
      owner: OWNER,
      quotaLeft: null,
      lastDaily: expect.stringMatching(/^2023-02-10T08:00:\d\d\+07:00$/),
      lastSweep: expect.stringMatching(/^2023-02-10T08:10:\d\d\+07:00$/),
      trial: false,
      faults: [],
      missingTabs: [],
    });
  });

  it('compiles the summary on request', () => {
    const runtime = lively();
    const { compiledAt } = data(call(runtime, 'compile', {}, COLLEAGUE));
    expect(compiledAt).toMatch(/^2023-02-10T09:00/);
    expect(runtime.sheet('Tổng hợp').display().flat().join(' ')).toContain('Số liệu tính đến 09:00 ngày 10/02/2023');
  });
});

describe('a trial of the invitation', () => {
  it('shows the office the letter with the unit’s own link, and no unit gets anything', () => {
    const runtime = wardsCampaign();
    const before = runtime.mail.outbox.length;
    expect(data(call(runtime, 'sendTrial', { unit: 'P.BN' }))).toMatchObject({ sent: 1, to: OFFICE });
    const [letter, ...more] = lettersSince(runtime, before);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: [OFFICE], cc: [], subject: expect.stringMatching(/^\[CHẠY THỬ\] /) });
    expect(letter?.body).toContain(linkOf(runtime, 'P.BN'));
    passTo(runtime, '2023-02-10 12:00');
    sweep(runtime);
    expect(lettersSince(runtime, before).filter(({ subject }) => subject.startsWith('[CHẠY THỬ]'))).toHaveLength(1);
  });
});
