import { initiativeNumber } from '../domain/claims';
import { decideIntake, type IntakeContext, type IntakeDecision } from '../domain/intake';
import type { LetterSubject } from '../domain/letter-keys';
import type { AuditDraft, Change } from '../domain/register-changes';
import { SLOTS } from '../domain/registration-form';
import { responseSource, sourcesOf } from '../domain/sources';
import { canonicalAnswers, readSubmission } from '../domain/submission';
import { INITIATIVES, type Initiative, PLANS, SET_ASIDE, type Tab, UNITS } from '../domain/tabs';
import { isSameCode } from '../domain/unit-code';
import { applyChanges } from './apply-changes';
import { ErasedResponses } from './erased-responses';
import { IntakeMarks, MARKED_DAYS, SET_ASIDE_PLACE } from './intake-marks';
import { MEMORY } from './memory-keys';
import type { FormResponse } from './ports';
import type { Session } from './session';

/** What an intake did; `receipts` are the confirmations that are due for it. */
export interface IntakeResult {
  readonly taken: number;
  readonly setAside: number;
  readonly receipts: readonly LetterSubject[];
  /** What to remember once everything has been written. */
  readonly toRemember: Readonly<Record<string, string | null>>;
}

/** However many came at once, a run but set-up takes in so many and so long, which leaves it time for the rest; the next goes on. */
const MOST_AT_ONCE = 600;
const LONGEST_MS = 12_000;
/** A response may come into sight a little later than its own moment says. */
const LATE_DAYS = 1 / 24;
const DAY_MS = 86_400_000;

const EVERY_PLACE = [0, ...SLOTS, SET_ASIDE_PLACE];
const NOTHING: IntakeResult = { taken: 0, setAside: 0, receipts: [], toRemember: {} };

/** Takes in the named response, or without a name every one not yet taken in; `all` looks at every response ever sent. */
export function takeInResponses(session: Session, which: { id: string } | 'new' | 'all'): IntakeResult {
  // Without whole registers and units nothing can be told apart; the responses stay in the Form for a later run.
  const areTabsWhole = [UNITS, INITIATIVES, PLANS, SET_ASIDE].every((tab: Tab) => session.table(tab).isWhole);
  if (session.symbol === '' || !areTabsWhole) return NOTHING;
  const marks = new IntakeMarks(session.memory, (id) => session.desk.digest(id).slice(0, 10));
  const erased = new ErasedResponses(session);
  const responses = untakenResponses(session, which, marks, erased);
  if (responses.length === 0) return NOTHING;

  const numbers = rememberedNumbers(session);
  const context = intakeContext(session, (unit) => numbers.get(unit) ?? 0);
  const audit: AuditDraft[] = [];
  const receipts: LetterSubject[] = [];
  let taken = 0;
  let looked = 0;
  const startedMs = session.desk.clock.elapsedMs();
  for (const response of responses) {
    if (which !== 'all' && session.desk.clock.elapsedMs() - startedMs > LONGEST_MS) break;
    looked += 1;
    const answers = erased.answersOf(response);
    const isEdited = () => {
      const takenMs = marks.takenMs(response.id);
      return takenMs > 0 && takenMs < response.atMs;
    };
    const decision = decideIntake({ ...response, answers }, registersOf(session), context, isEdited);
    applyDecision(session, decision);
    audit.push(...decision.audit);
    countNumbers(decision.initiatives, numbers, session.symbol);
    if (decision.outcome === 'taken') taken += 1;
    if (decision.unit) {
      const version = session.desk.digest(canonicalAnswers(response.answers())).slice(0, 12);
      receipts.push({ about: 'receipt', unit: decision.unit.code, response: response.id, version });
    }
    marks.add(response, placesOf(decision, answers), typeof which === 'string');
  }
  rememberNumbers(session, numbers);
  saveRegisters(session, audit);
  return { taken, setAside: looked - taken, receipts, toRemember: marks.toRemember(session.today) };
}

/** Gives the registers as they stand in this session. */
function registersOf(session: Session) {
  return {
    initiatives: session.table(INITIATIVES).rows,
    plans: session.table(PLANS).rows,
    setAside: session.table(SET_ASIDE).rows,
  };
}

/** Gives what decisions on claims need to know. */
export function intakeContext(session: Session, lastNumber: (unit: string) => number): IntakeContext {
  const { values } = session.settings;
  const erased = new ErasedResponses(session);
  return {
    units: session.units().units,
    symbol: session.symbol,
    deadline: values.deadline,
    acceptLate: values.acceptLate ?? true,
    fileRequired: values.fileRequired ?? true,
    isCodeOf: (unit, code) => isSameCode(code, session.desk.codeOf(session.symbol, unit.code)),
    lastNumber,
    otherResponse: (id) => {
      const response = session.response(id);
      return response && { id, at: response.at, answers: erased.answersOf(response) };
    },
  };
}

/** Makes a decision's changes in the session's tables. */
export function applyDecision(
  session: Session,
  decision: Pick<IntakeDecision, 'initiatives' | 'plans'> & Partial<Pick<IntakeDecision, 'setAside'>>,
): void {
  applyChanges(session.table(INITIATIVES), decision.initiatives);
  applyChanges(session.table(PLANS), decision.plans);
  applyChanges(session.table(SET_ASIDE), decision.setAside ?? []);
}

