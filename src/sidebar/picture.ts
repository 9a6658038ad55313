import type { Dashboard } from '../app/dashboard';
import { type AttentionItem, attentionItems } from './attention-words';
import { button, element, part } from './element';
import { countText } from './official-words';
import { deadlineText, progressPercent, progressText } from './progress-words';

/** So many things to attend to stand in the open; the others wait behind a line that counts them. */
const IN_THE_OPEN = 2;

/** Shows how far the campaign is and what needs a person. */
export function showPicture({ campaign, totals, attention }: Dashboard, restoreLetterLog: () => void): void {
  part('campaign', HTMLElement).textContent = campaign.name || 'Chưa ghi tên phong trào';
  const deadline = part('deadline', HTMLElement);
  deadline.textContent = deadlineText(campaign);
  deadline.classList.toggle('late', (campaign.daysLeft ?? 0) < 0);
  part('bar', HTMLElement).style.width = `${progressPercent(totals)}%`;
  part('progress', HTMLElement).textContent = progressText(totals);

  const lines = attentionItems(attention).map((item) => attentionLine(item, restoreLetterLog));
  const rest = lines.splice(IN_THE_OPEN);
  part('attention', HTMLElement).hidden = lines.length === 0;
  part('attention-first', HTMLElement).replaceChildren(...lines);
  part('attention-more', HTMLElement).hidden = rest.length === 0;
  part('attention-more-title', HTMLElement).textContent = `Xem thêm ${countText(rest.length)} mục`;
  part('attention-rest', HTMLElement).replaceChildren(...rest);
}

function attentionLine({ text, restoresLetterLog }: AttentionItem, restoreLetterLog: () => void): HTMLLIElement {
  const line = element('li', 'attention-line', text);
  if (restoresLetterLog) line.append(button('', 'Xác nhận nhật ký gửi thư', restoreLetterLog));
  return line;
}
