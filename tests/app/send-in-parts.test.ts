import { sweep } from '../../src/app/daily-run';
import { LEDGER_PREFIX, MEMORY } from '../../src/app/memory-keys';
import { AUDIT_LOG, LETTER_LOG, UNITS } from '../../src/domain/tabs';
import { aLetterLine, aUnit } from '../support/builders';
import { COLLEAGUE, type MemoryOffice, memoryDesk } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

const OFFICE = 'noivu.q1@tphcm.gov.vn';
const units = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aUnit({ code: `P.${index + 1}`, name: `Phường ${index + 1}`, email: `p${index + 1}@example.gov.vn` }),
  );
const states = (office: MemoryOffice) => office.workbook.rows(LETTER_LOG).map(({ unit, state }) => `${unit} ${state}`);

describe('sending a part at once', () => {
  it.each(['sendReminders', 'sendInvitations'])('%s puts every letter down and sends at most so many', (method) => {
    const office = memoryDesk({ units: units(5) });
    expect(told(office, method, { most: 2 })).toEqual({ sent: 2, queued: 3, deferred: 0, failed: 0 });
    expect(states(office).sort()).toEqual(['P.1 Đã gửi', 'P.2 Đã gửi', 'P.3 Chờ gửi', 'P.4 Chờ gửi', 'P.5 Chờ gửi']);
    expect(office.workbook.rows(AUDIT_LOG)).toHaveLength(1);
  });

  it('goes on with those that wait until none does, each letter once', () => {
    const office = memoryDesk({ units: units(5) });
    told(office, 'sendInvitations', { most: 2 });
    expect(told(office, 'sendWaiting', { most: 2 })).toEqual({ sent: 2, queued: 1, deferred: 0, failed: 0 });
    expect(told(office, 'sendWaiting', { most: 2 })).toEqual({ sent: 1, queued: 0, deferred: 0, failed: 0 });
    expect(told(office, 'sendWaiting')).toEqual({ sent: 0, queued: 0, deferred: 0, failed: 0 });
    expect(office.mailer.outbox.map(({ to }) => to)).toEqual(units(5).map(({ email }) => email));
    expect(office.workbook.rows(AUDIT_LOG)).toHaveLength(1);
  });

  it('goes on with the units and the kind of letter that it is told, and leaves what others queued', () => {
    const office = memoryDesk({ units: units(5) });
    told(office, 'sendInvitations', {}, COLLEAGUE);
    told(office, 'sendReminders', { units: ['P.4', 'P.5'] }, COLLEAGUE);
    expect(told(office, 'sendWaiting', { units: ['P.4', 'P.5'], kind: 'stage', most: 1 })).toMatchObject({
      sent: 1,
      queued: 1,
    });
    expect(told(office, 'sendWaiting', { units: ['P.4', 'P.5'], kind: 'stage' })).toMatchObject({ sent: 1, queued: 0 });
    expect(office.mailer.outbox.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'p4@example.gov.vn Nhắc hạn',
      'p5@example.gov.vn Nhắc hạn',
    ]);
    expect(told(office, 'sendWaiting', { units: ['P.1'], kind: 'invitation' })).toMatchObject({ sent: 1, queued: 0 });
    expect(told(office, 'sendWaiting')).toMatchObject({ sent: 4 });
  });

  it.each([
    ['kind', 'Nhắc hạn'],
    ['units', []],
  ])('goes on with nothing when %s is %j', (field, value) => {
    const office = memoryDesk();
    told(office, 'sendInvitations', {}, COLLEAGUE);
    expect(ask(office, 'sendWaiting', { [field]: value })).toMatchObject({ ok: false, error: { field } });
    expect(office.mailer.outbox).toEqual([]);
  });

  it('leaves the rest to the owner’s next sweep when nobody goes on', () => {
    const office = memoryDesk({ units: units(5) });
    told(office, 'sendInvitations', { most: 2 });
    sweep(office.desk());
    expect(office.mailer.outbox).toHaveLength(5);
  });

  it('counts no failure as a letter sent', () => {
    const [first, ...others] = units(4);
    const office = memoryDesk({ units: [{ ...(first ?? aUnit()), email: '' }, ...others] });
    expect(told(office, 'sendInvitations', { most: 2 })).toEqual({ sent: 2, queued: 1, deferred: 0, failed: 1 });
  });

  it('defers what the quota has no room for, so that nothing is left to go on with', () => {
    const office = memoryDesk({ units: units(5), quota: 12 });
    expect(told(office, 'sendInvitations', { most: 5 })).toEqual({ sent: 2, queued: 0, deferred: 3, failed: 0 });
    expect(told(office, 'sendWaiting', { most: 5 })).toMatchObject({ sent: 0, queued: 0 });
  });

  it('stops at a letter whose fate nobody knows, and says so', () => {
    const office = memoryDesk({ units: units(4) });
    office.mailer.fails = ({ to }) => (to.startsWith('p2') ? { result: 'unknown', error: 'Lỗi máy chủ' } : undefined);
    expect(told(office, 'sendInvitations', { most: 3 })).toEqual({
      sent: 1,
      queued: 2,
      deferred: 0,
      failed: 0,
      unknown: 1,
    });
  });

  it('sends nothing for another account, and says how many wait', () => {
    const office = memoryDesk({ units: units(5) });
    expect(told(office, 'sendInvitations', { most: 2 }, COLLEAGUE)).toMatchObject({ sent: 0, queued: 5 });
    expect(told(office, 'sendWaiting', { most: 2 }, COLLEAGUE)).toEqual({ sent: 0, queued: 5, deferred: 0, failed: 0 });
    expect(office.mailer.outbox).toEqual([]);
    expect(told(office, 'sendWaiting', { most: 2 })).toMatchObject({ sent: 2, queued: 3 });
  });

  it('looks again at who still needs a letter', () => {
    const office = memoryDesk({ units: units(3) });
    told(office, 'sendReminders', { most: 1 });
    office.workbook.fill(
      UNITS,
      units(3).map((unit) => (unit.code === 'P.2' ? { ...unit, exemptReason: 'Giải thể' } : unit)),
    );
    expect(told(office, 'sendWaiting', { most: 10 })).toMatchObject({ sent: 1, queued: 0 });
    expect(states(office)).toContain('P.2 Không gửi');
  });

  it('leaves alone what was deferred and what has failed', () => {
    const line = (unit: string, state: string) =>
      aLetterLine({ key: `DVK2023|${unit}|MOI|1`, unit, kind: 'Thông báo đăng ký', state, to: '' });
    const office = memoryDesk({ units: units(2), letters: [line('P.1', 'Hoãn gửi'), line('P.2', 'Gửi lỗi')] });
    expect(told(office, 'sendWaiting')).toMatchObject({ sent: 0, queued: 0 });
    expect(office.mailer.outbox).toEqual([]);
  });

  it('is refused while rows of the letter log have vanished', () => {
    const office = memoryDesk();
    office.memory.set(`${LEDGER_PREFIX}DVK2023|P.BN|MOI|1`, 'Đã gửi|2023-02-08T09:00:00+07:00');
    expect(ask(office, 'sendWaiting')).toMatchObject({ ok: false, error: { code: 'settings' } });
  });

  it.each([0, -1, 1.5, 101, '2', null, Number.NaN])('at most %p is refused', (most) => {
    const office = memoryDesk();
    for (const method of ['sendReminders', 'sendInvitations', 'sendWaiting']) {
      expect(ask(office, method, { most })).toMatchObject({ ok: false, error: { field: 'most' } });
    }
    expect(office.workbook.rows(LETTER_LOG)).toEqual([]);
  });
});

