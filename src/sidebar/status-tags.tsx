import { daysText, type Unit } from './unit-words';

const LOOKS: Readonly<Record<Unit['status'], string>> = {
  'Hoàn thành': 'good',
  'Thiếu kế hoạch': 'partial',
  'Thiếu sáng kiến': 'partial',
  'Thiếu kế hoạch, sáng kiến': 'partial',
  'Chưa gửi': 'none',
  'Được miễn': 'outside',
};

/** Shows how a unit stands, and how it is against its last day, in words on a tint. */
export function StatusTags({ unit }: { readonly unit: Pick<Unit, 'status' | 'timeliness' | 'daysLeft'> }) {
  const { status, timeliness } = unit;
  const days = daysText(unit);
  return (
    <span class="tags">
      <span class={`tag ${LOOKS[status]}`}>{status}</span>
      {timeliness === 'Trễ hạn' && <span class="tag late">Trễ hạn</span>}
      {days !== '' && <span class={timeliness === 'Quá hạn' ? 'tag late' : 'days'}>{days}</span>}
    </span>
  );
}
