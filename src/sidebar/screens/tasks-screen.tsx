import { ActionButton } from '../action-button';
import { act } from '../answers';
import { Card } from '../card';
import { useDashboard } from '../dashboard-context';
import { isToInvite } from '../list-words';
import { type Route, useNavigation } from '../navigation';
import { countText, momentText } from '../official-words';
import { useOutcome } from '../outcome';
import { Part } from '../part';
import { Screen } from '../screen';
import { isOwing } from '../unit-words';

interface Task {
  readonly text: string;
  readonly hint: string;
  readonly route: Route;
}

/** Everything else that can be done: with the ticked units first, then with the whole campaign. */
export function TasksScreen({ ticked }: { readonly ticked: readonly string[] }) {
  const { units, attention } = useDashboard();
  const { done, tellAnswer } = useOutcome();
  const count = countText(ticked.length);
  const uninvited = units.filter(isToInvite).length;
  const owing = units.filter(isOwing).length;
  const withoutFile = units.filter((unit) => unit.plan === 'Đã khai, chưa có tệp').length;
  return (
    <Screen title="Việc khác">
      {ticked.length > 0 && (
        <TaskList
          title={`Với ${count} đơn vị đã chọn`}
          tasks={[
            {
              text: 'Gửi lại thông báo kèm liên kết',
              hint: 'Xem trước rồi mới gửi.',
              route: { screen: 'preview', round: 'invitations', units: ticked },
            },
            {
              text: 'Đánh dấu đã nhận tệp kế hoạch',
              hint: 'Cho các đơn vị đã chọn.',
              route: { screen: 'files', units: ticked },
            },
          ]}
        />
      )}
      <TaskList
        title="Gửi thư"
        tasks={[
          {
            text: 'Gửi thông báo đăng ký',
            hint:
              uninvited > 0
                ? `${countText(uninvited)} đơn vị chưa được gửi. Có thể gửi thử trước.`
                : 'Đã gửi cho mọi đơn vị.',
            route: { screen: 'preview', round: 'invitations' },
          },
          {
            text: 'Nhắc tất cả đơn vị chưa đủ',
            hint: owing > 0 ? `${countText(owing)} đơn vị. Xem trước rồi mới gửi.` : 'Mọi đơn vị đã đủ.',
            route: { screen: 'preview', round: 'reminders' },
          },
          {
            text: 'Thư đã gửi và chờ gửi',
            hint: 'Thư chưa xác định, gửi lỗi, hoãn gửi, bị trả lại.',
            route: { screen: 'letters' },
          },
          {
            text: 'Diễn tập theo lịch',
            hint: 'Xem ngày nào thư nào sẽ tự gửi.',
            route: { screen: 'rehearsal' },
          },
        ]}
      />
      <TaskList
        title="Tiếp nhận"
        tasks={[
          {
            text: 'Bài gửi chờ xử lý',
            hint:
              attention.setAside > 0 ? `${countText(attention.setAside)} bài đang chờ.` : 'Không có bài nào đang chờ.',
            route: { screen: 'submissions' },
          },
          {
            text: 'Đánh dấu đã nhận tệp kế hoạch',
            hint:
              withoutFile > 0
                ? `${countText(withoutFile)} đơn vị đã khai kế hoạch, chưa có tệp.`
                : 'Cho kế hoạch đến qua thư điện tử hoặc bản giấy.',
            route: { screen: 'files', units: [] },
          },
          {
            text: 'Xem xét sáng kiến',
            hint:
              attention.toReview > 0
                ? `${countText(attention.toReview)} sáng kiến chờ xem xét.`
                : 'Không có sáng kiến nào chờ.',
            route: { screen: 'initiatives', view: 'Chờ xem xét' },
          },
        ]}
      />
      <TaskList
        title="Theo dõi"
        tasks={[
          {
            text: 'Kiểm tra danh sách đơn vị',
            hint: 'Địa chỉ thư, trùng lặp, gia hạn.',
            route: { screen: 'check' },
          },
          {
            text: 'Tình trạng vận hành',
            hint: 'Sự cố và cách khắc phục, hạn mức thư, liên kết Biểu mẫu, bàn giao.',
            route: { screen: 'health' },
          },
          { text: 'Nhật ký', hint: 'Ai đã làm gì, lúc nào.', route: { screen: 'history' } },
          {
            text: 'Dữ liệu của một người',
            hint: 'Tìm, sao chép, xóa theo yêu cầu của người đó.',
            route: { screen: 'person' },
          },
        ]}
      />
      <Part title="Trang tổng hợp">
        <p class="hint">Trang tự lập lại khi số liệu đổi, chậm nhất sau khoảng 10 phút.</p>
        <ActionButton
          busy="Đang lập lại…"
          work={async () =>
            tellAnswer(await act('compile', {}), ({ compiledAt }) =>
              done([`Đã lập lại trang tổng hợp, số liệu đến ${momentText(compiledAt)}.`]),
            )
          }
        >
          Lập lại trang tổng hợp
        </ActionButton>
      </Part>
    </Screen>
  );
}

function TaskList({ title, tasks }: { readonly title: string; readonly tasks: readonly Task[] }) {
  const { open } = useNavigation();
  return (
    <Part title={title}>
      {tasks.map(({ text, hint, route }) => (
        <Card key={text} title={text} lines={[hint]} onOpen={() => open(route)} />
      ))}
    </Part>
  );
}
