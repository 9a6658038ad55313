import { useCallback, useRef, useState } from 'preact/hooks';
import { Calendar } from '../calendar';
import { typedDay } from '../typed-day';
import { useOutside } from '../use-outside';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly required: boolean;
  readonly invalid: boolean;
  /** Reads the day it is, when the calendar opens. */
  today(): Promise<string>;
  change(text: string): void;
}

/** A day to type, the day first, or to choose from a calendar. */
export function DateField({ id, title, value, describedBy, required, invalid, today, change }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [openAt, setOpenAt] = useState<string | null>(null);
  const leave = useCallback(() => setOpenAt(null), []);
  useOutside(place, openAt !== null, leave);
  const shut = () => {
    setOpenAt(null);
    button.current?.focus();
  };
  return (
    <div class="date-field" ref={place}>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder="ngày/tháng/năm"
        value={value}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <button
        type="button"
        class="quiet icon"
        ref={button}
        aria-label={`Chọn ngày: ${title}`}
        aria-haspopup="dialog"
        aria-expanded={openAt !== null}
        onClick={async () => setOpenAt(openAt === null ? await today() : null)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 2v2H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2h-2V2h-2v2H9V2H7zm-2 8h14v10H5V10z" />
        </svg>
      </button>
      {openAt !== null && (
        <Calendar
          label={`Chọn ngày: ${title}`}
          value={typedDay(value)}
          today={openAt}
          choose={(day) => {
            change(day.split('-').reverse().join('/'));
            shut();
          }}
          close={shut}
        />
      )}
    </div>
  );
}
