import { runDaily, sweep, takeInRegistration } from '../../src/app/daily-run';
import { MARKS_PREFIX, MEMORY } from '../../src/app/memory-keys';
import { Session } from '../../src/app/session';
import { takeInResponses } from '../../src/app/take-in-responses';
import { AUDIT_LOG, INITIATIVES, LETTER_LOG, PLANS, SET_ASIDE, SETTINGS, UNITS } from '../../src/domain/tabs';
import { aUnit } from '../support/builders';
import { type MemoryOffice, memoryDesk, settingRows } from '../support/memory-desk';

const BEN_NGHE = aUnit();
const CO_GIANG = aUnit({ code: 'P.CG', name: 'Phường Cô Giang', email: 'cogiang@example.gov.vn' });
const AT_7 = '2023-02-20T07:00:00+07:00';
const AT_8 = '2023-02-20T08:00:00+07:00';

const atHome = { title: 'Trả kết quả tại nhà', content: '2. Không gây phiền hà', method: 'Bưu điện' };
const byPhone = { title: 'Hẹn giờ qua điện thoại', content: '2. Không gây phiền hà', method: 'Tổng đài' };

/** Everything the registers hold, for comparing two moments. */
const registers = (office: MemoryOffice) =>
  structuredClone([INITIATIVES, PLANS, SET_ASIDE].map((tab) => office.workbook.rows(tab)));
const codes = (office: MemoryOffice) => office.workbook.rows(INITIATIVES).map(({ code }) => code);
const forgetMarks = (office: MemoryOffice) => {
  for (const name of office.memory.keys()) if (name.startsWith(MARKS_PREFIX)) office.memory.delete(name);
};

describe('takeInRegistration', () => {
  it('takes in the response it is told of, confirms it and leaves the others to the sweep', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG] });
    office.respond('r1', AT_7, { unit: BEN_NGHE, initiatives: { 1: atHome } });
    office.respond('r2', AT_7, { unit: CO_GIANG, initiatives: { 1: byPhone } });
    expect(takeInRegistration(office.desk(), 'r2')).toMatchObject({ ran: 'intake', taken: 1, letters: { sent: 1 } });
    expect(codes(office)).toEqual(['DVK2023-P.CG-01']);
    expect(sweep(office.desk())).toMatchObject({ ran: 'sweep', taken: 1 });
    expect(codes(office)).toEqual(['DVK2023-P.CG-01', 'DVK2023-P.BN-01']);
  });

  it.each([undefined, 'không có'])('takes in whatever is new when the event names %s', (id) => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    takeInRegistration(office.desk(), id);
    expect(codes(office)).toEqual(['DVK2023-P.BN-01']);
  });

  it('changes nothing and sends nothing for the same event a second time', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { plan: { number: '12/KH' }, initiatives: { 1: atHome } });
    takeInRegistration(office.desk(), 'r1');
    const before = [registers(office), office.workbook.rows(AUDIT_LOG).length];
    takeInRegistration(office.desk(), 'r1');
    sweep(office.desk());
    expect([registers(office), office.workbook.rows(AUDIT_LOG).length]).toEqual(before);
    expect(office.mailer.outbox.filter(({ subject }) => subject === 'Xác nhận đã nhận')).toHaveLength(1);
  });

  it('confirms each version of a response once', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    takeInRegistration(office.desk(), 'r1');
    office.respond('r1', AT_8, { initiatives: { 1: { ...atHome, method: 'Tại nhà văn hóa' } } });
    takeInRegistration(office.desk(), 'r1');
    takeInRegistration(office.desk(), 'r1');
    expect(office.mailer.outbox.filter(({ subject }) => subject === 'Xác nhận đã nhận')).toHaveLength(2);
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([
      { code: 'DVK2023-P.BN-01', method: 'Tại nhà văn hóa', registeredAt: AT_7, editedAt: AT_8 },
    ]);
  });

  it('sends nothing about a response with a wrong code', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { code: 'SAI', initiatives: { 1: atHome } });
    expect(takeInRegistration(office.desk(), 'r1')).toMatchObject({
      taken: 0,
      setAside: 1,
      letters: { sent: 0, queued: 0 },
    });
    expect(office.workbook.rows(SET_ASIDE)).toMatchObject([{ response: 'r1', decision: '' }]);
    expect([office.mailer.outbox, office.workbook.rows(LETTER_LOG)]).toEqual([[], []]);
  });

  it('leaves the work to the sweep when it does not get the lock', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    const other = office.lock.forRun();
    other.hold(0);
    expect(takeInRegistration(office.desk(), 'r1').ran).toBe('busy');
    expect(codes(office)).toEqual([]);
    other.release();
    sweep(office.desk());
    expect(codes(office)).toEqual(['DVK2023-P.BN-01']);
  });
});

