import type { Day, Moment } from './days';
import {
  counts,
  type PlanState,
  timelinessOf,
  type UnitFile,
  type UnitStatus,
  type UnitTimeliness,
} from './obligations';
import type { Office } from './office';
import { contentNumber } from './registration-form';
import { INITIATIVE_STATUSES, type Initiative } from './tabs';

/** Con số chung: exempt units stand outside every other count; complete = on time + late. */
export interface Totals {
  readonly units: number;
  readonly exempt: number;
  readonly complete: number;
  readonly onTime: number;
  readonly late: number;
  readonly incomplete: number;
}

/** Dòng của một đơn vị trong trang tổng hợp. */
export interface UnitSummary {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly plan: PlanState;
  readonly initiatives: number;
  /** Initiatives that count for each content, in the order of the contents. */
  readonly byContent: readonly number[];
  readonly status: UnitStatus;
  readonly deadline: Day;
  readonly timeliness: UnitTimeliness;
  readonly missing: readonly string[];
  readonly reminders: number;
  readonly lastReminder: Moment | '';
  readonly contact: string;
  readonly phone: string;
}

/** Số liệu theo một nội dung của phong trào. */
interface ContentSummary {
  readonly number: string;
  readonly shortName: string;
  readonly initiatives: number;
  readonly units: number;
}

/** Bảng tổng hợp as plain data; laying it out is another matter. */
export interface Summary {
  readonly asOf: Moment;
  readonly totals: Totals;
  readonly groups: readonly (Totals & { readonly name: string })[];
  readonly contents: readonly ContentSummary[];
  readonly statuses: readonly { readonly status: string; readonly initiatives: number }[];
  readonly units: readonly UnitSummary[];
}

/** Counts files into totals as of a day. */
export function totalsOf(files: readonly UnitFile[], today: Day): Totals {
  const asked = files.filter((file) => file.status !== 'Được miễn');
  const complete = asked.filter((file) => file.status === 'Hoàn thành');
  const late = complete.filter((file) => timelinessOf(file, today) === 'Trễ hạn').length;
  return {
    units: files.length,
    exempt: files.length - asked.length,
    complete: complete.length,
    onTime: complete.length - late,
    late,
    incomplete: asked.length - complete.length,
  };
}

/** Recounts everything the summary shows, from the tabs as they are at the office's moment. */
export function summaryOf(office: Pick<Office, 'now' | 'today' | 'files' | 'contents' | 'book'>): Summary {
  const { files, today, contents } = office;
  const asked = files.filter((file) => file.status !== 'Được miễn');
  const initiatives = asked.flatMap((file) => [...file.initiatives]);
  const groups = [...new Set(files.map((file) => file.unit.group))];
  return {
    asOf: office.now,
    totals: totalsOf(files, today),
    groups: groups.map((name) => ({
      name,
      ...totalsOf(
        files.filter((file) => file.unit.group === name),
        today,
      ),
    })),
    contents: contents.map((content) => {
      const serving = initiatives.filter((row) => counts(row) && contentNumber(row.content) === content.number);
      return {
        number: content.number,
        shortName: content.shortName,
        initiatives: serving.length,
        units: new Set(serving.map((row) => row.unit)).size,
      };
    }),
    statuses: INITIATIVE_STATUSES.map((status) => ({
      status,
      initiatives: initiatives.filter((row) => row.status === status).length,
    })),
    units: files.map((file) => unitSummary(file, office)),
  };
}

/** Recounts one unit's line. */
export function unitSummary(
  file: UnitFile,
  { contents, book, today }: Pick<Office, 'contents' | 'book' | 'today'>,
): UnitSummary {
  const { unit } = file;
  const reminders = book.reminderCount(unit.code);
  return {
    code: unit.code,
    name: unit.name,
    group: unit.group,
    plan: file.planState,
    initiatives: file.counted.length,
    byContent: contents.map((content) => ofContent(file.counted, content.number)),
    status: file.status,
    deadline: file.lastDay,
    timeliness: timelinessOf(file, today),
    missing: file.status === 'Được miễn' ? [] : file.owed.map(({ text }) => text),
    reminders: reminders.count,
    lastReminder: reminders.latest,
    contact: unit.contact,
    phone: unit.phone,
  };
}

function ofContent(initiatives: readonly Initiative[], number: string): number {
  return initiatives.filter((row) => contentNumber(row.content) === number).length;
}
