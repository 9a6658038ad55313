import { Component } from 'preact';
import { type Area, isIn, isSame, lastColumnOf, lastRowOf, type Place } from './area';
import { borderStyle, boxStyle, textStyle } from './cell-look';
import type { Layout } from './layout';
import { cellArea } from './merges';
import { runningTexts } from './overflow';
import type { SheetCell } from './sheet';
import { drawnText } from './wrapped-height';

/** Width of the row numbers at the left edge, in pixels. */
export const NUMBERS_WIDTH = 46;
/** Height of the column letters at the top edge, in pixels. */
export const LETTERS_HEIGHT = 24;

interface Props {
  readonly row: number;
  readonly layout: Layout;
  /** The columns drawn, in order, the frozen ones first. */
  readonly columns: readonly number[];
  /** The selected block, when this row has a part in it. */
  readonly selected: Area | undefined;
  /** The cell typing goes to, when it is in this row. */
  readonly active: Place | undefined;
  /** For the row of headers in a filtered view: the columns with choices made. */
  readonly filtered: ReadonlySet<number> | undefined;
  readonly grid: string;
}

/** Gives the id of the element of a cell, by which the editor names it to screen readers. */
export function cellId(grid: string, { row, column }: Place): string {
  return `${grid}-${row}-${column}`;
}

/** A row of the grid with its number. It is drawn again only when something of its own changes. */
export class GridRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name]);
  }

  override render() {
    const { row, layout, columns, selected } = this.props;
    const { rows, merges, sheet } = layout;
    const isFrozen = row <= rows.frozen;
    const isMerged = (column: number) => merges.at({ row, column }) !== undefined;
    const running = runningTexts(sheet.rows.get(row) ?? [], layout.columns, isMerged, layout.measure);
    const top = `${rows.startOf(row) + (isFrozen ? LETTERS_HEIGHT : 0)}px`;
    const kind = isFrozen ? `is-frozen${row === rows.frozen ? ' is-last-frozen' : ''}` : '';
    return (
      <tr aria-rowindex={row} class={`grid-row ${kind}`} style={{ top, height: `${rows.sizeOf(row)}px` }}>
        <th scope="row" class={`row-number${selected ? ' is-selected' : ''}`} data-part="number" data-row={row}>
          {row}
        </th>
        {columns.map((column) => this.cell(column, running))}
      </tr>
    );
  }

  private cell(column: number, running: ReadonlyMap<number, number>) {
    const { row, layout, selected, active, filtered, grid } = this.props;
    const place = { row, column };
    const area = cellArea(place, layout.merges);
    if (!isSame(area, place)) return null;
    const { sheet, rows, columns } = layout;
    const cell = sheet.rows.get(row)?.[column - 1] ?? null;
    const isFrozen = column <= columns.frozen;
    const width = columns.startOf(lastColumnOf(area) + 1) - columns.startOf(column);
    if (width === 0) return null;
    const isSelected = selected !== undefined && isIn(place, selected);
    const left = `${columns.startOf(column) + NUMBERS_WIDTH}px`;
    const size = { left, width: `${width}px` };
    const height = area.rows > 1 && { height: `${rows.startOf(lastRowOf(area) + 1) - rows.startOf(row)}px` };
    const last = running.get(column);
    return (
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a table that is a grid a td is a gridcell
      <td
        key={column}
        id={cellId(grid, place)}
        aria-colindex={column}
        rowSpan={area.rows > 1 ? area.rows : undefined}
        colSpan={area.columns > 1 ? area.columns : undefined}
        aria-selected={isSelected}
        data-part="cell"
        data-row={row}
        data-column={column}
        class={classesOf(area, isSelected ? selected : undefined, {
          'is-active': active?.column === column,
          'is-frozen': isFrozen,
          'is-last-frozen': column === columns.frozen,
          'is-running': last !== undefined,
          'is-run-over': [...running].some(([from, to]) => from <= column && column < to),
          'is-pending': cell?.isPending === true,
          'has-note': cell?.note !== undefined,
          'is-invalid': cell?.invalid !== undefined,
        })}
        style={{ ...size, ...height, ...boxStyle(cell?.look) }}
      >
        {cell && contentOf(cell, last && columns.startOf(last + 1) - columns.startOf(column))}
        {filtered && (
          <button
            type="button"
            tabIndex={-1}
            class={`filter-button${filtered.has(column) ? ' is-on' : ''}`}
            data-part="filter"
            data-row={row}
            data-column={column}
            aria-label={`Lọc theo cột ${cell?.text || column}${filtered.has(column) ? ' (đang lọc)' : ''}`}
          />
        )}
      </td>
    );
  }
}

function contentOf(cell: SheetCell, runningWidth: number | undefined) {
  const borders = borderStyle(cell);
  return (
    <>
      {borders && <i class="cell-borders" style={borders} />}
      {cell.checkbox === undefined ? (
        cell.text !== '' && (
          <span
            class="cell-text"
            style={{
              ...textStyle(cell.look, cell.isNumber),
              ...(runningWidth && { minWidth: `${runningWidth - 1}px` }),
            }}
          >
            {drawnText(cell.text)}
          </span>
        )
      ) : (
        <input
          type="checkbox"
          class="cell-checkbox"
          tabIndex={-1}
          checked={cell.checkbox}
          data-part="checkbox"
          aria-label={cell.checkbox ? 'Đã đánh dấu' : 'Chưa đánh dấu'}
        />
      )}
      {cell.choices && <span class="cell-arrow" data-part="choices" aria-hidden="true" />}
    </>
  );
}

function classesOf(area: Area, selected: Area | undefined, marks: Readonly<Record<string, boolean>>): string {
  const names = ['cell', ...Object.keys(marks).filter((name) => marks[name])];
  if (selected) {
    names.push('is-selected');
    if (area.row === selected.row) names.push('edge-top');
    if (area.column === selected.column) names.push('edge-left');
    if (lastRowOf(area) === lastRowOf(selected)) names.push('edge-bottom');
    if (lastColumnOf(area) === lastColumnOf(selected)) names.push('edge-right');
  }
  return names.join(' ');
}
