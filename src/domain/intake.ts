import { type Day, dayOf, dayText, type Moment } from './days';
import { foldedTitle } from './folding';
import { counts, type Owed, rowTimeliness, type UnitFile, unitLastDay } from './obligations';
import { isPlanClaimed, noteOfLink, planReceipt } from './plan';
import { QUESTIONS, type Slot, SLOTS, unitOfChoice } from './registration-form';
import { type AuditDraft, type Change, changedCells, differingKeys, Draft } from './register-changes';
import { parsedSource, responseSource, sourcesOf, sourcesText } from './sources';
import {
  answersFromText,
  type InitiativeClaim,
  isEmptyClaim,
  type PlanClaim,
  type Response,
  readSubmission,
  type Submission,
  submissionText,
} from './submission';
import { type Initiative, INITIATIVES, type Plan, PLANS, type ReceiptForm, type SetAside, type Unit } from './tabs';

/** The registers as they are before a decision. */
export interface Registers {
  readonly initiatives: readonly Initiative[];
  readonly plans: readonly Plan[];
  readonly setAside: readonly SetAside[];
}

/** What a decision needs to know beside the registers. */
export interface IntakeContext {
  readonly units: readonly Unit[];
  readonly symbol: string;
  /** The deadline, or none while it can't be read; then nothing is judged late. */
  readonly deadline: Day | undefined;
  readonly acceptLate: boolean;
  readonly fileRequired: boolean;
  /** Tells whether the code is the unit's own. */
  readonly isCodeOf: (unit: Unit, code: string) => boolean;
  /** Gives the highest number ever given to an initiative of the unit. */
  readonly lastNumber: (unit: string) => number;
  /** Gives another response as it is now, or none when it is gone; asked only when a shared row loses one of its sources. */
  readonly otherResponse: (id: string) => Response | undefined;
}

/** What is to be written for a response, and what follows. */
export interface IntakeDecision {
  readonly outcome: 'taken' | 'setAside';
  /** The unit, once the code has shown who is sending. */
  readonly unit: Unit | undefined;
  readonly reason: string;
  readonly initiatives: readonly Change<Initiative>[];
  readonly plans: readonly Change<Plan>[];
  readonly setAside: readonly Change<SetAside>[];
  readonly audit: readonly AuditDraft[];
}

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

const CODE_MISMATCH = 'Mã xác nhận không khớp với đơn vị.';
const UNKNOWN_UNIT = 'Không có đơn vị này trong danh sách.';

/**
 * Decides what one version of a response changes.
 *
 * The decision looks only at the response and the registers, so deciding again after it was written changes nothing.
 */
export function decideIntake(response: Response, registers: Registers, context: IntakeContext): IntakeDecision {
  const { answers } = response;
  const unit = unitOfChoice(answers[QUESTIONS.unit] ?? '', context.units);
  const identified = unit !== undefined && context.isCodeOf(unit, answers[QUESTIONS.code] ?? '');
  const submission = readSubmission(answers);
  const withdraws = isEmptyClaim(submission) && hasSource(registers, response.id);
  const problems = [
    ...(unit === undefined ? [UNKNOWN_UNIT] : identified ? [] : [CODE_MISMATCH]),
    ...(withdraws ? [] : submission.problems),
  ];
  if (identified && problems.length === 0 && isNewAfterDeadline(unit, response, submission, registers, context)) {
    problems.push(
      `Gửi sau thời hạn của đơn vị (hết ngày ${dayText(unitLastDay(unit, context.deadline ?? ''))}); chiến dịch không nhận sau hạn.`,
    );
  }
  if (!identified || problems.length > 0) {
    const reason = problems.join(' ');
    return {
      outcome: 'setAside',
      unit: identified ? unit : undefined,
      reason,
      initiatives: [],
      plans: [],
      setAside: setAsideChanges(response, reason, registers.setAside),
      audit: [],
    };
  }
  const waiting = waitingLine(registers.setAside, response.id);
  return {
    outcome: 'taken',
    unit,
    reason: '',
    ...decideClaim(claimOf(response.id, response.at, unit, submission), registers, context, response.id),
    setAside: waiting
      ? [
          {
            kind: 'update',
            of: waiting,
            patch: { decision: 'Đã nhận', decidedBy: 'Biểu mẫu', note: 'Đơn vị đã sửa, nội dung được ghi nhận.' },
          },
        ]
      : [],
  };
}

