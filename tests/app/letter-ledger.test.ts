import { LetterLedger } from '../../src/app/letter-ledger';
import { LEDGER_PREFIX } from '../../src/app/memory-keys';
import { LETTER_LOG, type LetterLine, type LetterState } from '../../src/domain/tabs';
import { aLetterLine } from '../support/builders';
import { memoryMemory } from '../support/memory-memory';
import { MemoryWorkbook } from '../support/memory-workbook';

/** A log and the memory beside it, and a ledger for each run that opens them. */
function aLog(rows: readonly LetterLine[] = [], remembered: Readonly<Record<string, string>> = {}) {
  const workbook = new MemoryWorkbook();
  workbook.fill(LETTER_LOG, rows);
  const values = new Map(Object.entries(remembered).map(([key, value]) => [LEDGER_PREFIX + key, value]));
  const memory = memoryMemory(values);
  return {
    workbook,
    values,
    open: (oldReceipts = '') =>
      new LetterLedger(memory, memory.all(), workbook.table(LETTER_LOG), 'DVK2023', oldReceipts),
    states: () => workbook.rows(LETTER_LOG).map(({ key, state }) => `${key} ${state}`),
    remembered: (key: string) => values.get(LEDGER_PREFIX + key),
  };
}

const line = (key: string, state: LetterState, parts: Partial<LetterLine> = {}) =>
  aLetterLine({ key, state, at: '2023-02-20T08:00:00+07:00', ...parts });
const sent = 'Đã gửi|2023-02-17T08:00:00+07:00';