describe('takeInResponses', () => {
  it('gives each initiative the next number of its unit', () => {
    const office = memoryDesk({ units: [BEN_NGHE, CO_GIANG] });
    office.respond('r1', AT_7, { unit: BEN_NGHE, initiatives: { 1: atHome, 2: byPhone } });
    office.respond('r2', AT_7, { unit: CO_GIANG, initiatives: { 1: atHome } });
    sweep(office.desk());
    expect(codes(office)).toEqual(['DVK2023-P.BN-01', 'DVK2023-P.BN-02', 'DVK2023-P.CG-01']);
  });

  it('never gives the number of a deleted row again', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    sweep(office.desk());
    office.workbook.fill(INITIATIVES, []);
    sweep(office.desk());
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([
      { code: 'DVK2023-P.BN-02', title: atHome.title, registeredAt: AT_7 },
    ]);
  });

  it('sets the symbol fast with the first response', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    sweep(office.desk());
    office.workbook.fill(SETTINGS, settingRows({ symbol: 'DVK2024' }));
    office.respond('r2', AT_8, { initiatives: { 1: byPhone } });
    sweep(office.desk());
    expect(codes(office)).toEqual(['DVK2023-P.BN-01', 'DVK2023-P.BN-02']);
  });

  it('waits while the campaign has no symbol, and loses nothing', () => {
    const office = memoryDesk({ settings: { symbol: '' } });
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    sweep(office.desk());
    expect([codes(office), office.memory.has(MEMORY.symbol)]).toEqual([[], false]);
    office.workbook.fill(SETTINGS, settingRows());
    sweep(office.desk());
    expect(codes(office)).toEqual(['DVK2023-P.BN-01']);
  });

  it.each([INITIATIVES, PLANS, SET_ASIDE])('waits while a register lacks a column, and loses nothing', (tab) => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    office.workbook.lost.set(tab, 'tab');
    sweep(office.desk());
    office.workbook.lost.clear();
    sweep(office.desk());
    expect([codes(office), office.mailer.outbox.length]).toEqual([['DVK2023-P.BN-01'], 1]);
  });

  it.each(['tab', 'name', 'code'])(
    'waits while the list of units cannot be read (%s), since no response could be told to be right',
    (lost) => {
      const office = memoryDesk();
      office.respond('r1', AT_7, { initiatives: { 1: atHome } });
      office.workbook.lost.set(UNITS, lost);
      sweep(office.desk());
      expect(office.workbook.rows(SET_ASIDE)).toEqual([]);
      office.workbook.lost.clear();
      sweep(office.desk());
      expect(codes(office)).toEqual(['DVK2023-P.BN-01']);
    },
  );

  it('takes in and remembers although the letter log lacks a column, and confirms once it is mended', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    office.workbook.lost.set(LETTER_LOG, 'state');
    sweep(office.desk());
    sweep(office.desk());
    expect([codes(office), office.memory.has(MEMORY.heartbeatSweep)]).toEqual([['DVK2023-P.BN-01'], true]);
    office.workbook.lost.clear();
    sweep(office.desk());
    sweep(office.desk());
    expect(office.mailer.outbox.filter(({ subject }) => subject === 'Xác nhận đã nhận')).toHaveLength(1);
  });

  it('brings a row back that someone deleted', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { plan: { number: '12/KH' }, initiatives: { 1: atHome, 2: byPhone } });
    sweep(office.desk());
    office.workbook.fill(INITIATIVES, office.workbook.rows(INITIATIVES).slice(1));
    office.workbook.fill(PLANS, []);
    sweep(office.desk());
    expect(
      office.workbook
        .rows(INITIATIVES)
        .map(({ sources }) => sources)
        .sort(),
    ).toEqual(['r1#1', 'r1#2']);
    expect(office.workbook.rows(PLANS)).toMatchObject([{ sources: 'r1#0' }]);
  });

  it('brings back a waiting line that someone deleted', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { code: 'SAI', initiatives: { 1: atHome } });
    sweep(office.desk());
    office.workbook.fill(SET_ASIDE, []);
    sweep(office.desk());
    expect(office.workbook.rows(SET_ASIDE)).toMatchObject([{ response: 'r1' }]);
  });

  it('touches nothing when the Form cannot be opened', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    sweep(office.desk({ noForm: true }));
    expect(codes(office)).toEqual([]);
    sweep(office.desk());
    expect(codes(office)).toEqual(['DVK2023-P.BN-01']);
  });

  describe('looking again at responses that were taken in', () => {
    /** Two versions and two responses with one title, all taken in, and then looked at again without any marks. */
    function takenIn(): MemoryOffice {
      const office = memoryDesk();
      office.respond('r1', AT_7, { plan: { number: '12/KH' }, initiatives: { 1: atHome } });
      sweep(office.desk());
      return office;
    }

    it('changes nothing', () => {
      const office = takenIn();
      const before = [registers(office), office.workbook.rows(AUDIT_LOG).length];
      forgetMarks(office);
      takeInResponses(new Session(office.desk()), 'all');
      sweep(office.desk());
      runDaily(office.desk());
      expect([registers(office), office.workbook.rows(AUDIT_LOG).length]).toEqual(before);
    });

    it('does not undo what staff corrected by hand in the register', () => {
      const office = takenIn();
      const corrected = office.workbook
        .rows(INITIATIVES)
        .map((row) => ({ ...row, title: 'Trả kết quả tận nhà', scope: 'Khu phố 1' }));
      office.workbook.fill(INITIATIVES, corrected);
      forgetMarks(office);
      takeInResponses(new Session(office.desk()), 'all');
      expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ title: 'Trả kết quả tận nhà', scope: 'Khu phố 1' }]);
    });

    it('does not reopen an initiative for which more was asked', () => {
      const office = takenIn();
      const asked = office.workbook
        .rows(INITIATIVES)
        .map((row) => ({ ...row, status: 'Yêu cầu bổ sung', field: 'Kinh tế' }));
      office.workbook.fill(INITIATIVES, asked);
      forgetMarks(office);
      takeInResponses(new Session(office.desk()), 'all');
      expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ status: 'Yêu cầu bổ sung' }]);
    });

    it('does not put an older response over a newer one of the same title', () => {
      const office = takenIn();
      office.respond('r2', AT_8, { initiatives: { 1: { ...atHome, method: 'Nhân viên phường' } } });
      sweep(office.desk());
      const name = MARKS_PREFIX + AT_7.slice(0, 10);
      const marks = Object.entries(JSON.parse(office.memory.get(name) ?? '{}') as Record<string, unknown>);
      office.memory.set(name, JSON.stringify(Object.fromEntries(marks.slice(1))));
      sweep(office.desk());
      expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ method: 'Nhân viên phường', sources: 'r1#1; r2#1' }]);
    });
  });

  it('does not put a response that comes to light late over a newer one of the same title', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    office.respond('r2', AT_8, { initiatives: { 1: { ...atHome, method: 'Nhân viên phường' } } });
    takeInRegistration(office.desk(), 'r2');
    sweep(office.desk());
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ method: 'Nhân viên phường', registeredAt: AT_7 }]);
  });

  it('takes thirty responses in at once', () => {
    const units = Array.from({ length: 30 }, (_, index) =>
      aUnit({ code: `U${index}`, name: `Đơn vị ${index}`, email: `u${index}@example.gov.vn` }),
    );
    const office = memoryDesk({ units });
    for (const unit of units) office.respond(`r${unit.code}`, AT_7, { unit, initiatives: { 1: atHome } });
    expect(sweep(office.desk())).toMatchObject({ taken: 30, letters: { sent: 30 } });
    expect(new Set(codes(office)).size).toBe(30);
  });
});

