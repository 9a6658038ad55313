import fc from 'fast-check';
import { summaryOf, totalsOf, unitSummary } from '../../src/domain/summary';
import { INITIATIVE_STATUSES } from '../../src/domain/tabs';
import {
  aDeclaredPlan,
  aLetterLine,
  anInitiative,
  anOffice,
  aPlan,
  aUnit,
  type OfficeParts,
} from '../support/builders';

const content = (number: number) => `${number}. Nội dung thứ ${number}`;
const LATE = '2023-02-23T00:00:00+07:00';

describe('totalsOf', () => {
  it('keeps exempt units outside every other count', () => {
    const units = Array.from({ length: 49 }, (_, at) =>
      aUnit({ code: `D${at}`, exemptReason: at < 2 ? 'Sáp nhập' : '' }),
    );
    const sent = units.slice(0, 47);
    const { files, today } = anOffice({
      units,
      initiatives: sent.map(({ code }, at) =>
        anInitiative({ unit: code, ...(at % 5 === 0 && { registeredAt: LATE }) }),
      ),
      plans: sent.map(({ code }) => aPlan({ unit: code })),
    });
    expect(totalsOf(files, today)).toEqual({ units: 49, exempt: 2, complete: 45, onTime: 36, late: 9, incomplete: 2 });
  });

  it('of no units is all zero', () => {
    expect(totalsOf([], '2023-02-20')).toEqual({ units: 0, exempt: 0, complete: 0, onTime: 0, late: 0, incomplete: 0 });
  });
});

