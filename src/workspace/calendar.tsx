import { useEffect, useRef, useState } from 'preact/hooks';
import { addMonths, dayAfterKey, weeksOf } from './calendar-days';
import { dayInWords, isWeekend } from './moments';

const WEEKDAYS = [
  ['T2', 'thứ Hai'],
  ['T3', 'thứ Ba'],
  ['T4', 'thứ Tư'],
  ['T5', 'thứ Năm'],
  ['T6', 'thứ Sáu'],
  ['T7', 'thứ Bảy'],
  ['CN', 'Chủ nhật'],
] as const;

interface Props {
  readonly label: string;
  /** The day that is chosen now; the calendar opens at it, or else at `today`. */
  readonly value: string | undefined;
  readonly today: string;
  /** Days before it can't be chosen. */
  readonly first?: string;
  choose(day: string): void;
  close(): void;
}

/** A month of days to choose from, by mouse or by keys. */
export function Calendar({ label, value, today, first = '', choose, close }: Props) {
  const [day, setDay] = useState(value ?? today);
  const [isMoved, setMoved] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
  const month = day.slice(0, 7);
  useEffect(() => {
    if (isMoved) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [day]);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    // What opens at the end of the screen would be cut off there.
    grid.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const pressed = (event: KeyboardEvent) => {
    const next = dayAfterKey(day, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setMoved(true);
    setDay(next);
  };
  const turn = (months: number) => {
    setMoved(false);
    setDay(`${addMonths(month, months)}-01`);
  };

  return (
    <div
      class="calendar"
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div class="calendar-head">
        <button type="button" class="quiet icon" aria-label="Tháng trước" onClick={() => turn(-1)}>
          ‹
        </button>
        <p aria-live="polite">
          Tháng {month.slice(5)} năm {month.slice(0, 4)}
        </p>
        <button type="button" class="quiet icon" aria-label="Tháng sau" onClick={() => turn(1)}>
          ›
        </button>
      </div>
      <table ref={grid} onKeyDown={pressed}>
        <thead>
          <tr>
            {WEEKDAYS.map(([short, name]) => (
              <th key={short} scope="col" abbr={name}>
                <span aria-hidden="true">{short}</span>
                <span class="visually-hidden">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each}>
                  <button
                    type="button"
                    class={dayClass(each, month, today)}
                    tabIndex={each === day ? 0 : -1}
                    aria-label={dayInWords(each)}
                    aria-pressed={each === value}
                    aria-current={each === today ? 'date' : undefined}
                    disabled={each < first}
                    onClick={() => choose(each)}
                  >
                    {Number(each.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function dayClass(day: string, month: string, today: string): string {
  const marks = [!day.startsWith(month) && 'beside', isWeekend(day) && 'weekend', day === today && 'today'];
  return ['calendar-day', ...marks.filter(Boolean)].join(' ');
}
