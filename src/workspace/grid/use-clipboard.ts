import { type MutableRef, useRef } from 'preact/hooks';
import { type Area, nameOf } from './area';
import { cellsOfTable, tableOfCells } from './clipboard-table';
import { cellsOfText, textOfCells } from './clipboard-text';
import { type Copied, copiedFrom, pasteCells, pastedArea } from './copied';
import type { GridDeeds } from './grid-deeds';
import type { Layout } from './layout';

interface Hands {
  readonly layout: Layout;
  readonly area: Area;
  readonly deeds: GridDeeds;
  /** What was copied last, kept while a person goes from tab to tab. */
  readonly copied: MutableRef<Copied | undefined>;
  /** Tells whether a tab is still as it was in a version, once all that was asked for before is done. */
  isStill(tab: number, version: number): Promise<boolean>;
  /** Says what was copied or cut. */
  tell(words: string): void;
  /** Selects what was pasted. */
  select(area: Area): void;
}

/** Gives what to do when a person copies, cuts or pastes with the grid in focus, by keys or by the menu. */
export function useClipboard(hands: Hands) {
  const latest = useRef(hands);
  latest.current = hands;
  return {
    onClipboard: (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (data === null) return;
      event.preventDefault();
      if (event.type === 'paste') paste(latest.current, data.getData('text/plain'), data.getData('text/html'));
      else copy(latest.current, data, event.type === 'cut');
    },
    pasteFromMenu: async () => {
      const text = await navigator.clipboard.readText().catch(() => undefined);
      if (text !== undefined) await paste(latest.current, text, '');
      else latest.current.tell('Trình duyệt chưa cho phép dán từ trình đơn; nhấn Ctrl+V để dán');
    },
  };
}

function copy({ layout, area, deeds, copied, tell }: Hands, data: DataTransfer, isCut: boolean): void {
  const taken = copiedFrom(layout, area, deeds, isCut);
  data.setData('text/plain', textOfCells(taken.texts));
  data.setData('text/html', tableOfCells(taken.texts));
  copied.current = taken;
  tell(isCut ? `Đã cắt ${nameOf(area)}; chọn nơi rồi dán` : `Đã sao chép ${nameOf(area)}`);
}

async function paste(hands: Hands, text: string, html: string): Promise<void> {
  const { copied, layout, area, deeds, isStill } = hands;
  const last = copied.current;
  const own = last && textOfCells(last.texts) === text.replaceAll('\r\n', '\n') ? last : undefined;
  const cells = own?.inputs ?? cellsOfTable(html) ?? cellsOfText(text);
  // What is cut moves once; pasted again it is a copy.
  if (own) copied.current = { ...own, cut: undefined };
  const block = pastedArea(cells, area);
  const { maxRows, maxColumns } = layout.sheet;
  const hasRoom = block.row + block.rows - 1 <= maxRows && block.column + block.columns - 1 <= maxColumns;
  // At once, for the next key belongs to what was pasted; past the edge only when the tab has grown.
  if (hasRoom) hands.select(block);
  const pasted = await pasteCells(cells, own?.cut, { tab: layout.sheet.tab, area, deeds, isStill });
  if (pasted === undefined) {
    if (own && copied.current?.inputs === own.inputs) copied.current = own;
    return;
  }
  if (!hasRoom) hands.select(pasted.area);
  if (pasted.isLeft) hands.tell('Đã dán; nơi cắt giữ nguyên vì trang tính đã thay đổi sau khi cắt');
}