/** Gives the highest number ever given to an initiative of each unit. */
export function rememberedNumbers(session: Session): Map<string, number> {
  const stored = [...session.memory].filter(([name]) => name.startsWith(MEMORY.numbers));
  return new Map(stored.map(([name, value]) => [name.slice(MEMORY.numbers.length), Math.floor(Number(value)) || 0]));
}

/** Remembers the numbers before the rows that carry them are written, so that none is ever given twice. */
export function rememberNumbers(session: Session, numbers: ReadonlyMap<string, number>): void {
  const values: Record<string, string> = {
    ...(!session.memory.has(MEMORY.symbol) && session.symbol !== '' && { [MEMORY.symbol]: session.symbol }),
  };
  for (const [unit, number] of numbers) {
    const name = MEMORY.numbers + unit;
    if (session.memory.get(name) !== String(number)) values[name] = String(number);
  }
  if (Object.keys(values).length > 0) session.remember(values);
}

/** Raises the numbers to those that a decision gave. */
export function countNumbers(
  changes: readonly Change<Initiative>[],
  numbers: Map<string, number>,
  symbol: string,
): void {
  for (const change of changes) {
    if (change.kind !== 'append') continue;
    const { code, unit } = change.record;
    numbers.set(unit, Math.max(numbers.get(unit) ?? 0, initiativeNumber(code, symbol, unit)));
  }
}

/** Writes the registers, one write a tab, and the audit log. */
export function saveRegisters(session: Session, audit: readonly AuditDraft[], actor = 'Biểu mẫu'): void {
  // First what rows were before: once they are rewritten, deciding again finds nothing to change and could not tell.
  if (audit.length > 0) session.desk.workbook.addAudit(audit, session.now, actor);
  session.table(INITIATIVES).save();
  session.table(PLANS).save();
  session.table(SET_ASIDE).save();
  session.desk.workbook.flush();
}

function untakenResponses(
  session: Session,
  which: { id: string } | 'new' | 'all',
  marks: IntakeMarks,
  erased: ErasedResponses,
): readonly FormResponse[] {
  const { form } = session;
  if (form === undefined) return [];
  // After a flood the thousands that were looked at are not listed again every ten minutes.
  const many = marks.manyUntilMs;
  const days = many === undefined ? MARKED_DAYS - 1 : (Date.parse(session.now) - many) / DAY_MS + LATE_DAYS;
  const since = which === 'all' || marks.isEmpty ? undefined : session.desk.clock.daysAgo(days);
  const named = typeof which === 'object' ? session.response(which.id) : undefined;
  const candidates = named ? [named] : form.responsesSince(since);
  session.keepResponses(candidates);
  const written = momentsWritten(session);
  const momentsAt = ({ id }: FormResponse, places: readonly number[]) =>
    places.map((place) => written.get(place === SET_ASIDE_PLACE ? id : responseSource(id, place)) ?? '').join('');
  // In a row that this very version withdrew, its source stands only as a trace.
  const standsAt = (response: FormResponse) => (place: number) =>
    !['', ` ${response.at}`].includes(momentsAt(response, place === SET_ASIDE_PLACE ? EVERY_PLACE : [place]));
  const tooOldForMarks = session.desk.clock.daysAgo(MARKED_DAYS);
  const lately = session.desk.clock.daysAgo(LATE_DAYS);
  // Of the many, one that is told of by name or may just have come to light is looked at, unless its row has its moment.
  const isOld = (response: FormResponse) =>
    response.at < tooOldForMarks ||
    (erased.has(response) && marks.takenMs(response.id) === 0) ||
    (!named &&
      marks.isOneOfMany(response) &&
      (response.at < lately || momentsAt(response, EVERY_PLACE).includes(response.at)));
  // A mark alone is not enough: a row that someone deleted by mistake comes back. Without a mark of its own, an old
  // response that stands anywhere was taken in; deciding anew could mistake it if its unit has been renamed since.
  const stands = (response: FormResponse) =>
    marks.placesOf(response)?.every(standsAt(response)) ?? (isOld(response) && EVERY_PLACE.some(standsAt(response)));
  // What was never looked at first, the oldest first; then the late, the newest first; what stands no longer comes last.
  const turn = (response: FormResponse) => (marks.placesOf(response) ? 2 : Number(marks.isOneOfMany(response)));
  return candidates
    .filter((response) => !stands(response))
    .sort((a, b) => turn(a) - turn(b) || (turn(a) === 1 ? b.atMs - a.atMs : 0))
    .slice(0, which === 'all' ? undefined : MOST_AT_ONCE);
}

// By source, and by id for what was set aside: the first and the last moment of what is written there; of a row that an
// edit withdrew only the last.
function momentsWritten(session: Session): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const add = (places: readonly string[], at: string, editedAt = '') => {
    for (const place of places) written.set(place, `${written.get(place) ?? ''}${at} ${editedAt}`);
  };
  for (const { sources, status, registeredAt, editedAt } of session.table(INITIATIVES).rows)
    add(sourcesOf(sources), status === 'Đã rút' && editedAt ? '' : registeredAt, editedAt);
  for (const { sources, receivedAt, editedAt } of session.table(PLANS).rows)
    add(sourcesOf(sources), receivedAt, editedAt);
  for (const { response, at } of session.table(SET_ASIDE).rows) add([response], at);
  return written;
}

function placesOf(decision: IntakeDecision, answers: Parameters<typeof readSubmission>[0]): number[] {
  if (decision.outcome === 'setAside') return [SET_ASIDE_PLACE];
  const submission = readSubmission(answers);
  return [...(submission.plan ? [0] : []), ...submission.initiatives.keys()];
}
