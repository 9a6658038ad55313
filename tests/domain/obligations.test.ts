import {
  campaignLastDay,
  isExempt,
  rowTimeliness,
  timelinessOf,
  unitFile,
  unitFiles,
  unitLastDay,
} from '../../src/domain/obligations';
import { noteOfFile, noteOfLink } from '../../src/domain/plan';
import type { Campaign } from '../../src/domain/settings';
import { INITIATIVE_STATUSES, type Initiative, type Plan } from '../../src/domain/tabs';
import { aCampaign, aDeclaredPlan, aFile, anInitiative, aPlan, aUnit } from '../support/builders';

const IN_TIME = '2023-02-22T23:59:59+07:00';
const TOO_LATE = '2023-02-23T00:00:00+07:00';
const emptied = aPlan({ number: '', issuedOn: '', link: '' });

describe('campaignLastDay', () => {
  it.each([
    ['2023-02-23', '2023-02-22'],
    ['2023-03-01', '2023-02-28'],
    ['2024-03-01', '2024-02-29'],
    ['2024-01-01', '2023-12-31'],
  ])('before %s is %s', (deadline, lastDay) => {
    expect(campaignLastDay(deadline)).toBe(lastDay);
  });
});

describe('unitLastDay', () => {
  it.each([
    ['', '2023-02-22'],
    ['2023-02-10', '2023-02-22'],
    ['2023-02-22', '2023-02-22'],
    ['2023-02-23', '2023-02-23'],
    ['2023-03-31', '2023-03-31'],
  ])('with an extension to %j is %s', (extendedTo, lastDay) => {
    expect(unitLastDay({ extendedTo }, '2023-02-23')).toBe(lastDay);
  });
});

describe('isExempt', () => {
  it.each([
    ['', false],
    ['Sáp nhập', true],
    ['-', true],
    ['0', true],
  ])('with the reason %j is %s', (exemptReason, expected) => {
    expect(isExempt({ exemptReason })).toBe(expected);
  });
});