describe('sendTrial', () => {
  it('sends one unit’s invitation to the office and invites nobody', () => {
    const office = memoryDesk({ units: units(2) });
    expect(told(office, 'sendTrial', { unit: 'P.2' })).toEqual({
      sent: 1,
      queued: 0,
      deferred: 0,
      failed: 0,
      to: OFFICE,
    });
    expect(office.mailer.outbox).toMatchObject([{ to: OFFICE, cc: [], subject: '[CHẠY THỬ] Thông báo đăng ký' }]);
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([
      { key: 'THU|DVK2023|P.2|MOI-THU|1', kind: 'Thông báo đăng ký', state: 'Đã gửi', to: OFFICE },
    ]);
    expect(told(office, 'dashboard')).toMatchObject({
      units: [{ invited: false }, { invited: false, lastSent: null }],
    });
    expect(office.memory.has(MEMORY.symbol)).toBe(false);
    expect(told(office, 'sendInvitations')).toMatchObject({ sent: 2 });
  });

  it('sends another one each time it is asked', () => {
    const office = memoryDesk();
    told(office, 'sendTrial', { unit: 'P.BN' });
    expect(told(office, 'sendTrial', { unit: 'P.BN' })).toMatchObject({ sent: 1 });
    expect(office.workbook.rows(LETTER_LOG).map(({ key }) => key)).toEqual([
      'THU|DVK2023|P.BN|MOI-THU|1',
      'THU|DVK2023|P.BN|MOI-THU|2',
    ]);
  });

  it('leaves a colleague’s to the owner’s next sweep', () => {
    const office = memoryDesk();
    expect(told(office, 'sendTrial', { unit: 'P.BN' }, COLLEAGUE)).toMatchObject({ sent: 0, queued: 1, to: OFFICE });
    sweep(office.desk());
    sweep(office.desk());
    expect(office.mailer.outbox).toMatchObject([{ to: OFFICE }]);
  });

  it('is sent again on request when its fate is unknown', () => {
    const key = 'THU|DVK2023|P.BN|MOI-THU|1';
    const office = memoryDesk({ letters: [aLetterLine({ key, state: 'Chưa xác định' })] });
    expect(told(office, 'resolveUnknownLetter', { key, action: 'resend' })).toMatchObject({ state: 'Đã gửi' });
    expect(office.mailer.outbox).toMatchObject([{ to: OFFICE }]);
  });

  it.each([
    ['an unknown unit', 'P.XX'],
    ['an exempt unit', 'P.2'],
    ['no unit', ''],
  ])('refuses %s', (_, unit) => {
    const [first = aUnit(), second = aUnit()] = units(2);
    const office = memoryDesk({ units: [first, { ...second, exemptReason: 'Giải thể' }] });
    expect(ask(office, 'sendTrial', { unit })).toMatchObject({ ok: false, error: { field: 'unit' } });
    expect([office.mailer.outbox, office.workbook.rows(AUDIT_LOG)]).toEqual([[], []]);
  });
});
