import { AUDIT_LOG, LETTER_LOG, SETTINGS, UNITS } from '../../src/domain/tabs';
import { aUnit } from '../support/builders';
import { COLLEAGUE, memoryDesk, settingRows } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

const EXTENSION = {
  unit: 'P.BN',
  until: '2023-03-10',
  approvedBy: 'Trần Văn Bình',
  document: '12/NV',
  reason: 'Nhân sự mới',
};

describe('extendDeadline', () => {
  it('extends the unit’s last day and keeps by whom and why', () => {
    const office = memoryDesk();
    expect(told(office, 'extendDeadline', EXTENSION, COLLEAGUE)).toMatchObject({ unit: 'P.BN', lastDay: '2023-03-10' });
    expect(office.workbook.rows(UNITS)).toMatchObject([
      { extendedTo: '2023-03-10', extensionBasis: '12/NV; người duyệt: Trần Văn Bình; lý do: Nhân sự mới' },
    ]);
    expect(office.workbook.rows(AUDIT_LOG)).toMatchObject([
      {
        actor: COLLEAGUE,
        object: 'P.BN',
        before: expect.stringContaining('(trống)'),
        after: expect.stringContaining('10/03/2023'),
      },
    ]);
  });

  it.each([
    ['2023-02-22', false],
    ['2023-02-23', true],
  ])('until %s is taken: %s', (until, taken) => {
    const office = memoryDesk();
    expect(ask(office, 'extendDeadline', { ...EXTENSION, until }).ok).toBe(taken);
    expect(office.workbook.rows(UNITS)[0]?.extendedTo).toBe(taken ? until : '');
  });

  it('sends no letter unless asked to', () => {
    const office = memoryDesk();
    expect(told(office, 'extendDeadline', EXTENSION)).toMatchObject({ sent: 0 });
    expect(told(office, 'extendDeadline', { ...EXTENSION, until: '2023-03-20', notify: true })).toMatchObject({
      sent: 1,
    });
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ key: 'DVK2023|P.BN|GH|2023-03-20', state: 'Đã gửi' }]);
  });

  it.each([
    ['an unknown unit', { unit: 'P.XX' }, 'unit'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['a day that does not exist', { until: '2023-02-30' }, 'until'],
    ['a number', { until: 20230310 }, 'until'],
  ])('refuses %s and changes nothing', (_, wrong, field) => {
    const office = memoryDesk();
    expect(ask(office, 'extendDeadline', { ...EXTENSION, ...wrong })).toMatchObject({ ok: false, error: { field } });
    expect([office.workbook.rows(UNITS), office.workbook.rows(AUDIT_LOG)]).toEqual([[aUnit()], []]);
  });

  it('refuses while the deadline cannot be read', () => {
    const office = memoryDesk({ settings: { deadline: '' } });
    expect(ask(office, 'extendDeadline', EXTENSION)).toMatchObject({ ok: false, error: { code: 'settings' } });
    office.workbook.fill(SETTINGS, settingRows());
    expect(ask(office, 'extendDeadline', EXTENSION).ok).toBe(true);
  });
});

describe('exemptUnit', () => {
  it('exempts the unit, and logs it', () => {
    const office = memoryDesk();
    told(office, 'exemptUnit', { unit: 'P.BN', reason: 'Giải thể' }, COLLEAGUE);
    expect(office.workbook.rows(UNITS)[0]?.exemptReason).toBe('Giải thể');
    expect(office.workbook.rows(AUDIT_LOG)).toMatchObject([{ actor: COLLEAGUE, object: 'P.BN' }]);
    expect(told(office, 'dashboard')).toMatchObject({ totals: { units: 1, exempt: 1, incomplete: 0 } });
  });

  it.each(['tab', 'exemptReason'])('answers in words when the list of units is broken (%s)', (lost) => {
    const office = memoryDesk();
    office.workbook.lost.set(UNITS, lost);
    expect(ask(office, 'exemptUnit', { unit: 'P.BN', reason: 'Giải thể' })).toMatchObject({ ok: false });
  });
});