describe('a flood of submissions', () => {
  const many = (count: number) => {
    const office = memoryDesk({ units: [BEN_NGHE] });
    for (let index = 0; index < count; index += 1) {
      office.respond(`r${String(index).padStart(4, '0')}`, AT_7, { code: 'SAI', initiatives: { 1: atHome } });
    }
    return office;
  };

  it('is taken in six hundred a run, the oldest first, until all are there', () => {
    const office = many(1300);
    const counts = [1, 2, 3, 4].map(() => sweep(office.desk()).setAside);
    expect(counts).toEqual([600, 600, 100, 0]);
    expect(new Set(office.workbook.rows(SET_ASIDE).map(({ response }) => response)).size).toBe(1300);
  });

  it('ends a run’s intake when it takes long, and the next run goes on', () => {
    const office = many(100);
    const desk = office.desk();
    const slow = () => ({
      ...office.desk(),
      digest: (text: string) => {
        office.clock.pass(250);
        return desk.digest(text);
      },
    });
    const first = sweep(slow()).setAside;
    expect(first).toBeGreaterThan(20);
    expect(first).toBeLessThan(100);
    for (let run = 0; run < 5; run += 1) sweep(office.desk());
    expect(office.workbook.rows(SET_ASIDE)).toHaveLength(100);
  });

  it('is not read again by later runs, and an edit of one of the many still is', () => {
    const office = many(700);
    for (let run = 0; run < 3; run += 1) sweep(office.desk());
    expect(sweep(office.desk())).toMatchObject({ taken: 0, setAside: 0 });
    office.respond('r0650', '2023-02-20T07:20:00+07:00', { initiatives: { 1: atHome } });
    expect(sweep(office.desk())).toMatchObject({ taken: 1, setAside: 0 });
  });

  it('leaves forty of a hundred letters no half: the rest of its confirmations wait an hour, not a day', () => {
    const units = Array.from({ length: 45 }, (_, index) =>
      aUnit({ code: `U${index}`, name: `Đơn vị ${index}`, email: `u${index}@example.gov.vn` }),
    );
    const office = memoryDesk({ units, quota: 100 });
    for (const unit of units) office.respond(`r${unit.code}`, AT_7, { unit, initiatives: { 1: atHome } });
    expect(sweep(office.desk())).toMatchObject({ letters: { sent: 40, deferred: 0 } });
    const held = office.workbook.rows(LETTER_LOG).filter(({ state }) => state !== 'Đã gửi');
    expect(held.map(({ state }) => state)).toEqual(Array(5).fill('Chờ gửi'));
  });

  describe('whose edit comes to light late', () => {
    const at = (minute: string) => `2023-02-20T${minute}:00+07:00` as const;
    const flooded = (code?: string) => {
      const office = memoryDesk({ units: [BEN_NGHE], now: at('08:40') });
      for (let index = 0; index < 300; index += 1) {
        const said = { ...(code && { code }), initiatives: { 1: atHome } };
        office.respond(`r${index}`, at(`08:${10 + Math.floor(index / 15)}`), said);
      }
      sweep(office.desk());
      return office;
    };
    const edit = { initiatives: { 1: atHome, 2: { ...byPhone, title: 'Sửa' } } };
    const titles = (office: MemoryOffice) => office.workbook.rows(INITIATIVES).map(({ title }) => title);

    it.each([
      ['set aside', 'SAI'],
      ['in a row that all share', undefined],
    ])('takes it in although newer ones were looked at: %s', (_where, code) => {
      const office = flooded(code);
      office.respond('r230', at('08:27'), edit);
      sweep(office.desk());
      expect(titles(office)).toContain('Sửa');
    });

    it('takes it in at the very moment of the last that was looked at', () => {
      const office = flooded('SAI');
      office.respond('r230', at('08:29'), edit);
      sweep(office.desk());
      expect(titles(office)).toContain('Sửa');
    });

    it('takes it in when an event tells of it, however late', () => {
      const office = flooded('SAI');
      office.respond('r230', at('08:27'), edit);
      office.clock.set(at('14:00'));
      expect(takeInRegistration(office.desk(), 'r230')).toMatchObject({ taken: 1 });
      expect(titles(office)).toContain('Sửa');
    });

    it('looks again at those whose moment stands nowhere, for an hour', () => {
      const office = flooded();
      expect(sweep(office.desk()).taken).toBeGreaterThan(0);
      office.clock.set(at('09:31'));
      expect(sweep(office.desk())).toMatchObject({ taken: 0, setAside: 0 });
    });
  });

  it('looks at what is new before what was marked and stands no longer', () => {
    const office = many(200);
    sweep(office.desk());
    office.workbook.fill(SET_ASIDE, []);
    office.respond('new', '2023-02-20T07:10:00+07:00', { initiatives: { 1: atHome } });
    const desk = office.desk();
    // So slow that a single response is looked at in this run.
    sweep({
      ...desk,
      codeOf: (symbol, unit) => {
        office.clock.pass(13_000);
        return desk.codeOf(symbol, unit);
      },
    });
    expect(office.workbook.rows(INITIATIVES).map(({ sources }) => sources)).toEqual(['new#1']);
    expect(office.workbook.rows(SET_ASIDE)).toEqual([]);
  });

  it('is left to the sweep once 120 of an hour were taken in one by one', () => {
    const office = memoryDesk({ units: [BEN_NGHE] });
    office.memory.set(MEMORY.intakes, '2023-02-20T07|119');
    for (const id of ['r1', 'r2']) office.respond(id, AT_7, { initiatives: { 1: { ...atHome, title: id } } });
    expect(takeInRegistration(office.desk(), 'r1')).toMatchObject({ ran: 'intake', taken: 1 });
    expect(takeInRegistration(office.desk(), 'r2')).toMatchObject({ ran: 'busy', taken: 0 });
    expect(sweep(office.desk())).toMatchObject({ taken: 1 });
    office.clock.set('2023-02-20T08:00:00+07:00');
    office.respond('r3', AT_8, { initiatives: { 1: { ...atHome, title: 'r3' } } });
    expect(takeInRegistration(office.desk(), 'r3')).toMatchObject({ ran: 'intake', taken: 1 });
  });
});
