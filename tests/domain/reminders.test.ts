import fc from 'fast-check';
import { addDays, type Day } from '../../src/domain/days';
import {
  byHandDay,
  byHandStage,
  isExhausted,
  type Reminded,
  type Schedule,
  stageDue,
  stagesFor,
} from '../../src/domain/reminders';
import { isWorkingDay, workingDaysBetween } from '../../src/domain/working-days';
import { aCampaign, DAYS_OFF_2023 } from '../support/builders';

const stagesOf = (lastDay: Day, schedule: Partial<Schedule> = {}) =>
  stagesFor(lastDay, { ...aCampaign(), ...schedule }, DAYS_OFF_2023);
const listed = (lastDay: Day, schedule: Partial<Schedule> = {}) =>
  stagesOf(lastDay, schedule).map(({ name, on }) => `${name} ${on}`);
const told = (stages: string[] = [], byHandOn: Day[] = []): Reminded => ({ stages: new Set(stages), byHandOn });

describe('stagesFor', () => {
  it('lays out plan 43', () => {
    expect(listed('2023-02-22')).toEqual([
      'T-7 2023-02-15',
      'T-3 2023-02-17',
      'T-1 2023-02-21',
      'T-0 2023-02-22',
      'QH-1 2023-02-23',
      'QH-2 2023-02-27',
      'QH-3 2023-03-01',
      'QH-4 2023-03-03',
      'QH-5 2023-03-07',
    ]);
  });

  it('moves stages before Tết ahead and those after it behind', () => {
    expect(listed('2023-01-27', { deadline: '2023-01-28', overdueMost: 2 })).toEqual([
      'T-7 2023-01-19',
      'T-3 2023-01-19',
      'T-1 2023-01-19',
      'T-0 2023-01-27',
      'QH-1 2023-01-30',
      'QH-2 2023-02-01',
    ]);
  });

  it('steps over 29/04 to 03/05', () => {
    expect(listed('2023-04-28', { deadline: '2023-04-29', remindBefore: [0], overdueMost: 2 })).toEqual([
      'T-0 2023-04-28',
      'QH-1 2023-05-04',
      'QH-2 2023-05-08',
    ]);
  });

  it('moves T-0 ahead when the last day is a day off', () => {
    expect(listed('2023-05-01', { deadline: '2023-05-02', remindBefore: [3, 0], overdueMost: 1 })).toEqual([
      'T-3 2023-04-28',
      'T-0 2023-04-28',
      'QH-1 2023-05-04',
    ]);
  });

  it('counts over a leap day', () => {
    expect(listed('2024-02-29', { deadline: '2024-03-01', remindBefore: [1, 0], overdueMost: 1 })).toEqual([
      'T-1 2024-02-28',
      'T-0 2024-02-29',
      'QH-1 2024-03-01',
    ]);
  });

  it('leaves out, for an extended unit, stages dated on or before the campaign’s last day', () => {
    expect(listed('2023-03-01', { overdueMost: 1 })).toEqual([
      'T-3 2023-02-24',
      'T-1 2023-02-28',
      'T-0 2023-03-01',
      'QH-1 2023-03-02',
    ]);
    expect(listed('2023-02-24', { overdueMost: 1 })).toEqual(['T-1 2023-02-23', 'T-0 2023-02-24', 'QH-1 2023-02-27']);
    expect(listed('2023-02-23', { overdueMost: 1 })).toEqual(['T-0 2023-02-23', 'QH-1 2023-02-24']);
  });

  it('leaves out, for a unit extended to a Sunday, what the weekend moved onto the campaign’s last day', () => {
    expect(listed('2023-02-26', { deadline: '2023-02-25', remindBefore: [1, 0], overdueMost: 1 })).toEqual([
      'QH-1 2023-02-27',
    ]);
  });

  it('has as many overdue stages as the settings say, so many working days apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }).map((count) => addDays('2023-01-01', count)),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 12 }),
        (lastDay, overdueEvery, overdueMost) => {
          const overdue = stagesOf(lastDay, { deadline: addDays(lastDay, 1), overdueEvery, overdueMost }).filter(
            (stage) => stage.overdue,
          );
          expect(overdue.map(({ name }) => name)).toEqual(Array.from({ length: overdueMost }, (_, k) => `QH-${k + 1}`));
          overdue.forEach(({ on }, k) => {
            const gap = workingDaysBetween(overdue[k - 1]?.on ?? lastDay, on, DAYS_OFF_2023);
            expect(gap).toBe(k === 0 ? 1 : overdueEvery);
          });
        },
      ),
    );
  });

  it('dates every stage on a working day, in order, those before the deadline never after the last day', () => {
    const days = fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 6 })
      .map((list) => list.sort((a, b) => b - a));
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 330 }), days, (offset, remindBefore) => {
        const lastDay = addDays('2023-01-01', offset);
        const stages = stagesOf(lastDay, { deadline: addDays(lastDay, 1), remindBefore });
        for (const [at, { on, overdue }] of stages.entries()) {
          expect(isWorkingDay(on, DAYS_OFF_2023)).toBe(true);
          expect(on > lastDay).toBe(overdue);
          expect(on >= (stages[at - 1]?.on ?? on)).toBe(true);
        }
      }),
    );
  });
});

