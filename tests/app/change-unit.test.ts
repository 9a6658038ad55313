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
