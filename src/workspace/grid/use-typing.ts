import { useRef, useState } from 'preact/hooks';
import { isSame, type Place } from './area';
import { type Draft, textLeft, withNextChoice } from './draft';
import type { GridDeeds } from './grid-deeds';
import { editKeyOf } from './keys';
import type { Direction } from './selection';
import { cellOn, inputOf, type Sheet, withTyped } from './sheet';

/** A text on its way to the server. */
interface Pending {
  readonly place: Place;
  readonly text: string;
}

interface Hands {
  readonly sheet: Sheet;
  readonly active: Place;
  readonly deeds: GridDeeds;
  /** Goes on to the next cell once a text is taken over. */
  next(along: 'row' | 'column', backwards: boolean): void;
  step(direction: Direction): void;
  /** Gives the focus back to the selected cell. */
  focus(): void;
}

/** Texts that were typed and not yet answered, shown in their cells meanwhile. */
export function usePending(sheet: Sheet) {
  const [pending, setPending] = useState<readonly (Pending & { tab: number })[]>([]);
  const shown = pending
    .filter(({ tab }) => tab === sheet.tab)
    .reduce((before, { place, text }) => withTyped(before, place, text), sheet);
  const during = async (place: Place, text: string, deed: Promise<boolean>) => {
    const one = { tab: sheet.tab, place, text };
    setPending((before) => [...before, one]);
    await deed;
    setPending((before) => before.filter((other) => other !== one));
  };
  return { shown, during };
}

/** Typing into cells: beginning, taking over, dropping. */
export function useTyping(hands: Hands, during: ReturnType<typeof usePending>['during']) {
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const current = useRef(draft);
  current.current = draft;
  const set = (next: Draft | undefined) => {
    current.current = next;
    setDraft(next);
  };
  const cellOf = (place: Place) => cellOn(hands.sheet, place);

  const begin = (place: Place, isInside: boolean, text?: string) => {
    const before = inputOf(cellOf(place));
    set({ place, before, text: text ?? before, isInside, reached: null });
  };
  const write = (place: Place, text: string) => during(place, text, hands.deeds.type(place, text));
  const commit = (chosen?: string) => {
    const one = current.current;
    if (one === undefined) return;
    set(undefined);
    const text = chosen ?? textLeft(one, cellOf(one.place));
    if (text !== one.before) write(one.place, text);
  };
  return {
    draft: draft && isSame(draft.place, hands.active) ? draft : undefined,
    begin,
    write,
    commit,
    type(text: string) {
      const one = current.current;
      if (one) set({ ...one, text, reached: null });
      else begin(hands.active, false, text);
    },
    /** Does what a key means in the editor of the cell or in the bar. */
    onKey(event: KeyboardEvent, field: 'cell' | 'bar'): void {
      const one = current.current;
      if (one === undefined) return;
      const cell = cellOf(one.place);
      const isList = field === 'cell' && cell?.choices !== undefined;
      if (isList && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        set(withNextChoice(one, cell, event.key === 'ArrowDown' ? 1 : -1));
        return;
      }
      const key = editKeyOf(event, one.isInside || field === 'bar');
      if (key === undefined) return;
      event.preventDefault();
      if (key.to === 'newLine') {
        const element = event.currentTarget as HTMLTextAreaElement;
        element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
        set({ ...one, text: element.value, reached: null });
        return;
      }
      if (key.to === 'cancel') set(undefined);
      else commit();
      if (key.to === 'commit') hands.next(key.along, key.backwards);
      if (key.to === 'commitAndMove') hands.step(key.direction);
      hands.focus();
    },
  };
}
