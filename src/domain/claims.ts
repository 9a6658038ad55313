import { compareMoments, type Day, type Moment } from './days';
import { foldedTitle } from './folding';
import { rowTimeliness, unitLastDay } from './obligations';
import { linkMoment, noteOfLink, planReceipt } from './plan';
import { type AuditDraft, type Change, changedCells, Draft, differingKeys } from './register-changes';
import type { Slot } from './registration-form';
import { parsedSource, responseSource, sourcesOf, sourcesText } from './sources';
import { type InitiativeClaim, type PlanClaim, type Response, readSubmission, type Submission } from './submission';
import { blankRow, INITIATIVES, type Initiative, PLANS, type Plan, type ReceiptForm, type Unit } from './tabs';

/** What is claimed for a unit, wherever it came from. */
export interface Claim {
  readonly unit: Unit;
  readonly at: Moment;
  readonly form: ReceiptForm;
  readonly sender: string;
  readonly senderPhone: string;
  readonly plan?: { readonly claim: PlanClaim; readonly source: string };
  readonly initiatives: readonly { readonly claim: InitiativeClaim; readonly source: string }[];
}

/** What a decision on claims needs to know beside the registers. */
export interface ClaimContext {
  readonly units: readonly Unit[];
  readonly symbol: string;
  /** The deadline, or none while it can't be read; then nothing is judged late. */
  readonly deadline: Day | undefined;
  readonly fileRequired: boolean;
  /** Gives the highest number ever given to an initiative of the unit. */
  readonly lastNumber: (unit: string) => number;
  /**
   * Gives another response as it was last taken in; asked only for rows that several sources share.
   *
   * None when it is gone, or when its newest version was set aside: then it goes on standing and says nothing.
   */
  readonly otherResponse: (id: string) => Response | undefined;
}

/** What a claim changes in the registers. */
export interface ClaimDecision {
  readonly initiatives: readonly Change<Initiative>[];
  readonly plans: readonly Change<Plan>[];
  readonly audit: readonly AuditDraft[];
}

const NO_PLAN: PlanClaim = { number: '', issuedOn: '', link: '' };

/** Puts a submission's claims under a unit's name; each keeps the slot of the response it came from. */
export function claimOf(response: string, at: Moment, unit: Unit, submission: Submission): Claim {
  return {
    unit,
    at,
    form: 'Biểu mẫu',
    sender: submission.sender,
    senderPhone: submission.senderPhone,
    ...(submission.plan && { plan: { claim: submission.plan, source: responseSource(response, 0) } }),
    initiatives: [...submission.initiatives].map(([slot, said]) => ({
      claim: said,
      source: responseSource(response, slot),
    })),
  };
}

/**
 * Decides what a claim changes in the registers: new rows, rows it updates, and, when it is a version of a response,
 * rows that the response brought and no longer claims.
 */
export function decideClaim(
  claim: Claim,
  registers: { readonly initiatives: readonly Initiative[]; readonly plans: readonly Plan[] },
  context: ClaimContext,
  versionOf?: string,
): ClaimDecision {
  const initiatives = new Draft(registers.initiatives);
  const plans = new Draft(registers.plans);
  const claimed = new Set<string>();
  for (const { claim: said, source } of claim.initiatives) {
    claimed.add(takeInitiative(initiatives, said, source, claim, claimed, context));
  }
  if (claim.plan) takePlan(plans, claim.plan.claim, claim.plan.source, claim, context);
  if (versionOf !== undefined) {
    const isStill = (row: Initiative) => keepsTitle(row, versionOf, context);
    const left = initiatives.rows().filter((row) => isBroughtBy(row, versionOf) && !claimed.has(row.code));
    // Those that keep their title come first, and none counts on the title of one that is still to be left.
    left.sort((one, other) => Number(isStill(other)) - Number(isStill(one)));
    const toLeave = new Set(left.map(({ code }) => code));
    for (const row of left) {
      toLeave.delete(row.code);
      leaveInitiative(initiatives, row, versionOf, claim.at, context, toLeave);
    }
    for (const row of plans.rows()) {
      const isClaimed = claim.plan !== undefined && row.unit === claim.unit.code;
      if (isBroughtBy(row, versionOf) && !isClaimed) leavePlan(plans, row, versionOf, claim.at, context);
    }
  }
  return {
    initiatives: initiatives.changes(),
    plans: plans.changes(),
    audit: [
      ...auditOf(initiatives.changes(), 'Sửa sáng kiến', INITIATIVES, (row) => row.code),
      ...auditOf(plans.changes(), 'Sửa kế hoạch', PLANS, (row) => row.unit),
    ],
  };
}

