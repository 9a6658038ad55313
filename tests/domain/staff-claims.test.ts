import { decideClaim } from '../../src/domain/claims';
import { aUnit } from '../support/builders';
import { having, memoryIntake, titled } from '../support/memory-intake';

const NINE = '2023-02-20T09:00:00+07:00';
const TEN = '2023-02-20T10:00:00+07:00';
const NOON = '2023-02-20T12:00:00+07:00';
const TOO_LATE = '2023-02-24T08:00:00+07:00';
const LINK = 'https://example.org/12.docx';

describe('what staff record', () => {
  const claim = { unit: aUnit(), form: 'Văn bản giấy', sender: '', senderPhone: '' } as const;
  const blank = {
    content: '',
    field: '',
    reason: '',
    method: '',
    target: '',
    scope: '',
    startsOn: '',
    endsOn: '',
    person: '',
  };
  type Office = ReturnType<typeof memoryIntake>;
  const record = (
    office: Office,
    at: string,
    what: Pick<Parameters<typeof decideClaim>[0], 'initiatives' | 'plan'>,
  ) => {
    office.write({ ...decideClaim({ ...claim, at, ...what }, office.registers, office.context), setAside: [] });
  };
  const recordTitle = (office: Office, at: string, title: string) =>
    record(office, at, { initiatives: [{ claim: { ...blank, title }, source: 'tay#7' }] });

  it('joins the row of the same title, and the earliest receipt decides', () => {
    const office = having(['r1', TOO_LATE, titled('Một')]);
    recordTitle(office, NINE, 'Một');
    expect(office.registers.initiatives).toMatchObject([
      { registeredAt: NINE, timeliness: 'Đúng hạn', code: 'DVK2023-P.BN-01' },
    ]);
  });

  it('makes a row of its own otherwise, in the form in which it came', () => {
    const office = having(['r1', NINE, titled('Một')]);
    recordTitle(office, TEN, 'Hai');
    expect(office.registers.initiatives[1]).toMatchObject({
      code: 'DVK2023-P.BN-02',
      form: 'Văn bản giấy',
      sources: 'tay#7',
    });
  });

  it('leaves every other row as it is, those recorded by staff too', () => {
    const office = having(['r1', NINE, { ...titled('Một'), plan: { number: '12', link: LINK } }]);
    const [row] = office.registers.initiatives;
    if (row === undefined) throw new Error('nothing was taken in');
    office.registers.initiatives.push({ ...row, code: 'DVK2023-P.BN-02', title: 'Ba', sources: 'tay#5' });
    office.registers.plans = office.registers.plans.map((plan) => ({ ...plan, sources: 'tay#6' }));
    const before = structuredClone(office.registers);
    recordTitle(office, TEN, 'Hai');
    expect(office.registers.initiatives.slice(0, 2)).toEqual(before.initiatives);
    expect(office.registers.plans).toEqual(before.plans);
    office.take('r1', NOON, titled('Một', 'mới'));
    expect(
      office.registers.initiatives.map(({ title, status, sources }) => `${title}: ${status} (${sources})`),
    ).toEqual(['Một: Chờ xem xét (r1#1)', 'Ba: Chờ xem xét (tay#5)', 'Hai: Chờ xem xét (tay#7)']);
  });

  it('keeps of a plan recorded before what it does not say anew', () => {
    const office = memoryIntake();
    const recordPlan = (source: string, at: string, plan: { number: string; issuedOn: string; link: string }) =>
      record(office, at, { initiatives: [], plan: { claim: plan, source } });
    recordPlan('tay#1', NINE, { number: '12', issuedOn: '2023-02-10', link: LINK });
    recordPlan('tay#2', TEN, { number: '15', issuedOn: '', link: '' });
    expect(office.registers.plans).toMatchObject([
      { number: '15', issuedOn: '2023-02-10', link: LINK, receivedAt: NINE, sources: 'tay#1; tay#2' },
    ]);
  });
});