/** Puts a submission's claims under a unit's name; each keeps the slot of the response it came from. */
export function claimOf(response: string, at: Moment, unit: Unit, submission: Submission): Claim {
  return {
    unit,
    at,
    form: 'Biểu mẫu',
    sender: submission.sender,
    senderPhone: submission.senderPhone,
    ...(submission.plan && { plan: { claim: submission.plan, source: responseSource(response, 0) } }),
    initiatives: [...submission.initiatives].map(([slot, claim]) => ({ claim, source: responseSource(response, slot) })),
  };
}

/**
 * Decides what a claim changes in the registers: new rows, rows it updates, and, of the response it is the newest
 * version of, what it no longer claims.
 */
export function decideClaim(
  claim: Claim,
  registers: Pick<Registers, 'initiatives' | 'plans'>,
  context: IntakeContext,
  versionOf?: string,
): Pick<IntakeDecision, 'initiatives' | 'plans' | 'audit'> {
  const initiatives = new Draft(registers.initiatives);
  const plans = new Draft(registers.plans);
  const kept = new Set(claim.initiatives.map(({ source }) => source));
  if (claim.plan) kept.add(claim.plan.source);
  if (versionOf !== undefined) {
    for (const slot of SLOTS) withdrawInitiative(initiatives, responseSource(versionOf, slot), kept, claim, context);
    withdrawPlan(plans, responseSource(versionOf, 0), kept, claim, context);
  }
  for (const { claim: initiative, source } of claim.initiatives) {
    takeInitiative(initiatives, initiative, source, claim, context);
  }
  if (claim.plan) takePlan(plans, claim.plan.claim, claim.plan.source, claim, context);
  return {
    initiatives: initiatives.changes(),
    plans: plans.changes(),
    audit: [
      ...auditOf(initiatives.changes(), 'Sửa sáng kiến', INITIATIVES, (row) => row.code),
      ...auditOf(plans.changes(), 'Sửa kế hoạch', PLANS, (row) => row.unit),
    ],
  };
}

/** Gives the line in which a response waits for staff, if it does. */
export function waitingLine(lines: readonly SetAside[], response: string): SetAside | undefined {
  return lines.find((line) => line.response === response && isWaiting(line));
}

/** Tells whether staff still have to decide on a line; a word that means nothing decides nothing. */
export function isWaiting(line: Pick<SetAside, 'decision'>): boolean {
  return line.decision !== 'Đã nhận' && line.decision !== 'Đã bỏ';
}

/** Leaves out what a unit need not be urged for: what a submission of its own, sent with the right code, still waits with. */
export function owedToUrge(file: UnitFile, setAside: readonly SetAside[], units: readonly Unit[]): Owed[] {
  const waiting = setAside.filter(
    (line) =>
      isWaiting(line) &&
      !line.reason.includes(CODE_MISMATCH) &&
      !line.reason.includes(UNKNOWN_UNIT) &&
      unitOfChoice(line.unitName, units)?.code === file.unit.code,
  );
  if (waiting.length === 0) return [...file.owed];
  const submissions = waiting.map((line) => readSubmission(answersFromText(line.content)));
  return file.owed.filter(({ obligation }) =>
    submissions.every((submission) =>
      obligation === 'plan' ? submission.plan === undefined : submission.initiatives.size === 0,
    ),
  );
}

/** Gives the number at the end of an initiative's code, 0 when the code is of another unit or campaign. */
export function initiativeNumber(code: string, symbol: string, unit: string): number {
  const prefix = `${symbol}-${unit}-`;
  const rest = code.startsWith(prefix) ? code.slice(prefix.length) : '';
  return /^\d+$/.test(rest) ? Number(rest) : 0;
}

