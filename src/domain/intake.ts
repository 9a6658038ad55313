import { type Claim, type ClaimContext, type ClaimDecision, claimOf, decideClaim, isBroughtBy } from './claims';
import { compareMoments, dayOf, dayText, type Moment } from './days';
import { foldedTitle } from './folding';
import { counts, type Owed, type UnitFile, unitLastDay } from './obligations';
import { isPlanClaimed, planReceipt } from './plan';
import { type AuditDraft, type Change, differingKeys } from './register-changes';
import { QUESTIONS, unitOfChoice } from './registration-form';
import { responseSource, sourcesOf } from './sources';
import {
  answersFromText,
  type InitiativeClaim,
  isEmptyClaim,
  type Response,
  readSubmission,
  type Submission,
  submissionText,
} from './submission';
import { blankRow, type Initiative, type Plan, SET_ASIDE, type SetAside, type Unit } from './tabs';

/** The registers as they are before a decision. */
export interface Registers {
  readonly initiatives: readonly Initiative[];
  readonly plans: readonly Plan[];
  readonly setAside: readonly SetAside[];
}

/** What a decision needs to know beside the registers. */
export interface IntakeContext extends ClaimContext {
  readonly acceptLate: boolean;
  /** Tells whether the code is the unit's own. */
  readonly isCodeOf: (unit: Unit, code: string) => boolean;
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

/** Follows the name of whoever discarded a submission. */
export const DISCARDED = ' (bỏ)';
const CODE_MISMATCH = 'Mã xác nhận không khớp với đơn vị.';
const UNKNOWN_UNIT = 'Không có đơn vị này trong danh sách.';
const TOO_MANY_SOURCES = 'Sáng kiến hoặc kế hoạch này đã có quá nhiều bài gửi.';
/** Some 290 responses: far below what a cell holds, so that none is cut off and staff can still accept as many. */
const LONGEST_SOURCES = 20_000;

/**
 * Decides what one version of a response changes.
 *
 * The decision looks only at the response and the registers, so deciding again after it was written changes nothing.
 * `isEdited` tells of a version known to be newer than the one taken in last, whoever has written in its rows since.
 */
export function decideIntake(
  response: Response,
  registers: Registers,
  context: IntakeContext,
  isEdited = () => false,
): IntakeDecision {
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
  const setAside = (reason: string): IntakeDecision => ({
    outcome: 'setAside',
    unit: identified ? unit : undefined,
    reason,
    ...NO_CHANGE,
    setAside: setAsideChanges(response, reason, registers.setAside),
  });
  if (!identified || problems.length > 0) return setAside(problems.join(' '));
  const waiting = waitingLine(registers.setAside, response.id);
  const claim = claimOf(response.id, response.at, unit, submission);
  // Looking again at a version that was written must not undo what staff corrected since.
  const claimed =
    isWritten(claim, response.id, registers) && !isEdited()
      ? NO_CHANGE
      : decideClaim(claim, registers, speaking(context, registers.setAside), response.id);
  if ([...claimed.initiatives, ...claimed.plans].some(isOverfull)) return setAside(TOO_MANY_SOURCES);
  return {
    outcome: 'taken',
    unit,
    reason: '',
    ...claimed,
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

/** Lets other responses speak for shared rows only as far as they were accepted: a version with a wrong code says nothing. */
export function speaking(context: IntakeContext, setAside: readonly SetAside[]): ClaimContext {
  return {
    ...context,
    otherResponse: (id) => {
      const other = context.otherResponse(id);
      if (other === undefined || waitingLine(setAside, id) !== undefined) return undefined;
      const unit = unitOfChoice(other.answers[QUESTIONS.unit] ?? '', context.units);
      const submission = readSubmission(other.answers);
      const isAcceptable =
        unit !== undefined &&
        context.isCodeOf(unit, other.answers[QUESTIONS.code] ?? '') &&
        (submission.problems.length === 0 || isEmptyClaim(submission));
      return isAcceptable ? other : undefined;
    },
  };
}

/** Gives the line in which a response waits for staff, if it does. */
export function waitingLine(lines: readonly SetAside[], response: string): SetAside | undefined {
  return lines.find((line) => line.response === response && isWaiting(line));
}

/**
 * Tells whether a line still has to be dealt with: a word that means nothing decides nothing, and `Đã nhận` typed by
 * hand, beside nobody's name or that of whoever discarded it, is a wish that the next run fulfils.
 */
export function isWaiting({ decision, decidedBy }: Pick<SetAside, 'decision' | 'decidedBy'>): boolean {
  return decision !== 'Đã bỏ' && (decision !== 'Đã nhận' || decidedBy === '' || decidedBy.endsWith(DISCARDED));
}

/** Gives the unit whose right code came with a submission that waits. */
export function knownSender(line: SetAside, units: readonly Unit[]): Unit | undefined {
  const isKnown = isWaiting(line) && !line.reason.includes(CODE_MISMATCH) && !line.reason.includes(UNKNOWN_UNIT);
  return isKnown ? unitOfChoice(line.unitName, units) : undefined;
}

/** Leaves out what a unit need not be urged for: what a submission of its own, sent with the right code, still waits with. */
export function owedToUrge(file: UnitFile, setAside: readonly SetAside[], units: readonly Unit[]): Owed[] {
  const waiting = setAside.filter((line) => knownSender(line, units)?.code === file.unit.code);
  const submissions = waiting.map((line) => readSubmission(answersFromText(line.content)));
  const initiatives = submissions.reduce((sum, submission) => sum + submission.initiatives.size, 0);
  const plans = submissions.flatMap(({ plan }) => plan ?? []);
  return file.owed.filter((owed) =>
    owed.obligation === 'plan' ? !plans.some((plan) => plan.link !== '' || !owed.needsFile) : initiatives < owed.short,
  );
}

const NO_CHANGE: ClaimDecision = { initiatives: [], plans: [], audit: [] };

function isOverfull(change: Change<Initiative> | Change<Plan>): boolean {
  return change.kind === 'update' && (change.patch.sources ?? '').length > LONGEST_SOURCES;
}

function isWritten(claim: Claim, response: string, { initiatives, plans }: Registers): boolean {
  const written = [
    ...initiatives.map((row) => ({ row, at: row.editedAt || row.registeredAt, stands: row.status !== 'Đã rút' })),
    ...plans.map((row) => ({ row, at: row.editedAt || row.receivedAt, stands: isPlanClaimed(row) })),
  ].filter(({ row }) => isBroughtBy(row, response));
  const claims = [...claim.initiatives, ...(claim.plan ? [claim.plan] : [])];
  const isSince = (at: Moment) => compareMoments(at, claim.at) >= 0;
  return (
    written.every(({ at, stands }) => isSince(at) || !stands) &&
    claims.every(({ source, claim: said }) =>
      written.some(
        ({ row, at, stands }) =>
          isSince(at) &&
          sourcesOf(row.sources).includes(source) &&
          // A withdrawn row of another title is one that the source has left, for a row that may be gone.
          (stands || (row as Partial<Initiative>).title === (said as Partial<InitiativeClaim>).title),
      ),
    )
  );
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
    // What staff typed was about what stood there.
    const patch = { reason, unitName, content, ...(content !== waiting.content && { decision: '' as const }) };
    return differingKeys<SetAside>(waiting, patch).length > 0 ? [{ kind: 'update', of: waiting, patch }] : [];
  }
  const decided = lines.some(
    (line) => line.response === response.id && line.content === content && line.reason === reason,
  );
  if (decided) return [];
  const record = { ...blankRow(SET_ASIDE), response: response.id, at: response.at, reason, unitName, content };
  return [{ kind: 'append', record }];
}

/** Tells whether a response is among the sources of any row. */
export function hasSource({ initiatives, plans }: Registers, response: string): boolean {
  return [...initiatives, ...plans].some((row) => isBroughtBy(row, response));
}
