import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Area, areaNamed, nameOf } from './area';

interface Props {
  readonly area: Area;
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement>;
  /** Begins editing in the bar. */
  begin(): void;
  type(text: string): void;
  onKeyDown(event: KeyboardEvent): void;
  onBlur(event: FocusEvent): void;
  /** Goes to a block by its name. */
  go(area: Area): void;
}

/** The bar above the grid: the name of what is selected, and the whole text of its cell. */
export function FormulaBar({ area, text, field, begin, type, onKeyDown, onBlur, go }: Props) {
  const [sought, setSought] = useState<string | undefined>(undefined);
  const name = useRef<HTMLInputElement>(null);
  const wanted = sought === undefined ? undefined : areaNamed(sought);
  return (
    <div class="formula-bar">
      <input
        ref={name}
        class="name-box"
        type="text"
        aria-label="Ô đang chọn; nhập tên ô để đi tới"
        aria-invalid={sought !== undefined && wanted === undefined}
        spellcheck={false}
        autocomplete="off"
        value={sought ?? nameOf(area)}
        onFocus={() => name.current?.select()}
        onInput={(event) => setSought(event.currentTarget.value)}
        onBlur={() => setSought(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setSought(undefined);
          if (event.key !== 'Enter' || wanted === undefined) return;
          event.preventDefault();
          setSought(undefined);
          go(wanted);
        }}
      />
      <span class="formula-mark" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        class="formula-text"
        rows={1}
        aria-label="Nội dung ô đang chọn"
        spellcheck={false}
        autocomplete="off"
        value={text}
        onFocus={begin}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
    </div>
  );
}
