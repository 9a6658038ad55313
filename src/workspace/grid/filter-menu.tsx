import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isFound } from '../folded';
import type { ColumnValue } from './row-filter';

interface Props {
  readonly header: string;
  readonly values: readonly ColumnValue[];
  readonly leftOut: ReadonlySet<string>;
  apply(leftOut: ReadonlySet<string>): void;
  close(): void;
}

/** More values than these are found by typing. */
const MOST_LISTED = 200;

/** The values of a column to be shown or left out in a person's own view. */
export function FilterMenu({ header, values, leftOut, apply, close }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [out, setOut] = useState(leftOut);
  useEffect(() => field.current?.focus(), []);
  const found = useMemo(() => values.filter(({ text }) => isFound(search, text)), [values, search]);
  const setAll = (isShown: boolean) => {
    const next = new Set(out);
    for (const { text } of found) isShown ? next.delete(text) : next.add(text);
    setOut(next);
  };
  const set = (text: string, isShown: boolean) => {
    const next = new Set(out);
    if (isShown) next.delete(text);
    else next.add(text);
    setOut(next);
  };
  return (
    <div class="filter-menu" role="dialog" aria-label={`Lọc theo ${header}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply(out);
          close();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <strong>Lọc theo {header}</strong>
        <input
          ref={field}
          type="search"
          aria-label="Tìm giá trị"
          placeholder="Tìm giá trị"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <p class="filter-all">
          <button type="button" class="link-button" onClick={() => setAll(true)}>
            Chọn tất cả
          </button>
          <button type="button" class="link-button" onClick={() => setAll(false)}>
            Bỏ chọn tất cả
          </button>
        </p>
        <ul class="filter-values">
          {found.slice(0, MOST_LISTED).map(({ text, rows }) => (
            <li key={text}>
              <label>
                <input
                  type="checkbox"
                  checked={!out.has(text)}
                  onInput={(event) => set(text, event.currentTarget.checked)}
                />
                <span class="filter-value">{text === '' ? '(Trống)' : text.slice(0, 120)}</span>
                <span class="filter-count">{rows}</span>
              </label>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p>Không có giá trị nào khớp.</p>}
        {found.length > MOST_LISTED && <p>{`Còn ${found.length - MOST_LISTED} giá trị khác; nhập vài chữ để tìm.`}</p>}
        <p class="filter-buttons">
          <button type="button" class="grid-button" onClick={() => close()}>
            Hủy
          </button>
          <button type="submit" class="grid-button is-main">
            Áp dụng
          </button>
        </p>
      </form>
    </div>
  );
}
