import { runDaily, sweep, takeInRegistration } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import { CONTENTS, DAYS_OFF, LETTER_LOG, SETTINGS, TEMPLATES, UNITS } from '../../src/domain/tabs';
import { aLetterLine, anInitiative, aPlan, aUnit } from '../support/builders';
import { type MemoryOffice, memoryDesk, settingRows } from '../support/memory-desk';

const BEN_NGHE = aUnit();
const CO_GIANG = aUnit({ code: 'P.CG', name: 'Phường Cô Giang', email: 'cogiang@example.gov.vn' });
/** Friday 17/02/2023 is the day of T-3. */
const T_3 = '2023-02-17T08:05:00+07:00';

const sent = (office: MemoryOffice) =>
  office.mailer.outbox.map(({ subject, to }) => `${subject} → ${to.split('@')[0]}`);

describe('runDaily', () => {
  it('reminds, compiles and reports to the office', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG], now: T_3 });
    expect(runDaily(office.desk())).toMatchObject({ ran: 'daily', letters: { sent: 3, unfinished: false } });
    expect(sent(office)).toEqual(['Nhắc hạn → bennghe', 'Nhắc hạn → cogiang', 'Báo cáo nhanh hằng ngày → noivu.q1']);
    expect(office.page.shown?.units.map(({ reminders }) => reminders)).toEqual([1, 1]);
  });

  it('finds nothing left to send when it is fired twice', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG], now: T_3 });
    runDaily(office.desk());
    expect(runDaily(office.desk())).toMatchObject({ letters: { sent: 0 } });
    expect(office.mailer.outbox).toHaveLength(3);
  });

  it('takes in first, so that nobody is urged for what has come', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG], now: T_3 });
    office.respond('r1', '2023-02-17T08:04:00+07:00', {
      unit: CO_GIANG,
      plan: { link: 'https://example.org/kh.docx' },
      initiatives: { 1: { title: 'Tiếp dân lưu động' } },
    });
    expect(runDaily(office.desk())).toMatchObject({ taken: 1 });
    expect(sent(office)).toEqual([
      'Xác nhận đã nhận → cogiang',
      'Nhắc hạn → bennghe',
      'Báo cáo nhanh hằng ngày → noivu.q1',
    ]);
  });

  it.each([
    ['a Saturday', '2023-02-18'],
    ['a day off', '2023-02-20'],
    ['a day before reminding begins', '2023-02-15'],
  ])('sends no reminder and no report on %s', (_, day) => {
    const office = memoryDesk({ now: `${day}T08:05:00+07:00`, settings: { remindFrom: '2023-02-16' } });
    office.workbook.fill(DAYS_OFF, [{ day: '2023-02-20', reason: 'Nghỉ bù' }]);
    runDaily(office.desk());
    expect(sent(office)).toEqual([]);
    expect(office.page.shown).toBeDefined();
  });

  it('catches up skipped days with one letter', () => {
    const office = memoryDesk({ now: '2023-02-22T08:05:00+07:00' });
    runDaily(office.desk());
    expect(office.workbook.rows(LETTER_LOG).map(({ key }) => key)).toEqual([
      'DVK2023|P.BN|2023-02-22|T-0',
      'DVK2023|BC|2023-02-22',
    ]);
  });

  it('copies the second overdue letter to the unit’s leader', () => {
    const unit = aUnit({ leaderEmail: 'lanhdao@example.gov.vn' });
    const office = memoryDesk({ now: '2023-02-23T08:05:00+07:00', units: [unit] });
    runDaily(office.desk());
    office.clock.set('2023-02-27T08:05:00+07:00');
    runDaily(office.desk());
    expect(office.mailer.outbox.filter(({ subject }) => subject === 'Đôn đốc quá hạn').map(({ cc }) => cc)).toEqual([
      [],
      ['lanhdao@example.gov.vn'],
    ]);
  });

  it('sends a letter again once its address has been mended, and not before', () => {
    const office = memoryDesk({ now: T_3, units: [{ ...BEN_NGHE, email: 'không có' }] });
    runDaily(office.desk());
    runDaily(office.desk());
    expect(sent(office)).toEqual(['Báo cáo nhanh hằng ngày → noivu.q1']);
    office.workbook.fill(UNITS, [BEN_NGHE]);
    sweep(office.desk());
    expect(sent(office)).toContain('Nhắc hạn → bennghe');
  });

  it('sends tomorrow what today’s quota could not take, if it is still needed', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG], now: '2023-02-15T08:05:00+07:00', quota: 11 });
    runDaily(office.desk());
    expect(sent(office)).toEqual(['Nhắc hạn → bennghe', 'Báo cáo nhanh hằng ngày → noivu.q1']);
    office.mailer.quota = 100;
    sweep(office.desk());
    expect(sent(office)).toHaveLength(2);
    office.clock.set('2023-02-16T08:05:00+07:00');
    runDaily(office.desk());
    expect(sent(office)).toContain('Nhắc hạn → cogiang');
  });

  it('drops a deferred reminder that a later stage has overtaken', () => {
    const deferred = aLetterLine({
      key: 'DVK2023|P.BN|2023-02-22|T-7',
      state: 'Hoãn gửi',
      at: '2023-02-15T08:05:00+07:00',
    });
    const office = memoryDesk({ now: T_3, letters: [deferred] });
    runDaily(office.desk());
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([
      { key: deferred.key, state: 'Không gửi' },
      { key: 'DVK2023|P.BN|2023-02-22|T-3', state: 'Đã gửi' },
      { state: 'Đã gửi' },
    ]);
  });

  it('stops reporting once nobody owes and nothing needs a person', () => {
    const office = memoryDesk({ now: T_3, initiatives: [anInitiative()], plans: [aPlan()] });
    expect(runDaily(office.desk())).toMatchObject({ letters: { sent: 0 } });
  });

  it('reports letters that failed in this very run', () => {
    const office = memoryDesk({ now: T_3, units: [{ ...BEN_NGHE, email: '' }, CO_GIANG] });
    runDaily(office.desk());
    const report = office.mailer.outbox.at(-1);
    expect(report?.text).toContain('đã gửi 01, lỗi 01');
  });

  it.each([
    ['a setting', (office: MemoryOffice) => office.workbook.fill(SETTINGS, settingRows({ remindBefore: 'bảy' }))],
    ['a tab', (office: MemoryOffice) => office.workbook.lost.set(DAYS_OFF, 'tab')],
  ])('sends nothing while %s it depends on is wrong, and does the day’s work once it is mended', (_, spoil) => {
    const office = memoryDesk({ now: T_3 });
    spoil(office);
    runDaily(office.desk());
    expect([sent(office), office.memory.has(MEMORY.dailyDone)]).toEqual([[], false]);
    office.workbook.lost.clear();
    office.workbook.fill(SETTINGS, settingRows());
    office.clock.set('2023-02-17T10:00:00+07:00');
    expect(sweep(office.desk()).ran).toBe('daily');
    expect(sent(office)).toEqual(['Nhắc hạn → bennghe', 'Báo cáo nhanh hằng ngày → noivu.q1']);
    expect(office.memory.get(MEMORY.dailyDone)).toBe('2023-02-17');
  });
});

