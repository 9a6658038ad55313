import { useState } from 'preact/hooks';
import { useAnswer } from '../answers';
import { useNavigation } from '../navigation';
import { countText, momentText } from '../official-words';
import { ReadingState, Screen } from '../screen';
import { found } from '../search';
import { SearchField } from '../search-field';

/** Lists who did what, the latest first. */
export function HistoryScreen() {
  const { isShown } = useNavigation();
  const reading = useAnswer('history', {}, isShown);
  const [query, setQuery] = useState('');
  const lines = reading.data?.lines ?? [];
  const shown = found(lines, query, (line) => `${line.act} ${line.object} ${line.actor} ${line.before} ${line.after}`);
  return (
    <Screen title="Nhật ký">
      <ReadingState reading={reading} what="nhật ký" />
      {reading.data && (
        <>
          <SearchField
            label="Tìm trong nhật ký"
            hint="Tìm theo việc, người, đơn vị"
            query={query}
            onSearch={setQuery}
          />
          <p class="count" role="status">
            {shown.length === 0
              ? 'Không có việc nào.'
              : `${countText(shown.length)} việc gần nhất. Toàn bộ ở tab Nhật ký.`}
          </p>
        </>
      )}
      <ol>
        {shown.map((line, index) => (
          <li class="item stacked" key={`${line.at} ${index}`}>
            <span class="name">{line.act}</span>
            <span class="row">
              {line.at === '' ? '' : `${momentText(line.at)} · `}
              {line.actor}
            </span>
            {line.object !== '' && <span class="row clamped">Đối tượng: {line.object}</span>}
            {(line.before !== '' || line.after !== '') && (
              <details>
                <summary>Trước và sau</summary>
                {line.before !== '' && <p class="row written">Trước: {line.before}</p>}
                {line.after !== '' && <p class="row written">Sau: {line.after}</p>}
              </details>
            )}
          </li>
        ))}
      </ol>
    </Screen>
  );
}
