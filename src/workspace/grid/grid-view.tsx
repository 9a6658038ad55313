import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { type Area, lastRowOf, type Place } from './area';
import { type Axis, drawnLines, linesInSight, type Span } from './axis';
import { ChartFigure } from './chart-figure';
import { ColumnLetters } from './column-letters';
import { type DrawnParts, drawnParts } from './drawn-parts';
import { GridRow, LETTERS_HEIGHT, NUMBERS_WIDTH } from './grid-row';
import type { Layout } from './layout';

/** Rows and columns drawn beyond either edge of sight, so that scrolling shows no blank strip. */
const SPARE_ROWS = 10;
const SPARE_COLUMNS = 3;
/** Room below the last row for the button that adds rows. */
const FOOT_HEIGHT = 48;

interface Props {
  readonly name: string;
  readonly layout: Layout;
  readonly scroller: RefObject<HTMLDivElement>;
  readonly selected: Area;
  readonly active: Place;
  /** While the view is filtered: the row of headers and the columns with choices made. */
  readonly filter: { readonly row: number; readonly columns: ReadonlySet<number> } | undefined;
  readonly dropBefore: number | undefined;
  readonly grid: string;
  /** Where the tab was scrolled to when it was last seen. */
  readonly scrolled: { left: number; top: number };
  onMouseDown(event: MouseEvent): void;
  onDblClick(event: MouseEvent): void;
  onContextMenu(event: MouseEvent): void;
  onMouseOver(event: MouseEvent): void;
  onScroll(): void;
  addRows(): void;
  /** Draws what floats above the cells, at places counted from the upper left corner of what is in sight. */
  floating(drawn: DrawnParts): ComponentChildren;
}

/** A tab's cells: only those in sight and some around them are in the page, under one scroll bar each way. */
export function GridView(props: Props) {
  const { layout, scroller, selected, active, filter, grid, scrolled } = props;
  const { rows, columns, sheet } = layout;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const drawn = useRef<{ rows: Span; columns: Span; of: Layout } | undefined>(undefined);

  const spansNow = () => {
    const known = drawn.current?.of === layout ? drawn.current : undefined;
    const port = scroller.current;
    const [left, top] = port ? [port.scrollLeft, port.scrollTop] : [scrolled.left, scrolled.top];
    const height = (port?.clientHeight ?? window.innerHeight) - LETTERS_HEIGHT;
    const width = (port?.clientWidth ?? window.innerWidth) - NUMBERS_WIDTH;
    const down = drawnLines(known?.rows, linesInSight(rows, top, height), rows, SPARE_ROWS);
    const across = drawnLines(known?.columns, linesInSight(columns, left, width), columns, SPARE_COLUMNS);
    return known?.rows === down && known.columns === across ? known : { rows: down, columns: across, of: layout };
  };
  const spans = spansNow();
  drawn.current = spans;
  const parts = useMemo(() => drawnParts(layout, spans.rows, spans.columns), [spans, layout]);

  const look = () => {
    const port = scroller.current;
    if (port) Object.assign(scrolled, { left: port.scrollLeft, top: port.scrollTop });
    if (spansNow() !== drawn.current) redraw(undefined);
    props.onScroll();
  };
  useLayoutEffect(() => {
    scroller.current?.scrollTo(scrolled.left, scrolled.top);
  }, [scroller, scrolled]);
  const latestLook = useRef(look);
  latestLook.current = look;
  useEffect(() => {
    const port = scroller.current;
    if (!port) return undefined;
    const watch = new ResizeObserver(() => latestLook.current());
    watch.observe(port);
    return () => watch.disconnect();
  }, [scroller]);

  const size = {
    width: `${NUMBERS_WIDTH + columns.total + 1}px`,
    height: `${LETTERS_HEIGHT + rows.total + FOOT_HEIGHT}px`,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys go to the editor in it, which has the focus all the time
    // biome-ignore lint/a11y/useKeyWithMouseEvents: what hovering shows, the selected cell shows too
    <div
      class={`grid-scroller${sheet.hiddenGridlines ? ' has-no-lines' : ''}`}
      ref={scroller}
      onScroll={look}
      onMouseDown={props.onMouseDown}
      onDblClick={props.onDblClick}
      onContextMenu={props.onContextMenu}
      onMouseOver={props.onMouseOver}
    >
      <div class="grid-canvas" style={size}>
        <div class="grid-floating">{props.floating(parts)}</div>
        <ColumnLetters layout={layout} columns={parts.columns} selected={selected} dropBefore={props.dropBefore} />
        <table
          id={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: this is how a table becomes a grid
          role="grid"
          class="grid-cells"
          aria-label={props.name}
          aria-rowcount={rows.count}
          aria-colcount={columns.count}
          aria-multiselectable
          style={{ height: `${rows.total}px` }}
        >
          <tbody>
            {parts.rows.map((row) => (
              <GridRow
                key={row}
                row={row}
                layout={layout}
                columns={parts.columns}
                selected={row >= selected.row && row <= lastRowOf(selected) ? selected : undefined}
                active={row === active.row ? active : undefined}
                filtered={filter?.row === row ? filter.columns : undefined}
                grid={grid}
              />
            ))}
          </tbody>
        </table>
        {sheet.charts.map((chart) => (
          <ChartFigure
            key={chart.id}
            chart={chart}
            left={startOf(columns, chart.column) + NUMBERS_WIDTH + chart.offsetX}
            top={startOf(rows, chart.row) + LETTERS_HEIGHT + chart.offsetY}
          />
        ))}
        <div class="grid-foot" style={{ top: `${LETTERS_HEIGHT + rows.total}px` }}>
          <button type="button" class="grid-button" onClick={props.addRows}>
            Thêm 100 hàng
          </button>
          <span>vào cuối trang tính</span>
        </div>
      </div>
    </div>
  );
}

function startOf(axis: Axis, line: number): number {
  return axis.startOf(Math.min(line, axis.count));
}
