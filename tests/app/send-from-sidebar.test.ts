import { sweep } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import type { Preview } from '../../src/app/send-from-sidebar';
import { LETTER_LOG } from '../../src/domain/tabs';
import { anInitiative, aPlan, aUnit } from '../support/builders';
import { COLLEAGUE, type MemoryOffice, memoryDesk, OWNER } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

const BEN_NGHE = aUnit();
const CO_GIANG = aUnit({
  code: 'P.CG',
  name: 'Phường Cô Giang',
  email: 'cogiang@example.gov.vn',
  ccEmail: 'vt@example.gov.vn',
});
const NO_ADDRESS = aUnit({ code: 'P.DK', name: 'Phường Đa Kao', email: '' });
const ALL = [BEN_NGHE, CO_GIANG, NO_ADDRESS];
const COMPLETE = { initiatives: [anInitiative()], plans: [aPlan()] };

const sentTo = (office: MemoryOffice) => office.mailer.outbox.map(({ to, cc, subject }) => ({ to, cc, subject }));

describe('previewReminders and sendReminders', () => {
  it.each([
    ['every unit', {}],
    ['one unit', { units: ['P.CG'] }],
    ['a unit that owes nothing', { units: ['P.BN'] }],
  ])('show and send the same: %s', (_, params) => {
    const office = memoryDesk({ units: ALL, ...COMPLETE });
    const { letters } = told(office, 'previewReminders', params) as Preview;
    told(office, 'sendReminders', params);
    expect(sentTo(office)).toEqual(letters.map(({ to, cc, subject }) => ({ to, cc, subject })));
  });

  it('shows who gets what and why, from which account and with how much quota, and changes nothing', () => {
    const office = memoryDesk({ units: ALL });
    expect(told(office, 'previewReminders')).toMatchObject({
      letters: [
        {
          unit: 'P.BN',
          stage: 'TAY-2023-02-20',
          to: 'bennghe@example.gov.vn',
          why: expect.stringContaining('kế hoạch'),
        },
        { unit: 'P.CG', cc: ['vt@example.gov.vn'] },
      ],
      unreachable: ['P.DK'],
      account: OWNER,
      quotaLeft: 100,
    });
    expect([office.mailer.outbox, office.workbook.rows(LETTER_LOG)]).toEqual([[], []]);
  });

  it('does not ask the quota of an account that does not send', () => {
    expect(told(memoryDesk(), 'previewReminders', {}, COLLEAGUE)).toMatchObject({ account: OWNER, quotaLeft: null });
  });

  it('reminds a unit by hand at most once a day', () => {
    const office = memoryDesk();
    expect(told(office, 'sendReminders')).toEqual({ sent: 1, queued: 0, deferred: 0, failed: 0 });
    expect(told(office, 'sendReminders')).toEqual({ sent: 0, queued: 0, deferred: 0, failed: 0 });
    office.clock.set('2023-02-21T07:30:00+07:00');
    expect(told(office, 'sendReminders')).toMatchObject({ sent: 1 });
  });

  it('queues for the owner’s next sweep what another account sends', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG] });
    expect(told(office, 'sendReminders', {}, COLLEAGUE)).toEqual({ sent: 0, queued: 2, deferred: 0, failed: 0 });
    expect(told(office, 'sendReminders', {}, COLLEAGUE)).toMatchObject({ queued: 0 });
    expect(office.mailer.outbox).toEqual([]);
    sweep(office.desk());
    expect(office.mailer.outbox.filter(({ subject }) => subject === 'Nhắc hạn')).toHaveLength(2);
  });

  it('drops what was queued for a unit that completed meanwhile', () => {
    const office = memoryDesk();
    told(office, 'sendReminders', {}, COLLEAGUE);
    office.respond('r1', '2023-02-20T07:40:00+07:00', {
      plan: { link: 'https://example.org/kh.docx' },
      initiatives: { 1: { title: 'Tiếp dân lưu động' } },
    });
    sweep(office.desk());
    expect(office.mailer.outbox.map(({ subject }) => subject)).toEqual(['Xác nhận đã nhận']);
  });

  it.each([
    ['a unit that is not in the list', { units: ['P.XX'] }],
    ['no unit at all', { units: [] }],
    ['something else', { units: 'P.BN' }],
  ])('refuse %s', (_, params) => {
    const office = memoryDesk();
    expect(ask(office, 'previewReminders', params).ok).toBe(false);
    expect(ask(office, 'sendReminders', params).ok).toBe(false);
    expect(office.mailer.outbox).toEqual([]);
  });

  it('refuse while a setting is wrong, and name it', () => {
    const office = memoryDesk({ settings: { reserve: 'mười' } });
    for (const method of ['previewReminders', 'sendReminders', 'sendInvitations']) {
      expect(ask(office, method)).toMatchObject({ ok: false, error: { message: expect.stringContaining('Dành lại') } });
    }
  });
});

