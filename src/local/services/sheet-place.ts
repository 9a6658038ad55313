import { ServiceFailure, TEXT } from '../failures';
import type { Run } from '../run';
import type { Area, SheetState, SpreadsheetState } from '../store';

/** One tab as an execution reaches it: every read first makes the execution's own queued writes visible. */
export class SheetPlace {
  constructor(
    readonly run: Run,
    readonly spreadsheet: SpreadsheetState,
    readonly state: SheetState,
  ) {}

  /** The tab's state for reading, queued writes included. */
  read(): SheetState {
    this.run.commit();
    return this.alive();
  }

  /** The tab's state as it is; a tab deleted meanwhile throws. */
  alive(): SheetState {
    if (!this.spreadsheet.sheets.includes(this.state)) throw new ServiceFailure(`Sheet ${this.state.id} not found`);
    return this.state;
  }

  /** Queues a change of cells or formats. */
  write(cells: number, area: Area, change: (sheet: SheetState) => void): void {
    this.refuseProtected(area);
    this.run.write(cells, () => change(this.alive()));
  }

  /** Changes the shape of the tab at once, after what was queued. */
  reshape(change: (sheet: SheetState) => void): void {
    this.run.commit();
    change(this.alive());
  }

  /** Throws Google's text when this account may not edit an area. */
  refuseProtected(area: Area): void {
    if (isKeptOut(this.run.as, this.spreadsheet, this.state, area)) throw new ServiceFailure(TEXT.protectedCell);
  }

  /** The whole grid. */
  grid(): Area {
    return { row: 0, column: 0, rows: this.state.maxRows, columns: this.state.maxColumns };
  }
}

/** Tells whether a protection keeps an account from editing an area. */
export function isKeptOut(as: string, { owner }: SpreadsheetState, { protections }: SheetState, area: Area): boolean {
  if (as === owner) return false;
  return protections.some(
    (protection) =>
      !protection.warningOnly &&
      protection.editors !== null &&
      !protection.editors.includes(as) &&
      (protection.area === null || intersects(protection.area, area)),
  );
}

/** Tells whether two areas share a cell. */
export function intersects(left: Area, right: Area): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}
