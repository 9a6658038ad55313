import type { ChartPicture } from '../../local/server/messages';
import { BarChart } from './bar-chart';
import { numberText } from './chart-scale';
import { PieChart } from './pie-chart';

interface Props {
  readonly chart: ChartPicture;
  readonly left: number;
  readonly top: number;
}

/** Colours of Sheets for what has none of its own. */
const COLOURS = ['#3366cc', '#dc3912', '#b45f06', '#109618', '#990099', '#0b7285', '#994466'];

/** A chart over the cells. Its figures stand beside it as a table for those who cannot see it, and for kinds not drawn. */
export function ChartFigure({ chart, left, top }: Props) {
  const { title, width, height, type, labels, series, colours } = chart;
  const colourOf = (index: number) => colours[index] ?? COLOURS[index % COLOURS.length] ?? '#3366cc';
  const isDrawn = type === 'PIE' || type === 'BAR' || type === 'COLUMN';
  const isEmpty = series.every(({ values }) => values.every((value) => value === 0));
  return (
    <figure class="chart" style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }}>
      <figcaption>{title}</figcaption>
      {isEmpty && <p class="chart-empty">Chưa có số liệu để vẽ.</p>}
      {!isEmpty && type === 'PIE' && <PieChart chart={chart} colourOf={colourOf} />}
      {!isEmpty && (type === 'BAR' || type === 'COLUMN') && <BarChart chart={chart} colourOf={colourOf} />}
      <table class={isDrawn ? 'only-heard' : 'chart-figures'}>
        <caption>{`Số liệu của biểu đồ ${title}`}</caption>
        <tbody>
          {labels.map((label, index) => (
            <tr key={index}>
              <th scope="row">{label}</th>
              {series.map(({ values }, at) => (
                <td key={at}>{numberText(values[index] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
