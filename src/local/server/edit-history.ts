import { EMPTY_ROW } from '../blank-store';
import { cellAt, changeCells } from '../sheet/grid';
import type { Area, Cell, Row, SheetState } from '../store';
import { cloneStore } from '../store-copies';
import { Refusal } from './refusal';
import { SENTENCES } from './sentences';

/** What an edit concerns: a block of cells, or the shape of the whole tab. */
export type Reach = Area | 'tab';

interface Image {
  apply(sheet: SheetState): void;
  /** Whether the tab is still as it was when the image was taken. */
  stands(sheet: SheetState): boolean;
}

interface Edit {
  readonly label: string;
  readonly sheetId: number;
  /** The block concerned, for the triggers that hear of it; null where none does. */
  readonly area: Area | null;
  readonly before: Image;
  readonly after: Image;
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
    const before = imageOf(sheet, reach);
    act();
    if (before.stands(sheet)) return;
    const area = reach === 'tab' ? null : reach;
    this.done = [...this.done, { label, sheetId: sheet.id, area, before, after: imageOf(sheet, reach) }].slice(
      -KEPT_EDITS,
    );
    this.undone = [];
  }

  /** Takes back the latest edit and gives the block it concerned. */
  takeBack(sheets: readonly SheetState[]): { sheet: SheetState; area: Area | null } {
    const edit = this.done.at(-1);
    if (!edit) throw new Refusal(SENTENCES.nothingToUndo);
    const sheet = restore(sheets, edit, edit.after, edit.before);
    this.done.pop();
    this.undone.push(edit);
    return { sheet, area: edit.area };
  }

  /** Does the edit again that was taken back last. */
  doAgain(sheets: readonly SheetState[]): { sheet: SheetState; area: Area | null } {
    const edit = this.undone.at(-1);
    if (!edit) throw new Refusal(SENTENCES.nothingToRedo);
    const sheet = restore(sheets, edit, edit.before, edit.after);
    this.undone.pop();
    this.done.push(edit);
    return { sheet, area: edit.area };
  }

  /** Forgets all edits. */
  forget(): void {
    this.done = [];
    this.undone = [];
  }
}

function restore(sheets: readonly SheetState[], edit: Edit, from: Image, to: Image): SheetState {
  const sheet = sheets.find(({ id }) => id === edit.sheetId);
  if (!sheet || !from.stands(sheet)) throw new Refusal(SENTENCES.changedSince);
  to.apply(sheet);
  return sheet;
}

function imageOf(sheet: SheetState, reach: Reach): Image {
  return reach === 'tab' ? imageOfTab(sheet) : imageOfCells(sheet, reach);
}

/** Cells are frozen: one that changed is another object. */
function imageOfCells(sheet: SheetState, area: Area): Image {
  const cells: (Cell | null)[][] = Array.from({ length: area.rows }, (_row, down) =>
    Array.from({ length: area.columns }, (_column, across) => cellAt(sheet, area.row + down, area.column + across)),
  );
  const kept = (row: number, column: number) => cells[row - area.row]?.[column - area.column] ?? null;
  return {
    apply: (target) => changeCells(target, area, (_cell, row, column) => kept(row, column)),
    stands: (target) =>
      cells.every((line, down) =>
        line.every((cell, across) => cellAt(target, area.row + down, area.column + across) === cell),
      ),
  };
}

function imageOfTab(sheet: SheetState): Image {
  const kept = cloneStore(sheet);
  const around = aroundRows(kept);
  return {
    apply: (target) => void Object.assign(target, cloneStore(kept)),
    stands: (target) =>
      aroundRows(target) === around && kept.rows.every((row, index) => isSameRow(row, target.rows[index] ?? EMPTY_ROW)),
  };
}

/** Cells that were put back stand in a row that is another object. */
function isSameRow(left: Row, right: Row): boolean {
  return left === right || (left.length === right.length && left.every((cell, column) => cell === right[column]));
}

function aroundRows({ rows: _rows, ...around }: SheetState): string {
  return JSON.stringify(around);
}
