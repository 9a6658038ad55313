import type { ChartPicture } from '../../local/server/messages';
import { numberText, slicesOf } from './chart-scale';

interface Props {
  readonly chart: ChartPicture;
  colourOf(index: number): string;
}

const TITLE_HEIGHT = 40;
const LINE_HEIGHT = 22;
/** A slice smaller than this share has no room for its number; the legend tells it. */
const LEAST_LABELLED = 0.04;

/** A pie with its legend. The numbers stand on the slices and in the legend, so that colour is not the only sign. */
export function PieChart({ chart: { title, width, height, labels, series, options }, colourOf }: Props) {
  const values = series[0]?.values ?? [];
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const radius = Math.max(20, Math.min((height - TITLE_HEIGHT) / 2 - 14, width / 4 - 8));
  const slices = slicesOf(values, radius);
  const showsValue = options.pieSliceText === 'value';
  const wordsOf = (value: number) => (showsValue ? numberText(value) : `${Math.round((value / total) * 100)}%`);
  const middle = { x: radius + 28, y: (height + TITLE_HEIGHT) / 2 - 6 };
  const legendTop = middle.y - ((labels.length - 1) * LINE_HEIGHT) / 2;
  return (
    <svg width={width} height={height} role="img" aria-label={`Biểu đồ tròn: ${title}`}>
      <g transform={`translate(${middle.x} ${middle.y})`}>
        {slices.map((slice, index) =>
          slice ? <path key={index} d={slice.outline} fill={colourOf(index)} stroke="#fff" stroke-width="1.5" /> : null,
        )}
        {slices.map((slice, index) =>
          slice && slice.share >= LEAST_LABELLED ? (
            <text key={index} class="chart-on-slice" x={slice.middle.x} y={slice.middle.y + 5} text-anchor="middle">
              {wordsOf(values[index] ?? 0)}
            </text>
          ) : null,
        )}
      </g>
      {labels.map((label, index) => (
        <g key={index} transform={`translate(${2 * radius + 64} ${legendTop + index * LINE_HEIGHT})`}>
          <rect x="0" y="-6" width="12" height="12" rx="6" fill={colourOf(index)} />
          <text x="20" y="5">
            {`${label}: ${wordsOf(values[index] ?? 0)}`}
          </text>
        </g>
      ))}
    </svg>
  );
}
