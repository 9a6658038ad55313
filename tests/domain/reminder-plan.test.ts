import { addDays, type Day } from '../../src/domain/days';
import { compose } from '../../src/domain/letters';
import type { Office } from '../../src/domain/office';
import { rehearsedReminders } from '../../src/domain/rehearsal';
import {
  isAnyStageToCome,
  isHeld,
  isOutOfStages,
  mayBeUrged,
  remindersByHand,
  remindersDue,
} from '../../src/domain/reminder-plan';
import { LETTER_TEMPLATES } from '../../src/preset/letter-templates';
import {
  aDeclaredPlan,
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
const told = (stage: string, parts: Parameters<typeof aLetterLine>[0] = {}) =>
  aLetterLine({ key: `DVK2023|P.BN|2023-02-22|${stage}`, ...parts });
const stagesDue = (day: Day, parts: OfficeParts = {}) =>
  remindersDue(anOffice({ now: morningOf(day), ...parts })).map(
    ({ file, subject }) => `${file.unit.code} ${subject.stage}`,
  );
const fileOf = (office: Office) => {
  const [file] = office.files;
  if (file === undefined) throw new Error('no unit');
  return file;
};

describe('remindersDue', () => {
  it.each([
    ['2023-02-14', []],
    ['2023-02-15', ['P.BN T-7']],
    ['2023-02-17', ['P.BN T-3']],
    ['2023-02-18', []],
    ['2023-02-19', []],
    ['2023-02-20', ['P.BN T-3']],
    ['2023-02-23', ['P.BN QH-1']],
    ['2023-02-25', []],
  ])('on %s: %j', (day, expected) => {
    expect(stagesDue(day)).toEqual(expected);
  });

  it('says why', () => {
    expect(remindersDue(anOffice({ plans: [aDeclaredPlan()] })).map(({ why }) => why)).toMatchInlineSnapshot(`
[
  "Đợt T-3 (17/02/2023); còn thiếu tệp Word của kế hoạch phát động; 01 sáng kiến, giải pháp",
]
`);
  });

  it('goes to those that owe, in the order of the units', () => {
    const units = ['P.TD', 'P.BN', 'P.DK', 'P.CK'].map((code) =>
      aUnit({ code, exemptReason: code === 'P.DK' ? 'Sáp nhập' : '' }),
    );
    expect(stagesDue('2023-02-17', { units, ...done })).toEqual(['P.TD T-3', 'P.CK T-3']);
  });

  it('goes by each unit’s own last day', () => {
    const units = [aUnit(), aUnit({ code: 'P.BT', extendedTo: '2023-02-28' })];
    const due = (day: Day) => stagesDue(day, { units });
    expect(due('2023-02-22')).toEqual(['P.BN T-0']);
    expect(due('2023-02-24')).toEqual(['P.BN QH-1', 'P.BT T-3']);
    expect(due('2023-03-01')).toEqual(['P.BN QH-3', 'P.BT QH-1']);
  });

  it('leaves out a unit whose missing things all wait with staff, and urges for the others', () => {
    expect(stagesDue('2023-02-20', { plans: [aPlan()], setAside: [aSetAside()] })).toEqual([]);
    expect(stagesDue('2023-02-20', { setAside: [aSetAside()] })).toEqual(['P.BN T-3']);
  });

  it('stops after the last day when nothing late is taken', () => {
    const campaign = { acceptLate: false };
    expect(stagesDue('2023-02-22', { campaign })).toEqual(['P.BN T-0']);
    expect(stagesDue('2023-02-23', { campaign })).toEqual([]);
  });
});

describe('mayBeUrged', () => {
  it.each<[string, Day, OfficeParts, boolean]>([
    ['owes', '2023-02-20', {}, true],
    ['owes on a day off', '2023-02-19', {}, true],
    ['is done', '2023-02-20', done, false],
    ['is exempt', '2023-02-20', { units: [aUnit({ exemptReason: 'x' })] }, false],
    ['nothing knows yet while a code is gone', '2023-02-20', { orphans: ['P.BNG'] }, false],
    ['owes after the last day', '2023-02-23', {}, true],
    ['owes after the last day, nothing late being taken', '2023-02-23', { campaign: { acceptLate: false } }, false],
    [
      'has more time, nothing late being taken',
      '2023-02-23',
      { campaign: { acceptLate: false }, units: [aUnit({ extendedTo: '2023-02-28' })] },
      true,
    ],
  ])('of a unit that %s', (_what, day, parts, expected) => {
    const office = anOffice({ now: morningOf(day), ...parts });
    expect(mayBeUrged(fileOf(office), office)).toBe(expected);
  });
});

describe('remindersByHand', () => {
  const units = [aUnit(), aUnit({ code: 'P.BT' }), aUnit({ code: 'P.CK', exemptReason: 'x' })];
  const byHand = (parts: OfficeParts = {}, named?: string[]) =>
    remindersByHand(anOffice({ units, ...parts }), named).map(
      ({ file, subject }) => `${file.unit.code} ${subject.stage}`,
    );

  it('go to all that owe, or to those named, on any day', () => {
    expect(byHand()).toEqual(['P.BN TAY-2023-02-20', 'P.BT TAY-2023-02-20']);
    expect(byHand({}, ['P.BT', 'P.CK', 'P.XX'])).toEqual(['P.BT TAY-2023-02-20']);
    expect(byHand({}, [])).toEqual([]);
    expect(byHand({ now: morningOf('2023-02-19') }, ['P.BN'])).toEqual(['P.BN TAY-2023-02-19']);
  });

  it('leave out units that owe nothing, named or not', () => {
    expect(byHand(done, ['P.BN'])).toEqual([]);
  });

  it.each([
    ['Đã gửi', false],
    ['Chưa xác định', false],
    ['Chờ gửi', false],
    ['Hoãn gửi', false],
    ['Không gửi', true],
    ['Gửi lỗi', true],
  ])('go at most once a unit a day: after one that is %s, %s', (state, expected) => {
    expect(byHand({ lines: [told('TAY-2023-02-20', { state })] }, ['P.BN'])).toHaveLength(expected ? 1 : 0);
    expect(byHand({ lines: [told('TAY-2023-02-19', { state })] }, ['P.BN'])).toHaveLength(1);
  });

  it('wait for the next day when one that had to wait overnight left this morning', () => {
    const left = { at: '2023-02-20T07:10:00+07:00' };
    expect(byHand({ lines: [told('TAY-2023-02-19', left)] }, ['P.BN'])).toEqual([]);
    expect(byHand({ lines: [told('T-3', left)] }, ['P.BN'])).toHaveLength(1);
  });

  it('stop after the last day when nothing late is taken', () => {
    expect(byHand({ now: morningOf('2023-02-23'), campaign: { acceptLate: false } })).toEqual([]);
  });
});

describe('rehearsedReminders', () => {
  const units = [
    aUnit(),
    aUnit({ code: 'P.BT', extendedTo: '2023-02-28' }),
    aUnit({ code: 'P.CK', email: '' }),
    aUnit({ code: 'P.CG', exemptReason: 'Sáp nhập' }),
    aUnit({ code: 'P.DK', leaderEmail: 'lanhdao@example.gov.vn' }),
  ];
  const initiatives = [anInitiative({ unit: 'P.DK' })];
  const start = (day: Day, parts: OfficeParts = {}): OfficeParts => ({
    now: morningOf(day),
    units,
    initiatives,
    ...parts,
  });
  const rehearsed = (from: Day, date: Day, parts: OfficeParts = {}) =>
    rehearsedReminders(anOffice(start(from, parts)), date).reminders.map(
      ({ file, subject }) => `${file.unit.code} ${subject.stage}`,
    );

  it('is what stepping day by day would send', () => {
    const lines = [told('T-7')];
    for (let day = '2023-02-15'; day <= '2023-03-20'; day = addDays(day, 1)) {
      const due = remindersDue(anOffice(start(day, { lines }))).filter(({ file }) => file.unit.email !== '');
      expect(rehearsed('2023-02-15', day, { lines: [told('T-7')] })).toEqual(
        due.map(({ file, subject }) => `${file.unit.code} ${subject.stage}`),
      );
      for (const { file, subject } of due) {
        lines.push(
          aLetterLine({ key: `DVK2023|${file.unit.code}|${file.lastDay}|${subject.stage}`, unit: file.unit.code }),
        );
      }
    }
  });

  it('tells the letters of plan 43 beforehand', () => {
    const days = Array.from({ length: 30 }, (_, count) => addDays('2023-02-13', count));
    const plan = days.map((day) => `${day} ${rehearsed('2023-02-13', day, { units: [aUnit()] })}`.trim());
    expect(plan.filter((line) => line.length > 10)).toEqual([
      '2023-02-15 P.BN T-7',
      '2023-02-17 P.BN T-3',
      '2023-02-21 P.BN T-1',
      '2023-02-22 P.BN T-0',
      '2023-02-23 P.BN QH-1',
      '2023-02-27 P.BN QH-2',
      '2023-03-01 P.BN QH-3',
      '2023-03-03 P.BN QH-4',
      '2023-03-07 P.BN QH-5',
    ]);
  });

  it('counts overdue letters on, so that the leader is copied from the second', () => {
    const copied = (date: Day) => {
      const { office, reminders } = rehearsedReminders(
        anOffice(start('2023-02-20', { templates: LETTER_TEMPLATES })),
        date,
      );
      const reminder = reminders.find(({ file }) => file.unit.code === 'P.DK');
      const composed = reminder && compose(reminder.subject, office);
      return composed?.turn === 'send' ? [composed.letter.subject.slice(0, 20), ...composed.letter.cc] : undefined;
    };
    expect(copied('2023-02-22')).toEqual(['Nhắc hạn 22/02/2023:']);
    expect(copied('2023-02-23')).toEqual(['Đôn đốc lần thứ 1: đ']);
    expect(copied('2023-02-27')).toEqual(['Đôn đốc lần thứ 2: đ', 'lanhdao@example.gov.vn']);
  });

  it('gives nothing on a day off, and nothing more today once today’s have gone', () => {
    expect(rehearsed('2023-02-17', '2023-02-19')).toEqual([]);
    expect(rehearsed('2023-02-20', '2023-02-20', { units: [aUnit()], initiatives: [], lines: [told('T-3')] })).toEqual(
      [],
    );
  });

  it('sends nothing and leaves the office as it was', () => {
    const office = anOffice(start('2023-02-20'));
    rehearsedReminders(office, '2023-03-20');
    expect(office.book.letters()).toEqual([]);
  });

  it('leaves out a letter that failed while its address is still the same', () => {
    const failed = told('T-3', { state: 'Gửi lỗi' });
    expect(rehearsed('2023-02-17', '2023-02-20', { units: [aUnit()], initiatives: [], lines: [failed] })).toEqual([]);
    expect(rehearsed('2023-02-17', '2023-02-21', { units: [aUnit()], initiatives: [], lines: [failed] })).toEqual([
      'P.BN T-1',
    ]);
  });
});

describe('isOutOfStages', () => {
  const out = (day: Day, parts: OfficeParts = {}) => {
    const office = anOffice({ now: morningOf(day), ...parts });
    return isOutOfStages(fileOf(office), office);
  };

  it.each<[string, Day, OfficeParts, boolean]>([
    ['before its last stage', '2023-03-06', { lines: [told('QH-4')] }, false],
    ['on the day of its last stage, not yet told', '2023-03-07', { lines: [told('QH-4')] }, false],
    ['told its last stage', '2023-03-07', { lines: [told('QH-5')] }, true],
    ['told its last stage, but done', '2023-03-07', { lines: [told('QH-5')], ...done }, false],
    [
      'told its last stage, but exempt',
      '2023-03-07',
      { lines: [told('QH-5')], units: [aUnit({ exemptReason: 'x' })] },
      false,
    ],
    [
      'told its last stage, then given more time',
      '2023-03-08',
      { lines: [told('QH-5')], units: [aUnit({ extendedTo: '2023-03-31' })] },
      false,
    ],
    ['on its last day, nothing late being taken', '2023-02-22', { campaign: { acceptLate: false } }, false],
    ['after its last day, nothing late being taken', '2023-02-23', { campaign: { acceptLate: false } }, true],
    [
      'after its last day, no overdue letters being wanted',
      '2023-02-23',
      { campaign: { overdueMost: 0 }, lines: [told('T-0')] },
      true,
    ],
  ])('of a unit that owes, %s', (_what, day, parts, expected) => {
    expect(out(day, parts)).toBe(expected);
  });
});

describe('isAnyStageToCome', () => {
  it.each<[string, Day, OfficeParts, boolean]>([
    ['while a unit owes', '2023-02-20', {}, true],
    ['when all are done', '2023-02-20', done, false],
    ['after the last stage', '2023-03-08', { lines: [told('QH-5')] }, false],
    ['after the last day, nothing late being taken', '2023-02-23', { campaign: { acceptLate: false } }, false],
  ])('%s', (_what, day, parts, expected) => {
    expect(isAnyStageToCome(anOffice({ now: morningOf(day), ...parts }))).toBe(expected);
  });
});

describe('isHeld', () => {
  it('holds what nothing knows only while a code in use is missing from the list', () => {
    expect(isHeld('P.BN', anOffice())).toBe(false);
    expect(isHeld('P.BN', anOffice({ orphans: ['P.BNG'] }))).toBe(true);
    expect(isHeld('P.BN', anOffice({ orphans: ['P.BNG'], plans: [aPlan()] }))).toBe(false);
  });

  it.each([
    ['Chờ gửi', true],
    ['Đã gửi', false],
    ['Gửi lỗi', false],
  ])('takes a letter that is %s for a sign that the unit is new: %s', (state, expected) => {
    expect(isHeld('P.BN', anOffice({ orphans: ['P.BNG'], lines: [told('T-7', { state })] }))).toBe(expected);
  });
});
