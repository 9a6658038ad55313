import { drawId, drawInteger } from '../chance';
import { ServiceFailure, TEXT } from '../failures';
import { intersects, isKeptOut } from '../services/sheet-place';
import { a1Of } from '../sheet/a1';
import { isSwallowed, isValid, scriptValue, shownText, writtenCell } from '../sheet/cell-values';
import { cellAt, cellOf, changeCells, isInside, lastColumn, lastRow } from '../sheet/grid';
import {
  deleteColumns,
  deleteRows,
  hasRoomFor,
  insertColumns,
  insertRows,
  moveColumn,
  sortArea,
} from '../sheet/grid-shape';
import type { Area, Cell, SheetState, SpreadsheetState } from '../store';
import { cloneStore } from '../store-copies';
import type { World } from '../world';

/** Why the sheet does not let someone do a thing. */
export type HandRefusalReason =
  | 'protected'
  | 'rule'
  | 'outside'
  | 'everything'
  | 'merged'
  | 'form'
  | 'too long'
  | 'too many';

/** What the sheet does not let someone do, as its page would say it; nothing has changed. */
export class HandRefusal extends Error {
  override readonly name = 'HandRefusal';

  constructor(
    readonly reason: HandRefusalReason,
    message: string,
  ) {
    super(message);
  }
}

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
  /** Throws what keeps these hands from changing a block: it is protected or outside the grid. */
  check(area: Area): void;
  /** Types a text into a cell, in the file's locale; a rule that rejects it throws. */
  type(row: number, column: number, text: string): void;
  /** Puts values into a block, as pasting does: rules do not stop it. */
  setCells(row: number, column: number, values: readonly (readonly unknown[])[]): void;
  /** Empties a block; formats, notes and rules stay, and a checkbox is unticked. */
  clear(row: number, column: number, rows: number, columns: number): void;
  /** Lets those hear of an edit who listen for them, where undoing one has put cells back. */
  touch(row: number, column: number, rows: number, columns: number): void;
  insertRows(before: number, count?: number): void;
  deleteRows(first: number, count?: number): void;
  insertColumns(before: number, count?: number): void;
  deleteColumns(first: number, count?: number): void;
  /** Drags a column so that it stands before what is now column `to`. */
  moveColumn(from: number, to: number): void;
  /** Sorts the rows below the frozen ones. */
  sort(column: number, ascending?: boolean): void;
  resizeColumn(column: number, width: number): void;
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

