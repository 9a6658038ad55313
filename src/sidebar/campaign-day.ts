import { type Dashboard, useDashboard } from './dashboard-context';
import { addDays } from './official-words';

/** Gives today in the campaign's own zone, which the browser's clock need not be in; `fallback` while no deadline can be read. */
export function campaignToday(
  { lastDay, daysLeft }: Pick<Dashboard['campaign'], 'lastDay' | 'daysLeft'>,
  fallback: string,
): string {
  return lastDay === null || daysLeft === null ? fallback : addDays(lastDay, -daysLeft);
}

/** Gives today as the campaign counts it. */
export function useToday(): string {
  return campaignToday(useDashboard().campaign, new Date().toISOString().slice(0, 10));
}