describe('LetterLedger', () => {
  it('writes a sent letter into the log and keeps its state in short form', () => {
    const log = aLog();
    const ledger = log.open();
    ledger.beginSending(line('DVK2023|P.BN|MOI|1', 'Chờ gửi'));
    ledger.endSending(line('DVK2023|P.BN|MOI|1', 'Đã gửi'));
    ledger.settle();
    expect(log.states()).toEqual(['DVK2023|P.BN|MOI|1 Đã gửi']);
    expect(log.remembered('DVK2023|P.BN|MOI|1')).toBe('1rqctg0+07:00');
  });

  it('reads what it kept in short form back, moment and all', () => {
    const log = aLog([], { 'DVK2023|P.BN|MOI|1': '1rqctg0+07:00', 'DVK2023|P.CG|MOI|1': '2' });
    const ledger = log.open();
    ledger.restoreVanished();
    ledger.settle();
    expect(log.workbook.rows(LETTER_LOG)).toMatchObject([
      { key: 'DVK2023|P.BN|MOI|1', state: 'Đã gửi', at: '2023-02-20T08:00:00+07:00' },
      { key: 'DVK2023|P.CG|MOI|1', state: 'Hoãn gửi', at: '' },
    ]);
  });

  it('remembers no line of another campaign that someone pasted into the log, so that none is missed when it goes', () => {
    const log = aLog([line('XYZ2022|P.BN|MOI|1', 'Đã gửi'), line('DVK2023|P.BN|MOI|1', 'Đã gửi')]);
    log.open().settle();
    expect([...log.values.keys()]).toEqual([`${LEDGER_PREFIX}DVK2023|P.BN|MOI|1`]);
  });

  it('needs less than fifty bytes for a reminder', () => {
    const log = aLog();
    const ledger = log.open();
    ledger.beginSending(line('DVK2023|P.BN|2023-02-22|QH-1', 'Chờ gửi'));
    ledger.endSending(line('DVK2023|P.BN|2023-02-22|QH-1', 'Đã gửi'));
    ledger.settle();
    const [[name, value] = ['', '']] = log.values;
    expect(Buffer.byteLength(name) + Buffer.byteLength(value)).toBeLessThan(50);
  });

  describe('confirmations sent long ago', () => {
    const old = 'DVK2023|P.BN|BN|r1|v';
    const young = 'DVK2023|P.BN|BN|r2|v';
    const invited = 'DVK2023|P.BN|MOI|1';
    const receipt = { kind: 'Xác nhận đã nhận' } as const;
    const aMonth = () => {
      const log = aLog([
        line(old, 'Đã gửi', { ...receipt, at: '2023-01-10T08:00:00+07:00' }),
        line(young, 'Đã gửi', receipt),
        line(invited, 'Đã gửi', { at: '2023-01-10T08:00:00+07:00' }),
      ]);
      log.open().settle();
      return log;
    };
    const later = '2023-01-21T08:00:00+07:00';
    const settleLater = (log: ReturnType<typeof aLog>) => log.open(later).settle();
    const typed = (log: ReturnType<typeof aLog>, parts: Partial<LetterLine>) =>
      log.workbook.fill(
        LETTER_LOG,
        log.workbook.rows(LETTER_LOG).map((row) => (row.key === old ? { ...row, ...parts } : row)),
      );

    it('are forgotten, and nothing else is', () => {
      const log = aMonth();
      settleLater(log);
      expect([...log.values.keys()]).toEqual([young, invited].map((key) => LEDGER_PREFIX + key));
      settleLater(log);
      expect(log.values.size).toBe(2);
    });

    it('still count as gone by their rows, which nobody misses when they are removed', () => {
      const log = aMonth();
      settleLater(log);
      expect(log.open().hasGone(old)).toBe(true);
      log.workbook.fill(LETTER_LOG, log.workbook.rows(LETTER_LOG).slice(1));
      expect(log.open().vanished()).toEqual([]);
    });

    it.each<Partial<LetterLine>>([
      { state: 'Chờ gửi' },
      { state: 'Hoãn gửi' },
      { state: 'Gửi lỗi' },
      { state: '' },
      { state: 'Chờ gửi', at: '' },
      { state: 'Chờ gửi', kind: 'Nhắc hạn' },
    ])('do not go again when %j is typed over their rows; a person says what became of them', (parts) => {
      const log = aMonth();
      settleLater(log);
      typed(log, parts);
      expect(log.open(later).hasGone(old)).toBe(true);
      settleLater(log);
      expect(log.states()[0]).toBe(`${old} Chưa xác định`);
    });

    it('go again when a person says so, also if that run is the last to know of it', () => {
      const log = aMonth();
      settleLater(log);
      const ledger = log.open(later);
      ledger.putDown({ ...(log.workbook.rows(LETTER_LOG)[0] as LetterLine), state: 'Chờ gửi' });
      ledger.settle();
      expect([log.states()[0], log.open(later).hasGone(old)]).toEqual([`${old} Chờ gửi`, false]);
    });

    it.each<LetterState>(['Chờ gửi', 'Hoãn gửi', 'Gửi lỗi'])('that are %s are kept: they never went', (state) => {
      const log = aLog();
      const ledger = log.open();
      ledger.putDown(line(old, state, { ...receipt, at: '2023-01-10T08:00:00+07:00' }));
      ledger.settle();
      settleLater(log);
      expect([log.values.size, log.open(later).hasGone(old), log.states()]).toEqual([1, false, [`${old} ${state}`]]);
    });

    it('that were never to be sent stay so', () => {
      const log = aLog([line(old, 'Không gửi', { ...receipt, at: '2023-01-10T08:00:00+07:00' })]);
      settleLater(log);
      expect([log.states(), log.open(later).hasGone(old)]).toEqual([[`${old} Không gửi`], false]);
    });

    it('are kept while their rows lack the moment', () => {
      const log = aMonth();
      typed(log, { at: '' });
      settleLater(log);
      expect(log.values.has(LEDGER_PREFIX + old)).toBe(true);
    });

    it('of unknown fate are kept until someone has looked', () => {
      const at = '2023-01-10T08:00:00+07:00';
      const log = aLog();
      log.open().beginSending(line(old, 'Chờ gửi', { ...receipt, at }));
      settleLater(log);
      expect(log.states()).toEqual([`${old} Chưa xác định`]);
      expect(log.values.size).toBe(1);
    });
  });

  it('shows a line that was put down before it is written', () => {
    const log = aLog();
    const ledger = log.open();
    ledger.putDown(line('DVK2023|P.BN|MOI|1', 'Hoãn gửi'));
    expect(ledger.lines().map(({ state }) => state)).toEqual(['Hoãn gửi']);
    expect(log.states()).toEqual([]);
  });

  it.each<[LetterState, boolean]>([
    ['Chờ gửi', false],
    ['Hoãn gửi', false],
    ['Gửi lỗi', false],
    ['Không gửi', false],
    ['Đã gửi', true],
    ['Chưa xác định', true],
  ])('takes a letter that is %s for gone: %s', (state, gone) => {
    const log = aLog([line('DVK2023|P.BN|MOI|1', state)]);
    expect(log.open().hasGone('DVK2023|P.BN|MOI|1')).toBe(gone);
  });

  describe('after a run that was cut short', () => {
    it('calls the letter that was with the mail service undetermined', () => {
      const log = aLog();
      log.open().beginSending(line('DVK2023|P.BN|MOI|1', 'Chờ gửi'));
      log.open().settle();
      expect(log.states()).toEqual(['DVK2023|P.BN|MOI|1 Chưa xác định']);
      expect(log.open().hasGone('DVK2023|P.BN|MOI|1')).toBe(true);
    });

    it('knows the fate of every letter before the last one', () => {
      const log = aLog();
      const ledger = log.open();
      for (const key of ['DVK2023|A|MOI|1', 'DVK2023|B|MOI|1', 'DVK2023|C|MOI|1']) {
        ledger.beginSending(line(key, 'Chờ gửi'));
        ledger.endSending(line(key, 'Đã gửi'));
      }
      log.open().settle();
      expect(log.states()).toEqual([
        'DVK2023|A|MOI|1 Đã gửi',
        'DVK2023|B|MOI|1 Đã gửi',
        'DVK2023|C|MOI|1 Chưa xác định',
      ]);
    });

    it('knows the fate of all once the run had remembered it before a pause', () => {
      const log = aLog();
      const ledger = log.open();
      ledger.beginSending(line('DVK2023|P.BN|MOI|1', 'Chờ gửi'));
      ledger.endSending(line('DVK2023|P.BN|MOI|1', 'Đã gửi'));
      ledger.rememberNow();
      log.open().settle();
      expect(log.states()).toEqual(['DVK2023|P.BN|MOI|1 Đã gửi']);
    });

    it('writes no line twice when it was stopped between the log and the ledger', () => {
      const log = aLog();
      const ledger = log.open();
      ledger.beginSending(line('DVK2023|P.BN|MOI|1', 'Chờ gửi'));
      ledger.endSending(line('DVK2023|P.BN|MOI|1', 'Đã gửi'));
      expect(() =>
        ledger.settle({}, () => {
          throw new Error('stopped');
        }),
      ).toThrow('stopped');
      log.open().settle();
      expect(log.workbook.rows(LETTER_LOG)).toHaveLength(1);
    });
  });

  describe('what people do to the log', () => {
    it('a state typed over a letter that has gone is put right', () => {
      const log = aLog([line('DVK2023|P.BN|MOI|1', 'Chờ gửi')], { 'DVK2023|P.BN|MOI|1': sent });
      log.open().settle();
      expect(log.states()).toEqual(['DVK2023|P.BN|MOI|1 Đã gửi']);
    });

    it('“Đã gửi” typed over a failed letter holds', () => {
      const log = aLog([line('DVK2023|P.BN|MOI|1', 'Đã gửi')], {
        'DVK2023|P.BN|MOI|1': 'Gửi lỗi|2023-02-17T08:00:00+07:00',
      });
      const ledger = log.open();
      ledger.settle();
      expect([ledger.hasGone('DVK2023|P.BN|MOI|1'), log.remembered('DVK2023|P.BN|MOI|1')?.slice(0, 1)]).toEqual([
        true,
        '1',
      ]);
    });

    it('a removed row is noticed and comes back with its last known state', () => {
      const log = aLog([], { 'DVK2023|P.BN|2023-02-22|T-3': sent });
      const ledger = log.open();
      expect(ledger.vanished()).toEqual(['DVK2023|P.BN|2023-02-22|T-3']);
      ledger.restoreVanished();
      ledger.settle();
      expect(log.workbook.rows(LETTER_LOG)).toMatchObject([
        { key: 'DVK2023|P.BN|2023-02-22|T-3', kind: 'Nhắc hạn', unit: 'P.BN', state: 'Đã gửi' },
      ]);
      expect(log.open().vanished()).toEqual([]);
    });

    it('a letter never to be sent may be removed without anybody noticing', () => {
      const log = aLog();
      const ledger = log.open();
      ledger.putDown(line('DVK2023|P.BN|BN|r1|v', 'Không gửi'));
      ledger.settle();
      log.workbook.fill(LETTER_LOG, []);
      expect(log.open().vanished()).toEqual([]);
    });

    it('a row that was copied does not keep the letter from being settled', () => {
      const waiting = line('DVK2023|P.BN|MOI|1', 'Chờ gửi');
      const log = aLog([waiting, waiting]);
      const ledger = log.open();
      ledger.beginSending(waiting);
      ledger.endSending({ ...waiting, state: 'Đã gửi' });
      ledger.settle();
      expect(log.open().hasGone('DVK2023|P.BN|MOI|1')).toBe(true);
      expect(log.remembered('DVK2023|P.BN|MOI|1')).toMatch(/^1/);
    });

    it.each(['', '#REF!', 'ghi chú của văn thư'])('a row whose key reads “%s” is not remembered as a letter', (key) => {
      const log = aLog([line(key, 'Đã gửi')]);
      log.open().settle();
      log.workbook.fill(LETTER_LOG, []);
      expect(log.open().vanished()).toEqual([]);
    });
  });

  describe('while the log lacks a column', () => {
    it('keeps the letters it would have written and writes them once the column is back', () => {
      const log = aLog();
      log.workbook.lost.set(LETTER_LOG, 'state');
      const ledger = log.open();
      ledger.putDown(line('DVK2023|P.BN|MOI|1', 'Chờ gửi'));
      ledger.settle();
      log.workbook.lost.clear();
      log.open().settle();
      expect(log.states()).toEqual(['DVK2023|P.BN|MOI|1 Chờ gửi']);
    });

    it('learns nothing from what it can no longer read', () => {
      const log = aLog([line('DVK2023|P.BN|MOI|1', 'Đã gửi')], { 'DVK2023|P.BN|MOI|1': sent });
      log.workbook.lost.set(LETTER_LOG, 'key');
      log.open().settle();
      log.workbook.lost.clear();
      expect(log.open().vanished()).toEqual([]);
    });
  });

  it('settles twice without writing or remembering anything the second time', () => {
    const log = aLog();
    const ledger = log.open();
    ledger.beginSending(line('DVK2023|P.BN|MOI|1', 'Chờ gửi'));
    ledger.endSending(line('DVK2023|P.BN|MOI|1', 'Đã gửi'));
    ledger.settle();
    const before = JSON.stringify([...log.values, log.workbook.rows(LETTER_LOG)]);
    ledger.settle();
    log.open().settle();
    expect(JSON.stringify([...log.values, log.workbook.rows(LETTER_LOG)])).toBe(before);
  });

  it('carries what was put down and not yet written across a pause', () => {
    const log = aLog();
    const before = log.open();
    before.putDown(line('DVK2023|P.BN|MOI|1', 'Hoãn gửi'));
    const after = log.open();
    after.carryOver(before);
    after.settle();
    expect(log.states()).toEqual(['DVK2023|P.BN|MOI|1 Hoãn gửi']);
  });

  it('does not carry a waiting line over the letter that another run sent during the pause', () => {
    const log = aLog();
    const before = log.open();
    before.putDown(line('DVK2023|P.BN|BN|r1|v', 'Chờ gửi'));
    const other = log.open();
    other.beginSending(line('DVK2023|P.BN|BN|r1|v', 'Chờ gửi'));
    other.endSending(line('DVK2023|P.BN|BN|r1|v', 'Đã gửi'));
    other.settle();
    const after = log.open();
    after.carryOver(before);
    expect(after.hasGone('DVK2023|P.BN|BN|r1|v')).toBe(true);
  });
});
