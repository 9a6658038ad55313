import { planReceipt } from '../../src/domain/plan';
import { type PlanRecord, recordedPlan, withFile } from '../../src/domain/staff-records';
import type { Plan } from '../../src/domain/tabs';
import { aDeclaredPlan, aPlan, aUnit } from '../support/builders';

const aRecord = (parts: Partial<PlanRecord> = {}): PlanRecord => ({
  unit: aUnit(),
  number: '12/KH-UBND',
  issuedOn: '2023-02-14',
  receivedAt: '2023-02-21T09:00:00+07:00',
  form: 'Văn bản giấy',
  fileReceived: true,
  note: '',
  source: 'tay#1',
  recordedAt: '2023-02-24T10:00:00+07:00',
  ...parts,
});
const receiptOf = (plan: Plan) => planReceipt(plan, true);

describe('recordedPlan', () => {
  it('makes a row for a unit without one', () => {
    const plan = recordedPlan(undefined, aRecord());
    expect(plan).toMatchObject({
      unit: 'P.BN',
      number: '12/KH-UBND',
      form: 'Văn bản giấy',
      sources: 'tay#1',
      editedAt: '',
    });
    expect(receiptOf(plan)).toBe('2023-02-21T09:00:00+07:00');
  });

  it('makes a plan that has not come when only its number is recorded', () => {
    expect(receiptOf(recordedPlan(undefined, aRecord({ fileReceived: false })))).toBeUndefined();
  });

  it('writes onto the row of a unit that has one, keeping what staff leave blank and every source', () => {
    const plan = recordedPlan(aPlan(), aRecord({ number: '', issuedOn: '', note: 'Bản giấy ở tủ 3.' }));
    expect(plan).toMatchObject({ number: '12/KH-UBND', issuedOn: '2023-02-15', sources: 'r1#0; tay#1' });
    expect(plan.link).toBe(aPlan().link);
    expect(plan.note).toContain('Bản giấy ở tủ 3.');
  });

  it.each([
    [
      'a late link by a file that came in time',
      aPlan({ receivedAt: '2023-02-24T08:00:00+07:00' }),
      '2023-02-21T09:00:00+07:00',
    ],
    [
      'a late number by a file that came in time',
      aDeclaredPlan({ receivedAt: '2023-02-24T08:00:00+07:00' }),
      '2023-02-21T09:00:00+07:00',
    ],
    [
      'nothing by a file that came after the link',
      aPlan({ receivedAt: '2023-02-16T08:00:00+07:00' }),
      '2023-02-16T08:00:00+07:00',
    ],
  ])('lets the earliest receipt decide: overtakes %s', (_what, row, receipt) => {
    expect(receiptOf(recordedPlan(row, aRecord()))).toBe(receipt);
  });

  it('lets the earliest receipt decide although a file was recorded as received later', () => {
    const late = recordedPlan(undefined, aRecord({ receivedAt: '2023-02-24T08:00:00+07:00' }));
    expect(receiptOf(recordedPlan(late, aRecord({ source: 'tay#2' })))).toBe('2023-02-21T09:00:00+07:00');
  });

  it('does not bring a late link forward when staff record an earlier number', () => {
    const linked = aPlan({ receivedAt: '2023-02-24T08:00:00+07:00' });
    const plan = recordedPlan(linked, aRecord({ fileReceived: false }));
    expect(receiptOf(plan)).toBe('2023-02-24T08:00:00+07:00');
    expect(plan.receivedAt).toBe('2023-02-21T09:00:00+07:00');
  });
});

describe('a number that staff record of a plan', () => {
  const SAID = '2023-02-21T09:00:00+07:00';
  const numbered = (row: Plan) => recordedPlan(row, aRecord({ fileReceived: false, note: 'Theo thư.' }));

  it.each([
    ['later than the plan', '2023-02-20T08:00:00+07:00', '2023-02-20T08:00:00+07:00', 'Theo thư.'],
    ['at the plan’s moment', SAID, SAID, 'Theo thư.'],
    ['onto a row that says no moment', '', '', 'Theo thư.'],
    [
      'earlier than its link, which keeps its own moment',
      '2023-02-24T08:00:00+07:00',
      SAID,
      'Theo thư. Liên kết có từ 24/02/2023 08:00.',
    ],
  ])('%s', (_what, before, receivedAt, note) => {
    expect(numbered(aPlan({ receivedAt: before }))).toMatchObject({ receivedAt, note });
  });

  it('earlier than a link whose moment is noted leaves that note as it is', () => {
    const noted = aPlan({ receivedAt: '2023-02-23T08:00:00+07:00', note: 'Liên kết có từ 24/02/2023 08:00.' });
    expect(numbered(noted)).toMatchObject({ receivedAt: SAID, note: 'Liên kết có từ 24/02/2023 08:00. Theo thư.' });
  });

  it('earlier than a plan without a link notes no link', () => {
    expect(numbered(aDeclaredPlan({ receivedAt: '2023-02-24T08:00:00+07:00' }))).toMatchObject({
      receivedAt: SAID,
      note: 'Theo thư.',
    });
  });
});

describe('withFile', () => {
  const declared = aDeclaredPlan({ receivedAt: '2023-02-15T08:00:00+07:00' });

  it('counts from the first declaration when staff say nothing', () => {
    expect(receiptOf(withFile(declared, undefined))).toBe('2023-02-15T08:00:00+07:00');
  });

  it('counts from the moment staff say', () => {
    expect(receiptOf(withFile(declared, '2023-02-23T07:30:00+07:00'))).toBe('2023-02-23T07:30:00+07:00');
  });

  it('changes nothing the second time', () => {
    const once = withFile(declared, '2023-02-21T07:30:00+07:00');
    expect(withFile(once, '2023-02-21T07:30:00+07:00')).toEqual(once);
    expect(withFile(once, undefined)).toEqual(once);
  });
});
