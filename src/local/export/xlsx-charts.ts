import type { SheetChart, WriteChartKind } from 'hucre';
import { columnLetters } from '../sheet/a1';
import { cellAt } from '../sheet/grid';
import type { Area, ChartState, Json, SheetState } from '../store';

/** How large the cells of a written tab are, in pixels. */
export interface Measures {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

const KINDS: Readonly<Record<string, WriteChartKind>> = {
  PIE: 'pie',
  BAR: 'bar',
  COLUMN: 'column',
  LINE: 'line',
  AREA: 'area',
};

/** Size of a chart whose script gave none, as on Google. */
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;

const LEGENDS: Readonly<Record<string, 'top' | 'bottom' | 'left' | 'right'>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
};

/** The charts of a tab as native ones; `sheets` gives each tab and the name it is written under. */
export function xlsxCharts(
  sheet: SheetState,
  sheets: ReadonlyMap<number, { sheet: SheetState; name: string }>,
  measures: Measures,
): SheetChart[] {
  return sheet.charts.map((chart) => xlsxChart(chart, sheets, measures));
}

function xlsxChart(
  chart: ChartState,
  sheets: ReadonlyMap<number, { sheet: SheetState; name: string }>,
  measures: Measures,
): SheetChart {
  const { type, options } = chart;
  const kind = KINDS[type];
  if (!kind) throw new Error(`A chart of the type ${type} cannot be written to xlsx`);
  const columns = chart.ranges.flatMap(({ sheetId, area }) => {
    const place = sheets.get(sheetId);
    return place ? columnsOf(area).map((column) => ({ ...column, ...place })) : [];
  });
  const [categories, ...series] = columns;
  const headers = chart.headers >= 0 ? chart.headers : columns.some(startsWithText) ? 1 : 0;
  const colours = Array.isArray(options.colors) ? options.colors.map((colour) => String(colour).slice(1)) : [];
  const isPie = kind === 'pie';
  const legend = legendOf(options.legend);
  const reference = ({ area, name }: { area: Area; name: string }) => absolute(belowHeaders(area, headers), name);
  return {
    type: kind,
    ...(typeof options.title === 'string' && { title: options.title, titleFontSize: 12, titleBold: true }),
    series: series.map((column, index) => ({
      values: reference(column),
      ...(categories && { categories: reference(categories) }),
      ...(headers > 0 && { name: nameOf(column) }),
      ...(!isPie && colours[index] && { color: colours[index] }),
      ...(isPie && { dataPoints: colours.map((fillColor, idx) => ({ idx, fillColor })) }),
    })),
    anchor: {
      from: { row: chart.anchorRow, col: chart.anchorColumn },
      to: {
        col: reach(chart.anchorColumn, chart.offsetX + pixels(options.width, DEFAULT_WIDTH), measures.columnWidth),
        row: reach(chart.anchorRow, chart.offsetY + pixels(options.height, DEFAULT_HEIGHT), measures.rowHeight),
      },
    },
    legend: legend ?? (isPie ? 'right' : 'bottom'),
    // Google writes shares on slices unless told otherwise, and nothing on bars; numbers on both can be read in print.
    dataLabels: {
      ...(isPie && options.pieSliceText !== 'value' ? { showPercent: true } : { showValue: true }),
      ...(isPie && { position: 'outEnd' as const }),
    },
    ...(!isPie && { axes: axesOf(kind) }),
  };
}

/** Google draws the first bar at the top, where xlsx counts from the bottom; the numbers stay below all the same. */
function axesOf(kind: WriteChartKind): NonNullable<SheetChart['axes']> {
  const plain = { majorTickMark: 'none', minorTickMark: 'none' } as const;
  const isBar = kind === 'bar';
  return {
    x: { ...plain, ...(isBar && { reverse: true }) },
    y: { ...plain, numberFormat: { formatCode: 'General' }, ...(isBar && { crosses: 'max' as const }) },
  };
}

function columnsOf(area: Area): { area: Area }[] {
  return Array.from({ length: area.columns }, (_none, index) => ({
    area: { ...area, column: area.column + index, columns: 1 },
  }));
}

function startsWithText({ area, sheet }: { area: Area; sheet: SheetState }, index: number): boolean {
  return index > 0 && typeof cellAt(sheet, area.row, area.column)?.value === 'string';
}

function belowHeaders(area: Area, headers: number): Area {
  return { ...area, row: area.row + headers, rows: area.rows - headers };
}

function nameOf({ area, sheet }: { area: Area; sheet: SheetState }): string {
  return String(cellAt(sheet, area.row, area.column)?.value ?? '');
}

function legendOf(option: Json | undefined): SheetChart['legend'] {
  const position = typeof option === 'object' && option !== null && !Array.isArray(option) ? option.position : option;
  return position === 'none' ? false : LEGENDS[String(position)];
}

function absolute({ row, column, rows }: Area, sheetName: string): string {
  const letters = columnLetters(column);
  return `'${sheetName.replaceAll("'", "''")}'!$${letters}$${row + 1}:$${letters}$${row + rows}`;
}

function pixels(option: Json | undefined, otherwise: number): number {
  return typeof option === 'number' && option > 0 ? option : otherwise;
}

/** The first row or column that lies wholly beyond a distance from another. */
function reach(from: number, distance: number, sizeOf: (index: number) => number): number {
  let at = from;
  for (let left = distance; left > 0; at += 1) left -= sizeOf(at);
  return at;
}
