import { addDays, type Day } from './days';
import type { Campaign } from './settings';
import { type DaysOff, workingDayAfter, workingDayOnOrBefore } from './working-days';

/** Đợt nhắc: one planned reminder; `T-n` before the last day, `QH-k` after it. */
export interface Stage {
  readonly name: string;
  /** The working day on which it leaves. */
  readonly on: Day;
  readonly overdue: boolean;
}

/** The settings that lay out the stages. */
export type Schedule = Pick<Campaign, 'deadline' | 'remindFrom' | 'remindBefore' | 'overdueEvery' | 'overdueMost'>;

/**
 * Lays out the stages of a unit with the last day L, in their order.
 *
 * For an extended unit those dated before the campaign's own deadline are left out: they were due for the old L.
 */
export function stagesFor(lastDay: Day, schedule: Schedule, daysOff: DaysOff): Stage[] {
  const before = schedule.remindBefore.map((days) => ({
    name: `T-${days}`,
    on: workingDayOnOrBefore(addDays(lastDay, -days), daysOff),
    overdue: false,
  }));
  const after: Stage[] = [];
  for (let k = 1, on = lastDay; k <= schedule.overdueMost; k += 1) {
    on = workingDayAfter(on, k === 1 ? 1 : schedule.overdueEvery, daysOff);
    after.push({ name: `QH-${k}`, on, overdue: true });
  }
  const extended = lastDay >= schedule.deadline;
  return [...before, ...after].filter((stage) => !extended || stage.on >= schedule.deadline);
}

/** What was already sent to a unit for one L: stages by name, and days on which it was reminded by hand. */
export interface Reminded {
  readonly stages: ReadonlySet<string>;
  readonly byHandOn: readonly Day[];
}

/** Picks the stage a unit should hear about today, or none: the latest one due that neither it nor a later one was recorded. */
export function stageDue(stages: readonly Stage[], reminded: Reminded, from: Day, today: Day): Stage | undefined {
  const due = stages.filter((stage) => stage.on <= today);
  const latest = due.at(-1);
  if (latest === undefined || latest.on < from) return undefined;
  // A later stage that was recorded silences the earlier ones, even if the settings no longer have it.
  const isTold =
    [...reminded.stages].some((name) => orderOf(name) >= orderOf(latest.name)) ||
    reminded.byHandOn.some((day) => latest.on <= day);
  return isTold ? undefined : latest;
}

/** Tells whether nothing is left to send to a unit that still owes: its last stage has come and was told or missed. */
export function isExhausted(stages: readonly Stage[], reminded: Reminded, from: Day, today: Day): boolean {
  const last = stages.at(-1);
  return (last === undefined || last.on <= today) && stageDue(stages, reminded, from, today) === undefined;
}

/** Names the stage of a reminder by hand. */
export function byHandStage(day: Day): string {
  return `TAY-${day}`;
}

/** Gives the day of a reminder by hand from its stage's name, or none for a stage of the calendar. */
export function byHandDay(stage: string): Day | undefined {
  return stage.startsWith('TAY-') ? stage.slice(4) : undefined;
}

// T-7 before T-3 before T-0 before QH-1.
function orderOf(stage: string): number {
  const [kind, number] = stage.split('-');
  return kind === 'QH' ? Number(number) : -Number(number) - 0.5;
}
