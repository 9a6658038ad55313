import { act } from '../answers';
import { useToday } from '../campaign-day';
import { useDashboard } from '../dashboard-context';
import { initiativeFields } from '../entry-forms';
import { useForm } from '../form';
import { FormScreen } from '../form-screen';
import { dayOrNothing } from '../form-spec';
import { useNavigation } from '../navigation';
import { dayText } from '../official-words';
import { useOutcome } from '../outcome';
import { receiptForm } from '../receipt-form';

/** Records an initiative that came otherwise than through the Form. */
export function InitiativeScreen({ code }: { readonly code: string }) {
  const { units, contents } = useDashboard();
  const { leave } = useNavigation();
  const { done } = useOutcome();
  const today = useToday();
  const form = useForm(`initiative-${code}`, initiativeFields(today, contents), { receivedAt: dayText(today) });
  const name = units.find((unit) => unit.code === code)?.name ?? code;
  return (
    <FormScreen
      form={form}
      title="Ghi nhận sáng kiến"
      undone="Chưa ghi nhận sáng kiến."
      action="Ghi nhận sáng kiến"
      busy="Đang ghi nhận…"
      onSubmit={() =>
        form.submit(
          (values) =>
            act('recordInitiative', {
              ...values,
              unit: code,
              receivedAt: dayOrNothing(values.receivedAt),
              startsOn: dayOrNothing(values.startsOn),
              endsOn: dayOrNothing(values.endsOn),
              form: receiptForm(values.form),
            }),
          ({ code: given }) => leave(done([`Đã ghi nhận sáng kiến ${given} của ${name}.`])),
        )
      }
      above={<p class="about">{name}</p>}
    />
  );
}