describe('previewInvitations', () => {
  it.each([
    ['the units not yet invited', {}],
    ['a named unit once more', { units: ['P.CG'] }],
  ])('shows exactly what sendInvitations then sends: %s', (_, params) => {
    const office = memoryDesk({ units: ALL });
    told(office, 'sendInvitations', { units: ['P.CG'] });
    const { letters } = told(office, 'previewInvitations', params) as Preview;
    const before = office.mailer.outbox.length;
    told(office, 'sendInvitations', params);
    expect(letters).toHaveLength(1);
    expect(sentTo(office).slice(before)).toEqual(letters.map(({ to, cc, subject }) => ({ to, cc, subject })));
  });

  it('says why, from which account and with how much quota, and changes nothing', () => {
    const office = memoryDesk({ units: ALL });
    told(office, 'sendInvitations', { units: ['P.CG'] });
    const before = [...office.workbook.rows(LETTER_LOG)];
    const { letters, ...rest } = told(office, 'previewInvitations', { units: ['P.BN', 'P.CG', 'P.DK'] }) as Preview;
    expect(letters.map(({ unit, stage, why }) => ({ unit, stage, why }))).toEqual([
      { unit: 'P.BN', stage: 'MOI-1', why: 'chưa được gửi thông báo' },
      { unit: 'P.CG', stage: 'MOI-2', why: 'gửi lại, lần 2' },
    ]);
    expect(rest).toEqual({ unreachable: ['P.DK'], account: OWNER, quotaLeft: 98 });
    expect(office.workbook.rows(LETTER_LOG)).toEqual(before);
  });

  it('leaves exempt units out, and units already invited', () => {
    const office = memoryDesk({ units: [BEN_NGHE, { ...CO_GIANG, exemptReason: 'Giải thể' }] });
    expect((told(office, 'previewInvitations') as Preview).letters.map(({ unit }) => unit)).toEqual(['P.BN']);
    told(office, 'sendInvitations');
    expect(told(office, 'previewInvitations')).toMatchObject({ letters: [] });
  });

  it.each([{ units: ['P.XX'] }, { units: [] }, { units: 'P.BN' }])('refuses %j', (params) => {
    expect(ask(memoryDesk(), 'previewInvitations', params)).toMatchObject({ ok: false, error: { field: 'units' } });
  });
});

describe('sendInvitations', () => {
  it('invites those not yet invited and fixes the symbol', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG] });
    told(office, 'sendInvitations', { units: ['P.CG'] });
    expect(told(office, 'sendInvitations')).toMatchObject({ sent: 1 });
    expect(sentTo(office).map(({ to }) => to)).toEqual(['cogiang@example.gov.vn', 'bennghe@example.gov.vn']);
    expect(office.memory.get(MEMORY.symbol)).toBe('DVK2023');
  });

  it('invites a named unit once more under the next number', () => {
    const office = memoryDesk();
    told(office, 'sendInvitations');
    told(office, 'sendInvitations', { units: ['P.BN'] });
    expect(office.workbook.rows(LETTER_LOG).map(({ key }) => key)).toEqual([
      'DVK2023|P.BN|MOI|1',
      'DVK2023|P.BN|MOI|2',
    ]);
  });

  it('passes over exempt units and writes down those without an address', () => {
    const office = memoryDesk({ units: [{ ...BEN_NGHE, exemptReason: 'Giải thể' }, NO_ADDRESS] });
    expect(told(office, 'sendInvitations')).toEqual({ sent: 0, queued: 0, deferred: 0, failed: 1 });
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ unit: 'P.DK', state: 'Gửi lỗi' }]);
  });

  it('leaves the symbol free on trial', () => {
    const office = memoryDesk({ settings: { trial: 'Có' } });
    told(office, 'sendInvitations');
    expect(sentTo(office)).toMatchObject([{ to: 'noivu.q1@tphcm.gov.vn' }]);
    expect(office.memory.has(MEMORY.symbol)).toBe(false);
  });
});

describe('rehearse', () => {
  it('shows the letters of a coming day as if every run before had happened, and changes nothing', () => {
    const office = memoryDesk({ now: '2023-02-13T07:00:00+07:00' });
    const stagesOn = (date: string) =>
      (told(office, 'rehearse', { date }) as Preview).letters.map(({ stage }) => stage);
    expect(['2023-02-14', '2023-02-15', '2023-02-17', '2023-02-19', '2023-02-22', '2023-02-23'].map(stagesOn)).toEqual([
      [],
      ['T-7'],
      ['T-3'],
      [],
      ['T-0'],
      ['QH-1'],
    ]);
    expect([office.mailer.outbox, office.workbook.rows(LETTER_LOG)]).toEqual([[], []]);
  });

  it.each(['2023-02-19', '2023-02-30', '', '2043-02-20'])('refuses %s on 20/02/2023', (date) => {
    expect(ask(memoryDesk(), 'rehearse', { date })).toMatchObject({ ok: false, error: { field: 'date' } });
  });
});