/** Gives the number at the end of an initiative's code, 0 when the code is of another unit or campaign. */
export function initiativeNumber(code: string, symbol: string, unit: string): number {
  const prefix = `${symbol}-${unit}-`;
  const rest = code.slice(prefix.length);
  return code.startsWith(prefix) && /^\d+$/.test(rest) ? Number(rest) : 0;
}

/** Tells whether a response is among a row's sources. */
export function isBroughtBy(row: { readonly sources: string }, response: string): boolean {
  return sourcesOf(row.sources).some((source) => parsedSource(source)?.response === response);
}

function takeInitiative(
  draft: Draft<Initiative>,
  said: InitiativeClaim,
  source: string,
  { unit, at, form, sender, senderPhone }: Claim,
  claimed: ReadonlySet<string>,
  context: ClaimContext,
): string {
  const ofUnit = draft.rows().filter((row) => row.unit === unit.code);
  const title = foldedTitle(said.title);
  const response = parsedSource(source)?.response ?? source;
  const row =
    ofUnit.find((candidate) => foldedTitle(candidate.title) === title) ??
    ofUnit.find(
      (candidate) =>
        sourcesOf(candidate.sources).includes(source) &&
        !claimed.has(candidate.code) &&
        !keepsTitle(candidate, response, context),
    ) ??
    ofUnit.find((candidate) => candidate.title === '' && isTorn(candidate));
  if (row === undefined || isTorn(row)) {
    const code = row?.code || nextCode(draft.rows(), unit.code, context);
    const timeliness = rowTimeliness(at, lastDayOf(unit, context));
    const sent = { unit: unit.code, unitName: unit.name, sender, senderPhone, registeredAt: at, form, sources: source };
    const fresh = { ...said, ...sent, code, timeliness, status: 'Chờ xem xét' } as const;
    if (row) draft.update(row, fresh);
    else draft.append({ ...blankRow(INITIATIVES), ...fresh });
    return code;
  }
  const isLatest = compareMoments(row.editedAt || row.registeredAt || at, at) <= 0;
  const isRewritten = differingKeys<Initiative>(row, said).length > 0;
  const isReopened = row.status === 'Đã rút' || (row.status === 'Yêu cầu bổ sung' && isRewritten);
  const isEarliest = compareMoments(at, row.registeredAt) < 0;
  // What came earlier must not hide when the words that stand were said.
  rewrite(draft, row, isLatest ? at : row.editedAt || row.registeredAt, {
    ...((isLatest || isNewestClaim(row, response, at, context)) && { ...said, sender, senderPhone }),
    ...(isReopened && { status: 'Chờ xem xét' }),
    ...(isEarliest && { registeredAt: at, timeliness: rowTimeliness(at, lastDayOf(unit, context)) }),
    sources: withSource(row.sources, source, at, isLatest, context),
  });
  return row.code;
}

/** Tells whether another response goes on claiming a row under its title. */
function keepsTitle(row: Initiative, response: string, context: ClaimContext): boolean {
  return otherClaims(row, response, context).claims.some(
    ({ submission, slot }) =>
      foldedTitle(submission.initiatives.get(slot as Slot)?.title ?? '') === foldedTitle(row.title),
  );
}

