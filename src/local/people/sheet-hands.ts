import { drawId, drawInteger } from '../chance';
import { a1Of } from '../sheet/a1';
import { isValid, scriptValue, shownText, writtenCell } from '../sheet/cell-values';
import { cellAt, cellOf, changeCells, lastColumn, lastRow } from '../sheet/grid';
import { deleteColumns, deleteRows, insertColumns, insertRows, moveColumn, sortArea } from '../sheet/grid-shape';
import type { SheetState, SpreadsheetState } from '../store';
import { cloneStore } from '../store-copies';
import type { World } from '../world';

/** A person's hands on a tab. Rows and columns count from 1, as people see them. No trigger fires but those for edits. */
export interface SheetHands {
  readonly name: string;
  readonly state: SheetState;
  /** All rows down to the last content, as `getValues` would give them. */
  values(): (string | number | boolean | Date)[][];
  /** The same as the texts shown. */
  display(): string[][];
  /** The formulas in it, by A1 notation. */
  formulas(): Record<string, string>;
  /** Types a text into a cell, in the file's locale; a rule that rejects it throws. */
  type(row: number, column: number, text: string): void;
  /** Puts values into a block, as pasting does: rules do not stop it. */
  setCells(row: number, column: number, values: readonly (readonly unknown[])[]): void;
  insertRows(before: number, count?: number): void;
  deleteRows(first: number, count?: number): void;
  insertColumns(before: number, count?: number): void;
  deleteColumns(first: number, count?: number): void;
  /** Drags a column so that it stands before what is now column `to`. */
  moveColumn(from: number, to: number): void;
  /** Sorts the rows below the frozen ones. */
  sort(column: number, ascending?: boolean): void;
  hideRow(row: number): void;
  rename(name: string): void;
  /** Deletes the tab; one that a form writes to must be unlinked first. */
  delete(): void;
  /** Copies the tab, as its menu does: formats, rules and notes too, but no link to a form. */
  copy(name: string): void;
  merge(row: number, column: number, rows: number, columns: number): void;
  /** Lets only these accounts (and the owner) change the tab. */
  protect(editors: readonly string[]): void;
}

/** The hands on a tab. `edited` hears where someone typed or pasted. */
export function handsOn(
  world: World,
  spreadsheet: SpreadsheetState,
  state: SheetState,
  edited: (row: number, column: number, rows: number, columns: number) => void,
): SheetHands {
  const size = () => ({ rows: lastRow(state), columns: lastColumn(state) });
  const read = <T>(of: (row: number, column: number) => T): T[][] => {
    const { rows, columns } = size();
    return Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => of(row, column)),
    );
  };
  const place = () => ({ spreadsheet, sheet: state, now: world.store.clock.now });
  return {
    get name() {
      return state.name;
    },
    state,
    values: () => read((row, column) => scriptValue(cellAt(state, row, column), spreadsheet.timeZone)),
    display: () => read((row, column) => shownText(cellAt(state, row, column), spreadsheet.locale)),
    formulas() {
      const found: Record<string, string> = {};
      for (const [row, cells] of state.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell?.formula !== undefined) found[a1Of({ row, column, rows: 1, columns: 1 })] = cell.formula;
        }
      }
      return found;
    },
    type(row, column, text) {
      const at = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
      const before = cellAt(state, at.row, at.column);
      const after = writtenCell(before, text, place());
      if (
        before?.validation &&
        !before.validation.allowInvalid &&
        !isValid(after, before.validation, spreadsheet.locale)
      ) {
        throw new Error(`The cell does not take ${text}`);
      }
      changeCells(state, at, () => after);
      edited(row, column, 1, 1);
    },
    setCells(row, column, values) {
      const columns = Math.max(0, ...values.map(({ length }) => length));
      if (row - 1 + values.length > state.maxRows)
        insertRows(state, state.maxRows, row - 1 + values.length - state.maxRows);
      if (column - 1 + columns > state.maxColumns) {
        insertColumns(state, state.maxColumns, column - 1 + columns - state.maxColumns);
      }
      const area = { row: row - 1, column: column - 1, rows: values.length, columns };
      changeCells(state, area, (cell, at, across) => {
        const value = values[at - area.row]?.[across - area.column];
        return value === undefined ? cell : writtenCell(cell, value, place());
      });
      edited(row, column, values.length, columns);
    },
    insertRows: (before, count = 1) => insertRows(state, before - 1, count),
    deleteRows: (first, count = 1) => deleteRows(state, first - 1, count),
    insertColumns: (before, count = 1) => insertColumns(state, before - 1, count),
    deleteColumns: (first, count = 1) => deleteColumns(state, first - 1, count),
    moveColumn: (from, to) => moveColumn(state, from - 1, to - 1),
    sort(column, ascending = true) {
      const first = state.frozenRows;
      const area = { row: first, column: 0, rows: Math.max(0, lastRow(state) - first), columns: state.maxColumns };
      sortArea(state, area, [{ column: column - 1, ascending }]);
    },
    hideRow(row) {
      if (!state.hiddenRows.includes(row - 1)) state.hiddenRows = [...state.hiddenRows, row - 1].sort((a, b) => a - b);
    },
    rename(name) {
      state.name = name;
    },
    delete() {
      if (state.responses) throw new Error(`A form writes to ${state.name}; unlink it first`);
      spreadsheet.sheets.splice(spreadsheet.sheets.indexOf(state), 1);
    },
    copy(copyName) {
      const id = drawInteger(world.store.random, 1, 2_000_000_000);
      const copied: SheetState = { ...cloneStore(state), id, name: copyName, protections: [], responses: null };
      spreadsheet.sheets.splice(spreadsheet.sheets.indexOf(state) + 1, 0, copied);
    },
    merge(row, column, rows, columns) {
      const area = { row: row - 1, column: column - 1, rows, columns };
      state.merges.push(area);
      changeCells(state, area, (cell, at, across) =>
        at === area.row && across === area.column ? cell : cellOf({ ...cell, value: undefined, formula: undefined }),
      );
    },
    protect(editors) {
      const id = drawId(world.store.random, 10);
      const { owner } = spreadsheet;
      const protection = {
        id,
        area: null,
        description: '',
        warningOnly: false,
        creator: owner,
        editors: [owner, ...editors],
      };
      state.protections.push(protection);
    },
  };
}
