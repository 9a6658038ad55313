import { faultText } from '../domain/fault';
import { UNITS } from '../domain/tabs';
import { readUnits, sharedAddresses } from '../domain/unit-list';
import { type Answer, done } from './answer';
import type { Desk } from './ports';
import { Session } from './session';

/** Điều cần sửa trong danh sách đơn vị; `unit` is empty when it concerns the tab as a whole. */
export interface UnitProblem {
  readonly unit: string;
  readonly name: string;
  readonly text: string;
}

/** Checks the list of units: addresses, doubles, extensions; every unit is named, however many there are. */
export function checkUnits(desk: Desk): Answer<{ readonly problems: readonly UnitProblem[] }> {
  const session = new Session(desk);
  const table = session.table(UNITS);
  const rowOf = (unit: (typeof table.rows)[number]) => table.rowNumber(unit);
  const { units, faults } = readUnits(table.rows, rowOf, session.settings.values.deadline, table.rows.length);
  // A column that is missing reads as blank cells: its own fault says so, once.
  const all = [...table.faults, ...(table.isWhole ? [...faults, ...sharedAddresses(units, rowOf)] : [])];
  const problems = all
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    .map((fault) => {
      const unit = table.rows.find((row) => rowOf(row) === fault.row);
      return { unit: unit?.code ?? '', name: unit?.name ?? '', text: faultText(fault) };
    });
  return done({ problems });
}
