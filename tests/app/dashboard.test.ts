import { sweep } from '../../src/app/daily-run';
import type { Dashboard } from '../../src/app/dashboard';
import { LEDGER_PREFIX, MEMORY } from '../../src/app/memory-keys';
import {
  CONTENTS,
  INITIATIVES,
  LETTER_LOG,
  PLANS,
  SET_ASIDE,
  SETTINGS,
  TABLES,
  TEMPLATES,
  UNITS,
} from '../../src/domain/tabs';
import { aLetterLine, anInitiative, aPlan, aSetAside, aUnit } from '../support/builders';
import { COLLEAGUE, type MemoryOffice, memoryDesk, OWNER, settingRows } from '../support/memory-desk';
import { told } from '../support/memory-sidebar';

const shown = (office: MemoryOffice, actor?: string) => told(office, 'dashboard', {}, actor) as Dashboard;
const faults = (office: MemoryOffice) => shown(office).attention.settings;

describe('dashboard', () => {
  it('gives one picture of the campaign', () => {
    const office = memoryDesk({
      units: [aUnit(), aUnit({ code: 'P.CG', name: 'Phường Cô Giang', exemptReason: 'Giải thể' })],
      initiatives: [anInitiative()],
      plans: [aPlan()],
      setAside: [aSetAside()],
      letters: [aLetterLine({ state: 'Chưa xác định' })],
    });
    expect(shown(office)).toMatchObject({
      campaign: { symbol: 'DVK2023', lastDay: '2023-02-22', daysLeft: 2 },
      totals: { units: 2, exempt: 1, complete: 1, onTime: 1, late: 0, incomplete: 0 },
      units: [
        {
          code: 'P.BN',
          status: 'Hoàn thành',
          timeliness: 'Đúng hạn',
          missing: [],
          plan: 'Đã nhận',
          initiatives: 1,
          deadline: '2023-02-22',
          reminders: 1,
        },
        { code: 'P.CG', status: 'Được miễn', timeliness: '' },
      ],
      attention: { setAside: 1, unknownLetters: 1, failedLetters: 0, deferredLetters: 0, settings: [] },
    });
  });

  it('says of each unit what a list of units shows', () => {
    const office = memoryDesk({
      units: [
        aUnit({ extendedTo: '2023-02-28' }),
        aUnit({ code: 'P.CG', name: 'Phường Cô Giang', email: 'a@b', contact: '', phone: '' }),
      ],
      initiatives: [anInitiative({ registeredAt: '2023-02-14T10:00:00+07:00', editedAt: '2023-02-16T09:00:00+07:00' })],
      plans: [aPlan({ receivedAt: '2023-02-15T10:00:00+07:00' })],
      letters: [
        aLetterLine({ at: '2023-02-17T08:00:00+07:00' }),
        aLetterLine({ key: 'DVK2023|P.BN|MOI|1', kind: 'Thông báo đăng ký', at: '2023-02-08T08:00:00+07:00' }),
        aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|T-1', state: 'Chờ gửi', at: '2023-02-20T07:00:00+07:00' }),
        aLetterLine({ key: 'THU|DVK2023|P.CG|MOI|1', unit: 'P.CG', at: '2023-02-18T08:00:00+07:00' }),
      ],
    });
    expect(shown(office).units).toMatchObject([
      {
        contact: 'Nguyễn Thị An',
        phone: '028 3822 0001',
        daysLeft: 8,
        lastCame: '2023-02-16T09:00:00+07:00',
        lastSent: '2023-02-17T08:00:00+07:00',
        waiting: false,
        invited: true,
        reachable: true,
        extended: true,
      },
      {
        contact: '',
        phone: '',
        daysLeft: 2,
        lastCame: null,
        lastSent: null,
        waiting: false,
        invited: false,
        reachable: false,
        extended: false,
      },
    ]);
  });

  it.each([
    ['with its right code', {}, true],
    ['with a wrong code', { reason: 'Mã xác nhận không khớp với đơn vị.' }, false],
    ['that was discarded', { decision: 'Đã bỏ', decidedBy: OWNER }, false],
    ['of another unit', { unitName: 'Phường khác' }, false],
  ])('says that a unit’s submission waits only of one %s', (_, parts, waiting) => {
    const office = memoryDesk({ setAside: [aSetAside(parts)] });
    expect(shown(office).units).toMatchObject([{ waiting, lastCame: waiting ? '2023-02-20T09:00:00+07:00' : null }]);
  });

  it('says what came for each content, by the number or whatever else staff call it', () => {
    const office = memoryDesk({
      initiatives: [anInitiative(), anInitiative({ code: 'DVK2023-P.BN-02', content: 'A1. Nội dung khác' })],
    });
    office.workbook.fill(CONTENTS, [
      { number: '2', shortName: 'Không phiền hà', fullName: 'Không gây phiền hà cho người dân và doanh nghiệp' },
      { number: '12', shortName: 'Mười hai', fullName: 'Mười hai' },
      { number: 'A1', shortName: 'Khác', fullName: 'Nội dung khác' },
      { number: '1A', shortName: 'Khác nữa', fullName: 'Nội dung khác nữa' },
    ]);
    expect((told(office, 'dashboard') as { contents: unknown }).contents).toEqual([
      { number: 2, name: 'Không phiền hà', initiatives: 1, units: 1 },
      { number: 12, name: 'Mười hai', initiatives: 0, units: 0 },
      { number: 'A1', name: 'Khác', initiatives: 1, units: 1 },
      { number: '1A', name: 'Khác nữa', initiatives: 0, units: 0 },
    ]);
  });

  it('tells of each unit only its own waiting submissions and what came last, its plan too', () => {
    const office = memoryDesk({
      units: [
        aUnit(),
        aUnit({ code: 'P.CG', name: 'Phường Cô Giang' }),
        aUnit({ code: 'P.BT', name: 'Phường Bến Thành' }),
      ],
      plans: [aPlan({ unit: 'P.CG', receivedAt: '2023-02-15T10:00:00+07:00', editedAt: '2023-02-16T10:00:00+07:00' })],
      setAside: [aSetAside(), aSetAside({ response: 'r8', unitName: 'Phường lạ' })],
    });
    const units = (told(office, 'dashboard') as { units: { waiting: boolean; lastCame: string | null }[] }).units;
    expect(units.map(({ waiting, lastCame }) => [waiting, lastCame])).toEqual([
      [true, '2023-02-20T09:00:00+07:00'],
      [false, '2023-02-16T10:00:00+07:00'],
      [false, null],
    ]);
  });

  it('says who may send and what the campaign asks', () => {
    const office = memoryDesk({ settings: { trial: 'Có', acceptLate: 'Không' }, quota: 35 });
    office.memory.delete(MEMORY.prefill);
    expect(told(office, 'dashboard')).toMatchObject({
      campaign: { office: 'Phòng Nội vụ Quận 1', trial: true, resultsAfterDeadline: false, formUrl: '' },
      account: { actor: OWNER, owner: OWNER, quotaLeft: 35, reserved: 10 },
    });
    expect(told(office, 'dashboard', {}, COLLEAGUE)).toMatchObject({
      account: { actor: COLLEAGUE, owner: OWNER, quotaLeft: null, reserved: 10 },
    });
  });

  it('gives the Form’s address once set-up has stored it', () => {
    const office = memoryDesk();
    const base = 'https://docs.google.com/forms/d/e/1FAI/viewform';
    office.memory.set(MEMORY.prefill, JSON.stringify({ base, unitField: 'entry.1', codeField: 'entry.2' }));
    expect(told(office, 'dashboard')).toMatchObject({ campaign: { formUrl: base } });
  });

  it('answers although the mail service does not', () => {
    const office = memoryDesk();
    office.mailer.quotaLeft = () => {
      throw new Error('Service unavailable: Gmail');
    };
    expect(told(office, 'dashboard')).toMatchObject({ totals: { units: 1 }, account: { quotaLeft: null } });
  });

  it('counts what needs a person', () => {
    const told5 = aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|QH-5', kind: 'Đôn đốc quá hạn' });
    const office = memoryDesk({
      now: '2023-03-08T09:00:00+07:00',
      initiatives: [
        anInitiative({ status: 'Không đạt' }),
        anInitiative({ code: 'DVK2023-P.BN-02', status: 'Yêu cầu bổ sung' }),
        anInitiative({ code: 'DVK2023-P.BN-03', unit: 'P.CG' }),
      ],
      units: [aUnit(), aUnit({ code: 'P.CG', name: 'Phường Cô Giang' })],
      letters: [
        told5,
        aLetterLine({ key: 'DVK2023|P.CG|2023-02-22|TAY-2023-03-08', unit: 'P.CG', state: 'Chờ gửi' }),
        aLetterLine({ key: 'THU|DVK2023|P.CG|MOI-THU|1', unit: 'P.CG', state: 'Chờ gửi' }),
      ],
    });
    office.memory.set(`${LEDGER_PREFIX}DVK2023|P.CG|MOI|1`, 'Đã gửi|2023-02-08T09:00:00+07:00');
    expect(shown(office).attention).toMatchObject({
      queuedLetters: 2,
      lostLetters: 1,
      outOfStages: 1,
      unanswered: 1,
      toReview: 1,
    });
  });

  it('is the same for whoever asks but for the account, and takes no lock', () => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    office.lock.forRun().hold(0);
    expect({ ...shown(office, COLLEAGUE), account: 0 }).toEqual({ ...shown(office), account: 0 });
  });

  it.each(TABLES.map((tab) => [tab.name, tab] as const))('answers although the tab %s is missing', (_, tab) => {
    const office = memoryDesk({ initiatives: [anInitiative()], letters: [aLetterLine()] });
    office.workbook.lost.set(tab, 'tab');
    expect(shown(office)).toHaveProperty('totals');
  });

  it('answers although no setting can be read', () => {
    const office = memoryDesk({
      initiatives: [anInitiative()],
      plans: [aPlan()],
      letters: [aLetterLine({ state: 'Gửi lỗi' })],
    });
    office.workbook.fill(SETTINGS, []);
    expect(shown(office).campaign).toMatchObject({ lastDay: null, daysLeft: null });
    expect(faults(office).length).toBeGreaterThan(20);
  });
});

