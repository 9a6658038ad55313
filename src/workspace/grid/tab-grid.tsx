import { type MutableRef, useEffect, useId, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Act } from '../act';
import { type Area, isSame, type Place } from './area';
import type { Copied } from './copied';
import { FilterMenu } from './filter-menu';
import { fittingWidth } from './fitting-width';
import { Floating } from './floating';
import { FormulaBar } from './formula-bar';
import { deedsOn } from './grid-deeds';
import { contextLines, type MenuHands } from './grid-menus';
import { GridView } from './grid-view';
import type { layouts } from './layout';
import { cellArea } from './merges';
import { hasCard } from './note-card';
import { PopUp, placeBy, usePopUpMenu } from './pop-up';
import { columnValues, headerOf, headerRow, type RowFilter, rowsLeftOut, WHOLE_VIEW, withLeftOut } from './row-filter';
import { scrollTo, seenBox } from './seen-box';
import { columnsSelected, isRange, onVisibleCells, type Selection, selectedArea, selectionOf } from './selection';
import { CHECKED, cellOn, inputOf, type Sheet, UNCHECKED } from './sheet';
import { ToolBar } from './tool-bar';
import { toolsOf } from './tools';
import { useClipboard } from './use-clipboard';
import { useGridKeys } from './use-grid-keys';
import { usePointer } from './use-pointer';
import { selectedForMenu, usePresses } from './use-presses';
import { useSelecting } from './use-selecting';
import { usePending, useTyping } from './use-typing';
import { ViewState } from './view-state';

/** How a person looks at a tab: what is selected, which rows are left out, where it is scrolled to. */
export interface TabView {
  readonly selection: Selection;
  /** Undefined while the tab is not filtered. */
  readonly filter: RowFilter | undefined;
  readonly scrolled: { left: number; top: number };
}

interface Props {
  readonly name: string;
  readonly sheet: Sheet;
  readonly view: TabView;
  readonly lay: ReturnType<typeof layouts>;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly act: Act;
  /** What was copied last, on any tab. */
  readonly copied: MutableRef<Copied | undefined>;
  isStill(tab: number, version: number): Promise<boolean>;
  setView(change: Partial<TabView>): void;
  showNextTab(step: 1 | -1): void;
}

const NONE: ReadonlySet<number> = new Set();
const ROWS_ADDED = 100;

