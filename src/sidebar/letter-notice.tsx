import type { Reading } from './answers';
import type { Data } from './call';
import { useDashboard } from './dashboard-context';
import { Facts } from './facts';
import { ReadingState } from './screen';
import { accountText, copiesIn, noticeText, quotaName, quotaText, recipientCount } from './sending-words';

/** Shows the letter that an act is about to send: to whom, from which account, with what quota left. */
export function LetterNotice({ file }: { readonly file: Reading<Data<'unit'>> }) {
  const { account, campaign } = useDashboard();
  const { data } = file;
  if (data === undefined) return <ReadingState reading={file} what="địa chỉ của đơn vị" />;
  const { unit, summary } = data;
  const recipients = recipientCount([{ cc: copiesIn(unit.ccEmail) }]);
  return (
    <div class="note">
      <Facts
        facts={[
          ['Thư báo', noticeText(unit, summary.reachable)],
          ['Gửi từ', summary.reachable && accountText(account.owner)],
          [quotaName(account.quotaLeft), summary.reachable && quotaText(recipients, account.quotaLeft, account)],
          ['Chạy thử', campaign.trial && 'Đang bật: thư đi đến hộp thư của đơn vị tổng hợp.'],
        ]}
      />
    </div>
  );
}
