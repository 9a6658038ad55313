import { runDaily } from '../../src/app/daily-run';
import type { RehearsedDate } from '../../src/app/rehearse';
import type { Preview } from '../../src/app/send-from-sidebar';
import { LETTER_LOG, SETTINGS } from '../../src/domain/tabs';
import { aUnit } from '../support/builders';
import { type MemoryOffice, memoryDesk, settingRows } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

const UNITS = [aUnit(), aUnit({ code: 'P.CG', name: 'Phường Cô Giang', extendedTo: '2023-02-28' })];
const month = (office: MemoryOffice, asked: string) =>
  (told(office, 'rehearseMonth', { month: asked }) as { days: RehearsedDate[] }).days;
const busy = (days: readonly RehearsedDate[]) =>
  days.filter(({ letters }) => letters !== 0).map(({ day, letters }) => `${day.slice(5)} ${letters}`);

describe('rehearseMonth', () => {
  it('counts the letters of each coming day and says nothing of those that have passed', () => {
    const days = month(memoryDesk(), '2023-02');
    expect(days).toHaveLength(28);
    expect(days.filter(({ letters }) => letters === null).map(({ day }) => day)).toEqual(
      Array.from({ length: 19 }, (_, index) => `2023-02-${String(index + 1).padStart(2, '0')}`),
    );
    expect(busy(days.slice(19))).toEqual(['02-20 1', '02-21 1', '02-22 1', '02-23 1', '02-27 1']);
    expect(days.filter(({ works }) => !works).map(({ day }) => day.slice(8))).toEqual([
      '04',
      '05',
      '11',
      '12',
      '18',
      '19',
      '25',
      '26',
    ]);
  });

  it.each(['2023-02', '2023-03', '2023-04'])('shows for each day of %s what rehearse shows', (asked) => {
    const office = memoryDesk({ units: UNITS });
    for (const { day, letters } of month(office, asked)) {
      if (letters === null) continue;
      expect([day, letters]).toEqual([day, (told(office, 'rehearse', { date: day }) as Preview).letters.length]);
    }
  });

  it('shows for today what today’s run has left', () => {
    const office = memoryDesk({ units: UNITS, now: '2023-02-20T08:05:00+07:00' });
    expect(month(office, '2023-02')[19]?.letters).toBe(1);
    runDaily(office.desk());
    expect(month(office, '2023-02')[19]?.letters).toBe(0);
  });

  it('has nothing but nulls for a month that has passed', () => {
    expect(new Set(month(memoryDesk(), '2023-01').map(({ letters }) => letters))).toEqual(new Set([null]));
  });

  it('changes nothing', () => {
    const office = memoryDesk();
    month(office, '2023-03');
    expect([office.mailer.outbox, office.workbook.rows(LETTER_LOG), [...office.memory]]).toEqual([
      [],
      [],
      [...memoryDesk().memory],
    ]);
  });

  it.each(['2023-13', '2023-2', '02/2023', '', 2, '2024-03', '2023-02-01'])('refuses %p on 20/02/2023', (asked) => {
    expect(ask(memoryDesk(), 'rehearseMonth', { month: asked })).toMatchObject({
      ok: false,
      error: { field: 'month' },
    });
  });

  it('refuses while a setting is wrong, and names it', () => {
    const office = memoryDesk();
    office.workbook.fill(SETTINGS, settingRows({ remindBefore: 'bảy' }));
    expect(ask(office, 'rehearseMonth', { month: '2023-02' })).toMatchObject({
      error: { message: expect.stringContaining('Nhắc trước hạn') },
    });
  });
});
