import { isDeepStrictEqual } from 'node:util';
import { EMPTY_ROW } from '../blank-store';
import { cellAt, cellOf, changeCells, isInside } from '../sheet/grid';
import type { Area, Cell, Row, SheetState } from '../store';
import { cloneStore } from '../store-copies';
import { Refusal } from './refusal';
import { SENTENCES } from './sentences';

/** What an edit concerns: a block of cells, or the shape of the whole tab. */
export type Reach = Area | 'tab';

/** What a place was like before an edit and after it. */
interface Images {
  /** Turns the place from one into the other; false, and nothing changed, where it is no longer as the one says. */
  turn(sheet: SheetState, to: 'before' | 'after'): boolean;
}

interface Edit {
  readonly label: string;
  readonly sheetId: number;
  /** The block concerned, for the triggers that hear of it; null where none does. */
  readonly area: Area | null;
  readonly images: Images;
}

const KEPT_EDITS = 100;

/** A person's edits of tabs, so that they can be undone and done again as long as nobody has changed the same place since. */
export class EditHistory {
  private done: Edit[] = [];
  private undone: Edit[] = [];

  /** What undo would take back, in words. */
  get undo(): string | null {
    return this.done.at(-1)?.label ?? null;
  }

  get redo(): string | null {
    return this.undone.at(-1)?.label ?? null;
  }

  /** Does an edit and remembers it; one that throws or changes nothing leaves no trace. */
  edit(label: string, sheet: SheetState, reach: Reach, act: () => void): void {
    const images = reach === 'tab' ? imagesOfTab(sheet, act) : imagesOfCells(sheet, reach, act);
    if (!images) return;
    const area = reach === 'tab' ? null : reach;
    this.done = [...this.done, { label, sheetId: sheet.id, area, images }].slice(-KEPT_EDITS);
    this.undone = [];
  }

  /** Takes back the latest edit and gives the block it concerned; one that cannot be is refused once, and then the one below is the latest. */
  takeBack(sheets: readonly SheetState[]): { sheet: SheetState; area: Area | null } {
    const edit = this.done.pop();
    if (!edit) throw new Refusal(SENTENCES.nothingToUndo);
    const sheet = restore(sheets, edit, 'before');
    this.undone.push(edit);
    return { sheet, area: edit.area };
  }

  /** Does the edit again that was taken back last. */
  doAgain(sheets: readonly SheetState[]): { sheet: SheetState; area: Area | null } {
    const edit = this.undone.pop();
    if (!edit) throw new Refusal(SENTENCES.nothingToRedo);
    const sheet = restore(sheets, edit, 'after');
    this.done.push(edit);
    return { sheet, area: edit.area };
  }

  /** Forgets all edits. */
  forget(): void {
    this.done = [];
    this.undone = [];
  }
}

function restore(sheets: readonly SheetState[], { sheetId, images }: Edit, to: 'before' | 'after'): SheetState {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (!sheet || !images.turn(sheet, to)) throw new Refusal(SENTENCES.changedSince);
  return sheet;
}

/** What an edit of cells turned them from and into; undefined where it changed none. */
function imagesOfCells(sheet: SheetState, area: Area, act: () => void): Images | undefined {
  const before = cellsIn(sheet, area);
  act();
  const after = cellsIn(sheet, area);
  if (isDeepStrictEqual(before, after)) return undefined;
  return {
    turn(target, to) {
      const [from, into] = to === 'before' ? [after, before] : [before, after];
      const changes = (row: number, column: number): [from: Cell | null, into: Cell | null] => {
        const [down, across] = [row - area.row, column - area.column];
        return [from[down]?.[across] ?? null, into[down]?.[across] ?? null];
      };
      if (!isInside(target, area)) return false;
      const now = cellsIn(target, area);
      const stands = now.every((line, down) =>
        line.every((cell, across) => isAsLeft(cell, ...changes(area.row + down, area.column + across))),
      );
      if (stands) changeCells(target, area, (cell, row, column) => turnedCell(cell, ...changes(row, column)));
      return stands;
    },
  };
}

function cellsIn(sheet: SheetState, area: Area): (Cell | null)[][] {
  return Array.from({ length: area.rows }, (_row, down) =>
    Array.from({ length: area.columns }, (_column, across) => cellAt(sheet, area.row + down, area.column + across)),
  );
}

const CONTENT = ['value', 'formula'] as const;
const PARTS = [...CONTENT, 'style', 'note', 'validation', 'responseId'] as const;

/** Whether a cell still holds what the edit left in it; a script may have put a note or a colour on it since. */
function isAsLeft(cell: Cell | null, from: Cell | null, into: Cell | null): boolean {
  if (cell === from) return true;
  const isSame = (part: keyof Cell) => isDeepStrictEqual(cell?.[part], from?.[part]);
  return CONTENT.every(isSame) && changedParts(from, into).every(isSame);
}

/** The cell with the parts that the edit changed; the others stay as they are by now. */
function turnedCell(cell: Cell | null, from: Cell | null, into: Cell | null): Cell | null {
  if (cell === from) return into;
  const turned = changedParts(from, into).map((part) => [part, into?.[part]]);
  return cellOf({ ...cell, ...Object.fromEntries(turned) });
}

function changedParts(from: Cell | null, into: Cell | null): (keyof Cell)[] {
  return PARTS.filter((part) => !isDeepStrictEqual(from?.[part], into?.[part]));
}

/** What an edit of a tab's shape turned the whole tab from and into; undefined where it changed nothing. */
function imagesOfTab(sheet: SheetState, act: () => void): Images | undefined {
  const before = cloneStore(sheet);
  act();
  if (isSameTab(before, sheet)) return undefined;
  const after = cloneStore(sheet);
  return {
    turn(target, to) {
      const [from, into] = to === 'before' ? [after, before] : [before, after];
      const stands = isSameTab(from, target);
      if (stands) Object.assign(target, cloneStore(into));
      return stands;
    },
  };
}

function isSameTab(left: SheetState, right: SheetState): boolean {
  return (
    aroundRows(left) === aroundRows(right) &&
    left.rows.every((row, index) => isSameRow(row, right.rows[index] ?? EMPTY_ROW))
  );
}

/** Cells are frozen, so one that changed is another object; those that were put back stand in a row that is another object. */
function isSameRow(left: Row, right: Row): boolean {
  return left === right || (left.length === right.length && left.every((cell, column) => cell === right[column]));
}

function aroundRows({ rows: _rows, ...around }: SheetState): string {
  return JSON.stringify(around);
}
