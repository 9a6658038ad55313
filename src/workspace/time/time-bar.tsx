import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Picture } from '../../local/server/messages';
import type { Refused } from '../act';
import { Calendar } from '../calendar';
import type { Call } from '../call';
import { at, dayInWords, dayOf, later, nextMorning, timeText } from '../moments';
import { useOutside } from '../use-outside';
import { SPEEDS, usePlay } from './play';

/** After the hour in which the morning's work is done. */
const MORNING_HOUR = 9;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Props {
  readonly picture: Picture;
  readonly call: Call;
  refused(reply: Refused): void;
  /** What stands at the end of the bar. */
  readonly children: ComponentChildren;
}

/** The clock of the workspace: what day and time it is there, and every way to let time pass. */
export function TimeBar({ picture, call, refused, children }: Props) {
  const { now, passingTo } = picture;
  const play = usePlay(picture, call, refused);
  const isPassing = passingTo !== null || play.isOn;
  const passTo = async (moment: string) => {
    const reply = await call('passTo', { moment });
    if (!reply.ok) refused(reply);
  };
  const stop = async () => {
    play.end();
    const reply = await call('stopTime', {});
    if (!reply.ok) refused(reply);
  };
  const morning = nextMorning(now, MORNING_HOUR);
  const [isOpen, setOpen] = useState(false);
  return (
    <section class={isOpen ? 'time-bar open' : 'time-bar'} aria-label="Thời gian">
      <p class={isPassing ? 'clock passing' : 'clock'}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm-1 3v6l5 3 .9-1.5-4.2-2.5V7H11z" />
        </svg>
        <time dateTime={now}>
          <b>{timeText(now)}</b> {dayInWords(dayOf(now))}
        </time>
      </p>
      <p class="visually-hidden" role="status">
        {play.isOn
          ? 'Thời gian đang chạy.'
          : passingTo
            ? `Đang chạy đến ${words(passingTo)}.`
            : `Đồng hồ dừng ở ${words(now)}.`}
      </p>
      <button type="button" class="time-button time-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Các thao tác
      </button>
      <fieldset class="steps" aria-label="Cho thời gian trôi">
        <Step name="+ 1 giờ" isOff={isPassing} take={() => passTo(later(now, HOUR_MS))} />
        <Step name="+ 1 ngày" isOff={isPassing} take={() => passTo(later(now, DAY_MS))} />
        <Step
          name="Sáng làm việc kế tiếp"
          hint={`Đến ${words(morning)}`}
          isOff={isPassing}
          take={() => passTo(morning)}
        />
        <JumpToDay now={now} isOff={isPassing} choose={(day) => passTo(at(day, MORNING_HOUR, now))} />
        <button
          type="button"
          class={isPassing ? 'time-button strong' : 'time-button'}
          onClick={isPassing ? stop : play.begin}
        >
          <span aria-hidden="true">{isPassing ? '■' : '▶'}</span> {isPassing ? 'Dừng' : 'Cho chạy'}
        </button>
      </fieldset>
      <select
        class="speed"
        aria-label="Tốc độ chạy"
        value={play.speed}
        onChange={(event) => play.choose(Number(event.currentTarget.value))}
      >
        {SPEEDS.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      {children}
    </section>
  );
}

function words(moment: string): string {
  return `${timeText(moment)}, ${dayInWords(dayOf(moment))}`;
}

interface StepProps {
  readonly name: string;
  readonly hint?: string;
  /** Whether time is passing already; the button stays where it is, so that whoever pressed it is still there after. */
  readonly isOff: boolean;
  take(): void;
}

function Step({ name, hint, isOff, take }: StepProps) {
  return (
    <button type="button" class="time-button" title={hint} aria-disabled={isOff} onClick={() => !isOff && take()}>
      {name}
    </button>
  );
}

interface JumpProps {
  readonly now: string;
  readonly isOff: boolean;
  choose(day: string): void;
}

function JumpToDay({ now, isOff, choose }: JumpProps) {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const leave = useCallback(() => setOpen(false), []);
  useOutside(place, isOpen, leave);
  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="jump" ref={place}>
      <button
        type="button"
        class="time-button"
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-disabled={isOff}
        onClick={() => !isOff && setOpen(!isOpen)}
      >
        Đến ngày…
      </button>
      {isOpen && (
        <Calendar
          label="Cho thời gian trôi đến 9 giờ sáng của ngày"
          value={undefined}
          today={dayOf(now)}
          first={dayOf(later(now, DAY_MS))}
          choose={(day) => {
            shut();
            choose(day);
          }}
          close={shut}
        />
      )}
    </div>
  );
}
