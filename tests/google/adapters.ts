import type { Desk } from '../../src/app/ports';
import { scriptDesk } from '../../src/google/script-desk';
import { CLOCK_CONTRACT } from '../support/contracts/clock';
import type { Clause } from '../support/contracts/contract';
import { INSTALLER_CONTRACT } from '../support/contracts/installer';
import { LOCK_CONTRACT } from '../support/contracts/lock';
import { MAILER_CONTRACT } from '../support/contracts/mailer';
import { MEMORY_CONTRACT } from '../support/contracts/memory';
import { FORM_CONTRACT, type FormWorld } from '../support/contracts/registration-form';
import { SUMMARY_PAGE_CONTRACT } from '../support/contracts/summary-page';
import { NOWHERE, SHELF, someGoods, TABLE_CONTRACT } from '../support/contracts/table';
import { WORKBOOK_CONTRACT } from '../support/contracts/workbook';

// What this file exports runs inside a script, as the product does at Google; the tests call it from outside.

/** Names the world puts into the script's properties for the clauses about the Form, and for the other run. */
export const TOLD = { first: 'test:first', second: 'test:second', otherHeld: 'test:otherHeld' } as const;

/** Stands in what a clause gives for the mailbox, which only the world outside the script can look into. */
export const OUTBOX = 'outbox';

const grid = (name: string) => {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (sheet === null) throw new Error(`There is no tab ${name}`);
  return sheet.getDataRange().getValues() as (string | number | boolean)[][];
};

/** Every contract with the world in which a real adapter has to keep it. */
export const CONTRACTS = {
  'sheetWorkbook.table': kept(TABLE_CONTRACT, ({ workbook }) => ({
    open: () => workbook.table(SHELF),
    openNowhere: () => workbook.table(NOWHERE),
  })),
  sheetWorkbook: kept(WORKBOOK_CONTRACT, ({ workbook }) => ({
    workbook,
    noted: () => {
      const values = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Cấu hình')?.getRange(2, 2, 2, 1).getNotes();
      return values?.map(([note]) => note !== '') ?? [];
    },
  })),
  sheetSummaryPage: kept(SUMMARY_PAGE_CONTRACT, ({ summaryPage }) => ({
    page: summaryPage,
    read: () => {
      const cells = grid('Tổng hợp');
      const header = cells.findIndex((row) => row.includes('Mã đơn vị'));
      const at = cells[header]?.indexOf('Mã đơn vị') ?? -1;
      const codes = cells.slice(header + 1).map((row) => String(row[at]));
      const complete = cells.find((row) => row.includes('Hoàn thành')) ?? [];
      return {
        units: codes.filter((code) => code !== ''),
        complete: String(complete[complete.indexOf('Hoàn thành') + 1]).split(',')[0] ?? '',
      };
    },
  })),
  googleForm: kept(FORM_CONTRACT, formWorld),
  mailOutbox: kept(MAILER_CONTRACT, ({ mailer }) => ({ mailer, outbox: () => OUTBOX as never })),
  scriptMemory: kept(MEMORY_CONTRACT, ({ memory }) => memory),
  scriptLock: kept(LOCK_CONTRACT, ({ lock }) => ({
    lock,
    isFree: () => {
      // The other run comes while this one sleeps; see the world.
      Utilities.sleep(1);
      return PropertiesService.getScriptProperties().getProperty(TOLD.otherHeld) === 'true';
    },
  })),
  scriptInstaller: kept(INSTALLER_CONTRACT, ({ installer }) => installer()),
  'the clock of scriptDesk': kept(CLOCK_CONTRACT, ({ clock }) => ({ clock, pass: (ms) => Utilities.sleep(ms) })),
} as const;

/** Does what one clause of a contract says. */
export function clause(contract: keyof typeof CONTRACTS, index: number): unknown {
  return CONTRACTS[contract][index]?.does(scriptDesk());
}

/** What another run finds when it asks for the lock at this moment. */
export function otherRun(): void {
  const { lock, memory } = scriptDesk();
  memory.set({ [TOLD.otherHeld]: String(lock.hold(0)) });
  lock.release();
}

/** Runs a function given as its text; it sees nothing but the kit and its arguments. */
export function script(text: string, args: readonly unknown[]): unknown {
  // biome-ignore lint/security/noGlobalEval: the text is a function of the test that runs it
  const work = globalThis.eval(`(${text})`) as (kit: Kit, ...given: readonly unknown[]) => unknown;
  return work({ desk: scriptDesk(), SHELF, someGoods }, ...args);
}

/** What a function run inside a script finds. */
export interface Kit {
  readonly desk: Desk;
  readonly SHELF: typeof SHELF;
  readonly someGoods: typeof someGoods;
}

function kept<World>(contract: readonly Clause<World>[], worldOf: (desk: Desk) => World): readonly Clause<Desk>[] {
  return contract.map(({ it, does, gives }) => ({ it, does: (desk) => does(worldOf(desk)), gives }));
}

function formWorld({ openForm, memory }: Desk): FormWorld {
  const form = openForm();
  if (form === undefined) throw new Error('The Form cannot be opened');
  const told = memory.all();
  const choicesOf = (title: string): string[] => {
    const item = FormApp.openById(told.get('form') ?? '')
      .getItems()
      .find((candidate) => candidate.getTitle() === title);
    if (item === undefined) throw new Error(`There is no question ${title}`);
    const isList = item.getType() === FormApp.ItemType.LIST;
    return (isList ? item.asListItem() : item.asMultipleChoiceItem()).getChoices().map((choice) => choice.getValue());
  };
  return {
    form,
    ids: { first: told.get(TOLD.first) ?? '', second: told.get(TOLD.second) ?? '' },
    offered: () => ({
      units: choicesOf('Đơn vị'),
      contents: choicesOf('Nội dung (1)'),
      fields: choicesOf('Lĩnh vực (1)'),
    }),
  };
}
