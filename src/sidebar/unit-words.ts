import type { Data } from './call';
import { countText, dayText, momentText } from './official-words';

/** Đơn vị as the picture lists it. */
export type Unit = Data<'dashboard'>['units'][number];

/** Says what a unit still owes or, when it owes nothing, what came from it; empty for an exempt unit. */
export function contentText({ status, missing, plan, initiatives }: Unit): string {
  if (status === 'Được miễn') return '';
  if (missing.length > 0) return `Còn thiếu: ${missing.join('; ')}`;
  const planText = plan === 'Chưa' ? '' : `Kế hoạch: ${plan.toLowerCase()}; `;
  return `${planText}${countText(initiatives)} sáng kiến, giải pháp`;
}

/** Says how long a unit still has to its own last day; empty for one that owes nothing. */
export function daysText(unit: Pick<Unit, 'status' | 'daysLeft'>): string {
  const { daysLeft } = unit;
  if (!isOwing(unit) || daysLeft === null) return '';
  if (daysLeft === 0) return 'Hôm nay là ngày cuối';
  return daysLeft > 0 ? `Còn ${countText(daysLeft)} ngày` : `Quá hạn ${countText(-daysLeft)} ngày`;
}

/** Says how long an extended unit has; empty for one that has as long as the others. */
export function extensionText({ deadline, extended, status }: Unit): string {
  return extended && status !== 'Được miễn' ? `Gia hạn đến hết ngày ${dayText(deadline)}` : '';
}

/** Says how often a unit was reminded; empty for one that was not. */
export function reminderText({ reminders }: Pick<Unit, 'reminders'>): string {
  return reminders > 0 ? `Đã nhắc ${countText(reminders)} lần` : '';
}

/** Says what happened last between the unit and the office; empty if nothing has. */
export function lastActivityText({ lastCame, lastSent }: Pick<Unit, 'lastCame' | 'lastSent'>): string {
  if (lastCame !== null && (lastSent === null || Date.parse(lastCame) >= Date.parse(lastSent))) {
    return `Nhận bài gửi ${momentText(lastCame)}`;
  }
  return lastSent === null ? '' : `Gửi thư ${momentText(lastSent)}`;
}

/** Names what staff should know of a unit before they write to it. */
export function warningTexts(unit: Pick<Unit, 'status' | 'waiting' | 'reachable' | 'invited'>): string[] {
  if (unit.status === 'Được miễn') return [];
  return [
    unit.waiting && 'Có bài gửi chờ xử lý',
    !unit.reachable && 'Chưa có địa chỉ thư dùng được',
    !unit.invited && isOwing(unit) && 'Chưa được gửi thông báo',
  ].filter((text) => text !== false);
}

/** Tells whether a unit still owes something. */
export function isOwing({ status }: Pick<Unit, 'status'>): boolean {
  return status !== 'Hoàn thành' && status !== 'Được miễn';
}
