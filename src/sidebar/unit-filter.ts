import { found } from './search';
import { isOwing, type Unit } from './unit-words';

/** Bộ lọc đơn vị. */
export type Filter = 'all' | 'incomplete' | 'complete' | 'overdue';

const FILTERS: Readonly<Record<Filter, (unit: Unit) => boolean>> = {
  all: () => true,
  incomplete: isOwing,
  complete: (unit) => unit.status === 'Hoàn thành',
  overdue: (unit) => unit.timeliness === 'Quá hạn',
};

/** Counts the units that a filter lets through. */
export function countOf(units: readonly Unit[], filter: Filter): number {
  return units.filter(FILTERS[filter]).length;
}

/** Picks the units of a filter whose name, code or group holds every word searched for. */
export function shownUnits(units: readonly Unit[], filter: Filter, query: string): Unit[] {
  return found(units.filter(FILTERS[filter]), query, ({ name, code, group }) => `${name} ${code} ${group}`);
}
