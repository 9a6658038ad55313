import { useState } from 'preact/hooks';
import type { Picture, RunPicture } from '../../local/server/messages';
import { mailboxOf } from '../mail/addresses';
import { dayInWords, dayOf, momentText, timeText } from '../moments';
import { hashOf } from '../route';
import { causeWords, chargedWords, deedWords, isIdle, outcomeWords } from './run-words';

/** The runs there were, newest first, each with what it did, and when the next ones are due. */
export function RunsPanel({ picture }: { readonly picture: Picture }) {
  const [hidesIdle, setHidesIdle] = useState(false);
  const { runs, triggers } = picture;
  const shown = hidesIdle ? runs.filter((run) => !isIdle(run)) : runs;
  const days = [...new Set(shown.map(({ at }) => dayOf(at)))];
  return (
    <div class="runs">
      <div class="runs-list">
        <label class="check">
          <input type="checkbox" checked={hidesIdle} onChange={(event) => setHidesIdle(event.currentTarget.checked)} />
          Chỉ hiện lượt có thay đổi hoặc lỗi
        </label>
        {days.length === 0 && <p class="empty">Chưa có lượt chạy nào. Cho thời gian trôi để xem.</p>}
        {days.map((day) => (
          <section key={day}>
            <h3 class="runs-day">{dayInWords(day)}</h3>
            <ul>
              {shown
                .filter(({ at }) => dayOf(at) === day)
                .map((run) => (
                  <Run key={run.number} run={run} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <section class="due" aria-label="Các lượt sắp tới">
        <h3>Chạy tự động</h3>
        <ul>
          {triggers.map(({ title, what, next, account }, index) => (
            <li key={index}>
              <b>{title}</b>
              {what}
              <span class="due-more">Tài khoản {account}</span>
              <span class="due-more">{next !== null && `Lượt tới: ${momentText(next)}`}</span>
            </li>
          ))}
        </ul>
        {triggers.length === 0 && <p class="muted">Chưa có lượt chạy tự động nào được cài.</p>}
      </section>
    </div>
  );
}

function Run({ run }: { readonly run: RunPicture }) {
  const { at, title, account, ok, error, letters, changes, calls, dataCalls, functionName } = run;
  return (
    <li class={ok ? (isIdle(run) ? 'run idle' : 'run') : 'run failed'}>
      <details>
        <summary>
          <time dateTime={at}>{timeText(at)}</time>
          <span class={ok ? 'run-mark' : 'run-mark wrong'}>{outcomeWords(run)}</span>
          <b>{title}</b>
          <span class="run-deed">{deedWords(run)}</span>
          <span class="run-cost">
            {calls} lệnh · {chargedWords(run)}
          </span>
        </summary>
        <div class="run-more">
          <p>
            Chạy vì {causeWords(run)}, bằng tài khoản {account}. {dataCalls} lệnh đọc, ghi dữ liệu trong {calls} lệnh.
          </p>
          {changes.length > 0 && <p>Hàng thay đổi: {changes.map(({ tab, rows }) => `${tab} ${rows}`).join(', ')}.</p>}
          {letters.length > 0 && (
            <ul class="run-letters">
              {letters.map(({ to, subject }, index) => (
                <li key={index}>
                  <a href={hashOf({ view: 'mail', address: mailboxOf(to.split(',')[0] ?? to) })}>{to}</a>:{' '}
                  <bdi>{subject}</bdi>
                </li>
              ))}
            </ul>
          )}
          {!ok && (
            <p>Lượt này dừng giữa chừng. Những gì đã ghi trước đó được giữ; lượt quét sau làm tiếp phần còn lại.</p>
          )}
          <p class="technical">
            Chi tiết kỹ thuật: <code>{functionName}</code>
            {error !== null && (
              <>
                {' '}
                “<code>{error}</code>”
              </>
            )}
          </p>
        </div>
      </details>
    </li>
  );
}
