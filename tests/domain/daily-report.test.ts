import { attentionOf, dailyReport, isReportDue, REVIEW_ACT, reviewDays } from '../../src/domain/daily-report';
import type { Day } from '../../src/domain/days';
import {
  aLetterLine,
  anInitiative,
  anOffice,
  aPlan,
  aSetAside,
  aUnit,
  morningOf,
  type OfficeParts,
} from '../support/builders';

const done: OfficeParts = { initiatives: [anInitiative()], plans: [aPlan()] };
const told = (stage: string, state = 'Đã gửi', at = morningOf('2023-02-20')) =>
  aLetterLine({ key: `DVK2023|P.BN|2023-02-22|${stage}`, state, at });
const on = (day: Day, parts: OfficeParts = {}) => anOffice({ now: morningOf(day), ...parts });

describe('attentionOf', () => {
  it('is empty when nothing needs a person', () => {
    expect(attentionOf(anOffice())).toEqual({
      setAside: [],
      unknownLetters: 0,
      failedLetters: 0,
      deferredLetters: 0,
      unanswered: [],
      outOfStages: [],
    });
  });

  it('counts submissions that wait, and no others', () => {
    const waiting = [
      aSetAside(),
      aSetAside({ response: 'r8', decision: 'Đã bỏ' }),
      aSetAside({ response: 'r7', decision: 'Đã nhận', decidedBy: 'Biểu mẫu' }),
    ];
    expect(attentionOf(anOffice({ setAside: waiting })).setAside.map(({ response }) => response)).toEqual(['r9']);
  });

  it('counts letters by their fate, trials left out', () => {
    const lines = [
      told('T-3', 'Gửi lỗi'),
      told('T-7', 'Gửi lỗi'),
      told('T-1', 'Chưa xác định'),
      aLetterLine({ key: 'DVK2023|P.BN|MOI|1', state: 'Hoãn gửi' }),
      aLetterLine({ key: 'THU|DVK2023|P.BN|MOI|1', state: 'Gửi lỗi' }),
    ];
    expect(attentionOf(on('2023-02-16', { lines: lines.slice(1) }))).toMatchObject({
      unknownLetters: 1,
      deferredLetters: 1,
    });
    expect(attentionOf(on('2023-02-17', { lines: lines.slice(0, 2) }))).toMatchObject({ failedLetters: 1 });
  });

  it.each<[Day, boolean]>([
    ['2023-02-22', false],
    ['2023-02-23', true],
    ['2023-02-27', true],
  ])(
    'names an initiative for which more was asked on 20/02 once three working days have gone: on %s, %s',
    (day, expected) => {
      const initiatives = [anInitiative({ status: 'Yêu cầu bổ sung' })];
      const { unanswered } = attentionOf(on(day, { initiatives, reviewedOn: () => '2023-02-20' }));
      expect(unanswered).toHaveLength(expected ? 1 : 0);
    },
  );

  it('counts those working days over Tết', () => {
    const initiatives = [anInitiative({ status: 'Yêu cầu bổ sung' })];
    const reviewedOn = () => '2023-01-18';
    expect(attentionOf(on('2023-01-27', { initiatives, reviewedOn })).unanswered).toEqual([]);
    expect(attentionOf(on('2023-01-30', { initiatives, reviewedOn })).unanswered).toHaveLength(1);
  });

  it('names units that have no stage left', () => {
    expect(attentionOf(on('2023-03-08', { lines: [told('QH-5')] })).outOfStages).toEqual(['P.BN']);
  });
});

