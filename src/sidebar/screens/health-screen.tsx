import { useState } from 'preact/hooks';
import { useAnswer } from '../answers';
import { lettersInTrouble } from '../attention-words';
import { Card } from '../card';
import { CopyField } from '../copy-field';
import { useDashboard } from '../dashboard-context';
import { Facts } from '../facts';
import { useNavigation } from '../navigation';
import { countText, momentText } from '../official-words';
import { Part } from '../part';
import { ReadingState, Screen } from '../screen';
import { accountText } from '../sending-words';
import { TroubleList } from '../trouble-list';
import { tabFaults } from '../trouble-words';

/** Tells whether the campaign runs and mends what can be mended: troubles, last runs, account, quota, what is wrong in the tabs, the Form's link. */
export function HealthScreen() {
  const { isShown, open } = useNavigation();
  const { campaign, attention } = useDashboard();
  const reading = useAnswer('health', {}, isShown);
  const { data } = reading;
  const faults = tabFaults(data?.faults ?? []);
  const [isAwaited, setAwaited] = useState(false);
  return (
    <Screen
      title="Tình trạng vận hành"
      actions={
        <button
          type="button"
          aria-disabled={reading.isLoading}
          onClick={() => {
            if (reading.isLoading) return;
            setAwaited(true);
            window.scrollTo(0, 0);
            reading.reload();
          }}
        >
          Kiểm tra lại
        </button>
      }
    >
      <ReadingState reading={reading} what="tình trạng vận hành" isAwaited={isAwaited} />
      {data && (
        <>
          <TroubleList health={data} />
          {lettersInTrouble(attention).map(({ text, hint }) => (
            <Card key={text} title={text} lines={[hint]} isUrgent onOpen={() => open({ screen: 'letters' })} />
          ))}
          <Part title="Cần sửa trong bảng">
            {faults.length === 0 && <p>Không có điều gì cần sửa.</p>}
            <ul class="faults">
              {faults.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <button type="button" onClick={() => open({ screen: 'check' })}>
              Kiểm tra danh sách đơn vị
            </button>
          </Part>
          <Part title="Lần chạy gần nhất">
            <Facts
              facts={[
                ['Quét 10 phút một lần', <Run at={data.lastSweep} isLate={data.troubles.includes('sweepLate')} />],
                ['Việc hằng ngày', <Run at={data.lastDaily} isLate={data.troubles.includes('dailyLate')} />],
                ['Nhận bài gửi', data.lastIntake === null ? 'Chưa nhận bài nào' : momentText(data.lastIntake)],
              ]}
            />
          </Part>
          <Part title="Gửi thư">
            <Facts
              facts={[
                ['Tài khoản gửi', accountText(data.owner)],
                ['Người đang mở', data.actor],
                ['Đang bàn giao cho', data.successor],
                [
                  'Hạn mức',
                  data.quotaLeft === null
                    ? 'Chỉ tài khoản gửi xem được'
                    : `Hôm nay còn gửi được đến ${countText(data.quotaLeft)} người nhận, dành ${countText(data.reserved)} cho thư xác nhận`,
                ],
                ['Chạy thử', data.trial ? 'Đang bật: mọi thư đi đến hộp thư của đơn vị tổng hợp' : 'Không'],
                ['Ký hiệu', data.symbol],
              ]}
            />
            <button type="button" onClick={() => open({ screen: 'hand-over' })}>
              Bàn giao
            </button>
          </Part>
          <Part title="Biểu mẫu đăng ký">
            {data.formUrl === '' ? (
              <p>Chưa có Biểu mẫu. Chọn “Thiết lập chiến dịch” trong trình đơn Sổ sáng kiến.</p>
            ) : (
              <>
                <CopyField label="Liên kết Biểu mẫu" value={data.formUrl} action="Sao chép liên kết" />
                <p class="hint">
                  Liên kết chung không có mã xác nhận: bài gửi qua liên kết này phải chờ{' '}
                  {campaign.office || 'đơn vị tổng hợp'} xử lý. Liên kết riêng nằm trong hồ sơ của từng đơn vị.
                </p>
              </>
            )}
          </Part>
        </>
      )}
    </Screen>
  );
}

function Run({ at, isLate }: { readonly at: string | null; readonly isLate: boolean }) {
  return (
    <>
      {at === null ? 'Chưa chạy lần nào' : momentText(at)} {isLate && <span class="tag late">Đã dừng</span>}
    </>
  );
}
