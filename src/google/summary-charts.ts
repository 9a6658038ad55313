import { LABEL_COLUMN, type PageLayout } from './summary-layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface ChartPlan {
  readonly title: string;
  readonly type: GoogleAppsScript.Charts.ChartType;
  readonly rows: readonly [number, number];
  readonly row: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Column to the right of the labels and counts, where the charts stand. */
const CHART_COLUMN = 10;
const CHART_HEIGHT = 260;
const CHART_WIDTH = 470;

/** Draws the two charts, or moves them to the cells that hold their figures now; charts that people added stay. */
export function drawCharts(sheet: Sheet, page: PageLayout): void {
  const plans: ChartPlan[] = [
    {
      title: 'Tình hình các đơn vị',
      type: Charts.ChartType.PIE,
      rows: page.states,
      row: 5,
      options: { colors: ['#3d8b37', '#d98e04', '#c0392b', '#8c8c8c'], pieSliceText: 'value' },
    },
    {
      title: 'Sáng kiến theo nội dung phong trào',
      type: Charts.ChartType.BAR,
      rows: page.contents,
      row: 18,
      options: { colors: ['#2f6fb5'], legend: { position: 'none' } },
    },
  ];
  const standing = sheet.getCharts();
  for (const plan of plans) {
    const chart = standing.find((candidate) => candidate.getOptions().get('title') === plan.title);
    const [first, last] = plan.rows;
    if (last < first) continue;
    const range = sheet.getRange(first, LABEL_COLUMN, last - first + 1, 2);
    if (chart === undefined) {
      const builder = sheet
        .newChart()
        .setChartType(plan.type)
        .addRange(range)
        .setNumHeaders(0)
        .setPosition(plan.row, CHART_COLUMN, 0, 0)
        .setOption('title', plan.title)
        .setOption('width', CHART_WIDTH)
        .setOption('height', CHART_HEIGHT);
      for (const [name, value] of Object.entries(plan.options)) builder.setOption(name, value);
      sheet.insertChart(builder.build());
    } else if (chart.getRanges()[0]?.getA1Notation() !== range.getA1Notation()) {
      sheet.updateChart(chart.modify().clearRanges().addRange(range).build());
    }
  }
}
