import { COST } from '../costs';
import { ServiceFailure, TEXT } from '../failures';
import { serviceClass } from '../service-class';
import { a1Of } from '../sheet/a1';
import { scriptValue, shownText, writeValues } from '../sheet/cell-values';
import { cellOf, changeCells, restyled } from '../sheet/grid';
import { sortArea } from '../sheet/grid-shape';
import type { Area, Cell, SheetState } from '../store';
import { DataValidation } from './data-validation';
import { Protection } from './protection';
import { RangeFormats, rangeFormatSignatures } from './range-formats';
import { intersects, type SheetPlace } from './sheet-place';

/** A block of cells of a tab. */
export class Range extends RangeFormats {
  constructor(
    place: SheetPlace,
    area: Area,
    private readonly sheet: object,
  ) {
    super(place, area);
  }

  /** The block itself, for charts, rules and other ranges. */
  get block(): { sheetId: number; area: Area } {
    return { sheetId: this.place.state.id, area: this.area };
  }

  getRow(): number {
    return this.area.row + 1;
  }

  getColumn(): number {
    return this.area.column + 1;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns;
  }

  getA1Notation(): string {
    return a1Of(this.area);
  }

  getSheet(): object {
    return this.sheet;
  }

  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw new ServiceFailure('Cell reference out of range');
    }
    return new Range(
      this.place,
      { row: this.area.row + row - 1, column: this.area.column + column - 1, rows: 1, columns: 1 },
      this.sheet,
    );
  }

  offset(rowOffset: number, columnOffset: number, rows = this.area.rows, columns = this.area.columns): Range {
    const area = { row: this.area.row + rowOffset, column: this.area.column + columnOffset, rows, columns };
    return new Range(this.place, checkedArea(this.place.alive(), area), this.sheet);
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    const { timeZone } = this.place.spreadsheet;
    this.chargeReading();
    return this.readCells((cell) => scriptValue(cell, timeZone));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    const { locale } = this.place.spreadsheet;
    this.chargeReading();
    return this.readCells((cell) => shownText(cell, locale));
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    this.chargeReading();
    return this.readCells((cell) => cell?.formula ?? '');
  }

  isBlank(): boolean {
    return this.getValues().every((row) => row.every((value) => value === ''));
  }

  setValue(value: unknown): this {
    return this.writeBlock(
      Array.from({ length: this.area.rows }, () => new Array<unknown>(this.area.columns).fill(value)),
    );
  }

  setValues(values: unknown[][]): this {
    this.refuseOtherSize(values);
    return this.writeBlock(values);
  }

  setFormula(formula: string): this {
    return this.setValue(formula.startsWith('=') ? formula : `=${formula}`);
  }

  clearContent(): this {
    return this.changeAll((cell) => cellOf({ ...cell, value: undefined, formula: undefined }));
  }

  clearFormat(): this {
    return this.changeAll((cell) => cellOf({ ...cell, style: undefined }));
  }

  clearNote(): this {
    return this.changeAll((cell) => cellOf({ ...cell, note: undefined }));
  }

  clearDataValidations(): this {
    return this.changeAll((cell) => cellOf({ ...cell, validation: undefined }));
  }

  clear(): this {
    return this.changeAll((cell) => cellOf({ note: cell?.note, validation: cell?.validation }));
  }

  setNote(note: string | null): this {
    return this.changeAll((cell) => cellOf({ ...cell, note: note || undefined }));
  }

  setNotes(notes: (string | null)[][]): this {
    this.refuseOtherSize(notes);
    const { area } = this;
    this.place.write(0, area, (sheet) =>
      changeCells(sheet, area, (cell, row, column) =>
        cellOf({ ...cell, note: notes[row - area.row]?.[column - area.column] || undefined }),
      ),
    );
    return this;
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.readCells((cell) => cell?.note ?? '');
  }

  setDataValidation(rule: DataValidation | null): this {
    return this.changeAll((cell) => cellOf({ ...cell, validation: rule?.state }));
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    this.refuseOtherSize(rules);
    const { area } = this;
    this.place.write(0, area, (sheet) =>
      changeCells(sheet, area, (cell, row, column) =>
        cellOf({ ...cell, validation: rules[row - area.row]?.[column - area.column]?.state }),
      ),
    );
    return this;
  }

  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.readCells((cell) => (cell?.validation ? new DataValidation(cell.validation) : null));
  }

  /** Puts a check box in every cell; one without content becomes FALSE, which counts as content. */
  insertCheckboxes(): this {
    return this.changeAll((cell) =>
      cellOf({
        ...cell,
        value: typeof cell?.value === 'boolean' ? cell.value : false,
        formula: undefined,
        validation: CHECKBOX,
      }),
    );
  }

  removeCheckboxes(): this {
    return this.changeAll((cell) =>
      cell?.validation?.criteria === 'CHECKBOX' ? cellOf({ ...cell, value: undefined, validation: undefined }) : cell,
    );
  }

  merge(): this {
    return this.mergeBlocks([this.area]);
  }

  mergeAcross(): this {
    const { row, column, rows, columns } = this.area;
    return this.mergeBlocks(
      Array.from({ length: rows }, (_row, down) => ({ row: row + down, column, rows: 1, columns })),
    );
  }

  breakApart(): this {
    this.refusePartsOfMerges();
    this.place.reshape((sheet) => {
      sheet.merges = sheet.merges.filter((merge) => !intersects(merge, this.area));
    });
    return this;
  }

  isPartOfMerge(): boolean {
    return this.place.alive().merges.some((merge) => intersects(merge, this.area));
  }

  getMergedRanges(): Range[] {
    const merges = this.place.alive().merges.filter((merge) => intersects(merge, this.area));
    return merges.map((area) => new Range(this.place, area, this.sheet));
  }

  /** Sorts by columns of the tab, 1-based, as `sort(2)`, `sort({column, ascending})` or a list of either. */
  sort(order: unknown): this {
    const keys = (Array.isArray(order) ? order : [order]).map(
      (key: number | { column: number; ascending?: boolean }) =>
        typeof key === 'number'
          ? { column: key - 1, ascending: true }
          : { column: key.column - 1, ascending: key.ascending ?? true },
    );
    this.place.write(this.area.rows * this.area.columns, this.area, (sheet) => sortArea(sheet, this.area, keys));
    return this;
  }

  protect(): Protection {
    const { place } = this;
    return Protection.make(place, this.area, (area) => new Range(place, area, this.sheet));
  }

  activate(): this {
    return this;
  }

  private chargeReading(): void {
    this.place.run.charge(this.area.rows * this.area.columns * COST.readCell);
  }

  private writeBlock(values: readonly (readonly unknown[])[]): this {
    const { area, place } = this;
    place.write(area.rows * area.columns, area, (sheet) => {
      const cells = writeValues({ spreadsheet: place.spreadsheet, sheet, now: place.run.now }, area, values);
      changeCells(sheet, area, (_cell, row, column) => cells.get(row)?.[column - area.column] ?? null);
    });
    return this;
  }

  private refusePartsOfMerges(): void {
    const isWithin = ({ row, column, rows, columns }: Area) =>
      row >= this.area.row &&
      column >= this.area.column &&
      row + rows <= this.area.row + this.area.rows &&
      column + columns <= this.area.column + this.area.columns;
    if (this.getMergedRanges().some(({ area }) => !isWithin(area)))
      throw new ServiceFailure('You must select all cells in a merged range to merge or unmerge them.');
  }

  private mergeBlocks(blocks: Area[]): this {
    this.place.refuseProtected(this.area);
    this.refusePartsOfMerges();
    this.place.reshape((sheet) => {
      for (const block of blocks.filter(({ rows, columns }) => rows * columns > 1)) {
        sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, block)), { ...block }];
        changeCells(sheet, block, (cell, row, column) =>
          row === block.row && column === block.column ? cell : withoutContent(cell),
        );
      }
    });
    return this;
  }
}

