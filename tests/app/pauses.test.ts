import { runDaily, sweep, takeInRegistration } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import { underLock } from '../../src/app/run';
import { answerSidebar } from '../../src/app/sidebar-call';
import { INITIATIVES, LETTER_LOG, PLANS, UNITS } from '../../src/domain/tabs';
import { anInitiative, aPlan, aUnit } from '../support/builders';
import { type MemoryOffice, memoryDesk } from '../support/memory-desk';

const UNITS_6 = ['A', 'B', 'C', 'D', 'E', 'F'].map((code) =>
  aUnit({ code, name: `Phường ${code}`, email: `${code.toLowerCase()}@example.gov.vn` }),
);

/** A morning of reminders on which each letter takes so long that the lock has to be let go on the way. */
function aSlowMorning(msALetter = 7_000): MemoryOffice {
  const office = memoryDesk({ units: UNITS_6, now: '2023-02-17T08:00:00+07:00' });
  return withSlowMail(office, msALetter);
}

function withSlowMail(office: MemoryOffice, msALetter: number): MemoryOffice {
  office.mailer.fails = () => {
    office.clock.pass(msALetter);
    return undefined;
  };
  return office;
}

/** Every unit has sent a response with its right code, and none is taken in. */
function withSixResponses(): MemoryOffice {
  const office = memoryDesk({ units: UNITS_6 });
  for (const unit of UNITS_6) {
    office.respond(`r${unit.code}`, '2023-02-20T07:00:00+07:00', { unit, plan: { number: '1/KH' } });
  }
  return withSlowMail(office, 7_000);
}

const recipients = (office: MemoryOffice) => office.mailer.outbox.map(({ to }) => to[0] ?? '');
const toUnits = (office: MemoryOffice) => recipients(office).filter((to) => to !== 'n');
const everything = (office: MemoryOffice) =>
  structuredClone({
    memory: [...office.memory],
    tabs: [LETTER_LOG, INITIATIVES, PLANS, UNITS].map((tab) => office.workbook.rows(tab)),
    summary: office.page.shown?.asOf,
    sent: office.mailer.outbox.length,
  });

