import { element } from './element';
import { contentText, extensionText, reminderText, type Unit } from './unit-words';

const STATUS_LOOKS: Readonly<Record<Unit['status'], string>> = {
  'Hoàn thành': 'complete',
  'Thiếu kế hoạch': 'partial',
  'Thiếu sáng kiến': 'partial',
  'Thiếu kế hoạch, sáng kiến': 'partial',
  'Chưa gửi': 'nothing',
  'Được miễn': 'exempt',
};

/** Builds the line of a unit, with a box to tick unless the unit is exempt. */
export function unitLine(
  unit: Unit,
  campaignLastDay: string | null,
  isTicked: boolean,
  onTick: (ticked: boolean) => void,
): HTMLLIElement {
  const { name, status, timeliness } = unit;
  const details = element(
    'span',
    'details',
    element('span', `tag ${STATUS_LOOKS[status]}`, status),
    ...(timeliness === 'Quá hạn' || timeliness === 'Trễ hạn' ? [' ', element('span', 'tag late', timeliness)] : []),
    ...[contentText(unit), extensionText(unit, campaignLastDay), reminderText(unit)]
      .filter((text) => text !== '')
      .map((text) => element('span', 'row', text)),
  );
  const text = element('span', 'text', element('span', 'name', name), details);
  if (status === 'Được miễn') return element('li', 'item', element('div', 'unit', text));
  const box = element('input', '');
  box.type = 'checkbox';
  box.checked = isTicked;
  box.setAttribute('aria-label', `Chọn ${name}`);
  details.id = `unit-${unit.code}`;
  box.setAttribute('aria-describedby', details.id);
  box.addEventListener('change', () => onTick(box.checked));
  return element('li', 'item', element('label', 'unit', box, text));
}
