import { ServiceFailure } from '../failures';
import type { EnumValue } from '../service-class';
import { cellAt, changeAlike, changeCells, restyled } from '../sheet/grid';
import type { Area, Border, Cell, CellBorders, CellStyle, Row } from '../store';
import { colourOf } from './colours';
import type { SheetPlace } from './sheet-place';

type Formats = { [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** How a range looks. Setters are queued like values and chain. */
export class RangeFormats {
  constructor(
    protected readonly place: SheetPlace,
    protected readonly area: Area,
  ) {}

  setNumberFormat(format: string): this {
    return this.setAll({ numberFormat: automatic(format) });
  }

  setNumberFormats(formats: string[][]): this {
    return this.setEach(formats, (format) => ({ numberFormat: automatic(format as string) }));
  }

  getNumberFormat(): string {
    return this.style(0, 0).numberFormat ?? '0.###############';
  }

  getNumberFormats(): string[][] {
    return this.readStyles((style) => style.numberFormat ?? '0.###############');
  }

  setFontWeight(weight: string | null): this {
    return this.setAll({ fontWeight: weightOf(weight) });
  }

  setFontWeights(weights: (string | null)[][]): this {
    return this.setEach(weights, (weight) => ({ fontWeight: weightOf(weight) }));
  }

  getFontWeight(): string {
    return this.style(0, 0).fontWeight ?? 'normal';
  }

  getFontWeights(): string[][] {
    return this.readStyles((style) => style.fontWeight ?? 'normal');
  }

  setFontStyle(fontStyle: string | null): this {
    return this.setAll({ fontStyle: oneOf(fontStyle, ['italic', 'normal']) });
  }

  setFontLine(fontLine: string | null): this {
    return this.setAll({ fontLine: oneOf(fontLine, ['underline', 'line-through', 'none']) });
  }

  setFontSize(fontSize: number): this {
    return this.setAll({ fontSize });
  }

  setFontSizes(sizes: number[][]): this {
    return this.setEach(sizes, (fontSize) => ({ fontSize: fontSize as number }));
  }

  getFontSize(): number {
    return this.style(0, 0).fontSize ?? 10;
  }

  setFontFamily(fontFamily: string | null): this {
    return this.setAll({ fontFamily: fontFamily ?? undefined });
  }

  setFontColor(colour: string | null): this {
    return this.setAll({ fontColor: colourOf(colour) });
  }

  setFontColors(colours: (string | null)[][]): this {
    return this.setEach(colours, (colour) => ({ fontColor: colourOf(colour) }));
  }

  getFontColor(): string {
    return this.style(0, 0).fontColor ?? '#000000';
  }

  setBackground(colour: string | null): this {
    return this.setAll({ background: colourOf(colour) });
  }

  setBackgrounds(colours: (string | null)[][]): this {
    return this.setEach(colours, (colour) => ({ background: colourOf(colour) }));
  }

  getBackground(): string {
    return this.style(0, 0).background ?? '#ffffff';
  }

  getBackgrounds(): string[][] {
    return this.readStyles((style) => style.background ?? '#ffffff');
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.setAll({ horizontalAlignment: oneOf(alignment, ['left', 'center', 'right']) });
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.setEach(alignments, (alignment) => ({
      horizontalAlignment: oneOf(alignment, ['left', 'center', 'right']),
    }));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.setAll({ verticalAlignment: oneOf(alignment, ['top', 'middle', 'bottom']) });
  }

  setWrap(isWrapped: boolean): this {
    return this.setAll({ wrap: isWrapped ? 'WRAP' : 'OVERFLOW' });
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.setAll({ wrap: strategy.text as 'WRAP' | 'CLIP' | 'OVERFLOW' });
  }

  /** A side given as true gets the line, false loses it, null keeps what it has. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    colour: string | null = null,
    style: EnumValue | null = null,
  ): this {
    const line: Border = Object.freeze({
      style: (style?.text ?? 'SOLID') as Border['style'],
      color: colourOf(colour) ?? '#000000',
    });
    const { area } = this;
    const [lastRow, lastColumn] = [area.row + area.rows - 1, area.column + area.columns - 1];
    this.place.write(0, area, (sheet) =>
      changeCells(sheet, area, (cell, row, column) =>
        restyled(cell, {
          borders: bordersOf(cell?.style?.borders, line, {
            top: row === area.row ? top : horizontal,
            bottom: row === lastRow ? bottom : horizontal,
            left: column === area.column ? left : vertical,
            right: column === lastColumn ? right : vertical,
          }),
        }),
      ),
    );
    return this;
  }

  /** Queues one change of format for every cell. */
  protected setAll(formats: Formats): this {
    return this.changeAll((cell) => restyled(cell, formats));
  }

  /** Queues one change of cells that does not depend on where they stand. */
  protected changeAll(change: (cell: Cell | null) => Cell | null, area: Area = this.area): this {
    this.place.write(0, area, (sheet) => changeAlike(sheet, area, change));
    return this;
  }

  protected setEach<T>(values: readonly (readonly T[])[], formatsOf: (value: T) => Formats): this {
    this.refuseOtherSize(values);
    const { area } = this;
    const formats = values.map((row) => row.map(formatsOf));
    this.place.write(0, area, (sheet) =>
      changeCells(sheet, area, (cell, row, column) =>
        restyled(cell, formats[row - area.row]?.[column - area.column] ?? {}),
      ),
    );
    return this;
  }

  protected refuseOtherSize(values: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this.area;
    const refuse = (what: string, has: number, should: number) => {
      throw new ServiceFailure(
        `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${should}.`,
      );
    };
    if (values.length !== rows) refuse('rows', values.length, rows);
    for (const row of values) if (row.length !== columns) refuse('columns', row.length, columns);
  }

  /** Reads something of every cell. */
  protected readCells<T>(readCell: (cell: Cell | null) => T): T[][] {
    const sheet = this.place.read();
    const { row, column, rows, columns } = this.area;
    const read: T[][] = [];
    for (let down = 0; down < rows; down += 1) {
      const cells = sheet.rows[row + down] as Row;
      const line: T[] = [];
      for (let across = column; across < column + columns; across += 1) line.push(readCell(cells[across] ?? null));
      read.push(line);
    }
    return read;
  }

  private readStyles<T>(read: (style: CellStyle) => T): T[][] {
    return this.readCells((cell) => read(cell?.style ?? {}));
  }

  private style(down: number, across: number): CellStyle {
    return cellAt(this.place.read(), this.area.row + down, this.area.column + across)?.style ?? {};
  }
}

/** What the reference says of these methods' arguments. */
export const rangeFormatSignatures = {
  setNumberFormat: 'String',
  setNumberFormats: 'String[][]',
  getNumberFormat: '',
  getNumberFormats: '',
  setFontWeight: 'String?',
  setFontWeights: 'String[][]',
  getFontWeight: '',
  getFontWeights: '',
  setFontStyle: 'String?',
  setFontLine: 'String?',
  setFontSize: 'Integer',
  setFontSizes: 'Integer[][]',
  getFontSize: '',
  setFontFamily: 'String?',
  setFontColor: 'String?',
  setFontColors: 'String[][]',
  getFontColor: '',
  setBackground: 'String?',
  setBackgrounds: 'String[][]',
  getBackground: '',
  getBackgrounds: '',
  setHorizontalAlignment: 'String?',
  setHorizontalAlignments: 'String[][]',
  setVerticalAlignment: 'String?',
  setWrap: 'Boolean',
  setWrapStrategy: 'WrapStrategy',
  setBorder:
    'Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?|Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,String?,BorderStyle?',
} as const;

function automatic(format: string): string | undefined {
  return format === '' || /^general$/i.test(format) ? undefined : format;
}

function weightOf(weight: string | null): 'bold' | 'normal' | undefined {
  return oneOf(weight, ['bold', 'normal']);
}

function oneOf<Name extends string>(text: string | null, names: readonly Name[]): Name | undefined {
  if (text === null) return undefined;
  const name = names.find((known) => known === text.toLowerCase());
  if (!name) throw new ServiceFailure(`Invalid argument: ${text}`);
  return name;
}

function bordersOf(
  before: CellBorders | undefined,
  line: Border,
  sides: Record<string, boolean | null>,
): CellBorders | undefined {
  const borders: Record<string, Border> = { ...before };
  for (const [side, wanted] of Object.entries(sides)) {
    if (wanted === true) borders[side] = line;
    if (wanted === false) delete borders[side];
  }
  return Object.keys(borders).length === 0 ? undefined : Object.freeze(borders);
}
