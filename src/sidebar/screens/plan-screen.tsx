import { act } from '../answers';
import { useToday } from '../campaign-day';
import { useDashboard } from '../dashboard-context';
import { planFields, planGap } from '../entry-forms';
import { useForm } from '../form';
import { FormScreen } from '../form-screen';
import { dayOrNothing } from '../form-spec';
import { useNavigation } from '../navigation';
import { dayText } from '../official-words';
import { useOutcome } from '../outcome';
import { receiptForm } from '../receipt-form';

/** Records a plan that came otherwise than through the Form. */
export function PlanScreen({ code }: { readonly code: string }) {
  const { units } = useDashboard();
  const { leave } = useNavigation();
  const { done } = useOutcome();
  const today = useToday();
  const form = useForm(`plan-${code}`, planFields(today), { receivedAt: dayText(today), fileReceived: 'yes' });
  const name = units.find((unit) => unit.code === code)?.name ?? code;
  return (
    <FormScreen
      form={form}
      title="Ghi nhận kế hoạch"
      undone="Chưa ghi nhận kế hoạch."
      action="Ghi nhận kế hoạch"
      busy="Đang ghi nhận…"
      onSubmit={() =>
        form.submit(
          (values) =>
            act('recordPlan', {
              ...values,
              unit: code,
              issuedOn: dayOrNothing(values.issuedOn),
              receivedAt: dayOrNothing(values.receivedAt),
              form: receiptForm(values.form),
              fileReceived: values.fileReceived === 'yes',
            }),
          () => leave(done([`Đã ghi nhận kế hoạch của ${name}.`])),
          planGap,
        )
      }
      above={<p class="about">{name}</p>}
    />
  );
}
