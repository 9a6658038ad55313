import { initiativeNumber } from '../../src/domain/claims';
import type { Moment } from '../../src/domain/days';
import { decideIntake, type IntakeContext, type IntakeDecision } from '../../src/domain/intake';
import type { Change } from '../../src/domain/register-changes';
import { type Slot, slotQuestion } from '../../src/domain/registration-form';
import type { Answers, InitiativeClaim, PlanClaim, Response } from '../../src/domain/submission';
import type { Initiative, Plan, SetAside, Unit } from '../../src/domain/tabs';
import { aUnit } from './builders';

/** The secret code of a unit in these tests. */
export function codeOf(unit: Unit): string {
  return `ma-cua-${unit.code}`;
}

/** What a response says, without the titles of the questions. */
export interface Said {
  readonly unit?: Unit;
  readonly unitName?: string;
  readonly code?: string;
  readonly sender?: string;
  readonly plan?: Partial<PlanClaim>;
  readonly initiatives?: Partial<Record<Slot, Partial<InitiativeClaim>>>;
}

/** The answers of a response from Bến Nghé with its right code. */
export function answersOf({ unit = aUnit(), unitName = unit.name, code = codeOf(unit), ...said }: Said = {}): Answers {
  const answers: Record<string, string> = { 'Đơn vị': unitName, 'Mã xác nhận': code };
  if (said.sender !== undefined) answers['Họ tên người gửi'] = said.sender;
  if (said.plan?.number !== undefined) answers['Số, ký hiệu kế hoạch'] = said.plan.number;
  if (said.plan?.issuedOn !== undefined) answers['Ngày ban hành kế hoạch'] = said.plan.issuedOn;
  if (said.plan?.link !== undefined) answers['Liên kết tệp kế hoạch (Word)'] = said.plan.link;
  for (const [slot, claim] of Object.entries(said.initiatives ?? {})) {
    for (const [question, answer] of Object.entries(claim)) {
      answers[slotQuestion(question as keyof InitiativeClaim, Number(slot) as Slot)] = answer;
    }
  }
  return answers;
}

/** Registers in memory that take responses in the way the office does: decide, write, remember. */
export function memoryIntake(settings: Partial<IntakeContext> = {}) {
  const units = settings.units ?? [aUnit()];
  const registers = { initiatives: [] as Initiative[], plans: [] as Plan[], setAside: [] as SetAside[] };
  const responses = new Map<string, Response>();
  const numbers = new Map<string, number>();
  const context: IntakeContext = {
    units,
    symbol: 'DVK2023',
    deadline: '2023-02-23',
    acceptLate: true,
    fileRequired: true,
    isCodeOf: (unit, code) => code === codeOf(unit),
    lastNumber: (unit) => numbers.get(unit) ?? 0,
    otherResponse: (id) => responses.get(id),
    ...settings,
  };
  const decide = (response: Response) => decideIntake(response, registers, context);
  const write = ({ initiatives, plans, setAside }: Pick<IntakeDecision, 'initiatives' | 'plans' | 'setAside'>) => {
    registers.initiatives = applied(registers.initiatives, initiatives);
    registers.plans = applied(registers.plans, plans);
    registers.setAside = applied(registers.setAside, setAside);
    for (const { code, unit } of registers.initiatives) {
      numbers.set(unit, Math.max(numbers.get(unit) ?? 0, initiativeNumber(code, context.symbol, unit)));
    }
  };
  return {
    registers,
    context,
    decide,
    write,
    /** Puts a version into the Form without taking it in. */
    send: (id: string, at: Moment, said: Said | Answers = {}): Response => {
      const response = { id, at, answers: 'Đơn vị' in said ? (said as Answers) : answersOf(said as Said) };
      responses.set(id, response);
      return response;
    },
    /** Sends a version and takes it in. */
    take(id: string, at: Moment, said: Said | Answers = {}): IntakeDecision {
      const decision = decide(this.send(id, at, said));
      write(decision);
      return decision;
    },
  };
}

/** A version of a response: its id, its moment, what it says. */
export type Sent = [string, Moment, Said];

/** Registers in memory that have taken in some versions, in the order given. */
export function having(...sent: readonly Sent[]) {
  const office = memoryIntake();
  for (const [id, at, said] of sent) office.take(id, at, said);
  return office;
}

/** Says one initiative in the first slot. */
export function titled(title: string, method = ''): Said {
  return { initiatives: { 1: { title, method } } };
}

/** Says whether a decision writes nothing. */
export function writesNothing({ initiatives, plans, setAside, audit }: IntakeDecision): boolean {
  return initiatives.length + plans.length + setAside.length + audit.length === 0;
}

function applied<T>(rows: readonly T[], changes: readonly Change<T>[]): T[] {
  const now = [...rows];
  for (const change of changes) {
    if (change.kind === 'append') now.push(change.record);
    else now[now.indexOf(change.of)] = { ...change.of, ...change.patch };
  }
  return now;
}
