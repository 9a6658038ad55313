import { runDaily, sweep, takeInRegistration } from '../../src/app/daily-run';
import type { Desk } from '../../src/app/ports';
import { answerSidebar } from '../../src/app/sidebar-call';
import { LETTER_LOG } from '../../src/domain/tabs';
import { aUnit } from '../support/builders';
import { type MemoryOffice, memoryDesk } from '../support/memory-desk';
import { runsToItsEnd } from '../support/memory-stop';

const UNITS_3 = ['P.BN', 'P.CK', 'P.DK'].map((code) =>
  aUnit({ code, name: `Phường ${code}`, email: `${code.toLowerCase()}@example.gov.vn` }),
);

/** Friday 17/02/2023, the day of T-3, at the hour of sending. */
const T_3 = '2023-02-17T08:00:00+07:00';

interface Story {
  readonly begins: () => MemoryOffice;
  readonly run: (desk: Desk) => unknown;
  /** Subject and address of every letter that is to leave. */
  readonly letters: readonly string[];
}

const STORIES: Readonly<Record<string, Story>> = {
  'runDaily with three reminders': {
    begins: () => memoryDesk({ units: UNITS_3, now: T_3 }),
    run: runDaily,
    letters: [...UNITS_3.map(({ email }) => `Nhắc hạn → ${email}`), 'Báo cáo nhanh hằng ngày → noivu.q1@tphcm.gov.vn'],
  },
  'sendInvitations to three units': {
    begins: () => memoryDesk({ units: UNITS_3 }),
    run: (desk) => answerSidebar(desk, 'sendInvitations', {}),
    letters: UNITS_3.map(({ email }) => `Thông báo đăng ký → ${email}`),
  },
  'takeInRegistration with its confirmation': {
    begins: withTwoResponses,
    run: (desk) => takeInRegistration(desk, 'r1'),
    letters: ['Xác nhận đã nhận → p.bn@example.gov.vn', 'Xác nhận đã nhận → p.ck@example.gov.vn'],
  },
  'sweep with two confirmations': {
    begins: withTwoResponses,
    run: sweep,
    letters: ['Xác nhận đã nhận → p.bn@example.gov.vn', 'Xác nhận đã nhận → p.ck@example.gov.vn'],
  },
  'extendDeadline with its letter': {
    begins: () => memoryDesk({ units: UNITS_3 }),
    run: (desk) =>
      answerSidebar(desk, 'extendDeadline', {
        unit: 'P.BN',
        until: '2023-03-10',
        approvedBy: 'Trần Văn Bình',
        document: '12/NV',
        reason: 'Nhân sự mới',
        notify: true,
      }),
    letters: ['Thông báo gia hạn → p.bn@example.gov.vn'],
  },
};

function withTwoResponses(): MemoryOffice {
  const office = memoryDesk({ units: UNITS_3 });
  const [first = aUnit(), second = aUnit()] = UNITS_3;
  office.respond('r1', '2023-02-20T07:00:00+07:00', { unit: first, plan: { number: '12/KH-UBND' } });
  office.respond('r2', '2023-02-20T07:05:00+07:00', { unit: second, plan: { number: '13/KH-UBND' } });
  return office;
}

/** What left, by subject and address. */
const left = (office: MemoryOffice) => office.mailer.outbox.map(({ subject, to }) => `${subject} → ${to}`);

/** Keys of the log in each state. */
const inState = (office: MemoryOffice, state: string) =>
  office.workbook.rows(LETTER_LOG).filter((line) => line.state === state).length;

/** Runs until nothing is left to do, as the sweeps of the next hours do. */
function recover(office: MemoryOffice): void {
  for (let count = 0; count < 3; count += 1) {
    office.clock.pass(3_600_000);
    sweep(office.desk());
  }
}

/** Every stop of the story, until it runs to its end. */
function stops(story: Story): { at: number; office: MemoryOffice; isWhole: boolean }[] {
  const tried: { at: number; office: MemoryOffice; isWhole: boolean }[] = [];
  for (let at = 0; at < 300; at += 1) {
    const office = story.begins();
    const isWhole = runsToItsEnd(() => story.run(office.desk({ stopAfter: at })));
    tried.push({ at, office, isWhole });
    if (isWhole) return tried;
  }
  throw new Error('the story never comes to its end');
}

describe.each(Object.entries(STORIES))('%s, stopped at every effect', (name, story) => {
  it('sends no letter twice, leaves at most one undetermined and writes a line for each', () => {
    for (const { at, office } of stops(story)) {
      recover(office);
      const letters = left(office);
      const where = `stop ${at}: ${letters.join(', ')}`;
      expect([where, new Set(letters).size]).toEqual([where, letters.length]);
      expect([where, inState(office, 'Chưa xác định') <= 1]).toEqual([where, true]);
      const lines = office.workbook.rows(LETTER_LOG).length;
      expect([where, inState(office, 'Đã gửi') + inState(office, 'Chưa xác định')]).toEqual([where, lines]);
      expect([where, lines >= letters.length]).toEqual([where, true]);
    }
  });

  if (name !== 'extendDeadline with its letter' && name !== 'sendInvitations to three units') {
    it('sends every letter in the end, but for the one nobody knows of', () => {
      for (const { at, office } of stops(story)) {
        recover(office);
        const letters = left(office);
        const where = `stop ${at}: ${letters.join(', ')}`;
        const missing = story.letters.filter((letter) => !letters.includes(letter)).length;
        expect([where, missing <= inState(office, 'Chưa xác định')]).toEqual([where, true]);
      }
    });
  }

  it('is the same when the runs that finish it are stopped too', () => {
    const first = stops(story);
    for (const { at } of first.filter((_, index) => index % 4 === 1)) {
      for (let second = 1; second < 12; second += 3) {
        const office = story.begins();
        runsToItsEnd(() => story.run(office.desk({ stopAfter: at })));
        office.clock.pass(600_000);
        runsToItsEnd(() => sweep(office.desk({ stopAfter: second })));
        recover(office);
        const letters = left(office);
        const where = `stops ${at} and ${second}: ${letters.join(', ')}`;
        expect([where, new Set(letters).size]).toEqual([where, letters.length]);
        expect([where, inState(office, 'Chưa xác định') <= 2]).toEqual([where, true]);
      }
    }
  });
});

describe('sendInvitations, stopped and pressed again', () => {
  it('reaches every unit once', () => {
    for (const { at, office } of stops(STORIES['sendInvitations to three units'] as Story)) {
      office.clock.pass(60_000);
      answerSidebar(office.desk(), 'sendInvitations', {});
      recover(office);
      const letters = left(office);
      const where = `stop ${at}: ${letters.join(', ')}`;
      expect([where, new Set(letters).size]).toEqual([where, letters.length]);
      expect([where, letters.length + inState(office, 'Chưa xác định') >= UNITS_3.length]).toEqual([where, true]);
    }
  });
});

describe('the letter log after a stop', () => {
  it('has the line of a letter that went just before the stop, and the sidebar counts it', () => {
    const { office } = stops(STORIES['runDaily with three reminders'] as Story).find(
      (stop) => stop.office.mailer.outbox.length === 1,
    ) as { office: MemoryOffice };
    expect(answerSidebar(office.desk(), 'dashboard', {})).toMatchObject({
      data: { attention: { unknownLetters: 1 } },
    });
  });
});