describe('what dashboard says is wrong', () => {
  it.each<[string, (office: MemoryOffice) => void, RegExp]>([
    [
      'a wrong setting',
      (o) => o.workbook.fill(SETTINGS, settingRows({ trial: 'có' })),
      /Cấu hình.*mục “Chế độ chạy thử”: đang là “có”, cần Có hoặc Không\./,
    ],
    [
      'a wrong address',
      (o) => o.workbook.fill(UNITS, [aUnit({ email: 'a@b' })]),
      /Đơn vị, dòng 2, cột “Email”: đang là “a@b”/,
    ],
    [
      'two units of one code',
      (o) => o.workbook.fill(UNITS, [aUnit(), aUnit({ name: 'Khác' })]),
      /Đơn vị, dòng 3, cột “Mã đơn vị”/,
    ],
    [
      'an extension that is none',
      (o) => o.workbook.fill(UNITS, [aUnit({ extendedTo: '2023-02-20' })]),
      /Gia hạn đến hết ngày.*22\/02\/2023/,
    ],
    [
      'a field that does not exist',
      (o) =>
        o.workbook.fill(
          TEMPLATES,
          o.workbook.rows(TEMPLATES).map((row, index) => (index === 0 ? { ...row, body: '{{Tên}}' } : row)),
        ),
      /Mẫu thư, dòng 2.*\{\{Tên\}\}/,
    ],
    ['a register without a column', (o) => o.workbook.lost.set(INITIATIVES, 'status'), /Sáng kiến/],
    ['plans without a column', (o) => o.workbook.lost.set(PLANS, 'link'), /Kế hoạch/],
    ['waiting submissions without a column', (o) => o.workbook.lost.set(SET_ASIDE, 'decision'), /Chờ xử lý/],
    ['contents that are missing', (o) => o.workbook.lost.set(CONTENTS, 'tab'), /Nội dung/],
    [
      'a unit whose code was changed',
      (o) => o.workbook.fill(UNITS, [aUnit({ code: 'P.BNG' })]),
      /mã “P\.BN” đã được dùng/,
    ],
  ])('names %s', (_, spoil, words) => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    spoil(office);
    expect(faults(office)).toContainEqual(expect.stringMatching(words));
  });

  it('names a symbol that was changed after the first response, and no letter leaves until it is put back', () => {
    const office = memoryDesk();
    office.respond('r1', '2023-02-20T07:00:00+07:00', { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    office.workbook.fill(SETTINGS, settingRows({ symbol: 'DVK2024' }));
    expect(faults(office)).toContainEqual(expect.stringContaining('giữ nguyên “DVK2023”'));
    expect(office.memory.get(MEMORY.symbol)).toBe('DVK2023');
    office.respond('r2', '2023-02-20T07:10:00+07:00', { initiatives: { 1: { title: 'Hẹn giờ' } } });
    sweep(office.desk());
    expect(office.mailer.outbox).toHaveLength(1);
    office.workbook.fill(SETTINGS, settingRows());
    sweep(office.desk());
    expect(office.mailer.outbox).toHaveLength(2);
  });

  it('names rows of the letter log that have vanished', () => {
    const office = memoryDesk();
    told(office, 'sendInvitations');
    office.workbook.fill(LETTER_LOG, []);
    expect(faults(office)).toContainEqual(expect.stringMatching(/Nhật ký gửi thư.*thiếu 1 dòng/));
  });

  it('holds letters to a unit that nothing knows yet while a code in use is gone from the list', () => {
    const office = memoryDesk({ initiatives: [anInitiative()], plans: [aPlan()] });
    office.workbook.fill(UNITS, [aUnit({ code: 'P.BNG' })]);
    told(office, 'sendReminders');
    expect(office.mailer.outbox).toEqual([]);
  });

  it('says nothing of a campaign in order', () => {
    expect(faults(memoryDesk({ initiatives: [anInitiative()], plans: [aPlan()] }))).toEqual([]);
  });
});
