import { button, element } from './element';
import { countText } from './official-words';
import { sendStep } from './send-step';
import { openStep } from './step';
import type { Unit } from './unit-words';

/** Asks for a confirmation, then invites the ticked units once more, or all that were not invited yet. */
export function inviteAfterConfirmation(ticked: readonly Unit[], onSent: () => void): void {
  const step = openStep();
  const units = ticked.length > 0 ? ticked.map((unit) => unit.code) : undefined;
  const label = units === undefined ? 'Gửi thông báo' : `Gửi ${countText(units.length)} thông báo`;
  step.show({
    title: 'Gửi thông báo đăng ký',
    tone: 'plain',
    sentences:
      units === undefined
        ? [
            'Gửi đến tất cả đơn vị chưa được gửi thông báo, trừ đơn vị được miễn. Đơn vị đã được gửi không nhận lại.',
            'Muốn gửi lại cho một số đơn vị, quay lại và chọn các đơn vị đó trong danh sách.',
          ]
        : [`Gửi đến ${countText(units.length)} đơn vị đã chọn dưới đây, kể cả đơn vị đã được gửi trước đó.`],
    body: [
      ...(units === undefined ? [] : [element('ul', 'names', ...ticked.map((unit) => element('li', '', unit.name)))]),
      element(
        'p',
        'hint',
        'Mỗi thư nêu tóm tắt kế hoạch và liên kết đăng ký riêng của đơn vị. Thư luôn đi từ tài khoản đã thiết lập chiến dịch.',
      ),
      element(
        'p',
        'hint',
        'Để xem thư trước khi gửi thật: đặt “Chế độ chạy thử” trong tab Cấu hình là Có, gửi, đọc thư tại hộp thư của đơn vị tổng hợp, rồi đặt lại là Không.',
      ),
    ],
    action: button('main', label, () => {
      void sendStep(step, 'sendInvitations', units, onSent);
    }),
    back: 'Quay lại',
  });
}
