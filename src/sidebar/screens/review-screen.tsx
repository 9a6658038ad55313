import { act, useAnswer } from '../answers';
import { REVIEW_FIELDS, reviewGap, VERDICTS } from '../entry-forms';
import { Facts } from '../facts';
import { useForm } from '../form';
import { FormScreen } from '../form-screen';
import type { Initiative } from '../initiative-list';
import { LetterNotice } from '../letter-notice';
import { LongText } from '../long-text';
import { useNavigation } from '../navigation';
import { dayText, momentText } from '../official-words';
import { useOutcome } from '../outcome';
import { ReadingState, Screen } from '../screen';
import { noticeLetterSentences } from '../sending-words';

/** One initiative in full, and the verdict on it. */
export function ReviewScreen({ code }: { readonly code: string }) {
  const { isShown } = useNavigation();
  const reading = useAnswer('initiatives', {}, isShown);
  const row = reading.data?.initiatives.find((one) => one.code === code);
  if (row !== undefined && row.status !== 'Đã rút') return <Review row={row} />;
  return (
    <Screen title={row?.title ?? 'Sáng kiến'}>
      <ReadingState reading={reading} what="sáng kiến" />
      {row ? (
        <>
          <p class="note">Đơn vị đã rút sáng kiến này.</p>
          <Content row={row} />
        </>
      ) : (
        reading.data && <p class="note">Không còn sáng kiến mang mã {code}.</p>
      )}
    </Screen>
  );
}

function Review({ row }: { readonly row: Initiative }) {
  const { isShown, leave } = useNavigation();
  const { done } = useOutcome();
  const file = useAnswer('unit', { code: row.unit }, isShown);
  const form = useForm(`review-${row.code}`, REVIEW_FIELDS, {
    verdict: row.status === 'Chờ xem xét' ? '' : row.status,
    comment: row.comment,
  });
  return (
    <FormScreen
      form={form}
      title={row.title}
      undone="Chưa lưu kết luận."
      action="Lưu kết luận"
      busy="Đang lưu…"
      onSubmit={() =>
        form.submit(
          ({ verdict, comment, notify }) =>
            act('reviewInitiative', {
              code: row.code,
              verdict: VERDICTS.find((one) => one === verdict) ?? 'Chờ xem xét',
              comment,
              notify: notify === 'yes',
            }),
          ({ status, before, after, ...counts }) =>
            leave(
              done(
                [`Đã lưu kết luận “${status}” cho sáng kiến ${row.code}.`, ...noticeLetterSentences(counts)],
                () => act('reviewInitiative', { code: row.code, ...before, expected: after }),
                `Đã hoàn tác kết luận cho sáng kiến ${row.code}.`,
              ),
            ),
          reviewGap,
        )
      }
      above={
        <>
          {form.overtaken.length > 0 && (
            <p class="note problem" role="status">
              Kết luận hoặc ý kiến đã được sửa trong lúc nội dung dưới đây được ghi. Hiện là “{row.status}”
              {row.comment === '' ? ', không có ý kiến' : `, ý kiến “${row.comment}”`}. Lưu kết luận sẽ thay nội dung
              đó.
            </p>
          )}
          <Content row={row} />
        </>
      }
    >
      {form.values.notify === 'yes' && <LetterNotice file={file} />}
    </FormScreen>
  );
}

function Content({ row }: { readonly row: Initiative }) {
  const long = (text: string) => text !== '' && <LongText text={text} />;
  return (
    <Facts
      facts={[
        ['Mã sáng kiến', row.code],
        ['Đơn vị', row.unitName],
        ['Trạng thái', row.status],
        ['Nội dung', row.content],
        ['Lĩnh vực', row.field],
        ['Thực trạng, lý do', long(row.reason)],
        ['Cách làm', long(row.method)],
        ['Chỉ tiêu, kết quả dự kiến', long(row.target)],
        ['Đối tượng, địa bàn', long(row.scope)],
        ['Bắt đầu', row.startsOn && dayText(row.startsOn)],
        ['Hoàn thành', row.endsOn && dayText(row.endsOn)],
        ['Người phụ trách', row.person],
        ['Người gửi', [row.sender, row.senderPhone].filter((part) => part !== '').join(', ')],
        ['Đăng ký', row.registeredAt && `${momentText(row.registeredAt)}, ${row.form.toLowerCase()}`],
        ['Sửa lần cuối', row.editedAt && momentText(row.editedAt)],
        ['Đúng hạn', row.timeliness],
      ]}
    />
  );
}
