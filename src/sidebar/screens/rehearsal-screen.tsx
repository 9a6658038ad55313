import { useState } from 'preact/hooks';
import { useAnswer } from '../answers';
import { calendarDayText, columnOf, monthAway, monthOf, monthSum, monthText } from '../calendar-month';
import { useToday } from '../campaign-day';
import { Icon } from '../icon';
import { useNavigation } from '../navigation';
import { ReadingState, Screen } from '../screen';

const WEEK = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/** A month's calendar with the letters of each day; nothing is sent. */
export function RehearsalScreen() {
  const today = useToday();
  const [month, setMonth] = useState(monthOf(today));
  return (
    <Screen title="Diễn tập theo lịch">
      <p class="hint">Số thư sẽ tự gửi mỗi ngày nếu từ nay không có gì đổi. Xem lịch không làm gửi thư nào.</p>
      <div class="month">
        <button
          type="button"
          class="quiet"
          aria-disabled={month <= monthOf(today)}
          onClick={() => month > monthOf(today) && setMonth(monthAway(month, -1))}
        >
          <Icon name="earlier" />
          <span class="unseen">Tháng trước</span>
        </button>
        <h2>
          <span role="status">{monthText(month)}</span>
        </h2>
        <button type="button" class="quiet" onClick={() => setMonth(monthAway(month, 1))}>
          <Icon name="forward" />
          <span class="unseen">Tháng sau</span>
        </button>
      </div>
      <Month key={month} month={month} today={today} />
    </Screen>
  );
}

function Month({ month, today }: { readonly month: string; readonly today: string }) {
  const { isShown, open } = useNavigation();
  const reading = useAnswer('rehearseMonth', { month }, isShown);
  const days = reading.data?.days ?? [];
  return (
    <>
      <ReadingState reading={reading} what="lịch gửi thư" />
      {reading.data && <p class="count">{monthSum(days)}</p>}
      {reading.data && (
        <>
          <div class="week" aria-hidden="true">
            {WEEK.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </div>
          <ol class="calendar">
            {days.map((day, index) => {
              const looks = ['day', !day.works && 'off', day.letters === null && 'past', day.day === today && 'today'];
              const look = looks.filter((part) => part !== false).join(' ');
              const date = (
                <>
                  <span class="date" aria-hidden="true">
                    {Number(day.day.slice(8))}
                  </span>
                  {(day.letters ?? 0) > 0 && (
                    <span class="letters" aria-hidden="true">
                      {day.letters} <span class="unit-word">thư</span>
                    </span>
                  )}
                  <span class="unseen">{calendarDayText(day)}</span>
                </>
              );
              return (
                <li key={day.day} style={index === 0 ? { gridColumnStart: columnOf(day.day) } : undefined}>
                  {(day.letters ?? 0) > 0 ? (
                    <button type="button" class={look} onClick={() => open({ screen: 'rehearsal-day', day: day.day })}>
                      {date}
                    </button>
                  ) : (
                    <span class={look}>{date}</span>
                  )}
                </li>
              );
            })}
          </ol>
          <p class="hint">Số xanh: số thư, chọn để xem danh sách. Ô xám: ngày nghỉ. Ô viền đậm: hôm nay.</p>
        </>
      )}
    </>
  );
}
