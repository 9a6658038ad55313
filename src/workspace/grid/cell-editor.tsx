import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { StylePicture } from '../../local/server/messages';
import { textStyle } from './cell-look';
import { type Draft, fittingChoices } from './draft';
import type { Box } from './seen-box';
import type { SheetCell } from './sheet';
import { CELL_PADDING, fontOf, LINE_SPACING, type Measure, pixelsOf, wrappedLines } from './wrapped-height';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly draft: Draft | undefined;
  readonly cell: SheetCell | null;
  /** Where the cell is seen. */
  readonly box: Box;
  /** The part of the screen there is for the grid. */
  readonly port: { readonly width: number; readonly height: number };
  readonly measure: Measure;
  readonly label: string;
  readonly grid: string;
  /** The element of the cell, when it is drawn. */
  readonly cellId: string | undefined;
  readonly describedBy: string;
  type(text: string): void;
  choose(text: string): void;
  onKeyDown(event: KeyboardEvent): void;
  onClipboard(event: ClipboardEvent): void;
  onBlur(event: FocusEvent): void;
}

const EDITOR_PADDING = 6;

/**
 * The field that has the focus whatever cell is selected. Unseen, it takes the first letter itself, so that input methods
 * for Vietnamese compose from that letter on; then it shows as the cell's editor.
 */
export function CellEditor(props: Props) {
  const { draft, cell, box, port, grid, cellId } = props;
  const choices = draft ? fittingChoices(draft, cell) : [];
  const isChoosing = choices.length > 0;
  const list = `${grid}-choices`;
  const place = placeOf(box, port, draft, cell?.look, props.measure);
  const reached = draft?.reached ?? null;
  const isOpened = draft?.isInside === true && cell?.choices !== undefined;
  // In a list that was opened, the first letter typed begins the search for a choice.
  useLayoutEffect(() => {
    if (isOpened) props.field.current?.select();
  }, [isOpened, props.field]);
  return (
    <>
      <textarea
        ref={props.field}
        class={draft ? 'cell-editor' : 'cell-editor is-idle'}
        rows={1}
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        aria-controls={isChoosing ? list : grid}
        aria-activedescendant={
          isChoosing ? (reached === null ? undefined : `${list}-${reached}`) : draft ? undefined : cellId
        }
        aria-describedby={props.describedBy}
        value={draft?.text ?? ''}
        style={{ ...textStyle(cell?.look, cell?.isNumber), whiteSpace: 'pre-wrap', ...place }}
        onInput={(event) => {
          // The browser's own undo would bring back a text that was typed into another cell.
          if (!draft && event.inputType?.startsWith('history')) event.currentTarget.value = '';
          else props.type(event.currentTarget.value);
        }}
        onKeyDown={props.onKeyDown}
        onBlur={props.onBlur}
        onCopy={draft ? undefined : props.onClipboard}
        onCut={draft ? undefined : props.onClipboard}
        onPaste={draft ? undefined : props.onClipboard}
      />
      {isChoosing && (
        <div
          role="listbox"
          id={list}
          class="choice-list"
          aria-label="Giá trị có thể chọn"
          tabIndex={-1}
          style={{ left: place.left, ...listSide(box, port), minWidth: `${box.width}px` }}
        >
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys and Enter are the editor's
            <div
              key={choice}
              role="option"
              id={`${list}-${index}`}
              class="choice"
              aria-selected={index === reached}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.choose(choice)}
            >
              {choice}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function placeOf(
  box: Box,
  port: Props['port'],
  draft: Draft | undefined,
  look: StylePicture | undefined,
  measure: Measure,
) {
  // Kept on the screen even while its cell is scrolled away, or the browser would scroll after the focus.
  const left = Math.max(0, Math.min(box.left, port.width - 20));
  const top = Math.max(0, Math.min(box.top, port.height - 20));
  if (!draft) return { left: `${left}px`, top: `${top}px`, width: `${Math.min(box.width, 40)}px`, height: '18px' };
  const font = fontOf(look);
  const longest = Math.max(...draft.text.split('\n').map((line) => measure(line.slice(0, 500), font)));
  const room = Math.max(box.width, port.width - left - 12);
  const width = look?.wrap === 'WRAP' ? box.width : Math.max(box.width, Math.min(longest + 3 * CELL_PADDING, room));
  const lines = wrappedLines(draft.text.slice(0, 4000), width - CELL_PADDING - EDITOR_PADDING, font, measure);
  const needed = lines * pixelsOf(look?.size) * LINE_SPACING + EDITOR_PADDING;
  // A text longer than the screen is scrolled in its editor.
  const height = Math.min(Math.max(box.height, needed), Math.max(box.height, port.height - top - 8), port.height - 40);
  return {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  };
}

function listSide(box: Box, port: Props['port']): Record<string, string> {
  const below = port.height - box.top - box.height;
  return below > 180 || below > box.top
    ? { top: `${box.top + box.height + 2}px`, maxHeight: `${Math.max(80, Math.min(260, below - 8))}px` }
    : { bottom: `${2 - box.top}px`, maxHeight: `${Math.min(260, box.top - 8)}px` };
}
