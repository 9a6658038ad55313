import { drawInteger } from '../chance';
import { ServiceFailure, TEXT } from '../failures';
import { type EnumValue, serviceClass } from '../service-class';
import { readA1 } from '../sheet/a1';
import { writtenCell } from '../sheet/cell-values';
import { cellAt, cellOf, changeAlike, changeCells, isInside, lastColumn, lastRow } from '../sheet/grid';
import { deleteColumns, deleteRows, hasRoomFor, insertColumns, insertRows, moveColumn } from '../sheet/grid-shape';
import type { Area } from '../store';
import { ConditionalFormatRule } from './conditional-format';
import { blankChart, EmbeddedChart, EmbeddedChartBuilder } from './embedded-chart';
import { Protection } from './protection';
import { checkedArea, Range } from './range';
import { SheetLayout, sheetLayoutSignatures } from './sheet-layout';
import { SheetPlace } from './sheet-place';

/** What a tab needs of the file around it. */
export interface SheetSurroundings {
  parent: object;
  rename(name: string): void;
  formUrl(formId: string): string;
}

/** A tab of a spreadsheet. */
export class Sheet extends SheetLayout {
  constructor(
    place: SheetPlace,
    private readonly around: SheetSurroundings,
  ) {
    super(place);
  }

  getName(): string {
    return this.place.alive().name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): this {
    this.around.rename(name);
    return this;
  }

  getSheetId(): number {
    return this.place.state.id;
  }

  getIndex(): number {
    return this.place.spreadsheet.sheets.indexOf(this.place.alive()) + 1;
  }

  getParent(): object {
    return this.around.parent;
  }

  getMaxRows(): number {
    return this.place.read().maxRows;
  }

  getMaxColumns(): number {
    return this.place.read().maxColumns;
  }

  getLastRow(): number {
    return lastRow(this.place.read());
  }

  getLastColumn(): number {
    return lastColumn(this.place.read());
  }

  /** On an empty tab this is A1. */
  getDataRange(): Range {
    const sheet = this.place.read();
    return this.rangeAt({
      row: 0,
      column: 0,
      rows: Math.max(1, lastRow(sheet)),
      columns: Math.max(1, lastColumn(sheet)),
    });
  }

