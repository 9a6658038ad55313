import { useAnswer } from '../answers';
import { namesLostRows } from '../attention-words';
import { useToday } from '../campaign-day';
import { CopyField } from '../copy-field';
import { useDashboard } from '../dashboard-context';
import { Facts } from '../facts';
import { useNavigation } from '../navigation';
import { countText, momentText } from '../official-words';
import { Part } from '../part';
import { type RunState, runState } from '../run-words';
import { ReadingState, Screen } from '../screen';
import { accountText } from '../sending-words';

/** The first sweep of a day comes within minutes of midnight; the daily run may be yesterday's until its hour. */
const SWEEP_DAYS = 0;
const DAILY_DAYS = 1;

/** Tells whether the campaign runs: last runs, account, quota, what is wrong in the tabs, the Form's link. */
export function HealthScreen() {
  const { isShown, open } = useNavigation();
  const { campaign } = useDashboard();
  const today = useToday();
  const reading = useAnswer('health', {}, isShown);
  const { data } = reading;
  const sweep = data && runState(data.lastSweep, today, SWEEP_DAYS);
  const daily = data && runState(data.lastDaily, today, DAILY_DAYS);
  const faults = data?.faults.filter((text) => !namesLostRows(text)) ?? [];
  return (
    <Screen
      title="Tình trạng vận hành"
      actions={
        <button type="button" aria-disabled={reading.isLoading} onClick={() => reading.isLoading || reading.reload()}>
          Xem lại
        </button>
      }
    >
      <ReadingState reading={reading} what="tình trạng vận hành" />
      {data && sweep && daily && (
        <>
          {(sweep.isLate || daily.isLate) && (
            <p class="note problem">
              Việc chạy tự động có thể đã dừng. Dữ liệu vẫn được giữ. Tài khoản {accountText(data.owner)} mở bảng và
              chọn “Thiết lập chiến dịch” trong bảng chọn Sổ sáng kiến để chạy lại.
            </p>
          )}
          {data.missingTabs.length > 0 && (
            <p class="note problem">
              Thiếu tab: {data.missingTabs.join(', ')}. Chọn “Thiết lập chiến dịch” để tạo lại; nội dung đã có không
              thay đổi.
            </p>
          )}
          <Part title="Lần chạy gần nhất">
            <Facts
              facts={[
                ['Quét 10 phút một lần', <Run state={sweep} />],
                ['Việc hằng ngày', <Run state={daily} />],
                ['Nhận bài gửi', data.lastIntake === null ? 'Chưa nhận bài nào' : momentText(data.lastIntake)],
              ]}
            />
          </Part>
          <Part title="Gửi thư">
            <Facts
              facts={[
                ['Tài khoản gửi', accountText(data.owner)],
                ['Người đang mở', data.actor],
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
          </Part>
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
          <Part title="Biểu mẫu đăng ký">
            {data.formUrl === '' ? (
              <p>Chưa có Biểu mẫu. Chọn “Thiết lập chiến dịch” trong bảng chọn Sổ sáng kiến.</p>
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

function Run({ state }: { readonly state: RunState }) {
  return (
    <>
      {state.text} {state.isLate && <span class="tag late">Có thể đã dừng</span>}
    </>
  );
}
