import type { Runtime } from '../../src/local/runtime';
import { COLLEAGUE, call, data, from, initiative, OWNER, refusal, submit, wardsCampaign } from '../support/campaign';

/** A campaign with something of every kind in it that a call could spoil. */
const rich = () =>
  from('rich', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà'));
    submit(runtime, 'P.BT', { ...initiative('Việc chờ'), 'Mã xác nhận': 'SAI' });
    return runtime;
  });

const waitingId = rich().forms()[0]?.state.responses[1]?.id ?? '';
const HUGE = 'x'.repeat(60_000);
const EXTENSION = { unit: 'P.BN', until: '2023-02-28', approvedBy: 'CT', document: '1/TB', reason: 'Thiên tai' };
const PLAN = {
  unit: 'P.BN',
  number: '1',
  issuedOn: '',
  receivedAt: '2023-02-08',
  form: 'Văn bản giấy',
  fileReceived: true,
};
const IDEA = { unit: 'P.BN', title: 'Tên', content: '2', receivedAt: '2023-02-08', form: 'Văn bản giấy' };
const REVIEW = { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: '' };

const BAD: [string, unknown, string | undefined][] = [
  ['', {}, undefined],
  ['__proto__', {}, undefined],
  ['constructor', {}, undefined],
  ['toString', {}, undefined],
  ['Dashboard', {}, undefined],
  ['setUpCampaign', {}, undefined],
  ['sendReminders', { units: [] }, 'units'],
  ['sendReminders', { units: 'P.BN' }, 'units'],
  ['sendReminders', { units: ['P.XX'] }, 'units'],
  ['sendReminders', { units: ['__proto__'] }, 'units'],
  ['sendReminders', { units: [1] }, 'units'],
  ['sendReminders', { units: [HUGE] }, 'units'],
  ['sendReminders', { units: Array.from({ length: 5_000 }, () => 'P.BN') }, 'units'],
  ['sendInvitations', { units: [null] }, 'units'],
  ['previewReminders', { units: {} }, 'units'],
  ['rehearse', {}, 'date'],
  ['rehearse', { date: '2023-02-08' }, 'date'],
  ['rehearse', { date: '31/02/2023' }, 'date'],
  ['rehearse', { date: '2023-02-31' }, 'date'],
  ['rehearse', { date: 20230222 }, 'date'],
  ['extendDeadline', { ...EXTENSION, unit: 'P.XX' }, 'unit'],
  ['extendDeadline', { ...EXTENSION, unit: 'toString' }, 'unit'],
  ['extendDeadline', { ...EXTENSION, until: '2023-02-30' }, 'until'],
  ['extendDeadline', { ...EXTENSION, until: '28/02/2023' }, 'until'],
  ['extendDeadline', { ...EXTENSION, until: '2023-02-28T00:00:00+07:00' }, 'until'],
  ['extendDeadline', { ...EXTENSION, approvedBy: ' ' }, 'approvedBy'],
  ['extendDeadline', { ...EXTENSION, reason: HUGE }, 'reason'],
  ['extendDeadline', { ...EXTENSION, notify: 'true' }, 'notify'],
  ['extendDeadline', { ...EXTENSION, document: null }, 'document'],
  ['exemptUnit', { unit: 'P.BN' }, 'reason'],
  ['exemptUnit', { unit: 'P.BN', reason: '\u200b' }, 'reason'],
  ['exemptUnit', { unit: ['P.BN'], reason: 'x' }, 'unit'],
  ['recordPlan', { ...PLAN, receivedAt: '0026-02-08' }, 'receivedAt'],
  ['recordPlan', { ...PLAN, receivedAt: '2023-02-08T25:00:00+07:00' }, 'receivedAt'],
  ['recordPlan', { ...PLAN, receivedAt: '2023-02-08T08:00:00' }, 'receivedAt'],
  ['recordPlan', { ...PLAN, issuedOn: '2023-13-01' }, 'issuedOn'],
  ['recordPlan', { ...PLAN, issuedOn: '0026-02-08' }, 'issuedOn'],
  ['recordPlan', { ...PLAN, form: 'Fax' }, 'form'],
  ['recordPlan', { ...PLAN, fileReceived: 'Có' }, 'fileReceived'],
  ['recordPlan', { ...PLAN, unit: undefined }, 'unit'],
  ['recordInitiative', { ...IDEA, title: '' }, 'title'],
  ['recordInitiative', { ...IDEA, content: '9' }, 'content'],
  ['recordInitiative', { ...IDEA, content: '__proto__' }, 'content'],
  ['recordInitiative', { ...IDEA, startsOn: 'mai' }, 'startsOn'],
  ['recordInitiative', { ...IDEA, method: HUGE }, 'method'],
  ['markFileReceived', { units: ['P.BN', 'P.XX'] }, 'units'],
  ['markFileReceived', { units: ['P.BN'], receivedAt: 'hôm qua' }, 'receivedAt'],
  ['reviewInitiative', { ...REVIEW, verdict: 'Đã rút' }, 'verdict'],
  ['reviewInitiative', { ...REVIEW, verdict: 'tốt' }, 'verdict'],
  ['reviewInitiative', { ...REVIEW, code: '' }, 'code'],
  ['reviewInitiative', { ...REVIEW, comment: 5 }, 'comment'],
  ['resolveSetAside', { id: 'không có', action: 'accept' }, 'id'],
  ['resolveSetAside', { id: waitingId, action: 'delete' }, 'action'],
  ['resolveSetAside', { id: waitingId, action: 'accept', unit: 'P.XX' }, 'unit'],
  ['resolveUnknownLetter', { key: '', action: 'resend' }, 'key'],
  ['resolveUnknownLetter', { key: 'DVK2023|P.BN|MOI|1', action: 'resend' }, 'key'],
  ['resolveUnknownLetter', { key: 'DVK2023|P.BN|MOI|1' }, 'action'],
  ['markReturned', { key: 'DVK2023|P.BN|MOI|7' }, 'key'],
  ['markReturned', { key: HUGE }, 'key'],
  ['unit', {}, 'code'],
  ['unit', { code: 'P.XX' }, 'code'],
  ['unit', { code: '__proto__' }, 'code'],
  ['unit', { code: ['P.BN'] }, 'code'],
  ['previewInvitations', { units: ['P.XX'] }, 'units'],
  ['sendReminders', { most: 0 }, 'most'],
  ['sendInvitations', { most: 2.5 }, 'most'],
  ['sendWaiting', { most: 101 }, 'most'],
  ['sendWaiting', { most: '10' }, 'most'],
  ['sendTrial', {}, 'unit'],
  ['sendTrial', { unit: 'P.XX' }, 'unit'],
  ['restoreUnit', { unit: 'P.XX', exemptReason: '' }, 'unit'],
  ['restoreUnit', { unit: 'P.BN', extendedTo: '2023-02-22' }, 'extendedTo'],
  ['restoreUnit', { unit: 'P.BN', extendedTo: '28/02/2023' }, 'extendedTo'],
  ['restoreUnit', { unit: 'P.BN', exemptReason: HUGE }, 'exemptReason'],
  ['reopenSubmission', { id: 'không có' }, 'id'],
  ['reopenSubmission', { id: waitingId }, 'id'],
  ['rehearseMonth', {}, 'month'],
  ['rehearseMonth', { month: '2023-13' }, 'month'],
  ['rehearseMonth', { month: '2099-01' }, 'month'],
  ['mend', { newForm: 'có' }, 'newForm'],
  ['offerHandOver', {}, 'to'],
  ['offerHandOver', { to: HUGE }, 'to'],
  ['offerHandOver', { to: 'đồng nghiệp' }, 'to'],
  ['offerHandOver', { to: OWNER }, 'to'],
  ['offerHandOver', { to: `${COLLEAGUE}, la@example.com` }, 'to'],
  ['offerHandOver', { to: `${COLLEAGUE}\r\nBcc: la@example.com` }, 'to'],
  ['takeOver', { unoffered: 1 }, 'unoffered'],
];

