import { useState } from 'preact/hooks';
import { act } from '../answers';
import { useToday } from '../campaign-day';
import { useDashboard } from '../dashboard-context';
import { filesFields } from '../entry-forms';
import { useForm } from '../form';
import { FormScreen } from '../form-screen';
import { dayOrNothing } from '../form-spec';
import { useNavigation } from '../navigation';
import { countText } from '../official-words';
import { useOutcome } from '../outcome';
import { SearchField } from '../search-field';
import { shownUnits } from '../unit-filter';
import type { Unit } from '../unit-words';

/** Ticks that plans' files came, for one unit or many. */
export function FilesScreen({ units: preset }: { readonly units: readonly string[] }) {
  const { units } = useDashboard();
  const { leave } = useNavigation();
  const { done } = useOutcome();
  const today = useToday();
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(preset));
  const form = useForm(`files-${preset.join('-')}`, filesFields(today));
  const lacking = units.filter((unit) => unit.status !== 'Được miễn' && unit.plan !== 'Đã nhận');
  const chosen = lacking.filter(({ code }) => ticked.has(code)).map(({ code }) => code);
  const shown = shownUnits(lacking, 'all', query);
  const choices = (title: string, plan: Unit['plan']) => (
    <UnitChoices title={title} units={shown.filter((unit) => unit.plan === plan)} ticked={ticked} onTick={setTicked} />
  );
  return (
    <FormScreen
      form={form}
      title="Đánh dấu đã nhận tệp"
      undone="Chưa đánh dấu."
      action={chosen.length > 0 ? `Đánh dấu ${countText(chosen.length)} đơn vị` : 'Đánh dấu đã nhận'}
      busy="Đang đánh dấu…"
      onSubmit={() =>
        form.submit(
          ({ receivedAt }) => {
            const day = dayOrNothing(receivedAt);
            return act('markFileReceived', { units: chosen, ...(day !== '' && { receivedAt: day }) });
          },
          ({ marked }) => leave(done([`Đã đánh dấu nhận tệp kế hoạch của ${countText(marked)} đơn vị.`])),
          () => (chosen.length === 0 ? [{ field: 'units', text: 'Chọn ít nhất một đơn vị.' }] : []),
        )
      }
    >
      <div id={`${form.id}-units`} tabIndex={-1}>
        <SearchField label="Tìm đơn vị" query={query} onSearch={setQuery} />
      </div>
      {shown.length === 0 && (
        <p class="note" role="status">
          {lacking.length === 0 ? 'Đã nhận tệp kế hoạch của tất cả đơn vị.' : 'Không tìm thấy đơn vị.'}
        </p>
      )}
      {choices('Đã khai kế hoạch, chưa có tệp', 'Đã khai, chưa có tệp')}
      {choices('Chưa khai kế hoạch', 'Chưa')}
    </FormScreen>
  );
}

function UnitChoices(props: {
  readonly title: string;
  readonly units: readonly Unit[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}) {
  const { title, units, ticked, onTick } = props;
  if (units.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>
        {title} ({countText(units.length)})
      </legend>
      {units.map(({ code, name }) => (
        <label class="choice" key={code}>
          <input
            type="checkbox"
            checked={ticked.has(code)}
            onChange={() =>
              onTick(new Set(ticked.has(code) ? [...ticked].filter((one) => one !== code) : [...ticked, code]))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
