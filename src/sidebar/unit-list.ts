import type { Dashboard } from '../app/dashboard';
import { part } from './element';
import { beginningText, listText, scopeText, type View } from './list-words';
import { countOf, type Filter, shownUnits } from './unit-filter';
import { unitLine } from './unit-line';
import { isOwing, type Unit } from './unit-words';

/** Danh sách đơn vị: the units, filtered, searched and ticked. */
export class UnitList {
  private units: readonly Unit[] = [];
  private campaignLastDay: string | null = null;
  private view: View | undefined;
  private readonly tickedCodes = new Set<string>();
  private readonly search = part('search', HTMLInputElement);
  private readonly counters = [...document.querySelectorAll<HTMLButtonElement>('[data-filter]')];

  constructor() {
    for (const counter of this.counters) {
      const filter = counter.dataset.filter as Filter;
      counter.addEventListener('click', () => {
        this.look({ filter: this.view?.filter === filter ? 'all' : filter, query: this.search.value });
      });
    }
    this.search.addEventListener('input', () => {
      this.look({ filter: this.view?.filter ?? 'all', query: this.search.value });
    });
    part('show-all', HTMLButtonElement).addEventListener('click', () => {
      this.search.value = '';
      this.look({ filter: 'all', query: '' });
      this.search.focus();
    });
    part('untick', HTMLButtonElement).addEventListener('click', () => {
      this.untick();
      part('preview', HTMLButtonElement).focus();
    });
  }

  /** Units that were ticked. */
  get ticked(): Unit[] {
    return this.units.filter((unit) => this.tickedCodes.has(unit.code));
  }

  /** Units to remind: the ticked ones, else those shown that owe something. */
  get toRemind(): Unit[] {
    return this.tickedCodes.size > 0 ? this.ticked : this.shown.filter(isOwing);
  }

  /** Takes in the units as they are now; what was filtered, searched and ticked stays. */
  take({ units, campaign }: Dashboard): void {
    this.units = units;
    this.campaignLastDay = campaign.lastDay;
    for (const code of this.tickedCodes) {
      if (!units.some((unit) => unit.code === code && unit.status !== 'Được miễn')) this.tickedCodes.delete(code);
    }
    for (const counter of this.counters) {
      const count = countOf(units, counter.dataset.filter as Filter);
      counter.querySelector('b')?.replaceChildren(String(count));
    }
    const beginning = part('beginning', HTMLElement);
    beginning.textContent = beginningText(units);
    beginning.hidden = beginning.textContent === '';
    this.look(this.view ?? { filter: units.some(isOwing) ? 'incomplete' : 'all', query: '' });
  }

  /** Takes every tick off. */
  untick(): void {
    this.tickedCodes.clear();
    for (const box of part('units', HTMLElement).querySelectorAll('input')) box.checked = false;
    this.showScope();
  }

  private get shown(): Unit[] {
    return this.view === undefined ? [] : shownUnits(this.units, this.view.filter, this.view.query);
  }

  private look(view: View): void {
    this.view = view;
    for (const counter of this.counters) {
      counter.setAttribute('aria-pressed', String(counter.dataset.filter === view.filter));
    }
    part('list-text', HTMLElement).textContent = listText(this.units, view);
    part('show-all', HTMLButtonElement).hidden = view.filter === 'all' && view.query === '';
    part('units', HTMLElement).replaceChildren(
      ...this.shown.map((unit) =>
        unitLine(unit, this.campaignLastDay, this.tickedCodes.has(unit.code), (ticked) => {
          if (ticked) this.tickedCodes.add(unit.code);
          else this.tickedCodes.delete(unit.code);
          this.showScope();
        }),
      ),
    );
    this.showScope();
  }

  private showScope(): void {
    part('scope', HTMLElement).textContent = scopeText(this.shown, this.ticked);
    part('untick', HTMLButtonElement).hidden = this.tickedCodes.size === 0;
    part('preview', HTMLButtonElement).disabled = this.toRemind.length === 0;
  }
}