/** Offices of any shape: some units exempt, extended, of a group; rows in any state at any time. */
const anyOffice = fc
  .array(
    fc.record({
      group: fc.constantFrom('Phường', 'Phòng ban chuyên môn', ''),
      exemptReason: fc.constantFrom('', '', 'Sáp nhập'),
      extendedTo: fc.constantFrom('', '2023-02-28'),
      plan: fc.constantFrom('none', 'declared', 'linked'),
      initiatives: fc.array(
        fc.record({
          status: fc.constantFrom(...INITIATIVE_STATUSES),
          content: fc.constantFrom(...[1, 2, 3, 4, 5].map(content), ''),
          registeredAt: fc.constantFrom('2023-02-20T08:00:00+07:00', LATE, '2023-03-02T08:00:00+07:00'),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((shapes) => {
    const code = (at: number) => `D${at}`;
    return anOffice({
      now: '2023-03-03T08:00:00+07:00',
      units: shapes.map(({ group, exemptReason, extendedTo }, at) =>
        aUnit({ code: code(at), group, exemptReason, extendedTo }),
      ),
      initiatives: shapes.flatMap(({ initiatives }, at) =>
        initiatives.map((parts) => anInitiative({ unit: code(at), ...parts })),
      ),
      plans: shapes.flatMap(({ plan }, at) =>
        plan === 'none' ? [] : [plan === 'linked' ? aPlan({ unit: code(at) }) : aDeclaredPlan({ unit: code(at) })],
      ),
    });
  });

describe('summaryOf', () => {
  it('adds up, whatever the tabs hold', () => {
    fc.assert(
      fc.property(anyOffice, (office) => {
        const { totals, groups, units, contents, statuses } = summaryOf(office);
        expect(totals.complete).toBe(totals.onTime + totals.late);
        expect(totals.units).toBe(totals.exempt + totals.complete + totals.incomplete);
        expect(totals.units).toBe(office.units.length);
        for (const key of ['units', 'exempt', 'complete', 'onTime', 'late', 'incomplete'] as const) {
          expect(groups.reduce((sum, group) => sum + group[key], 0)).toBe(totals[key]);
        }
        const asked = units.filter(({ status }) => status !== 'Được miễn');
        expect(asked.filter(({ timeliness }) => timeliness === 'Đúng hạn')).toHaveLength(totals.onTime);
        expect(asked.filter(({ timeliness }) => timeliness === 'Trễ hạn')).toHaveLength(totals.late);
        expect(asked.filter(({ missing }) => missing.length > 0)).toHaveLength(totals.incomplete);
        contents.forEach((row, at) => {
          expect(row.initiatives).toBe(asked.reduce((sum, { byContent }) => sum + (byContent[at] ?? 0), 0));
          expect(row.units).toBe(asked.filter(({ byContent }) => (byContent[at] ?? 0) > 0).length);
        });
        const rows = office.files
          .filter(({ status }) => status !== 'Được miễn')
          .flatMap(({ initiatives }) => initiatives);
        expect(statuses.reduce((sum, { initiatives }) => sum + initiatives, 0)).toBe(rows.length);
      }),
    );
  });

  it('counts initiatives and units of each content, an empty one too', () => {
    const initiatives = [
      anInitiative({ content: content(1) }),
      anInitiative({ content: content(1) }),
      anInitiative({ content: content(1), unit: 'P.BT' }),
      anInitiative({ content: content(2), status: 'Không đạt' }),
      anInitiative({ content: content(3), status: 'Đã rút' }),
      anInitiative({ content: content(4), unit: 'P.CK' }),
      anInitiative({ content: 'không rõ' }),
      anInitiative({ content: content(5), unit: 'XX' }),
    ];
    const units = [aUnit(), aUnit({ code: 'P.BT' }), aUnit({ code: 'P.CK', exemptReason: 'Sáp nhập' })];
    const { contents } = summaryOf(anOffice({ units, initiatives }));
    expect(contents.map(({ number, initiatives: count, units: of }) => [number, count, of])).toEqual([
      ['1', 3, 2],
      ['2', 0, 0],
      ['3', 0, 0],
      ['4', 0, 0],
      ['5', 0, 0],
    ]);
    expect(contents[0]?.shortName).toBe('Người nghèo, yếu thế');
  });

  it('counts initiatives by every status', () => {
    const initiatives = [anInitiative(), anInitiative({ status: 'Đã rút' }), anInitiative({ status: 'Đã rút' })];
    expect(summaryOf(anOffice({ initiatives })).statuses).toEqual([
      { status: 'Chờ xem xét', initiatives: 1 },
      { status: 'Đạt yêu cầu', initiatives: 0 },
      { status: 'Yêu cầu bổ sung', initiatives: 0 },
      { status: 'Không đạt', initiatives: 0 },
      { status: 'Đã rút', initiatives: 2 },
    ]);
  });

  it('leaves groups and units in the order of the list', () => {
    const units = ['Phường', 'Đơn vị trực thuộc', 'Cơ quan, đơn vị', 'Phường'].map((group, at) =>
      aUnit({ code: `D${at}`, group }),
    );
    const summary = summaryOf(anOffice({ units }));
    expect(summary.groups.map(({ name, units: count }) => [name, count])).toEqual([
      ['Phường', 2],
      ['Đơn vị trực thuộc', 1],
      ['Cơ quan, đơn vị', 1],
    ]);
    expect(summary.units.map(({ code }) => code)).toEqual(['D0', 'D1', 'D2', 'D3']);
  });

  it('says as of when it counted', () => {
    expect(summaryOf(anOffice({ now: '2023-02-22T16:45:00+07:00' })).asOf).toBe('2023-02-22T16:45:00+07:00');
  });
});

describe('unitSummary', () => {
  const lineOf = (parts: OfficeParts) => {
    const office = anOffice(parts);
    const [file] = office.files;
    if (file === undefined) throw new Error('no unit');
    return unitSummary(file, office);
  };

  it('has everything the row shows', () => {
    const initiatives = [anInitiative(), anInitiative({ status: 'Không đạt' }), anInitiative({ content: content(5) })];
    const lines = [
      aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|T-7', at: '2023-02-15T08:00:00+07:00' }),
      aLetterLine({ state: 'Chưa xác định' }),
      aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|T-1', state: 'Gửi lỗi', at: '2023-02-21T08:00:00+07:00' }),
      aLetterLine({ key: 'DVK2023|P.BN|MOI|1', at: '2023-02-08T08:00:00+07:00' }),
    ];
    expect(lineOf({ initiatives, lines, plans: [aDeclaredPlan()] })).toEqual({
      code: 'P.BN',
      name: 'Ủy ban nhân dân phường Bến Nghé',
      group: 'Phường',
      plan: 'Đã khai, chưa có tệp',
      initiatives: 2,
      byContent: [0, 1, 0, 0, 1],
      status: 'Thiếu kế hoạch',
      deadline: '2023-02-22',
      timeliness: 'Còn hạn',
      missing: ['tệp Word của kế hoạch phát động'],
      reminders: 2,
      lastReminder: '2023-02-17T08:00:00+07:00',
      contact: 'Nguyễn Thị An',
      phone: '028 3822 0001',
    });
  });

  it('shows an exempt unit with nothing missing and no timeliness', () => {
    expect(lineOf({ units: [aUnit({ exemptReason: 'Sáp nhập' })] })).toMatchObject({
      status: 'Được miễn',
      timeliness: '',
      missing: [],
      reminders: 0,
      lastReminder: '',
    });
  });

  it('shows the unit’s own last day', () => {
    expect(lineOf({ units: [aUnit({ extendedTo: '2023-02-28' })] }).deadline).toBe('2023-02-28');
  });
});