const CHECKBOX = Object.freeze({
  criteria: 'CHECKBOX',
  values: Object.freeze([]),
  showDropdown: false,
  allowInvalid: false,
  helpText: null,
});

function withoutContent(cell: Cell | null): Cell | null {
  return restyled(cellOf({ ...cell, value: undefined, formula: undefined }), {});
}

/** An area as `getRange` lets it pass: inside the grid and at least one cell. */
export function checkedArea(sheet: SheetState, area: Area): Area {
  const { row, column, rows, columns } = area;
  if (row < 0) throw new ServiceFailure('The starting row of the range is too small.');
  if (column < 0) throw new ServiceFailure('The starting column of the range is too small.');
  if (rows < 1) throw new ServiceFailure('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceFailure('The number of columns in the range must be at least 1.');
  if (row + rows > sheet.maxRows || column + columns > sheet.maxColumns) {
    throw new ServiceFailure(TEXT.outsideGrid);
  }
  return area;
}

serviceClass<GoogleAppsScript.Spreadsheet.Range>()(Range, 'SpreadsheetApp.Range', {
  ...rangeFormatSignatures,
  getRow: '',
  getColumn: '',
  getNumRows: '',
  getNumColumns: '',
  getLastRow: '',
  getLastColumn: '',
  getA1Notation: '',
  getSheet: '',
  getCell: 'Integer,Integer',
  offset: 'Integer,Integer|Integer,Integer,Integer|Integer,Integer,Integer,Integer',
  getValue: '',
  getValues: '',
  getDisplayValue: '',
  getDisplayValues: '',
  getFormula: '',
  getFormulas: '',
  isBlank: '',
  setValue: 'Value',
  setValues: 'Value[][]',
  setFormula: 'String',
  clearContent: '',
  clearFormat: '',
  clearNote: '',
  clearDataValidations: '',
  clear: '',
  setNote: 'String?',
  setNotes: 'String[][]',
  getNote: '',
  getNotes: '',
  setDataValidation: 'DataValidation?',
  setDataValidations: 'DataValidation[][]',
  getDataValidation: '',
  getDataValidations: '',
  insertCheckboxes: '',
  removeCheckboxes: '',
  merge: '',
  mergeAcross: '',
  breakApart: '',
  isPartOfMerge: '',
  getMergedRanges: '',
  sort: 'Integer|Any',
  protect: '',
  activate: '',
});
