import { planReceipt } from '../../src/domain/plan';
import { having, memoryIntake, type Sent, titled } from '../support/memory-intake';

const NINE = '2023-02-20T09:00:00+07:00';
const TEN = '2023-02-20T10:00:00+07:00';
const ELEVEN = '2023-02-20T11:00:00+07:00';
const TOO_LATE = '2023-02-24T08:00:00+07:00';
const LINK = 'https://example.org/12.docx';

describe('submissions taken in out of turn', () => {
  const both = (one: Sent, other: Sent) => [having(one, other).registers, having(other, one).registers] as const;

  it('leave the initiative as the latest submission wrote it', () => {
    const [inTurn, outOfTurn] = both(['r1', NINE, titled('Một', 'trước')], ['r2', TEN, titled('Một', 'sau')]);
    expect(inTurn.initiatives).toMatchObject([{ method: 'sau', registeredAt: NINE }]);
    expect(outOfTurn.initiatives).toMatchObject([{ method: 'sau', registeredAt: NINE }]);
  });

  it('leave the sources oldest first', () => {
    const [inTurn, outOfTurn] = both(['r1', NINE, titled('Một')], ['r2', TEN, titled('Một')]);
    expect(inTurn.initiatives[0]?.sources).toBe('r1#1; r2#1');
    expect(outOfTurn.initiatives[0]?.sources).toBe('r1#1; r2#1');
  });

  it.each([
    ['in turn', ['r1', 'r2', 'r3']],
    ['first, third, second', ['r1', 'r3', 'r2']],
    ['third, second, first', ['r3', 'r2', 'r1']],
    ['second, third, first', ['r2', 'r3', 'r1']],
  ])('leave three sources oldest first: %s', (_what, order) => {
    const at: Record<string, string> = { r1: NINE, r2: TEN, r3: ELEVEN };
    const office = having(...order.map((id): Sent => [id, at[id] ?? '', titled('Một')]));
    expect(office.registers.initiatives[0]?.sources).toBe('r1#1; r2#1; r3#1');
  });

  it('let the earliest receipt of the initiative decide', () => {
    const [, outOfTurn] = both(['r1', NINE, titled('Một')], ['r2', TOO_LATE, titled('Một')]);
    expect(outOfTurn.initiatives).toMatchObject([{ registeredAt: NINE, timeliness: 'Đúng hạn' }]);
  });

  it('leave the plan as the latest submission wrote it', () => {
    const [inTurn, outOfTurn] = both(
      ['r1', NINE, { plan: { number: '12', link: LINK } }],
      ['r2', TEN, { plan: { number: '15', link: LINK } }],
    );
    expect(inTurn.plans).toMatchObject([{ number: '15' }]);
    expect(outOfTurn.plans).toMatchObject([{ number: '15' }]);
  });

  it('let the earliest receipt of the plan decide', () => {
    const [, outOfTurn] = both(['r1', NINE, { plan: { link: LINK } }], ['r2', TOO_LATE, { plan: { link: LINK } }]);
    expect(outOfTurn.plans.map((row) => planReceipt(row, true))).toEqual([NINE]);
    expect(outOfTurn.plans).toMatchObject([{ timeliness: 'Đúng hạn' }]);
  });

  it('let the first declaration count for a plan that needs no file', () => {
    const office = memoryIntake({ fileRequired: false });
    office.take('r2', TOO_LATE, { plan: { number: '12' } });
    office.take('r1', NINE, { plan: { number: '12' } });
    expect(office.registers.plans).toMatchObject([{ timeliness: 'Đúng hạn' }]);
  });
});