describe('isReportDue', () => {
  it.each<[string, Day, OfficeParts, boolean]>([
    ['on a working day while a unit owes', '2023-02-20', {}, true],
    ['on a Sunday', '2023-02-19', {}, false],
    ['on a day off', '2023-01-24', { campaign: { remindFrom: '2023-01-03' } }, false],
    ['the day before reminders start', '2023-02-07', {}, false],
    ['the day reminders start', '2023-02-08', {}, true],
    ['once nobody owes', '2023-02-20', done, false],
    ['once nobody owes, while something waits', '2023-02-20', { ...done, setAside: [aSetAside()] }, true],
    [
      'once nobody owes, while a letter’s fate is unknown',
      '2023-02-20',
      { ...done, lines: [told('T-3', 'Chưa xác định')] },
      true,
    ],
    [
      'once nobody owes, while a letter is deferred',
      '2023-02-20',
      { ...done, lines: [aLetterLine({ key: 'DVK2023|P.BN|MOI|1', state: 'Hoãn gửi' })] },
      true,
    ],
    [
      'once nobody owes, after a reminder failed that nobody needs now',
      '2023-02-20',
      { ...done, lines: [told('T-3', 'Gửi lỗi')] },
      false,
    ],
    ['while a unit that owes has no stage left', '2023-03-10', { lines: [told('QH-5')] }, true],
  ])('%s', (_what, day, parts, expected) => {
    expect(isReportDue(on(day, parts))).toBe(expected);
  });
});

