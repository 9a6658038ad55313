import { type Area, lastColumnOf, lettersOf } from './area';
import { NUMBERS_WIDTH } from './grid-row';
import type { Layout } from './layout';

interface Props {
  readonly layout: Layout;
  readonly columns: readonly number[];
  readonly selected: Area;
  /** The column before which a dragged one would stand. */
  readonly dropBefore: number | undefined;
}

/** The letters above the columns: pressed they select a column, dragged they move it, at their edge they resize it. */
export function ColumnLetters({ layout, columns, selected, dropBefore }: Props) {
  const axis = layout.columns;
  return (
    <div class="column-letters">
      <button
        type="button"
        tabIndex={-1}
        class="grid-corner"
        data-part="corner"
        aria-label="Chọn cả trang tính"
        title="Chọn cả trang tính"
      />
      {columns.map((column) => {
        const width = axis.sizeOf(column);
        if (width === 0) return null;
        const isSelected = column >= selected.column && column <= lastColumnOf(selected);
        const kind = column <= axis.frozen ? ` is-frozen${column === axis.frozen ? ' is-last-frozen' : ''}` : '';
        return (
          <div
            key={column}
            class={`column-letter${kind}${isSelected ? ' is-selected' : ''}`}
            style={{ left: `${axis.startOf(column) + NUMBERS_WIDTH}px`, width: `${width}px` }}
          >
            <button
              type="button"
              tabIndex={-1}
              data-part="letter"
              data-column={column}
              aria-label={`Cột ${lettersOf(column)}`}
            >
              {lettersOf(column)}
            </button>
            <span class="column-edge" data-part="edge" data-column={column} aria-hidden="true" />
          </div>
        );
      })}
      {dropBefore !== undefined && (
        <i class="drop-line" style={{ left: `${axis.startOf(dropBefore) + NUMBERS_WIDTH}px` }} />
      )}
    </div>
  );
}