describe('sweep', () => {
  it.each([
    ['08:59', 'sweep'],
    ['09:00', 'daily'],
    ['23:50', 'daily'],
  ])('at %s on a day whose daily run never came does the work of a %s', (time, ran) => {
    const office = memoryDesk({ now: `2023-02-17T${time}:00+07:00` });
    expect(sweep(office.desk()).ran).toBe(ran);
    expect(sent(office)).toHaveLength(ran === 'daily' ? 2 : 0);
  });

  it('does the day’s work once', () => {
    const office = memoryDesk({ now: '2023-02-17T09:10:00+07:00' });
    sweep(office.desk());
    office.clock.pass(600_000);
    expect(sweep(office.desk()).ran).toBe('sweep');
    expect(sent(office)).toHaveLength(2);
  });

  it('finishes at once a daily run that was begun and cut short', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG], now: T_3 });
    office.mailer.fails = ({ to }) => {
      if (to.startsWith('cogiang')) throw new Error('Exceeded maximum execution time');
      return undefined;
    };
    expect(() => runDaily(office.desk())).toThrow('Exceeded maximum execution time');
    office.mailer.fails = () => undefined;
    office.clock.pass(300_000);
    expect(sweep(office.desk()).ran).toBe('daily');
    expect(sent(office)).toEqual(['Nhắc hạn → bennghe', 'Báo cáo nhanh hằng ngày → noivu.q1']);
    expect(office.workbook.rows(LETTER_LOG)).toContainEqual(
      expect.objectContaining({ unit: 'P.CG', state: 'Chưa xác định' }),
    );
  });

  it('sends what staff queued from another account, at any hour of any day', () => {
    const waiting = aLetterLine({ key: 'DVK2023|P.BN|MOI|1', kind: 'Thông báo đăng ký', state: 'Chờ gửi' });
    const office = memoryDesk({ now: '2023-02-18T22:00:00+07:00', letters: [waiting] });
    office.memory.set(MEMORY.dailyDone, '2023-02-18');
    sweep(office.desk());
    expect(sent(office)).toEqual(['Thông báo đăng ký → bennghe']);
  });

  it('leaves a deferred letter until the hour of sending of the next day', () => {
    const deferred = aLetterLine({ key: 'DVK2023|P.BN|MOI|1', state: 'Hoãn gửi', at: '2023-02-16T08:05:00+07:00' });
    const office = memoryDesk({ now: '2023-02-17T07:50:00+07:00', letters: [deferred] });
    sweep(office.desk());
    expect(sent(office)).toEqual([]);
    office.clock.set('2023-02-17T08:00:00+07:00');
    sweep(office.desk());
    expect(sent(office)).toEqual(['Thông báo đăng ký → bennghe']);
  });

  it('lays aside trial letters that were never sent before trials ended', () => {
    const waiting = aLetterLine({ key: 'THU|DVK2023|P.BN|MOI|1', state: 'Chờ gửi' });
    const office = memoryDesk({ now: '2023-02-18T10:00:00+07:00', letters: [waiting] });
    sweep(office.desk());
    expect(sent(office)).toEqual([]);
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ state: 'Không gửi', error: 'Đã tắt chế độ chạy thử.' }]);
  });

  it('lays nothing else aside when trials have ended, nor any trial while they go on', () => {
    const lines = [
      aLetterLine({ key: 'THU|DVK2023|P.BN|MOI|1', state: 'Gửi lỗi' }),
      aLetterLine({ key: 'THU|DVK2023|P.BN|MOI|2', state: 'Đã gửi' }),
      aLetterLine({ key: 'DVK2023|P.BN|MOI|1', state: 'Gửi lỗi' }),
    ];
    const office = memoryDesk({ now: '2023-02-18T10:00:00+07:00', letters: lines });
    sweep(office.desk());
    expect(office.workbook.rows(LETTER_LOG).map(({ state }) => state)).toEqual(['Gửi lỗi', 'Đã gửi', 'Gửi lỗi']);
    const real = aLetterLine({ key: 'DVK2023|P.BN|MOI|1', state: 'Chờ gửi' });
    const trials = memoryDesk({ now: '2023-02-18T10:00:00+07:00', letters: [real], settings: { trial: 'Có' } });
    sweep(trials.desk());
    expect(trials.workbook.rows(LETTER_LOG)[0]?.state).toBe('Chờ gửi');
  });

  it('remembers since when the Form cannot be opened, until it can', () => {
    const office = memoryDesk();
    sweep(office.desk());
    expect(office.memory.has(MEMORY.formFault)).toBe(false);
    sweep(office.desk({ noForm: true }));
    const since = office.memory.get(MEMORY.formFault);
    expect(since).toBe('2023-02-20T07:30:00+07:00');
    office.clock.pass(600_000);
    sweep(office.desk({ noForm: true }));
    expect(office.memory.get(MEMORY.formFault)).toBe(since);
    sweep(office.desk());
    expect(office.memory.has(MEMORY.formFault)).toBe(false);
  });

  it('notes settings only when what is wrong with them has changed', () => {
    const office = memoryDesk({ settings: { deadline: 'mai' } });
    sweep(office.desk());
    office.workbook.noted = [];
    sweep(office.desk());
    expect(office.workbook.noted).toEqual([]);
    office.workbook.fill(SETTINGS, settingRows({ deadline: 'kia' }));
    sweep(office.desk());
    expect(office.workbook.noted).toMatchObject([{ found: 'kia' }]);
    office.workbook.fill(SETTINGS, settingRows());
    sweep(office.desk());
    expect([office.workbook.noted, office.memory.has(MEMORY.notes)]).toEqual([[], false]);
  });

  it('does not do the day’s work while the hour of sending cannot be read', () => {
    const office = memoryDesk({ now: '2023-02-17T10:00:00+07:00', settings: { sendHour: 'sáng' } });
    expect(sweep(office.desk()).ran).toBe('sweep');
    expect(sent(office)).toEqual([]);
  });

  it('compiles the summary anew each morning and remembers what it said', () => {
    const office = memoryDesk({ now: '2023-02-18T08:00:00+07:00' });
    sweep(office.desk());
    const digest = office.memory.get(MEMORY.summary);
    expect(digest).toBeDefined();
    const shown = office.page.shown;
    runDaily(office.desk());
    expect(office.page.shown).not.toBe(shown);
    const again = office.page.shown;
    runDaily(office.desk());
    expect(office.page.shown).toBe(again);
    expect(office.memory.get(MEMORY.summary)).toBe(digest);
  });

  it('says after what it was fired, or that another run holds the lock', () => {
    const office = memoryDesk();
    expect([takeInRegistration(office.desk(), undefined).ran, takeInRegistration(office.desk(), 'r1').ran]).toEqual([
      'sweep',
      'intake',
    ]);
    expect([runDaily(office.desk()).ran, sweep(office.desk()).ran]).toEqual(['daily', 'sweep']);
    office.lock.forRun().hold(0);
    const busy = {
      ran: 'busy',
      taken: 0,
      setAside: 0,
      letters: { sent: 0, queued: 0, deferred: 0, failed: 0, unfinished: true },
    };
    expect([sweep(office.desk()), runDaily(office.desk()), takeInRegistration(office.desk(), 'r1')]).toEqual([
      busy,
      busy,
      busy,
    ]);
  });

  it('notes wrong settings beside them, and takes the notes away once they are mended', () => {
    const office = memoryDesk({ settings: { deadline: '31/02/2023' } });
    sweep(office.desk());
    expect(office.workbook.noted).toMatchObject([{ field: 'Hạn đăng ký (trước ngày)', found: '31/02/2023' }]);
    office.workbook.fill(SETTINGS, settingRows());
    sweep(office.desk());
    expect(office.workbook.noted).toEqual([]);
  });

  it('takes in and compiles although a template is missing', () => {
    const office = memoryDesk();
    office.workbook.fill(TEMPLATES, []);
    office.respond('r1', '2023-02-20T07:00:00+07:00', { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    expect(office.page.shown?.units).toMatchObject([{ initiatives: 1 }]);
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ kind: 'Xác nhận đã nhận', state: 'Chờ gửi' }]);
  });

  it('takes in and confirms although contents of the movement cannot be read', () => {
    const office = memoryDesk();
    office.workbook.lost.set(CONTENTS, 'tab');
    office.respond('r1', '2023-02-20T07:00:00+07:00', { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    expect(sweep(office.desk())).toMatchObject({ taken: 1 });
    office.workbook.lost.clear();
    sweep(office.desk());
    expect(sent(office)).toEqual(['Xác nhận đã nhận → bennghe']);
  });

  it('does not send a confirmation of last month again because someone typed over its state', () => {
    const office = memoryDesk({ now: '2023-01-10T08:00:00+07:00' });
    office.respond('r1', '2023-01-10T07:00:00+07:00', { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    office.clock.set('2023-02-20T08:00:00+07:00');
    sweep(office.desk());
    const [line] = office.workbook.rows(LETTER_LOG).filter(({ kind }) => kind === 'Xác nhận đã nhận');
    office.workbook.fill(LETTER_LOG, [aLetterLine({ ...line, state: 'Chờ gửi' })]);
    sweep(office.desk());
    expect(sent(office).filter((mail) => mail.startsWith('Xác nhận'))).toHaveLength(1);
    expect(office.workbook.rows(LETTER_LOG)[0]?.state).toBe('Chưa xác định');
  });

  describe('when something fails after its letters have left', () => {
    const spoilt: Record<string, (office: MemoryOffice) => () => void> = {
      'the summary page is missing': (office) => {
        office.page.isMissing = true;
        return () => {
          office.page.isMissing = false;
        };
      },
      'the Form refuses its choices': (office) => {
        const { offer } = office.form;
        office.form.offer = () => {
          throw new Error('Service Forms failed');
        };
        return () => {
          office.form.offer = offer;
        };
      },
    };

    it.each(Object.entries(spoilt))('knows the fate of every one of them: %s', (_, spoil) => {
      const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG] });
      const mend = spoil(office);
      for (const unit of [BEN_NGHE, CO_GIANG]) {
        office.respond(`r-${unit.code}`, '2023-02-20T07:00:00+07:00', { unit, plan: { number: '1/KH' } });
      }
      try {
        sweep(office.desk());
      } catch {
        // The platform mails the owner; what counts is what the next run knows.
      }
      mend();
      sweep(office.desk());
      expect(office.workbook.rows(LETTER_LOG).map(({ unit, state }) => `${unit} ${state}`)).toEqual([
        'P.BN Đã gửi',
        'P.CG Đã gửi',
      ]);
    });
  });
});
