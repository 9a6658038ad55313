import { useState } from 'preact/hooks';

const SHOWN = 1200;

/** Shows text as it was written; of a very long one the beginning, and the rest on request. */
export function LongText({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && text.length > SHOWN * 1.2;
  return (
    <>
      <span class="written">{isCut ? `${text.slice(0, SHOWN)}…` : text}</span>
      {isCut && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          Xem toàn bộ
        </button>
      )}
    </>
  );
}