/** An account's hands on a tab. `edited` hears where someone typed or pasted. */
export function handsOn(
  world: World,
  spreadsheet: SpreadsheetState,
  state: SheetState,
  as: string,
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
  const write = (cell: Cell | null, value: unknown) => {
    try {
      return writtenCell(cell, value, place());
    } catch (thrown) {
      if (thrown instanceof ServiceFailure && thrown.message === TEXT.tooLong)
        throw new HandRefusal('too long', thrown.message);
      throw thrown;
    }
  };
  const refuseUnlessFree = (area: Area) => {
    if (isKeptOut(as, spreadsheet, state, area)) throw new HandRefusal('protected', TEXT.protectedCell);
  };
  const refuseUnlessInside = (area: Area) => {
    if (area.rows < 1 || area.columns < 1 || !isInside(state, area)) throw new HandRefusal('outside', TEXT.outsideGrid);
  };
  const refuseUnlessRoom = (rows: number, columns: number) => {
    if (!hasRoomFor(spreadsheet, state, rows, columns)) throw new HandRefusal('too many', TEXT.tooManyCells);
  };
  const wholeRows = (first: number, count: number) => ({
    row: first - 1,
    column: 0,
    rows: count,
    columns: state.maxColumns,
  });
  const wholeColumns = (first: number, count: number) => ({
    row: 0,
    column: first - 1,
    rows: state.maxRows,
    columns: count,
  });
  const refuseMerged = (area: Area) => {
    if (state.merges.some((merge) => intersects(merge, area)))
      throw new HandRefusal('merged', 'There are merged cells in the way');
  };
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
    check(area) {
      refuseUnlessInside(area);
      refuseUnlessFree(area);
    },
    type(row, column, text) {
      const at = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
      this.check(at);
      const before = cellAt(state, at.row, at.column);
      const after = write(before, text);
      if (
        before?.validation &&
        !before.validation.allowInvalid &&
        !isValid(after, before.validation, spreadsheet.locale)
      ) {
        throw new HandRefusal('rule', `The cell does not take ${text}`);
      }
      changeCells(state, at, () => after);
      edited(row, column, 1, 1);
    },
    setCells(row, column, values) {
      const columns = Math.max(0, ...values.map(({ length }) => length));
      const area = { row: row - 1, column: column - 1, rows: values.length, columns };
      refuseUnlessFree(area);
      refuseUnlessRoom(area.row + area.rows - state.maxRows, area.column + area.columns - state.maxColumns);
      const written = new Map<string, Cell | null>();
      for (const [down, texts] of values.entries()) {
        for (const [across, value] of texts.entries()) {
          const [at, over] = [area.row + down, area.column + across];
          if (value === undefined || isSwallowed(state, at, over)) continue;
          written.set(`${at} ${over}`, write(cellAt(state, at, over), value));
        }
      }
      if (row - 1 + values.length > state.maxRows)
        insertRows(state, state.maxRows, row - 1 + values.length - state.maxRows);
      if (column - 1 + columns > state.maxColumns) {
        insertColumns(state, state.maxColumns, column - 1 + columns - state.maxColumns);
      }
      changeCells(state, area, (cell, at, across) => {
        const after = written.get(`${at} ${across}`);
        return after === undefined ? cell : after;
      });
      edited(row, column, values.length, columns);
    },
    clear(row, column, rows, columns) {
      const area = { row: row - 1, column: column - 1, rows, columns };
      this.check(area);
      changeCells(state, area, clearedCell);
      edited(row, column, rows, columns);
    },
    touch: edited,
    insertRows(before, count = 1) {
      if (before < 1 || before > state.maxRows + 1 || count < 1) throw new HandRefusal('outside', TEXT.outsideGrid);
      refuseUnlessFree(wholeRows(Math.min(before, state.maxRows), 1));
      refuseUnlessRoom(count, 0);
      insertRows(state, before - 1, count);
    },
    deleteRows(first, count = 1) {
      refuseUnlessInside(wholeRows(first, count));
      refuseUnlessFree(wholeRows(first, count));
      if (first <= state.frozenRows + 1 && first + count > state.maxRows)
        throw new HandRefusal('everything', 'You cannot delete all the rows');
      deleteRows(state, first - 1, count);
    },
    insertColumns(before, count = 1) {
      if (before < 1 || before > state.maxColumns + 1 || count < 1) throw new HandRefusal('outside', TEXT.outsideGrid);
      refuseUnlessFree(wholeColumns(Math.min(before, state.maxColumns), 1));
      refuseUnlessRoom(0, count);
      insertColumns(state, before - 1, count);
    },
    deleteColumns(first, count = 1) {
      refuseUnlessInside(wholeColumns(first, count));
      refuseUnlessFree(wholeColumns(first, count));
      if (first <= state.frozenColumns + 1 && first + count > state.maxColumns)
        throw new HandRefusal('everything', 'You cannot delete all the columns');
      deleteColumns(state, first - 1, count);
    },
    moveColumn(from, to) {
      const [left, right] = from < to ? [from, to - 1] : [to, from];
      refuseUnlessInside(wholeColumns(left, right - left + 1));
      refuseUnlessFree(wholeColumns(left, right - left + 1));
      refuseMerged(wholeColumns(left, right - left + 1));
      moveColumn(state, from - 1, to - 1);
    },
    sort(column, ascending = true) {
      const first = state.frozenRows;
      const area = { row: first, column: 0, rows: Math.max(0, lastRow(state) - first), columns: state.maxColumns };
      refuseUnlessInside(wholeColumns(column, 1));
      refuseUnlessFree(area);
      refuseMerged(area);
      sortArea(state, area, [{ column: column - 1, ascending }]);
    },
    resizeColumn(column, width) {
      refuseUnlessInside(wholeColumns(column, 1));
      state.columnWidths = { ...state.columnWidths, [column - 1]: width };
    },
    hideRow(row) {
      if (!state.hiddenRows.includes(row - 1)) state.hiddenRows = [...state.hiddenRows, row - 1].sort((a, b) => a - b);
    },
    rename(name) {
      state.name = name;
    },
    delete() {
      if (state.responses) throw new HandRefusal('form', `A form writes to ${state.name}; unlink it first`);
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

function clearedCell(cell: Cell | null): Cell | null {
  const isTicked = cell?.validation?.criteria === 'CHECKBOX' && cell.value !== undefined;
  const unticked = cell?.validation?.values[1] ?? (cell?.validation?.values.length === 0 ? false : undefined);
  return cellOf({ ...cell, formula: undefined, value: isTicked && unticked !== null ? unticked : undefined });
}
