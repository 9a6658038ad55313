import { LEDGER_PREFIX } from '../../src/app/memory-keys';
import { postLetters, queueLetters } from '../../src/app/post-letters';
import { underLock } from '../../src/app/run';
import { Session } from '../../src/app/session';
import type { LetterSubject } from '../../src/domain/letter-keys';
import { CONTENTS, LETTER_LOG, SETTINGS, TEMPLATES, UNITS } from '../../src/domain/tabs';
import { aFile, aLetterLine, anInitiative, aPlan, aUnit } from '../support/builders';
import { type MemoryOffice, memoryDesk, settingRows } from '../support/memory-desk';

const unitNamed = (code: string) =>
  aUnit({ code, name: `Phường ${code}`, email: `${code.toLowerCase()}@example.gov.vn` });
const UNITS_3 = ['P.BN', 'P.CK', 'P.DK'].map(unitNamed);

const invitation = (unit: string): LetterSubject => ({ about: 'invitation', unit, number: 1 });
const receipt = (unit: string, version = 'v1'): LetterSubject => ({ about: 'receipt', unit, response: 'r1', version });
const stage = (unit: string, name = 'T-3'): LetterSubject => ({
  about: 'stage',
  unit,
  lastDay: '2023-02-22',
  stage: name,
});
const report: LetterSubject = { about: 'report', unit: '', on: '2023-02-20' };

/** Posts letters in one run that comes to its end. */
function post(office: MemoryOffice, subjects: readonly LetterSubject[]) {
  return underLock(office.desk(), 0, (run) => {
    const result = postLetters(run, subjects);
    run.session.letters.settle();
    return result;
  })?.done;
}

const recipients = (office: MemoryOffice) => office.mailer.outbox.map(({ to }) => to);
const log = (office: MemoryOffice) => office.workbook.rows(LETTER_LOG).map(({ key, state }) => `${key} ${state}`);