/** Tells whether a row lacks what every whole one has: a stop cut it in two, or a person began it. */
function isTorn({ registeredAt, status }: Initiative): boolean {
  return registeredAt + status === '';
}

// What was edited last may be older words, which stand since newer ones were emptied.
function isNewestClaim(row: Initiative, response: string, at: Moment, context: ClaimContext): boolean {
  if (row.status === 'Đã rút') return true;
  const { claims, isHeld } = otherClaims(row, response, context);
  return (
    !isHeld &&
    claims.every((other) => !other.submission.initiatives.has(other.slot as Slot) || compareMoments(other.at, at) < 0)
  );
}

// A row stands as long as one of its other sources claims it; then the newest of those speaks for it.
function leaveInitiative(
  draft: Draft<Initiative>,
  row: Initiative,
  response: string,
  at: Moment,
  context: ClaimContext,
  toLeave: ReadonlySet<string>,
): void {
  const { claims, isHeld } = otherClaims(row, response, context);
  const isMovedOn = (said: InitiativeClaim) =>
    draft
      .rows()
      .some(
        (other) =>
          other !== row &&
          other.unit === row.unit &&
          !toLeave.has(other.code) &&
          foldedTitle(other.title) === foldedTitle(said.title),
      );
  const speaking = claims.flatMap(({ submission, slot }) => {
    const said = submission.initiatives.get(slot as Slot);
    return said === undefined || isMovedOn(said) ? [] : [said];
  });
  const own = speaking.find(({ title }) => foldedTitle(title) === foldedTitle(row.title));
  const newest = own ?? speaking[0];
  if (newest === undefined && !isHeld) rewrite(draft, row, at, { status: 'Đã rút' });
  else rewrite(draft, row, at, { ...newest, ...(newest !== own && { status: 'Chờ xem xét' }) });
}

function takePlan(draft: Draft<Plan>, said: PlanClaim, source: string, claim: Claim, context: ClaimContext): void {
  const { unit, at, form, sender, senderPhone } = claim;
  const ofUnit = draft.rows().filter((row) => row.unit === unit.code);
  const row = ofUnit.find((candidate) => sourcesOf(candidate.sources).includes(source)) ?? ofUnit[0];
  if (row === undefined) {
    const sent = { unit: unit.code, unitName: unit.name, sender, senderPhone, receivedAt: at, form, sources: source };
    const fresh: Plan = { ...blankRow(PLANS), ...said, ...sent };
    draft.append(judged(fresh, context));
    return;
  }
  const response = parsedSource(source)?.response ?? source;
  const merged = mergedPlan(row, response, { said, at }, context);
  const isEarliest = row.receivedAt === '' || compareMoments(at, row.receivedAt) < 0;
  const receivedAt = isEarliest ? at : row.receivedAt;
  const linkAt = merged.link === '' ? undefined : earlierOf(linkMoment(row), said.link === '' ? undefined : at);
  const isLatest = compareMoments(row.editedAt || row.receivedAt || at, at) <= 0;
  const patched: Plan = {
    ...row,
    ...merged,
    ...(isLatest && { sender, senderPhone }),
    receivedAt,
    note: noteOfLink(row, linkAt === receivedAt ? undefined : linkAt),
    sources: withSource(row.sources, source, at, isLatest, context),
  };
  rewrite(draft, row, isLatest ? at : row.editedAt || row.receivedAt, judged(patched, context));
}

function leavePlan(draft: Draft<Plan>, row: Plan, response: string, at: Moment, context: ClaimContext): void {
  const merged = mergedPlan(row, response, undefined, context);
  const patched: Plan = { ...row, ...merged, note: merged.link === '' ? noteOfLink(row, undefined) : row.note };
  rewrite(draft, row, at, judged(patched, context));
}