const everything = (runtime: Runtime) =>
  JSON.stringify([
    runtime.sheets().map((sheet) => [sheet.name, sheet.display()]),
    runtime.store.properties.script,
    runtime.mail.outbox.length,
    runtime.forms().map(({ state }) => state),
  ]);

const before = everything(rich());
const shown = (params: unknown) => JSON.stringify(params).slice(0, 90);

describe('a call with wrong arguments', () => {
  it.each(BAD.map(([method, params, field]) => [method, shown(params), params, field] as const))(
    '%s %s is refused in Vietnamese and changes nothing',
    (method, _shown, params, field) => {
      const runtime = rich();
      const { code, message, field: named } = refusal(call(runtime, method, params));
      expect(code).toMatch(/^[A-Za-z]+$/);
      expect(message).toMatch(/[ăâđêôơưàáảãạ]/i);
      expect(message).not.toMatch(/“”|undefined|null|NaN|Error/);
      expect(named).toBe(field);
      expect(everything(runtime)).toBe(before);
    },
  );

  it.each([
    ['extendDeadline', null],
    ['extendDeadline', 'P.BN'],
    ['exemptUnit', []],
    ['rehearse', 5],
    ['dashboard', 'x'],
    ['sendReminders', true],
    [null, {}],
    [5, {}],
    [['dashboard'], {}],
    [{ method: 'dashboard' }, {}],
  ])('%s with %j as a whole is refused without naming an empty field', (method, params) => {
    const runtime = rich();
    const error = refusal(call(runtime, method, params));
    expect(error.message).not.toContain('“”');
    expect(error.field === undefined || error.field.length > 0).toBe(true);
    expect(everything(runtime)).toBe(before);
  });

  it('a Date, which the browser can’t send, is refused by the platform before it reaches us', () => {
    const runtime = rich();
    const run = runtime.run('sidebarCall', ['rehearse', { date: new Date(0) }], { context: 'client' });
    expect(run.ok).toBe(false);
    expect(everything(runtime)).toBe(before);
  });

  it('a Date, from the editor, is refused by us', () => {
    const { value } = rich().run('sidebarCall', ['rehearse', { date: new Date(0) }]);
    expect(value).toMatchObject({ ok: false, error: { field: 'date' } });
  });

  it('keys that are no parameters, __proto__ among them, are ignored', () => {
    const runtime = rich();
    const params = JSON.parse('{"unit":"P.BN","reason":"x","__proto__":{"unit":"P.BT"},"row":2}');
    expect(data(call(runtime, 'exemptUnit', params)).unit).toBe('P.BN');
  });
});

