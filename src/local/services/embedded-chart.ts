import { NotEmulated, ServiceFailure } from '../failures';
import { type EnumValue, serviceClass } from '../service-class';
import type { ChartState, Json } from '../store';
import type { Range } from './range';

type Block = Range['block'];

/** A chart on a tab, as it was when it was read. */
export class EmbeddedChart {
  constructor(
    readonly state: ChartState,
    private readonly rangeOf: (block: Block) => Range,
  ) {}

  getChartId(): number | null {
    return this.state.id || null;
  }

  getRanges(): Range[] {
    return this.state.ranges.map(this.rangeOf);
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.state);
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.state.options);
  }

  getNumHeaders(): number {
    return this.state.headers;
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.state, this.rangeOf);
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.EmbeddedChart>()(EmbeddedChart, 'SpreadsheetApp.EmbeddedChart', {
  getChartId: '',
  getRanges: '',
  getContainerInfo: '',
  getOptions: '',
  getNumHeaders: '',
  modify: '',
});

/** Where a chart stands. */
export class ContainerInfo {
  constructor(private readonly state: ChartState) {}

  getAnchorRow(): number {
    return this.state.anchorRow + 1;
  }

  getAnchorColumn(): number {
    return this.state.anchorColumn + 1;
  }

  getOffsetX(): number {
    return this.state.offsetX;
  }

  getOffsetY(): number {
    return this.state.offsetY;
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.ContainerInfo>()(ContainerInfo, 'SpreadsheetApp.ContainerInfo', {
  getAnchorRow: '',
  getAnchorColumn: '',
  getOffsetX: '',
  getOffsetY: '',
});

/** The options of a chart. */
export class ChartOptions {
  constructor(private readonly options: Record<string, Json>) {}

  get(option: string): Json {
    return this.options[option] ?? null;
  }
}

serviceClass<GoogleAppsScript.Charts.ChartOptions>()(ChartOptions, 'Charts.ChartOptions', { get: 'String' });

/** Makes or remakes a chart; nothing shows before `insertChart` or `updateChart`. */
export class EmbeddedChartBuilder {
  private readonly draft: ChartState;

  constructor(
    state: ChartState,
    private readonly rangeOf: (block: Block) => Range,
  ) {
    this.draft = { ...state, ranges: [...state.ranges], options: { ...state.options } };
  }

  setChartType(type: EnumValue): this {
    this.draft.type = type.text;
    return this;
  }

  asPieChart(): this {
    this.draft.type = 'PIE';
    return this;
  }

  asColumnChart(): this {
    this.draft.type = 'COLUMN';
    return this;
  }

  asBarChart(): this {
    this.draft.type = 'BAR';
    return this;
  }

  addRange(range: Range): this {
    const { sheetId, area } = range.block;
    this.draft.ranges.push({ sheetId, area: { ...area } });
    return this;
  }

  removeRange(range: Range): this {
    const removed = JSON.stringify(range.block);
    this.draft.ranges = this.draft.ranges.filter((block) => JSON.stringify(block) !== removed);
    return this;
  }

  clearRanges(): this {
    this.draft.ranges = [];
    return this;
  }

  getRanges(): Range[] {
    return this.draft.ranges.map(this.rangeOf);
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1) throw new ServiceFailure('Chart position is out of bounds.');
    Object.assign(this.draft, { anchorRow: row - 1, anchorColumn: column - 1, offsetX, offsetY });
    return this;
  }

  setOption(option: string, value: unknown): this {
    if (value === undefined || typeof value === 'function')
      throw new NotEmulated(`chart option ${option} of this kind`);
    this.draft.options[option] = value as Json;
    return this;
  }

  setNumHeaders(headers: number): this {
    this.draft.headers = headers;
    return this;
  }

  setMergeStrategy(strategy: EnumValue): this {
    this.draft.mergeStrategy = strategy.text;
    return this;
  }

  setTransposeRowsAndColumns(transposed: boolean): this {
    this.draft.transposed = transposed;
    return this;
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(structuredClone(this.draft), this.rangeOf);
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>()(
  EmbeddedChartBuilder,
  'SpreadsheetApp.EmbeddedChartBuilder',
  {
    setChartType: 'ChartType',
    asPieChart: '',
    asColumnChart: '',
    asBarChart: '',
    addRange: 'Range',
    removeRange: 'Range',
    clearRanges: '',
    getRanges: '',
    setPosition: 'Integer,Integer,Integer,Integer',
    setOption: 'String,Any',
    setNumHeaders: 'Integer',
    setMergeStrategy: 'ChartMergeStrategy',
    setTransposeRowsAndColumns: 'Boolean',
    build: '',
  },
);

/** A chart that nobody has shaped yet. */
export function blankChart(): ChartState {
  return {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    anchorRow: 0,
    anchorColumn: 0,
    offsetX: 0,
    offsetY: 0,
    headers: -1,
    transposed: false,
    mergeStrategy: 'MERGE_COLUMNS',
    options: {},
  };
}
