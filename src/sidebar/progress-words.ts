import type { Dashboard } from '../app/dashboard';
import { countText, dayText, weekdayName } from './official-words';

/** Says how long units still have, or since when the deadline is past. */
export function deadlineText({ lastDay, daysLeft }: Pick<Dashboard['campaign'], 'lastDay' | 'daysLeft'>): string {
  if (lastDay === null || daysLeft === null) return 'Chưa xác định được hạn đăng ký.';
  const end = `hết ngày ${dayText(lastDay)}, ${weekdayName(lastDay)}`;
  if (daysLeft === 0) return `Hôm nay là ngày cuối (${end})`;
  return daysLeft > 0 ? `Còn ${countText(daysLeft)} ngày (${end})` : `Quá hạn ${countText(-daysLeft)} ngày (${end})`;
}

/** Says how many units are done, of those that are asked: 12/45 hoàn thành, miễn 02. */
export function progressText({ units, exempt, complete }: Dashboard['totals']): string {
  return `${complete}/${units - exempt} hoàn thành${exempt > 0 ? `, miễn ${countText(exempt)}` : ''}`;
}

/** Gives the share of the asked units that are done, in whole percent; all of them only when every one is. */
export function progressPercent({ units, exempt, complete }: Dashboard['totals']): number {
  const asked = units - exempt;
  return asked > 0 ? Math.floor((100 * complete) / asked) : 0;
}
