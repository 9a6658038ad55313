import { compileSummary } from '../../src/app/compile-summary';
import { runDaily, sweep } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import { Session } from '../../src/app/session';
import { faultText } from '../../src/domain/fault';
import { INITIATIVES, PLANS, SETTINGS, UNITS } from '../../src/domain/tabs';
import { aDeclaredPlan, anInitiative, aPlan, aUnit } from '../support/builders';
import { memoryDesk, settingRows } from '../support/memory-desk';

const LATE = '2023-02-23T00:00:00+07:00';

describe('compileSummary', () => {
  it('writes a recount of the tabs as they are', () => {
    const office = memoryDesk({ initiatives: [anInitiative()], plans: [aPlan()] });
    compileSummary(new Session(office.desk()), 'always');
    expect(office.page.shown).toMatchObject({
      asOf: '2023-02-20T07:30:00+07:00',
      totals: { units: 1, complete: 1, onTime: 1 },
    });
  });

  it('writes the timeliness of each row beside it', () => {
    const office = memoryDesk({
      initiatives: [
        anInitiative({ timeliness: '' }),
        anInitiative({ code: 'DVK2023-P.BN-02', registeredAt: LATE, timeliness: '' }),
      ],
      plans: [aPlan({ timeliness: '' })],
    });
    compileSummary(new Session(office.desk()), 'always');
    expect(office.workbook.rows(INITIATIVES).map(({ timeliness }) => timeliness)).toEqual(['Đúng hạn', 'Trễ hạn']);
    expect(office.workbook.rows(PLANS).map(({ timeliness }) => timeliness)).toEqual(['Đúng hạn']);
  });

  it('judges no plan that has not come', () => {
    const office = memoryDesk({ plans: [aDeclaredPlan({ timeliness: 'Đúng hạn' })] });
    compileSummary(new Session(office.desk()), 'always');
    expect(office.workbook.rows(PLANS)[0]?.timeliness).toBe('');
  });

  it('follows an extension', () => {
    const office = memoryDesk({ initiatives: [anInitiative({ registeredAt: LATE, timeliness: 'Trễ hạn' })] });
    office.workbook.fill(UNITS, [aUnit({ extendedTo: '2023-03-01' })]);
    compileSummary(new Session(office.desk()), 'always');
    expect(office.workbook.rows(INITIATIVES)[0]?.timeliness).toBe('Đúng hạn');
  });

  it('leaves rows alone that belong to no unit of the list', () => {
    const foreign = anInitiative({ unit: 'P.XX', timeliness: 'Trễ hạn' });
    const office = memoryDesk({ initiatives: [foreign] });
    compileSummary(new Session(office.desk()), 'always');
    expect(office.workbook.rows(INITIATIVES)).toEqual([foreign]);
  });

  it('leaves the old summary alone while a setting it depends on is wrong', () => {
    const office = memoryDesk();
    sweep(office.desk());
    const before = office.page.shown;
    office.workbook.fill(SETTINGS, settingRows({ deadline: 'mai' }));
    office.workbook.fill(INITIATIVES, [anInitiative()]);
    expect(compileSummary(new Session(office.desk()), 'always')).toMatchObject({
      ok: false,
      faults: [{ field: 'Hạn đăng ký (trước ngày)' }],
    });
    expect(office.page.shown).toBe(before);
  });

  it('is not stopped by a setting that only letters need', () => {
    const office = memoryDesk({ settings: { senderName: '' } });
    expect(compileSummary(new Session(office.desk()), 'always')).toMatchObject({ ok: true, written: true });
  });

  it.each([
    ['a register', INITIATIVES],
    ['the list of units', UNITS],
  ])('is stopped by %s that lacks a column', (_, tab) => {
    const office = memoryDesk();
    office.workbook.lost.set(tab, 'unit');
    expect(compileSummary(new Session(office.desk()), 'always')).toMatchObject({ ok: false });
    expect(office.page.shown).toBeUndefined();
  });
});

describe('the summary under sweeps', () => {
  it('follows a person’s edit within one sweep', () => {
    const office = memoryDesk({ initiatives: [anInitiative()], plans: [aPlan()] });
    sweep(office.desk());
    office.workbook.fill(INITIATIVES, [anInitiative({ status: 'Không đạt' })]);
    sweep(office.desk());
    expect(office.page.shown?.units).toMatchObject([{ status: 'Thiếu sáng kiến', initiatives: 0 }]);
  });

  it('is not written again while it would say the same', () => {
    const office = memoryDesk();
    sweep(office.desk());
    const before = office.page.shown;
    office.clock.pass(600_000);
    sweep(office.desk());
    expect(office.page.shown).toBe(before);
  });

  it.each([{ movement: 'Phong trào khác' }, { issuer: 'Ủy ban nhân dân phường' }])(
    'is written again when its heading would be another: %j',
    (settings) => {
      const office = memoryDesk();
      sweep(office.desk());
      const before = office.page.shown;
      office.workbook.fill(SETTINGS, settingRows(settings));
      sweep(office.desk());
      expect(office.page.shown).not.toBe(before);
    },
  );

  it('is not taken for written when a stop came between', () => {
    const office = memoryDesk();
    sweep(office.desk());
    office.workbook.fill(UNITS, []);
    office.page.write = () => {
      throw new Error('Exceeded maximum execution time');
    };
    expect(() => sweep(office.desk())).toThrow('Exceeded maximum execution time');
    expect(office.memory.has(MEMORY.summary)).toBe(false);
  });

  it('is written each morning, and when a day has made units overdue', () => {
    const office = memoryDesk({ now: '2023-02-22T08:00:00+07:00' });
    runDaily(office.desk());
    office.clock.set('2023-02-23T00:10:00+07:00');
    sweep(office.desk());
    expect(office.page.shown).toMatchObject({ asOf: '2023-02-23T00:10:00+07:00', units: [{ timeliness: 'Quá hạn' }] });
    office.clock.set('2023-02-24T08:00:00+07:00');
    runDaily(office.desk());
    expect(office.page.shown?.asOf).toBe('2023-02-24T08:00:00+07:00');
  });

  it('names its tab when that is missing, and is written once the tab is there again', () => {
    const office = memoryDesk();
    office.page.isMissing = true;
    sweep(office.desk());
    const compiled = compileSummary(new Session(office.desk()), 'always');
    expect(compiled.ok ? [] : compiled.faults.map(faultText)).toEqual([
      'Tổng hợp: cần có tab này; chạy lại “Thiết lập chiến dịch” để lập lại.',
    ]);
    office.page.isMissing = false;
    sweep(office.desk());
    expect(office.page.shown).toBeDefined();
  });
});
