import { rehearsedDays, rehearsedReminders } from '../../src/domain/rehearsal';
import { aLetterLine, anOffice, aUnit } from '../support/builders';

const stagesOf = (isTodayOver: boolean, days: number, parts: Parameters<typeof anOffice>[0] = {}) => {
  const found: string[] = [];
  for (const { office, reminders } of rehearsedDays(anOffice(parts), isTodayOver)) {
    if (found.length === days) break;
    found.push(`${office.today} ${reminders.map(({ subject }) => subject.stage).join()}`.trim());
  }
  return found;
};

describe('rehearsedDays', () => {
  it('gives one day after the other, each as if those before it had happened', () => {
    expect(stagesOf(false, 5)).toEqual([
      '2023-02-20 T-3',
      '2023-02-21 T-1',
      '2023-02-22 T-0',
      '2023-02-23 QH-1',
      '2023-02-24',
    ]);
  });

  it('leaves what today’s run did not send to the next day once that run is over', () => {
    expect(stagesOf(true, 2)).toEqual(['2023-02-20', '2023-02-21 T-1']);
  });

  it('lets what still waits go today although today’s run is over', () => {
    expect(stagesOf(true, 2, { lines: [aLetterLine({ state: 'Chờ gửi' })] })).toEqual([
      '2023-02-20 T-3',
      '2023-02-21 T-1',
    ]);
  });

  it('begins each coming day at the hour of sending', () => {
    const [, tomorrow] = rehearsedDays(anOffice({ campaign: { sendHour: 9 }, units: [aUnit()] }), false);
    expect(tomorrow?.office.now).toBe('2023-02-21T09:00:00+07:00');
  });
});

describe('rehearsedReminders', () => {
  it.each([
    ['2023-02-20', false, ['T-3']],
    ['2023-02-20', true, []],
    ['2023-02-21', true, ['T-1']],
  ])('of %s, today’s run being over: %s', (date, isTodayOver, expected) => {
    const { reminders } = rehearsedReminders(anOffice(), date, isTodayOver);
    expect(reminders.map(({ subject }) => subject.stage)).toEqual(expected);
  });
});