function takeInitiative(
  draft: Draft<Initiative>,
  claim: InitiativeClaim,
  source: string,
  { unit, at, form, sender, senderPhone }: Claim,
  context: IntakeContext,
): void {
  const folded = foldedTitle(claim.title);
  const ofUnit = draft.rows().filter((row) => row.unit === unit.code);
  const sameTitle = ofUnit.find((row) => foldedTitle(row.title) === folded);
  const row = sameTitle ?? ofUnit.find((candidate) => sourcesOf(candidate.sources).includes(source));
  if (row === undefined) {
    draft.append({
      ...claim,
      code: nextCode(draft.rows(), unit.code, context),
      unit: unit.code,
      unitName: unit.name,
      sender,
      senderPhone,
      registeredAt: at,
      editedAt: '',
      timeliness: rowTimeliness(at, lastDayOf(unit, context)),
      status: 'Chờ xem xét',
      comment: '',
      form,
      sources: source,
    });
    return;
  }
  // An edit may give a slot the title of another initiative of the unit; the row it leaves must not stand on.
  for (const left of ofUnit) {
    if (left !== row && sourcesOf(left.sources).includes(source)) withdrawFrom(draft, left, source, at, context);
  }
  const rewritten = differingKeys<Initiative>(row, claim).length > 0;
  const reopened = row.status === 'Đã rút' || (row.status === 'Yêu cầu bổ sung' && rewritten);
  rewrite(draft, row, at, {
    ...claim,
    sender,
    senderPhone,
    sources: withSource(row.sources, source),
    ...(reopened && { status: 'Chờ xem xét' }),
    ...(earlier(at, row.registeredAt) && {
      registeredAt: at,
      timeliness: rowTimeliness(at, lastDayOf(unit, context)),
    }),
  });
}

function takePlan(
  draft: Draft<Plan>,
  claim: PlanClaim,
  source: string,
  { unit, at, form, sender, senderPhone }: Claim,
  context: IntakeContext,
): void {
  const ofUnit = draft.rows().filter((row) => row.unit === unit.code);
  const row = ofUnit.find((candidate) => sourcesOf(candidate.sources).includes(source)) ?? ofUnit[0];
  if (row === undefined) {
    const record: Plan = {
      ...claim,
      unit: unit.code,
      unitName: unit.name,
      fileReceived: false,
      fileName: '',
      fileSize: '',
      fileHash: '',
      sender,
      senderPhone,
      receivedAt: at,
      editedAt: '',
      timeliness: '',
      form,
      note: '',
      sources: source,
    };
    draft.append({ ...record, timeliness: planTimeliness(record, unit, context) });
    return;
  }
  const linkIsNew = claim.link !== '' && row.link === '';
  const patched: Plan = {
    ...row,
    ...claim,
    sender,
    senderPhone,
    sources: withSource(row.sources, source),
    note: linkIsNew ? noteOfLink(row, at) : claim.link === '' ? noteOfLink(row, undefined) : row.note,
  };
  rewrite(draft, row, at, { ...patched, timeliness: planTimeliness(patched, unit, context) });
}

function withdrawInitiative(
  draft: Draft<Initiative>,
  source: string,
  kept: ReadonlySet<string>,
  { unit, at }: Claim,
  context: IntakeContext,
): void {
  for (const row of draft.rows()) {
    if (!sourcesOf(row.sources).includes(source)) continue;
    if (!kept.has(source) || row.unit !== unit.code) withdrawFrom(draft, row, source, at, context);
  }
}

// A row stands as long as one of its sources still claims it; then the newest of those speaks for it.
function withdrawFrom(draft: Draft<Initiative>, row: Initiative, source: string, at: Moment, context: IntakeContext): void {
  const others = otherClaims(row.sources, source, context);
  if (!others.standing) {
    rewrite(draft, row, at, { status: 'Đã rút' });
    return;
  }
  const claim = others.newest?.submission.initiatives.get(others.newest.slot as Slot);
  if (claim) rewrite(draft, row, at, claim);
}

function withdrawPlan(
  draft: Draft<Plan>,
  source: string,
  kept: ReadonlySet<string>,
  { unit, at }: Claim,
  context: IntakeContext,
): void {
  for (const row of draft.rows()) {
    if (!sourcesOf(row.sources).includes(source) || (kept.has(source) && row.unit === unit.code)) continue;
    const others = otherClaims(row.sources, source, context);
    const claim = others.standing ? others.newest?.submission.plan : { number: '', issuedOn: '', link: '' };
    if (claim === undefined) continue;
    const note = claim.link === '' ? noteOfLink(row, undefined) : row.note;
    const patched: Plan = { ...row, ...claim, note };
    const owner = context.units.find((candidate) => candidate.code === row.unit);
    rewrite(draft, row, at, {
      ...claim,
      note,
      ...(owner && { timeliness: planTimeliness(patched, owner, context) }),
    });
  }
}