describe('stageDue', () => {
  const stages = stagesOf('2023-02-22');
  const due = (today: Day, reminded: Reminded = told(), from = '2023-02-08') =>
    stageDue(stages, reminded, from, today)?.name;

  it.each([
    ['2023-02-14', undefined],
    ['2023-02-15', 'T-7'],
    ['2023-02-16', 'T-7'],
    ['2023-02-17', 'T-3'],
    ['2023-02-20', 'T-3'],
    ['2023-02-21', 'T-1'],
    ['2023-02-22', 'T-0'],
    ['2023-02-23', 'QH-1'],
    ['2023-02-24', 'QH-1'],
    ['2023-02-27', 'QH-2'],
    ['2023-03-07', 'QH-5'],
    ['2023-12-29', 'QH-5'],
  ])('on %s, told nothing yet, is %s', (today, expected) => {
    expect(due(today)).toBe(expected);
  });

  it.each<[string, string[], Day, string | undefined]>([
    ['that very stage', ['T-3'], '2023-02-20', undefined],
    ['an earlier one', ['T-7'], '2023-02-20', 'T-3'],
    ['a later one out of turn', ['QH-1'], '2023-02-22', undefined],
    ['all before, days skipped', ['T-7', 'T-3'], '2023-02-24', 'QH-1'],
    ['one that was caught up with', ['QH-1'], '2023-02-24', undefined],
    ['the last', ['QH-5'], '2023-03-20', undefined],
  ])('told %s', (_what, names, today, expected) => {
    expect(due(today, told(names))).toBe(expected);
  });

  it('gives one letter for skipped days, never two', () => {
    const told1 = told(['T-7']);
    const caughtUp = due('2023-02-24', told1) ?? '';
    expect(caughtUp).toBe('QH-1');
    expect(due('2023-02-24', told(['T-7', caughtUp]))).toBeUndefined();
  });

  it.each([
    ['2023-02-15', 'T-7'],
    ['2023-02-16', undefined],
  ])('with reminders from %s on, is on 16/02 %s', (from, expected) => {
    expect(due('2023-02-16', told(), from)).toBe(expected);
  });

  it('starts with the first stage dated on or after the start, although earlier ones were missed', () => {
    expect(due('2023-02-20', told(), '2023-02-20')).toBeUndefined();
    expect(due('2023-02-21', told(), '2023-02-20')).toBe('T-1');
  });

  it('takes the later of two stages on one day', () => {
    const crowded = stagesOf('2023-01-27', { deadline: '2023-01-28' });
    expect(stageDue(crowded, told(), '2023-01-01', '2023-01-19')?.name).toBe('T-1');
    expect(stageDue(crowded, told(['T-1']), '2023-01-01', '2023-01-19')).toBeUndefined();
    expect(stageDue(crowded, told(['T-3']), '2023-01-01', '2023-01-19')?.name).toBe('T-1');
  });

  it.each<[Day, Day, string | undefined]>([
    ['2023-02-17', '2023-02-17', undefined],
    ['2023-02-18', '2023-02-20', undefined],
    ['2023-02-16', '2023-02-17', 'T-3'],
    ['2023-02-17', '2023-02-21', 'T-1'],
    ['2023-02-23', '2023-02-24', undefined],
    ['2023-02-23', '2023-02-27', 'QH-2'],
  ])('a reminder by hand on %s records what was dated by then: on %s, %s', (byHand, today, expected) => {
    expect(due(today, told([], [byHand]))).toBe(expected);
  });

  it('counts a recorded stage that the settings no longer have', () => {
    const fewer = stagesOf('2023-02-22', { remindBefore: [7, 2], overdueMost: 1 });
    expect(stageDue(fewer, told(['T-1']), '2023-02-08', '2023-02-22')).toBeUndefined();
    expect(stageDue(fewer, told(['QH-3']), '2023-02-08', '2023-03-06')).toBeUndefined();
    expect(stageDue(fewer, told(['T-3']), '2023-02-08', '2023-02-22')?.name).toBe('T-2');
  });

  it('never gives a stage twice, or an earlier one after a later one, whatever days are skipped', () => {
    const names = stages.map(({ name }) => name);
    fc.assert(
      fc.property(fc.subarray(Array.from({ length: 45 }, (_, count) => addDays('2023-02-08', count))), (days) => {
        const sent: string[] = [];
        for (const today of days) {
          const stage = due(today, told(sent));
          if (stage !== undefined) sent.push(stage);
        }
        const order = sent.map((name) => names.indexOf(name));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('isExhausted', () => {
  const stages = stagesOf('2023-02-22');

  it.each<[string[], Day, boolean]>([
    [[], '2023-02-08', false],
    [['QH-4'], '2023-03-06', false],
    [['QH-4'], '2023-03-07', false],
    [['QH-5'], '2023-03-07', true],
    [['QH-5'], '2023-03-20', true],
    [[], '2023-03-20', false],
  ])('told %j, on %s is %s', (names, today, expected) => {
    expect(isExhausted(stages, told(names), '2023-02-08', today)).toBe(expected);
  });

  it('is true once the last stage passed before reminders start', () => {
    expect(isExhausted(stages, told(), '2023-03-10', '2023-03-10')).toBe(true);
  });

  it('is true after a reminder by hand later than the last stage', () => {
    expect(isExhausted(stages, told([], ['2023-03-10']), '2023-02-08', '2023-03-10')).toBe(true);
  });
});

describe('byHandStage', () => {
  it('names the day, and byHandDay reads it back', () => {
    expect(byHandStage('2023-02-21')).toBe('TAY-2023-02-21');
    expect(byHandDay('TAY-2023-02-21')).toBe('2023-02-21');
    expect(byHandDay('T-3')).toBeUndefined();
  });
});
