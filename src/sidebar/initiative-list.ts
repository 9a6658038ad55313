import type { Data } from './call';
import { countText } from './official-words';
import { found } from './search';

/** Sáng kiến as the lists show it. */
export type Initiative = Data<'initiatives'>['initiatives'][number];

/** States by which initiatives are looked at, in the order in which they need a person. */
export const INITIATIVE_VIEWS = ['Chờ xem xét', 'Yêu cầu bổ sung', 'Đạt yêu cầu', 'Không đạt', 'Đã rút'] as const;
/** Trạng thái đang xem. */
export type InitiativeView = (typeof INITIATIVE_VIEWS)[number];

/** Picks the initiatives of a state whose title, code, unit or content holds every word searched for. */
export function shownInitiatives(all: readonly Initiative[], view: string, query: string): Initiative[] {
  return found(
    all.filter(({ status }) => status === view),
    query,
    ({ title, code, unitName, content }) => `${title} ${code} ${unitName} ${content}`,
  );
}

/** Names a state with how many initiatives are in it. */
export function viewText(all: readonly Initiative[], view: InitiativeView): string {
  return `${view} (${countText(all.filter(({ status }) => status === view).length)})`;
}
