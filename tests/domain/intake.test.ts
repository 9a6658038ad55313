import { initiativeNumber } from '../../src/domain/claims';
import { isWaiting, owedToUrge } from '../../src/domain/intake';
import { aCampaign, aDeclaredPlan, aFile, anInitiative, aPlan, type aSetAside, aUnit } from '../support/builders';
import { answersOf, codeOf, memoryIntake, type Said, writesNothing } from '../support/memory-intake';

const AT = '2023-02-20T16:45:10+07:00';
const BEN_THANH = aUnit({ code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành' });

describe('decideIntake', () => {
  it('makes a row of each initiative and of the plan', () => {
    const office = memoryIntake();
    const decision = office.take('r1', AT, {
      sender: 'Lê Văn Cường',
      plan: { number: '12/KH-UBND', issuedOn: '15/02/2023', link: 'https://example.org/12.docx' },
      initiatives: {
        1: {
          title: 'Trả kết quả tại nhà',
          content: '2. Không gây phiền hà cho người dân và doanh nghiệp',
          startsOn: '2023-03-01',
        },
        2: { title: 'Một cửa lưu động' },
      },
    });
    expect(decision).toMatchObject({ outcome: 'taken', unit: { code: 'P.BN' }, reason: '', audit: [] });
    expect(office.registers.setAside).toEqual([]);
    expect(office.registers.initiatives).toEqual([
      {
        ...anInitiative({ method: '', startsOn: '2023-03-01', field: '' }),
        sender: 'Lê Văn Cường',
        registeredAt: AT,
        timeliness: 'Đúng hạn',
        sources: 'r1#1',
      },
      expect.objectContaining({ code: 'DVK2023-P.BN-02', title: 'Một cửa lưu động', sources: 'r1#2', editedAt: '' }),
    ]);
    expect(office.registers.plans).toEqual([
      expect.objectContaining({
        unit: 'P.BN',
        number: '12/KH-UBND',
        issuedOn: '2023-02-15',
        link: 'https://example.org/12.docx',
        fileReceived: false,
        receivedAt: AT,
        editedAt: '',
        timeliness: 'Đúng hạn',
        form: 'Biểu mẫu',
        sources: 'r1#0',
      }),
    ]);
  });

  it.each<[string, string, string]>([
    ['2023-02-22T23:59:59+07:00', '', 'Đúng hạn'],
    ['2023-02-23T00:00:00+07:00', '', 'Trễ hạn'],
    ['2023-02-23T00:00:00+07:00', '2023-02-28', 'Đúng hạn'],
    ['2023-02-28T23:59:59+07:00', '2023-02-28', 'Đúng hạn'],
    ['2023-03-01T00:00:00+07:00', '2023-02-28', 'Trễ hạn'],
  ])('judges what comes at %s, with an extension to %j, as %s', (at, extendedTo, timeliness) => {
    const unit = aUnit({ extendedTo });
    const office = memoryIntake({ units: [unit] });
    office.take('r1', at, {
      unit,
      plan: { link: 'https://example.org/12.docx' },
      initiatives: { 1: { title: 'Một' } },
    });
    expect(office.registers.initiatives[0]?.timeliness).toBe(timeliness);
    expect(office.registers.plans[0]?.timeliness).toBe(timeliness);
  });

  it('judges nothing while the deadline cannot be read, and takes everything in', () => {
    const office = memoryIntake({ deadline: undefined, acceptLate: false });
    office.take('r1', '2024-01-01T00:00:00+07:00', {
      plan: { link: 'https://example.org/12.docx' },
      initiatives: { 1: { title: 'Một' } },
    });
    expect(office.registers.initiatives[0]?.timeliness).toBe('');
    expect(office.registers.plans[0]?.timeliness).toBe('');
  });

  it('judges no plan that has not come', () => {
    const office = memoryIntake();
    office.take('r1', AT, { plan: { number: '12/KH-UBND' } });
    expect(office.registers.plans[0]?.timeliness).toBe('');
    const lenient = memoryIntake({ fileRequired: false });
    lenient.take('r1', AT, { plan: { number: '12/KH-UBND' } });
    expect(lenient.registers.plans[0]?.timeliness).toBe('Đúng hạn');
  });

  it('keeps text as text', () => {
    const office = memoryIntake();
    office.take('r1', AT, {
      plan: { number: '001' },
      initiatives: { 1: { title: '=HYPERLINK("http://x")', target: '1E5', scope: '03/04/2023' } },
    });
    expect(office.registers.plans[0]?.number).toBe('001');
    expect(office.registers.initiatives[0]).toMatchObject({
      title: '=HYPERLINK("http://x")',
      target: '1E5',
      scope: '03/04/2023',
    });
  });

  it('writes nothing for what it has already written', () => {
    const office = memoryIntake();
    const response = office.send('r1', AT, {
      plan: { number: '12' },
      initiatives: { 1: { title: 'Một' }, 3: { title: 'Ba' } },
    });
    office.write(office.decide(response));
    expect(writesNothing(office.decide(response))).toBe(true);
  });

  it('finishes what a stop left half written', () => {
    const said: Said = { plan: { number: '12' }, initiatives: { 1: { title: 'Một' }, 2: { title: 'Hai' } } };
    const whole = memoryIntake();
    whole.take('r1', AT, said);
    const office = memoryIntake();
    const decision = office.decide(office.send('r1', AT, said));
    office.write({ ...decision, initiatives: decision.initiatives.slice(0, 1), plans: [] });
    office.take('r1', AT, said);
    expect(office.registers).toEqual(whole.registers);
  });

  it('finishes the withdrawal that a stop left undone beside an edit that was written', () => {
    const one = { title: 'Một' };
    const office = memoryIntake();
    office.take('r1', AT, { initiatives: { 1: one, 2: { title: 'Hai' } } });
    const edit = office.send('r1', '2023-02-21T11:00:00+07:00', { initiatives: { 1: { ...one, method: 'Rõ hơn' } } });
    const decision = office.decide(edit);
    office.write({ ...decision, initiatives: decision.initiatives.slice(0, 1) });
    office.write(office.decide(edit));
    expect(office.registers.initiatives).toMatchObject([
      { title: 'Một', method: 'Rõ hơn', status: 'Chờ xem xét' },
      { title: 'Hai', status: 'Đã rút' },
    ]);
  });

  it.each([
    ['another case', 'ỦY BAN NHÂN DÂN PHƯỜNG BẾN NGHÉ', 'setAside'],
    ['decomposed letters', aUnit().name.normalize('NFD'), 'taken'],
    ['odd spaces', ` ${aUnit().name.replace(/ /g, '\u00a0')} `, 'taken'],
  ])('with the unit’s name in %s: %s', (_what, unitName, outcome) => {
    expect(memoryIntake().take('r1', AT, { unitName, initiatives: { 1: { title: 'Một' } } }).outcome).toBe(outcome);
  });

  it('tells two units of one name apart by the code behind it', () => {
    const twin = aUnit({ code: 'P.BN2' });
    const office = memoryIntake({ units: [aUnit(), twin] });
    office.take('r1', AT, { unit: twin, unitName: `${twin.name} (P.BN2)`, initiatives: { 1: { title: 'Một' } } });
    expect(office.registers.initiatives[0]?.unit).toBe('P.BN2');
  });
});

describe('numbering of initiatives', () => {
  it('goes on within the unit', () => {
    const office = memoryIntake({ units: [aUnit(), BEN_THANH] });
    office.take('r1', AT, { initiatives: { 1: { title: 'Một' }, 2: { title: 'Hai' } } });
    office.take('r2', AT, { unit: BEN_THANH, initiatives: { 1: { title: 'Một' } } });
    office.take('r3', AT, { initiatives: { 1: { title: 'Ba' } } });
    expect(office.registers.initiatives.map(({ code }) => code)).toEqual([
      'DVK2023-P.BN-01',
      'DVK2023-P.BN-02',
      'DVK2023-P.BT-01',
      'DVK2023-P.BN-03',
    ]);
  });

  it.each([
    [0, 'DVK2023-P.BN-01'],
    [8, 'DVK2023-P.BN-09'],
    [9, 'DVK2023-P.BN-10'],
    [99, 'DVK2023-P.BN-100'],
  ])('after %i is %s', (last, code) => {
    const office = memoryIntake({ lastNumber: () => last });
    office.take('r1', AT, { initiatives: { 1: { title: 'Một' } } });
    expect(office.registers.initiatives[0]?.code).toBe(code);
  });

  it('never gives a number again whose row was deleted', () => {
    const office = memoryIntake();
    office.take('r1', AT, { initiatives: { 1: { title: 'Một' }, 2: { title: 'Hai' } } });
    office.registers.initiatives = office.registers.initiatives.slice(0, 1);
    office.take('r2', AT, { initiatives: { 1: { title: 'Ba' } } });
    expect(office.registers.initiatives.map(({ code }) => code)).toEqual(['DVK2023-P.BN-01', 'DVK2023-P.BN-03']);
  });

  it('goes on after a row that people typed in', () => {
    const office = memoryIntake();
    office.registers.initiatives = [anInitiative({ code: 'DVK2023-P.BN-07', title: 'Bảy', sources: '' })];
    office.take('r1', AT, { initiatives: { 1: { title: 'Một' } } });
    expect(office.registers.initiatives[1]?.code).toBe('DVK2023-P.BN-08');
  });
});

describe('initiativeNumber', () => {
  it.each([
    ['DVK2023-P.BN-07', 7],
    ['DVK2023-P.BN-100', 100],
    ['DVK2023-P.BT-07', 0],
    ['DVK2022-P.BN-07', 0],
    ['DVK2023-P.BN-', 0],
    ['DVK2023-P.BN-1-07', 0],
    ['#REF!', 0],
    ['', 0],
  ])('of %j is %i', (code, number) => {
    expect(initiativeNumber(code, 'DVK2023', 'P.BN')).toBe(number);
  });
});

describe('isWaiting', () => {
  it.each([
    ['', '', true],
    ['Đã nhận', 'Biểu mẫu', false],
    ['Đã nhận', '', true],
    ['Đã bỏ', '', false],
    ['xong', '', true],
    ['xong', 'can.bo@example.gov.vn', true],
  ])('with the decision %j of %j is %s', (decision, decidedBy, expected) => {
    expect(isWaiting({ decision, decidedBy })).toBe(expected);
  });
});

describe('owedToUrge', () => {
  const units = [aUnit(), BEN_THANH];
  const waitingFor = (said: Said, parts: Parameters<typeof aSetAside>[0] = {}) => {
    const office = memoryIntake({ units });
    office.take('r9', AT, said);
    return office.registers.setAside.map((line) => ({ ...line, ...parts }));
  };
  const urged = (setAside: ReturnType<typeof waitingFor>, campaign = {}, parts: Parameters<typeof aFile>[0] = {}) =>
    owedToUrge(aFile(parts, aCampaign(campaign)), setAside, units).map(({ obligation }) => obligation);
  const untitled: Said = { initiatives: { 1: { method: 'Hẹn giờ' } } };
  const badDate: Said = { plan: { link: 'https://example.org/12.docx', issuedOn: '31/02/2023' } };

  it.each<[string, Said, string[]]>([
    ['an initiative', untitled, ['plan']],
    ['a plan', badDate, ['initiatives']],
    ['both', { ...untitled, ...badDate }, []],
    ['nothing at all', {}, ['plan', 'initiatives']],
  ])('leaves out what waits with the right code: %s', (_what, said, expected) => {
    expect(urged(waitingFor(said))).toEqual(expected);
  });

  it.each<[string, Said]>([
    ['a wrong code', { ...untitled, code: 'sai' }],
    ['no code', { ...untitled, code: '' }],
    ['another unit’s code', { ...untitled, code: codeOf(BEN_THANH) }],
    ['a name that no unit has', { ...untitled, unitName: 'Phường lạ' }],
    ['another unit’s name and code', { ...untitled, unit: BEN_THANH }],
  ])('urges for everything when it came with %s', (_what, said) => {
    expect(urged(waitingFor(said))).toEqual(['plan', 'initiatives']);
  });

  it.each(['Đã nhận', 'Đã bỏ'])('urges for everything once staff decided: %s', (decision) => {
    expect(urged(waitingFor(untitled, { decision, decidedBy: 'Biểu mẫu' }))).toEqual(['plan', 'initiatives']);
  });

  it('owes nothing more than the unit does', () => {
    expect(urged(waitingFor(untitled), {}, { plans: [aPlan()], initiatives: [anInitiative()] })).toEqual([]);
  });

  it('urges for the initiatives that even the waiting ones leave short', () => {
    expect(urged(waitingFor(untitled), { minimum: 3 })).toEqual(['plan', 'initiatives']);
  });

  it('urges for the file of a plan of which only the number waits', () => {
    const said: Said = { plan: { number: '12/KH-UBND' }, initiatives: { 1: { method: 'Hẹn giờ' } } };
    expect(urged(waitingFor(said))).toEqual(['plan']);
    expect(urged(waitingFor(said), {}, { plans: [aDeclaredPlan()] })).toEqual(['plan']);
  });

  it('reads what waits as the Form brought it', () => {
    expect(answersOf(untitled)).not.toEqual({});
    expect(waitingFor(untitled)[0]?.reason).toBe('Sáng kiến 1 thiếu tên.');
  });
});