// Each cell holds what the newest of the claims says of it; what a source that can't be asked may have said stays.
function mergedPlan(
  row: Plan,
  response: string,
  own: { readonly said: PlanClaim; readonly at: Moment } | undefined,
  context: ClaimContext,
): PlanClaim {
  const { claims, isHeld } = otherClaims(row, response, context);
  const plans = claims.flatMap(({ submission, slot, at }) =>
    slot === 0 && submission.plan ? [{ said: submission.plan, at }] : [],
  );
  const all = [...(own ? [own] : []), ...plans].sort((a, b) => compareMoments(b.at, a.at)).map(({ said }) => said);
  const cell = (key: keyof PlanClaim) =>
    all.map((said) => said[key]).find((value) => value !== '') ?? (isHeld ? row[key] : NO_PLAN[key]);
  return { number: cell('number'), issuedOn: cell('issuedOn'), link: cell('link') };
}

// What a row's other sources claim, the newest first; staff and whoever else can't be asked hold the row by themselves.
function otherClaims(row: { readonly sources: string }, response: string, context: ClaimContext) {
  const claims: { submission: Submission; slot: number; at: Moment }[] = [];
  let isHeld = false;
  for (const place of sourcesOf(row.sources).map(parsedSource)) {
    if (place?.response === response) continue;
    const other = place && context.otherResponse(place.response);
    if (other === undefined) isHeld = true;
    else claims.push({ submission: readSubmission(other.answers), slot: place?.slot ?? 0, at: other.at });
  }
  claims.sort((a, b) => compareMoments(b.at, a.at));
  return { claims, isHeld };
}

function nextCode(rows: readonly Initiative[], unit: string, context: ClaimContext): string {
  const given = rows.map((row) => initiativeNumber(row.code, context.symbol, unit));
  const number = Math.max(context.lastNumber(unit), ...given) + 1;
  return `${context.symbol}-${unit}-${String(number).padStart(2, '0')}`;
}

function judged(plan: Plan, context: ClaimContext): Plan {
  const unit = context.units.find((candidate) => candidate.code === plan.unit);
  const receipt = planReceipt(plan, context.fileRequired);
  return { ...plan, timeliness: rowTimeliness(receipt, unit ? lastDayOf(unit, context) : '') };
}

function lastDayOf(unit: Unit, { deadline }: ClaimContext): Day {
  return deadline === undefined ? '' : unitLastDay(unit, deadline);
}

function rewrite<T extends Initiative | Plan>(draft: Draft<T>, row: T, editedAt: Moment, patch: Partial<T>): void {
  if (differingKeys(row, patch).length > 0) draft.update(row, { ...patch, editedAt } as Partial<T>);
}

// Oldest first; only a submission taken in out of its turn has to ask when the others came.
function withSource(cell: string, source: string, at: Moment, isLatest: boolean, context: ClaimContext): string {
  const sources = sourcesOf(cell);
  if (sources.includes(source)) return cell;
  const isLater = (other: string) => {
    const place = parsedSource(other);
    const moment = place && context.otherResponse(place.response)?.at;
    return moment !== undefined && compareMoments(moment, at) > 0;
  };
  const before = isLatest ? -1 : sources.findIndex(isLater);
  return sourcesText(
    before < 0 ? [...sources, source] : [...sources.slice(0, before), source, ...sources.slice(before)],
  );
}

function earlierOf(one: Moment | undefined, other: Moment | undefined): Moment | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareMoments(one, other) <= 0 ? one : other;
}

function auditOf<T extends object>(
  changes: readonly Change<T>[],
  act: string,
  tab: typeof INITIATIVES | typeof PLANS,
  object: (row: T) => string,
): AuditDraft[] {
  return changes.flatMap((change) =>
    change.kind === 'update' ? [{ act, object: object(change.of), ...changedCells(tab, change.of, change.patch) }] : [],
  );
}
