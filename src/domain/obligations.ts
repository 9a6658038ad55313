import { addDays, compareMoments, countText, type Day, dayOf, earliest, type Moment } from './days';
import { isFilled } from './folding';
import { isPlanClaimed, planReceipt } from './plan';
import type { Campaign } from './settings';
import type { Initiative, Plan, Unit } from './tabs';

/** Tình trạng của đơn vị. */
export type UnitStatus =
  | 'Hoàn thành'
  | 'Thiếu kế hoạch'
  | 'Thiếu sáng kiến'
  | 'Thiếu kế hoạch, sáng kiến'
  | 'Chưa gửi'
  | 'Được miễn';

/** Tính đúng hạn của đơn vị; empty for an exempt unit and while the deadline can't be read. */
export type UnitTimeliness = 'Đúng hạn' | 'Trễ hạn' | 'Còn hạn' | 'Quá hạn' | '';

/** Tình trạng kế hoạch as the summary words it. */
export type PlanState = 'Đã nhận' | 'Đã khai, chưa có tệp' | 'Chưa';

/** What the campaign asks of a unit, as far as status needs it. */
export type Requirements = Pick<Campaign, 'deadline' | 'minimum' | 'planRequired' | 'fileRequired'>;

/** Nghĩa vụ còn thiếu: one thing a unit still owes; plan and initiatives are two obligations among others. */
export type Owed = {
  /** What is missing, in the words of a letter. */
  readonly text: string;
} & (
  | { readonly obligation: 'plan'; readonly needsFile: boolean }
  | { readonly obligation: 'initiatives'; readonly short: number }
);

/** Hồ sơ của một đơn vị: what came from a unit and what follows from it. */
export interface UnitFile {
  readonly unit: Unit;
  readonly initiatives: readonly Initiative[];
  readonly plan: Plan | undefined;
  readonly counted: readonly Initiative[];
  readonly planState: PlanState;
  readonly owed: readonly Owed[];
  readonly status: UnitStatus;
  /** L, the last day on which the unit is on time. */
  readonly lastDay: Day;
  /** The moment at which the last thing owed had come; none while something is owed. */
  readonly completedAt: Moment | undefined;
}

/** Gives the last valid day before the campaign's deadline, which is exclusive. */
export function campaignLastDay(deadline: Day): Day {
  return addDays(deadline, -1);
}

/** Gives L: the later of the campaign's last day and the unit's extension. */
export function unitLastDay(unit: Pick<Unit, 'extendedTo'>, deadline: Day): Day {
  const last = campaignLastDay(deadline);
  return unit.extendedTo > last ? unit.extendedTo : last;
}

/** Tells whether the unit is exempt: anything written as the reason exempts it. */
export function isExempt(unit: Pick<Unit, 'exemptReason'>): boolean {
  return unit.exemptReason !== '';
}

/** Tells whether the campaign still waits for something of a unit. */
export function isOwing({ status }: Pick<UnitFile, 'status'>): boolean {
  return status !== 'Được miễn' && status !== 'Hoàn thành';
}

/** Tells whether an initiative counts towards the minimum. */
export function counts(initiative: Pick<Initiative, 'status'>): boolean {
  return initiative.status !== 'Không đạt' && initiative.status !== 'Đã rút';
}

/** Recounts what each unit has sent and owes, from the registers as they are now. */
export function unitFiles(
  units: readonly Unit[],
  initiatives: readonly Initiative[],
  plans: readonly Plan[],
  requirements: Requirements,
): UnitFile[] {
  const initiativesOf = groupedByUnit(initiatives);
  const plansOf = groupedByUnit(plans);
  return units.map((unit) =>
    unitFile(unit, initiativesOf.get(unit.code) ?? [], plansOf.get(unit.code) ?? [], requirements),
  );
}

/** Recounts one unit from its own rows. */
export function unitFile(
  unit: Unit,
  initiatives: readonly Initiative[],
  plans: readonly Plan[],
  requirements: Requirements,
): UnitFile {
  const counted = initiatives.filter(counts);
  const receipt = earliest(plans.map((plan) => planReceipt(plan, requirements.fileRequired)).filter(isKnown));
  const planState: PlanState =
    receipt !== undefined ? 'Đã nhận' : plans.some(isPlanClaimed) ? 'Đã khai, chưa có tệp' : 'Chưa';
  const owed: Owed[] = [];
  if (requirements.planRequired && receipt === undefined) {
    owed.push({
      obligation: 'plan',
      needsFile: requirements.fileRequired,
      text:
        planState === 'Chưa'
          ? `kế hoạch phát động${requirements.fileRequired ? ' (tệp Word)' : ''}`
          : 'tệp Word của kế hoạch phát động',
    });
  }
  if (counted.length < requirements.minimum) {
    const short = requirements.minimum - counted.length;
    owed.push({ obligation: 'initiatives', short, text: `${countText(short)} sáng kiến, giải pháp` });
  }
  return {
    unit,
    initiatives,
    plan: plans[0],
    counted,
    planState,
    owed,
    status: statusOf(unit, owed, initiatives.length + plans.length > 0),
    lastDay: unitLastDay(unit, requirements.deadline),
    completedAt: owed.length > 0 ? undefined : completion(counted, receipt, requirements),
  };
}

/** Judges a unit's timeliness on a day. */
export function timelinessOf(file: UnitFile, today: Day): UnitTimeliness {
  if (file.status === 'Được miễn' || file.lastDay === '') return '';
  if (file.status !== 'Hoàn thành') return today > file.lastDay ? 'Quá hạn' : 'Còn hạn';
  return dayOf(file.completedAt ?? '') <= file.lastDay ? 'Đúng hạn' : 'Trễ hạn';
}

/** Judges one row of a register: whether what it holds came by the unit's last day. */
export function rowTimeliness(receivedAt: Moment | undefined, lastDay: Day): 'Đúng hạn' | 'Trễ hạn' | '' {
  if (receivedAt === undefined || receivedAt === '' || lastDay === '') return '';
  return dayOf(receivedAt) <= lastDay ? 'Đúng hạn' : 'Trễ hạn';
}

function statusOf(unit: Unit, owed: readonly Owed[], anythingCame: boolean): UnitStatus {
  if (isExempt(unit)) return 'Được miễn';
  if (owed.length === 0) return 'Hoàn thành';
  if (!anythingCame) return 'Chưa gửi';
  if (owed.length > 1) return 'Thiếu kế hoạch, sáng kiến';
  return owed[0]?.obligation === 'plan' ? 'Thiếu kế hoạch' : 'Thiếu sáng kiến';
}

function completion(
  counted: readonly Initiative[],
  planReceivedAt: Moment | undefined,
  requirements: Requirements,
): Moment | undefined {
  const receipts = counted
    .map((initiative) => initiative.registeredAt)
    .filter(isFilled)
    .sort(compareMoments);
  const lastNeeded = receipts[requirements.minimum - 1];
  return [lastNeeded, requirements.planRequired ? planReceivedAt : undefined]
    .filter(isKnown)
    .filter(isFilled)
    .sort(compareMoments)
    .at(-1);
}

function groupedByUnit<T extends { readonly unit: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.unit);
    if (group) group.push(row);
    else groups.set(row.unit, [row]);
  }
  return groups;
}

function isKnown<T>(value: T | undefined): value is T {
  return value !== undefined;
}
