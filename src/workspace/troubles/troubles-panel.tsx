import { useState } from 'preact/hooks';
import type { Picture, Troubles } from '../../local/server/messages';
import { armedCount, COUNTED_TROUBLES, QUOTA_TROUBLE, type TroubleWords, TWICE_TROUBLE } from './trouble-words';

interface Props {
  readonly picture: Picture;
  arm(troubles: Partial<Troubles>): void;
}

/** Troubles to ask for, each with what should be seen of it. */
export function TroublesPanel({ picture, arm }: Props) {
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
    </div>
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
    <li class={state === null ? 'trouble' : 'trouble armed'}>
      <h3>{words.name}</h3>
      <p>{words.what}</p>
      <p class="muted">
        <b>Sẽ thấy:</b> {words.expect}
      </p>
      <div class="trouble-acts">
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
                  onInput={(event) =>
                    setCount(Math.min(99, Math.max(least, event.currentTarget.valueAsNumber || least)))
                  }
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
      </div>
    </li>
  );
}
