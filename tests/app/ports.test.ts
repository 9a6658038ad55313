import { AUDIT_LOG, SETTINGS } from '../../src/domain/tabs';
import { BEGUN, CLOCK_CONTRACT } from '../support/contracts/clock';
import type { Clause } from '../support/contracts/contract';
import { INSTALLER_CONTRACT } from '../support/contracts/installer';
import { LOCK_CONTRACT } from '../support/contracts/lock';
import { BROKEN, MAILER_CONTRACT, QUOTA } from '../support/contracts/mailer';
import { MEMORY_CONTRACT } from '../support/contracts/memory';
import { FORM_CONTRACT, SENT } from '../support/contracts/registration-form';
import { SUMMARY_PAGE_CONTRACT } from '../support/contracts/summary-page';
import { NOWHERE, SHELF, TABLE_CONTRACT } from '../support/contracts/table';
import { NOTED, WORKBOOK_CONTRACT } from '../support/contracts/workbook';
import { MemoryClock } from '../support/memory-clock';
import { MemoryForm } from '../support/memory-form';
import { MemoryInstallation } from '../support/memory-installer';
import { MemoryLock } from '../support/memory-lock';
import { MemoryMailer } from '../support/memory-mailer';
import { memoryMemory } from '../support/memory-memory';
import { MemorySummaryPage } from '../support/memory-summary-page';
import { MemoryWorkbook } from '../support/memory-workbook';

/** Holds a memory double to its port's contract. */
function keeps<World>(double: string, contract: readonly Clause<World>[], world: () => World): void {
  describe(double, () => {
    it.each(contract.map((clause) => [clause.it, clause] as const))('%s', (_, { does, gives }) => {
      expect(does(world())).toEqual(gives);
    });
  });
}

keeps('MemoryWorkbook.table', TABLE_CONTRACT, () => {
  const workbook = new MemoryWorkbook();
  workbook.lost.set(NOWHERE, 'tab');
  return { open: () => workbook.table(SHELF), openNowhere: () => workbook.table(NOWHERE) };
});

keeps('MemoryWorkbook', WORKBOOK_CONTRACT, () => {
  const workbook = new MemoryWorkbook();
  workbook.fill(
    SETTINGS,
    NOTED.map((item) => ({ item, value: '1', explanation: '' })),
  );
  workbook.fill(AUDIT_LOG, []);
  return {
    workbook,
    noted: () => workbook.rows(SETTINGS).map((_, index) => workbook.noted.some(({ row }) => row === index + 2)),
  };
});

keeps('MemorySummaryPage', SUMMARY_PAGE_CONTRACT, () => {
  const page = new MemorySummaryPage();
  return {
    page,
    read: () => ({
      units: page.shown?.units.map(({ code }) => code) ?? [],
      complete: `${page.shown?.totals.complete}/${page.shown?.totals.units}`,
    }),
  };
});

keeps('MemoryForm', FORM_CONTRACT, () => {
  const form = new MemoryForm();
  for (const { who, at, answers } of SENT) form.send(`id-${who}`, at, answers);
  return { form, ids: { first: 'id-first', second: 'id-second' }, offered: () => form.choices };
});

keeps('MemoryMailer', MAILER_CONTRACT, () => {
  const mailer = new MemoryMailer(QUOTA);
  mailer.fails = ({ subject }) => (subject === BROKEN ? { result: 'unknown', error: 'Service error' } : undefined);
  return { mailer, outbox: () => mailer.outbox.map(({ to, cc, subject }) => ({ to, cc, subject })) };
});

keeps('memoryMemory', MEMORY_CONTRACT, () => memoryMemory());

keeps('MemoryLock', LOCK_CONTRACT, () => {
  const locks = new MemoryLock(new MemoryClock(BEGUN));
  return {
    lock: locks.forRun(),
    isFree: () => {
      const other = locks.forRun();
      const held = other.hold(0);
      other.release();
      return held;
    },
  };
});

keeps('MemoryClock', CLOCK_CONTRACT, () => {
  const clock = new MemoryClock(BEGUN);
  return { clock: clock.forRun(), pass: (ms) => clock.pass(ms) };
});

keeps('MemoryInstallation', INSTALLER_CONTRACT, () => new MemoryInstallation().installer('chu.so.huu@example.com'));
