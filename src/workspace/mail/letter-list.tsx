import type { Letter } from '../../local/server/messages';
import { dayOf, dayText, timeText } from '../moments';
import { hashOf } from '../route';
import { isAmong } from './addresses';

interface Props {
  readonly letters: readonly Letter[];
  readonly address: string;
  readonly current: string | undefined;
}

/** The letters of a mailbox, newest first. */
export function LetterList({ letters, address, current }: Props) {
  if (letters.length === 0) return <p class="empty">Chưa có thư nào đến hộp thư này.</p>;
  const newestFirst = [...letters].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <ul class="letters" aria-label="Thư đã đến">
      {newestFirst.map(({ id, at, subject, from, text, cc }) => (
        <li key={id}>
          <a
            class="letter-line"
            href={hashOf({ view: 'mail', address, letter: id })}
            aria-current={id === current ? 'true' : undefined}
          >
            <span class="letter-from">
              <bdi class="letter-sender">{from.name || from.address}</bdi>
              <time dateTime={at}>
                {dayText(dayOf(at)).slice(0, 5)} {timeText(at)}
              </time>
            </span>
            <span class="letter-subject">
              <bdi>{subject}</bdi>
            </span>
            <span class="letter-begin">
              {isAmong(address, cc) && <i class="tag">đồng gửi</i>} {text.replace(/\s+/g, ' ').slice(0, 120)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
