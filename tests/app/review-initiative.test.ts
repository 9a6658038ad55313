import { AUDIT_LOG, INITIATIVES, LETTER_LOG } from '../../src/domain/tabs';
import { anInitiative } from '../support/builders';
import { COLLEAGUE, memoryDesk } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

const REVIEW = { code: 'DVK2023-P.BN-01', verdict: 'Yêu cầu bổ sung', comment: 'Nêu rõ chỉ tiêu' };

describe('reviewInitiative', () => {
  it('writes the verdict and the comment, and logs what was there before', () => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    expect(told(office, 'reviewInitiative', REVIEW, COLLEAGUE)).toMatchObject({
      status: 'Yêu cầu bổ sung',
      sent: 0,
      queued: 0,
    });
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([
      { status: 'Yêu cầu bổ sung', comment: 'Nêu rõ chỉ tiêu' },
    ]);
    expect(office.workbook.rows(AUDIT_LOG)).toMatchObject([
      { actor: COLLEAGUE, object: 'DVK2023-P.BN-01', before: expect.stringContaining('Chờ xem xét') },
    ]);
    expect(office.mailer.outbox).toEqual([]);
  });

  it('gives what was there before, with which it can be taken back', () => {
    const office = memoryDesk({ initiatives: [anInitiative({ status: 'Không đạt', comment: 'Trùng' })] });
    const { before } = told(office, 'reviewInitiative', REVIEW) as { before: object };
    expect(before).toEqual({ verdict: 'Không đạt', comment: 'Trùng' });
    told(office, 'reviewInitiative', { code: REVIEW.code, ...before });
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ status: 'Không đạt', comment: 'Trùng' }]);
  });

  it('is not taken back over what another one wrote since', () => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    const { before, after } = told(office, 'reviewInitiative', REVIEW) as { before: object; after: object };
    told(office, 'reviewInitiative', { ...REVIEW, comment: 'Nêu rõ thời gian' }, COLLEAGUE);
    expect(ask(office, 'reviewInitiative', { code: REVIEW.code, ...before, expected: after })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('đã thay đổi sau đó') },
    });
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ comment: 'Nêu rõ thời gian' }]);
    told(office, 'reviewInitiative', REVIEW);
    expect(ask(office, 'reviewInitiative', { code: REVIEW.code, ...before, expected: after }).ok).toBe(true);
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ status: 'Chờ xem xét', comment: '' }]);
  });

  it('tells the unit when asked to, once a verdict a day', () => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    told(office, 'reviewInitiative', { ...REVIEW, notify: true });
    told(office, 'reviewInitiative', { ...REVIEW, notify: true });
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([
      { key: 'DVK2023|P.BN|KQ|DVK2023-P.BN-01|Yêu cầu bổ sung|2023-02-20', state: 'Đã gửi' },
    ]);
    expect(office.mailer.outbox).toHaveLength(1);
  });

  it('drops the letter of a verdict that was changed before it left', () => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    told(office, 'reviewInitiative', { ...REVIEW, notify: true }, COLLEAGUE);
    told(office, 'reviewInitiative', { ...REVIEW, verdict: 'Đạt yêu cầu', notify: true });
    told(office, 'sendReminders', { units: ['P.BN'] });
    expect(office.mailer.outbox.filter(({ subject }) => subject === 'Thông báo kết quả xem xét')).toHaveLength(1);
  });

  it.each([
    ['an unknown code', { code: 'DVK2023-P.BN-09' }],
    ['a verdict that is none', { verdict: 'Tốt' }],
    ['withdrawing, which is the unit’s own', { verdict: 'Đã rút' }],
  ])('refuses %s', (_, wrong) => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    expect(ask(office, 'reviewInitiative', { ...REVIEW, ...wrong }).ok).toBe(false);
    expect(office.workbook.rows(INITIATIVES)).toEqual([anInitiative()]);
  });

  it('refuses an initiative that its unit has withdrawn', () => {
    const office = memoryDesk({ initiatives: [anInitiative({ status: 'Đã rút' })] });
    expect(ask(office, 'reviewInitiative', REVIEW)).toMatchObject({ ok: false, error: { field: 'code' } });
  });
});
