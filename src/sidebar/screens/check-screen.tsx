import { useAnswer } from '../answers';
import { Card } from '../card';
import { useDashboard } from '../dashboard-context';
import { useNavigation } from '../navigation';
import { countText } from '../official-words';
import { ReadingState, Screen } from '../screen';

/** Checks the list of units: addresses, doubles, extensions. */
export function CheckScreen() {
  const { isShown, open } = useNavigation();
  const { units } = useDashboard();
  const reading = useAnswer('checkUnits', {}, isShown);
  const problems = reading.data?.problems ?? [];
  return (
    <Screen
      title="Kiểm tra danh sách đơn vị"
      actions={
        <button type="button" aria-disabled={reading.isLoading} onClick={() => reading.isLoading || reading.reload()}>
          Kiểm tra lại
        </button>
      }
    >
      <ReadingState reading={reading} what="kết quả kiểm tra" />
      {reading.data && (
        <p class={problems.length === 0 ? 'note done' : 'note'} role="status">
          {problems.length === 0
            ? 'Danh sách đơn vị không có điều gì cần sửa.'
            : `${countText(problems.length)} điều cần sửa. Sửa trong tab Đơn vị rồi kiểm tra lại.`}
        </p>
      )}
      {problems.map(({ unit, name, text }, index) =>
        units.some(({ code }) => code === unit) ? (
          <Card key={index} title={name} lines={[text]} onOpen={() => open({ screen: 'unit', unit })} />
        ) : (
          <p class="note" key={index}>
            {text}
          </p>
        ),
      )}
    </Screen>
  );
}