function otherClaims(sources: string, without: string, context: IntakeContext) {
  let standing = false;
  let newest: { submission: Submission; slot: number; at: Moment } | undefined;
  for (const source of sourcesOf(sources)) {
    if (source === without) continue;
    const place = parsedSource(source);
    if (place === undefined) {
      standing = true;
      continue;
    }
    const response = context.otherResponse(place.response);
    if (response === undefined) continue;
    const submission = readSubmission(response.answers);
    const claimed = place.slot === 0 ? submission.plan : submission.initiatives.get(place.slot as Slot);
    if (claimed === undefined) continue;
    standing = true;
    if (newest === undefined || response.at > newest.at) newest = { submission, slot: place.slot, at: response.at };
  }
  return { standing, newest };
}

function isNewAfterDeadline(
  unit: Unit,
  response: Response,
  submission: Submission,
  registers: Registers,
  context: IntakeContext,
): boolean {
  if (context.acceptLate || context.deadline === undefined) return false;
  if (dayOf(response.at) <= unitLastDay(unit, context.deadline)) return false;
  const ofUnit = registers.initiatives.filter((row) => row.unit === unit.code);
  const known = [...submission.initiatives].every(([slot, claim]) =>
    ofUnit.some(
      (row) =>
        (counts(row) && foldedTitle(row.title) === foldedTitle(claim.title)) ||
        sourcesOf(row.sources).includes(responseSource(response.id, slot)),
    ),
  );
  const plan = registers.plans.find((row) => row.unit === unit.code && isPlanClaimed(row));
  const planKnown =
    submission.plan === undefined ||
    (plan !== undefined && (submission.plan.link === '' || planReceipt(plan, context.fileRequired) !== undefined));
  return !known || !planKnown;
}

function setAsideChanges(response: Response, reason: string, lines: readonly SetAside[]): Change<SetAside>[] {
  const unitName = response.answers[QUESTIONS.unit] ?? '';
  const content = submissionText(response.answers);
  const waiting = waitingLine(lines, response.id);
  if (waiting) {
    const patch = { reason, unitName, content };
    return differingKeys<SetAside>(waiting, patch).length > 0 ? [{ kind: 'update', of: waiting, patch }] : [];
  }
  const decided = lines.some((line) => line.response === response.id && line.content === content);
  if (decided) return [];
  const record: SetAside = {
    response: response.id,
    at: response.at,
    reason,
    unitName,
    content,
    decision: '',
    decidedBy: '',
    note: '',
  };
  return [{ kind: 'append', record }];
}

function hasSource(registers: Registers, response: string): boolean {
  return [...registers.initiatives, ...registers.plans].some((row) =>
    sourcesOf(row.sources).some((source) => parsedSource(source)?.response === response),
  );
}

function nextCode(rows: readonly Initiative[], unit: string, context: IntakeContext): string {
  const given = rows.map((row) => initiativeNumber(row.code, context.symbol, unit));
  const number = Math.max(context.lastNumber(unit), ...given) + 1;
  return `${context.symbol}-${unit}-${String(number).padStart(2, '0')}`;
}

function planTimeliness(plan: Plan, unit: Unit, context: IntakeContext) {
  return rowTimeliness(planReceipt(plan, context.fileRequired), lastDayOf(unit, context));
}

function lastDayOf(unit: Unit, context: Pick<IntakeContext, 'deadline'>): Day {
  return context.deadline === undefined ? '' : unitLastDay(unit, context.deadline);
}

function rewrite<T extends Initiative | Plan>(draft: Draft<T>, row: T, at: Moment, patch: Partial<T>): void {
  if (differingKeys(row, patch).length > 0) draft.update(row, { ...patch, editedAt: at } as Partial<T>);
}

function withSource(cell: string, source: string): string {
  const sources = sourcesOf(cell);
  return sources.includes(source) ? cell : sourcesText([...sources, source]);
}

function earlier(at: Moment, known: Moment): boolean {
  return known !== '' && Date.parse(at) < Date.parse(known);
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