/** A tab with all that works on it: tools, the bar with the text of its cell, and the cells. */
export function TabGrid(props: Props) {
  const { sheet, view, act, copied, isStill, setView, lay } = props;
  const { filter } = view;
  const grid = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const bar = useRef<HTMLTextAreaElement>(null);
  const [resized, setResized] = useState<{ column: number; width: number } | undefined>(undefined);
  const [hovered, setHovered] = useState<Place | undefined>(undefined);
  const [filtering, setFiltering] = useState<{ column: number; below: Element } | undefined>(undefined);
  const [told, setTold] = useState<string | undefined>(undefined);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const focus = () => field.current?.focus({ preventScroll: true });
  const menu = usePopUpMenu(focus);

  const { shown, during } = usePending(sheet);
  const leftOut = useMemo(() => (filter ? rowsLeftOut(shown, filter) : NONE), [shown, filter]);
  const layout = useMemo(() => lay(shown, leftOut, resized), [lay, shown, leftOut, resized]);
  const deeds = useMemo(() => deedsOn(layout, act), [layout, act]);
  const selection = onVisibleCells(view.selection, layout);
  const area = useMemo(() => selectedArea(selection, layout.merges), [selection, layout]);
  const { active } = selection;
  const cell = cellOn(shown, active);
  const header = headerRow(shown);
  const filtered = useMemo(() => filteredColumns(shown, filter), [shown, filter]);

  const select = (next: Selection, isSeen = true) => {
    setView({ selection: next });
    setTold(undefined);
    const isStretched = !isSame(next.corner, next.head) && isSame(next.active, active);
    if (scroller.current && isSeen) {
      scrollTo(scroller.current, layout, cellArea(isStretched ? next.head : next.active, layout.merges));
    }
  };
  const selectBlock = ({ row, column, rows, columns }: Area) =>
    select(selectionOf({ row, column }, { row: row + rows - 1, column: column + columns - 1 }, layout), false);
  const pagePixels = () => (scroller.current?.clientHeight ?? 600) - layout.rows.frozenSize - 60;
  const selecting = useSelecting(layout, selection, pagePixels);
  const typing = useTyping(
    {
      sheet: shown,
      active,
      deeds,
      focus,
      next: (along, backwards) => select(selecting.next(along, backwards)),
      step: (direction) => select(selecting.after({ to: 'move', direction, extend: false, jump: false }) ?? selection),
    },
    during,
  );
  const { draft } = typing;
  const edit = () => typing.begin(active, true);
  const tick = (place: Place) => typing.write(place, cellOn(shown, place)?.checkbox === true ? UNCHECKED : CHECKED);
  const clipboard = useClipboard({ layout, area, deeds, copied, isStill, tell: setTold, select: selectBlock });

  const hands: MenuHands = {
    copy: () => document.execCommand('copy'),
    cut: () => document.execCommand('cut'),
    paste: clipboard.pasteFromMenu,
    fit: (column) => deeds.resizeColumn(column, fittingWidth(layout, column)),
    filter: (column) => {
      const below = scroller.current?.querySelector(`[data-part=letter][data-column="${column}"]`);
      if (!below) return;
      setView({ filter: filter ?? WHOLE_VIEW });
      setFiltering({ column, below });
    },
    follow: (column) => select(columnsSelected(column, column, layout), false),
  };
  const openMenu = (part: 'cells' | 'rows' | 'columns', at: Selection, x: number, y: number) => {
    const lines = contextLines(part, selectedArea(at, layout.merges), layout.columns.count, deeds, hands);
    menu.open({ label: 'Việc với ô đang chọn', lines, x, y });
  };

  const presses = usePresses({
    layout,
    selection,
    area,
    deeds,
    select: (next) => select(next, isSame(next.corner, next.head)),
    openFilter: (column, below) => setFiltering({ column, below }),
    openChoices: (place) => typing.begin(place, true),
    tick,
    resize: setResized,
  });
  const pointer = usePointer(scroller, layout, (press) => {
    typing.commit();
    focus();
    return presses.pressed(press);
  });
  const onContextMenu = (event: MouseEvent) => {
    const press = pointer.pressOf(event);
    if (press === undefined) return;
    event.preventDefault();
    typing.commit();
    focus();
    const next = selectedForMenu(press, area, layout) ?? selection;
    if (next !== selection) select(next, false);
    const part = press.part === 'letter' ? 'columns' : press.part === 'number' ? 'rows' : 'cells';
    openMenu(part, next, event.clientX, event.clientY);
  };
  const onDblClick = (event: MouseEvent) => {
    const press = pointer.pressOf(event);
    if (press?.part === 'edge') hands.fit(press.place.column);
    if (press?.part === 'cell') edit();
  };

  const onGridKey = useGridKeys({
    after: selecting.after,
    select,
    perform(to, step) {
      if (to === 'toggle' && cell?.checkbox === undefined) return false;
      if (to === 'toggle') tick(active);
      else if (to === 'edit') edit();
      else if (to === 'enter') isRange(selection, layout.merges) ? select(selecting.next('column', false)) : edit();
      else if (to === 'clear') deeds.clear(area);
      else if (to === 'undo') deeds.undo();
      else if (to === 'redo') deeds.redo();
      else if (to === 'nextTab') props.showNextTab(step);
      else if (to === 'menu') {
        const box = seenBox(layout, cellArea(active, layout.merges), view.scrolled);
        const corner = scroller.current?.getBoundingClientRect();
        openMenu('cells', selection, (corner?.left ?? 0) + box.left + 12, (corner?.top ?? 0) + box.top + box.height);
      }
      return true;
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (draft) typing.onKey(event, 'cell');
    else onGridKey(event);
  };
  // A text is taken over when a person turns to something else in the page, not when the window goes behind another.
  const onBlur = (event: FocusEvent) => {
    const isBetweenFields = event.relatedTarget === bar.current || event.relatedTarget === field.current;
    if (!isBetweenFields && document.activeElement !== event.currentTarget) typing.commit();
  };
  useEffect(() => setHovered(undefined), [sheet.tab]);
  const isDrafting = draft !== undefined;
  // Typing brings the cell back that was scrolled away.
  useEffect(() => {
    if (isDrafting && scroller.current) scrollTo(scroller.current, layout, cellArea(active, layout.merges));
  }, [isDrafting]);

  return (
    <>
      <div class="grid-tools">
        <ToolBar
          tools={toolsOf({
            area,
            columns: layout.columns.count,
            deeds,
            hands,
            undo: props.undo,
            redo: props.redo,
            isFiltering: filter !== undefined,
            switchFilter: () => setView({ filter: filter ? undefined : WHOLE_VIEW }),
          })}
          openMenu={menu.open}
          used={focus}
        />
        <ViewState
          isProtected={sheet.protected}
          filtered={filtered.size > 0 ? { left: leftOut.size, of: shown.lastRow - header } : undefined}
          told={told}
          showAll={() => setView({ filter: undefined })}
        />
      </div>
      <FormulaBar
        area={area}
        text={draft?.text ?? inputOf(cell)}
        field={bar}
        begin={() => draft ?? edit()}
        type={typing.type}
        onKeyDown={(event) => event.isComposing || typing.onKey(event, 'bar')}
        onBlur={onBlur}
        go={({ row, column, rows, columns }) => {
          const head = { row: row + rows - 1, column: column + columns - 1 };
          select(onVisibleCells(selectionOf({ row, column }, head, layout), layout));
          focus();
        }}
      />
      <GridView
        name={props.name}
        layout={layout}
        scroller={scroller}
        selected={area}
        active={active}
        filter={filter && { row: header, columns: filtered }}
        dropBefore={presses.dropBefore}
        grid={grid}
        scrolled={view.scrolled}
        onMouseDown={pointer.onMouseDown}
        onDblClick={onDblClick}
        onContextMenu={onContextMenu}
        onMouseOver={(event) => {
          const press = pointer.pressOf(event);
          setHovered(press?.part === 'cell' && hasCard(cellOn(shown, press.place)) ? press.place : undefined);
        }}
        onScroll={() => (draft || hovered || hasCard(cell)) && redraw(undefined)}
        addRows={() => deeds.addRows(ROWS_ADDED)}
        floating={(drawn) => (
          <Floating
            layout={layout}
            drawn={drawn}
            active={active}
            hovered={hovered}
            draft={draft}
            grid={grid}
            field={field}
            scroller={scroller}
            scrolled={view.scrolled}
            type={typing.type}
            choose={(text) => {
              typing.commit(text);
              focus();
            }}
            onKeyDown={onKeyDown}
            onClipboard={clipboard.onClipboard}
            onBlur={onBlur}
          />
        )}
      />
      <p id={`${grid}-hint`} class="only-heard">
        Mũi tên để đi, Enter để sửa, Shift F10 để mở trình đơn, Esc rồi Tab để rời bảng.
      </p>
      {menu.element}
      {filtering && (
        <PopUp {...placeBy(filtering.below)} leave={() => setFiltering(undefined)}>
          <FilterMenu
            header={cellOn(shown, { row: header, column: filtering.column })?.text || `cột ${filtering.column}`}
            values={columnValues(shown, filtering.column, filter ?? WHOLE_VIEW)}
            leftOut={filter?.leftOut.get(headerOf(shown, filtering.column)) ?? new Set()}
            apply={(values) =>
              setView({ filter: withLeftOut(filter ?? WHOLE_VIEW, headerOf(shown, filtering.column), values) })
            }
            close={() => {
              setFiltering(undefined);
              focus();
            }}
          />
        </PopUp>
      )}
    </>
  );
}

function filteredColumns(sheet: Sheet, filter: RowFilter | undefined): ReadonlySet<number> {
  const columns = Array.from({ length: sheet.maxColumns }, (_none, index) => index + 1);
  return new Set(columns.filter((column) => filter?.leftOut.has(headerOf(sheet, column))));
}
