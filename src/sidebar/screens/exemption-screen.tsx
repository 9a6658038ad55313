import { act } from '../answers';
import { useDashboard } from '../dashboard-context';
import { EXEMPTION_FIELDS } from '../entry-forms';
import { useForm } from '../form';
import { FormScreen } from '../form-screen';
import { useNavigation } from '../navigation';
import { useOutcome } from '../outcome';

/** Exempts one unit, with the reason. */
export function ExemptionScreen({ code }: { readonly code: string }) {
  const { units } = useDashboard();
  const { leave } = useNavigation();
  const { done } = useOutcome();
  const form = useForm(`exemption-${code}`, EXEMPTION_FIELDS);
  const name = units.find((unit) => unit.code === code)?.name ?? code;
  return (
    <FormScreen
      form={form}
      title="Miễn"
      undone="Chưa miễn."
      action="Miễn cho đơn vị"
      busy="Đang ghi…"
      onSubmit={() =>
        form.submit(
          ({ reason }) => act('exemptUnit', { unit: code, reason }),
          ({ before, after }) =>
            leave(
              done(
                [`Đã miễn cho ${name}.`],
                () => act('restoreUnit', { unit: code, ...before, expected: after }),
                `Đã hoàn tác việc miễn cho ${name}.`,
              ),
            ),
        )
      }
      above={
        <>
          <p class="about">{name}</p>
          <p class="hint">
            Đơn vị được miễn đứng ngoài mọi số đếm và không nhận thư nhắc. Nội dung đã nhận vẫn được giữ.
          </p>
        </>
      }
    />
  );
}
