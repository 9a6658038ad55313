import fc from 'fast-check';
import { LetterLedger } from '../../src/app/letter-ledger';
import type { Desk } from '../../src/app/ports';
import { LETTER_LOG } from '../../src/domain/tabs';
import { aLetterLine } from '../support/builders';
import { memoryDesk } from '../support/memory-desk';
import { runsToItsEnd } from '../support/memory-stop';

const KEYS = ['A', 'B', 'C', 'D'].map((unit) => `DVK2023|${unit}|MOI|1`);

/** What a run does after each letter. */
type Habit = 'nothing' | 'remembers' | 'settles';

/** Sends what has not gone, as a run does, and writes it down at the end. */
function send({ memory, workbook }: Desk, habits: readonly Habit[], sent: string[]): void {
  const ledger = new LetterLedger(memory, memory.all(), workbook.table(LETTER_LOG), 'DVK2023');
  for (const [index, key] of KEYS.entries()) {
    if (ledger.hasGone(key)) continue;
    const line = aLetterLine({ key, state: 'Chờ gửi' });
    ledger.beginSending(line);
    sent.push(key);
    ledger.endSending({ ...line, state: 'Đã gửi' });
    if (habits[index] === 'remembers') ledger.rememberNow();
    if (habits[index] === 'settles') ledger.settle();
  }
  ledger.settle();
}

const habits = fc.array(fc.constantFrom<Habit>('nothing', 'remembers', 'settles'), {
  minLength: KEYS.length,
  maxLength: KEYS.length,
});

describe('LetterLedger, in whatever order it is used and wherever it is stopped', () => {
  it('lets each letter go once, knows of each that went, and loses the fate of one a stop at most', () => {
    fc.assert(
      fc.property(habits, fc.array(fc.nat(20), { maxLength: 4 }), (manners, stops) => {
        const office = memoryDesk();
        const sent: string[] = [];
        let stopped = 0;
        for (const stopAfter of stops) {
          if (!runsToItsEnd(() => send(office.desk({ stopAfter }), manners, sent))) stopped += 1;
        }
        send(office.desk(), manners, sent);
        const lines = office.workbook.rows(LETTER_LOG);
        expect(new Set(sent).size).toBe(sent.length);
        expect(lines.map(({ key }) => key).sort()).toEqual(KEYS);
        const unknown = lines.filter(({ state }) => state === 'Chưa xác định');
        expect(unknown.length).toBeLessThanOrEqual(stopped);
        expect(lines.filter(({ state }) => state === 'Đã gửi').every(({ key }) => sent.includes(key))).toBe(true);
        expect(lines).toHaveLength(lines.filter(({ state }) => state === 'Đã gửi').length + unknown.length);
      }),
      { numRuns: 200, seed: 43 },
    );
  });
});
