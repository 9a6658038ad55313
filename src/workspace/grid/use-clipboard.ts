import { type MutableRef, useRef } from 'preact/hooks';
import type { Act } from '../act';
import { type Area, nameOf } from './area';
import { cellsOfTable, tableOfCells } from './clipboard-table';
import { cellsOfText, textOfCells, tiled } from './clipboard-text';
import { copiedCells } from './copied-cells';
import type { GridDeeds } from './grid-deeds';
import type { Layout } from './layout';

/** What was copied here last, so that pasting it gives the same values, and where it is cut from. */
interface Copied {
  readonly text: string;
  readonly inputs: readonly (readonly string[])[];
  readonly cutFrom: { readonly tab: number; readonly area: Area } | undefined;
}

interface Hands {
  readonly layout: Layout;
  readonly area: Area;
  readonly deeds: GridDeeds;
  readonly act: Act;
  /** Says what was copied or cut. */
  tell(words: string): void;
  /** Selects what was pasted. */
  select(area: Area): void;
}

/** Gives what to do when a person copies, cuts or pastes with the grid in focus, by keys or by the menu. */
export function useClipboard(hands: Hands) {
  const latest = useRef(hands);
  latest.current = hands;
  const copied = useRef<Copied | undefined>(undefined);
  return {
    onClipboard: (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (data === null) return;
      event.preventDefault();
      if (event.type === 'paste') paste(latest.current, copied, data.getData('text/plain'), data.getData('text/html'));
      else copy(latest.current, copied, data, event.type === 'cut');
    },
    pasteFromMenu: async () => {
      const text = await navigator.clipboard.readText().catch(() => undefined);
      if (text !== undefined) await paste(latest.current, copied, text, '');
      else latest.current.tell('Trình duyệt chưa cho phép dán từ menu; nhấn Ctrl+V để dán');
    },
  };
}

function copy(
  { layout, area, tell }: Hands,
  copied: MutableRef<Copied | undefined>,
  data: DataTransfer,
  isCut: boolean,
): void {
  const { texts, inputs } = copiedCells(layout, area);
  const text = textOfCells(texts);
  data.setData('text/plain', text);
  data.setData('text/html', tableOfCells(texts));
  copied.current = { text, inputs, cutFrom: isCut ? { tab: layout.sheet.tab, area } : undefined };
  tell(isCut ? `Đã cắt ${nameOf(area)}; chọn nơi rồi dán` : `Đã sao chép ${nameOf(area)}`);
}

async function paste(hands: Hands, copied: MutableRef<Copied | undefined>, text: string, html: string): Promise<void> {
  const { area, deeds, act } = hands;
  const own = copied.current?.text === text.replaceAll('\r\n', '\n') ? copied.current : undefined;
  const cells = own?.inputs ?? cellsOfTable(html) ?? cellsOfText(text);
  const block = tiled(cells, area.rows, area.columns);
  const from = { row: area.row, column: area.column };
  const { cutFrom } = own ?? {};
  // What is cut leaves first: its place and the new one may overlap.
  if (cutFrom && !(await act('clear', { tab: cutFrom.tab, ...cutFrom.area }))) return;
  if (!(await deeds.paste(from, block))) {
    if (cutFrom) await deeds.undo();
    return;
  }
  if (cutFrom) copied.current = undefined;
  hands.select({ ...from, rows: block.length, columns: block[0]?.length ?? 1 });
}
