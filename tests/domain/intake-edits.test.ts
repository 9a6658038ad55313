import { claimOf, decideClaim } from '../../src/domain/claims';
import { answersFromText, readSubmission } from '../../src/domain/submission';
import { aUnit } from '../support/builders';
import { memoryIntake, type Said, writesNothing } from '../support/memory-intake';

const AT = '2023-02-20T09:00:00+07:00';
const LATER = '2023-02-21T10:30:00+07:00';
const TOO_LATE = '2023-02-24T08:00:00+07:00';
const LINK = 'https://example.org/12.docx';
const BEN_THANH = aUnit({ code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành' });

const having = (...versions: [string, Said][]) => {
  const office = memoryIntake({ units: [aUnit(), BEN_THANH] });
  for (const [at, said] of versions) office.take('r1', at, said);
  return office;
};
const rows = (office: ReturnType<typeof having>) =>
  office.registers.initiatives.map(({ code, title, status }) => `${code.slice(-2)} ${title}: ${status}`);
const plan = (office: ReturnType<typeof having>) => office.registers.plans[0];

describe('an edited response', () => {
  it('updates its row, keeps its code and notes when', () => {
    const office = having(
      [AT, { initiatives: { 1: { title: 'Một', method: 'Hẹn giờ', scope: 'Khu phố 1' } } }],
      [LATER, { initiatives: { 1: { title: 'Một, làm rõ hơn', method: 'Hẹn ngày', scope: 'Khu phố 1' } } }],
    );
    expect(rows(office)).toEqual(['01 Một, làm rõ hơn: Chờ xem xét']);
    expect(office.registers.initiatives[0]).toMatchObject({
      method: 'Hẹn ngày',
      registeredAt: AT,
      editedAt: LATER,
      sources: 'r1#1',
    });
  });

  it('clears the cells of answers that were blanked', () => {
    const office = having(
      [
        AT,
        {
          initiatives: { 1: { title: 'Một', method: 'Hẹn giờ', startsOn: '2023-03-01' } },
          plan: { number: '12', issuedOn: '2023-02-15', link: LINK },
        },
      ],
      [LATER, { initiatives: { 1: { title: 'Một' } }, plan: { link: LINK } }],
    );
    expect(office.registers.initiatives[0]).toMatchObject({ title: 'Một', method: '', startsOn: '' });
    expect(plan(office)).toMatchObject({ number: '', issuedOn: '', link: LINK });
  });

  it('fills the moment and the status into rows that a stop cut in two', () => {
    const said: Said = { initiatives: { 1: { title: 'Một' } }, plan: { link: LINK } };
    const office = having([AT, said]);
    const { initiatives, plans } = office.registers;
    const cut = { registeredAt: '', receivedAt: '', timeliness: '', status: '', form: '', sources: '' } as const;
    const without = <T extends object>(row: T) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, key in cut ? '' : value])) as T;
    office.registers.initiatives = initiatives.map(without);
    office.registers.plans = plans.map(without);
    office.take('r1', AT, said);
    expect(office.registers).toMatchObject({
      initiatives: [{ title: 'Một', registeredAt: AT, timeliness: 'Đúng hạn', status: 'Chờ xem xét', sources: 'r1#1' }],
      plans: [{ link: LINK, receivedAt: AT, timeliness: 'Đúng hạn', sources: 'r1#0' }],
    });
  });

  it('is judged by the first time, never by the edit', () => {
    const office = having(
      [AT, { initiatives: { 1: { title: 'Một' } }, plan: { link: LINK } }],
      [TOO_LATE, { initiatives: { 1: { title: 'Một, sửa' } }, plan: { link: `${LINK}?v=2` } }],
    );
    expect(office.registers.initiatives[0]).toMatchObject({
      registeredAt: AT,
      timeliness: 'Đúng hạn',
      editedAt: TOO_LATE,
    });
    expect(plan(office)).toMatchObject({ receivedAt: AT, timeliness: 'Đúng hạn', editedAt: TOO_LATE });
  });

  it('brings a slot first filled now at its new moment', () => {
    const office = having(
      [AT, { initiatives: { 1: { title: 'Một' } } }],
      [TOO_LATE, { initiatives: { 1: { title: 'Một' }, 2: { title: 'Hai' } } }],
    );
    expect(
      office.registers.initiatives.map(({ registeredAt, editedAt, timeliness }) => [
        registeredAt,
        editedAt,
        timeliness,
      ]),
    ).toEqual([
      [AT, '', 'Đúng hạn'],
      [TOO_LATE, '', 'Trễ hạn'],
    ]);
  });

  it('brings a plan first filled now at its new moment', () => {
    const office = having(
      [AT, { initiatives: { 1: { title: 'Một' } } }],
      [TOO_LATE, { initiatives: { 1: { title: 'Một' } }, plan: { link: LINK } }],
    );
    expect(plan(office)).toMatchObject({ receivedAt: TOO_LATE, timeliness: 'Trễ hạn' });
  });

  it('counts a link that comes later from its own moment', () => {
    const office = having([AT, { plan: { number: '12' } }], [TOO_LATE, { plan: { number: '12', link: LINK } }]);
    expect(plan(office)).toMatchObject({ receivedAt: AT, timeliness: 'Trễ hạn', editedAt: TOO_LATE });
    expect(plan(office)?.note).toBe('Liên kết có từ 24/02/2023 08:00.');
  });

  it('does not count a link that is taken away', () => {
    const office = having([AT, { plan: { number: '12', link: LINK } }], [LATER, { plan: { number: '12' } }]);
    expect(plan(office)).toMatchObject({ link: '', timeliness: '' });
  });

  it('withdraws an initiative whose answers were blanked', () => {
    const office = having(
      [AT, { initiatives: { 1: { title: 'Một' }, 2: { title: 'Hai' } } }],
      [LATER, { initiatives: { 2: { title: 'Hai' } } }],
    );
    expect(rows(office)).toEqual(['01 Một: Đã rút', '02 Hai: Chờ xem xét']);
  });

  it('withdraws everything it brought when it empties everything, and is not set aside', () => {
    const office = having(
      [AT, { initiatives: { 1: { title: 'Một' } }, plan: { number: '12', link: LINK } }],
      [LATER, {}],
    );
    expect(rows(office)).toEqual(['01 Một: Đã rút']);
    expect(plan(office)).toMatchObject({ number: '', issuedOn: '', link: '', timeliness: '', sources: 'r1#0' });
    expect(office.registers.setAside).toEqual([]);
    expect(writesNothing(office.decide(office.send('r1', LATER, {})))).toBe(true);
  });

  it('brings back what it withdrew, with its code and its first moment', () => {
    const said: Said = { initiatives: { 1: { title: 'Một' } }, plan: { number: '12' } };
    const office = having([AT, said], [LATER, {}], [TOO_LATE, said]);
    expect(rows(office)).toEqual(['01 Một: Chờ xem xét']);
    expect(office.registers.initiatives[0]?.registeredAt).toBe(AT);
    expect(plan(office)?.number).toBe('12');
  });

  it('keeps its file when only the declaration is withdrawn', () => {
    const office = having([AT, { plan: { number: '12' }, initiatives: { 1: { title: 'Một' } } }]);
    office.registers.plans = office.registers.plans.map((row) => ({ ...row, fileReceived: true }));
    office.take('r1', LATER, { initiatives: { 1: { title: 'Một' } } });
    expect(plan(office)).toMatchObject({ number: '', fileReceived: true, timeliness: 'Đúng hạn' });
  });

  it('answers a request for more', () => {
    const office = having([AT, { initiatives: { 1: { title: 'Một' } } }]);
    office.registers.initiatives = office.registers.initiatives.map((row) => ({
      ...row,
      status: 'Yêu cầu bổ sung',
      comment: 'Nêu rõ.',
    }));
    office.take('r1', LATER, { initiatives: { 1: { title: 'Một', method: 'Rõ hơn' } } });
    expect(office.registers.initiatives[0]).toMatchObject({ status: 'Chờ xem xét', comment: 'Nêu rõ.' });
  });

  it.each(['Đạt yêu cầu', 'Không đạt', 'Chờ xem xét'])('leaves the verdict %s', (status) => {
    const office = having([AT, { initiatives: { 1: { title: 'Một' } } }]);
    office.registers.initiatives = office.registers.initiatives.map((row) => ({ ...row, status }));
    office.take('r1', LATER, { initiatives: { 1: { title: 'Một', method: 'Rõ hơn' } } });
    expect(office.registers.initiatives[0]?.status).toBe(status);
  });

  it('keeps two initiatives and their verdicts when their slots change places', () => {
    const office = having([AT, { initiatives: { 1: { title: 'Một' }, 2: { title: 'Hai' } } }]);
    office.registers.initiatives = office.registers.initiatives.map((row) => ({ ...row, status: 'Đạt yêu cầu' }));
    office.take('r1', LATER, { initiatives: { 1: { title: 'Hai' }, 2: { title: 'Một' } } });
    expect(rows(office).sort()).toEqual(['01 Một: Đạt yêu cầu', '02 Hai: Đạt yêu cầu']);
  });

  it('moves everything to the other unit when it was sent in the wrong name', () => {
    const said: Said = { initiatives: { 1: { title: 'Một' } }, plan: { number: '12' } };
    const office = having([AT, said], [LATER, { ...said, unit: BEN_THANH }]);
    expect(office.registers.initiatives.map(({ unit, code, status }) => [unit, code, status])).toEqual([
      ['P.BN', 'DVK2023-P.BN-01', 'Đã rút'],
      ['P.BT', 'DVK2023-P.BT-01', 'Chờ xem xét'],
    ]);
    expect(office.registers.plans.map(({ unit, number }) => [unit, number])).toEqual([
      ['P.BN', ''],
      ['P.BT', '12'],
    ]);
  });

  it('leaves in the audit log what was there before', () => {
    const office = having([
      AT,
      { initiatives: { 1: { title: 'Một', startsOn: '2023-03-01' } }, plan: { number: '12' } },
    ]);
    const { audit } = office.take('r1', LATER, {
      initiatives: { 1: { title: 'Một.', startsOn: '' } },
      plan: { number: '12', link: LINK },
    });
    expect(audit).toMatchInlineSnapshot(`
[
  {
    "act": "Sửa sáng kiến",
    "after": "Tên sáng kiến, giải pháp: Một.
Bắt đầu: (trống)
Sửa lần cuối: 21/02/2023 10:30",
    "before": "Tên sáng kiến, giải pháp: Một
Bắt đầu: 01/03/2023
Sửa lần cuối: (trống)",
    "object": "DVK2023-P.BN-01",
  },
  {
    "act": "Sửa kế hoạch",
    "after": "Liên kết: https://example.org/12.docx
Sửa lần cuối: 21/02/2023 10:30
Đúng hạn: Đúng hạn
Ghi chú: Liên kết có từ 21/02/2023 10:30.",
    "before": "Liên kết: (trống)
Sửa lần cuối: (trống)
Đúng hạn: (trống)
Ghi chú: (trống)",
    "object": "P.BN",
  },
]
`);
  });

  it('does not undo, when looked at once more, what staff corrected since', () => {
    const office = having([AT, { initiatives: { 1: { title: 'Một', scope: 'Khu phố 1' } } }]);
    office.registers.initiatives = office.registers.initiatives.map((row) => ({ ...row, scope: 'Khu phố 2' }));
    const again = office.send('r1', AT, { initiatives: { 1: { title: 'Một', scope: 'Khu phố 1' } } });
    expect(writesNothing(office.decide(again))).toBe(true);
  });

  it('writes nothing when nothing in it was edited', () => {
    const office = having([AT, { sender: 'Lê Văn Cường', initiatives: { 1: { title: 'Một' } } }]);
    expect(
      writesNothing(
        office.decide(office.send('r1', LATER, { sender: 'Lê Văn Cường', initiatives: { 1: { title: 'Một' } } })),
      ),
    ).toBe(true);
  });
});

describe('decideClaim', () => {
  it('keeps the moment of the first version when staff accept what waited', () => {
    const office = memoryIntake();
    office.take('r1', AT, { code: 'sai', initiatives: { 1: { title: 'Một' } }, plan: { number: '12', link: LINK } });
    office.take('r1', TOO_LATE, {
      code: 'vẫn sai',
      initiatives: { 1: { title: 'Một', method: 'Rõ' } },
      plan: { number: '12', link: LINK },
    });
    const [line] = office.registers.setAside;
    if (line === undefined) throw new Error('nothing waits');
    const claim = claimOf(line.response, line.at, aUnit(), readSubmission(answersFromText(line.content)));
    office.write({ ...decideClaim(claim, office.registers, office.context, line.response), setAside: [] });
    expect(office.registers.initiatives[0]).toMatchObject({
      title: 'Một',
      method: 'Rõ',
      registeredAt: AT,
      timeliness: 'Đúng hạn',
      sources: 'r1#1',
    });
    expect(office.registers.plans[0]).toMatchObject({ link: LINK, receivedAt: AT, timeliness: 'Đúng hạn' });
  });
});
