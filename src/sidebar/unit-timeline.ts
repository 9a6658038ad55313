import type { Data } from './call';

type UnitFile = Data<'unit'>;

/** Một việc trong diễn biến của đơn vị. */
export interface TimelineItem {
  readonly at: string;
  /** What came from the unit, what was sent to it, what somebody did about it. */
  readonly kind: 'Đến' | 'Đi' | 'Việc';
  readonly text: string;
  readonly details: readonly string[];
}

/** Tells a unit's story, the latest first: what came, what was sent, who did what. */
export function unitTimeline(
  file: Pick<UnitFile, 'plan' | 'initiatives' | 'waiting' | 'letters' | 'history'>,
): TimelineItem[] {
  const { plan, initiatives, waiting, letters, history } = file;
  const items: TimelineItem[] = [
    ...(plan === null
      ? []
      : [came(plan.receivedAt, `Kế hoạch ${plan.number}`.trim(), [byWay(plan.form, plan.sender)])]),
    ...initiatives.map((row) =>
      came(row.registeredAt, `Sáng kiến ${row.code}`, [row.title, byWay(row.form, row.sender)]),
    ),
    ...waiting.map((line) => came(line.at, 'Bài gửi chờ xử lý', [line.reason])),
    ...letters.map((line) => ({
      at: line.at,
      kind: 'Đi' as const,
      text: `${line.kind || 'Thư'}: ${line.state.toLowerCase()}`,
      details: [line.to && `Đến ${line.to}`, line.cc && `Đồng gửi ${line.cc}`, line.error],
    })),
    ...history.map((line) => ({
      at: line.at,
      kind: 'Việc' as const,
      text: line.act,
      details: [
        line.before && `Trước: ${line.before}`,
        line.after && `Sau: ${line.after}`,
        `Người thực hiện: ${line.actor}`,
      ],
    })),
  ];
  return items
    .filter(({ at }) => at !== '')
    .map((item) => ({ ...item, details: item.details.filter((text) => text !== '') }))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function came(at: string, text: string, details: readonly string[]): TimelineItem {
  return { at, kind: 'Đến', text, details };
}

function byWay(form: string, sender: string): string {
  return [form, sender && `người gửi ${sender}`].filter((part) => part !== '').join(', ');
}
