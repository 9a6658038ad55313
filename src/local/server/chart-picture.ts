import { shownText } from '../sheet/cell-values';
import { cellAt } from '../sheet/grid';
import type { ChartState, Json, SheetState } from '../store';
import type { ChartPicture } from './messages';

/** Size of a chart whose script gave none, as on Google. */
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;

/** A chart with the cells it shows: the first column names, every further one is a series. */
export function chartPicture(chart: ChartState, sheets: readonly SheetState[], locale: string): ChartPicture {
  const columns = chart.ranges.flatMap(({ sheetId, area }) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (!sheet) return [];
    return Array.from({ length: area.columns }, (_none, across) =>
      Array.from({ length: area.rows }, (_row, down) => cellAt(sheet, area.row + down, area.column + across)),
    );
  });
  const startsWithText = columns.slice(1).some(([first]) => typeof first?.value === 'string');
  const headers = chart.headers >= 0 ? chart.headers : Number(startsWithText);
  const colours = Array.isArray(chart.options.colors) ? chart.options.colors.map(String) : [];
  const [names = [], ...series] = columns;
  return {
    id: chart.id,
    type: chart.type,
    title: typeof chart.options.title === 'string' ? chart.options.title : '',
    row: chart.anchorRow + 1,
    column: chart.anchorColumn + 1,
    offsetX: chart.offsetX,
    offsetY: chart.offsetY,
    width: pixels(chart.options.width, DEFAULT_WIDTH),
    height: pixels(chart.options.height, DEFAULT_HEIGHT),
    labels: names.slice(headers).map((cell) => shownText(cell, locale)),
    series: series.map((cells, index) => ({
      name: headers > 0 ? shownText(cells[0], locale) : '',
      values: cells.slice(headers).map((cell) => (typeof cell?.value === 'number' ? cell.value : 0)),
      colour: colours[index] ?? null,
    })),
    colours,
    options: chart.options,
  };
}

function pixels(option: Json | undefined, otherwise: number): number {
  return typeof option === 'number' && option > 0 ? option : otherwise;
}