describe('a run that lets the lock go on its way', () => {
  it('sends everything once', () => {
    const office = aSlowMorning();
    runDaily(office.desk());
    expect(toUnits(office)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(office.workbook.rows(LETTER_LOG).every(({ state }) => state === 'Đã gửi')).toBe(true);
    expect(office.memory.get(MEMORY.dailyDone)).toBe('2023-02-17');
  });

  it('urges no unit that completed during the pause', () => {
    const office = aSlowMorning();
    office.lock.whenReleased = () => {
      office.workbook.fill(INITIATIVES, [anInitiative({ unit: 'F' })]);
      office.workbook.fill(PLANS, [aPlan({ unit: 'F' })]);
    };
    runDaily(office.desk());
    expect(toUnits(office)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('uses the address that stands there after the pause', () => {
    const office = aSlowMorning();
    office.lock.whenReleased = () => {
      office.workbook.fill(
        UNITS,
        UNITS_6.map((unit) => (unit.code === 'F' ? { ...unit, email: 'z@example.gov.vn' } : unit)),
      );
    };
    runDaily(office.desk());
    expect(toUnits(office)).toEqual(['a', 'b', 'c', 'd', 'e', 'z']);
  });

  it('sends nothing more once a setting has been made wrong during the pause', () => {
    const office = aSlowMorning();
    office.lock.whenReleased = () => office.workbook.lost.set(UNITS, 'email');
    runDaily(office.desk());
    expect(toUnits(office)).toEqual(['a', 'b', 'c']);
    expect(office.memory.get(MEMORY.dailyDone)).toBeUndefined();
  });

  it('lets a sidebar act of the pause stand', () => {
    const office = aSlowMorning();
    office.lock.whenReleased = () => {
      answerSidebar(office.desk(), 'exemptUnit', { unit: 'F', reason: 'Giải thể' });
    };
    runDaily(office.desk());
    expect(toUnits(office)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(office.workbook.rows(UNITS).at(-1)).toMatchObject({ exemptReason: 'Giải thể' });
  });

  it('sends no reminder twice when another daily run goes on in the pause', () => {
    const office = aSlowMorning();
    office.lock.whenReleased = () => void runDaily(office.desk());
    runDaily(office.desk());
    expect([...toUnits(office)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('sends no confirmation twice when another run takes the same responses in during the pause', () => {
    const office = withSixResponses();
    office.lock.whenReleased = () => void sweep(office.desk());
    sweep(office.desk());
    expect([...recipients(office)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('does not call a letter failed that another run sent to a mended address during the pause', () => {
    const office = aSlowMorning();
    const slow = office.mailer.fails;
    office.mailer.fails = (mail) =>
      mail.to === 'a@example.gov.vn' ? { result: 'address', error: 'Bị từ chối.' } : slow(mail);
    office.lock.whenReleased = () => {
      office.workbook.fill(
        UNITS,
        UNITS_6.map((unit) => (unit.code === 'A' ? { ...unit, email: 'a2@example.gov.vn' } : unit)),
      );
      sweep(office.desk());
    };
    runDaily(office.desk());
    office.clock.pass(600_000);
    sweep(office.desk());
    expect(office.mailer.outbox.filter(({ to }) => to === 'a2@example.gov.vn')).toHaveLength(1);
  });

  it('does nothing more when it does not get the lock back', () => {
    const office = aSlowMorning();
    let then: ReturnType<typeof everything> | undefined;
    office.lock.whenReleased = () => {
      office.lock.forRun().hold(0);
      then = everything(office);
    };
    expect(runDaily(office.desk()).letters.unfinished).toBe(true);
    expect(everything(office)).toEqual(then);
  });

  it('does nothing more in a sweep either when it does not get the lock back', () => {
    const office = withSixResponses();
    let then: ReturnType<typeof everything> | undefined;
    office.lock.whenReleased = () => {
      office.lock.forRun().hold(0);
      then = everything(office);
    };
    sweep(office.desk());
    expect(everything(office)).toEqual(then);
  });

  it.each<[string, (office: MemoryOffice) => void]>([
    ['a registration', (office) => takeInRegistration(office.desk(), 'không có')],
    ['an act of the sidebar', (office) => answerSidebar(office.desk(), 'sendInvitations', {})],
  ])('does nothing more in %s either when it does not get the lock back', (_what, act) => {
    const office = withSixResponses();
    let then: ReturnType<typeof everything> | undefined;
    office.lock.whenReleased = () => {
      office.lock.forRun().hold(0);
      then = everything(office);
    };
    act(office);
    expect(everything(office)).toEqual(then);
  });

  it('leaves the log of another run whole when it does not get the lock back', () => {
    const office = aSlowMorning();
    const other = office.lock.forRun();
    const foreign = {
      key: 'DVK2023|Z|MOI|1',
      kind: 'Thông báo đăng ký',
      unit: 'Z',
      to: '',
      cc: '',
      subject: '',
      at: '',
      error: '',
    };
    office.lock.whenReleased = () => {
      other.hold(0);
      office.workbook.fill(LETTER_LOG, [{ ...foreign, state: 'Đã gửi' }]);
    };
    runDaily(office.desk());
    expect(office.workbook.rows(LETTER_LOG)[0]).toMatchObject({ key: 'DVK2023|Z|MOI|1' });
  });

  it('ends itself well before the platform would, and the next run goes on', () => {
    const office = aSlowMorning(100_000);
    expect(runDaily(office.desk()).letters).toMatchObject({ sent: 3, unfinished: true });
    expect(office.clock.forRun().now() < '2023-02-17T08:06:00+07:00').toBe(true);
    expect(office.memory.get(MEMORY.dailyDone)).toBeUndefined();
    office.mailer.fails = () => undefined;
    sweep(office.desk());
    expect(toUnits(office)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(office.memory.get(MEMORY.dailyDone)).toBe('2023-02-17');
  });
});

describe('underLock', () => {
  it('leaves everything as it is when another run holds the lock', () => {
    const office = memoryDesk({ units: UNITS_6, now: '2023-02-17T08:00:00+07:00' });
    office.lock.forRun().hold(0);
    const before = everything(office);
    expect([runDaily(office.desk()).ran, sweep(office.desk()).ran]).toEqual(['busy', 'busy']);
    expect(answerSidebar(office.desk(), 'sendReminders', {})).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(everything(office)).toEqual(before);
  });

  it('lets the lock go when the work throws', () => {
    const office = memoryDesk({ now: '2023-02-20T10:00:00+07:00' });
    const work = () => {
      throw new Error('the platform is down');
    };
    expect(() => underLock(office.desk(), 0, work)).toThrow('the platform is down');
    expect(office.lock.forRun().hold(0)).toBe(true);
  });
});
