import { useRef, useState } from 'preact/hooks';

/** Shows a link, or lines of text, to be copied; where the browser refuses to copy, they are selected and the keys are named. */
export function CopyField(props: {
  readonly label: string;
  readonly value: string;
  readonly action: string;
  readonly isLong?: boolean;
}) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const Field = props.isLong ? 'textarea' : 'input';
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(props.value);
      setOutcome('Đã sao chép.');
    } catch {
      // Google's frame may withhold the clipboard; what is selected can still be copied by hand.
      setOutcome(`${props.isLong ? 'Nội dung' : 'Liên kết'} đã được chọn. Nhấn Ctrl+C để sao chép.`);
    }
  };
  return (
    <div class="copy">
      <Field
        {...(props.isLong ? { rows: 4 } : { type: 'text' })}
        readOnly
        aria-label={props.label}
        value={props.value}
        ref={field}
        onFocus={(event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => event.currentTarget.select()}
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
