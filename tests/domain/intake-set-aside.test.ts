import type { IntakeContext } from '../../src/domain/intake';
import { aUnit } from '../support/builders';
import { codeOf, memoryIntake, type Said, writesNothing } from '../support/memory-intake';

const AT = '2023-02-20T09:00:00+07:00';
const LATER = '2023-02-21T10:30:00+07:00';
const BEN_THANH = aUnit({ code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành' });
const good: Said = { initiatives: { 1: { title: 'Một' } } };
const untitled: Said = { initiatives: { 1: { method: 'Hẹn giờ' } } };

const anIntake = (settings: Partial<IntakeContext> = {}) => memoryIntake({ units: [aUnit(), BEN_THANH], ...settings });

describe('a submission that cannot be accepted as it is', () => {
  it.each<[string, Said]>([
    ['a wrong code', { ...good, code: 'sai' }],
    ['no code', { ...good, code: '' }],
    ['a right code with another unit’s name', { ...good, unitName: BEN_THANH.name }],
    ['an unknown unit', { ...good, unitName: 'Phường lạ' }],
    ['no unit', { ...good, unitName: '' }],
    ['an initiative without a title', untitled],
    ['a good initiative beside one without a title', { initiatives: { 1: { title: 'Một' }, 2: { reason: 'x' } } }],
    ['an impossible date', { plan: { number: '12', issuedOn: '31/02/2023' } }],
    ['nothing in it', {}],
  ])('goes whole to Chờ xử lý: %s', (_what, said) => {
    const office = anIntake();
    const decision = office.take('r1', AT, said);
    expect(decision.outcome).toBe('setAside');
    expect(office.registers.initiatives).toEqual([]);
    expect(office.registers.plans).toEqual([]);
    expect(office.registers.setAside).toHaveLength(1);
    expect(office.registers.setAside[0]).toMatchObject({
      response: 'r1',
      at: AT,
      decision: '',
      decidedBy: '',
      note: '',
    });
    expect(office.registers.setAside[0]?.reason).not.toBe('');
    expect(writesNothing(office.decide(office.send('r1', AT, said)))).toBe(true);
  });

  it('names its unit only when the code is right', () => {
    expect(anIntake().take('r1', AT, untitled).unit?.code).toBe('P.BN');
    expect(anIntake().take('r1', AT, { ...good, code: 'sai' }).unit).toBeUndefined();
    expect(anIntake().take('r1', AT, { ...good, code: codeOf(BEN_THANH) }).unit).toBeUndefined();
  });

  it('is kept without its code', () => {
    const office = anIntake();
    office.take('r1', AT, { ...good, code: 'ma-rieng-cua-ai-do' });
    office.take('r2', AT, { ...untitled, code: codeOf(aUnit()) });
    expect(JSON.stringify(office.registers)).not.toMatch(/ma-rieng-cua-ai-do|ma-cua-/);
  });

  it('is worded for staff', () => {
    const office = anIntake();
    office.take('r1', AT, { ...good, code: 'sai' });
    office.take('r2', AT, { ...untitled, plan: { issuedOn: '31/02/2023' } });
    office.take('r3', AT, { ...good, unitName: 'Phường lạ' });
    expect(office.registers.setAside.map(({ reason }) => reason)).toMatchInlineSnapshot(`
[
  "Mã xác nhận không khớp với đơn vị.",
  "“Ngày ban hành kế hoạch” không phải một ngày có thật: “31/02/2023”. Sáng kiến 1 thiếu tên.",
  "Không có đơn vị này trong danh sách.",
]
`);
  });

  it('reveals nothing about which code would have been right', () => {
    const reasons = ['', 'sai', codeOf(BEN_THANH), codeOf(aUnit()).slice(0, -1)].map(
      (code) => anIntake().take('r1', AT, { ...good, code }).reason,
    );
    expect(new Set(reasons).size).toBe(1);
  });
});

describe('an edit of a waiting submission', () => {
  it('updates its line and keeps the moment of the first version', () => {
    const office = anIntake();
    office.take('r1', AT, untitled);
    const decision = office.take('r1', LATER, { initiatives: { 1: { method: 'Hẹn giờ, hẹn ngày' } } });
    expect(decision.setAside.map(({ kind }) => kind)).toEqual(['update']);
    expect(office.registers.setAside).toHaveLength(1);
    expect(office.registers.setAside[0]).toMatchObject({ at: AT, content: expect.stringContaining('hẹn ngày') });
  });

  it('is taken in when it mends what was wrong, and its own moment counts', () => {
    const office = anIntake();
    office.take('r1', AT, untitled);
    const decision = office.take('r1', '2023-02-23T00:00:00+07:00', good);
    expect(decision.outcome).toBe('taken');
    expect(office.registers.initiatives[0]).toMatchObject({
      title: 'Một',
      registeredAt: '2023-02-23T00:00:00+07:00',
      timeliness: 'Trễ hạn',
      sources: 'r1#1',
    });
    expect(office.registers.setAside).toMatchObject([
      {
        response: 'r1',
        at: AT,
        decision: 'Đã nhận',
        decidedBy: 'Biểu mẫu',
        note: 'Đơn vị đã sửa, nội dung được ghi nhận.',
      },
    ]);
    expect(decision.setAside.map(({ kind }) => kind)).toEqual(['update']);
  });

  it('is taken in once it carries the right code', () => {
    const office = anIntake();
    office.take('r1', AT, { ...good, code: 'sai' });
    expect(office.take('r1', LATER, good).outcome).toBe('taken');
    expect(office.registers.setAside[0]?.decision).toBe('Đã nhận');
  });

  it('still waits when it empties everything', () => {
    const office = anIntake();
    office.take('r1', AT, untitled);
    office.take('r1', LATER, {});
    expect(office.registers.setAside).toHaveLength(1);
    expect(office.registers.setAside[0]?.decision).toBe('');
  });
});

describe('an edit of a submission staff have decided on', () => {
  const discarded = (said: Said) => {
    const office = anIntake();
    office.take('r1', AT, said);
    office.registers.setAside = office.registers.setAside.map((line) => ({ ...line, decision: 'Đã bỏ' }));
    return office;
  };

  it('writes nothing while nothing was edited', () => {
    const office = discarded(untitled);
    expect(writesNothing(office.decide(office.send('r1', AT, untitled)))).toBe(true);
  });

  it('hides no other submission that says the same', () => {
    const office = discarded(untitled);
    office.take('r2', AT, untitled);
    expect(office.registers.setAside.map(({ response, decision }) => [response, decision])).toEqual([
      ['r1', 'Đã bỏ'],
      ['r2', ''],
    ]);
  });

  it('makes a new line after it was discarded', () => {
    const office = discarded(untitled);
    office.take('r1', LATER, { initiatives: { 1: { method: 'Hẹn ngày' } } });
    expect(office.registers.setAside.map(({ response, decision, at }) => [response, decision, at])).toEqual([
      ['r1', 'Đã bỏ', AT],
      ['r1', '', LATER],
    ]);
  });

  it('makes a new line after it was discarded although only the code was edited', () => {
    const office = discarded({ ...untitled, code: 'sai' });
    expect(office.take('r1', LATER, untitled).unit?.code).toBe('P.BN');
    expect(office.registers.setAside.map(({ decision }) => decision)).toEqual(['Đã bỏ', '']);
  });

  it('is taken in after it was discarded if nothing is wrong any more', () => {
    const office = discarded(untitled);
    expect(office.take('r1', LATER, good).outcome).toBe('taken');
    expect(office.registers.initiatives).toHaveLength(1);
    expect(office.registers.setAside.map(({ decision }) => decision)).toEqual(['Đã bỏ']);
  });

  it('sets a bad edit of an accepted response aside and leaves what was accepted', () => {
    const office = anIntake();
    office.take('r1', AT, good);
    office.take('r1', LATER, untitled);
    expect(office.registers.initiatives[0]).toMatchObject({ title: 'Một', status: 'Chờ xem xét' });
    expect(office.registers.setAside).toHaveLength(1);
  });
});

describe('with Nhận sau hạn = Không', () => {
  const IN_TIME = '2023-02-22T23:59:59+07:00';
  const TOO_LATE = '2023-02-23T00:00:00+07:00';
  const strict = (settings: Partial<IntakeContext> = {}) => anIntake({ acceptLate: false, ...settings });

  it.each([
    [IN_TIME, 'taken'],
    [TOO_LATE, 'setAside'],
  ])('what comes at %s is %s', (at, outcome) => {
    expect(strict().take('r1', at, good).outcome).toBe(outcome);
    expect(strict().take('r1', at, { plan: { link: 'https://example.org/12.docx' } }).outcome).toBe(outcome);
  });

  it('says why', () => {
    expect(strict().take('r1', TOO_LATE, good).reason).toMatchInlineSnapshot(
      `"Gửi sau thời hạn của đơn vị (hết ngày 22/02/2023); chiến dịch không nhận sau hạn."`,
    );
  });

  it.each<[string, Said, string]>([
    ['it is too late as well', untitled, 'Sáng kiến 1 thiếu tên.'],
    ['nobody knows who sent it', { ...good, code: 'sai' }, 'Mã xác nhận không khớp với đơn vị.'],
  ])('says only what has to be mended first when %s', (_what, said, reason) => {
    expect(strict().take('r1', TOO_LATE, said).reason).toBe(reason);
  });

  it('takes from one unit nothing late for another’s having sent it in time', () => {
    const office = strict();
    office.take('r1', IN_TIME, { ...good, unit: BEN_THANH, plan: { link: 'https://example.org/12.docx' } });
    expect(office.take('r2', TOO_LATE, good).outcome).toBe('setAside');
    expect(office.take('r3', TOO_LATE, { plan: { number: '12' } }).outcome).toBe('setAside');
  });

  it('goes by the unit’s own last day', () => {
    const unit = aUnit({ extendedTo: '2023-02-28' });
    expect(strict({ units: [unit] }).take('r1', '2023-02-28T23:59:59+07:00', { ...good, unit }).outcome).toBe('taken');
    expect(strict({ units: [unit] }).take('r1', '2023-03-01T00:00:00+07:00', { ...good, unit }).outcome).toBe(
      'setAside',
    );
  });

  it.each<[string, Said, string]>([
    [
      'mends an initiative that came in time',
      { initiatives: { 1: { title: 'Một', method: 'Rõ hơn' } }, plan: { number: '12' } },
      'taken',
    ],
    ['gives it another title', { initiatives: { 1: { title: 'Một, đã sửa' } }, plan: { number: '12' } }, 'taken'],
    ['withdraws', {}, 'taken'],
    [
      'fills a new slot',
      { initiatives: { 1: { title: 'Một' }, 2: { title: 'Hai' } }, plan: { number: '12' } },
      'setAside',
    ],
    [
      'brings the link only now',
      { initiatives: { 1: { title: 'Một' } }, plan: { number: '12', link: 'https://example.org/12.docx' } },
      'setAside',
    ],
  ])('an edit after the deadline that %s is %s', (_what, said, outcome) => {
    const office = strict();
    office.take('r1', IN_TIME, { ...good, plan: { number: '12' } });
    expect(office.take('r1', TOO_LATE, said).outcome).toBe(outcome);
  });

  it('takes the same title again after the deadline', () => {
    const office = strict();
    office.take('r1', IN_TIME, good);
    expect(office.take('r2', TOO_LATE, { initiatives: { 1: { title: 'MỘT.' } } }).outcome).toBe('taken');
    expect(office.take('r3', TOO_LATE, { initiatives: { 1: { title: 'Hai' } } }).outcome).toBe('setAside');
  });

  it('does not take again after the deadline what was withdrawn or rejected', () => {
    for (const status of ['Đã rút', 'Không đạt']) {
      const office = strict();
      office.take('r1', IN_TIME, good);
      office.registers.initiatives = office.registers.initiatives.map((row) => ({ ...row, status }));
      expect(office.take('r2', TOO_LATE, good).outcome).toBe('setAside');
    }
  });

  it('takes a plan’s other link after the deadline once the plan has come', () => {
    const office = strict();
    office.take('r1', IN_TIME, { plan: { link: 'https://example.org/12.docx' } });
    expect(office.take('r1', TOO_LATE, { plan: { link: 'https://example.org/12-sua.docx' } }).outcome).toBe('taken');
  });
});

describe('a submission that a row with very many sources would have to name', () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, index) => `2_ABaOnud${String(index).padStart(56, '0')}`);
  const FULL = 'Sáng kiến hoặc kế hoạch này đã có quá nhiều bài gửi.';

  it.each<[string, Said]>([
    ['an initiative', good],
    ['a plan', { plan: { number: '12', issuedOn: '01/02/2023' } }],
    ['a good initiative beside such a plan', { ...good, plan: { number: '12', issuedOn: '01/02/2023' } }],
  ])('goes whole to Chờ xử lý: %s', (_what, said) => {
    const office = anIntake();
    for (const id of ids(400)) office.take(id, AT, said);
    const { initiatives, plans, setAside } = office.registers;
    const cells = [...initiatives, ...plans].map(({ sources }) => sources);
    expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(20_000);
    for (const id of ids(400)) {
      const isNamed = cells.some((cell) => cell.includes(`${id}#`));
      expect(setAside.some(({ response }) => response === id)).toBe(!isNamed);
    }
    expect(new Set(setAside.map(({ reason }) => reason))).toEqual(new Set([FULL]));
    expect(writesNothing(office.decide(office.send(ids(400).at(-1) ?? '', AT, said)))).toBe(true);
  });

  it('is taken in once it speaks of something else, and an edit of one of the sources still counts', () => {
    const office = anIntake();
    for (const id of ids(400)) office.take(id, AT, good);
    const [first = '', ...others] = ids(400);
    expect(office.take(others.at(-1) ?? '', LATER, { initiatives: { 1: { title: 'Hai' } } }).outcome).toBe('taken');
    expect(office.take(first, LATER, { initiatives: { 1: { title: 'Một', method: 'Sửa' } } }).outcome).toBe('taken');
    expect(office.registers.initiatives.map(({ title, method }) => [title, method])).toEqual([
      ['Một', 'Sửa'],
      ['Hai', ''],
    ]);
  });
});