describe('answers', () => {
  it('are JSON values with whole numbers and days as yyyy-MM-dd', () => {
    const runtime = rich();
    const picture = data(call(runtime, 'dashboard', undefined, COLLEAGUE));
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
    expect(picture.campaign.lastDay).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const unit of picture.units) {
      expect(Number.isInteger(unit.initiatives) && Number.isInteger(unit.reminders)).toBe(true);
      expect(Object.keys(unit)).toEqual(
        expect.arrayContaining([
          'code',
          'name',
          'group',
          'status',
          'timeliness',
          'missing',
          'plan',
          'initiatives',
          'deadline',
          'reminders',
        ]),
      );
    }
    const counts = data(call(runtime, 'sendReminders', { units: ['P.DK'] }));
    expect(Object.values(counts).every(Number.isInteger)).toBe(true);
  });

  it('never carry a unit’s code or the secret', () => {
    const runtime = rich();
    const { secret = '' } = runtime.store.properties.script;
    for (const [method, params] of [
      ['dashboard', {}],
      ['previewReminders', {}],
      ['previewInvitations', { units: ['P.BN'] }],
      ['rehearse', { date: '2023-02-15' }],
      ['rehearseMonth', { month: '2023-02' }],
      ['submissions', {}],
      ['letters', {}],
      ['initiatives', {}],
      ['history', {}],
      ['checkUnits', {}],
      ['health', {}],
    ] as const) {
      const text = JSON.stringify(call(runtime, method, params));
      expect(text).not.toContain(secret);
      expect(text).not.toContain('usp=pp_url');
    }
  });
});