describe('dailyReport', () => {
  const units = [
    aUnit(),
    aUnit({ code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành', contact: '', phone: '028 3822 0002' }),
    aUnit({ code: 'P.CK', name: 'Ủy ban nhân dân phường Cầu Kho', contact: '', phone: '', extendedTo: '2023-02-28' }),
    aUnit({ code: 'P.CG', name: 'Ủy ban nhân dân phường Cô Giang', exemptReason: 'Sáp nhập' }),
  ];

  it('gives figures, what needs a person, and who owes what with contact and phone', () => {
    const office = on('2023-02-24', {
      units,
      plans: [aPlan({ unit: 'P.BT' })],
      initiatives: [
        anInitiative({
          unit: 'P.BT',
          code: 'DVK2023-P.BT-01',
          unitName: units[1]?.name ?? '',
          status: 'Yêu cầu bổ sung',
        }),
        anInitiative(),
      ],
      setAside: [
        aSetAside({
          reason: '“Ngày ban hành kế hoạch” không phải một ngày có thật.',
          content: 'Liên kết tệp kế hoạch (Word): https://example.org/1.docx',
        }),
      ],
      lines: [
        told('QH-1', 'Chưa xác định', morningOf('2023-02-24')),
        aLetterLine({
          key: 'DVK2023|P.CK|2023-02-28|T-3',
          unit: 'P.CK',
          state: 'Gửi lỗi',
          at: morningOf('2023-02-24'),
        }),
        aLetterLine({ key: 'DVK2023|P.BN|MOI|2', state: 'Hoãn gửi', at: morningOf('2023-02-24') }),
        aLetterLine({ key: 'DVK2023|P.BT|MOI|1', unit: 'P.BT', at: morningOf('2023-02-24') }),
        aLetterLine({ key: 'DVK2023|P.BT|MOI|2', unit: 'P.BT', at: morningOf('2023-02-23') }),
      ],
      reviewedOn: () => '2023-02-20',
    });
    expect(dailyReport(office).text).toMatchInlineSnapshot(`
"Số liệu đến ngày 24/02/2023: hoàn thành 1/3, miễn 01; đúng hạn 01, trễ hạn 00, chưa đủ 02.

Thư trong ngày: đã gửi 01, lỗi 01, chưa xác định 01, hoãn 01.

Cần xử lý:
- 01 bài gửi chờ xử lý (tab Chờ xử lý).
- 01 thư chưa xác định đã đi hay chưa.
- 01 thư gửi lỗi.
- 01 thư hoãn gửi do hết hạn mức trong ngày.
- DVK2023-P.BT-01 (Ủy ban nhân dân phường Bến Thành): chưa trả lời yêu cầu bổ sung; xem cột “Ý kiến xem xét”.

Đơn vị còn thiếu:
- Ủy ban nhân dân phường Bến Nghé: kế hoạch phát động (tệp Word) (đã gửi, đang chờ xử lý); quá hạn; Nguyễn Thị An, 028 3822 0001.
- Ủy ban nhân dân phường Cầu Kho: kế hoạch phát động (tệp Word); 01 sáng kiến, giải pháp; còn hạn; chưa có đầu mối."
`);
    expect(dailyReport(office).digest).toBe('hoàn thành 1/3, miễn 01');
  });

  it('lists a unit that has no stage left', () => {
    expect(dailyReport(on('2023-03-08', { lines: [told('QH-5')] })).text).toContain(
      'Ủy ban nhân dân phường Bến Nghé: hết lượt nhắc',
    );
  });

  it('names each unit by its own name, or by its code when the list no longer has it', () => {
    const units = [aUnit({ code: 'P.CK', name: 'Phường Cầu Kho' }), aUnit()];
    const { text } = dailyReport(on('2023-03-08', { units, lines: [told('QH-5')] }));
    expect(text).toContain('- Ủy ban nhân dân phường Bến Nghé: hết lượt nhắc, còn thiếu.');
    expect(text).not.toContain('Phường Cầu Kho: hết lượt');
  });

  it.each([
    [false, 'đã gửi 01, lỗi 00'],
    [true, 'đã gửi 00, lỗi 01'],
  ])('counts of the day’s letters those of its own mode (trial: %s)', (trial, counts) => {
    const at = morningOf('2023-02-20');
    const lines = [told('T-3'), aLetterLine({ key: 'THU|DVK2023|P.BN|2023-02-22|T-3', state: 'Gửi lỗi', at })];
    expect(dailyReport(anOffice({ lines, campaign: { trial } })).text).toContain(counts);
  });

  it('says 45/47, miễn 02 of 49 units', () => {
    const many = Array.from({ length: 49 }, (_, at) =>
      aUnit({ code: `D${at}`, exemptReason: at >= 47 ? 'Sáp nhập' : '' }),
    );
    const initiatives = many.slice(0, 45).map(({ code }) => anInitiative({ unit: code }));
    const plans = many.slice(0, 45).map(({ code }) => aPlan({ unit: code }));
    expect(dailyReport(anOffice({ units: many, initiatives, plans })).digest).toBe('hoàn thành 45/47, miễn 02');
  });

  it('names two hundred units that owe, and says how many more there are and where', () => {
    const units = Array.from({ length: 205 }, (_, index) => aUnit({ code: `U${index}`, name: `Đơn vị ${index}` }));
    const lines = dailyReport(on('2023-02-20', { units })).text.split('\n');
    expect([lines.at(-2)?.slice(0, 12), lines.at(-1)]).toEqual(['- Đơn vị 199', '- và 05 dòng nữa, xem thanh bên.']);
  });

  it('says nothing of units when all are done', () => {
    expect(dailyReport(anOffice(done)).text).toMatchInlineSnapshot(`
"Số liệu đến ngày 20/02/2023: hoàn thành 1/1, miễn 00; đúng hạn 01, trễ hạn 00, chưa đủ 00.

Thư trong ngày: đã gửi 00, lỗi 00, chưa xác định 00, hoãn 00."
`);
  });
});

describe('reviewDays', () => {
  const review = (at: string, object = 'DVK2023-P.BN-01', act = REVIEW_ACT) => ({
    at,
    actor: 'a',
    act,
    object,
    before: '',
    after: '',
  });

  it('gives the day of the last review of each initiative, and of nothing else', () => {
    const days = reviewDays([
      review('2023-02-20T09:00:00+07:00'),
      review('2023-02-22T23:30:00+07:00'),
      review('2023-02-24T09:00:00+07:00', 'DVK2023-P.BN-01', 'Gia hạn'),
      review('2023-02-21T09:00:00+07:00', 'DVK2023-P.BT-01'),
      review(''),
    ]);
    expect([...days]).toEqual([
      ['DVK2023-P.BN-01', '2023-02-22'],
      ['DVK2023-P.BT-01', '2023-02-21'],
    ]);
  });

  it('gives the last day although people sorted the log', () => {
    const days = reviewDays([review('2023-02-22T23:30:00+07:00'), review('2023-02-20T09:00:00+07:00')]);
    expect(days.get('DVK2023-P.BN-01')).toBe('2023-02-22');
  });
});
