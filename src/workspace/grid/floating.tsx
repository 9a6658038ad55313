import type { RefObject } from 'preact';
import type { Place } from './area';
import { lettersOf } from './area';
import { CellEditor } from './cell-editor';
import type { Draft } from './draft';
import type { DrawnParts } from './drawn-parts';
import { cellId } from './grid-row';
import type { Layout } from './layout';
import { cellArea } from './merges';
import { hasCard, NoteCard } from './note-card';
import { headerOf } from './row-filter';
import { seenBox } from './seen-box';
import { cellOn } from './sheet';

interface Props {
  readonly layout: Layout;
  readonly drawn: DrawnParts;
  readonly active: Place;
  readonly hovered: Place | undefined;
  readonly draft: Draft | undefined;
  readonly grid: string;
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly scroller: RefObject<HTMLDivElement>;
  readonly scrolled: { readonly left: number; readonly top: number };
  type(text: string): void;
  choose(text: string): void;
  onKeyDown(event: KeyboardEvent): void;
  onClipboard(event: ClipboardEvent): void;
  onBlur(event: FocusEvent): void;
}

/** What floats above the cells: the editor of the selected one, and the card of what is hovered or selected. */
export function Floating(props: Props) {
  const { layout, drawn, active, hovered, draft, grid, scroller } = props;
  const { sheet, merges } = layout;
  const boxOf = (place: Place) => seenBox(layout, cellArea(place, merges), props.scrolled);
  const port = { width: scroller.current?.clientWidth ?? 800, height: scroller.current?.clientHeight ?? 600 };
  const cell = cellOn(sheet, active);
  const isDrawn = drawn.rows.includes(active.row) && drawn.columns.includes(active.column);
  const own = hasCard(cell) && draft === undefined;
  const carded = hovered ?? (own ? active : undefined);
  const card = `${grid}-card`;
  const header = headerOf(sheet, active.column);
  const name = `${lettersOf(active.column)}${active.row}`;
  return (
    <>
      <CellEditor
        field={props.field}
        draft={draft}
        cell={cell}
        box={boxOf(active)}
        port={port}
        measure={layout.measure}
        label={header.startsWith('#') ? `Ô ${name}` : `Ô ${name}, ${header}`}
        grid={grid}
        cellId={isDrawn ? cellId(grid, active) : undefined}
        describedBy={own && carded === active ? card : `${grid}-hint`}
        type={props.type}
        choose={props.choose}
        onKeyDown={props.onKeyDown}
        onClipboard={props.onClipboard}
        onBlur={props.onBlur}
      />
      {carded && (
        <NoteCard
          id={card}
          isHovered={hovered !== undefined}
          cell={cellOn(sheet, carded)}
          box={boxOf(carded)}
          port={port}
        />
      )}
    </>
  );
}
