import type { Box } from './seen-box';
import type { SheetCell } from './sheet';

interface Props {
  readonly id: string;
  /** Shown for the pointer; otherwise it is the selected cell's, and shows while the grid has the focus. */
  readonly isHovered: boolean;
  readonly cell: SheetCell | null;
  readonly box: Box;
  readonly port: { readonly width: number };
}

const WIDTH = 240;

/** What is to be said of a cell beside it: that its value does not fit, and its note. */
export function NoteCard({ id, isHovered, cell, box, port }: Props) {
  const right = box.left + box.width + 8;
  const left = right + WIDTH > port.width ? Math.max(4, box.left - WIDTH - 8) : right;
  return (
    <div
      class={isHovered ? 'note-card is-hovered' : 'note-card'}
      id={id}
      role="note"
      style={{ left: `${left}px`, top: `${box.top}px`, width: `${WIDTH}px` }}
    >
      {cell?.invalid !== undefined && (
        <p class="note-invalid">
          <strong>Giá trị không hợp lệ</strong>
          {cell.invalid}
        </p>
      )}
      {cell?.note !== undefined && <p>{cell.note}</p>}
    </div>
  );
}

/** Tells whether there is anything to be said of a cell. */
export function hasCard(cell: SheetCell | null): boolean {
  return cell?.note !== undefined || cell?.invalid !== undefined;
}