describe('restoreUnit', () => {
  it('takes an extension back by what extendDeadline said was there before', () => {
    const office = memoryDesk();
    const { before } = told(office, 'extendDeadline', EXTENSION) as { before: object };
    expect(before).toEqual({ extendedTo: '', extensionBasis: '' });
    told(office, 'restoreUnit', { unit: 'P.BN', ...before }, COLLEAGUE);
    expect(office.workbook.rows(UNITS)).toEqual([aUnit()]);
    expect(office.workbook.rows(AUDIT_LOG).at(-1)).toMatchObject({
      actor: COLLEAGUE,
      act: 'Hoàn tác gia hạn',
      object: 'P.BN',
      before: expect.stringContaining('10/03/2023'),
      after: expect.stringContaining('(trống)'),
    });
  });

  it('puts an earlier extension back', () => {
    const extended = aUnit({ extendedTo: '2023-02-28', extensionBasis: '1/TB' });
    const office = memoryDesk({ units: [extended] });
    const { before } = told(office, 'extendDeadline', EXTENSION) as { before: object };
    told(office, 'restoreUnit', { unit: 'P.BN', ...before });
    expect(office.workbook.rows(UNITS)).toEqual([extended]);
  });

  it('takes an exemption back by what exemptUnit said was there before', () => {
    const office = memoryDesk();
    const { before } = told(office, 'exemptUnit', { unit: 'P.BN', reason: 'Giải thể' }) as { before: object };
    expect(before).toEqual({ exemptReason: '' });
    told(office, 'restoreUnit', { unit: 'P.BN', ...before });
    expect(office.workbook.rows(UNITS)).toEqual([aUnit()]);
    expect(office.workbook.rows(AUDIT_LOG).at(-1)).toMatchObject({ act: 'Hoàn tác miễn', object: 'P.BN' });
  });

  it('drops the letter of an extension that was taken back before it left', () => {
    const office = memoryDesk();
    told(office, 'extendDeadline', { ...EXTENSION, notify: true }, COLLEAGUE);
    told(office, 'restoreUnit', { unit: 'P.BN', extendedTo: '', extensionBasis: '' }, COLLEAGUE);
    told(office, 'sendWaiting');
    expect(office.mailer.outbox).toEqual([]);
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ state: 'Không gửi' }]);
  });

  it('takes back what the act wrote while it still stands', () => {
    const office = memoryDesk();
    const { before, after } = told(office, 'extendDeadline', EXTENSION) as { before: object; after: object };
    expect(ask(office, 'restoreUnit', { unit: 'P.BN', ...before, expected: after }).ok).toBe(true);
    expect(office.workbook.rows(UNITS)).toEqual([aUnit()]);
  });

  it('leaves alone what another one decided since', () => {
    const office = memoryDesk();
    const extension = told(office, 'extendDeadline', EXTENSION) as { before: object; after: object };
    const exemption = told(office, 'exemptUnit', { unit: 'P.BN', reason: 'Giải thể' }) as typeof extension;
    told(office, 'extendDeadline', { ...EXTENSION, document: '19/NV' }, COLLEAGUE);
    told(office, 'exemptUnit', { unit: 'P.BN', reason: 'Sáp nhập' }, COLLEAGUE);
    const rows = office.workbook.rows(UNITS);
    for (const { before, after } of [extension, exemption]) {
      expect(ask(office, 'restoreUnit', { unit: 'P.BN', ...before, expected: after })).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('đã thay đổi sau đó') },
      });
    }
    expect(office.workbook.rows(UNITS)).toEqual(rows);
  });

  it.each([[5], ['x'], [[]], [{ extendedTo: 1 }], [{ toString: 'x' }]])('refuses to expect %j', (expected: unknown) => {
    const office = memoryDesk();
    expect(ask(office, 'restoreUnit', { unit: 'P.BN', exemptReason: 'x', expected }).ok).toBe(false);
    expect(office.workbook.rows(UNITS)).toEqual([aUnit()]);
  });

  it('writes and logs nothing when nothing differs', () => {
    const office = memoryDesk();
    told(office, 'restoreUnit', { unit: 'P.BN', extendedTo: '', exemptReason: '' });
    told(office, 'restoreUnit', { unit: 'P.BN' });
    expect([office.workbook.rows(UNITS), office.workbook.rows(AUDIT_LOG)]).toEqual([[aUnit()], []]);
  });

  it.each([
    ['a last day that is no extension', { extendedTo: '2023-02-22' }, 'extendedTo'],
    ['a day that does not exist', { extendedTo: '2023-02-30' }, 'extendedTo'],
    ['an unknown unit', { unit: 'P.XX', exemptReason: '' }, 'unit'],
  ])('refuses %s and changes nothing', (_, wrong, field) => {
    const office = memoryDesk();
    expect(ask(office, 'restoreUnit', { unit: 'P.BN', ...wrong })).toMatchObject({ ok: false, error: { field } });
    expect([office.workbook.rows(UNITS), office.workbook.rows(AUDIT_LOG)]).toEqual([[aUnit()], []]);
  });
});
