import type { Day, Moment } from './days';
import type { LetterBook } from './letter-log';
import type { UnitFile } from './obligations';
import type { Campaign } from './settings';
import type { Content, Initiative, LetterKind, Plan, SetAside, Template, Unit } from './tabs';
import type { DaysOff } from './working-days';

/** Sổ của văn phòng lúc này: all that letters, previews and reports are made from, as of one moment. */
export interface Office {
  readonly now: Moment;
  readonly today: Day;
  readonly campaign: Campaign;
  readonly units: readonly Unit[];
  /** Each unit's file, in the order of the units. */
  readonly files: readonly UnitFile[];
  readonly contents: readonly Content[];
  readonly initiatives: readonly Initiative[];
  readonly plans: readonly Plan[];
  readonly setAside: readonly SetAside[];
  readonly daysOff: DaysOff;
  readonly book: LetterBook;
  readonly templates: ReadonlyMap<LetterKind, Template>;
  /** Codes of units that letters or registers know and `Đơn vị` no longer has. */
  readonly orphans: readonly string[];
  /** Gives the day on which an initiative was last reviewed, as far as the audit log tells. */
  readonly reviewedOn: (initiative: string) => Day | undefined;
  /** Gives a unit's secret link: the Form prefilled with its name and its code. */
  readonly linkOf: (unit: Unit) => string;
  /** Gives the link under which a response can be edited, or nothing when the Form can't be reached. */
  readonly editLinkOf: (response: string) => string;
}
