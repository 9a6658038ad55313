import type { Preview } from '../app/send-from-sidebar';
import { call } from './call';
import { button, element } from './element';
import { countText } from './official-words';
import { previewGaps } from './preview-gaps';
import { sendStep } from './send-step';
import { previewText, quotaText } from './sending-words';
import { openStep } from './step';
import type { Unit } from './unit-words';

const TITLE = 'Xem trước thư nhắc';
const BACK = 'Quay lại';

/** Shows exactly who would be reminded and why, then sends those letters and no others. */
export async function remindAfterPreview(asked: readonly Unit[], onSent: () => void): Promise<void> {
  const step = openStep();
  step.show({ title: TITLE, tone: 'wait', sentences: ['Đang lập bản xem trước. Chưa gửi thư nào.'], back: BACK });
  const answer = await call('previewReminders', { units: asked.map((unit) => unit.code) });
  if (!answer.ok) {
    step.show({ title: TITLE, tone: 'problem', sentences: [answer.error.message], back: BACK });
    return;
  }
  const preview = answer.data;
  const units = preview.letters.map((letter) => letter.unit);
  const send = button('main', `Gửi ${countText(units.length)} thư`, () => {
    void sendStep(step, 'sendReminders', units, onSent);
  });
  step.show({
    title: TITLE,
    tone: 'plain',
    sentences: [previewText(preview), quotaText(preview)].filter((sentence) => sentence !== ''),
    body: previewBody(asked, preview),
    ...(units.length > 0 && { action: send }),
    back: BACK,
  });
}

function previewBody(asked: readonly Unit[], preview: Preview): Node[] {
  const names = new Map(asked.map((unit) => [unit.code, unit.name]));
  const { unreachable, notNeeded } = previewGaps(asked, preview);
  return [
    ...gap(
      unreachable,
      'đơn vị thiếu địa chỉ dùng được',
      'Không gửi được đến các đơn vị này. Ghi địa chỉ vào cột Email của tab Đơn vị.',
    ),
    ...gap(
      notNeeded,
      'đơn vị không có thư lần này',
      'Các đơn vị này đã đủ nội dung, đã được nhắc trong ngày, có bài gửi chờ xử lý, hoặc đã hết hạn mà chiến dịch không nhận sau hạn.',
    ),
    element(
      'ul',
      'letters',
      ...preview.letters.map((letter) =>
        element(
          'li',
          'item letter',
          element('span', 'name', names.get(letter.unit) ?? letter.unit),
          element('span', 'row', `Đến: ${letter.to}`),
          ...(letter.cc.length > 0 ? [element('span', 'row', `Đồng gửi: ${letter.cc.join(', ')}`)] : []),
          element('span', 'row', `Tiêu đề: ${letter.subject}`),
          element('span', 'row', `Lý do: ${letter.why}`),
        ),
      ),
    ),
  ];
}

function gap(names: readonly string[], words: string, reason: string): Node[] {
  if (names.length === 0) return [];
  return [
    element(
      'details',
      'gap',
      element('summary', '', `${countText(names.length)} ${words}`),
      element('p', '', reason),
      element('ul', 'names', ...names.map((name) => element('li', '', name))),
    ),
  ];
}