  getRange(first: number | string, column?: number, rows = 1, columns = 1): Range {
    const sheet = this.place.alive();
    if (typeof first === 'number') {
      return this.rangeAt({ row: first - 1, column: (column as number) - 1, rows, columns });
    }
    const notation = first.replace(/^'?(.*?)'?!/, (prefix, name: string) => (name === sheet.name ? '' : prefix));
    const area = readA1(notation, sheet.maxRows, sheet.maxColumns);
    if (!area) throw new ServiceFailure('Range not found');
    return this.rangeAt(area);
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.insertRowsAt(afterPosition, howMany);
  }

  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAt(afterPosition, 1);
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.insertRowsAt(beforePosition - 1, howMany);
  }

  insertRowBefore(beforePosition: number): this {
    return this.insertRowsAt(beforePosition - 1, 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.insertColumnsAt(afterPosition, howMany);
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAt(afterPosition, 1);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.insertColumnsAt(beforePosition - 1, howMany);
  }

  deleteRow(position: number): this {
    this.deleteRows(position, 1);
    return this;
  }

  deleteRows(position: number, howMany: number): void {
    const { row, rows } = checkedArea(this.place.alive(), { row: position - 1, column: 0, rows: howMany, columns: 1 });
    this.refuseEmptyGrid(rows, this.place.state.maxRows - this.place.state.frozenRows, 'rows');
    this.place.refuseProtected({ row, column: 0, rows, columns: this.place.state.maxColumns });
    this.place.reshape((sheet) => deleteRows(sheet, row, rows));
  }

  deleteColumn(position: number): this {
    this.deleteColumns(position, 1);
    return this;
  }

  deleteColumns(position: number, howMany: number): void {
    const { column, columns } = checkedArea(this.place.alive(), {
      row: 0,
      column: position - 1,
      rows: 1,
      columns: howMany,
    });
    this.refuseEmptyGrid(columns, this.place.state.maxColumns - this.place.state.frozenColumns, 'columns');
    this.place.refuseProtected({ row: 0, column, rows: this.place.state.maxRows, columns });
    this.place.reshape((sheet) => deleteColumns(sheet, column, columns));
  }

  /** Moves whole columns, whatever rows the range has; the index is counted before the move. */
  moveColumns(columnSpec: Range, destinationIndex: number): void {
    const { sheetId, area } = columnSpec.block;
    const { maxColumns } = this.place.alive();
    if (sheetId !== this.place.state.id || destinationIndex < 1 || destinationIndex > maxColumns + 1) {
      throw new ServiceFailure('Those columns are out of bounds.');
    }
    const to = destinationIndex - 1;
    const isForward = to > area.column;
    this.place.refuseProtected(this.place.grid());
    this.place.reshape((sheet) => {
      for (let moved = 0; moved < area.columns; moved += 1) {
        if (isForward) moveColumn(sheet, area.column, to);
        else moveColumn(sheet, area.column + moved, to + moved);
      }
    });
  }

  /** Writes below the last content, making the grid longer when it is full. */
  appendRow(values: unknown[]): this {
    if (values.length === 0) throw new ServiceFailure('The row to append must not be empty.');
    const { place } = this;
    place.refuseProtected({ ...place.grid(), row: lastRow(place.state), rows: 1 });
    place.run.write(values.length, () => {
      const sheet = place.alive();
      const row = lastRow(sheet);
      if (row === sheet.maxRows) insertRows(sheet, row, 1);
      if (values.length > sheet.maxColumns) insertColumns(sheet, sheet.maxColumns, values.length - sheet.maxColumns);
      const target = { spreadsheet: place.spreadsheet, sheet, now: place.run.now };
      const cells = values.map((value, column) => writtenCell(cellAt(sheet, row, column), value, target));
      changeCells(
        sheet,
        { row, column: 0, rows: 1, columns: values.length },
        (_cell, _row, column) => cells[column] ?? null,
      );
    });
    return this;
  }

  /** Clears content and formats; notes and rules stay, as the reference's `clear` of a tab says nothing of them. */
  clear(): this {
    const area = this.place.grid();
    this.place.write(0, area, (sheet) => {
      changeAlike(sheet, area, (cell) => cellOf({ note: cell?.note, validation: cell?.validation }));
      sheet.conditionalFormats = [];
    });
    return this;
  }

  clearContents(): this {
    const area = this.place.grid();
    this.place.write(0, area, (sheet) =>
      changeAlike(sheet, area, (cell) => cellOf({ ...cell, value: undefined, formula: undefined })),
    );
    return this;
  }

  clearFormats(): this {
    const area = this.place.grid();
    this.place.write(0, area, (sheet) => {
      changeAlike(sheet, area, (cell) => cellOf({ ...cell, style: undefined }));
      sheet.conditionalFormats = [];
    });
    return this;
  }

  clearConditionalFormatRules(): void {
    this.place.reshape((sheet) => {
      sheet.conditionalFormats = [];
    });
  }

  getFormUrl(): string | null {
    const { responses } = this.place.alive();
    return responses && this.around.formUrl(responses.formId);
  }

  protect(): Protection {
    return Protection.make(this.place, null, (area) => this.rangeAt(area));
  }

  getProtections(type: EnumValue): Protection[] {
    const wanted = type.text === 'SHEET';
    return this.place
      .alive()
      .protections.filter(({ area }) => (area === null) === wanted)
      .map((state) => new Protection(this.place, state, (area) => this.rangeAt(area)));
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.place.alive().conditionalFormats.map(
      (state) =>
        new ConditionalFormatRule(
          state,
          state.areas.map((area) => this.rangeAt(area)),
        ),
    );
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    const { id } = this.place.state;
    if (rules.some(({ ranges }) => ranges.some(({ block }) => block.sheetId !== id))) {
      throw new ServiceFailure('Conditional format rule cannot reference a different sheet.');
    }
    this.place.reshape((sheet) => {
      sheet.conditionalFormats = rules.map(({ state }) => structuredClone(state));
    });
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(blankChart(), this.rangeOfBlock);
  }

  getCharts(): EmbeddedChart[] {
    return this.place.alive().charts.map((state) => new EmbeddedChart(structuredClone(state), this.rangeOfBlock));
  }

  insertChart(chart: EmbeddedChart): void {
    const { random } = this.place.run.world.store;
    this.place.reshape((sheet) => {
      sheet.charts.push({ ...structuredClone(chart.state), id: drawInteger(random, 1, 2_000_000_000) });
    });
  }

  updateChart(chart: EmbeddedChart): void {
    this.place.reshape((sheet) => {
      const index = sheet.charts.findIndex(({ id }) => id === chart.state.id);
      if (index < 0) throw new ServiceFailure('Embedded chart not found.');
      sheet.charts[index] = structuredClone(chart.state);
    });
  }

  removeChart(chart: EmbeddedChart): void {
    this.place.reshape((sheet) => {
      sheet.charts = sheet.charts.filter(({ id }) => id !== chart.state.id);
    });
  }

  activate(): this {
    this.place.spreadsheet.activeSheetId = this.place.alive().id;
    return this;
  }

  private readonly rangeOfBlock = ({ sheetId, area }: Range['block']): Range => {
    const sheet = this.place.spreadsheet.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new ServiceFailure(`Sheet ${sheetId} not found`);
    if (sheet === this.place.state) return this.rangeAt(area);
    const other = new Sheet(new SheetPlace(this.place.run, this.place.spreadsheet, sheet), this.around);
    return other.rangeAt(area);
  };

  private rangeAt(area: Area): Range {
    if (!isInside(this.place.state, area)) this.place.read();
    return new Range(this.place, checkedArea(this.place.alive(), area), this);
  }

  private insertRowsAt(at: number, howMany: number): this {
    const { maxRows } = this.place.alive();
    if (howMany < 1 || at < 0 || at > maxRows) throw new ServiceFailure('Those rows are out of bounds.');
    this.place.refuseProtected({ ...this.place.grid(), row: at, rows: 1 });
    this.refuseUnlessRoom(howMany, 0);
    this.place.reshape((sheet) => insertRows(sheet, at, howMany));
    return this;
  }

  private insertColumnsAt(at: number, howMany: number): this {
    const { maxColumns } = this.place.alive();
    if (howMany < 1 || at < 0 || at > maxColumns) throw new ServiceFailure('Those columns are out of bounds.');
    this.place.refuseProtected({ ...this.place.grid(), column: at, columns: 1 });
    this.refuseUnlessRoom(0, howMany);
    this.place.reshape((sheet) => insertColumns(sheet, at, howMany));
    return this;
  }

  private refuseUnlessRoom(rows: number, columns: number): void {
    const { spreadsheet, state } = this.place;
    if (!hasRoomFor(spreadsheet, state, rows, columns)) throw new ServiceFailure(TEXT.tooManyCells);
  }

  private refuseEmptyGrid(removed: number, unfrozen: number, what: 'rows' | 'columns'): void {
    const all = what === 'rows' ? this.place.state.maxRows : this.place.state.maxColumns;
    if (removed >= all) throw new ServiceFailure(`You can't delete all the ${what} on the sheet.`);
    if (removed >= unfrozen) throw new ServiceFailure(`Sorry, it is not possible to delete all non-frozen ${what}.`);
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.Sheet>()(Sheet, 'SpreadsheetApp.Sheet', {
  ...sheetLayoutSignatures,
  getName: '',
  getSheetName: '',
  setName: 'String',
  getSheetId: '',
  getIndex: '',
  getParent: '',
  getMaxRows: '',
  getMaxColumns: '',
  getLastRow: '',
  getLastColumn: '',
  getDataRange: '',
  getRange: 'Integer,Integer|Integer,Integer,Integer|Integer,Integer,Integer,Integer|String',
  insertRowsAfter: 'Integer,Integer',
  insertRowAfter: 'Integer',
  insertRowsBefore: 'Integer,Integer',
  insertRowBefore: 'Integer',
  insertColumnsAfter: 'Integer,Integer',
  insertColumnAfter: 'Integer',
  insertColumnsBefore: 'Integer,Integer',
  deleteRow: 'Integer',
  deleteRows: 'Integer,Integer',
  deleteColumn: 'Integer',
  deleteColumns: 'Integer,Integer',
  moveColumns: 'Range,Integer',
  appendRow: 'Value[]',
  clear: '',
  clearContents: '',
  clearFormats: '',
  clearConditionalFormatRules: '',
  getFormUrl: '',
  protect: '',
  getProtections: 'ProtectionType',
  getConditionalFormatRules: '',
  setConditionalFormatRules: 'ConditionalFormatRule[]',
  newChart: '',
  getCharts: '',
  insertChart: 'EmbeddedChart',
  updateChart: 'EmbeddedChart',
  removeChart: 'EmbeddedChart',
  activate: '',
});
