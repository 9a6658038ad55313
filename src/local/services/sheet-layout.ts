import { ServiceFailure } from '../failures';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../store';
import { colourOf } from './colours';
import { checkedArea } from './range';
import type { SheetPlace } from './sheet-place';

/** How a tab is laid out around its cells: frozen and hidden lines, sizes, colour. It changes at once. */
export class SheetLayout {
  constructor(readonly place: SheetPlace) {}

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.place.alive().maxRows)
      throw new ServiceFailure("You can't freeze all visible rows on the sheet.");
    this.place.reshape((sheet) => {
      sheet.frozenRows = rows;
    });
  }

  getFrozenRows(): number {
    return this.place.alive().frozenRows;
  }

  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns >= this.place.alive().maxColumns) {
      throw new ServiceFailure("You can't freeze all visible columns on the sheet.");
    }
    this.place.reshape((sheet) => {
      sheet.frozenColumns = columns;
    });
  }

  getFrozenColumns(): number {
    return this.place.alive().frozenColumns;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(startColumn: number, howMany: number, width: number): this {
    const { column, columns } = checkedArea(this.place.alive(), {
      row: 0,
      column: startColumn - 1,
      rows: 1,
      columns: howMany,
    });
    this.place.reshape((sheet) => {
      for (let index = column; index < column + columns; index += 1) sheet.columnWidths[index] = width;
    });
    return this;
  }

  getColumnWidth(column: number): number {
    return this.place.alive().columnWidths[column - 1] ?? DEFAULT_COLUMN_WIDTH;
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(startRow: number, howMany: number, height: number): this {
    const { row, rows } = checkedArea(this.place.alive(), { row: startRow - 1, column: 0, rows: howMany, columns: 1 });
    this.place.reshape((sheet) => {
      for (let index = row; index < row + rows; index += 1) sheet.rowHeights[index] = height;
    });
    return this;
  }

  getRowHeight(row: number): number {
    return this.place.alive().rowHeights[row - 1] ?? DEFAULT_ROW_HEIGHT;
  }

  setTabColor(colour: string | null): this {
    this.place.reshape((sheet) => {
      sheet.tabColor = colourOf(colour) ?? null;
    });
    return this;
  }

  hideSheet(): this {
    const others = this.place.spreadsheet.sheets.filter((sheet) => sheet !== this.place.state && !sheet.hidden);
    if (others.length === 0) throw new ServiceFailure("You can't hide all the sheets in a document.");
    this.place.reshape((sheet) => {
      sheet.hidden = true;
    });
    return this;
  }

  showSheet(): this {
    this.place.reshape((sheet) => {
      sheet.hidden = false;
    });
    return this;
  }

  isSheetHidden(): boolean {
    return this.place.alive().hidden;
  }

  hideColumns(columnIndex: number, howMany = 1): void {
    const { column, columns } = checkedArea(this.place.alive(), {
      row: 0,
      column: columnIndex - 1,
      rows: 1,
      columns: howMany,
    });
    this.place.reshape((sheet) => {
      const added = Array.from({ length: columns }, (_none, index) => column + index);
      sheet.hiddenColumns = [...new Set([...sheet.hiddenColumns, ...added])].sort((left, right) => left - right);
    });
  }

  showColumns(columnIndex: number, howMany = 1): void {
    this.place.reshape((sheet) => {
      sheet.hiddenColumns = sheet.hiddenColumns.filter(
        (column) => column < columnIndex - 1 || column >= columnIndex - 1 + howMany,
      );
    });
  }

  setHiddenGridlines(hideGridlines: boolean): this {
    this.place.reshape((sheet) => {
      sheet.hiddenGridlines = hideGridlines;
    });
    return this;
  }
}

/** What the reference says of these methods' arguments. */
export const sheetLayoutSignatures = {
  setFrozenRows: 'Integer',
  getFrozenRows: '',
  setFrozenColumns: 'Integer',
  getFrozenColumns: '',
  setColumnWidth: 'Integer,Integer',
  setColumnWidths: 'Integer,Integer,Integer',
  getColumnWidth: 'Integer',
  setRowHeight: 'Integer,Integer',
  setRowHeights: 'Integer,Integer,Integer',
  getRowHeight: 'Integer',
  setTabColor: 'String?',
  hideSheet: '',
  showSheet: '',
  isSheetHidden: '',
  hideColumns: 'Integer|Integer,Integer',
  showColumns: 'Integer|Integer,Integer',
  setHiddenGridlines: 'Boolean',
} as const;
