/** A field to search with as one types. */
export function SearchField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly query: string;
  readonly onSearch: (query: string) => void;
}) {
  return (
    <input
      class="search"
      type="search"
      aria-label={props.label}
      placeholder={props.hint ?? `${props.label}, không cần dấu`}
      autocomplete="off"
      spellcheck={false}
      value={props.query}
      onInput={(event) => props.onSearch(event.currentTarget.value)}
    />
  );
}