describe('postLetters', () => {
  it('sends each letter once, whatever it is asked again', () => {
    const office = memoryDesk({ units: UNITS_3 });
    expect(post(office, [invitation('P.BN'), invitation('P.BN')])).toMatchObject({ sent: 1, unfinished: false });
    expect(post(office, [invitation('P.BN')])).toMatchObject({ sent: 0 });
    expect(recipients(office)).toEqual(['p.bn@example.gov.vn']);
  });

  it('sends confirmations first, then overdue letters by count, then T-0, T-1, …, then invitations; ties by unit', () => {
    const extended = [
      aUnit({ code: 'B1', name: 'B1', email: 'b1@example.gov.vn', extendedTo: '2023-03-01' }),
      aUnit({ code: 'B0', name: 'B0', email: 'b0@example.gov.vn', extendedTo: '2023-02-28' }),
    ];
    const others = ['A', 'C', 'D', 'E', 'F'].map(unitNamed);
    const overdue = (unit: string, name: string) => aLetterLine({ key: `DVK2023|${unit}|2023-02-22|${name}`, unit });
    const office = memoryDesk({
      now: '2023-02-28T08:00:00+07:00',
      units: [...extended, ...others],
      letters: [overdue('D', 'QH-1')],
    });
    post(office, [
      invitation('F'),
      { about: 'stage', unit: 'B1', lastDay: '2023-03-01', stage: 'T-1' },
      { about: 'stage', unit: 'B0', lastDay: '2023-02-28', stage: 'T-0' },
      stage('C', 'QH-2'),
      stage('A', 'QH-2'),
      stage('D', 'QH-2'),
      receipt('E'),
    ]);
    expect(recipients(office).map((to) => to.split('@')[0])).toEqual(['e', 'd', 'a', 'c', 'b0', 'b1', 'f']);
  });

  it('leaves what the day’s quota cannot take as “Hoãn gửi”', () => {
    const office = memoryDesk({ units: UNITS_3, quota: 2, settings: { reserve: '0' } });
    expect(
      post(
        office,
        UNITS_3.map(({ code }) => invitation(code)),
      ),
    ).toMatchObject({ sent: 2, deferred: 1 });
    expect(log(office)).toEqual([
      'DVK2023|P.BN|MOI|1 Đã gửi',
      'DVK2023|P.CK|MOI|1 Đã gửi',
      'DVK2023|P.DK|MOI|1 Hoãn gửi',
    ]);
  });

  it('counts copies as recipients', () => {
    const copied = unitNamed('P.BN');
    const office = memoryDesk({
      units: [{ ...copied, ccEmail: 'vanthu@example.gov.vn' }],
      quota: 1,
      settings: { reserve: '0' },
    });
    expect(post(office, [invitation('P.BN')])).toMatchObject({ sent: 0, deferred: 1 });
    expect(office.mailer.quota).toBe(1);
  });

  it('keeps the reserve for confirmations and the report', () => {
    const office = memoryDesk({ units: UNITS_3, quota: 10, settings: { reserve: '10' } });
    expect(post(office, [invitation('P.BN'), receipt('P.CK'), report])).toMatchObject({ sent: 2, deferred: 1 });
    expect(recipients(office)).toEqual(['p.ck@example.gov.vn', 'noivu.q1@tphcm.gov.vn']);
  });

  it('stops trying once the service says the quota is spent, although it had claimed more', () => {
    const office = memoryDesk({ units: UNITS_3 });
    office.mailer.fails = () => ({ result: 'quota', error: 'Service invoked too many times for one day: email.' });
    expect(
      post(
        office,
        UNITS_3.map(({ code }) => invitation(code)),
      ),
    ).toMatchObject({ sent: 0, deferred: 3 });
  });

  it('goes on to the others after an address that is refused', () => {
    const office = memoryDesk({ units: UNITS_3 });
    office.mailer.fails = ({ to }) =>
      to === 'p.bn@example.gov.vn' ? { result: 'address', error: 'Địa chỉ bị từ chối.' } : undefined;
    expect(
      post(
        office,
        UNITS_3.map(({ code }) => invitation(code)),
      ),
    ).toMatchObject({ sent: 2, failed: 1 });
    expect(log(office)[0]).toBe('DVK2023|P.BN|MOI|1 Gửi lỗi');
  });

  it.each([true, undefined] as const)(
    'leaves one letter undetermined when the service breaks (it went: %s) and the rest to the next run',
    (wentAnyway) => {
      const office = memoryDesk({ units: UNITS_3 });
      office.mailer.fails = () => ({
        result: 'unknown',
        error: 'Service error: Mail',
        ...(wentAnyway && { wentAnyway }),
      });
      expect(
        post(
          office,
          UNITS_3.map(({ code }) => invitation(code)),
        ),
      ).toMatchObject({ sent: 0, queued: 2, unfinished: true });
      office.mailer.fails = () => undefined;
      post(
        office,
        UNITS_3.map(({ code }) => invitation(code)),
      );
      expect(log(office)).toEqual([
        'DVK2023|P.BN|MOI|1 Chưa xác định',
        'DVK2023|P.CK|MOI|1 Đã gửi',
        'DVK2023|P.DK|MOI|1 Đã gửi',
      ]);
      expect(recipients(office).filter((to) => to.startsWith('p.bn'))).toHaveLength(wentAnyway ? 1 : 0);
    },
  );

  it.each([
    ['', 'Đơn vị chưa có địa chỉ thư điện tử.'],
    ['hai@example.gov.vn, ba@example.gov.vn', 'Địa chỉ thư điện tử không dùng được.'],
  ])('writes down why a letter to “%s” could not go', (email, error) => {
    const office = memoryDesk({ units: [{ ...unitNamed('P.BN'), email }, unitNamed('P.CK')] });
    expect(post(office, [stage('P.BN'), stage('P.CK')])).toMatchObject({ sent: 1, failed: 1 });
    expect(office.workbook.rows(LETTER_LOG)).toContainEqual(
      expect.objectContaining({ unit: 'P.BN', state: 'Gửi lỗi', error }),
    );
  });

  it('judges when a letter’s turn comes whether it is still needed', () => {
    const office = memoryDesk({ units: UNITS_3, initiatives: [anInitiative()], plans: [aPlan()] });
    expect(aFile({ initiatives: [anInitiative()], plans: [aPlan()] }).status).toBe('Hoàn thành');
    post(office, [stage('P.BN'), stage('P.CK')]);
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([
      { unit: 'P.BN', state: 'Không gửi', error: 'Đơn vị đã hoàn thành.' },
      { unit: 'P.CK', state: 'Đã gửi' },
    ]);
  });

  it('sends nothing at all while a setting letters need is wrong, and keeps what would be forgotten', () => {
    const office = memoryDesk({ units: UNITS_3, settings: { officeEmail: 'không có' } });
    expect(post(office, [receipt('P.BN'), stage('P.CK')])).toMatchObject({ sent: 0, queued: 1, unfinished: true });
    expect([recipients(office), log(office)]).toEqual([[], ['DVK2023|P.BN|BN|r1|v1 Chờ gửi']]);
    office.workbook.fill(SETTINGS, settingRows());
    post(office, [receipt('P.BN')]);
    expect(log(office)).toEqual(['DVK2023|P.BN|BN|r1|v1 Đã gửi']);
  });

  it.each([CONTENTS, TEMPLATES, UNITS])('sends nothing while a tab it needs is broken', (tab) => {
    const office = memoryDesk({ units: UNITS_3 });
    office.workbook.lost.set(tab, 'tab');
    expect(post(office, [stage('P.BN')])).toMatchObject({ sent: 0, unfinished: true });
    expect(recipients(office)).toEqual([]);
  });

  it('holds a kind of letter whose wording is faulty and sends the others', () => {
    const office = memoryDesk({ units: UNITS_3 });
    const templates = office.workbook.rows(TEMPLATES);
    office.workbook.fill(
      TEMPLATES,
      templates.map((row) => (row.kind === 'Nhắc hạn' ? { ...row, body: '{{Không có trường này}}' } : row)),
    );
    expect(post(office, [stage('P.BN'), invitation('P.BN')])).toMatchObject({ sent: 1, queued: 1 });
  });

  it('stops letters, and says so, while rows of the log have vanished', () => {
    const office = memoryDesk({ units: UNITS_3 });
    post(office, [invitation('P.BN')]);
    office.workbook.fill(LETTER_LOG, []);
    expect(post(office, [invitation('P.BN'), invitation('P.CK')])).toMatchObject({ sent: 0, unfinished: true });
    expect(recipients(office)).toHaveLength(1);
  });

  it('sends nothing that it cannot write down before', () => {
    const office = memoryDesk({ units: UNITS_3 });
    const full = {
      ...office.desk(),
      memory: {
        all: () => new Map(office.memory),
        set: () => {
          throw new Error('You have exceeded the property storage quota.');
        },
      },
    };
    expect(() => underLock(full, 0, (run) => postLetters(run, [invitation('P.BN')]))).toThrow('quota');
    expect(recipients(office)).toEqual([]);
  });

  it('confirms at most five versions a unit a day', () => {
    const office = memoryDesk({ units: UNITS_3 });
    for (let version = 1; version <= 7; version += 1) post(office, [receipt('P.BN', `v${version}`)]);
    expect(recipients(office)).toHaveLength(5);
    expect(log(office).filter((line) => line.endsWith('Không gửi'))).toHaveLength(2);
    post(office, [receipt('P.CK')]);
    expect(recipients(office)).toHaveLength(6);
    office.clock.pass(86_400_000);
    post(office, [receipt('P.BN', 'v8')]);
    expect(recipients(office)).toHaveLength(7);
  });

  it('lets forty confirmations leave in an hour, the others wait and go later, and reminders are not held up', () => {
    const units = Array.from({ length: 50 }, (_, index) =>
      aUnit({ code: `U.${index}`, email: `u${index}@example.vn` }),
    );
    const office = memoryDesk({ units, quota: 1000 });
    const receipts = units.map(({ code }) => receipt(code));
    expect(post(office, [...receipts, stage('U.1')])).toMatchObject({ sent: 41, queued: 10, unfinished: false });
    const waiting = office.workbook.rows(LETTER_LOG).filter(({ state }) => state === 'Chờ gửi');
    expect(new Set(waiting.map(({ error }) => error))).toEqual(new Set(['Đã đủ 40 thư xác nhận trong một giờ.']));
    office.clock.pass(3_000_000);
    expect(post(office, receipts)).toMatchObject({ sent: 0, queued: 10 });
    office.clock.pass(600_000);
    expect(post(office, receipts)).toMatchObject({ sent: 10, queued: 0 });
    expect(office.workbook.rows(LETTER_LOG).every(({ error }) => error === '')).toBe(true);
  });

  it('begins no letter when what is kept between runs is nearly full, and says so to staff', () => {
    const office = memoryDesk({ units: UNITS_3 });
    for (let index = 0; index < 52; index += 1) office.memory.set(`nhan:${index}`, 'x'.repeat(9_000));
    expect(post(office, [invitation('P.BN')])).toMatchObject({ sent: 0, unfinished: true });
    expect(recipients(office)).toEqual([]);
    expect(new Session(office.desk()).faults().join()).toContain('không quá 450 KB trong bộ nhớ của chương trình');
    for (let index = 0; index < 10; index += 1) office.memory.delete(`nhan:${index}`);
    expect(post(office, [invitation('P.BN')])).toMatchObject({ sent: 1 });
  });

  it('confirms five of many versions that came at once', () => {
    const office = memoryDesk({ units: UNITS_3 });
    post(
      office,
      [1, 2, 3, 4, 5, 6, 7].map((version) => receipt('P.BN', `v${version}`)),
    );
    expect(recipients(office)).toHaveLength(5);
  });

  it('counts a confirmation that was deferred yesterday among today’s five', () => {
    const office = memoryDesk({ units: UNITS_3, quota: 0 });
    post(office, [receipt('P.BN', 'v0')]);
    office.mailer.quota = 100;
    office.clock.pass(86_400_000);
    for (let version = 1; version <= 5; version += 1) post(office, [receipt('P.BN', `v${version}`)]);
    post(office, [receipt('P.BN', 'v0')]);
    expect(recipients(office)).toHaveLength(5);
  });

  describe('on trial', () => {
    const trial = { settings: { trial: 'Có' } } as const;

    it('sends to the office only and records no stage', () => {
      const office = memoryDesk({ units: UNITS_3, ...trial });
      post(office, [stage('P.BN')]);
      expect(office.mailer.outbox).toMatchObject([
        { to: 'noivu.q1@tphcm.gov.vn', cc: [], subject: '[CHẠY THỬ] Nhắc hạn' },
      ]);
      expect(log(office)).toEqual(['THU|DVK2023|P.BN|2023-02-22|T-3 Đã gửi']);
      office.workbook.fill(SETTINGS, settingRows());
      post(office, [stage('P.BN')]);
      expect(recipients(office)).toEqual(['noivu.q1@tphcm.gov.vn', 'p.bn@example.gov.vn']);
    });
  });

  it('remembers two values a letter at most, so that many letters cost few writes', () => {
    const office = memoryDesk({ units: UNITS_3 });
    post(
      office,
      UNITS_3.map(({ code }) => invitation(code)),
    );
    expect([...office.memory.keys()].filter((name) => name.startsWith(LEDGER_PREFIX))).toHaveLength(3);
  });
});

describe('queueLetters', () => {
  it('writes letters down as waiting and leaves what has gone alone', () => {
    const office = memoryDesk({ units: UNITS_3 });
    post(office, [invitation('P.BN')]);
    queueLetters(new Session(office.desk()), [invitation('P.BN'), invitation('P.CK')]);
    expect(log(office)).toEqual(['DVK2023|P.BN|MOI|1 Đã gửi', 'DVK2023|P.CK|MOI|1 Chờ gửi']);
  });
});
