import { sweep, takeInRegistration } from '../../src/app/daily-run';
import type { Desk } from '../../src/app/ports';
import { AUDIT_LOG, INITIATIVES, PLANS, SET_ASIDE } from '../../src/domain/tabs';
import { type MemoryOffice, memoryDesk } from '../support/memory-desk';
import { runsToItsEnd } from '../support/memory-stop';

const AT_7 = '2023-02-20T07:00:00+07:00';
const AT_8 = '2023-02-20T08:00:00+07:00';
const atHome = { title: 'Trả kết quả tại nhà', content: '2. Không gây phiền hà', method: 'Bưu điện' };
const byPhone = { title: 'Hẹn giờ qua điện thoại', content: '2. Không gây phiền hà' };

interface Story {
  readonly begins: () => MemoryOffice;
  readonly run: (desk: Desk) => unknown;
}

const STORIES: Readonly<Record<string, Story>> = {
  'a plan and two initiatives': {
    begins: () => {
      const office = memoryDesk();
      office.respond('r1', AT_7, { plan: { number: '12/KH' }, initiatives: { 1: atHome, 2: byPhone } });
      return office;
    },
    run: (desk) => takeInRegistration(desk, 'r1'),
  },
  'an edit that changes one, withdraws one and adds one': {
    begins: () => {
      const office = memoryDesk();
      office.respond('r1', AT_7, { plan: { number: '12/KH' }, initiatives: { 1: atHome, 2: byPhone } });
      sweep(office.desk());
      office.respond('r1', AT_8, {
        plan: { number: '12/KH', link: 'https://example.org/12.docx' },
        initiatives: { 1: { ...atHome, method: 'Nhân viên phường' }, 3: { ...byPhone, title: 'Tin nhắn' } },
      });
      return office;
    },
    run: sweep,
  },
  'an edit that mends a response that waits': {
    begins: () => {
      const office = memoryDesk();
      office.respond('r1', AT_7, { initiatives: { 1: { method: 'Bưu điện' } } });
      sweep(office.desk());
      office.respond('r1', AT_8, { initiatives: { 1: atHome } });
      return office;
    },
    run: sweep,
  },
  'one set aside among good ones': {
    begins: () => {
      const office = memoryDesk();
      office.respond('r1', AT_7, { initiatives: { 1: atHome } });
      office.respond('r2', AT_7, { code: 'SAI', initiatives: { 1: byPhone } });
      office.respond('r3', AT_8, { initiatives: { 1: byPhone } });
      return office;
    },
    run: sweep,
  },
};

/** The registers without the codes, of which a stop may leave a number unused. */
const registers = (office: MemoryOffice) =>
  structuredClone([
    office.workbook.rows(INITIATIVES).map(({ code: _, ...row }) => row),
    office.workbook.rows(PLANS),
    office.workbook.rows(SET_ASIDE),
  ]);

function finished(story: Story): MemoryOffice {
  const office = story.begins();
  story.run(office.desk());
  sweep(office.desk());
  return office;
}

/** What is left after every stop of the story and the sweeps that follow it. */
function afterEveryStop(story: Story): { at: number; office: MemoryOffice }[] {
  const tried: { at: number; office: MemoryOffice }[] = [];
  for (let at = 0; at < 200; at += 1) {
    const office = story.begins();
    const isWhole = runsToItsEnd(() => story.run(office.desk({ stopAfter: at })));
    sweep(office.desk());
    sweep(office.desk());
    if (isWhole) return tried;
    tried.push({ at, office });
  }
  throw new Error('the story never comes to its end');
}

describe.each(Object.entries(STORIES))('taking in %s, stopped at every effect', (_, story) => {
  it('leaves the registers as if it had never been stopped, but for unused numbers', () => {
    const expected = registers(finished(story));
    for (const { at, office } of afterEveryStop(story)) {
      expect([`stop ${at}`, registers(office)]).toEqual([`stop ${at}`, expected]);
    }
  });

  it('gives no code twice', () => {
    for (const { at, office } of afterEveryStop(story)) {
      const codes = office.workbook.rows(INITIATIVES).map(({ code }) => code);
      expect([`stop ${at}`, new Set(codes).size]).toEqual([`stop ${at}`, codes.length]);
    }
  });

  it('keeps in the audit log what rows were before', () => {
    const befores = (office: MemoryOffice) =>
      [...new Set(office.workbook.rows(AUDIT_LOG).map(({ before }) => before))].sort();
    const expected = befores(finished(story));
    for (const { at, office } of afterEveryStop(story)) {
      expect([`stop ${at}`, befores(office)]).toEqual([`stop ${at}`, expected]);
    }
  });
});
