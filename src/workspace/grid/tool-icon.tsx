const OUTLINES = {
  undo: 'M8 5 4 9l4 4M4.5 9H12a4 4 0 0 1 0 8H9',
  redo: 'm12 5 4 4-4 4M15.500 9H8a4 4 0 0 0 0 8h3',
  sortDown:
    'M5 4v12m0 0-2.500-2.500M5 16l2.500-2.500M11 8.500l2.250-5 2.250 5M11.700 7h3.100M11 11.500h4.500l-4.500 5h4.500',
  sortUp:
    'M5 4v12m0 0-2.500-2.500M5 16l2.500-2.500M11 3.500h4.500l-4.500 5h4.500M11 16.500l2.250-5 2.250 5M11.700 15h3.100',
  filter: 'M3.500 5h13M6 10h8M8.500 15h3',
  insert: 'M3.500 3.500h13v5h-13zM10 11.500v5M7.500 14h5M3.500 11.500v5M16.500 11.500v5',
  remove: 'M5 6.500h10M8 6.500V4.500h4v2M6.500 6.500l.6 9h5.800l.6-9M8.700 9v4.500M11.300 9v4.500',
  column: 'M3.500 4h13v12h-13zM8 4v12M12 4v12',
} as const;

/** The name of a drawing. */
export type ToolIconName = keyof typeof OUTLINES;

/** A drawing on a tool; its words are on the button. */
export function ToolIcon({ name }: { readonly name: ToolIconName }) {
  return (
    <svg class="tool-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
