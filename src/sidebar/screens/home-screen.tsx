import { useState } from 'preact/hooks';
import { AttentionList } from '../attention-list';
import { type Dashboard, useDashboardReading } from '../dashboard-context';
import { Icon } from '../icon';
import { beginningText, listText, offeredLetters, offerText, tickedText, type View } from '../list-words';
import { useNavigation } from '../navigation';
import { deadlineText, progressPercent, progressText } from '../progress-words';
import { ReadingState } from '../screen';
import { SearchField } from '../search-field';
import { countOf, type Filter, shownUnits } from '../unit-filter';
import { UnitRow } from '../unit-row';
import { isOwing } from '../unit-words';

const COUNTERS: readonly { readonly filter: Filter; readonly words: string }[] = [
  { filter: 'incomplete', words: 'chưa đủ' },
  { filter: 'complete', words: 'hoàn thành' },
  { filter: 'overdue', words: 'quá hạn' },
];

/** The first screen: how far the campaign is, what needs a person, and the units. */
export function HomeScreen() {
  const reading = useDashboardReading();
  const { data, isLoading, reload } = reading;
  if (data === undefined) {
    return (
      <div class="body">
        <h1 class="unseen">Sổ sáng kiến</h1>
        <ReadingState reading={reading} what="số liệu" />
      </div>
    );
  }
  return (
    <>
      <header class="head">
        <h1>{data.campaign.name || 'Chưa ghi tên phong trào'}</h1>
        <button type="button" class="quiet reload" aria-disabled={isLoading} onClick={() => isLoading || reload()}>
          <Icon name="reload" />
          {isLoading ? 'Đang tải…' : 'Tải lại'}
        </button>
        <p class={(data.campaign.daysLeft ?? 0) < 0 ? 'deadline late' : 'deadline'}>{deadlineText(data.campaign)}</p>
        <div class="bar" aria-hidden="true">
          <div style={{ width: `${progressPercent(data.totals)}%` }} />
        </div>
        <p class="progress">{progressText(data.totals)}</p>
        {data.campaign.trial && (
          <p class="trial">
            Chế độ chạy thử đang bật: mọi thư đi đến hộp thư của {data.campaign.office || 'đơn vị tổng hợp'}.
          </p>
        )}
        {!isLoading && <ReadingState reading={reading} what="số liệu" />}
      </header>
      <Units data={data} />
    </>
  );
}

function Units({ data }: { readonly data: Dashboard }) {
  const { units, attention } = data;
  const { open } = useNavigation();
  const [view, setView] = useState<View>({ filter: units.some(isOwing) ? 'incomplete' : 'all', query: '' });
  const [tickedCodes, setTicked] = useState<ReadonlySet<string>>(new Set());
  const shown = shownUnits(units, view.filter, view.query);
  const ticked = units.filter((unit) => tickedCodes.has(unit.code) && unit.status !== 'Được miễn');
  const offer = offeredLetters(units, shown, ticked);
  const isNarrowed = view.filter !== 'all' || view.query !== '';
  const beginning = beginningText(units, data.account.owner);
  const isAnyInvited = units.some((unit) => unit.invited);

  return (
    <>
      <AttentionList
        attention={attention}
        onOpen={(target) => (target === 'overdue' ? setView({ filter: 'overdue', query: '' }) : open(target))}
      />
      <div class="body units">
        <fieldset class="counters" aria-label="Lọc đơn vị">
          {COUNTERS.map(({ filter, words }) => (
            <button
              key={filter}
              type="button"
              class="counter"
              aria-pressed={view.filter === filter}
              onClick={() => setView({ ...view, filter: view.filter === filter ? 'all' : filter })}
            >
              <b>{countOf(units, filter)}</b> {words}
            </button>
          ))}
        </fieldset>
        <SearchField label="Tìm đơn vị" query={view.query} onSearch={(query) => setView({ ...view, query })} />
        {beginning !== '' && <p class="hint">{beginning}</p>}
        <div class="list-head">
          <p role="status">{data.account.owner !== '' && listText(units, view)}</p>
          {isNarrowed && (
            <button type="button" class="quiet" onClick={() => setView({ filter: 'all', query: '' })}>
              Xem tất cả
            </button>
          )}
        </div>
        <ul>
          {shown.map((unit) => (
            <UnitRow
              key={unit.code}
              unit={unit}
              isAnyInvited={isAnyInvited}
              isTicked={tickedCodes.has(unit.code)}
              onTick={(isTicked) => {
                const codes = new Set(tickedCodes);
                if (isTicked) codes.add(unit.code);
                else codes.delete(unit.code);
                setTicked(codes);
              }}
              onOpen={() => open({ screen: 'unit', unit: unit.code })}
            />
          ))}
        </ul>
      </div>
      <div class="actions wide-first">
        <div class="scope" role="status">
          {ticked.length > 0 && <p>{tickedText(shown, ticked)}</p>}
          {ticked.length > 0 && (
            <button type="button" class="quiet" onClick={() => setTicked(new Set())}>
              Bỏ chọn
            </button>
          )}
        </div>
        <button
          type="button"
          class="main"
          aria-disabled={offer.units.length === 0}
          onClick={() =>
            offer.units.length > 0 &&
            open({ screen: 'preview', round: offer.round, ...(offer.codes && { units: offer.codes }) })
          }
        >
          {offerText(offer, data.campaign.trial)}
        </button>
        <button type="button" onClick={() => open({ screen: 'tasks', ticked: ticked.map((unit) => unit.code) })}>
          Việc khác
        </button>
      </div>
    </>
  );
}
