import type { Dashboard } from '../app/dashboard';
import { countText, dayText } from './official-words';

/** Đơn vị as the picture lists it. */
export type Unit = Dashboard['units'][number];

/** Says what a unit still owes or, when it owes nothing, what came from it; empty for an exempt unit. */
export function contentText({ status, missing, plan, initiatives }: Unit): string {
  if (status === 'Được miễn') return '';
  if (missing.length > 0) return `Còn thiếu: ${missing.join('; ')}`;
  const planText = plan === 'Chưa' ? '' : `Kế hoạch: ${plan.toLowerCase()}; `;
  return `${planText}${countText(initiatives)} sáng kiến, giải pháp`;
}

/** Says how long an extended unit has; empty for one that has as long as the others. */
export function extensionText({ deadline, status }: Unit, campaignLastDay: string | null): string {
  const isExtended = campaignLastDay !== null && deadline > campaignLastDay && status !== 'Được miễn';
  return isExtended ? `Gia hạn đến hết ngày ${dayText(deadline)}` : '';
}

/** Says how often a unit was reminded; empty for one that was not and owes nothing. */
export function reminderText({ reminders, status }: Pick<Unit, 'reminders' | 'status'>): string {
  if (reminders > 0) return `Đã nhắc ${countText(reminders)} lần`;
  return isOwing({ status }) ? 'Chưa nhắc lần nào' : '';
}

/** Tells whether a unit still owes something. */
export function isOwing({ status }: Pick<Unit, 'status'>): boolean {
  return status !== 'Hoàn thành' && status !== 'Được miễn';
}