describe('unitFile', () => {
  const statusWith = (initiatives: Initiative[], plans: Plan[], campaign: Partial<Campaign> = {}) =>
    aFile({ initiatives, plans }, campaign).status;

  it.each<[string, Initiative[], Plan[], string]>([
    ['nothing', [], [], 'Chưa gửi'],
    ['plan and initiative', [anInitiative()], [aPlan()], 'Hoàn thành'],
    ['an initiative', [anInitiative()], [], 'Thiếu kế hoạch'],
    ['a plan', [], [aPlan()], 'Thiếu sáng kiến'],
    ['only the number of a plan', [], [aDeclaredPlan()], 'Thiếu kế hoạch, sáng kiến'],
    ['an initiative and the number of a plan', [anInitiative()], [aDeclaredPlan()], 'Thiếu kế hoạch'],
    [
      'an initiative and a plan whose file was ticked',
      [anInitiative()],
      [aDeclaredPlan({ fileReceived: true })],
      'Hoàn thành',
    ],
    ['a withdrawn initiative', [anInitiative({ status: 'Đã rút' })], [], 'Thiếu kế hoạch, sáng kiến'],
    ['a rejected initiative', [anInitiative({ status: 'Không đạt' })], [], 'Thiếu kế hoạch, sáng kiến'],
    ['a plan emptied of its claim', [], [emptied], 'Thiếu kế hoạch, sáng kiến'],
    ['a plan and a rejected initiative', [anInitiative({ status: 'Không đạt' })], [aPlan()], 'Thiếu sáng kiến'],
    [
      'two initiatives of which one counts',
      [anInitiative({ status: 'Đã rút' }), anInitiative()],
      [aPlan()],
      'Hoàn thành',
    ],
    ['two plan rows of which one came', [anInitiative()], [aDeclaredPlan(), aPlan()], 'Hoàn thành'],
  ])('a unit that sent %s is %s', (_what, initiatives, plans, status) => {
    expect(statusWith(initiatives, plans)).toBe(status);
  });

  it.each(INITIATIVE_STATUSES)('judges whether an initiative counts when it is %s', (status) => {
    const counts = !['Không đạt', 'Đã rút'].includes(status);
    expect(aFile({ initiatives: [anInitiative({ status })], plans: [aPlan()] }).counted).toHaveLength(counts ? 1 : 0);
  });

  it.each<[number, number, string]>([
    [0, 0, 'Hoàn thành'],
    [1, 0, 'Thiếu sáng kiến'],
    [1, 1, 'Hoàn thành'],
    [2, 1, 'Thiếu sáng kiến'],
    [2, 2, 'Hoàn thành'],
    [2, 3, 'Hoàn thành'],
  ])('with a minimum of %i, a unit with its plan and %i initiatives is %s', (minimum, count, status) => {
    const initiatives = Array.from({ length: count }, () => anInitiative());
    expect(statusWith(initiatives, [aPlan()], { minimum })).toBe(status);
  });

  it.each<[string, Initiative[], Plan[], Partial<Campaign>, string]>([
    ['nothing, and no plan is asked', [], [], { planRequired: false }, 'Chưa gửi'],
    ['an initiative, and no plan is asked', [anInitiative()], [], { planRequired: false }, 'Hoàn thành'],
    ['a plan, and no plan is asked', [], [aPlan()], { planRequired: false }, 'Thiếu sáng kiến'],
    ['nothing, and only a plan is asked', [], [], { minimum: 0 }, 'Chưa gửi'],
    ['an initiative, and only a plan is asked', [anInitiative()], [], { minimum: 0 }, 'Thiếu kế hoạch'],
    ['nothing, and nothing is asked', [], [], { minimum: 0, planRequired: false }, 'Hoàn thành'],
    [
      'only the number, and no file is asked',
      [anInitiative()],
      [aDeclaredPlan()],
      { fileRequired: false },
      'Hoàn thành',
    ],
    ['an emptied plan, and no file is asked', [anInitiative()], [emptied], { fileRequired: false }, 'Thiếu kế hoạch'],
  ])('a unit that sent %s is %s', (_what, initiatives, plans, campaign, status) => {
    expect(statusWith(initiatives, plans, campaign)).toBe(status);
  });

  it.each<[string, Plan[], string]>([
    ['none', [], 'Chưa'],
    ['one emptied of its claim', [emptied], 'Chưa'],
    ['only a number', [aDeclaredPlan()], 'Đã khai, chưa có tệp'],
    ['only a day', [aDeclaredPlan({ number: '' })], 'Đã khai, chưa có tệp'],
    ['a link', [aPlan()], 'Đã nhận'],
    ['a link alone', [aPlan({ number: '', issuedOn: '' })], 'Đã nhận'],
    ['a ticked file', [aDeclaredPlan({ fileReceived: true })], 'Đã nhận'],
  ])('says of a plan with %s', (_what, plans, planState) => {
    expect(aFile({ plans }).planState).toBe(planState);
  });

  it('is exempt whatever came', () => {
    const unit = aUnit({ exemptReason: 'Sáp nhập' });
    for (const parts of [{}, { initiatives: [anInitiative()], plans: [aPlan()] }, { plans: [aDeclaredPlan()] }]) {
      const file = aFile({ unit, ...parts });
      expect(file.status).toBe('Được miễn');
      expect(timelinessOf(file, '2023-03-01')).toBe('');
    }
  });

  it('says in words what is missing', () => {
    const missing = (campaign: Partial<Campaign>, plans: Plan[] = [], initiatives: Initiative[] = []) =>
      aFile({ plans, initiatives }, campaign).owed.map(({ text }) => text);
    expect([
      missing({}),
      missing({}, [aDeclaredPlan()]),
      missing({ minimum: 2 }, [aPlan()], [anInitiative()]),
      missing({}, [aPlan()], [anInitiative()]),
    ]).toMatchInlineSnapshot(`
[
  [
    "kế hoạch phát động (tệp Word)",
    "01 sáng kiến, giải pháp",
  ],
  [
    "tệp Word của kế hoạch phát động",
    "01 sáng kiến, giải pháp",
  ],
  [
    "01 sáng kiến, giải pháp",
  ],
  [],
]
`);
  });
});

describe('unitFiles', () => {
  it('gives each unit its own rows, in the order of the units', () => {
    const units = [aUnit({ code: 'P.BT' }), aUnit(), aUnit({ code: 'P.CK' })];
    const files = unitFiles(
      units,
      [anInitiative(), anInitiative({ unit: 'P.CK' }), anInitiative({ unit: 'XX' }), anInitiative()],
      [aPlan({ unit: 'P.CK' }), aPlan({ unit: 'XX' })],
      aCampaign(),
    );
    expect(files.map(({ unit, initiatives, status }) => [unit.code, initiatives.length, status])).toEqual([
      ['P.BT', 0, 'Chưa gửi'],
      ['P.BN', 2, 'Thiếu kế hoạch'],
      ['P.CK', 1, 'Hoàn thành'],
    ]);
  });
});

