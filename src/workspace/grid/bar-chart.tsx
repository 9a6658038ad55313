import type { ChartPicture } from '../../local/server/messages';
import { numberText, scaleTo } from './chart-scale';

interface Props {
  readonly chart: ChartPicture;
  colourOf(index: number): string;
}

const TITLE_HEIGHT = 44;
const EDGE = 24;

/** Bars that lie (BAR) or stand (COLUMN), the number at the end of each. */
export function BarChart({ chart, colourOf }: Props) {
  const { title, type, width, height, labels, series } = chart;
  const lies = type === 'BAR';
  const largest = Math.max(0, ...series.flatMap(({ values }) => values));
  const marks = scaleTo(largest, 5);
  const top = marks.at(-1) ?? 1;
  const namesRoom = lies ? Math.min(width * 0.42, 190) : 30;
  const area = { x: namesRoom + 12, y: TITLE_HEIGHT, width: width - namesRoom - 12 - EDGE, height: 0 };
  area.height = height - area.y - (lies ? 26 : 48);
  const [along, across] = lies ? [area.width, area.height] : [area.height, area.width];
  const slot = across / Math.max(1, labels.length);
  const thick = Math.min(26, (slot * 0.72) / Math.max(1, series.length));
  return (
    <svg width={width} height={height} role="img" aria-label={`Biểu đồ ${lies ? 'thanh' : 'cột'}: ${title}`}>
      <g transform={`translate(${area.x} ${area.y})`}>
        {marks.map((mark) => {
          const at = (mark / top) * along;
          return (
            <g key={mark}>
              <path class="chart-line" d={lies ? `M${at} 0V${area.height}` : `M0 ${along - at}H${area.width}`} />
              <text
                class="chart-mark"
                x={lies ? at : -8}
                y={lies ? area.height + 18 : along - at + 4}
                text-anchor={lies ? 'middle' : 'end'}
              >
                {numberText(mark)}
              </text>
            </g>
          );
        })}
        {labels.map((label, index) => (
          <g key={index}>
            <text
              class="chart-name"
              x={lies ? -10 : slot * (index + 0.5)}
              y={lies ? slot * (index + 0.5) + 4 : area.height + 20}
              text-anchor={lies ? 'end' : 'middle'}
            >
              {shortened(label, lies ? namesRoom : slot)}
            </text>
            {series.map(({ values, colour }, at) => {
              const value = Math.max(0, values[index] ?? 0);
              const long = (value / top) * along;
              const begin = slot * (index + 0.5) - (thick * series.length) / 2 + at * thick;
              const box = lies
                ? { x: 0, y: begin, width: long, height: thick }
                : { x: begin, y: along - long, width: thick, height: long };
              return (
                <g key={at}>
                  <rect {...box} fill={colour ?? colourOf(at)} />
                  <text
                    class="chart-value"
                    x={lies ? long + 6 : begin + thick / 2}
                    y={lies ? begin + thick / 2 + 4 : along - long - 5}
                    text-anchor={lies ? 'start' : 'middle'}
                  >
                    {numberText(value)}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </g>
    </svg>
  );
}

function shortened(label: string, room: number): string {
  const most = Math.max(4, Math.floor(room / 6.6));
  return label.length > most ? `${label.slice(0, most - 1).trimEnd()}…` : label;
}
