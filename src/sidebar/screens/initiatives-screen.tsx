import { useState } from 'preact/hooks';
import { useAnswer } from '../answers';
import { Card } from '../card';
import { INITIATIVE_VIEWS, type InitiativeView, shownInitiatives, viewText } from '../initiative-list';
import { useNavigation } from '../navigation';
import { countText } from '../official-words';
import { ReadingState, Screen } from '../screen';
import { SearchField } from '../search-field';

/** Lists initiatives by state, to be reviewed one by one. */
export function InitiativesScreen({ view: first }: { readonly view: InitiativeView }) {
  const { isShown, open } = useNavigation();
  const reading = useAnswer('initiatives', {}, isShown);
  const [view, setView] = useState<InitiativeView>(first);
  const [query, setQuery] = useState('');
  const all = reading.data?.initiatives ?? [];
  const shown = shownInitiatives(all, view, query);
  return (
    <Screen title="Xem xét sáng kiến">
      <ReadingState reading={reading} what="danh sách sáng kiến" />
      {reading.data && (
        <>
          <div class="field">
            <label for="initiative-view">Trạng thái</label>
            <select
              id="initiative-view"
              value={view}
              onChange={(event) => {
                const chosen = INITIATIVE_VIEWS.find((one) => one === event.currentTarget.value);
                if (chosen) setView(chosen);
              }}
            >
              {INITIATIVE_VIEWS.map((one) => (
                <option key={one} value={one}>
                  {viewText(all, one)}
                </option>
              ))}
            </select>
          </div>
          <SearchField label="Tìm sáng kiến" query={query} onSearch={setQuery} />
          <p class="count" role="status">
            {shown.length === 0 ? 'Không có sáng kiến nào.' : `${countText(shown.length)} sáng kiến`}
          </p>
        </>
      )}
      {shown.map(({ code, title, unitName }) => (
        <Card
          key={code}
          title={title}
          lines={[`${unitName} · ${code}`]}
          onOpen={() => open({ screen: 'review', code })}
        />
      ))}
    </Screen>
  );
}