describe('timelinessOf', () => {
  const at = (registeredAt: string) => anInitiative({ registeredAt });
  const linkedAt = (receivedAt: string) => aPlan({ receivedAt });
  const judged = (initiatives: Initiative[], plans: Plan[], campaign: Partial<Campaign> = {}, extendedTo = '') =>
    timelinessOf(aFile({ unit: aUnit({ extendedTo }), initiatives, plans }, campaign), '2023-03-15');

  it.each<[string, string, string]>([
    [IN_TIME, IN_TIME, 'Đúng hạn'],
    [TOO_LATE, IN_TIME, 'Trễ hạn'],
    [IN_TIME, TOO_LATE, 'Trễ hạn'],
    [TOO_LATE, TOO_LATE, 'Trễ hạn'],
  ])('judges by the later of plan (%s) and initiative (%s): %s', (plan, initiative, expected) => {
    expect(judged([at(initiative)], [linkedAt(plan)])).toBe(expected);
  });

  it.each([
    ['2023-02-28T23:59:59+07:00', 'Đúng hạn'],
    ['2023-03-01T00:00:00+07:00', 'Trễ hạn'],
  ])('with an extension to 28/02/2023, judges %s as %s', (moment, expected) => {
    expect(judged([at(moment)], [linkedAt(IN_TIME)], {}, '2023-02-28')).toBe(expected);
  });

  it.each([
    ['2024-02-29T23:59:59+07:00', 'Đúng hạn'],
    ['2024-03-01T00:00:00+07:00', 'Trễ hạn'],
  ])('with the deadline 01/03/2024, judges %s as %s', (moment, expected) => {
    expect(judged([at(moment)], [linkedAt(IN_TIME)], { deadline: '2024-03-01' })).toBe(expected);
  });

  it('takes the m-th earliest initiative that counts, in whatever order the rows stand', () => {
    const rows = [at(TOO_LATE), at(IN_TIME), at('2023-02-10T08:00:00+07:00')];
    expect(judged(rows, [linkedAt(IN_TIME)], { minimum: 1 })).toBe('Đúng hạn');
    expect(judged(rows, [linkedAt(IN_TIME)], { minimum: 2 })).toBe('Đúng hạn');
    expect(judged(rows, [linkedAt(IN_TIME)], { minimum: 3 })).toBe('Trễ hạn');
  });

  it('does not count initiatives that came in time and do not count now', () => {
    const rejected = anInitiative({ registeredAt: IN_TIME, status: 'Không đạt' });
    expect(judged([rejected, at(TOO_LATE)], [linkedAt(IN_TIME)])).toBe('Trễ hạn');
  });

  it('takes no notice of edits', () => {
    expect(judged([anInitiative({ registeredAt: IN_TIME, editedAt: TOO_LATE })], [linkedAt(IN_TIME)])).toBe('Đúng hạn');
    expect(judged([at(IN_TIME)], [aPlan({ receivedAt: IN_TIME, editedAt: TOO_LATE })])).toBe('Đúng hạn');
  });

  it('takes no notice of a late plan when none is asked', () => {
    expect(judged([at(IN_TIME)], [linkedAt(TOO_LATE)], { planRequired: false })).toBe('Đúng hạn');
  });

  it('takes no notice of late initiatives when none is asked', () => {
    expect(judged([at(TOO_LATE)], [linkedAt(IN_TIME)], { minimum: 0 })).toBe('Đúng hạn');
  });

  it('counts a plan declared in time and ticked later from its declaration', () => {
    expect(judged([at(IN_TIME)], [aDeclaredPlan({ receivedAt: IN_TIME, fileReceived: true })])).toBe('Đúng hạn');
  });

  it('counts a tick from the moment staff said the mail came', () => {
    const late = aDeclaredPlan({ receivedAt: IN_TIME, fileReceived: true });
    expect(judged([at(IN_TIME)], [{ ...late, note: noteOfFile(late, TOO_LATE) }])).toBe('Trễ hạn');
    const early = aDeclaredPlan({ receivedAt: TOO_LATE, fileReceived: true });
    expect(judged([at(IN_TIME)], [{ ...early, note: noteOfFile(early, '2023-02-22T23:59:00+07:00') }])).toBe(
      'Đúng hạn',
    );
  });

  it('counts a link that came later from its own moment', () => {
    const plan = aPlan({ receivedAt: IN_TIME });
    expect(judged([at(IN_TIME)], [{ ...plan, note: noteOfLink(plan, TOO_LATE) }])).toBe('Trễ hạn');
  });

  it('lets the earliest of several receipts decide', () => {
    expect(judged([at(IN_TIME)], [linkedAt(TOO_LATE), linkedAt(IN_TIME)])).toBe('Đúng hạn');
  });

  it('still judges a late initiative although the moment of the plan cannot be read', () => {
    expect(judged([at(TOO_LATE)], [linkedAt('')])).toBe('Trễ hạn');
    expect(judged([at(IN_TIME)], [linkedAt('')])).toBe('Đúng hạn');
  });

  it.each([
    ['2023-02-21', '', 'Còn hạn'],
    ['2023-02-22', '', 'Còn hạn'],
    ['2023-02-23', '', 'Quá hạn'],
    ['2023-02-23', '2023-02-28', 'Còn hạn'],
    ['2023-02-28', '2023-02-28', 'Còn hạn'],
    ['2023-03-01', '2023-02-28', 'Quá hạn'],
  ])('on %s a unit that owes, extended to %j, is %s', (today, extendedTo, expected) => {
    expect(timelinessOf(unitFile(aUnit({ extendedTo }), [anInitiative()], [], aCampaign()), today)).toBe(expected);
  });
});

describe('rowTimeliness', () => {
  it.each([
    [IN_TIME, '2023-02-22', 'Đúng hạn'],
    [TOO_LATE, '2023-02-22', 'Trễ hạn'],
    [TOO_LATE, '2023-02-23', 'Đúng hạn'],
    [undefined, '2023-02-22', ''],
    ['', '2023-02-22', ''],
    [IN_TIME, '', ''],
  ])('of %j with the last day %j is %j', (moment, lastDay, expected) => {
    expect(rowTimeliness(moment, lastDay)).toBe(expected);
  });
});
