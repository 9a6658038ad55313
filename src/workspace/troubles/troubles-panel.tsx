import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Mishap, Picture, Troubles } from '../../local/server/messages';
import {
  armedCount,
  COUNTED_TROUBLES,
  MISHAPS,
  QUOTA_TROUBLE,
  type TroubleWords,
  TWICE_TROUBLE,
} from './trouble-words';

interface Props {
  readonly picture: Picture;
  arm(troubles: Partial<Troubles>): void;
  spoil(mishap: Mishap): void;
}

/** Troubles to ask for, each with what should be seen of it. */
export function TroublesPanel({ picture, arm, spoil }: Props) {
  const { troubles } = picture;
  const armed = armedCount(troubles);
  return (
    <div class="troubles">
      <p class="troubles-lead">
        Bật một sự cố, rồi gửi thư, gửi biểu mẫu hoặc cho thời gian trôi để xem việc gì vẫn nguyên vẹn.{' '}
        {armed > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => arm({ quotaLeft: null, sheetTimeouts: 0, mailFailures: 0, stops: 0, twice: false })}
          >
            Tắt mọi sự cố
          </button>
        )}
      </p>
      <ul class="trouble-cards">
        <Trouble
          words={QUOTA_TROUBLE}
          state={troubles.quotaLeft === null ? null : `Còn gửi được ${troubles.quotaLeft} thư`}
          unit="thư còn gửi được"
          first={13}
          least={0}
          arm={(count) => arm({ quotaLeft: count })}
          disarm={() => arm({ quotaLeft: null })}
        />
        {COUNTED_TROUBLES.map(({ key, unit, ...words }) => (
          <Trouble
            key={key}
            words={words}
            state={troubles[key] === 0 ? null : `Còn ${troubles[key]} ${unit}`}
            unit={unit}
            first={1}
            least={1}
            arm={(count) => arm({ [key]: count })}
            disarm={() => arm({ [key]: 0 })}
          />
        ))}
        <Trouble
          words={TWICE_TROUBLE}
          state={troubles.twice ? 'Mọi lượt theo giờ chạy hai lần' : null}
          arm={() => arm({ twice: true })}
          disarm={() => arm({ twice: false })}
        />
      </ul>
      <p class="troubles-lead">
        Gây ra một sự cố dưới đây, rồi mở Việc khác → Tình trạng vận hành ở thanh bên và chọn Khắc phục.
      </p>
      <ul class="trouble-cards">
        {MISHAPS.map(({ mishap, ...words }) => (
          <Card key={mishap} words={words} isOn={picture.mishaps.includes(mishap)}>
            {picture.mishaps.includes(mishap) ? (
              <span class="armed-state" role="status">
                <span aria-hidden="true">⚡</span> Đã xảy ra, chưa khắc phục.
              </span>
            ) : (
              <button type="button" class="plain" aria-label={`Gây sự cố: ${words.name}`} onClick={() => spoil(mishap)}>
                Gây ra
              </button>
            )}
          </Card>
        ))}
      </ul>
    </div>
  );
}

interface CardProps {
  readonly words: TroubleWords;
  readonly isOn: boolean;
  /** What can be done about it. */
  readonly children: ComponentChildren;
}

function Card({ words, isOn, children }: CardProps) {
  return (
    <li class={isOn ? 'trouble armed' : 'trouble'}>
      <h3>{words.name}</h3>
      <p>{words.what}</p>
      <p class="muted">
        <b>Sẽ thấy:</b> {words.expect}
      </p>
      <div class="trouble-acts">{children}</div>
    </li>
  );
}

interface TroubleProps {
  readonly words: TroubleWords;
  /** What is armed now, in words; null when nothing is. */
  readonly state: string | null;
  /** What is counted; without it there is no number to give. */
  readonly unit?: string;
  readonly first?: number;
  readonly least?: number;
  arm(count: number): void;
  disarm(): void;
}

function Trouble({ words, state, unit, first = 1, least = 1, arm, disarm }: TroubleProps) {
  const [count, setCount] = useState(first);
  return (
    <Card words={words} isOn={state !== null}>
      {state === null ? (
        <>
          {unit !== undefined && (
            <label class="count">
              <input
                type="number"
                min={least}
                max={99}
                value={count}
                aria-label={`${words.name}: số ${unit}`}
                onInput={(event) => setCount(Math.min(99, Math.max(least, event.currentTarget.valueAsNumber || least)))}
              />{' '}
              {unit}
            </label>
          )}
          <button type="button" class="plain" aria-label={`Bật sự cố: ${words.name}`} onClick={() => arm(count)}>
            Bật
          </button>
        </>
      ) : (
        <>
          <span class="armed-state" role="status">
            <span aria-hidden="true">⚡</span> Đang bật. {state}
          </span>
          <button type="button" class="plain" aria-label={`Tắt sự cố: ${words.name}`} onClick={disarm}>
            Tắt
          </button>
        </>
      )}
    </Card>
  );
}
