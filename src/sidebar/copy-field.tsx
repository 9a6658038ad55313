import { useRef, useState } from 'preact/hooks';

/** Shows a text to be copied; where the browser refuses to copy it, it is selected and the keys are named. */
export function CopyField(props: { readonly label: string; readonly value: string; readonly action: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(props.value);
      setOutcome('Đã sao chép.');
    } catch {
      // Google's frame may withhold the clipboard; what is selected can still be copied by hand.
      setOutcome('Liên kết đã được chọn. Nhấn Ctrl+C để sao chép.');
    }
  };
  return (
    <div class="copy">
      <input
        type="text"
        readOnly
        aria-label={props.label}
        value={props.value}
        ref={field}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" onClick={() => void copy()}>
        {props.action}
      </button>
      <p class="understood" role="status">
        {outcome}
      </p>
    </div>
  );
}
