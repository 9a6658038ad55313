import { act, useAnswer } from '../answers';
import { useDashboard } from '../dashboard-context';
import { extensionFields } from '../entry-forms';
import { useForm } from '../form';
import { FormScreen } from '../form-screen';
import { dayOrNothing } from '../form-spec';
import { LetterNotice } from '../letter-notice';
import { useNavigation } from '../navigation';
import { dayInFull, dayText } from '../official-words';
import { useOutcome } from '../outcome';
import { noticeLetterSentences } from '../sending-words';

/** Gives one unit a later last day, with its grounds. */
export function ExtensionScreen({ code }: { readonly code: string }) {
  const { campaign, units } = useDashboard();
  const { isShown, leave } = useNavigation();
  const { done } = useOutcome();
  const file = useAnswer('unit', { code }, isShown);
  const form = useForm(`extension-${code}`, extensionFields(campaign.lastDay));
  const unit = units.find((one) => one.code === code);
  const name = unit?.name ?? code;
  return (
    <FormScreen
      form={form}
      title="Gia hạn"
      undone="Chưa gia hạn."
      action="Gia hạn"
      busy="Đang gia hạn…"
      onSubmit={() =>
        form.submit(
          ({ until, notify, ...grounds }) =>
            act('extendDeadline', { ...grounds, unit: code, until: dayOrNothing(until), notify: notify === 'yes' }),
          ({ lastDay, before, after, ...counts }) =>
            leave(
              done(
                [`Đã gia hạn cho ${name} đến hết ngày ${dayText(lastDay)}.`, ...noticeLetterSentences(counts)],
                () => act('restoreUnit', { unit: code, ...before, expected: after }),
                `Đã hoàn tác gia hạn cho ${name}.`,
              ),
            ),
        )
      }
      above={
        <>
          <p class="about">{name}</p>
          {campaign.lastDay !== null && <p class="hint">Thời hạn chung: hết ngày {dayInFull(campaign.lastDay)}.</p>}
          {unit?.extended && <p class="hint">Hiện được gia hạn đến hết ngày {dayInFull(unit.deadline)}.</p>}
        </>
      }
    >
      {form.values.notify === 'yes' && <LetterNotice file={file} />}
    </FormScreen>
  );
}
